// Stub of <boost/asio/ip/udp.hpp>.
#pragma once
#include <boost/asio/ip/tcp.hpp>

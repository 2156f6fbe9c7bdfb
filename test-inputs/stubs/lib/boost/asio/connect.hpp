// Stub of <boost/asio/connect.hpp>.
#pragma once
#include <boost/asio/ip/tcp.hpp>

// Stub of <boost/asio/buffer.hpp>.
#pragma once
#include <boost/asio/ip/tcp.hpp>

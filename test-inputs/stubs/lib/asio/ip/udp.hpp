// Stub of <asio/ip/udp.hpp>.
#pragma once
#include <asio/ip/tcp.hpp>

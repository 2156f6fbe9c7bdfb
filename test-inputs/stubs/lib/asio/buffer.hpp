// Stub of <asio/buffer.hpp>.
#pragma once
#include <asio/ip/tcp.hpp>

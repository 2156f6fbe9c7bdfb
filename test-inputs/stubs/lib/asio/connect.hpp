// Stub of <asio/connect.hpp>.
#pragma once
#include <asio/ip/tcp.hpp>

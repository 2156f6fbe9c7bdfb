// Stub of <asio/this_coro.hpp>.
#pragma once
#include <asio/awaitable.hpp>

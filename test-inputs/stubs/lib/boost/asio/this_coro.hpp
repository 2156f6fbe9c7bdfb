// Stub of <boost/asio/this_coro.hpp>.
#pragma once
#include <boost/asio/awaitable.hpp>

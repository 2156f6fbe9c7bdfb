// The user header of user-header.cpp.
#pragma once
#include <boost/asio/awaitable.hpp>
namespace app {
boost::asio::awaitable<int> a(int);
boost::asio::awaitable<int> b(int);
boost::asio::awaitable<int> sum();
} // namespace app

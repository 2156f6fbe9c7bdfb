// The user header of sleep-user-header.cpp.
#pragma once
#include <boost/asio/awaitable.hpp>

struct Poller {
  boost::asio::awaitable<void> poll();
  int Seconds = 1;
};

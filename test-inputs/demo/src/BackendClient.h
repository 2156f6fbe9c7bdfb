// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#ifndef STOREFRONT_BACKENDCLIENT_H
#define STOREFRONT_BACKENDCLIENT_H

#include "Connect.h"

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <string>

namespace storefront {

struct Backends {
  BackendAddress Prices, Stock, Reviews, Delivery;
  std::chrono::milliseconds RetryDelay;
};

// Each asks one backend; none knows of the others.
boost::asio::awaitable<std::string> fetchPrice(const Backends &Services,
                                               int ProductId);
boost::asio::awaitable<int> fetchStock(const Backends &Services, int ProductId);
boost::asio::awaitable<std::string> fetchReviews(const Backends &Services,
                                                 int ProductId);
boost::asio::awaitable<std::string> fetchDelivery(const Backends &Services,
                                                  int ProductId);

} // namespace storefront

#endif

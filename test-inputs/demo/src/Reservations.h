// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#ifndef STOREFRONT_RESERVATIONS_H
#define STOREFRONT_RESERVATIONS_H

#include "BackendClient.h"

#include <boost/asio/awaitable.hpp>

#include <map>
#include <mutex>
#include <string>

namespace storefront {

/// Which products are reserved. Other threads may look at them, too.
class Reservations {
public:
  /// Reserves a product if there are more in stock than are reserved.
  boost::asio::awaitable<std::string> reserve(const Backends &Services,
                                              int ProductId);

private:
  std::mutex Mutex;
  std::map<int, int> Reserved; // By product id.
};

} // namespace storefront

#endif

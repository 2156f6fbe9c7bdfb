// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#ifndef STOREFRONT_DELIVERY_H
#define STOREFRONT_DELIVERY_H

#include "BackendClient.h"

#include <boost/asio/awaitable.hpp>

#include <string>

namespace storefront {

/// When a product that is ordered now arrives.
boost::asio::awaitable<std::string> deliveryPage(const Backends &Services,
                                                 int ProductId);

} // namespace storefront

#endif

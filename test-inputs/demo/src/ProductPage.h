// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#ifndef STOREFRONT_PRODUCTPAGE_H
#define STOREFRONT_PRODUCTPAGE_H

#include "BackendClient.h"

#include <boost/asio/awaitable.hpp>

#include <string>

namespace storefront {

/// What is known of a product, one line per fact.
boost::asio::awaitable<std::string> productPage(const Backends &Services,
                                                int ProductId);

/// The facts of two products side by side.
boost::asio::awaitable<std::string> comparePage(const Backends &Services,
                                                int LeftId, int RightId);

} // namespace storefront

#endif

// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#ifndef STOREFRONT_ORDERS_H
#define STOREFRONT_ORDERS_H

#include <boost/asio/awaitable.hpp>

#include <filesystem>
#include <string>

namespace storefront {

/// Takes an order. What was answered is in the file \p Journal, even if the
/// power fails right after.
boost::asio::awaitable<std::string> order(std::filesystem::path Journal,
                                          int ProductId);

} // namespace storefront

#endif

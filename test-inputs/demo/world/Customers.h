// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#ifndef STOREFRONT_CUSTOMERS_H
#define STOREFRONT_CUSTOMERS_H

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <cstdint>
#include <string>

namespace storefront {

/// A connection to the shop that listens on \p Port.
boost::asio::awaitable<boost::asio::ip::tcp::socket>
enterShop(std::uint16_t Port);

/// Asks like a customer would; returns the answer with its empty line.
boost::asio::awaitable<std::string> ask(boost::asio::ip::tcp::socket &Socket,
                                        std::string Request);

struct SelfTestResult {
  bool Passed = false;
  std::string Transcript;
};

/// A customer who asks everything once and knows what must be answered.
boost::asio::awaitable<SelfTestResult> runSelfTest(std::uint16_t Port);

} // namespace storefront

#endif

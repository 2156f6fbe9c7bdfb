// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#ifndef STOREFRONT_CONNECT_H
#define STOREFRONT_CONNECT_H

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <cstdint>
#include <string>

namespace storefront {

struct BackendAddress {
  std::string Host;
  std::uint16_t Port;
};

/// A socket that is connected to \p Backend.
boost::asio::awaitable<boost::asio::ip::tcp::socket>
connectTo(BackendAddress Backend);

} // namespace storefront

#endif

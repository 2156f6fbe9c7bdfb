// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#ifndef STOREFRONT_RESOLVE_H
#define STOREFRONT_RESOLVE_H

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace storefront {

/// The IPv4 endpoints of \p Host. Throws if it has none.
std::vector<boost::asio::ip::tcp::endpoint> resolveHost(const std::string &Host,
                                                        std::uint16_t Port);

/// The same without holding up the thread that runs the io_context.
boost::asio::awaitable<std::vector<boost::asio::ip::tcp::endpoint>>
resolveHostAsync(std::string Host, std::uint16_t Port);

} // namespace storefront

#endif

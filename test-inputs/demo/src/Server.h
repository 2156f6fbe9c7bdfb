// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#ifndef STOREFRONT_SERVER_H
#define STOREFRONT_SERVER_H

#include "BackendClient.h"
#include "Reservations.h"
#include "Similar.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/udp.hpp>

#include <cstdint>
#include <filesystem>
#include <string>

namespace storefront {

/// What a shop is made of.
struct Stockroom {
  Backends Services;
  Catalogue Products;
  std::filesystem::path Journal; ///< Where orders are written to.
  boost::asio::ip::udp::endpoint Metrics;
};

/// Answers one request per line; an empty line ends each answer. The requests
/// are `HEALTH`, `GET <id>`, `COMPARE <id> <id>`, `SIMILAR <id>`,
/// `DELIVERY <id>`, `RESERVE <id>` and `ORDER <id>`.
class Server {
public:
  Server(boost::asio::any_io_executor Executor,
         boost::asio::ip::tcp::endpoint Listen, Stockroom Stock);

  std::uint16_t port() const { return Acceptor.local_endpoint().port(); }

  /// Accepts clients until the io_context is stopped.
  boost::asio::awaitable<void> serve();

private:
  boost::asio::awaitable<void> talkTo(boost::asio::ip::tcp::socket Client);
  boost::asio::awaitable<std::string> answer(std::string Request);
  boost::asio::awaitable<void> recordVisit(int ProductId);

  boost::asio::any_io_executor Executor;
  boost::asio::ip::tcp::acceptor Acceptor;
  boost::asio::ip::udp::socket MetricsSocket;
  Stockroom Stock;
  Reservations Reserved;
};

} // namespace storefront

#endif

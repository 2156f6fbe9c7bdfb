// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#ifndef STOREFRONT_SERVER_H
#define STOREFRONT_SERVER_H

#include "BackendClient.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/udp.hpp>

#include <cstdint>
#include <string>

namespace storefront {

/// Answers `GET <id>` and `COMPARE <id> <id>`, one request per line. An empty
/// line ends each answer.
class Server {
public:
  Server(boost::asio::any_io_executor Executor,
         boost::asio::ip::tcp::endpoint Listen, Backends Services,
         boost::asio::ip::udp::endpoint Metrics);

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
  boost::asio::ip::udp::endpoint Metrics;
  Backends Services;
};

} // namespace storefront

#endif

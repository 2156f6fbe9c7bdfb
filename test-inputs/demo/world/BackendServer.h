// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#ifndef STOREFRONT_BACKENDSERVER_H
#define STOREFRONT_BACKENDSERVER_H

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <chrono>
#include <cstdint>
#include <map>
#include <string>

namespace storefront {

/// Stands in for a remote service: takes a product id on a line of its own,
/// thinks for a while, answers with what it knows and hangs up.
class BackendServer {
public:
  /// Listens on an ephemeral port of 127.0.0.1. Of \p RefuseEvery clients the
  /// first is hung up on, as by a service that is restarted now and then; none
  /// if that is 0.
  BackendServer(boost::asio::any_io_executor Executor,
                std::chrono::milliseconds Delay, int RefuseEvery,
                std::map<std::string, std::string> Answers,
                std::string Unknown);

  std::uint16_t port() const { return Acceptor.local_endpoint().port(); }

  /// Accepts connections until the io_context is stopped.
  boost::asio::awaitable<void> serve();

private:
  boost::asio::awaitable<void> answer(boost::asio::ip::tcp::socket Client);

  boost::asio::ip::tcp::acceptor Acceptor;
  std::chrono::milliseconds Delay;
  int RefuseEvery;
  std::map<std::string, std::string> Answers; // By product id.
  std::string Unknown;
};

} // namespace storefront

#endif

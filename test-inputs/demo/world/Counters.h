// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#ifndef STOREFRONT_COUNTERS_H
#define STOREFRONT_COUNTERS_H

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/udp.hpp>

#include <string_view>

namespace storefront {

/// Stands in for the service that counts: takes datagrams like
/// `storefront.visit.7:1|c`.
class Counters {
public:
  /// Listens on an ephemeral port of 127.0.0.1.
  explicit Counters(boost::asio::any_io_executor Executor);

  boost::asio::ip::udp::endpoint endpoint() const {
    return Socket.local_endpoint();
  }

  /// Counts until the io_context is stopped.
  boost::asio::awaitable<void> serve();

  /// How many visits of products were counted.
  int visits() const { return Visits; }
  /// How many shops said that they open.
  int openings() const { return Openings; }

private:
  void count(std::string_view Datagram);

  boost::asio::ip::udp::socket Socket;
  int Visits = 0, Openings = 0;
};

} // namespace storefront

#endif

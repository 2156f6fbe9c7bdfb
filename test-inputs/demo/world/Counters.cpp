// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#include "Counters.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace asio = boost::asio;
using asio::ip::udp;

namespace storefront {

Counters::Counters(asio::any_io_executor Executor)
    : Socket(Executor, udp::endpoint(asio::ip::address_v4::loopback(), 0)) {}

asio::awaitable<void> Counters::serve() {
  char Datagram[256];
  for (;;) {
    std::size_t Length = co_await Socket.async_receive(asio::buffer(Datagram),
                                                       asio::use_awaitable);
    count({Datagram, Length});
  }
}

void Counters::count(std::string_view Datagram) {
  if (Datagram.starts_with("storefront.visit."))
    ++Visits;
  else if (Datagram == "storefront.opened:1|c")
    ++Openings;
}

} // namespace storefront

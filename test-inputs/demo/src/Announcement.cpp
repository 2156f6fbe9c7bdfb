// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#include "Announcement.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <string>

namespace asio = boost::asio;
using asio::ip::udp;

namespace storefront {
namespace {

asio::awaitable<void> send(udp::endpoint Metrics, std::string Datagram) {
  udp::socket Socket(co_await asio::this_coro::executor, udp::v4());
  co_await Socket.async_send_to(asio::buffer(Datagram), Metrics,
                                asio::use_awaitable);
}

} // namespace

void announceOpening(udp::endpoint Metrics) {
  asio::io_context Context;
  asio::co_spawn(Context, send(Metrics, "storefront.opened:1|c"),
                 asio::detached);
}

} // namespace storefront

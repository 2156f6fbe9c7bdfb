// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#include "Server.h"
#include "Delivery.h"
#include "Orders.h"
#include "ProductPage.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/system/error_code.hpp>

#include <sstream>

namespace asio = boost::asio;
using asio::ip::tcp;
using asio::ip::udp;

namespace storefront {

Server::Server(asio::any_io_executor Executor, tcp::endpoint Listen,
               Stockroom Stock)
    : Executor(Executor), Acceptor(Executor, Listen),
      MetricsSocket(Executor, udp::v4()), Stock(std::move(Stock)) {}

asio::awaitable<void> Server::serve() {
  for (;;) {
    tcp::socket Client = co_await Acceptor.async_accept(asio::use_awaitable);
    asio::co_spawn(Executor, talkTo(std::move(Client)), asio::detached);
  }
}

// If the client hangs up, the exception ends this coroutine and nothing else.
asio::awaitable<void> Server::talkTo(tcp::socket Client) {
  std::string Pending;
  for (;;) {
    std::size_t Length = co_await asio::async_read_until(
        Client, asio::dynamic_buffer(Pending, 256), '\n', asio::use_awaitable);
    std::string Reply = co_await answer(Pending.substr(0, Length)) + "\n";
    Pending.erase(0, Length);
    co_await asio::async_write(Client, asio::buffer(Reply),
                               asio::use_awaitable);
  }
}

asio::awaitable<std::string> Server::answer(std::string Request) {
  std::istringstream Fields(Request);
  std::string Verb;
  int First = 0, Second = 0;
  Fields >> Verb;
  if (Verb == "HEALTH")
    co_return "ok\n";
  Fields >> First;
  try {
    if (Verb == "GET" && Fields) {
      std::string Page = co_await productPage(Stock.Services, First);
      recordVisit(First);
      co_return Page;
    }
    if (Verb == "SIMILAR" && Fields)
      co_return co_await similarPage(Stock.Products, First);
    if (Verb == "DELIVERY" && Fields)
      co_return co_await deliveryPage(Stock.Services, First);
    if (Verb == "RESERVE" && Fields)
      co_return co_await Reserved.reserve(Stock.Services, First);
    if (Verb == "ORDER" && Fields)
      co_return co_await order(Stock.Journal, First);
    if (Verb == "COMPARE" && Fields >> Second) {
      std::string Page = co_await comparePage(Stock.Services, First, Second);
      for (int Id : {First, Second})
        asio::co_spawn(Executor, recordVisit(Id), asio::detached);
      co_return Page;
    }
  } catch (const std::exception &) {
    co_return "error: that is out of reach\n";
  }
  co_return "error: no such request\n";
}

asio::awaitable<void> Server::recordVisit(int ProductId) {
  std::string Datagram =
      "storefront.visit." + std::to_string(ProductId) + ":1|c";
  // A customer's answer must not fail because nobody counts.
  boost::system::error_code Ignored;
  co_await MetricsSocket.async_send_to(
      asio::buffer(Datagram), Stock.Metrics,
      asio::redirect_error(asio::use_awaitable, Ignored));
}

} // namespace storefront

// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#include "Customers.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <utility>

namespace asio = boost::asio;
using asio::ip::tcp;

namespace storefront {
namespace {

// What is asked and what must be answered.
const std::pair<std::string, std::string> Script[] = {
    {"HEALTH\n", "ok\n\n"},
    {"GET 7\n", "product 7\n19.99 EUR\n12 in stock\n"
                "Keeps bread fresh.\nSturdy, but heavy.\n\n"},
    {"GET 9\n", "product 9\n3.05 EUR\nsold out\nDoes what it should.\n\n"},
    {"COMPARE 7 9\n", "product 7 | product 9\n19.99 EUR | 3.05 EUR\n"
                      "12 in stock | sold out\nKeeps bread fresh.\n"
                      "Sturdy, but heavy.\nDoes what it should.\n\n"},
    {"GET 1\n", "product 1\nno price\nsold out\nno reviews\n\n"},
    {"SIMILAR 7\n", "similar to 7: 7 200 692\n\n"},
    {"DELIVERY 7\n", "delivery: tomorrow\n\n"},
    {"RESERVE 7\n", "reserved\n\n"},
    {"RESERVE 9\n", "sold out\n\n"},
    {"ORDER 7\n", "ordered\n\n"},
    {"SIMILAR 100000\n", "error: that is out of reach\n\n"},
    {"BUY 7\n", "error: no such request\n\n"},
};

} // namespace

asio::awaitable<tcp::socket> enterShop(std::uint16_t Port) {
  tcp::socket Socket(co_await asio::this_coro::executor);
  co_await Socket.async_connect(
      tcp::endpoint(asio::ip::address_v4::loopback(), Port),
      asio::use_awaitable);
  Socket.set_option(tcp::no_delay(true));
  co_return Socket;
}

asio::awaitable<std::string> ask(tcp::socket &Socket, std::string Request) {
  co_await asio::async_write(Socket, asio::buffer(Request),
                             asio::use_awaitable);
  std::string Answer;
  co_await asio::async_read_until(Socket, asio::dynamic_buffer(Answer), "\n\n",
                                  asio::use_awaitable);
  co_return Answer;
}

asio::awaitable<SelfTestResult> runSelfTest(std::uint16_t Port) {
  tcp::socket Socket = co_await enterShop(Port);
  SelfTestResult Result{.Passed = true};
  for (const auto &[Request, Expected] : Script) {
    std::string Answer = co_await ask(Socket, Request);
    Result.Transcript += "> " + Request + Answer;
    if (Answer != Expected) {
      Result.Passed = false;
      Result.Transcript += "but expected:\n" + Expected;
    }
  }
  co_return Result;
}

} // namespace storefront

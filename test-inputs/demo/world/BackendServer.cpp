// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#include "BackendServer.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

namespace asio = boost::asio;
using asio::ip::tcp;

namespace storefront {

BackendServer::BackendServer(asio::any_io_executor Executor,
                             std::chrono::milliseconds Delay, int RefuseEvery,
                             std::map<std::string, std::string> Answers,
                             std::string Unknown)
    : Acceptor(Executor, tcp::endpoint(asio::ip::address_v4::loopback(), 0)),
      Delay(Delay), RefuseEvery(RefuseEvery), Answers(std::move(Answers)),
      Unknown(std::move(Unknown)) {}

asio::awaitable<void> BackendServer::serve() {
  for (int Count = 0;; ++Count) {
    tcp::socket Client = co_await Acceptor.async_accept(asio::use_awaitable);
    if (RefuseEvery > 0 && Count % RefuseEvery == 0)
      continue;
    asio::co_spawn(Acceptor.get_executor(), answer(std::move(Client)),
                   asio::detached);
  }
}

// If the client goes away, the exception ends this coroutine and nothing else.
asio::awaitable<void> BackendServer::answer(tcp::socket Client) {
  std::string Line;
  std::size_t Length = co_await asio::async_read_until(
      Client, asio::dynamic_buffer(Line, 64), '\n', asio::use_awaitable);

  asio::steady_timer Thinking(Client.get_executor(), Delay);
  co_await Thinking.async_wait(asio::use_awaitable);

  auto Known = Answers.find(Line.substr(0, Length - 1));
  const std::string &Answer = Known == Answers.end() ? Unknown : Known->second;
  co_await asio::async_write(Client, asio::buffer(Answer), asio::use_awaitable);
}

} // namespace storefront

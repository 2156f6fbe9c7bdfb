// A correct server on the real Boost.Asio: nothing to say.
#include <boost/asio.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <memory>
#include <mutex>
#include <thread>

namespace asio = boost::asio;
using asio::awaitable;
using asio::use_awaitable;
using asio::ip::tcp;
using namespace asio::experimental::awaitable_operators;

struct Statistics {
  std::mutex Mutex;
  int Requests = 0;
  void count() {
    std::lock_guard<std::mutex> Lock(Mutex);
    ++Requests;
  }
};

awaitable<int> compute(asio::thread_pool &Pool, int Value) {
  co_await asio::post(Pool, use_awaitable);
  co_return Value * 2;
}

awaitable<void> session(tcp::socket Socket, std::shared_ptr<Statistics> Numbers,
                        asio::thread_pool &Pool) {
  char Data[64];
  asio::steady_timer Timer(co_await asio::this_coro::executor);
  for (;;) {
    std::size_t Length =
        co_await Socket.async_read_some(asio::buffer(Data), use_awaitable);
    Numbers->count();
    auto [A, B] = co_await (compute(Pool, 1) && compute(Pool, 2));
    Timer.expires_after(std::chrono::milliseconds(A + B));
    co_await Timer.async_wait(use_awaitable);
    co_await asio::async_write(Socket, asio::buffer(Data, Length), use_awaitable);
    co_await asio::async_write(Socket, asio::buffer("\n", 1), use_awaitable);
    asio::post(Pool, [] {
      std::this_thread::sleep_for(std::chrono::seconds(1));
    });
  }
}

awaitable<void> listen(std::shared_ptr<Statistics> Numbers,
                       asio::thread_pool &Pool) {
  auto Executor = co_await asio::this_coro::executor;
  tcp::acceptor Acceptor(Executor, {tcp::v4(), 8080});
  for (;;)
    asio::co_spawn(Executor,
                   session(co_await Acceptor.async_accept(use_awaitable), Numbers,
                           Pool),
                   asio::detached);
}

int main() {
  asio::io_context Context;
  asio::thread_pool Pool(2);
  auto Numbers = std::make_shared<Statistics>();
  asio::co_spawn(Context, listen(Numbers, Pool), asio::detached);
  std::thread Other([&] { Context.run(); });
  Context.run();
  Other.join();
  Pool.join();
}

// A coroutine that is started on a pool, or scheduled on one, may block there.
#include <boost/asio.hpp>
#include <cppcoro/schedule_on.hpp>
#include <cppcoro/static_thread_pool.hpp>
#include <unistd.h>

namespace asio = boost::asio;

asio::awaitable<int> awaitsIt(asio::thread_pool &Pool) {
  co_return co_await asio::co_spawn(
      Pool,
      []() -> asio::awaitable<int> {
        sleep(1);
        co_return 1;
      },
      asio::use_awaitable);
}

void startsIt(asio::thread_pool &Pool) {
  auto Work = []() -> asio::awaitable<void> {
    sleep(1);
    co_return;
  };
  asio::co_spawn(Pool.get_executor(), Work, asio::detached);
  asio::co_spawn(Pool, [] () -> asio::awaitable<void> {
    sleep(1);
    co_return;
  }(), asio::detached);
}

cppcoro::task<int> schedulesIt(cppcoro::static_thread_pool &Pool) {
  co_return co_await cppcoro::schedule_on(Pool, []() -> cppcoro::task<int> {
    sleep(1);
    co_return 1;
  }());
}

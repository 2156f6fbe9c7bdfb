// Where code runs, with the real Boost: stackful coroutines, fibers, pools,
// coroutines on a pool.
#include <boost/asio/bind_executor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/spawn.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/use_future.hpp>
#include <boost/fiber/all.hpp>
#include <algorithm>
#include <vector>
#include <unistd.h>

namespace asio = boost::asio;

void stackful(asio::io_context &Context) {
  asio::spawn(
      Context,
      [](asio::yield_context Yield) {
        asio::steady_timer Timer(Yield.get_executor(), std::chrono::seconds(1));
        Timer.async_wait(Yield);
        sleep(1);
      },
      asio::detached);
}

void fibers(boost::fibers::mutex &Mutex) {
  boost::fibers::fiber Worker([&] {
    std::unique_lock<boost::fibers::mutex> Lock(Mutex);
    boost::this_fiber::sleep_for(std::chrono::seconds(1));
    sleep(1);
  });
  Worker.join();
}

asio::awaitable<int> work();

asio::awaitable<int> pools(asio::thread_pool &Pool, asio::io_context &Context,
                           std::vector<unsigned> Values) {
  std::for_each(Values.begin(), Values.end(), [](unsigned Value) {
    usleep(Value);
  });
  std::ranges::sort(Values, [](unsigned A, unsigned B) {
    usleep(A);
    return A < B;
  });
  asio::post(Pool, [] { sleep(1); });
  int Sum = co_await asio::co_spawn(
      Pool,
      []() -> asio::awaitable<int> {
        sleep(1);
        co_return 1;
      },
      asio::use_awaitable);
  Sum += asio::co_spawn(Context, work(), asio::use_future).get();
  co_await asio::post(asio::bind_executor(Pool, asio::use_awaitable));
  sleep(2);
  co_await asio::post(Context, asio::use_awaitable);
  co_await asio::steady_timer(co_await asio::this_coro::executor, std::chrono::microseconds(3)).async_wait(asio::use_awaitable);
  co_return Sum;
}

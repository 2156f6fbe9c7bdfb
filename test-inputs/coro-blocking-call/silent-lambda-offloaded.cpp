// What runs on a pool or a thread may block there; that it is written inside of
// a coroutine does not matter.
#include <boost/asio.hpp>
#include <concurrencpp/concurrencpp.h>
#include <future>
#include <thread>
#include <unistd.h>

namespace asio = boost::asio;

asio::awaitable<void> offloads(asio::thread_pool &Pool,
                               concurrencpp::executor &Executor,
                               std::future<unsigned> &Result) {
  asio::post(Pool, [] { sleep(1); });
  asio::dispatch(Pool.get_executor(), [] { sleep(1); });
  std::thread([] { sleep(1); }).detach();
  std::jthread Worker([] {
    for (;;)
      std::this_thread::sleep_for(std::chrono::seconds(1));
  });
  Worker.detach(); // Else its destructor would wait for it.
  Result = std::async(std::launch::async, [] { return sleep(1); });
  Executor.post([] { sleep(1); });
  co_await asio::post(Pool, asio::use_awaitable);
}

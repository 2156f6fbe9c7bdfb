// Executors that the project says are made for blocking: what runs on them may
// block, and nothing else.
#include <boost/asio.hpp>
#include <own/lazy_task.hpp>
#include <unistd.h>

namespace asio = boost::asio;

namespace app {
struct switch_operation {
  void *Pool;
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept;
  void await_resume() const noexcept {}
};
struct worker_pool {
  switch_operation schedule();
};
struct io_pool {
  switch_operation schedule();
};
switch_operation goTo(worker_pool *);
extern asio::io_context Files;
extern asio::io_context Network;
} // namespace app

own::lazy_task<> moves(app::worker_pool &Workers, app::io_pool &Loop) {
  co_await Loop.schedule();
  sleep(1);
  co_await Workers.schedule();
  sleep(2);
}

own::lazy_task<> movesByArgument(app::worker_pool &Workers) {
  sleep(1);
  co_await app::goTo(&Workers);
  sleep(2);
}

void spawns() {
  asio::co_spawn(
      app::Files,
      []() -> asio::awaitable<void> {
        sleep(1);
        co_return;
      },
      asio::detached);
  asio::co_spawn(
      app::Network,
      []() -> asio::awaitable<void> {
        co_await asio::steady_timer(co_await asio::this_coro::executor, std::chrono::seconds(2)).async_wait(asio::use_awaitable);
        co_return;
      },
      asio::detached);
}

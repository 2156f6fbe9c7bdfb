// sleep_until has no mechanical fix: the timer would need the same clock.
#include <boost/asio/awaitable.hpp>
#include <own/lazy_task.hpp>
#include <thread>

boost::asio::awaitable<void> asioCoroutine() {
  auto Then = std::chrono::steady_clock::now() + std::chrono::seconds(1);
  std::this_thread::sleep_until(Then); //~ coro-blocking-call: 'std::this_thread::sleep_until' blocks the thread that runs coroutine 'asioCoroutine'; await 'boost::asio::steady_timer' instead
  co_return;
}

own::lazy_task<> ownCoroutine() {
  std::this_thread::sleep_until(std::chrono::system_clock::now()); //~ coro-blocking-call: await a timer of this coroutine's library instead
  std::this_thread::sleep_for(std::chrono::seconds(1)); //~ coro-blocking-call: await a timer of this coroutine's library instead
  co_return;
}

// The usual place of a sleep: between the attempts of a retry loop. The fix
// uses the file's own name for the library's namespace.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <thread>

namespace asio = boost::asio;

asio::awaitable<bool> tryOnce();

asio::awaitable<bool> tryOften(int Attempts) {
  std::chrono::milliseconds Delay(100);
  for (int I = 0; I != Attempts; ++I) {
    if (co_await tryOnce())
      co_return true;
    co_await asio::steady_timer(co_await asio::this_coro::executor, Delay).async_wait(asio::use_awaitable); //~ coro-blocking-call: await 'asio::steady_timer' instead
    Delay *= 2;
  }
  co_return false;
}

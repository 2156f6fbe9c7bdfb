// The usual place of a sleep: between the attempts of a retry loop. The fix
// uses the file's own name for the library's namespace.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <thread>

namespace asio = boost::asio;

asio::awaitable<bool> tryOnce();

asio::awaitable<bool> tryOften(int Attempts) {
  std::chrono::milliseconds Delay(100);
  for (int I = 0; I != Attempts; ++I) {
    if (co_await tryOnce())
      co_return true;
    std::this_thread::sleep_for(Delay); //~ coro-blocking-call: await 'asio::steady_timer' instead
    Delay *= 2;
  }
  co_return false;
}

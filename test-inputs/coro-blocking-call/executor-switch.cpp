// Before a switch and after the way back, code runs on the coroutine's own
// executor; on a path that does not switch, too.
#include <boost/asio.hpp>
#include <cppcoro/io_service.hpp>
#include <cppcoro/static_thread_pool.hpp>
#include <unistd.h>
#include <winrt/base.h>

namespace asio = boost::asio;

cppcoro::task<> thereAndBack(cppcoro::static_thread_pool &Pool,
                             cppcoro::io_service &Loop) {
  sleep(1); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'thereAndBack'
  co_await Pool.schedule();
  sleep(2);
  co_await Loop.schedule();
  sleep(3); //~ coro-blocking-call: 'sleep' blocks
}

cppcoro::task<> otherBranch(cppcoro::static_thread_pool &Pool, bool IsSlow) {
  if (IsSlow) {
    co_await Pool.schedule();
    sleep(1);
    co_return;
  }
  sleep(2); //~ coro-blocking-call: 'sleep' blocks
}

cppcoro::task<> backOnAllPaths(cppcoro::static_thread_pool &Pool,
                               cppcoro::io_service &Loop, bool IsSlow) {
  if (IsSlow) {
    co_await Pool.schedule();
    sleep(1);
    co_await Loop.schedule();
  }
  sleep(2); //~ coro-blocking-call: 'sleep' blocks
  while (IsSlow) {
    sleep(3); //~ coro-blocking-call: 'sleep' blocks
    co_await Pool.schedule();
    sleep(4);
    co_await Loop.schedule();
  }
}

asio::awaitable<void> operandComesFirst(asio::thread_pool &Pool) {
  co_await asio::post((sleep(1), Pool), asio::use_awaitable); //~ coro-blocking-call: 'sleep' blocks
  sleep(2);
}

winrt::Windows::Foundation::IAsyncAction
foreground(winrt::Windows::System::DispatcherQueue &Queue) {
  co_await winrt::resume_background();
  sleep(1);
  co_await winrt::resume_foreground(Queue);
  sleep(2); //~ coro-blocking-call: 'sleep' blocks
}

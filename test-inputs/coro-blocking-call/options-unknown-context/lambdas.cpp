// With UnknownContext, a lambda that goes to something unknown is taken to run
// here; one whose place is known is not.
#include <boost/asio.hpp>
#include <functional>
#include <thread>
#include <unistd.h>

namespace asio = boost::asio;

void measure(std::function<void()>);
template <class F>
[[clang::annotate("corolint::offload")]] void onWorker(F Function) {
  Function();
}

asio::awaitable<void> hands(asio::thread_pool &Pool) {
  measure([] { sleep(1); }); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'hands', if this lambda runs there; await
  auto Local = [] { sleep(1); }; //~ coro-blocking-call: if this lambda runs there
  measure(Local);
  asio::post(Pool, [] { sleep(1); });
  std::thread([] { sleep(1); }).detach();
  onWorker([] { sleep(1); });
  co_return;
}

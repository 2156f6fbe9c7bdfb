// In a plain function the fix hands the task to what starts it, on an executor
// that is in scope: a local variable, a parameter, a member. None, no fix.
#include <boost/asio.hpp>

namespace asio = boost::asio;

asio::awaitable<void> session(int); //~ note: it returns 'asio::awaitable<void>' //~ note: it returns 'asio::awaitable<void>' //~ note: it returns 'asio::awaitable<void>' //~ note: it returns 'asio::awaitable<void>' //~ note: it returns 'asio::awaitable<void>' //~ note: it returns 'asio::awaitable<void>' //~ note: it returns 'asio::awaitable<void>' //~ note: it returns 'asio::awaitable<void>'
asio::awaitable<int> count(); //~ note: it returns 'asio::awaitable<int>'

class Server {
  asio::io_context &Context;

public:
  void accepts() {
    session(1); //~ coro-discarded-task: 'co_await' it in a coroutine or start it with 'asio::co_spawn' //~ note: or start it
    (void)session(2); //~ coro-discarded-task: dropped by a cast to void //~ note: or start it
  }
  void later() {
    asio::post(Context, [] {
      session(3); //~ coro-discarded-task: the task that 'session' returns is dropped
    });
  }
};
void parameter(asio::io_context &Context) {
  session(4); //~ coro-discarded-task: the task that 'session' returns is dropped //~ note: or start it
  count(); //~ coro-discarded-task: the task that 'count' returns is dropped //~ note: or start it
}
void constant(const asio::io_context &Context) {
  session(5); //~ coro-discarded-task: the task that 'session' returns is dropped
}
void executor(asio::any_io_executor Executor, bool Twice) {
  if (Twice)
    session(6); //~ coro-discarded-task: the task that 'session' returns is dropped //~ note: or start it
}
int main() {
  session(7); //~ coro-discarded-task: the task that 'session' returns is dropped
  asio::io_context Loop;
  session(8); //~ coro-discarded-task: the task that 'session' returns is dropped //~ note: or start it
  asio::steady_timer Timer(Loop);
  Timer.async_wait(asio::use_awaitable); //~ coro-discarded-task: the task that 'async_wait' returns is dropped //~ note: or start it
  Loop.run();
}

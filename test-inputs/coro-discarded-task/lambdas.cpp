// Lambdas are functions of their own: a plain one inside of a coroutine cannot
// await, a coroutine inside of a plain one can.
#include <boost/asio.hpp>

namespace asio = boost::asio;

asio::awaitable<void> save(int); //~ note: it returns 'asio::awaitable<void>' //~ note: it returns 'asio::awaitable<void>' //~ note: it returns 'asio::awaitable<void>' //~ note: it returns 'asio::awaitable<void>'

void start(asio::io_context &Context) {
  asio::co_spawn(
      Context,
      []() -> asio::awaitable<void> {
        save(1); //~ coro-discarded-task: its work never runs; 'co_await' it //~ note: or start it
        co_return;
      },
      asio::detached);
  asio::post(Context, [] {
    save(2); //~ coro-discarded-task: 'co_await' it in a coroutine or start it with 'asio::co_spawn'
  });
}

asio::awaitable<void> outer() {
  auto Later = [] {
    save(3); //~ coro-discarded-task: 'co_await' it in a coroutine or start it with 'asio::co_spawn'
  };
  Later();
  [] {
    save(4); //~ coro-discarded-task: the task that 'save' returns is dropped
  }();
  [](int Value) -> asio::awaitable<void> { co_await save(Value); }(5); //~ coro-discarded-task: is dropped //~ note: or start it
  co_return;
}

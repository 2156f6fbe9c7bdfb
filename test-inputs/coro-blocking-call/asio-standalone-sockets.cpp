// The twin without Boost, and a coroutine of another type that awaits its
// tasks: the advice names the library they use, but only the library's own
// coroutines are sure to let its timer through, so there is no fix here.
#include <asio.hpp>
#include <coroutine>
#include <own/lazy_task.hpp>
#include <thread>

asio::awaitable<void> twin(asio::ip::tcp::socket &Socket, asio::mutable_buffer B,
                           asio::ip::tcp::resolver &Resolver) {
  asio::read(Socket, B); //~ coro-blocking-call: 'asio::read' blocks the thread that runs coroutine 'twin'; await the 'async_' form of the operation with 'asio::use_awaitable'
  Resolver.resolve("example.com", "80"); //~ coro-blocking-call: await 'asio::ip::tcp::resolver::async_resolve'
  co_return;
}

/// Runs on asio, but is not asio's.
struct job {
  struct promise_type {
    job get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void();
    void unhandled_exception();
    template <class T> auto await_transform(asio::awaitable<T>) {
      struct awaiter {
        bool await_ready() const noexcept;
        void await_suspend(std::coroutine_handle<>);
        T await_resume();
      };
      return awaiter{};
    }
  };
  void *Handle;
};

asio::awaitable<int> query();

job awaitsTwin() {
  std::this_thread::sleep_for(std::chrono::seconds(1)); //~ coro-blocking-call: await 'asio::steady_timer' instead
  co_await query();
}

own::lazy_task<> knowsNoLibrary(asio::ip::tcp::socket &Socket,
                                asio::mutable_buffer B) {
  asio::read(Socket, B); //~ coro-blocking-call: 'asio::read' blocks the thread that runs coroutine 'knowsNoLibrary'; await the asynchronous form of the operation
  co_return;
}

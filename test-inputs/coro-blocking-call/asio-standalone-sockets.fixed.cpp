// The twin without Boost, and a coroutine of another type that awaits its
// tasks: the advice names the library they use, but only the library's own
// coroutines are sure to let its timer through, so there is no fix here.
#include <asio.hpp>
#include <coroutine>
#include <own/lazy_task.hpp>
#include <thread>

asio::awaitable<void> twin(asio::ip::tcp::socket &Socket, asio::mutable_buffer B,
                           asio::ip::tcp::resolver &Resolver) {
  co_await asio::async_read(Socket, B, asio::use_awaitable);
  co_await Resolver.async_resolve("example.com", "80", asio::use_awaitable);
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
  std::this_thread::sleep_for(std::chrono::seconds(1));
  co_await query();
}

own::lazy_task<> knowsNoLibrary(asio::ip::tcp::socket &Socket,
                                asio::mutable_buffer B) {
  asio::read(Socket, B);
  co_return;
}

// folly's Task has no operator co_await (its promise's await_transform finds
// co_viaIfAsync by ADL), and its promise has yield_value, for 'co_yield
// co_error(…)', which ends the coroutine. It is a task all the same.
#include <coroutine>
#include <cstdlib>
namespace folly::coro {
struct co_error { int Code; };
template <typename T> class Task {
public:
  struct promise_type {
    Task get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() noexcept;
    template <typename U> void return_value(U &&);
    auto yield_value(co_error) { return final_suspend(); }
    template <typename A> auto await_transform(A &&Given) {
      return static_cast<A &&>(Given).viaIfAsync(0);
    }
  };
  struct Awaiter {
    bool await_ready() noexcept;
    void await_suspend(std::coroutine_handle<>) noexcept;
    T await_resume();
  };
  Awaiter viaIfAsync(int) &&;
private:
  std::coroutine_handle<promise_type> Coro;
};
} // namespace folly::coro
folly::coro::Task<int> load(int);
folly::coro::Task<int> user() {
  std::system("ls");
  co_await load(1);
  co_return co_await load(2);
}

// Generators of the standard library's kind, and coroutines of optional, run
// where they are asked; no loop waits for them.
#include <coroutine>
#include <optional>
#include <thread>
#include <unistd.h>

namespace std {
/// As in <generator>: with an allocator, and a final promise in it.
template <class Ref, class Value = void> class generator {
public:
  class promise_type {
  public:
    generator get_return_object() noexcept;
    suspend_always initial_suspend() const noexcept { return {}; }
    auto final_suspend() noexcept { return suspend_always(); }
    suspend_always yield_value(Ref &&) noexcept;
    void await_transform() = delete;
    void return_void() const noexcept {}
    void unhandled_exception();
  };
  generator(generator &&) noexcept;
  ~generator();
  Ref *begin();
  Ref *end();

private:
  coroutine_handle<promise_type> Handle;
};
template <class T, class... Args> struct coroutine_traits<optional<T>, Args...> {
  struct promise_type {
    optional<T> get_return_object();
    suspend_never initial_suspend() const noexcept { return {}; }
    suspend_never final_suspend() const noexcept { return {}; }
    void return_value(T);
    void unhandled_exception();
    template <class U> auto await_transform(optional<U>) {
      struct awaiter {
        bool await_ready() const noexcept;
        void await_suspend(coroutine_handle<>) noexcept;
        U await_resume();
      };
      return awaiter{};
    }
  };
};
} // namespace std

std::generator<int> ticks() {
  for (int I = 0;; ++I) {
    std::this_thread::sleep_for(std::chrono::seconds(1));
    co_yield int(I);
  }
}

std::optional<int> parse();
std::optional<int> load() {
  sleep(1);
  co_return co_await parse();
}

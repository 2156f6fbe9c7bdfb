// A generator that awaits runs on an executor.
#include <coroutine>
#include <unistd.h>

template <class T> class async_generator {
public:
  struct promise_type {
    async_generator get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T);
    void return_void();
    void unhandled_exception();
  };
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept;
  T *await_resume();

private:
  std::coroutine_handle<promise_type> Handle;
};

async_generator<int> ticks() {
  for (int I = 0;; ++I) {
    sleep(1); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'ticks'
    co_yield I;
  }
}

// Stub of <concurrencpp/concurrencpp.h>. The initial awaiter of result may move
// the coroutine to another executor, so nothing can be said about its start.
#pragma once
#include <coroutine>
#include <memory>
#include <utility>
namespace concurrencpp {
template <class T> class result;
template <class T> class lazy_result;
namespace details {
struct initial_scheduling_awaiter {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> Handle) { schedule(Handle); }
  void await_resume() const noexcept {}
  void schedule(std::coroutine_handle<>);
};
template <class T> struct result_promise {
  result<T> get_return_object();
  initial_scheduling_awaiter initial_suspend() const noexcept { return {}; }
  std::suspend_never final_suspend() const noexcept { return {}; }
  void unhandled_exception() noexcept;
  template <class U> void return_value(U &&);
};
template <> struct result_promise<void> {
  result<void> get_return_object();
  initial_scheduling_awaiter initial_suspend() const noexcept { return {}; }
  std::suspend_never final_suspend() const noexcept { return {}; }
  void unhandled_exception() noexcept;
  void return_void() noexcept;
};
template <class T> struct lazy_promise {
  lazy_result<T> get_return_object() noexcept;
  std::suspend_always initial_suspend() const noexcept { return {}; }
  std::suspend_always final_suspend() const noexcept { return {}; }
  void unhandled_exception() noexcept;
  template <class U> void return_value(U &&);
};
template <class T> struct result_awaiter {
  bool await_ready() const noexcept;
  bool await_suspend(std::coroutine_handle<>) noexcept;
  T await_resume();
};
} // namespace details
template <class T> class result {
public:
  using promise_type = details::result_promise<T>;
  result(result &&) noexcept;
  ~result();
  int status() const;
  T get();
  void wait();
  auto operator co_await() { return details::result_awaiter<T>{}; }

private:
  void *m_state;
};
template <class T> class lazy_result {
public:
  using promise_type = details::lazy_promise<T>;
  lazy_result(lazy_result &&) noexcept;
  ~lazy_result();
  auto operator co_await() { return details::result_awaiter<T>{}; }
  result<T> run();

private:
  void *m_state;
};
struct executor_tag {};
class executor {
public:
  virtual ~executor();
  template <class F> void post(F &&) {}
  template <class F> auto submit(F &&f) -> result<decltype(f())> {
    __builtin_trap();
  }
};
class thread_executor final : public executor {};
class thread_pool_executor final : public executor {};
class worker_thread_executor final : public executor {};
class manual_executor final : public executor {
public:
  unsigned long loop(unsigned long);
  bool loop_once();
  unsigned long size() const;
};
class runtime {
public:
  std::shared_ptr<manual_executor> make_manual_executor();
  std::shared_ptr<thread_pool_executor> background_executor() const noexcept;
  std::shared_ptr<thread_pool_executor> thread_pool_executor() const noexcept;
};
struct resume_on_awaitable {
  executor &m_executor;
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>);
  void await_resume() const noexcept {}
};
template <class E> resume_on_awaitable resume_on(std::shared_ptr<E>);
template <class E> resume_on_awaitable resume_on(E &) noexcept;
} // namespace concurrencpp

// Stub of <kj/async.h>: the promise is given by std::coroutine_traits.
#pragma once
#include <coroutine>
#include <kj/array.h>
#include <utility>
namespace kj {
class EventLoop {
public:
  EventLoop();
  ~EventLoop() noexcept(false);
  void run(unsigned = 0xffffffff);
  bool isRunnable();
};
class WaitScope {
public:
  explicit WaitScope(EventLoop &);
  ~WaitScope();
  unsigned poll(unsigned = 0xffffffff);
};
template <typename T> class [[nodiscard]] Promise {
public:
  Promise(Promise &&) noexcept;
  ~Promise();
  T wait(WaitScope &);
  bool poll(WaitScope &);
  template <typename ErrorFunc> void detach(ErrorFunc &&) {}

private:
  void *node;
};
class TaskSet {
  void *tasks = nullptr;

public:
  ~TaskSet();
  void add(Promise<void> &&);
};
namespace _ {
template <typename T> class Coroutine {
public:
  Promise<T> get_return_object();
  std::suspend_never initial_suspend() { return {}; }
  std::suspend_always final_suspend() noexcept { return {}; }
  void unhandled_exception();
  template <typename U> void return_value(U &&);
};
template <> class Coroutine<void> {
public:
  Promise<void> get_return_object();
  std::suspend_never initial_suspend() { return {}; }
  std::suspend_always final_suspend() noexcept { return {}; }
  void unhandled_exception();
  void return_void();
};
template <typename T> struct PromiseAwaiter {
  bool await_ready() const;
  bool await_suspend(std::coroutine_handle<>);
  T await_resume();
};
} // namespace _
template <typename T> _::PromiseAwaiter<T> operator co_await(Promise<T> &&);
template <typename T> _::PromiseAwaiter<T> operator co_await(Promise<T> &);
template <typename T>
Promise<Array<T>> joinPromisesFailFast(Array<Promise<T>> &&promises);
Promise<void> joinPromisesFailFast(Array<Promise<void>> &&promises);
} // namespace kj
namespace std {
template <typename T, typename... Args>
struct coroutine_traits<kj::Promise<T>, Args...> {
  using promise_type = kj::_::Coroutine<T>;
};
} // namespace std

// The end of an asynchronous generator is compared, not awaited; its iterators
// share the generator's promise.
#include <coroutine>
#include <own/lazy_task.hpp>

struct finish {
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  void await_resume() noexcept;
};
template <class T> struct generator_promise {
  std::suspend_always initial_suspend() noexcept { return {}; }
  finish final_suspend() noexcept;
  finish yield_value(T) noexcept;
  void unhandled_exception();
  void return_void();
};
template <class T> struct generator_iterator {
  using promise_type = generator_promise<T>;
  own::lazy_task<generator_iterator *> operator++();
  bool operator==(const generator_iterator &) const;
  void *Handle;
};
template <class T> struct async_generator {
  using promise_type = generator_promise<T>;
  own::lazy_task<generator_iterator<T>> begin();
  generator_iterator<T> end();
  void *Handle;
};
async_generator<int> rows();

own::lazy_task<> visits() {
  auto Rows = rows();
  const auto Last = Rows.end();
  auto Row = co_await Rows.begin();
  while (Row != Last && Row != Rows.end())
    co_await ++Row;
}

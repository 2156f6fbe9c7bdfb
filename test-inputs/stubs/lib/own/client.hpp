// A client whose functions return awaiters that are no coroutines' types.
#pragma once
#include <coroutine>
#include <string>
namespace own {
template <typename T> class callback_awaiter {
  T *Result = nullptr;

public:
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>);
  T await_resume();
};
template <> class callback_awaiter<void> {
  void *Done = nullptr;

public:
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>);
  void await_resume();
};
struct rows {
  int size() const;
};
class rows_operation {
  void *Handle = nullptr;

public:
  callback_awaiter<rows> operator co_await() &&;
};
class client {
public:
  callback_awaiter<rows> query(const std::string &) const;
  rows_operation find(int Id) const;
  callback_awaiter<void> ping();
};
callback_awaiter<std::string> download(const std::string &Url);
} // namespace own

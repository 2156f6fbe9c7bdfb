// Stub of C++/WinRT's base header and of its actions.
#pragma once
#include <chrono>
#include <coroutine>
namespace winrt {
namespace Windows::Foundation {
struct IAsyncAction {
  IAsyncAction(const IAsyncAction &) noexcept;
  ~IAsyncAction();
  void get() const;
  int Status() const;
  void *Abi;
};
} // namespace Windows::Foundation
struct resume_awaiter {
  void *Target;
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) const;
  void await_resume() const noexcept {}
};
resume_awaiter resume_background() noexcept;
namespace Windows::System {
struct DispatcherQueue {};
} // namespace Windows::System
resume_awaiter
resume_foreground(const Windows::System::DispatcherQueue &) noexcept;
namespace Windows::Foundation {
struct action_awaiter {
  IAsyncAction Action;
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) const;
  void await_resume() const;
};
inline action_awaiter operator co_await(const IAsyncAction &Async) {
  return {Async};
}
} // namespace Windows::Foundation
} // namespace winrt
namespace std {
template <class... Args>
struct coroutine_traits<winrt::Windows::Foundation::IAsyncAction, Args...> {
  struct promise_type {
    winrt::Windows::Foundation::IAsyncAction get_return_object() const noexcept;
    suspend_never initial_suspend() const noexcept { return {}; }
    suspend_never final_suspend() const noexcept { return {}; }
    void return_void() const noexcept;
    void unhandled_exception() const noexcept;
  };
};
} // namespace std

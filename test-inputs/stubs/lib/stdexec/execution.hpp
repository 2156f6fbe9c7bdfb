// Stub of <stdexec/execution.hpp>: its algorithms are function objects, and
// nearly all senders are specializations of one template.
#pragma once
#include <coroutine>
#include <optional>
#include <tuple>
namespace stdexec {
struct sender_t {};
template <class...> struct __sexpr {
  using sender_concept = sender_t;
  void *__data;
};
namespace __sync_wait {
struct sync_wait_t {
  template <class Sender> std::optional<std::tuple<int>> operator()(Sender &&) const;
};
} // namespace __sync_wait
using __sync_wait::sync_wait_t;
inline constexpr sync_wait_t sync_wait{};
struct just_t {
  template <class... T> __sexpr<just_t, T...> operator()(T...) const;
};
inline constexpr just_t just{};
template <class F> struct __binder_back {
  F __function;
};
struct then_t {
  template <class F> __binder_back<F> operator()(F) const {
    __builtin_trap();
  }
  template <class S, class F> __sexpr<then_t, S, F> operator()(S, F) const {
    __builtin_trap();
  }
};
inline constexpr then_t then{};
template <class... T, class F>
__sexpr<then_t, T..., F> operator|(__sexpr<T...>, __binder_back<F>) {
  __builtin_trap();
}
struct when_all_t {
  template <class... S> __sexpr<when_all_t, S...> operator()(S...) const;
};
inline constexpr when_all_t when_all{};
/// Tasks await any sender; the results of several come as a tuple.
template <class... S> struct __when_all_awaiter {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept;
  std::tuple<typename S::value_type...> await_resume();
};
template <class... S>
__when_all_awaiter<S...> operator co_await(__sexpr<when_all_t, S...>);
struct schedule_t {
  template <class S> __sexpr<schedule_t, S> operator()(S) const;
};
inline constexpr schedule_t schedule{};
struct start_detached_t {
  template <class S> void operator()(S &&) const;
};
inline constexpr start_detached_t start_detached{};
struct starts_on_t {
  template <class Scheduler, class S>
  __sexpr<starts_on_t, Scheduler, S> operator()(Scheduler, S) const;
};
inline constexpr starts_on_t starts_on{};
class run_loop {
public:
  class scheduler {
    run_loop *__loop_;

  public:
    bool operator==(const scheduler &) const noexcept;
  };
  run_loop() noexcept;
  ~run_loop() noexcept;
  scheduler get_scheduler() noexcept;
  void run() noexcept;
  void finish() noexcept;
};
} // namespace stdexec

// A home-made library of senders, after [exec].
#pragma once
#include <utility>
namespace own {
struct sender_t {};
template <class... Values> struct any_sender {
  using sender_concept = sender_t;
  any_sender(any_sender &&) noexcept;
  ~any_sender();
  template <class Receiver> void connect(Receiver) &&;

private:
  void *State = nullptr;
};
template <class F> struct then_closure {
  F Function;
};
struct pool {
  any_sender<> schedule() noexcept;
};
template <class... T> any_sender<T...> just(T...);
template <class F> then_closure<F> then(F) { __builtin_trap(); }
template <class S, class F> any_sender<> then(S, F) { __builtin_trap(); }
template <class... T, class F>
any_sender<> operator|(any_sender<T...>, then_closure<F>) {
  __builtin_trap();
}
template <class... S> any_sender<> when_all(S...);
template <class... T> void start_detached(any_sender<T...>);
template <class... T> void run_and_wait(any_sender<T...>);
struct start_closure {};
start_closure start_detached();
template <class... T> void operator|(any_sender<T...>, start_closure);
} // namespace own

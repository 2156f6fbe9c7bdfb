// In a template: once, at the template, whether it is instantiated or not.
#include <own/lazy_task.hpp>
#include <boost/asio/awaitable.hpp>

own::lazy_task<> save(int); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'
template <class T> boost::asio::awaitable<T> convert(T); //~ note: it returns 'boost::asio::awaitable<int>' //~ note: it returns 'boost::asio::awaitable<int>'

template <class T> own::lazy_task<> often(T Value) {
  save(1); //~ coro-discarded-task: the task that 'save' returns is dropped
  if constexpr (sizeof(T) > 1)
    save(2); //~ coro-discarded-task: the task that 'save' returns is dropped
  co_await save(Value);
}
template own::lazy_task<> often<int>(int);
template own::lazy_task<> often<long>(long);
template own::lazy_task<> often<char>(char);

template <class T> boost::asio::awaitable<void> never(T Value) {
  (void)convert(1); //~ coro-discarded-task: the task that 'convert' returns is dropped //~ note: or start it
  convert(Value);
  Value.run();
  co_return;
}

template <class T> struct Session {
  boost::asio::awaitable<void> close() {
    convert(T()); //~ coro-discarded-task: the task that 'convert' returns is dropped
    co_return;
  }
};
template struct Session<int>;

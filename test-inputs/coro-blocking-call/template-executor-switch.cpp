// Switches in templates: in each instantiation as anywhere else; where nobody
// instantiates them, nothing is known after the first.
#include <cppcoro/io_service.hpp>
#include <cppcoro/static_thread_pool.hpp>
#include <unistd.h>

template <class T>
cppcoro::task<T> instantiated(T Value, cppcoro::static_thread_pool &Pool,
                              cppcoro::io_service &Loop) {
  sleep(1); //~ coro-blocking-call: 'sleep' blocks
  co_await Pool.schedule();
  sleep(2);
  co_await Loop.schedule();
  sleep(3); //~ coro-blocking-call: 'sleep' blocks
  co_return Value;
}
template cppcoro::task<int> instantiated(int, cppcoro::static_thread_pool &,
                                         cppcoro::io_service &);

template <class T>
cppcoro::task<T> unused(T Value, cppcoro::static_thread_pool &Pool) {
  sleep(1); //~ coro-blocking-call: 'sleep' blocks
  co_await Pool.schedule();
  sleep(2);
  co_return Value;
}

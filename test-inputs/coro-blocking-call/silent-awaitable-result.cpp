// A call whose result can be awaited is the asynchronous form, awaited at once
// or not; so are the mutexes of coroutine libraries.
#include <boost/asio/awaitable.hpp>
#include <coro/coro.hpp>
#include <own/lazy_task.hpp>

/// Declared blocking by mistake: what it returns says otherwise.
[[clang::annotate("corolint::blocking")]] own::lazy_task<int> fetch();

struct Client {
  own::lazy_task<int> get();
};

own::lazy_task<int> awaits(Client &Server) {
  own::lazy_task<int> Later = fetch();
  int Sum = co_await Server.get() + co_await std::move(Later);
  co_return Sum + co_await fetch();
}

coro::task<int> locks(coro::mutex &Mutex) {
  co_await Mutex.lock();
  Mutex.unlock();
  co_return 1;
}

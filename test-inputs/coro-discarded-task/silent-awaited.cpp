// Every way to await.
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <cppcoro/when_all.hpp>
#include <folly/coro/Collect.h>
#include <own/lazy_task.hpp>

own::lazy_task<int> job();
cppcoro::task<int> query();
folly::coro::Task<int> question();
boost::asio::awaitable<void> session();

own::lazy_task<int> awaits(bool Choice) {
  co_await job();
  (void)co_await job();
  co_await (Choice ? job() : job());
  auto Task = job();
  int Sum = co_await std::move(Task) + co_await job();
  for (int I = co_await job(); I != co_await job(); I += co_await job())
    co_await job(), co_await job();
  Choice ? co_await job() : co_await job();
  co_return Sum + co_await job();
}
cppcoro::task<int> joins() {
  auto [A, B] = co_await cppcoro::when_all(query(), query());
  co_await cppcoro::when_all(query(), query());
  co_return A + B;
}
folly::coro::Task<int> collects() {
  co_await folly::coro::collectAll(question(), question());
  co_return co_await question();
}
boost::asio::awaitable<void> operators() {
  using namespace boost::asio::experimental::awaitable_operators;
  co_await (session() && session());
}

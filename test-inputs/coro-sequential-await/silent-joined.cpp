// Already joined, or started by somebody else and awaited later.
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/co_spawn.hpp>
#include <cppcoro/when_all.hpp>
#include <folly/coro/Collect.h>

namespace inputs {
boost::asio::awaitable<int> a(), b();
boost::asio::awaitable<int> operators() {
  using namespace boost::asio::experimental::awaitable_operators;
  auto [A, B] = co_await (a() && b());
  auto First = a();
  auto Second = b();
  auto [C, D] = co_await (std::move(First) && std::move(Second));
  co_return A + B + C + D;
}
cppcoro::task<int> c(), d();
cppcoro::task<int> whenAll() {
  auto First = c();
  auto Second = d();
  auto [A, B] = co_await cppcoro::when_all(std::move(First), std::move(Second));
  auto [C, D] = co_await cppcoro::when_all(c(), d());
  co_return A + B + C + D;
}
folly::coro::Task<int> e(), f();
folly::coro::Task<int> collects() {
  auto [A, B] = co_await folly::coro::collectAll(e(), f());
  co_return A + B;
}
} // namespace inputs

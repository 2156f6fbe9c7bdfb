// The fix calls the library's function: types, names, comments and const are
// kept, what is named is moved, and what the join gives is asked for.
#include <async_simple/coro/Lazy.h>
#include <coro/coro.hpp>
#include <folly/coro/Task.h>
#include <cppcoro/task.hpp>
#include <string>
#include <utility>

namespace inputs {
folly::coro::Task<std::string> name(int Id, std::string);
folly::coro::Task<int> price(int Id);
folly::coro::Task<void> stop(const std::string &);
folly::coro::Task<std::string> follyCaller(std::string A, std::string B) {
  const auto Name = co_await name(1, "a rather long name that fills a line"); //~ note: awaited first here
  // What it costs.
  const auto Price = co_await price(1); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_await stop(A); //~ note: awaited first here
  co_await stop(B); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return Name + std::to_string(Price);
}
coro::task<std::string> libName(int Id);
coro::task<long> libPrice(int Id);
coro::task<> libStop(const std::string &);
coro::task<std::string> libCaller(std::string A, std::string B) {
  std::string Name = co_await libName(1); //~ note: awaited first here
  const int Price = co_await libPrice(1); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  // No fix: an error would be lost.
  co_await libStop(A); //~ note: awaited first here
  co_await libStop(B); //~ coro-sequential-await: 2 independent awaits
  co_return Name + std::to_string(Price);
}
coro::task<long> taken(int PriceDone) {
  auto Price = co_await libPrice(1); //~ note: awaited first here
  auto Other = co_await libPrice(2); //~ coro-sequential-await: 2 independent awaits
  co_return Price + Other + PriceDone;
}
async_simple::coro::Lazy<int> simple(int Id);
async_simple::coro::Lazy<int> simpleCaller() {
  auto first_price = simple(1);
  auto second_price = simple(2);
  int first{co_await std::move(first_price)}; //~ note: awaited first here
  int second = co_await std::move(second_price); //~ coro-sequential-await: 2 lazy tasks //~ note: await them together
  co_return first + second;
}
} // namespace inputs

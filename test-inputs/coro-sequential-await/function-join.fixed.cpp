// The fix calls the library's function: types, names, comments and const are
// kept, what is named is moved, and what the join gives is asked for.
#include <async_simple/coro/Collect.h>
#include <async_simple/coro/Lazy.h>
#include <coro/coro.hpp>
#include <folly/coro/Collect.h>
#include <folly/coro/Task.h>
#include <cppcoro/task.hpp>
#include <string>
#include <utility>

namespace inputs {
folly::coro::Task<std::string> name(int Id, std::string);
folly::coro::Task<int> price(int Id);
folly::coro::Task<void> stop(const std::string &);
folly::coro::Task<std::string> follyCaller(std::string A, std::string B) {
  const auto [Name, Price] = co_await folly::coro::collectAll(name(1, "a rather long name that fills a line"), //~ note: awaited first here
  // What it costs.
      price(1)); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_await folly::coro::collectAll(stop(A), //~ note: awaited first here
      stop(B)); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return Name + std::to_string(Price);
}
coro::task<std::string> libName(int Id);
coro::task<long> libPrice(int Id);
coro::task<> libStop(const std::string &);
coro::task<std::string> libCaller(std::string A, std::string B) {
  auto [NameDone, PriceDone] = co_await coro::when_all(libName(1), //~ note: awaited first here
      libPrice(1));
  std::string Name = std::move(NameDone).return_value();
  const int Price = std::move(PriceDone).return_value(); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
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
  auto [first_done, second_done] = co_await async_simple::coro::collectAllPara(std::move(first_price), //~ note: awaited first here
      std::move(second_price));
  int first{std::move(first_done).value()};
  int second = std::move(second_done).value(); //~ coro-sequential-await: 2 lazy tasks //~ note: await them together
  co_return first + second;
}
} // namespace inputs

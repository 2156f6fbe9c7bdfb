// Joins that take tasks of one library each; of libunifex, the values are in a
// tuple in a variant. Where the tasks run at once and the library's join is no
// shorter, all are made before the first is awaited.
#include <concurrencpp/concurrencpp.h>
#include <drogon/utils/coroutine.h>
#include <kj/async.h>
#include <string>
#include <unifex/task.hpp>
#include <utility>

namespace inputs {
drogon::Task<int> users(int Id);
drogon::Task<std::string> title(int Id);
drogon::Task<> archive(const std::string &);
drogon::Task<std::string> drogonCaller(std::string A, std::string B) {
  auto Users = co_await users(1); //~ note: awaited first here
  const auto Title = co_await title(2); //~ coro-sequential-await: 2 independent awaits
  co_await archive(A); //~ note: awaited first here
  co_await archive(B); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return Title + std::to_string(Users);
}
drogon::Task<int> drogonNumbers() {
  auto First = co_await users(1); //~ note: awaited first here
  auto Second = co_await users(2); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return First - Second;
}

unifex::task<int> area(int Id);
unifex::task<std::string> label(int Id);
unifex::task<void> redraw(std::string &);
unifex::task<int> unifexCaller(std::string A, std::string B) {
  auto Area = co_await area(1); //~ note: awaited first here
  const std::string Label = co_await label(1); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_await redraw(A); //~ note: awaited first here
  co_await redraw(B); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return Area + (Label == A);
}

kj::Promise<int> length(int Id);
kj::Promise<std::string> owner(int Id);
kj::Promise<void> unlink(const std::string &);
kj::Promise<int> kjCaller(std::string a, std::string b) {
  auto bytes = co_await length(1); //~ note: awaited first here
  const auto who = co_await owner(1); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_await unlink(a); //~ note: awaited first here
  co_await unlink(b); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return bytes + (who == a);
}

concurrencpp::result<int> depth(int Id);
concurrencpp::result<int> concurrencppCaller() {
  const int Near = co_await depth(1); //~ note: awaited first here
  const int Far = co_await depth(2); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return Far - Near;
}
concurrencpp::lazy_result<int> lazyDepth(int Id);
concurrencpp::lazy_result<int> lazyCaller() {
  const int Near = co_await lazyDepth(1); //~ note: awaited first here
  const int Far = co_await lazyDepth(2); //~ coro-sequential-await: 2 independent awaits
  co_return Far - Near;
}
} // namespace inputs

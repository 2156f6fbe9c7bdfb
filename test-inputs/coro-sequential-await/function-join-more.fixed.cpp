// Joins that take tasks of one library each; of libunifex, the values are in a
// tuple in a variant. Where the tasks run at once and the library's join is no
// shorter, all are made before the first is awaited.
#include <concurrencpp/concurrencpp.h>
#include <drogon/utils/coroutine.h>
#include <kj/async.h>
#include <string>
#include <unifex/task.hpp>
#include <unifex/when_all.hpp>
#include <utility>

namespace inputs {
drogon::Task<int> users(int Id);
drogon::Task<std::string> title(int Id);
drogon::Task<> archive(const std::string &);
drogon::Task<std::string> drogonCaller(std::string A, std::string B) {
  auto Users = co_await users(1);
  const auto Title = co_await title(2);
  co_await drogon::when_all(archive(A),
      archive(B));
  co_return Title + std::to_string(Users);
}
drogon::Task<int> drogonNumbers() {
  auto [First, Second] = co_await drogon::when_all(users(1),
      users(2));
  co_return First - Second;
}

unifex::task<int> area(int Id);
unifex::task<std::string> label(int Id);
unifex::task<void> redraw(std::string &);
unifex::task<int> unifexCaller(std::string A, std::string B) {
  auto [AreaDone, LabelDone] = co_await unifex::when_all(area(1),
      label(1));
  auto Area = std::get<0>(std::get<0>(std::move(AreaDone)));
  const std::string Label = std::get<0>(std::get<0>(std::move(LabelDone)));
  co_await unifex::when_all(redraw(A),
      redraw(B));
  co_return Area + (Label == A);
}

kj::Promise<int> length(int Id);
kj::Promise<std::string> owner(int Id);
kj::Promise<void> unlink(const std::string &);
kj::Promise<int> kjCaller(std::string a, std::string b) {
  auto bytes_task = length(1);
  auto who_task = owner(1);
  auto bytes = co_await std::move(bytes_task);
  const auto who = co_await std::move(who_task);
  auto unlink_task = unlink(a);
  auto unlink_task2 = unlink(b);
  co_await std::move(unlink_task);
  co_await std::move(unlink_task2);
  co_return bytes + (who == a);
}

concurrencpp::result<int> depth(int Id);
concurrencpp::result<int> concurrencppCaller() {
  auto NearTask = depth(1);
  auto FarTask = depth(2);
  const int Near = co_await std::move(NearTask);
  const int Far = co_await std::move(FarTask);
  co_return Far - Near;
}
concurrencpp::lazy_result<int> lazyDepth(int Id);
concurrencpp::lazy_result<int> lazyCaller() {
  const int Near = co_await lazyDepth(1);
  const int Far = co_await lazyDepth(2);
  co_return Far - Near;
}
} // namespace inputs

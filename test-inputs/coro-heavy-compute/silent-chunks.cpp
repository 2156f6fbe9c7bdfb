// Work in pieces that gives others their turn in between is the cure, not the
// disease.
#include <algorithm>
#include <boost/asio.hpp>
#include <coroutine>
#include <own/lazy_task.hpp>
#include <vector>

own::lazy_task<> yield();
struct Scheduler {
  own::lazy_task<> maybeYield();
};

own::lazy_task<> chunks(std::vector<std::vector<int>> &Rows, Scheduler &Loop) {
  for (auto &Row : Rows) {
    std::sort(Row.begin(), Row.end());
    co_await yield();
  }
  for (unsigned I = 0; I != Rows.size(); ++I) {
    if (I % 16 == 0)
      co_await Loop.maybeYield();
    std::ranges::sort(Rows[I]);
  }
}

// What the libraries call it.
boost::asio::awaitable<void> posts(std::vector<std::vector<int>> &Rows) {
  for (auto &Row : Rows) {
    std::ranges::sort(Row);
    co_await boost::asio::post(boost::asio::use_awaitable);
  }
}
struct Yield {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>);
  void await_resume();
};
own::lazy_task<> lazy(std::vector<std::vector<int>> &Rows) {
  for (auto &Row : Rows) {
    std::ranges::sort(Row);
    co_await Yield{};
  }
}

// What when_all_ready gives is done already; nobody has to await it again, and
// nobody has to look at every result.
#include <cppcoro/task.hpp>
#include <cppcoro/when_all.hpp>

cppcoro::task<> query(int);

cppcoro::task<> joins() {
  auto [A, B] = co_await cppcoro::when_all_ready(query(1), query(2));
  [[maybe_unused]] auto Done = co_await cppcoro::when_all_ready(query(3));
  auto Results = co_await cppcoro::when_all_ready(query(4), query(5));
  co_await cppcoro::when_all_ready(query(6));
  A.result();
}

// The result of an awaited join, assigned to a variable that was there before,
// is as ready as one that initialises a variable.
#include <seastar/core/coroutine.hh>
#include <vector>

namespace seastar {
template <typename I> future<std::vector<future<int>>> when_all(I, I);
} // namespace seastar

seastar::future<int> load(int);

seastar::future<int> uploads(std::vector<seastar::future<int>> Started) {
  std::vector<seastar::future<int>> Results;
  { Results = co_await seastar::when_all(Started.begin(), Started.end()); }
  int Sum = Results.back().get();
  for (seastar::future<int> &Result : Results)
    Sum += Result.get();
  co_return Sum;
}

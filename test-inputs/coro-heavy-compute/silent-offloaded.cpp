// Sorting on a pool, on a thread, after a switch; in a plain function.
#include <algorithm>
#include <boost/asio.hpp>
#include <cppcoro/static_thread_pool.hpp>
#include <thread>
#include <vector>

void sortAll(std::vector<int> &Values) {
  std::sort(Values.begin(), Values.end());
}

boost::asio::awaitable<void> pool(boost::asio::thread_pool &Pool,
                                  std::vector<int> &Values) {
  boost::asio::post(Pool, [&] { std::sort(Values.begin(), Values.end()); });
  std::thread([&] { std::ranges::sort(Values); }).detach();
  co_return;
}

cppcoro::task<> switched(cppcoro::static_thread_pool &Pool,
                         std::vector<int> &Values) {
  co_await Pool.schedule();
  std::sort(Values.begin(), Values.end());
}

// What each library offers for what takes long.
#include <algorithm>
#include <boost/asio.hpp>
#include <concurrencpp/concurrencpp.h>
#include <cppcoro/task.hpp>
#include <folly/coro/Task.h>
#include <seastar/core/coroutine.hh>
#include <vector>

boost::asio::awaitable<void> asioTask(std::vector<int> &Values) {
  std::sort(Values.begin(), Values.end()); //~ coro-heavy-compute: run it with 'boost::asio::co_spawn' on 'boost::asio::thread_pool' and await that
  co_return;
}
concurrencpp::result<void> result(std::vector<int> &Values) {
  std::sort(Values.begin(), Values.end()); //~ coro-heavy-compute: await 'submit' of it to 'thread_pool_executor'
  co_return;
}
cppcoro::task<> cppcoroTask(std::vector<int> &Values) {
  std::sort(Values.begin(), Values.end()); //~ coro-heavy-compute: offload it with 'cppcoro::schedule_on' to 'cppcoro::static_thread_pool'
  co_return;
}
seastar::future<> reactor(std::vector<int> &Values) {
  std::sort(Values.begin(), Values.end()); //~ coro-heavy-compute: split it with 'co_await seastar::coroutine::maybe_yield()'
  co_return;
}

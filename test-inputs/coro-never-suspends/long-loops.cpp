// Loops over what may be many that compute for each, without letting others
// run. Each library has its own way.
#include <algorithm>
#include <async_simple/coro/Lazy.h>
#include <boost/asio.hpp>
#include <concurrencpp/concurrencpp.h>
#include <coro/coro.hpp>
#include <cppcoro/task.hpp>
#include <folly/coro/Task.h>
#include <own/lazy_task.hpp>
#include <seastar/core/coroutine.hh>
#include <vector>

using Rows = std::vector<std::vector<int>>;

static own::lazy_task<> next();

static own::lazy_task<> each(Rows &All) {
  co_await next();
  for (auto &Row : All) //~ coro-never-suspends: this loop calls 'std::ranges::sort' each time round and never suspends: it may keep the thread that runs coroutine 'each' for long; await something that lets others run, each time round
    std::ranges::sort(Row);
  for (unsigned I = 0; I != All.size(); ++I) { //~ coro-never-suspends: this loop calls 'std::sort' each time round
    if (!All[I].empty())
      std::sort(All[I].begin(), All[I].end());
  }
}

static boost::asio::awaitable<void> asioTask(Rows &All) {
  co_await boost::asio::post(boost::asio::use_awaitable);
  for (auto &Row : All) //~ coro-never-suspends: 'co_await boost::asio::post(boost::asio::use_awaitable)' each time round
    std::ranges::sort(Row);
}

// One that never suspends as a whole is told so as well.
static async_simple::coro::Lazy<void> lazy(Rows &All) { //~ coro-never-suspends: coroutine 'lazy' never suspends
  int Count = 0;
  for (auto &Row : All) { //~ coro-never-suspends: 'co_await async_simple::coro::Yield{}' each time round
    std::ranges::sort(Row);
    ++Count;
  }
  co_return;
}
static concurrencpp::result<void> result(Rows &All) { //~ coro-never-suspends: coroutine 'result' never suspends
  int Count = 0;
  for (auto &Row : All) //~ coro-never-suspends: 'co_await concurrencpp::resume_on' of the same executor each time round
    std::ranges::sort(Row);
  co_return;
}
static coro::task<void> libcoro(Rows &All) { //~ coro-never-suspends: coroutine 'libcoro' never suspends
  int Count = 0;
  for (auto &Row : All) //~ coro-never-suspends: 'co_await' the 'yield()' of the scheduler each time round
    std::ranges::sort(Row);
  co_return;
}
static cppcoro::task<> cppcoroTask(Rows &All) { //~ coro-never-suspends: coroutine 'cppcoroTask' never suspends
  int Count = 0;
  for (auto &Row : All) //~ coro-never-suspends: 'co_await' the 'schedule()' of 'cppcoro::io_service'
    std::ranges::sort(Row);
  co_return;
}
static folly::coro::Task<void> follyTask(Rows &All) { //~ coro-never-suspends: coroutine 'follyTask' never suspends
  int Count = 0;
  for (auto &Row : All) //~ coro-never-suspends: 'co_await folly::coro::co_reschedule_on_current_executor' each time round
    std::ranges::sort(Row);
  co_return;
}
static seastar::future<> reactor(Rows &All) { //~ coro-never-suspends: coroutine 'reactor' never suspends
  int Count = 0;
  for (auto &Row : All) //~ coro-never-suspends: 'co_await seastar::coroutine::maybe_yield()' each time round
    std::ranges::sort(Row);
  co_return;
}

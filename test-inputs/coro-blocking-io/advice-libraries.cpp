// What each library offers in place of file I/O.
#include <QCoro/QCoroTask>
#include <async_simple/coro/Lazy.h>
#include <boost/asio.hpp>
#include <boost/cobalt.hpp>
#include <cppcoro/task.hpp>
#include <folly/coro/Task.h>
#include <fstream>
#include <seastar/core/coroutine.hh>

boost::asio::awaitable<void> asioTask() {
  std::ifstream File("name"); //~ coro-blocking-io: run it with 'boost::asio::co_spawn' on 'boost::asio::thread_pool' and await that
  co_return;
}
QCoro::Task<> qtTask() {
  std::ifstream File("name"); //~ coro-blocking-io: offload it with 'QtConcurrent::run' and 'co_await' the future
  co_return;
}
cppcoro::task<> cppcoroTask() {
  std::ifstream File("name"); //~ coro-blocking-io: await 'cppcoro::schedule_on' with 'cppcoro::static_thread_pool'
  co_return;
}
folly::coro::Task<void> follyTask() {
  std::ifstream File("name"); //~ coro-blocking-io: await 'co_pread' or 'co_pwrite' of 'folly::SimpleAsyncIO', or offload it
  co_return;
}
seastar::future<> seastarFuture() {
  std::ifstream File("name"); //~ coro-blocking-io: await 'seastar::open_file_dma' and the operations of its 'seastar::file'
  co_return;
}
boost::cobalt::task<void> cobaltTask() {
  std::ifstream File("name"); //~ coro-blocking-io: await 'boost::asio::stream_file', or offload it with 'boost::cobalt::spawn'
  co_return;
}

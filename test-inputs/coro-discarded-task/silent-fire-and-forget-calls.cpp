// Calls that take the task over: spawners, scopes, detaching members, functions
// that return a handle beside it.
#include <boost/asio.hpp>
#include <boost/cobalt.hpp>
#include <own/lazy_task.hpp>
#include <own/senders.hpp>
#include <vector>

namespace asio = boost::asio;

asio::awaitable<void> session(int);
own::lazy_task<> job();
boost::cobalt::promise<int> promise();

struct TaskSet {
  void add(own::lazy_task<>);
  int spawn(own::lazy_task<> &&);
  own::lazy_task<> &create_task(own::lazy_task<>);
};
struct Chain {
  Chain then(own::lazy_task<>);
  void detach();
};
Chain start(own::lazy_task<>);
struct Logger {
  static void async_run(own::lazy_task<> (*)());
};

asio::awaitable<void> starts(asio::io_context &Context, TaskSet &Tasks) {
  asio::co_spawn(Context, session(1), asio::detached);
  asio::co_spawn(Context, [] { return session(2); }, asio::detached);
  asio::co_spawn(co_await asio::this_coro::executor, session(3), asio::detached);
  own::spawn(job());
  Tasks.add(job());
  Tasks.spawn(job());
  Tasks.create_task(job());
  start(job()).then(job()).detach();
  Logger::async_run(job);
  +promise();
  own::start_detached(own::just(1));
}

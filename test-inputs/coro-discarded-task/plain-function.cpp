// In a function that is no coroutine there is nothing to insert; the advice
// names what starts the task.
#include <boost/asio/co_spawn.hpp>
#include <own/lazy_task.hpp>

namespace asio = boost::asio;

asio::awaitable<void> session(int); //~ note: it returns 'asio::awaitable<void>' //~ note: it returns 'asio::awaitable<void>' //~ note: it returns 'asio::awaitable<void>'
own::lazy_task<> job(); //~ note: it returns 'own::lazy_task<>'

struct Server {
  Server() {
    session(1); //~ coro-discarded-task: 'boost::asio::awaitable' is lazy, so its work never runs; 'co_await' it in a coroutine or start it with 'asio::co_spawn'
  }
  ~Server() {
    job(); //~ coro-discarded-task: 'own::lazy_task' is lazy, so its work never runs; 'co_await' it in a coroutine
  }
  void accept() {
    (void)session(2); //~ coro-discarded-task: dropped by a cast to void
  }
};

int main() {
  session(3); //~ coro-discarded-task: the task that 'session' returns is dropped
  return 0;
}

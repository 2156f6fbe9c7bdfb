// Bridges are made for main, tests, threads and blocking wrappers.
#include <boost/asio.hpp>
#include <cppcoro/sync_wait.hpp>
#include <own/lazy_task.hpp>
#include <thread>

#define TEST(SUITE, NAME) static own::lazy_task<> SUITE##NAME()

own::lazy_task<int> load();
cppcoro::task<int> work();

[[noreturn]] void serve(boost::asio::io_context &Context) {
  for (;;)
    Context.run_one();
}

int wrapper() { return cppcoro::sync_wait(work()); }

TEST(Loader, Loads) {
  own::sync_wait(load());
  co_return;
}

int main() {
  std::thread Thread([] { own::sync_wait(load()); });
  Thread.join();
  boost::asio::io_context Context;
  Context.run();
  return own::sync_wait(load());
}

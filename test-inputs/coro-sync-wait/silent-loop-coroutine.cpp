// A coroutine that runs the loop and never suspends is the loop: it runs on the
// thread of whoever starts it.
#include <cppcoro/io_service.hpp>
#include <cppcoro/sync_wait.hpp>
#include <cppcoro/task.hpp>
#include <cppcoro/when_all.hpp>

cppcoro::task<int> work(cppcoro::io_service &Io);

cppcoro::task<int> processEvents(cppcoro::io_service &Io) {
  Io.process_events();
  co_return 0;
}

cppcoro::task<int> both(cppcoro::io_service &Io) {
  co_await cppcoro::when_all(work(Io), processEvents(Io));
  co_return 0;
}

int main() {
  cppcoro::io_service Io;
  cppcoro::sync_wait(both(Io));
  cppcoro::sync_wait([&]() -> cppcoro::task<int> {
    Io.process_events();
    co_return 0;
  }());
}

// The end of a variable that the function has stopped or closed before finds
// nothing left to do.
#include <cppcoro/task.hpp>
#include <thread>
#include <unistd.h>

namespace app {
class Server {
public:
  cppcoro::task<> shutdown(); // Awaits the thread's end, and detaches it.
  ~Server() {
    if (Thread.joinable())
      Thread.join();
  }

private:
  std::thread Thread;
};
class Transaction {
public:
  cppcoro::task<> commit();
  ~Transaction() {
    if (!Done)
      sleep(1); // rolls back
  }

private:
  bool Done = false;
};
} // namespace app

cppcoro::task<> f() {
  app::Server Server;
  app::Transaction Transaction;
  co_await Transaction.commit();
  co_await Server.shutdown();
}

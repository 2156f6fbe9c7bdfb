// A copy of a shared pointer is not the last one: its end ends nothing.
#include <cppcoro/task.hpp>
#include <memory>
#include <thread>

namespace app {
class Server {
public:
  ~Server() {
    if (Thread.joinable())
      Thread.join();
  }
  cppcoro::task<> run();

private:
  std::thread Thread;
};
class Node {
public:
  std::shared_ptr<Server> &main() { return Main; }
  cppcoro::task<> run() {
    std::shared_ptr<Server> Local = main();
    if (Local)
      co_await Local->run();
  }

private:
  std::shared_ptr<Server> Main;
};
} // namespace app

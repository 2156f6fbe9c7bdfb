// A function that asks first on which thread it is waits only where it is
// another one: the coroutine's thread takes the other branch.
#include <chrono>
#include <cppcoro/task.hpp>
#include <functional>
#include <future>
#include <thread>

namespace app {
class Loop {
public:
  bool isInLoopThread() const;
  void post(std::function<void()> Fn);
  int call(std::function<int()> Fn) {
    if (isInLoopThread())
      return Fn();
    std::promise<int> Promise;
    std::future<int> Result = Promise.get_future();
    post([&] { Promise.set_value(Fn()); });
    return Result.get();
  }
  void sync() {
    if (!isInLoopThread()) {
      std::promise<void> Promise;
      post([&] { Promise.set_value(); });
      Promise.get_future().wait();
    }
  }
};
// As a stream does that is used by workers, but handles the loop's thread, too.
struct Executor {
  bool running_in_this_thread() const;
};
class Stream {
public:
  void write(int Chunk) {
    if (Loop.running_in_this_thread()) {
      writeLater(Chunk);
    } else {
      while (!trySend(Chunk))
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
  }
  void field(int Value) { write(Value + 1); }

private:
  void writeLater(int Chunk);
  bool trySend(int Chunk);
  Executor Loop;
};
} // namespace app

cppcoro::task<int> f(app::Loop &Loop, app::Stream &Out) {
  Out.field(1);
  Loop.sync();
  co_return Loop.call([] { return 1; });
}

// What a call's constant excludes also by a switch, a combined condition, or a
// variable that only renames it.
#include <condition_variable>
#include <cppcoro/task.hpp>
#include <mutex>
#include <vector>

namespace app {
enum class Mode { Wait, Poll };

class Channel {
public:
  int get(bool Block) {
    std::unique_lock<std::mutex> Lock(Mutex);
    if (!Block && Items.empty())
      return 0;
    Filled.wait(Lock, [this] { return !Items.empty(); });
    return Items.back();
  }
  void flush(Mode How) {
    std::unique_lock<std::mutex> Lock(Mutex);
    switch (How) {
    case Mode::Wait:
      Filled.wait(Lock);
      break;
    case Mode::Poll:
      break;
    }
  }
  void drain(Mode How) {
    const bool Waits = How == Mode::Wait;
    std::unique_lock<std::mutex> Lock(Mutex);
    if (Waits)
      Filled.wait(Lock);
  }

private:
  std::mutex Mutex;
  std::condition_variable Filled;
  std::vector<int> Items;
};
} // namespace app

cppcoro::task<int> f(app::Channel &Channel) {
  Channel.flush(app::Mode::Poll);
  Channel.drain(app::Mode::Poll);
  co_return Channel.get(false);
}

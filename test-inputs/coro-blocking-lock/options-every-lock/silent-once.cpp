// What happens once in the life of the program waits for nobody.
#include <mutex>
#include <own/lazy_task.hpp>

struct Registry {
  int Value = 0;
};
Registry load();

own::lazy_task<int> once(std::once_flag &Flag, std::mutex &Mutex) {
  static Registry Shared = [&] {
    std::lock_guard<std::mutex> Guard(Mutex);
    return load();
  }();
  std::call_once(Flag, [&] {
    Mutex.lock();
    Mutex.unlock();
  });
  co_return Shared.Value;
}

// 'lock' of a weak pointer, of a file of the project's own, of a door.
#include <memory>
#include <own/lazy_task.hpp>

struct Door {
  void lock();
  void unlock();
};

own::lazy_task<int> others(std::weak_ptr<int> Weak, Door &Front) {
  Front.lock();
  if (auto Strong = Weak.lock())
    co_return *Strong;
  co_return 0;
}

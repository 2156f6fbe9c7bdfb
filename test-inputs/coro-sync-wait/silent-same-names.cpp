// Functions of the same names that wait for no task: given something else, or
// returning something to be awaited.
#include <memory>
#include <optional>
#include <own/lazy_task.hpp>

namespace mine {
int sync_wait(int);
struct Queue {
  void block_on(const char *);
  void run();
  int get();
};
template <class T> own::lazy_task<T> blockingWait(own::lazy_task<T>);
} // namespace mine
own::lazy_task<int> load();

own::lazy_task<int> names(mine::Queue &Jobs, std::unique_ptr<int> Pointer,
                          std::optional<int> Value) {
  int Sum = mine::sync_wait(1) + Jobs.get() + *Pointer.get() + Value.value();
  Jobs.block_on("name");
  Jobs.run();
  co_return Sum + co_await mine::blockingWait(load());
}

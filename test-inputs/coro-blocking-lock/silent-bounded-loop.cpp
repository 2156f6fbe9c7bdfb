// A loop of a few turns under a lock, or one whose calls are short.
#include <array>
#include <mutex>
#include <own/lazy_task.hpp>
#include <vector>

struct Item {
  int Value = 0;
  int doubled() const { return 2 * Value; }
  void publish();
};

struct Items {
  std::mutex Mutex;
  std::array<Item, 4> Few;
  std::vector<Item> Many;

  own::lazy_task<int> sum() {
    std::lock_guard<std::mutex> Guard(Mutex);
    int Sum = 0;
    for (Item &Each : Few)
      Each.publish();
    for (int I = 0; I < 3; ++I)
      Few[0].publish();
    for (const Item &Each : Many)
      Sum += Each.doubled();
    co_return Sum;
  }
};

// Nothing is known about what these do with the lambda: they may call it now,
// later or elsewhere. Only the option UnknownContext reports it.
#include <functional>
#include <own/lazy_task.hpp>
#include <unistd.h>
#include <vector>

void measure(std::function<void()>);
void subscribe(std::function<void()>);
struct Queue {
  template <class F> Queue &then(F) { return *this; }
};

own::lazy_task<> hands(Queue &Steps, std::vector<std::function<void()>> &List) {
  measure([] { sleep(1); });
  subscribe([] { sleep(1); });
  Steps.then([] { sleep(1); }).then([] { sleep(2); });
  List.push_back([] { sleep(1); });
  auto Local = [] { sleep(1); };
  measure(Local);
  measure([&] { Local(); });
  co_return;
}

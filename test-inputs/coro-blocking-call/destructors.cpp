// Destructors run at the end of the scope: of locals, of their members and
// elements, of temporaries. What they wait for is reported where the object is
// declared.
#include <future>
#include <own/lazy_task.hpp>
#include <thread>
#include <vector>

void work();

struct Workers {
  std::jthread First;
  std::jthread Second;
};
struct Guard {
  [[clang::annotate("corolint::blocking")]] ~Guard(); //~ note: declared blocking here
};

own::lazy_task<> threads() {
  std::jthread Local(work); //~ coro-blocking-call: destroying 'std::jthread' blocks the thread that runs coroutine 'threads'; await a task on a thread pool instead of joining a thread
  std::vector<std::jthread> Many; //~ coro-blocking-call: destroying 'std::jthread' blocks
  Workers Both; //~ coro-blocking-call: destroying 'std::jthread' blocks
  std::jthread{work}; //~ coro-blocking-call: destroying 'std::jthread' blocks
  co_return;
}

own::lazy_task<> futures() {
  std::async(std::launch::async, work); //~ coro-blocking-call: 'std::async' blocks
  (void)std::async(work); //~ coro-blocking-call: 'std::async' blocks
  auto Later = std::async(std::launch::async, work); //~ coro-blocking-call: destroying 'std::future' blocks
  co_return;
}

own::lazy_task<> guards() {
  Guard Local; //~ coro-blocking-call: destroying 'Guard' blocks
  co_return;
}

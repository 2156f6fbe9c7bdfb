// Joining a thread.
#include <own/lazy_task.hpp>
#include <thread>
#include <vector>

void work();

own::lazy_task<> joins(std::thread &Given, std::vector<std::thread> &Many) {
  Given.join(); //~ coro-blocking-call: 'std::thread::join' blocks the thread that runs coroutine 'joins'; await a task on a thread pool instead of joining a thread
  std::jthread Own(work);
  if (Own.joinable())
    Own.join(); //~ coro-blocking-call: 'std::jthread::join' blocks
  for (std::thread &One : Many)
    One.join(); //~ coro-blocking-call: 'std::thread::join' blocks
  Many.back().join(); //~ coro-blocking-call: 'std::thread::join' blocks
  std::thread(work).join(); //~ coro-blocking-call: 'std::thread::join' blocks
  co_return;
}

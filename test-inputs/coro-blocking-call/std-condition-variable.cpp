// Waiting for a condition; condition_variable_any is in std::_V2 in libstdc++.
#include <condition_variable>
#include <own/lazy_task.hpp>

own::lazy_task<> conditions(std::condition_variable &One,
                            std::condition_variable_any &Any,
                            std::mutex &Mutex, const bool &Ready,
                            std::chrono::steady_clock::time_point Until) {
  std::unique_lock<std::mutex> Lock(Mutex);
  One.wait(Lock); //~ coro-blocking-call: 'std::condition_variable::wait' blocks the thread that runs coroutine 'conditions'; await an asynchronous event or condition instead
  One.wait(Lock, [&] { return Ready; }); //~ coro-blocking-call: 'std::condition_variable::wait' blocks
  One.wait_for(Lock, std::chrono::seconds(1)); //~ coro-blocking-call: 'std::condition_variable::wait_for' blocks
  One.wait_for(Lock, std::chrono::seconds(1), [&] { return Ready; }); //~ coro-blocking-call: 'std::condition_variable::wait_for' blocks
  One.wait_until(Lock, Until); //~ coro-blocking-call: 'std::condition_variable::wait_until' blocks
  Any.wait(Lock); //~ coro-blocking-call: 'std::condition_variable_any::wait' blocks
  Any.wait_for(Lock, std::chrono::seconds(1)); //~ coro-blocking-call: 'std::condition_variable_any::wait_for' blocks
  Any.wait_until(Lock, Until); //~ coro-blocking-call: 'std::condition_variable_any::wait_until' blocks
  co_return;
}

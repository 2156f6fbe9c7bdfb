// Waiting for an atomic to change; those of integers wait in a base class.
#include <atomic>
#include <own/lazy_task.hpp>

own::lazy_task<> atomics(std::atomic<bool> &Boolean, std::atomic<int> &Integer,
                         std::atomic_flag &Flag, int &Plain) {
  Boolean.wait(false); //~ coro-blocking-call: 'std::atomic::wait' blocks the thread that runs coroutine 'atomics'; await an asynchronous event or condition instead
  Integer.wait(0); //~ coro-blocking-call: 'std::atomic::wait' blocks
  Flag.wait(false); //~ coro-blocking-call: 'std::atomic_flag::wait' blocks
  std::atomic_ref<int>(Plain).wait(0); //~ coro-blocking-call: 'std::atomic_ref::wait' blocks
  std::atomic_wait(&Boolean, false); //~ coro-blocking-call: 'std::atomic_wait' blocks
  std::atomic_wait_explicit(&Boolean, false, std::memory_order::acquire); //~ coro-blocking-call: 'std::atomic_wait_explicit' blocks
  std::atomic_flag_wait(&Flag, false); //~ coro-blocking-call: 'std::atomic_flag_wait' blocks
  std::atomic_flag_wait_explicit(&Flag, false, std::memory_order::acquire); //~ coro-blocking-call: 'std::atomic_flag_wait_explicit' blocks
  co_return;
}

// Waiting for a semaphore, a latch, a barrier.
#include <barrier>
#include <latch>
#include <own/lazy_task.hpp>
#include <semaphore>

own::lazy_task<> waits(std::counting_semaphore<8> &Many,
                       std::binary_semaphore &One, std::latch &Latch,
                       std::barrier<> &Barrier,
                       std::chrono::steady_clock::time_point Until) {
  Many.acquire(); //~ coro-blocking-call: 'std::counting_semaphore::acquire' blocks the thread that runs coroutine 'waits'; await an asynchronous semaphore instead
  One.acquire(); //~ coro-blocking-call: 'std::counting_semaphore::acquire' blocks
  if (One.try_acquire_for(std::chrono::seconds(1))) //~ coro-blocking-call: 'std::counting_semaphore::try_acquire_for' blocks
    co_return;
  One.try_acquire_until(Until); //~ coro-blocking-call: 'std::counting_semaphore::try_acquire_until' blocks
  Latch.wait(); //~ coro-blocking-call: 'std::latch::wait' blocks the thread that runs coroutine 'waits'; await a join of the tasks, or an asynchronous latch
  Latch.arrive_and_wait(); //~ coro-blocking-call: 'std::latch::arrive_and_wait' blocks
  Barrier.wait(Barrier.arrive()); //~ coro-blocking-call: 'std::barrier::wait' blocks
  Barrier.arrive_and_wait(); //~ coro-blocking-call: 'std::barrier::arrive_and_wait' blocks
  co_return;
}

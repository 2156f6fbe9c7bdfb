// The waiting members of the real standard library, wherever it declares them.
#include <atomic>
#include <barrier>
#include <boost/asio/awaitable.hpp>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <future>
#include <latch>
#include <semaphore>
#include <thread>

using namespace std::chrono_literals;

boost::asio::awaitable<int> waits(std::future<int> One, std::shared_future<int> Two,
                                  std::condition_variable &Condition,
                                  std::condition_variable_any &Any,
                                  std::unique_lock<std::mutex> &Lock,
                                  std::binary_semaphore &Semaphore,
                                  std::latch &Latch, std::barrier<> &Barrier,
                                  std::jthread &Thread) {
  One.wait(); //~ coro-blocking-call: wait' blocks
  One.wait_for(1s); //~ coro-blocking-call: wait_for' blocks
  Two.wait(); //~ coro-blocking-call: wait' blocks
  Two.wait_for(0s);
  Condition.wait(Lock); //~ coro-blocking-call: 'std::condition_variable::wait' blocks
  Condition.wait_for(Lock, 1ms, [] { return true; }); //~ coro-blocking-call: 'std::condition_variable::wait_for' blocks
  Any.wait(Lock); //~ coro-blocking-call: 'std::condition_variable_any::wait' blocks
  Semaphore.acquire(); //~ coro-blocking-call: 'std::counting_semaphore::acquire' blocks
  Semaphore.try_acquire_for(1s); //~ coro-blocking-call: 'std::counting_semaphore::try_acquire_for' blocks
  Latch.wait(); //~ coro-blocking-call: 'std::latch::wait' blocks
  Barrier.arrive_and_wait(); //~ coro-blocking-call: 'std::barrier::arrive_and_wait' blocks
  Thread.join(); //~ coro-blocking-call: 'std::jthread::join' blocks
  std::this_thread::sleep_until(std::chrono::steady_clock::now()); //~ coro-blocking-call: 'std::this_thread::sleep_until' blocks
  std::getchar(); //~ coro-blocking-io: 'getchar' does blocking I/O
  co_return std::system("true"); //~ coro-blocking-call: 'system' blocks
}

boost::asio::awaitable<void> atomics(std::atomic<bool> &Boolean,
                                     std::atomic<int> &Integer,
                                     std::atomic<int *> &Pointer,
                                     std::atomic_flag &Flag, int &Plain) {
  Boolean.wait(false); //~ coro-blocking-call: 'std::atomic::wait' blocks
  Integer.wait(0); //~ coro-blocking-call: wait' blocks
  Pointer.wait(nullptr); //~ coro-blocking-call: 'std::atomic::wait' blocks
  Flag.wait(false); //~ coro-blocking-call: 'std::atomic_flag::wait' blocks
  std::atomic_ref<int>(Plain).wait(0); //~ coro-blocking-call: wait' blocks
  std::atomic_wait(&Boolean, false); //~ coro-blocking-call: 'std::atomic_wait' blocks
  co_return;
}

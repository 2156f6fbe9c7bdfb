// A timeout of zero only asks; sleeping for no time only yields.
#include <boost/asio/awaitable.hpp>
#include <condition_variable>
#include <future>
#include <poll.h>
#include <semaphore>
#include <sys/epoll.h>
#include <thread>
#include <unistd.h>

using namespace std::chrono_literals;

template <class T> constexpr T Never = T::zero();

boost::asio::awaitable<void> zeros(std::future<int> &Future,
                                   std::shared_future<int> Shared,
                                   std::condition_variable &Condition,
                                   std::condition_variable_any &Any,
                                   std::unique_lock<std::mutex> &Lock,
                                   std::binary_semaphore &Semaphore,
                                   pollfd *Files, epoll_event *Events) {
  constexpr std::chrono::milliseconds Zero(0);
  std::this_thread::sleep_for(0s);
  std::this_thread::sleep_for(Zero);
  std::this_thread::sleep_for(std::chrono::nanoseconds::zero());
  std::this_thread::sleep_for(std::chrono::duration<double>(0.0));
  std::this_thread::sleep_for(Never<std::chrono::seconds>);
  sleep(0);
  usleep(0);
  Shared.wait_for(0ms);
  Condition.wait_for(Lock, 0ms);
  Any.wait_for(Lock, std::chrono::seconds(0));
  Semaphore.try_acquire_for(0us);
  poll(Files, 1, 0);
  epoll_wait(3, Events, 8, 0);
  epoll_pwait(3, Events, 8, 0, nullptr);
  if (Future.wait_for(std::chrono::seconds(0)) == std::future_status::timeout)
    co_return;
}

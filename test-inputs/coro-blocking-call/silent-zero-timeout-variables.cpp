// A timeout of zero also where it is in a structure or a variable that is given
// nothing else, a constant, or a default argument.
#include <boost/fiber/all.hpp>
#include <condition_variable>
#include <future>
#include <mutex>
#include <own/lazy_task.hpp>
#include <poll.h>
#include <semaphore>
#include <sys/epoll.h>
#include <sys/select.h>
#include <thread>
#include <time.h>
#include <unistd.h>

static constexpr int Immediately = 0;
static constexpr std::chrono::milliseconds NoWait{0};
enum { Poll = 0 };

own::lazy_task<> timeouts(fd_set *Set, pollfd *Files, epoll_event *Events,
                          std::future<int> &Result,
                          std::binary_semaphore &Semaphore) {
  timeval Zero{0, 0};
  select(8, Set, nullptr, nullptr, &Zero);
  timeval Assigned;
  Assigned.tv_sec = 0;
  Assigned.tv_usec = 0;
  select(8, Set, nullptr, nullptr, &Assigned);
  timespec Nothing = {};
  ppoll(Files, 1, &Nothing, nullptr);
  nanosleep(&Nothing, nullptr);
  int Timeout = 0;
  poll(Files, 1, Timeout);
  epoll_wait(3, Events, 8, Immediately);
  epoll_pwait(3, Events, 8, Poll, nullptr);
  auto Wait = std::chrono::seconds(0);
  Result.wait_for(Wait);
  Result.wait_for(NoWait);
  Result.wait_for(std::chrono::seconds{});
  Result.wait_for(std::chrono::milliseconds::zero());
  Semaphore.try_acquire_for(NoWait);
  std::this_thread::sleep_for(std::chrono::milliseconds::zero());
  sleep(Immediately);
  usleep(0);
  co_return;
}

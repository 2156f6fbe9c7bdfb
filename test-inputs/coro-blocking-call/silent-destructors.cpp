// Threads and futures that do not wait at the end of the scope: moved on,
// returned, detached, joined by others, deferred, empty.
#include <future>
#include <memory>
#include <own/lazy_task.hpp>
#include <thread>
#include <vector>

void work();
void keep(std::jthread);

struct Service {
  std::future<void> Pending;
  std::vector<std::jthread> Threads;

  own::lazy_task<> start() {
    auto Later = std::async(std::launch::async, work);
    Pending = std::move(Later);
    std::jthread Moved(work);
    Threads.push_back(std::move(Moved));
    std::jthread Kept(work);
    keep(std::move(Kept));
    std::jthread(work).detach();
    std::jthread Detached(work);
    Detached.detach();
    co_return;
  }
};

/// Whoever comes last destroys it, and that is not this coroutine.
own::lazy_task<> shared(std::shared_ptr<Service> Given,
                        std::promise<std::jthread> Promise) {
  std::shared_ptr<Service> Self = Given;
  std::weak_ptr<Service> Weak = Self;
  auto Result = Promise.get_future();
  co_return;
}

own::lazy_task<> others(std::future<void> Given, std::promise<void> Promise) {
  auto Deferred = std::async(std::launch::deferred, work);
  std::future<void> Own = Promise.get_future();
  std::future<void> Empty;
  std::jthread &Reference = *new std::jthread(work);
  static std::jthread Static(work);
  std::thread Plain(work);
  Plain.detach();
  co_return;
}

std::jthread make() {
  std::jthread Result(work);
  return Result;
}

// Trying does not wait; neither does taking over a lock that is held, or
// deferring it.
#include <mutex>
#include <own/lazy_task.hpp>
#include <shared_mutex>

own::lazy_task<bool> tries(std::mutex &Mutex, std::timed_mutex &Timed,
                           std::shared_mutex &Shared) {
  if (!Mutex.try_lock())
    co_return false;
  std::lock_guard<std::mutex> Guard(Mutex, std::adopt_lock);
  std::unique_lock<std::mutex> Adopted(Mutex, std::adopt_lock);
  std::unique_lock<std::mutex> Tried(Mutex, std::try_to_lock);
  std::unique_lock<std::mutex> Deferred(Mutex, std::defer_lock);
  std::unique_lock<std::mutex> Empty;
  std::unique_lock<std::mutex> Moved(std::move(Deferred));
  std::shared_lock<std::shared_mutex> Reader(Shared, std::try_to_lock);
  const auto Policy = std::try_to_lock;
  std::unique_lock<std::mutex> Named(Mutex, Policy);
  Timed.try_lock_for(std::chrono::seconds(0));
  std::unique_lock<std::timed_mutex> Zero(Timed, std::chrono::milliseconds(0));
  co_return Shared.try_lock_shared();
}

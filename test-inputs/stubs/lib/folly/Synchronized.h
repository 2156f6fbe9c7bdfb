// Stub of <folly/Synchronized.h>.
#pragma once
#include <mutex>
#include <shared_mutex>
namespace folly {
template <class SynchronizedType, class Policy> class LockedPtr {
  using T = typename SynchronizedType::DataType;

public:
  LockedPtr(LockedPtr &&) noexcept;
  ~LockedPtr();
  T *operator->() const;
  T &operator*() const;
  explicit operator bool() const;
  void unlock();
};
struct LockPolicyExclusive {};
struct LockPolicyShared {};
template <class T, class Mutex = std::shared_mutex> class Synchronized {
  T Data;
  Mutex Lock;

public:
  using DataType = T;
  LockedPtr<Synchronized, LockPolicyExclusive> wlock();
  LockedPtr<const Synchronized, LockPolicyShared> rlock() const;
  template <class F> auto withWLock(F Function) { return Function(Data); }
  T copy() const;
};
} // namespace folly

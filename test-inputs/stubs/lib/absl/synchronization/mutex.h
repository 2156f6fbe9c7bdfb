// Stub of <absl/synchronization/mutex.h>.
#pragma once
namespace absl {
inline namespace lts_20230802 {
class __attribute__((capability("mutex"))) Mutex {
  void *State = nullptr;

public:
  void Lock();
  void Unlock();
  bool TryLock();
  void ReaderLock();
  void ReaderUnlock();
};
class __attribute__((scoped_lockable)) MutexLock {
public:
  explicit MutexLock(Mutex *);
  MutexLock(const MutexLock &) = delete;
  ~MutexLock();
};
class __attribute__((scoped_lockable)) ReleasableMutexLock {
public:
  explicit ReleasableMutexLock(Mutex *);
  ~ReleasableMutexLock();
  void Release();
};
class MutexLockMaybe {
public:
  explicit MutexLockMaybe(Mutex *);
  ~MutexLockMaybe();
};
} // namespace lts_20230802
} // namespace absl

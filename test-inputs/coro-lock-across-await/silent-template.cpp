// A template that is used with locks that are none of threads: its instances
// know.
#include <mutex>
#include <own/lazy_task.hpp>

own::lazy_task<int> load();
struct NullMutex {
  void lock() {}
  void unlock() {}
};
template <class M> own::lazy_task<> guarded(M &Mutex) {
  std::lock_guard<M> Lock(Mutex);
  co_await load();
}
template <class M> class Store {
  M Mutex;

public:
  own::lazy_task<> get() {
    auto Inner = [this]() -> own::lazy_task<> {
      std::lock_guard<M> Lock(Mutex);
      co_await load();
    };
    co_await Inner();
  }
};
own::lazy_task<> use(NullMutex &None, Store<NullMutex> &Shared) {
  co_await guarded(None);
  co_await Shared.get();
}

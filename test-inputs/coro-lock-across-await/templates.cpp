// Templates: once for all instantiations, and as written where there is none.
#include <mutex>
#include <own/lazy_task.hpp>

own::lazy_task<int> load();

template <class M> own::lazy_task<> instantiated(M &Mutex) {
  std::unique_lock<M> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'instantiated' is suspended
  co_await load(); //~ note: suspended here
}
template <class T> own::lazy_task<> independent(std::mutex &Mutex, T) {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'independent' is suspended
  co_await load(); //~ note: suspended here
}
template <class M> own::lazy_task<> neverInstantiated(M &Mutex) {
  std::unique_lock<M> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'neverInstantiated' is suspended
  co_await load(); //~ note: suspended here
}
template <class T> class Container {
  std::mutex Mutex;

public:
  own::lazy_task<> add(T Value) {
    std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'add' is suspended
    co_await load(); //~ note: suspended here
  }
  own::lazy_task<> released() {
    std::unique_lock<std::mutex> Lock(Mutex);
    Lock.unlock();
    co_await load();
  }
};
own::lazy_task<> use(std::mutex &Mutex, std::recursive_mutex &Other) {
  auto Generic = [](auto &M) -> own::lazy_task<> {
    std::unique_lock<decltype(M)> Lock(M); //~ coro-lock-across-await: 'Lock' holds a lock of threads while this lambda coroutine is suspended
    co_await load(); //~ note: suspended here
  };
  co_await instantiated(Mutex);
  co_await instantiated(Other);
  co_await independent(Mutex, 1);
  co_await independent(Mutex, 'a');
}

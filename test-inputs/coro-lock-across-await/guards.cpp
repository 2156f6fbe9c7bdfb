// Guards of the standard library, however they are declared.
#include <mutex>
#include <own/generator.hpp>
#include <own/lazy_task.hpp>
#include <shared_mutex>

own::lazy_task<int> load();
using Guard = std::lock_guard<std::mutex>;

own::lazy_task<> guards(std::mutex &Mutex, std::recursive_mutex &Other,
                        std::shared_mutex &Shared) {
  {
    std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'guards' is suspended
    co_await load(); //~ note: suspended here
  }
  {
    std::lock_guard Deduced{Mutex}; //~ coro-lock-across-await: 'Deduced' holds a lock of threads while coroutine 'guards' is suspended
    co_await load(); //~ note: suspended here
  }
  {
    auto Assigned = std::unique_lock<std::mutex>(Mutex); //~ coro-lock-across-await: 'Assigned' holds a lock of threads while coroutine 'guards' is suspended
    co_await load(); //~ note: suspended here
  }
  {
    std::scoped_lock Both(Mutex, Other); //~ coro-lock-across-await: 'Both' holds a lock of threads while coroutine 'guards' is suspended
    co_await load(); //~ note: suspended here
  }
  {
    std::shared_lock<std::shared_mutex> Reader(Shared); //~ coro-lock-across-await: 'Reader' holds a lock of threads while coroutine 'guards' is suspended
    co_await load(); //~ note: suspended here
  }
  {
    Guard Alias(Mutex); //~ coro-lock-across-await: 'Alias' holds a lock of threads while coroutine 'guards' is suspended
    const std::lock_guard<std::recursive_mutex> Constant(Other); //~ coro-lock-across-await: 'Constant' holds a lock of threads while coroutine 'guards' is suspended
    co_await load(); //~ note: suspended here //~ note: suspended here
  }
}

own::lazy_task<> inTry(std::mutex &Mutex) try {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'inTry' is suspended
  co_await load(); //~ note: suspended here
} catch (...) {
}

own::lazy_task<> inLambda() {
  static std::mutex Mutex;
  auto Lambda = []() -> own::lazy_task<> {
    std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while this lambda coroutine is suspended
    co_await load(); //~ note: suspended here
  };
  co_await Lambda();
}

// One finding for each lock, and a note for each place.
own::lazy_task<> several(std::mutex &Mutex, bool Again) {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'several' is suspended
  co_await load(); //~ note: suspended here
  if (Again)
    co_await load(); //~ note: suspended here
  for (int I = 0; I != 3; ++I)
    co_await load(); //~ note: suspended here
}

own::lazy_task<> many(std::mutex &Mutex) {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'many' is suspended
  co_await load(); //~ note: suspended here
  co_await load(); //~ note: suspended here
  co_await load(); //~ note: suspended here
  co_await load(); //~ note: suspended here
  co_await load(); //~ note: suspended here
  co_await load(); //~ note: and at 2 more places, from here on
  co_await load();
}

// Whoever asks for the values runs with the lock held, for as long as they like.
own::generator<int> values(std::mutex &Mutex) {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'values' is suspended
  co_yield 1; //~ note: suspended here, while whoever asked for the value runs
}

own::lazy_task<> parameter(std::unique_lock<std::mutex> Lock) { //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'parameter' is suspended
  co_await load(); //~ note: suspended here
}

std::unique_lock<std::mutex> lockAll();

own::lazy_task<> takenByCallee() {
  auto Lock = lockAll(); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'takenByCallee' is suspended
  co_await load(); //~ note: suspended here
}

// AllowedFunctions and AllowedTypes: what they make may be dropped, kept and
// given to slots; what has a like name may not.
#include <coroutine>
#include <exception>
#include <functional>
#include <own/cancelling_task.hpp>
#include <own/lazy_task.hpp>

namespace app {
template <class T> struct background {
  struct promise_type {
    background get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void();
    void unhandled_exception();
  };
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  T await_resume();
  void *State;
};
own::lazy_task<> prefetch(int);
struct Cache {
  own::lazy_task<> warm();
  own::lazy_task<> prefetch(int); //~ note: it returns 'own::lazy_task<>'
};
background<void> later();
} // namespace app
own::cancelling_task cancelled();
own::lazy_task<> prefetch(int); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'

void drops(app::Cache &Cache) {
  app::prefetch(1);
  auto Task = app::prefetch(2);
  Cache.warm();
  (void)Cache.warm();
  app::later();
  auto Later = app::later();
  cancelled();
  std::function<void()> Slot = [] { return app::later(); };
  Cache.prefetch(3); //~ coro-discarded-task: the task that 'prefetch' returns is dropped
  prefetch(4); //~ coro-discarded-task: the task that 'prefetch' returns is dropped
  auto Lost = prefetch(5); //~ coro-discarded-task: the task in 'Lost' is never awaited
}

// A coroutine that is declared to run where nobody else waits may block: free
// functions, members, lambdas, templates; on any of its declarations.
#include <own/lazy_task.hpp>
#include <unistd.h>

[[clang::annotate("corolint::blocking_context")]] own::lazy_task<> perClient();
own::lazy_task<> perClient() {
  sleep(1);
  co_return;
}

struct Importer {
  [[clang::annotate("corolint::blocking_context")]] own::lazy_task<> run();
  template <class T>
  [[clang::annotate("corolint::blocking_context")]] own::lazy_task<> each(T) {
    sleep(1);
    co_return;
  }
};
own::lazy_task<> Importer::run() {
  sleep(1);
  co_await each(1);
}

own::lazy_task<> starts() {
  auto Job = [] [[clang::annotate("corolint::blocking_context")]] ()
      -> own::lazy_task<> {
    sleep(1);
    co_return;
  };
  co_await Job();
  co_await perClient();
}

// A coroutine template that calls what it is given: the lambda that somebody
// hands to it may be meant for an executor of threads that may block.
#include <own/lazy_task.hpp>
#include <unistd.h>
#include <utility>

template <class Callable> own::lazy_task<> bridge(int Pool, Callable Run) {
  (void)Pool;
  Run();
  co_return;
}
template <class Callable> struct Stored {
  Callable Run;
  own::lazy_task<> operator()() {
    Run();
    co_return;
  }
};

void keep(own::lazy_task<>);

void submit(int Pool) {
  struct Functor {
    void operator()() const { sleep(1); }
  };
  keep(bridge(Pool, [] { sleep(1); }));
  keep(bridge(Pool, Functor()));
  auto Lambda = [] { sleep(1); };
  Stored<decltype(Lambda)> Kept{Lambda};
  keep(Kept());
}

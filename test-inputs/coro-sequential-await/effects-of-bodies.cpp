// Where the bodies can be seen they say whether the calls meet: two void
// operations that change different things may overlap.
#include <own/lazy_task.hpp>

struct Cache {
  int Hits = 0, Misses = 0;
  own::lazy_task<> sleepFor(int) const;
  own::lazy_task<> warm(int Id) {
    co_await sleepFor(Id);
    ++Hits;
  }
  own::lazy_task<> cool(int Id) {
    co_await sleepFor(Id);
    ++Misses;
  }
  own::lazy_task<> both() {
    co_await warm(1); //~ note: awaited first here
    co_await cool(1); //~ coro-sequential-await: 2 independent awaits run one after the other: no call needs another's result, and their bodies change nothing that the others use
  }
};
own::lazy_task<> outside(Cache &Shared) {
  co_await Shared.warm(1); //~ note: awaited first here
  co_await Shared.cool(1); //~ coro-sequential-await: their bodies change nothing that the others use
}

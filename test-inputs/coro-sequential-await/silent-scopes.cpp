// What was spawned into a scope runs already: to wait for two of them one after
// the other costs nothing.
#include <own/lazy_task.hpp>
#include <vector>

struct nursery {
  void spawn(own::lazy_task<>);
  own::lazy_task<> join();
  own::lazy_task<> wait_all();
};
own::lazy_task<> work(int);

own::lazy_task<> scopes(nursery First, nursery Second,
                        std::vector<nursery> Others) {
  First.spawn(work(1));
  Second.spawn(work(2));
  co_await First.join();
  co_await Second.join();
  for (nursery &Other : Others)
    co_await Other.wait_all();
}

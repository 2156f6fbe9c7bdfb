// A lambda that runs on the spot runs where the code around it does: in a plain
// function, a generator, on a pool; and a coroutine lambda that is only called
// does not run its caller's thread.
#include <algorithm>
#include <boost/asio.hpp>
#include <functional>
#include <own/generator.hpp>
#include <own/lazy_task.hpp>
#include <unistd.h>
#include <vector>

void plain(std::vector<unsigned> &Values) {
  std::for_each(Values.begin(), Values.end(), [](unsigned Value) { sleep(Value); });
  [] { sleep(1); }();
}

own::generator<int> generates() {
  std::invoke([] { sleep(1); });
  co_yield 1;
}

own::lazy_task<> offloads(boost::asio::thread_pool &Pool,
                          std::vector<unsigned> &Values) {
  boost::asio::post(Pool, [&] {
    std::for_each(Values.begin(), Values.end(), sleep);
    [] { sleep(1); }();
  });
  auto Unused = [] { sleep(2); };
  std::for_each(Values.begin(), Values.end(),
                [](unsigned) { auto Later = [] { sleep(3); }; });
  co_return;
}

// A lambda that is kept, or handed to something unknown, is a function of its
// own: nothing is known about where it runs.
#include <boost/asio.hpp>
#include <functional>
#include <unistd.h>

struct Registry {
  void onClose(std::function<void()>);
};

boost::asio::awaitable<void> keeps(Registry &Callbacks,
                                   boost::asio::thread_pool &Pool) {
  auto Later = [] { sleep(1); };
  auto *Pointer = +[] { sleep(1); };
  std::function<void()> Kept = [] { sleep(1); };
  Callbacks.onClose([] { sleep(1); });
  boost::asio::post(Pool, Later);
  auto Nested = [] { return [] { sleep(1); }; };
  co_return;
}

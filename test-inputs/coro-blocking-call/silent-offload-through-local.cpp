// What is handed to a thread or a pool by way of a local variable, as a function
// object or by its name, runs there as well.
#include <boost/asio.hpp>
#include <functional>
#include <future>
#include <thread>
#include <unistd.h>

namespace asio = boost::asio;

[[clang::annotate("corolint::blocking")]] void compress();

asio::awaitable<void> offloads(asio::thread_pool &Pool,
                               std::future<void> &Result) {
  auto Work = [] { sleep(1); };
  asio::post(Pool, Work);
  auto Moved = [] { sleep(1); };
  asio::post(Pool, std::move(Moved));
  std::function<void()> Wrapped = [] { sleep(1); };
  std::thread(Wrapped).detach();

  struct Job {
    void operator()() const { sleep(1); }
  };
  asio::post(Pool, Job());
  Job Named;
  std::thread(Named).detach();

  asio::post(Pool, compress);
  std::thread(&compress).detach();
  Result = std::async(std::launch::async, compress);
  co_return;
}

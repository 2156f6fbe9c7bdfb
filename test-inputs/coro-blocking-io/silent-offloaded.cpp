// Files on a pool, on a thread, after a switch, in a plain function.
#include <boost/asio.hpp>
#include <cppcoro/static_thread_pool.hpp>
#include <fstream>
#include <thread>

namespace asio = boost::asio;

int load(const char *Name) {
  std::ifstream Stream(Name);
  int Value = 0;
  Stream >> Value;
  return Value;
}

asio::awaitable<void> pool(asio::thread_pool &Pool) {
  asio::post(Pool, [] { std::ifstream Stream("name"); });
  std::thread([] { load("name"); }).detach();
  co_return;
}

cppcoro::task<> switched(cppcoro::static_thread_pool &Pool) {
  co_await Pool.schedule();
  std::ofstream Stream("name");
  Stream << "text";
}

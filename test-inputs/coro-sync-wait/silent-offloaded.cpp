// A bridge on a thread of its own waits there.
#include <boost/asio.hpp>
#include <cppcoro/static_thread_pool.hpp>
#include <cppcoro/sync_wait.hpp>
#include <thread>

cppcoro::task<int> work();

boost::asio::awaitable<void> elsewhere(boost::asio::thread_pool &Pool,
                                       boost::asio::io_context &Other) {
  boost::asio::post(Pool, [] { cppcoro::sync_wait(work()); });
  std::thread([&Other] { Other.run(); }).detach();
  co_return;
}

cppcoro::task<int> switched(cppcoro::static_thread_pool &Pool) {
  co_await Pool.schedule();
  co_return cppcoro::sync_wait(work());
}

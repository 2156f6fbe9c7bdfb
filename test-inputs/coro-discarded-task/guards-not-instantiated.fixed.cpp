// Guards that are specializations of templates which nothing else in the file
// makes use of.
#include <boost/asio/awaitable.hpp>
#include <own/lazy_task.hpp>

template <class Mutex> class lease {
public:
  lease(lease &&) noexcept;
  ~lease();

private:
  Mutex *Leased;
};
struct Pool;
own::lazy_task<lease<Pool>> acquire();
boost::asio::awaitable<lease<int>> lock();

own::lazy_task<> holds() {
  auto Lease = co_await acquire();
  co_return;
}
boost::asio::awaitable<void> locks() {
  auto Guard = co_await lock();
  co_return;
}

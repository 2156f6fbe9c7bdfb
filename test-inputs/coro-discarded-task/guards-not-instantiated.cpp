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
own::lazy_task<lease<Pool>> acquire(); //~ note: it returns 'own::lazy_task<lease<Pool>>'
boost::asio::awaitable<lease<int>> lock(); //~ note: it returns 'boost::asio::awaitable<lease<int>>'

own::lazy_task<> holds() {
  auto Lease = acquire(); //~ coro-discarded-task: 'Lease' holds a task, not the 'lease<Pool>'
  co_return;
}
boost::asio::awaitable<void> locks() {
  auto Guard = lock(); //~ coro-discarded-task: 'Guard' holds a task, not the 'lease<int>'
  co_return;
}

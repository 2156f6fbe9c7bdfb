// The callee counts, not how the call is spelled: by a using-declaration, a
// using-directive, or an alias of the namespace.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <thread>

namespace threads = std::this_thread;

boost::asio::awaitable<void> spellings() {
  using std::this_thread::sleep_for;
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::seconds(1)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::seconds(1)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  using namespace std;
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, chrono::seconds(1)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, chrono::seconds(1)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  co_return;
}

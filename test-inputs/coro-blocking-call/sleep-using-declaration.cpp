// The callee counts, not how the call is spelled: by a using-declaration, a
// using-directive, or an alias of the namespace.
#include <boost/asio/awaitable.hpp>
#include <thread>

namespace threads = std::this_thread;

boost::asio::awaitable<void> spellings() {
  using std::this_thread::sleep_for;
  sleep_for(std::chrono::seconds(1)); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  threads::sleep_for(std::chrono::seconds(1)); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  using namespace std;
  this_thread::sleep_for(chrono::seconds(1)); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  ::std::this_thread::sleep_for(chrono::seconds(1)); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  co_return;
}

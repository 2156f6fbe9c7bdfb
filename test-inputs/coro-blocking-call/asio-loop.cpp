// Running a loop inside of a coroutine, which already runs on one.
#include <boost/asio/io_context.hpp>
#include <boost/asio/system_context.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/awaitable.hpp>

namespace asio = boost::asio;

asio::awaitable<void> loops(asio::io_context &Context, asio::thread_pool &Pool,
                            asio::system_context &System,
                            std::chrono::steady_clock::time_point Until) {
  Context.run(); //~ coro-blocking-call: 'boost::asio::io_context::run' blocks the thread that runs coroutine 'loops'; the coroutine already runs on a loop; 'co_await' the work instead
  Context.run_one(); //~ coro-blocking-call: 'boost::asio::io_context::run_one' blocks
  Context.run_for(std::chrono::seconds(1)); //~ coro-blocking-call: 'boost::asio::io_context::run_for' blocks
  Context.run_until(Until); //~ coro-blocking-call: 'boost::asio::io_context::run_until' blocks
  Context.run_one_for(std::chrono::seconds(1)); //~ coro-blocking-call: 'boost::asio::io_context::run_one_for' blocks
  Context.run_one_until(Until); //~ coro-blocking-call: 'boost::asio::io_context::run_one_until' blocks
  Pool.join(); //~ coro-blocking-call: 'boost::asio::thread_pool::join' blocks
  Pool.wait(); //~ coro-blocking-call: 'boost::asio::thread_pool::wait' blocks
  System.join(); //~ coro-blocking-call: 'boost::asio::system_context::join' blocks
  co_return;
}

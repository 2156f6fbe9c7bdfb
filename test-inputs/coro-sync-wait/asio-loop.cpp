// Running a loop inside of a coroutine, which already runs on one.
#include <boost/asio/io_context.hpp>
#include <boost/asio/system_context.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/awaitable.hpp>

namespace asio = boost::asio;

asio::awaitable<void> work();

asio::awaitable<void> loops(asio::io_context &Context, asio::thread_pool &Pool,
                            asio::system_context &System,
                            std::chrono::steady_clock::time_point Until) {
  Context.run(); //~ coro-sync-wait: 'boost::asio::io_context::run' runs an event loop on the thread that runs coroutine 'loops'
  Context.run_one(); //~ coro-sync-wait: 'boost::asio::io_context::run_one' runs an event loop
  Context.run_for(std::chrono::seconds(1)); //~ coro-sync-wait: 'boost::asio::io_context::run_for' runs an event loop
  Context.run_until(Until); //~ coro-sync-wait: 'boost::asio::io_context::run_until' runs an event loop
  Context.run_one_for(std::chrono::seconds(1)); //~ coro-sync-wait: 'boost::asio::io_context::run_one_for' runs an event loop
  Context.run_one_until(Until); //~ coro-sync-wait: 'boost::asio::io_context::run_one_until' runs an event loop
  Pool.join(); //~ coro-blocking-call: 'boost::asio::thread_pool::join' blocks
  Pool.wait(); //~ coro-blocking-call: 'boost::asio::thread_pool::wait' blocks
  System.join(); //~ coro-blocking-call: 'boost::asio::system_context::join' blocks
  co_await work();
}

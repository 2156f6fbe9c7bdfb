// Asio's own blocking forms, each beside its asynchronous one: timers, names.
#include <boost/asio/deadline_timer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/udp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace asio = boost::asio;

asio::awaitable<void> timers(asio::steady_timer &Timer,
                             asio::deadline_timer &Deadline) {
  Timer.wait(); //~ coro-blocking-call: 'boost::asio::basic_waitable_timer::wait' blocks the thread that runs coroutine 'timers'; await its 'async_wait' with 'asio::use_awaitable'
  asio::error_code Error;
  Timer.wait(Error); //~ coro-blocking-call: 'boost::asio::basic_waitable_timer::wait' blocks
  Deadline.wait(); //~ coro-blocking-call: 'boost::asio::basic_deadline_timer::wait' blocks
  co_await Timer.async_wait(asio::use_awaitable);
}

asio::awaitable<void> names(asio::ip::tcp::resolver &Tcp,
                            asio::ip::udp::resolver &Udp) {
  auto Found = Tcp.resolve("example.com", "80"); //~ coro-blocking-call: 'boost::asio::ip::basic_resolver::resolve' blocks the thread that runs coroutine 'names'; await 'asio::ip::tcp::resolver::async_resolve'
  Udp.resolve("example.com", "53"); //~ coro-blocking-call: 'boost::asio::ip::basic_resolver::resolve' blocks
  co_await Tcp.async_resolve("example.com", "80", asio::use_awaitable);
}

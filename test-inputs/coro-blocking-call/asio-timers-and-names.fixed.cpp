// Asio's own blocking forms, each beside its asynchronous one: timers, names.
#include <boost/asio/deadline_timer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/udp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace asio = boost::asio;

asio::awaitable<void> timers(asio::steady_timer &Timer,
                             asio::deadline_timer &Deadline) {
  co_await Timer.async_wait(asio::use_awaitable);
  asio::error_code Error;
  co_await Timer.async_wait(asio::redirect_error(asio::use_awaitable, Error));
  co_await Deadline.async_wait(asio::use_awaitable);
  co_await Timer.async_wait(asio::use_awaitable);
}

asio::awaitable<void> names(asio::ip::tcp::resolver &Tcp,
                            asio::ip::udp::resolver &Udp) {
  auto Found = co_await Tcp.async_resolve("example.com", "80", asio::use_awaitable);
  co_await Udp.async_resolve("example.com", "53", asio::use_awaitable);
  co_await Tcp.async_resolve("example.com", "80", asio::use_awaitable);
}

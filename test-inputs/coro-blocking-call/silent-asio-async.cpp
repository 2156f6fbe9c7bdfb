// Asio's asynchronous forms, a loop's poll(), stop() and getters.
#include <boost/asio.hpp>

namespace asio = boost::asio;

asio::awaitable<void> forms(asio::ip::tcp::socket &Socket, asio::io_context &C,
                            asio::thread_pool &Pool, asio::mutable_buffer B) {
  asio::steady_timer Timer(co_await asio::this_coro::executor);
  Timer.expires_after(std::chrono::seconds(1));
  co_await Timer.async_wait(asio::use_awaitable);
  co_await asio::async_read(Socket, B, asio::use_awaitable);
  co_await asio::post(Pool, asio::use_awaitable);
  Timer.cancel();
  C.poll();
  C.stop();
  Pool.stop();
  if (Socket.available() != 0)
    co_return;
}

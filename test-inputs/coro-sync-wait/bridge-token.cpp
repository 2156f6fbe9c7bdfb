// Waiting for the future of an operation that was started with a bridge token.
#include <boost/asio.hpp>

namespace asio = boost::asio;

asio::awaitable<int> query();

asio::awaitable<int> waits(asio::io_context &Context, asio::steady_timer &Timer,
                           asio::ip::tcp::socket &Socket,
                           asio::mutable_buffer Data) {
  int Sum = asio::co_spawn(Context, query(), asio::use_future).get(); //~ coro-sync-wait: 'std::future::get' synchronously waits for asynchronous work on the thread that runs coroutine 'waits'; 'co_await' it, with 'asio::use_awaitable' where it takes a token
  auto Later = Socket.async_read_some(Data, asio::use_future);
  Sum += Later.get(); //~ coro-sync-wait: 'std::future::get' synchronously waits
  Timer.async_wait(asio::use_future).wait(); //~ coro-sync-wait: 'std::future::wait' synchronously waits
  co_return Sum;
}

asio::awaitable<int> other(std::future<int> Result) {
  co_return Result.get(); //~ coro-blocking-call: 'std::future::get' blocks
}

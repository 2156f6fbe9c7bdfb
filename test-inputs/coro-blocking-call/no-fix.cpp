// Where no await can stand, or where it is not certain that the result compiles
// and means the same, there is advice and no fix.
#include <boost/asio.hpp>
#include <own/lazy_task.hpp>
#include <thread>

namespace asio = boost::asio;
using asio::ip::tcp;

#define READ(SOCKET) SOCKET.read_some(Data)

void logged(const char *,
            int = (std::this_thread::sleep_for(std::chrono::seconds(1)), 1));

asio::awaitable<void> places(tcp::socket &Socket, tcp::resolver &Resolver,
                             asio::mutable_buffer Data) {
  static auto Once = Resolver.resolve("host", "80"); //~ coro-blocking-call: 'boost::asio::ip::basic_resolver::resolve' blocks
  READ(Socket); //~ coro-blocking-call: 'boost::asio::basic_stream_socket::read_some' blocks
  [&] { Socket.read_some(Data); }(); //~ coro-blocking-call: 'boost::asio::basic_stream_socket::read_some' blocks
  logged("text"); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  try {
    co_await Socket.async_read_some(Data, asio::use_awaitable);
  } catch (...) {
    Socket.read_some(Data); //~ coro-blocking-call: 'boost::asio::basic_stream_socket::read_some' blocks
  }
}

/// Runs on another executor than 'use_awaitable' awaits on.
asio::awaitable<void, asio::strand<asio::any_io_executor>>
otherExecutor(tcp::socket &Socket, asio::mutable_buffer Data) {
  Socket.read_some(Data); //~ coro-blocking-call: 'boost::asio::basic_stream_socket::read_some' blocks
  std::this_thread::sleep_for(std::chrono::seconds(1)); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  co_return;
}

own::lazy_task<> otherLibrary(tcp::socket &Socket, asio::mutable_buffer Data) {
  Socket.read_some(Data); //~ coro-blocking-call: 'boost::asio::basic_stream_socket::read_some' blocks
  co_return;
}

template <class Stream>
asio::awaitable<void> differs(Stream &Socket, asio::mutable_buffer Data) {
  Socket.read_some(Data); //~ coro-blocking-call: 'boost::asio::basic_stream_socket::read_some' blocks
  co_return;
}
template asio::awaitable<void> differs(tcp::socket &, asio::mutable_buffer);

/// Has the asynchronous form itself: that is where the call stands.
struct Logged : tcp::socket {
  asio::awaitable<unsigned long> async_read_some(asio::mutable_buffer Data,
                                                 asio::use_awaitable_t<>) {
    co_return read_some(Data); //~ coro-blocking-call: 'Logged::read_some' blocks
  }
};

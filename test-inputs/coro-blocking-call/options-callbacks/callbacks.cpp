// With Callbacks, what the event loop calls must not block either: completion
// handlers, continuations, slots.
#include <QObject>
#include <boost/asio.hpp>
#include <seastar/core/future.hh>
#include <unistd.h>

namespace asio = boost::asio;

void handlers(asio::steady_timer &Timer, asio::io_context &Context,
              asio::ip::tcp::socket &Socket, asio::mutable_buffer Data,
              asio::thread_pool &Pool) {
  Timer.async_wait([](asio::error_code) {
    sleep(1); //~ coro-blocking-call: 'sleep' blocks the thread that runs this callback and the event loop
  });
  auto Handler = [](asio::error_code, unsigned long) { sleep(2); }; //~ coro-blocking-call: 'sleep' blocks
  Socket.async_read_some(Data, Handler);
  asio::post(Context, [] { sleep(3); }); //~ coro-blocking-call: 'sleep' blocks
  asio::post(Pool, [] { sleep(4); });
  asio::async_write(Socket, Data, asio::detached);
  sleep(5);
}

seastar::future<> continuations(seastar::future<int> Result) {
  return Result.then([](int Value) { sleep(Value); }); //~ coro-blocking-call: 'sleep' blocks
}

void slots(QTimer &Timer, QObject &Window) {
  QObject::connect(&Timer, &QTimer::timeout, &Window, [] {
    QThread::msleep(100); //~ coro-blocking-call: 'QThread::msleep' blocks
  });
  QObject::connect(&Timer, &QTimer::timeout, [] { sleep(1); }); //~ coro-blocking-call: 'sleep' blocks
  QTimer::singleShot(1000, [] { sleep(2); }); //~ coro-blocking-call: 'sleep' blocks
}

// Callbacks of the event loop are no coroutines: only the option Callbacks
// looks at them.
#include <QObject>
#include <boost/asio.hpp>
#include <seastar/core/future.hh>
#include <unistd.h>

namespace asio = boost::asio;

void handlers(asio::steady_timer &Timer, asio::io_context &Context) {
  Timer.async_wait([](asio::error_code) { sleep(1); });
  asio::post(Context, [] { sleep(2); });
}

asio::awaitable<void> inCoroutine(asio::steady_timer &Timer) {
  Timer.async_wait([](asio::error_code) { sleep(1); });
  co_return;
}

seastar::future<> continuations(seastar::future<int> Result) {
  return Result.then([](int Value) { sleep(Value); });
}

void slots(QTimer &Timer) {
  QObject::connect(&Timer, &QTimer::timeout, [] { sleep(1); });
}

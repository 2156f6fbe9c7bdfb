// Loops that have nothing to run.
#include <boost/asio.hpp>
#include <functional>
#include <memory>
#include <thread>

namespace asio = boost::asio;
using namespace std::chrono_literals;

asio::awaitable<void> session();
asio::awaitable<void> listen(asio::io_context &Io);
void handle();
void unknown(asio::io_context &Io);
void unknownPointer(asio::io_context *Io);
void unknownExecutor(asio::any_io_executor Executor);
void unknownSocket(asio::ip::tcp::socket &Socket);

// Nothing is given to it.
void onlyMade() {
  asio::io_context Io;
  asio::steady_timer Timer(Io, 1s);
  Timer.wait();
}
void onlyStopped() {
  asio::io_context Io;
  auto Guard = asio::make_work_guard(Io);
  Guard.reset();
  Io.stop();
}
// Lost tasks are coro-discarded-task's.
void described() {
  asio::io_context Io;
  (void)Io.get_executor();
}
// A lambda that nobody calls gives nothing.
void perhapsLater() {
  asio::io_context Io;
  auto Later = [&Io] { asio::post(Io, handle); };
}

// Loops that others know, that may run themselves, or that somebody suppressed.
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

// Others may know these.
asio::io_context Global;
void global() { asio::post(Global, handle); }
void local() {
  static asio::io_context Io;
  asio::post(Io, handle);
}
void parameter(asio::io_context &Io) { asio::post(Io, handle); }
struct Member {
  asio::io_context Io;
  void start() { asio::post(Io, handle); }
};

// It may run itself.
struct OwnLoop : asio::io_context {
  ~OwnLoop();
};
void derived() {
  OwnLoop Io;
  asio::post(Io, handle);
}

// A pool has threads, and brings its work to an end when it is joined.
void pool() {
  asio::thread_pool Pool(2);
  asio::post(Pool, handle);
  Pool.join();
}

// Templates that nobody instantiates.
template <typename Loop> void inTemplate() {
  Loop Io;
  asio::post(Io, handle);
}

void suppressed() {
  asio::io_context Io; // NOLINT(coro-event-loop-not-run)
  asio::post(Io, handle);
}

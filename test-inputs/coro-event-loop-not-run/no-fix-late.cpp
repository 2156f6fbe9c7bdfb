// Running the loop at the end of its block would come too late for who waits
// before, or never; or the work's variables would be gone.
#include <boost/asio.hpp>
#include <future>
#include <string>
#include <thread>

namespace asio = boost::asio;

void show(const std::string &);
[[noreturn]] void quit();

void waitsForFuture() {
  asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
  std::promise<int> Promise;
  std::future<int> Future = Promise.get_future();
  asio::post(Io, [&] { Promise.set_value(1); }); //~ note: it is given work here
  Future.wait();
}
void waitsForFlag() {
  asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
  bool Done = false;
  asio::post(Io, [&] { Done = true; }); //~ note: it is given work here
  while (!Done)
    std::this_thread::yield();
}
void joins(std::thread &Other) {
  asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
  asio::post(Io, [] {}); //~ note: it is given work here
  Other.join();
}
void exits() {
  asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
  asio::post(Io, [] {}); //~ note: it is given work here
  quit();
}
void innerVariable() {
  asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
  {
    std::string Text = "done";
    asio::post(Io, [&Text] { show(Text); }); //~ note: it is given work here
  }
}

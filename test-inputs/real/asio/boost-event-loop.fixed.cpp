// Boost.Asio's own headers: work for a loop that nobody runs, and loops that are
// run.
#include <boost/asio.hpp>
#include <memory>
#include <thread>

namespace asio = boost::asio;
using asio::ip::tcp;
using namespace std::chrono_literals;

asio::awaitable<void> session(tcp::socket Socket) {
  char Data[64];
  co_await Socket.async_read_some(asio::buffer(Data), asio::use_awaitable);
}

asio::awaitable<void> listener(tcp::acceptor Acceptor) {
  for (;;) {
    tcp::socket Socket = co_await Acceptor.async_accept(asio::use_awaitable);
    asio::co_spawn(Acceptor.get_executor(), session(std::move(Socket)),
                   asio::detached);
  }
}

void server() {
  asio::io_context Io(1);
  asio::signal_set Signals(Io, SIGINT, SIGTERM);
  Signals.async_wait([&](auto, auto) { Io.stop(); });
  asio::co_spawn(Io, listener(tcp::acceptor(Io, {tcp::v4(), 5555})),
                 asio::detached);
  Io.run();
}

void timer() {
  asio::io_context Io;
  asio::steady_timer Timer(Io, 1s);
  Timer.async_wait([](boost::system::error_code) {});
  Io.run();
}

void strands() {
  auto Io = std::make_unique<asio::io_context>();
  auto Strand = asio::make_strand(*Io);
  asio::post(Strand, [] {});
  asio::dispatch(asio::bind_executor(Strand, [] {}));
  Io->run();
}

void executor() {
  asio::io_context Io;
  asio::any_io_executor Executor = Io.get_executor();
  tcp::socket Socket(Executor);
  asio::async_connect(Socket, tcp::resolver(Io).resolve("::1", "80"),
                      [](auto, auto) {});
  asio::defer(Executor, [] {});
  Io.run();
}

int future() {
  asio::io_context Io;
  auto Done = asio::post(Io, asio::use_future);
  Done.get();
  return 0;
}

// A loop that is polled, run by a thread, or by way of an executor; sockets that
// need none.
void polled() {
  asio::io_context Io;
  asio::post(Io, [] {});
  while (Io.poll_one())
    ;
}
void onThread() {
  asio::io_context Io;
  auto Guard = asio::make_work_guard(Io);
  std::thread Runner([&] { Io.run(); });
  asio::post(Io, [] {});
  Guard.reset();
  Runner.join();
}
void byMemberPointer() {
  asio::io_context Io;
  asio::post(Io, [] {});
  std::thread Runner(
      static_cast<asio::io_context::count_type (asio::io_context::*)()>(
          &asio::io_context::run),
      &Io);
  Runner.join();
}
void byContext() {
  asio::io_context Io;
  auto Executor = Io.get_executor();
  asio::post(Executor, [] {});
  Executor.context().run();
}
void byQuery() {
  asio::io_context Io;
  asio::any_io_executor Executor = Io.get_executor();
  asio::post(Executor, [] {});
  static_cast<asio::io_context &>(
      asio::query(Executor, asio::execution::context))
      .run();
}
void synchronous() {
  asio::io_context Io;
  tcp::socket Socket(Io);
  asio::connect(Socket, tcp::resolver(Io).resolve("::1", "80"));
  asio::write(Socket, asio::buffer("hello", 5));
}

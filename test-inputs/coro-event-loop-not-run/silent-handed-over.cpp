// Loops that get out of sight, themselves or by an executor or a socket, and
// may be run there.
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

// Handed over.
void handedOver() {
  asio::io_context Io;
  asio::post(Io, handle);
  unknown(Io);
}
void handedOverAsPointer() {
  asio::io_context Io;
  asio::post(Io, handle);
  unknownPointer(&Io);
}
void handedOverAsExecutor() {
  asio::io_context Io;
  asio::post(Io, handle);
  unknownExecutor(Io.get_executor());
}
void handedOverWithSocket() {
  asio::io_context Io;
  asio::ip::tcp::socket Socket(Io.get_executor());
  asio::post(Io, handle);
  unknownSocket(Socket);
}
void assignedToAnother(asio::any_io_executor &Executor) {
  asio::io_context Io;
  asio::post(Io, handle);
  Executor = Io.get_executor();
}
void assignedToLocal(asio::io_context &Other) {
  asio::io_context Io;
  asio::any_io_executor Executor = Other.get_executor();
  asio::post(Io, handle);
  Executor = Io.get_executor();
  unknownExecutor(Executor);
}
void byContext() {
  asio::io_context Io;
  asio::post(Io, handle);
  auto Executor = Io.get_executor();
  Executor.context().run();
}
std::shared_ptr<asio::io_context> returned() {
  auto Io = std::make_shared<asio::io_context>();
  asio::post(*Io, handle);
  return Io;
}
struct Server {
  asio::io_context &Io;
  explicit Server(asio::io_context &Io) : Io(Io) {}
  void serve() { Io.run(); }
};
void handedToObject() {
  asio::io_context Io;
  Server S(Io);
  asio::post(Io, handle);
  S.serve();
}
struct Settings {
  asio::io_context *Io;
};
void unknown(const Settings &);
void handedInAggregate() {
  asio::io_context Io;
  asio::post(Io, handle);
  unknown({&Io});
}
void bound() {
  asio::io_context Io;
  asio::post(Io, handle);
  std::function<void()> Run = [&] { Io.run(); };
  Run();
}

// Run by a function of this file.
void runIt(asio::io_context &Io) { Io.run(); }
void runBoth(asio::io_context &Io) { runIt(Io); }
void byHelper() {
  asio::io_context Io;
  asio::post(Io, handle);
  runBoth(Io);
}

// Loops that are run: here, on some way, by lambdas and threads.
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

void run() {
  asio::io_context Io;
  asio::co_spawn(Io, session(), asio::detached);
  Io.run();
}
void polled() {
  asio::io_context Io;
  asio::post(Io, handle);
  Io.poll();
}
void runForAWhile(bool Sure) {
  asio::io_context Io;
  asio::post(Io, handle);
  if (Sure)
    Io.run_for(1s);
}

// On other threads.
void onThread() {
  asio::io_context Io;
  asio::post(Io, handle);
  std::thread Runner([&] { Io.run(); });
  Runner.join();
}
void onThreads() {
  asio::io_context Io;
  auto Run = [&Io] { Io.run(); };
  asio::post(Io, handle);
  std::thread First(Run), Second(Run);
  First.join();
  Second.join();
}
void byMemberPointer() {
  asio::io_context Io;
  asio::post(Io, handle);
  std::thread Runner(&asio::io_context::run, &Io);
  Runner.join();
}
void byCapturedPointer() {
  asio::io_context Io;
  asio::post(Io, handle);
  std::thread Runner([Pointer = &Io] { Pointer->run(); });
  Runner.join();
}
void sharedWithThread() {
  auto Io = std::make_shared<asio::io_context>();
  asio::post(*Io, handle);
  std::thread([Io] { Io->run(); }).detach();
}
void onPool(asio::thread_pool &Pool) {
  asio::io_context Io;
  asio::post(Io, handle);
  asio::post(Pool, [&Io] { Io.run(); });
}
// A task that knows the loop, and runs elsewhere.
void taskElsewhere(asio::thread_pool &Pool) {
  asio::io_context Io;
  asio::post(Io, handle);
  asio::co_spawn(Pool, listen(Io), asio::detached);
}

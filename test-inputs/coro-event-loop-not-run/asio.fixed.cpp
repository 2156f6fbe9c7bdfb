// Work for an io_context that nobody runs: by all that gives it work, through
// everything that is made of it.
#include <boost/asio.hpp>
#include <memory>

namespace asio = boost::asio;
using namespace std::chrono_literals;

asio::awaitable<void> session();
asio::awaitable<void> listen(asio::io_context &Io);
asio::awaitable<void> talk(asio::ip::tcp::socket Socket);
void handle();

int spawned() {
  asio::io_context Io;
  asio::co_spawn(Io, session(), asio::detached);
  Io.run();
  return 0;
}

// The coroutine that is given the loop runs on it, or not at all.
void givenToItsOwnTask() {
  asio::io_context Io(1);
  asio::co_spawn(Io, listen(Io), asio::detached);
  Io.run();
}

void socketGivenToItsOwnTask() {
  asio::io_context Io;
  asio::ip::tcp::socket Socket(Io.get_executor());
  asio::co_spawn(Io.get_executor(), talk(std::move(Socket)), asio::detached);
  Io.run();
}

void posted() {
  asio::io_context Io;
  asio::post(Io, [] { handle(); });
  asio::dispatch(Io, handle);
  Io.run();
}

void throughExecutor() {
  asio::io_context Io;
  auto Executor = Io.get_executor();
  asio::any_io_executor Any = Executor;
  asio::post(Any, handle);
  Io.run();
}

void throughStrand() {
  asio::io_context Io;
  auto Strand = asio::make_strand(Io);
  asio::post(Strand, handle);
  Io.run();
}

void timerStarted() {
  asio::io_context Io;
  asio::steady_timer Timer(Io, 1s);
  Timer.expires_after(2s);
  Timer.async_wait([](auto...) { handle(); });
  Io.run();
}

// What the loop itself would have to call cannot run it.
void stoppedByItsWork() {
  asio::io_context Io;
  asio::post(Io, [&] { Io.run(); });
  asio::co_spawn(
      Io,
      [&Io]() -> asio::awaitable<void> {
        co_await session();
        Io.stop();
      },
      asio::detached);
  Io.run();
}

void byPointer() {
  auto Unique = std::make_unique<asio::io_context>();
  asio::post(*Unique, handle);
  Unique->run();
}

void bySharedPointer() {
  auto Shared = std::make_shared<asio::io_context>();
  auto Other = Shared;
  asio::post(Other->get_executor(), handle);
  Shared->run();
}

void byAlias() {
  asio::io_context Io;
  asio::io_context &Alias = Io;
  auto *Pointer = &Io;
  asio::post(Alias, handle);
  Pointer->stop();
}

// A lambda that is called nowhere here cannot do more than it says.
void alsoByLambda() {
  asio::io_context Io;
  auto More = [&Io] { asio::post(Io, handle); };
  asio::post(Io, handle);
  More();
  Io.run();
}

void startOn(asio::io_context &Io) { asio::post(Io, handle); }
void startOnExecutor(asio::any_io_executor Executor) {
  asio::post(Executor, handle);
}

void byHelper() {
  asio::io_context Io;
  startOn(Io);
  startOnExecutor(Io.get_executor());
  Io.run();
}

// This waits for ever.
int waitsForIt() {
  asio::io_context Io;
  auto Done = asio::co_spawn(Io, session(), asio::use_future);
  Done.get();
  return 0;
}

// To run it would not come to an end.
void keptBusy() {
  asio::io_context Io;
  auto Guard = asio::make_work_guard(Io);
  asio::post(Io, handle);
}

template <typename Function> void inTemplate(Function F) {
  asio::io_context Io;
  asio::post(Io, F);
  Io.run();
}
void instantiate() {
  inTemplate([] {});
  inTemplate(handle);
}

void inBlock(bool Sure) {
  if (Sure) {
    asio::io_context Io;
    asio::post(Io, handle);
    Io.run();
  }
  auto Lambda = [] {
    asio::io_context Io;
    asio::post(Io, handle);
    Io.run();
  };
  Lambda();
}

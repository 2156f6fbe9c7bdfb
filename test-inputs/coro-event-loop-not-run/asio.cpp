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
  asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it; that work never happens, and is destroyed with it; call 'Io.run()'
  asio::co_spawn(Io, session(), asio::detached); //~ note: it is given work here
  return 0; //~ note: run it here
}

// The coroutine that is given the loop runs on it, or not at all.
void givenToItsOwnTask() {
  asio::io_context Io(1); //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
  asio::co_spawn(Io, listen(Io), asio::detached); //~ note: it is given work here
} //~ note: run it here

void socketGivenToItsOwnTask() {
  asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
  asio::ip::tcp::socket Socket(Io.get_executor());
  asio::co_spawn(Io.get_executor(), talk(std::move(Socket)), asio::detached); //~ note: it is given work here
} //~ note: run it here

void posted() {
  asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
  asio::post(Io, [] { handle(); }); //~ note: it is given work here
  asio::dispatch(Io, handle);
} //~ note: run it here

void throughExecutor() {
  asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
  auto Executor = Io.get_executor();
  asio::any_io_executor Any = Executor;
  asio::post(Any, handle); //~ note: it is given work here
} //~ note: run it here

void throughStrand() {
  asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
  auto Strand = asio::make_strand(Io);
  asio::post(Strand, handle); //~ note: it is given work here
} //~ note: run it here

void timerStarted() {
  asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
  asio::steady_timer Timer(Io, 1s);
  Timer.expires_after(2s);
  Timer.async_wait([](auto...) { handle(); }); //~ note: it is given work here
} //~ note: run it here

// What the loop itself would have to call cannot run it.
void stoppedByItsWork() {
  asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
  asio::post(Io, [&] { Io.run(); }); //~ note: it is given work here
  asio::co_spawn(
      Io,
      [&Io]() -> asio::awaitable<void> {
        co_await session();
        Io.stop();
      },
      asio::detached);
} //~ note: run it here

void byPointer() {
  auto Unique = std::make_unique<asio::io_context>(); //~ coro-event-loop-not-run: event loop 'Unique' is given work, but nobody runs it
  asio::post(*Unique, handle); //~ note: it is given work here
} //~ note: run it here

void bySharedPointer() {
  auto Shared = std::make_shared<asio::io_context>(); //~ coro-event-loop-not-run: event loop 'Shared' is given work, but nobody runs it
  auto Other = Shared;
  asio::post(Other->get_executor(), handle); //~ note: it is given work here
} //~ note: run it here

void byAlias() {
  asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
  asio::io_context &Alias = Io;
  auto *Pointer = &Io;
  asio::post(Alias, handle); //~ note: it is given work here
  Pointer->stop();
}

// A lambda that is called nowhere here cannot do more than it says.
void alsoByLambda() {
  asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
  auto More = [&Io] { asio::post(Io, handle); };
  asio::post(Io, handle); //~ note: it is given work here
  More();
} //~ note: run it here

void startOn(asio::io_context &Io) { asio::post(Io, handle); }
void startOnExecutor(asio::any_io_executor Executor) {
  asio::post(Executor, handle);
}

void byHelper() {
  asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
  startOn(Io); //~ note: it is given work here
  startOnExecutor(Io.get_executor());
} //~ note: run it here

// This waits for ever.
int waitsForIt() {
  asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
  auto Done = asio::co_spawn(Io, session(), asio::use_future); //~ note: it is given work here
  Done.get();
  return 0;
}

// To run it would not come to an end.
void keptBusy() {
  asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
  auto Guard = asio::make_work_guard(Io);
  asio::post(Io, handle); //~ note: it is given work here
}

template <typename Function> void inTemplate(Function F) {
  asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
  asio::post(Io, F); //~ note: it is given work here
} //~ note: run it here
void instantiate() {
  inTemplate([] {});
  inTemplate(handle);
}

void inBlock(bool Sure) {
  if (Sure) {
    asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
    asio::post(Io, handle); //~ note: it is given work here
  } //~ note: run it here
  auto Lambda = [] {
    asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
    asio::post(Io, handle); //~ note: it is given work here
  }; //~ note: run it here
  Lambda();
}

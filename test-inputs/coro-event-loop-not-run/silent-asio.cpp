// Loops that somebody runs, or may run, or that have nothing to run.
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

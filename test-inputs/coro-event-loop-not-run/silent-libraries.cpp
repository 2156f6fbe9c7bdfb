// Loops of other libraries that somebody runs, or may run; those that are run
// by their destructors; and work that is not lost.
#include <QCoreApplication>
#include <QCoro/QCoroTask>
#include <concurrencpp/concurrencpp.h>
#include <event2/event.h>
#include <folly/io/async/EventBase.h>
#include <kj/async.h>
#include <memory>
#include <stdexec/execution.hpp>
#include <thread>
#include <trantor/net/EventLoop.h>
#include <uv.h>

void handle();
void unknown();

void senders() {
  stdexec::run_loop Loop;
  std::jthread Runner([&] { Loop.run(); });
  stdexec::start_detached(stdexec::schedule(Loop.get_scheduler()) |
                          stdexec::then([] { handle(); }));
  Loop.finish();
}
// Somebody else may wait for this one.
void given(stdexec::run_loop &);
void handedOver() {
  stdexec::run_loop Loop;
  stdexec::start_detached(stdexec::schedule(Loop.get_scheduler()));
  given(Loop);
}

kj::Promise<void> serve();
void waitFor(kj::WaitScope &);
void promises() {
  kj::EventLoop Loop;
  kj::WaitScope Scope(Loop);
  serve().detach([](auto &&) {});
  serve().wait(Scope);
}
void scopeHandedOver() {
  kj::EventLoop Loop;
  kj::WaitScope Scope(Loop);
  serve().detach([](auto &&) {});
  waitFor(Scope);
}
void nothingSpawned() {
  kj::EventLoop Loop;
  kj::WaitScope Scope(Loop);
  auto Promise = serve();
}

// Functions that are not seen may run these.
void unknownMayRun() {
  trantor::EventLoop Loop;
  Loop.queueInLoop([] { handle(); });
  unknown();
}
void loops() {
  trantor::EventLoop Loop;
  Loop.queueInLoop([] { handle(); });
  Loop.loop();
}
QCoro::Task<> unseen();
QCoro::Task<> start() { co_await unseen(); }
int execIsCalled(int Argc, char **Argv) {
  QCoreApplication App(Argc, Argv);
  auto Running = start();
  return App.exec();
}
int waits(int Argc, char **Argv) {
  QCoreApplication App(Argc, Argv);
  QTimer::singleShot(0, [] { handle(); });
  QEventLoop Nested;
  return Nested.exec();
}
int unknownMayExec(int Argc, char **Argv) {
  QCoreApplication App(Argc, Argv);
  QTimer::singleShot(0, [] {});
  unknown();
  return 0;
}
struct Window {
  Window();
};
int unknownConstructor(int Argc, char **Argv) {
  QCoreApplication App(Argc, Argv);
  QTimer::singleShot(0, [] {});
  Window Main;
  return 0;
}
int madeByLibrary(int Argc, char **Argv) {
  QCoreApplication App(Argc, Argv);
  QTimer::singleShot(0, [] {});
  auto Main = std::make_unique<Window>();
  return 0;
}
int noWork(int Argc, char **Argv) {
  QCoreApplication App(Argc, Argv);
  return 0;
}

// It is done when the loop is destroyed.
void doneAtTheEnd() {
  folly::EventBase Base;
  Base.runInEventBaseThread([] { handle(); });
}

void manual(concurrencpp::runtime &Runtime) {
  auto Executor = Runtime.make_manual_executor();
  Executor->post([] { handle(); });
  while (Executor->loop_once())
    ;
}

void onTimer(uv_timer_t *);
void timers() {
  uv_loop_t Loop;
  uv_loop_init(&Loop);
  uv_timer_t Timer;
  uv_timer_init(&Loop, &Timer);
  uv_timer_start(&Timer, onTimer, 100, 0);
  uv_run(&Loop, UV_RUN_DEFAULT);
}
void throughHandle() {
  uv_loop_t Loop;
  uv_loop_init(&Loop);
  uv_timer_t Timer;
  uv_timer_init(&Loop, &Timer);
  uv_timer_start(&Timer, onTimer, 100, 0);
  uv_run(Timer.loop, UV_RUN_DEFAULT);
}
// Anybody may run the default loop.
void defaultLoop() {
  uv_timer_t Timer;
  uv_timer_init(uv_default_loop(), &Timer);
  uv_timer_start(&Timer, onTimer, 100, 0);
}
event_base *made() {
  event_base *Base = event_base_new();
  event_add(event_new(Base, 0, 2, nullptr, nullptr), nullptr);
  return Base;
}

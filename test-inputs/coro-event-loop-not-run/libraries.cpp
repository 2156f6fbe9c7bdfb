// Other libraries' loops, by what the catalogue says about them.
#include <QCoreApplication>
#include <QCoro/QCoroTask>
#include <QCoro/QCoroTimer>
#include <concurrencpp/concurrencpp.h>
#include <kj/async.h>
#include <stdexec/execution.hpp>
#include <trantor/net/EventLoop.h>
#include <unifex/manual_event_loop.hpp>

void handle();

void senders() {
  stdexec::run_loop Loop;
  auto Scheduler = Loop.get_scheduler();
  stdexec::start_detached(stdexec::schedule(Scheduler) |
                          stdexec::then([] { handle(); }));
  Loop.finish();
}

unifex::task<void> work();
void scopes() {
  unifex::manual_event_loop Loop;
  unifex::async_scope Scope;
  Scope.detached_spawn_on(Loop.get_scheduler(), work());
}

// No work names the loop; what runs it has to be given the scope.
kj::Promise<void> serve();
void promises() {
  kj::EventLoop Loop;
  kj::WaitScope Scope(Loop);
  serve().detach([](auto &&) {});
}
void taskSets() {
  kj::EventLoop Loop;
  kj::WaitScope Scope(Loop);
  kj::TaskSet Tasks;
  Tasks.add(serve());
}

void queued() {
  trantor::EventLoop Loop;
  Loop.queueInLoop([] { handle(); });
  Loop.runAfter(1.5, [&Loop] { Loop.quit(); });
}

void manual(concurrencpp::runtime &Runtime) {
  auto Executor = Runtime.make_manual_executor();
  Executor->post([] { handle(); });
}

// Nor does Qt's name it: what waits has to be seen.
QCoro::Task<> start() {
  co_await QCoro::sleepFor(std::chrono::seconds(1));
  QCoreApplication::quit();
}
int timer(int Argc, char **Argv) {
  QCoreApplication App(Argc, Argv);
  QTimer::singleShot(0, [] { QCoreApplication::quit(); });
  return 0;
}
int coroutine(int Argc, char **Argv) {
  QCoreApplication App(Argc, Argv);
  auto Running = start();
  return 0;
}

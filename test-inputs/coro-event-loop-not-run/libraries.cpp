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
  stdexec::run_loop Loop; //~ coro-event-loop-not-run: event loop 'Loop' is given work, but nobody runs it; its destructor ends the program if there is work left; call 'Loop.finish()' behind the last work, then 'Loop.run()'
  auto Scheduler = Loop.get_scheduler();
  stdexec::start_detached(stdexec::schedule(Scheduler) | //~ note: it is given work here
                          stdexec::then([] { handle(); }));
  Loop.finish();
}

unifex::task<void> work();
void scopes() {
  unifex::manual_event_loop Loop; //~ coro-event-loop-not-run: event loop 'Loop' is given work, but nobody runs it; that work never happens; call 'Loop.run()', and 'Loop.stop()' when all is done
  unifex::async_scope Scope;
  Scope.detached_spawn_on(Loop.get_scheduler(), work()); //~ note: it is given work here
}

// No work names the loop; what runs it has to be given the scope.
kj::Promise<void> serve();
void promises() {
  kj::EventLoop Loop; //~ coro-event-loop-not-run: event loop 'Loop' is given work, but nobody runs it; that work never happens, and is destroyed with it; wait for a promise with 'kj::Promise::wait', which runs the loop
  kj::WaitScope Scope(Loop);
  serve().detach([](auto &&) {}); //~ note: it is given work here
}
void taskSets() {
  kj::EventLoop Loop; //~ coro-event-loop-not-run: event loop 'Loop' is given work, but nobody runs it; that work never happens, and is destroyed with it; wait for a promise with 'kj::Promise::wait', which runs the loop
  kj::WaitScope Scope(Loop);
  kj::TaskSet Tasks;
  Tasks.add(serve()); //~ note: it is given work here
}

void queued() {
  trantor::EventLoop Loop; //~ coro-event-loop-not-run: event loop 'Loop' is given work, but nobody runs it; that work never happens, and is destroyed with it; call 'Loop.loop()'
  Loop.queueInLoop([] { handle(); }); //~ note: it is given work here
  Loop.runAfter(1.5, [&Loop] { Loop.quit(); });
}

void manual(concurrencpp::runtime &Runtime) {
  auto Executor = Runtime.make_manual_executor(); //~ coro-event-loop-not-run: event loop 'Executor' is given work, but nobody runs it; that work never happens, and is destroyed with it; call 'Executor->loop' with the number of tasks to run
  Executor->post([] { handle(); }); //~ note: it is given work here
}

// Nor does Qt's name it: what waits has to be seen.
QCoro::Task<> start() {
  co_await QCoro::sleepFor(std::chrono::seconds(1));
  QCoreApplication::quit();
}
int timer(int Argc, char **Argv) {
  QCoreApplication App(Argc, Argv); //~ coro-event-loop-not-run: event loop 'App' is given work, but nobody runs it; that work never happens; call 'App.exec()'
  QTimer::singleShot(0, [] { QCoreApplication::quit(); }); //~ note: it is given work here
  return 0;
}
int coroutine(int Argc, char **Argv) {
  QCoreApplication App(Argc, Argv); //~ coro-event-loop-not-run: event loop 'App' is given work, but nobody runs it; that work never happens; call 'App.exec()'
  auto Running = start(); //~ note: it is given work here
  return 0;
}

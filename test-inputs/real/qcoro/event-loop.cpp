// Real QCoro and Qt: an application that is never executed.
#include <QCoreApplication>
#include <QCoroTask>
#include <QCoroTimer>
#include <QTimer>
#include <QDebug>

QCoro::Task<> work() {
  co_await QCoro::sleepFor(std::chrono::seconds(1));
  qDebug() << "done";
  QCoreApplication::quit();
}

int timer(int Argc, char **Argv) {
  QCoreApplication App(Argc, Argv); //~ coro-event-loop-not-run: event loop 'App' is given work, but nobody runs it; that work never happens; call 'App.exec()'
  App.setApplicationName(QStringLiteral("timer"));
  QTimer::singleShot(100, &App, [] { QCoreApplication::quit(); }); //~ note: it is given work here
  return 0;
}

int coroutine(int Argc, char **Argv) {
  QCoreApplication App(Argc, Argv); //~ coro-event-loop-not-run: event loop 'App' is given work, but nobody runs it; that work never happens; call 'App.exec()'
  auto Running = work(); //~ note: it is given work here
  return 0;
}

int executed(int Argc, char **Argv) {
  QCoreApplication App(Argc, Argv);
  auto Running = work();
  return App.exec();
}
int waited(int Argc, char **Argv) {
  QCoreApplication App(Argc, Argv);
  QCoro::waitFor(work());
  return 0;
}
int processed(int Argc, char **Argv) {
  QCoreApplication App(Argc, Argv);
  QTimer::singleShot(100, &App, &QCoreApplication::quit);
  QCoreApplication::processEvents();
  return 0;
}

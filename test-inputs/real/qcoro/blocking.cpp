// Real QCoro and Qt: sleeps, waiting for devices, bridges.
#include <QCoroProcess>
#include <QCoroTask>
#include <QCoroTcpServer>
#include <QCoroTimer>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <chrono>
#include <thread>

QCoro::Task<int> answer();

QCoro::Task<bool> run(QProcess &Process, QProcess *Other, QTcpSocket &Socket,
                      QTcpServer &Server) {
  QThread::msleep(100); //~ coro-blocking-call: 'QThread::msleep' blocks the thread that runs coroutine 'run'; await 'QCoro::sleepFor' instead
  std::this_thread::sleep_for(std::chrono::seconds(1)); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  Process.start(QStringLiteral("true"), {});
  if (!Process.waitForStarted()) //~ coro-blocking-call: 'QProcess::waitForStarted' blocks
    co_return false;
  Other->waitForFinished(2000); //~ coro-blocking-call: 'QProcess::waitForFinished' blocks
  Socket.waitForConnected(500); //~ coro-blocking-call: waitForConnected' blocks
  Socket.waitForReadyRead(500); //~ coro-blocking-call: waitForReadyRead' blocks
  Server.waitForNewConnection(500); //~ coro-blocking-call: 'QTcpServer::waitForNewConnection' blocks
  int Value = QCoro::waitFor(answer()); //~ coro-sync-wait: 'QCoro::waitFor' synchronously waits
  QFile File(QStringLiteral("config"));
  File.open(QIODevice::ReadOnly); //~ coro-blocking-io: 'QFile::open' does blocking I/O
  co_return Value == 42;
}

// Nothing here waits: zero timeouts, and the coroutine's own ways.
QCoro::Task<bool> polite(QProcess &Process, QTcpSocket &Socket) {
  Socket.waitForReadyRead(0);
  co_await QCoro::sleepFor(std::chrono::milliseconds(1));
  co_return co_await qCoro(Process).waitForFinished();
}

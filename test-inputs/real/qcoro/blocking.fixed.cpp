// Real QCoro and Qt: sleeps, waiting for devices, bridges.
#include <QCoroNetwork>
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
  co_await QCoro::sleepFor(std::chrono::milliseconds(100));
  co_await QCoro::sleepFor(std::chrono::seconds(1));
  Process.start(QStringLiteral("true"), {});
  if (!co_await qCoro(Process).waitForStarted())
    co_return false;
  co_await qCoro(*Other).waitForFinished(2000);
  co_await qCoro(Socket).waitForConnected(500);
  co_await qCoro(Socket).waitForReadyRead(500);
  Server.waitForNewConnection(500);
  int Value = co_await answer();
  QFile File(QStringLiteral("config"));
  File.open(QIODevice::ReadOnly);
  co_return Value == 42;
}

// Nothing here waits: zero timeouts, and the coroutine's own ways.
QCoro::Task<bool> polite(QProcess &Process, QTcpSocket &Socket) {
  Socket.waitForReadyRead(0);
  co_await QCoro::sleepFor(std::chrono::milliseconds(1));
  co_return co_await qCoro(Process).waitForFinished();
}

// The checks that are off by default, on QCoro.
#include <QCoroTask>
#include <QCoroTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QMutexLocker>
#include <QString>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <vector>

using namespace std::chrono_literals;

QCoro::Task<QByteArray> download(QString Url);

struct Cache {
  QMutex Mutex;
  int Hits = 0;

  void flush() {
    QMutexLocker Lock(&Mutex);
    QFile File(QStringLiteral("cache"));
    File.open(QIODevice::WriteOnly); //~ note: in 'flush', 'QFile::open' does blocking I/O here while the lock is held
  }
  QCoro::Task<int> hits() {
    QMutexLocker Lock(&Mutex); //~ coro-blocking-lock: constructing 'QMutexLocker' waits for a lock of threads
    int Result = Hits;
    Lock.unlock();
    co_await QCoro::sleepFor(1ms);
    co_return Result;
  }
};

QCoro::Task<int> parse(QString Url) {
  const QByteArray Data = co_await download(Url);
  const auto Document = QJsonDocument::fromJson(Data); //~ coro-heavy-compute: 'QJsonDocument::fromJson' may compute for long
  co_return static_cast<int>(Document.object().size());
}

QCoro::Task<> sortAll(std::vector<std::vector<int>> &Rows) {
  co_await QCoro::sleepFor(1ms);
  for (auto &Row : Rows) //~ coro-never-suspends: 'co_await QCoro::sleepFor' of zero milliseconds each time round
    std::sort(Row.begin(), Row.end()); //~ coro-heavy-compute: 'std::sort' may compute for long
}

static QCoro::Task<int> twice(int Value) { //~ coro-never-suspends: coroutine 'twice' never suspends
  int Result = Value + Value;
  Result /= 3;
  co_return Result;
}

QCoro::Task<> waits(const std::atomic<bool> &Ready) {
  co_await twice(1);
  while (!Ready) //~ coro-never-suspends: this loop asks 'Ready' again and again
    ;
}

// A document of a few fields; a lock for a moment; slots.
#include <QCoroTask>
#include <QCoroTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QMutexLocker>
#include <QString>
#include <chrono>

using namespace std::chrono_literals;

struct Settings {
  QMutex Mutex;
  QString Name;
  int Count = 0;

  QCoro::Task<QByteArray> text(int Id) {
    QJsonObject Object;
    Object[QStringLiteral("id")] = Id;
    Object[QStringLiteral("name")] = Name;
    co_await QCoro::sleepFor(1ms);
    co_return QJsonDocument(Object).toJson();
  }
  QCoro::Task<> rename(QString To) {
    {
      QMutexLocker Lock(&Mutex);
      Name = To;
      ++Count;
    }
    co_await QCoro::sleepFor(1ms);
  }
};

// Slots that want the task, or coroutines that are meant to be left alone.
#include <QCoro/QCoroTask>
#include <QObject>
#include <functional>
#include <own/detached_task.hpp>
#include <own/eager_task.hpp>
#include <own/lazy_task.hpp>
#include <seastar/core/coroutine.hh>

own::lazy_task<> job();
own::eager_task<> eager();
seastar::future<> future();

void slots(QObject *Sender) {
  std::function<own::lazy_task<>()> A = [] { return job(); };
  std::function<void()> B = [] { own::spawn(job()); };
  std::function<void()> C = []() -> own::detached_task { co_await job(); };
  std::function<void()> D = []() -> QCoro::Task<> { co_return; };
  std::function<void()> E = [] { return eager(); };
  std::function<void()> F = [] { return future(); };
  std::function<void(own::lazy_task<>)> G = [](own::lazy_task<>) {};
  std::function<void(std::function<own::lazy_task<>()>)> H = [](auto) {};
  QObject::connect(Sender, &QTimer::timeout, []() -> QCoro::Task<> { co_return; });
  QObject::connect(Sender, &QTimer::timeout, [] { return 1; });
}

// One operation on each of many objects, one after the other.
#include <own/lazy_task.hpp>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

struct Worker {
  own::lazy_task<> stop();
  own::lazy_task<int> load() const;
};
struct Report {};
own::lazy_task<int> size(int Key);
own::lazy_task<Report> fetch(const std::string &Name);
own::lazy_task<> notify(const Worker &);
void log(const char *);

own::lazy_task<> elements(std::vector<std::unique_ptr<Worker>> Workers,
                          std::vector<Worker> Others) {
  for (auto &Worker : Workers)
    co_await Worker->stop(); //~ coro-sequential-await: one await for each iteration of this loop, independent of those before: 'stop' is applied to different objects, and no call needs another's result; join them, for example with this library's 'when_all', a bounded number at a time
  for (const Worker &Other : Others)
    co_await notify(Other); //~ coro-sequential-await: 'notify' is applied to different objects
}
own::lazy_task<int> sums(const std::vector<int> &Keys, int *Pointer) {
  int Sum = 0;
  for (int Key : Keys)
    Sum += co_await size(Key); //~ coro-sequential-await: one await for each iteration
  for (unsigned I = 0; I != Keys.size(); ++I) {
    int Key = Keys[I] * 2;
    Sum += co_await size(Key); //~ coro-sequential-await: one await for each iteration
  }
  for (int I = 0; I < 4; ++I)
    Pointer[I] = co_await size(I); //~ coro-sequential-await: join them, for example with this library's 'when_all'
  co_return Sum;
}
own::lazy_task<std::vector<Report>> collects(std::vector<std::string> Names) {
  std::vector<Report> Reports;
  for (const auto &Name : Names)
    Reports.push_back(co_await fetch(Name)); //~ coro-sequential-await: one await for each iteration
  co_return Reports;
}
own::lazy_task<> goesOn(std::vector<Worker *> Workers) {
  for (Worker *Worker : Workers) {
    if (!Worker)
      continue;
    try {
      co_await Worker->stop(); //~ coro-sequential-await: one await for each iteration
    } catch (const std::runtime_error &Error) {
      log("could not stop");
    } catch (const std::exception &Error) {
      throw;
    }
  }
}
own::lazy_task<> indexed(std::vector<Worker> Workers) {
  for (unsigned I = 0; I != Workers.size(); ++I)
    co_await Workers[I].stop(); //~ coro-sequential-await: 'stop' is applied to different objects
  for (auto It = Workers.begin(); It != Workers.end(); ++It)
    co_await It->stop(); //~ coro-sequential-await: 'stop' is applied to different objects
}
struct Pool {
  std::vector<Worker> Workers;
  own::lazy_task<> stop() {
    for (auto &Worker : Workers)
      co_await Worker.stop(); //~ coro-sequential-await: 'stop' is applied to different objects
  }
};
// What is handed on by a function that is no coroutine may well wait.
struct Wrapper {
  std::unique_ptr<Worker> Inner;
  own::lazy_task<> stop() { return Inner->stop(); }
};
own::lazy_task<> wrapped(std::vector<Wrapper> Wrappers) {
  for (Wrapper &Each : Wrappers)
    co_await Each.stop(); //~ coro-sequential-await: 'stop' is applied to different objects
}

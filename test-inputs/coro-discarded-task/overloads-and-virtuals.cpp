// An overload, an override, a call through std::function: the type of the call
// decides, wherever its target is.
#include <functional>
#include <own/lazy_task.hpp>
#include <string>

struct Sink {
  virtual ~Sink();
  virtual own::lazy_task<> write(int); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'
  virtual void write(const char *);
  void write(std::string);
};
struct File : Sink {
  using Sink::write;
  own::lazy_task<> write(int) override; // co_return only, for the interface. //~ note: it returns 'own::lazy_task<>'
};
struct Job {
  std::function<own::lazy_task<>()> Run;
  std::function<void()> Cancel;
  own::lazy_task<> (*Function)();
};

own::lazy_task<> writes(Sink &To, File &Special, Job &Work, Job *Next) {
  To.write(1); //~ coro-discarded-task: the task that 'write' returns is dropped
  To.write("text");
  To.write(std::string());
  Special.write(2); //~ coro-discarded-task: the task that 'write' returns is dropped
  Special.Sink::write(3); //~ coro-discarded-task: the task that 'write' returns is dropped
  Work.Run(); //~ coro-discarded-task: is dropped; 'own::lazy_task' is lazy
  Next->Function(); //~ coro-discarded-task: is dropped; 'own::lazy_task' is lazy
  Work.Cancel();
  co_return co_await Work.Run();
}
own::lazy_task<> File::write(int) { co_return; }

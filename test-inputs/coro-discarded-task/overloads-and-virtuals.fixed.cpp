// An overload, an override, a call through std::function: the type of the call
// decides, wherever its target is.
#include <functional>
#include <own/lazy_task.hpp>
#include <string>

struct Sink {
  virtual ~Sink();
  virtual own::lazy_task<> write(int);
  virtual void write(const char *);
  void write(std::string);
};
struct File : Sink {
  using Sink::write;
  own::lazy_task<> write(int) override; // co_return only, for the interface.
};
struct Job {
  std::function<own::lazy_task<>()> Run;
  std::function<void()> Cancel;
  own::lazy_task<> (*Function)();
};

own::lazy_task<> writes(Sink &To, File &Special, Job &Work, Job *Next) {
  co_await To.write(1);
  To.write("text");
  To.write(std::string());
  co_await Special.write(2);
  co_await Special.Sink::write(3);
  co_await Work.Run();
  co_await Next->Function();
  Work.Cancel();
  co_return co_await Work.Run();
}
own::lazy_task<> File::write(int) { co_return; }

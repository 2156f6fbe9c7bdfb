// Names that something blocking has too: the declaration decides, not the name.
#include <functional>
#include <memory>
#include <optional>
#include <own/lazy_task.hpp>
#include <sstream>
#include <string>

struct Path {
  Path join(const Path &) const;
};
struct Flag {
  own::lazy_task<> wait();
  own::lazy_task<int> get();
};
struct AsyncMutex {
  own::lazy_task<> lock();
  bool try_lock();
};
struct File {
  int read(char *, int);
  int poll(int);
  void sync();
  bool wait(int);
  int connect(const char *);
};
namespace clock_tools {
void sleep(unsigned Ticks);
void sleep_for(int Ticks);
int poll(const char *, int, int);
} // namespace clock_tools
/// A function of C++ with the name of one of C.
void pause();
static int system(int Code);
namespace mine::std_like {
struct thread {
  void join();
};
} // namespace mine::std_like

own::lazy_task<int> names(std::weak_ptr<int> Weak, std::unique_ptr<int> Unique,
                          std::istringstream &Text, Flag &Event,
                          AsyncMutex &Mutex, File &Own,
                          mine::std_like::thread &Thread, const Path &A) {
  char Buffer[4];
  std::string Line;
  std::shared_ptr<int> Strong = Weak.lock();
  int Sum = *Strong + *Unique.get() + *Strong.get();
  Text.read(Buffer, 4);
  std::getline(Text, Line);
  A.join(A);
  co_await Event.wait();
  co_await Mutex.lock();
  Mutex.try_lock();
  Own.read(Buffer, 4);
  Own.poll(-1);
  Own.sync();
  Own.wait(1);
  Own.connect("host");
  clock_tools::sleep(1);
  clock_tools::sleep_for(1);
  clock_tools::poll("", 1, -1);
  pause();
  ::system(Sum);
  Thread.join();
  co_return Sum + co_await Event.get();
}

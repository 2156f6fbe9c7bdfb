// A generic lambda counts as it is instantiated: once for each place, and not
// at all where no instantiation blocks.
#include <functional>
#include <own/lazy_task.hpp>
#include <unistd.h>

struct Device {
  [[clang::annotate("corolint::blocking")]] void flush(); //~ note: declared blocking here
};
struct Memory {
  void flush();
};

own::lazy_task<> generic(Device &Printer, Memory &Buffer) {
  std::invoke([](auto &Each) { Each.flush(); }, Printer); //~ note: the lambda runs during this call //~ coro-blocking-call: 'Device::flush' blocks
  std::invoke([](auto &Each) { Each.flush(); }, Buffer);
  auto Pause = [](auto Seconds) { sleep(Seconds); }; //~ coro-blocking-call: 'sleep' blocks
  Pause(1); //~ note: the lambda runs during this call
  Pause(2U);
  co_return;
}

// What the user's own declarations say: our annotation and Clang's function
// effects, on functions, members and in a header.
#include "attributes.h"
#include <own/lazy_task.hpp>

[[clang::annotate("corolint::blocking")]] int readSlowly(); //~ note: declared blocking here
void waitForDevice() [[clang::blocking]]; //~ note: declared blocking here
struct Device {
  [[clang::annotate("corolint::blocking")]] void flush(); //~ note: declared blocking here
  [[clang::annotate("corolint::blocking")]] virtual void reset() = 0; //~ note: declared blocking here
};
template <class T> [[clang::annotate("corolint::blocking")]] T convert(T); //~ note: declared blocking here

own::lazy_task<int> uses(Device &Printer) {
  int Value = readSlowly(); //~ coro-blocking-call: 'readSlowly' blocks the thread that runs coroutine 'uses'; offload the call to a thread pool and await that
  waitForDevice(); //~ coro-blocking-call: 'waitForDevice' blocks
  Printer.flush(); //~ coro-blocking-call: 'Device::flush' blocks
  Printer.reset(); //~ coro-blocking-call: 'Device::reset' blocks
  queryDatabase(); //~ coro-blocking-call: 'queryDatabase' blocks
  co_return convert(Value); //~ coro-blocking-call: 'convert' blocks
}

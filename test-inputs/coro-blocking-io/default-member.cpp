// Files that members open as soon as an object is made.
#include <fstream>
#include <memory>
#include <own/lazy_task.hpp>

struct Log {
  std::ofstream Stream{"app.log"};
  int Lines = 0;
};
struct Journal : Log {};

own::lazy_task<> makes() {
  Log Local; //~ coro-blocking-io: constructing 'std::basic_ofstream' does blocking I/O on the thread that runs coroutine 'makes'
  Log Braces{}; //~ coro-blocking-io: constructing 'std::basic_ofstream' does blocking I/O on
  Journal Derived; //~ coro-blocking-io: constructing 'std::basic_ofstream' does blocking I/O on
  auto *New = new Log; //~ coro-blocking-io: constructing 'std::basic_ofstream' does blocking I/O on
  co_return;
}

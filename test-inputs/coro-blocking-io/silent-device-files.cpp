// Devices and the kernel's pseudo files are opened and read without a disk.
#include <fstream>
#include <own/lazy_task.hpp>
#include <fcntl.h>
#include <cstdio>

own::lazy_task<> consume(int);

own::lazy_task<> readConsole() {
  int Input = open("/dev/stdin", O_RDONLY | O_NONBLOCK);
  co_await consume(Input);
}
own::lazy_task<> load() {
  std::ifstream Load("/proc/loadavg");
  double One;
  Load >> One;
  co_return;
}

// With ConsoleOutput, writing to the console counts.
#include <iostream>
#include <own/lazy_task.hpp>
#include <sstream>
#include <stdio.h>
#include <unistd.h>

own::lazy_task<> logs() {
  std::cout << "started"; //~ coro-blocking-io: 'std::operator<<' does blocking I/O on the thread that runs coroutine 'logs'; log through a thread of its own
  std::cerr << 1; //~ coro-blocking-io: 'std::basic_ostream::operator<<' does blocking I/O on
  printf("%d\n", 1); //~ coro-blocking-io: 'printf' does blocking I/O on
  fprintf(stderr, "%d\n", 1); //~ coro-blocking-io: 'fprintf' does blocking I/O on
  write(STDOUT_FILENO, "text", 4); //~ coro-blocking-io: 'write' does blocking I/O on
  std::ostringstream Text;
  Text << "text";
  co_return;
}

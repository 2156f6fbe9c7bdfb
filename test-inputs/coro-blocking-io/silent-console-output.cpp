// Logging to the console is technically blocking; nobody wants to hear about it.
#include <iostream>
#include <own/lazy_task.hpp>
#include <stdio.h>
#include <unistd.h>

own::lazy_task<> logs() {
  std::cout << "started " << 1 << std::endl;
  std::cerr << "failed\n";
  std::cout.write("text", 4).flush();
  printf("%d\n", 1);
  fprintf(stderr, "%d\n", 1);
  fflush(stdout);
  write(STDOUT_FILENO, "text", 4);
  co_return;
}

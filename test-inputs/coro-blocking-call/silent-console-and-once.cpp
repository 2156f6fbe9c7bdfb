// Logging and one-time work are technically blocking, but nobody wants to hear
// about them.
#include <cstdio>
#include <iostream>
#include <mutex>
#include <own/lazy_task.hpp>

own::lazy_task<> logs(std::once_flag &Flag) {
  std::cout << "started" << std::endl;
  std::cout.flush();
  std::printf("%d\n", 1);
  std::call_once(Flag, [] { std::cout << "once"; });
  co_return;
}

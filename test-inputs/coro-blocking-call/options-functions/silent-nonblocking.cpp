// Functions that the project lists as fine, also where the catalogue or their
// own declaration says otherwise.
#include <future>
#include <own/lazy_task.hpp>
#include <thread>
#include <unistd.h>

namespace legacy {
[[clang::annotate("corolint::blocking")]] void fine();
}

own::lazy_task<int> uses(std::future<int> &Result) {
  sleep(1);
  std::this_thread::sleep_for(std::chrono::seconds(1));
  legacy::fine();
  co_return Result.get();
}

// Generators run in the thread of who asks them; no executor waits.
#include <cppcoro/generator.hpp>
#include <own/generator.hpp>
#include <thread>
#include <unistd.h>

own::generator<int> slowNumbers() {
  for (int I = 0; I != 3; ++I) {
    std::this_thread::sleep_for(std::chrono::seconds(1));
    co_yield I;
  }
}

cppcoro::generator<unsigned> moreNumbers() {
  for (;;)
    co_yield sleep(1);
}

// Tests sleep and wait on purpose. The macros of test frameworks tell them; so
// do the functions and lambdas in them.
#include <own/lazy_task.hpp>
#include <thread>
#include <unistd.h>

#define TEST(SUITE, NAME)                                                      \
  struct SUITE##_##NAME##_Test {                                               \
    void TestBody();                                                           \
  };                                                                           \
  void SUITE##_##NAME##_Test::TestBody()
#define CO_TEST(SUITE, NAME)                                                   \
  struct SUITE##_##NAME##_Test {                                               \
    own::lazy_task<> TestBody();                                               \
  };                                                                           \
  own::lazy_task<> SUITE##_##NAME##_Test::TestBody()
#define TEST_CASE(NAME) static own::lazy_task<> testCase1()

TEST(Timer, Fires) {
  auto Waits = []() -> own::lazy_task<> {
    sleep(1);
    co_return;
  };
  own::sync_wait(Waits());
}

CO_TEST(Timer, Sleeps) {
  std::this_thread::sleep_for(std::chrono::seconds(1));
  co_return;
}

TEST_CASE("a timer can be awaited") {
  struct Helper {
    own::lazy_task<> wait() {
      sleep(1);
      co_return;
    }
  };
  sleep(1);
  co_await Helper().wait();
}

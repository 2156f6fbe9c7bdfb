// With Tests, tests are like any other code.
#include <own/lazy_task.hpp>
#include <unistd.h>

#define CO_TEST(SUITE, NAME)                                                   \
  struct SUITE##_##NAME##_Test {                                               \
    own::lazy_task<> TestBody();                                               \
  };                                                                           \
  own::lazy_task<> SUITE##_##NAME##_Test::TestBody()
#define MY_TASK(NAME) own::lazy_task<> NAME()

CO_TEST(Timer, Sleeps) {
  sleep(1); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'TestBody'
  co_return;
}

MY_TASK(notATest) {
  sleep(1); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'notATest'
  co_return;
}

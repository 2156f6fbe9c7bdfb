// A test macro that wraps one of another framework: the coroutine whose head it
// expands to is a test.
#include <own/lazy_task.hpp>
#include <thread>
#include <unistd.h>

void runTest(own::lazy_task<> (*)());

#define BOOST_AUTO_TEST_CASE(NAME)                                             \
  struct NAME {                                                                \
    void test_method();                                                        \
  };                                                                           \
  void NAME::test_method()

#define CO_TEST_CASE(NAME)                                                     \
  static own::lazy_task<> NAME##_impl();                                       \
  BOOST_AUTO_TEST_CASE(NAME) { runTest(&NAME##_impl); }                        \
  static own::lazy_task<> NAME##_impl()

own::lazy_task<> onThread();

CO_TEST_CASE(spawnOntoThread) {
  std::thread Thread([] {});
  co_await onThread();
  if (Thread.joinable())
    Thread.join();
}

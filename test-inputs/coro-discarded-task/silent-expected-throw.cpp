// Tests that the call itself throws: there is no task then.
#include <own/lazy_task.hpp>

own::lazy_task<> refuse(int); // Not a coroutine; throws on bad arguments.

template <class F> void assert_throws(F &&Call) {}
#define EXPECT_THROW(Statement)                                                \
  do {                                                                         \
    Statement;                                                                 \
  } while (false)

void test() {
  assert_throws([] { refuse(-1); });
  assert_throws([&] { (void)refuse(-2); });
  EXPECT_THROW(refuse(-3));
}

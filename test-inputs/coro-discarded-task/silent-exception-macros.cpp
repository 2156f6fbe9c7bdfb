// GoogleTest's macros put the statement behind a condition; the other branch is
// none.
#include <own/lazy_task.hpp>
namespace testing::internal {
bool AlwaysTrue();
}
#define EXPECT_NO_THROW(Statement)                                             \
  if (testing::internal::AlwaysTrue()) {                                       \
    Statement;                                                                 \
  } else                                                                       \
    (void)0
own::lazy_task<> make();
void run(own::lazy_task<> Task);
void test() {
  auto Task = make();
  EXPECT_NO_THROW(run(static_cast<own::lazy_task<> &&>(Task)));
}

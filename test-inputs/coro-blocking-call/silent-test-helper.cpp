// A function that calls a test framework's assertions is a test, or part of
// one, although no macro made its head.
#include <own/lazy_task.hpp>
#include <thread>
#include <unistd.h>

namespace testing { struct AssertionResult { explicit operator bool() const; };
namespace internal { struct EqHelper { template <class A, class B> static AssertionResult Compare(const char *, const char *, const A &, const B &); }; } }
namespace QTest { bool qVerify(bool, const char *, const char *, const char *, int); }
#define EXPECT_EQ(A, B) ((void)static_cast<bool>(::testing::internal::EqHelper::Compare(#A, #B, A, B)))
#define MY_VERIFY(A) do { if (!QTest::qVerify(A, #A, "", __FILE__, __LINE__)) co_return; } while (false)

own::lazy_task<int> pull();
void run(own::lazy_task<>);

template <int N> void checkChannel() { // called by TEST_F
  run([]() -> own::lazy_task<> {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    EXPECT_EQ(co_await pull(), N);
  }());
}
void all() { checkChannel<1>(); }

class ProcessTest { // a slot of QtTest, with a coroutine's own macros
  own::lazy_task<> startTriggers() {
    MY_VERIFY(co_await pull() == 1);
    sleep(1);
  }
};

//===- BrokenCodeTest.cpp - what is said of code with errors --------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where an error stands in a function, nothing is argued from what is not
// there. Each source has a function with an error, which must stay silent, and
// the same without one, which must not.
//
//===----------------------------------------------------------------------===//

#include "tests/driver/DriverTest.h"

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

class BrokenCodeTest : public DriverTest {
protected:
  /// Lints \p Broken, which has an error, and then \p Whole, each behind
  /// \p Before: only the second has something to report, from \p Check.
  void expectSilence(const std::string &Before, const std::string &Broken,
                     const std::string &Whole, const std::string &Check,
                     const std::vector<std::string> &Arguments = {}) {
    const std::string Head = "#include \"task.h\"\n" + Before + "\n";
    writeProject({{"a.cpp", Head + Broken + "\n"}});
    ProcessResult R = run(Arguments);
    EXPECT_EQ(R.ExitCode, 3) << R.Stdout << R.Stderr;
    EXPECT_THAT(R.Stderr, HasSubstr("1 degraded")) << Broken;
    EXPECT_THAT(R.Stdout, IsEmpty()) << Broken;
    // An error elsewhere is no reason to be silent.
    writeProject({{"a.cpp", Head + Whole + "\nUndeclared Elsewhere;\n"}});
    R = run(Arguments);
    EXPECT_EQ(R.ExitCode, 3) << R.Stdout << R.Stderr;
    EXPECT_THAT(R.Stdout, HasSubstr("[" + Check + "]")) << Whole;
  }
};

TEST_F(BrokenCodeTest, LostTasks) {
  for (const char *Error :
       {"use(Later);", "co_await undeclared(Later);", "co_await Later +;",
        "if (Later.) { }", "Undeclared<decltype(Later)> Y(Later);",
        "auto L = [&] { return undeclared(Later); };"})
    expectSilence("",
                  "Task<int> f() { auto Later = fetch(1); " +
                      std::string(Error) + " co_return 1; }",
                  "Task<int> f() { auto Later = fetch(1); co_return 1; }",
                  "coro-discarded-task");
}

TEST_F(BrokenCodeTest, DroppedTasks) {
  expectSilence("", "Task<int> f() { undeclared(fetch(1)); co_return 1; }",
                "Task<int> f() { fetch(1); co_return 1; }",
                "coro-discarded-task");
}

TEST_F(BrokenCodeTest, IndependentAwaits) {
  for (const char *Error : {"undeclared(A, B);", "A += B ]; "})
    expectSilence(
        "Task<int> price(int); Task<int> stock(int);",
        "Task<int> f(int Id) { int A = co_await price(Id); int B = co_await "
        "stock(Id); " +
            std::string(Error) + " co_return A + B; }",
        "Task<int> f(int Id) { int A = co_await price(Id); int B = co_await "
        "stock(Id); co_return A + B; }",
        "coro-sequential-await");
}

TEST_F(BrokenCodeTest, BodiesThatTwoAwaitsShareNothingBy) {
  // Only the bodies tell that these two may overlap.
  auto Source = [](const std::string &InWarm) {
    return "struct Cache {\n"
           "  int Hits = 0, Misses = 0;\n"
           "  Task<int> sleepFor(int) const;\n"
           "  Task<int> warm(int Id) { " +
           InWarm +
           " co_await sleepFor(Id); ++Hits; co_return 1; }\n"
           "  Task<int> cool(int Id) { co_await sleepFor(Id); ++Misses; "
           "co_return 1; }\n"
           "  Task<int> both() { co_await warm(1); co_await cool(1); "
           "co_return 1; }\n"
           "};\n";
  };
  writeProject({{"a.cpp", "#include \"task.h\"\n" + Source("")}});
  EXPECT_THAT(run({}).Stdout, HasSubstr("[coro-sequential-await]"));
  writeProject({{"a.cpp", "#include \"task.h\"\n" + Source("undeclared();")}});
  const ProcessResult R = run({});
  EXPECT_THAT(R.Stderr, HasSubstr("1 degraded"));
  EXPECT_THAT(R.Stdout, IsEmpty());
}

TEST_F(BrokenCodeTest, CallsThatMayBlockBehindABrokenAwait) {
  expectSilence("",
                "Task<int> f() { co_await undeclared_pool.schedule(); "
                "sleep(1); co_return 1; }",
                "Task<int> f() { co_await fetch(1); sleep(1); co_return 1; }",
                "coro-blocking-call");
  expectSilence("void slow() { sleep(1); }",
                "Task<int> f() { co_await undeclared_pool.schedule(); "
                "slow(); co_return 1; }",
                "Task<int> f() { slow(); co_return 1; }", "coro-blocking-call");
  // What stands in front of the error is as certain as ever.
  writeProject({{"a.cpp", "#include \"task.h\"\nTask<int> f() {\n  sleep(1);\n"
                          "  undeclared();\n  co_return 1;\n}\n"}});
  EXPECT_THAT(run({}).Stdout, HasSubstr("a.cpp:3:3: "));
}

TEST_F(BrokenCodeTest, CoroutinesThatNeverSuspend) {
  const std::string Check = "coro-never-suspends";
  const std::string Body = "int X = 1; ++X; co_return X; }";
  expectSilence("", "static Task<int> f() { undeclared(); " + Body,
                "static Task<int> f() { " + Body, Check,
                {"--checks=-*," + Check});
  // What is missing elsewhere may be who hands its task on.
  expectSilence("static Task<int> f() { " + Body,
                "void g() { undeclared(f()); }", "void g();", Check,
                {"--checks=-*," + Check});
}

TEST_F(BrokenCodeTest, LoopsThatMayEndOrSuspend) {
  const std::string Check = "coro-never-suspends";
  for (const char *Error :
       {"if (undeclared()) co_return 1;", "co_await undeclared();"})
    expectSilence("void step();",
                  "Task<int> f() { co_await fetch(1); while (true) { step(); " +
                      std::string(Error) + " } }",
                  "Task<int> f() { co_await fetch(1); while (true) { step(); } "
                  "}",
                  Check, {"--checks=-*," + Check});
}

TEST_F(BrokenCodeTest, LocksThatMayBeGivenBack) {
  const std::string Check = "coro-blocking-lock";
  const std::string Start =
      "Task<int> f(std::mutex &M) { co_await fetch(1); M.lock(); ";
  expectSilence(
      "#include <mutex>", Start + "undeclared(M); sleep(1); co_return 1; }",
      Start + "sleep(1); co_return 1; }", Check, {"--checks=-*," + Check});
}

TEST_F(BrokenCodeTest, TaskTypesWithErrors) {
  const std::string Rest =
      "bool await_ready() const noexcept; void "
      "await_suspend(std::coroutine_handle<>); int await_resume(); void *P; "
      "};\n"
      "Own make();\nTask<int> f() { make(); co_return 1; }";
  const std::string Promise =
      "struct Own { struct promise_type { Own get_return_object(); "
      "std::suspend_always initial_suspend() noexcept { return {}; } "
      "std::suspend_always final_suspend() noexcept { return {}; } void "
      "return_value(int); void unhandled_exception(); ";
  expectSilence("", Promise + "}; Undeclared U; " + Rest,
                Promise + "}; " + Rest, "coro-discarded-task");
  expectSilence("", Promise + "Undeclared U; }; " + Rest,
                Promise + "}; " + Rest, "coro-discarded-task");
}

TEST_F(BrokenCodeTest, PromisesWithoutWhatTheyNeed) {
  // Clang's own recovery is at its thinnest here.
  writeProject({{"a.cpp", R"cpp(#include "task.h"
struct Bare { struct promise_type {}; };
Bare f() { co_await fetch(1); fetch(2); sleep(1); co_return 1; }
template <class T> Bare g(T V) { co_await V; V.x(; co_return V; }
Bare h() { co_await g(1); }
)cpp"}});
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stdout, Not(HasSubstr("coro-discarded-task")));
  EXPECT_THAT(R.Stderr, HasSubstr("1 degraded"));
}

TEST_F(BrokenCodeTest, WarningsThatAPragmaMakesErrorsAreNone) {
  for (const char *Compiler : {"GCC", "clang"}) {
    const std::string Pragma = "#pragma " + std::string(Compiler) +
                               " diagnostic error \"-Wunused-variable\"\n";
    writeProject({{"a.cpp", "#include \"task.h\"\n" + Pragma +
                                "Task<int> f() { int Unused; fetch(1); "
                                "co_return 1; }\n"}});
    const ProcessResult R = run({});
    EXPECT_EQ(R.ExitCode, 1) << R.Stdout << R.Stderr;
    EXPECT_THAT(R.Stdout, HasSubstr("[coro-discarded-task]")) << Compiler;
  }
}

} // namespace

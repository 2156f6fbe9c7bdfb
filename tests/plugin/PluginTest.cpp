//===- PluginTest.cpp - the plugin in the real clang-tidy -----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/support/Process.h"
#include "tests/support/TempProject.h"
#include "llvm/Support/FileSystem.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

const char *Dropped = R"cpp(
namespace std {
template <class R, class... A> struct coroutine_traits {
  using promise_type = typename R::promise_type; };
template <class P = void> struct coroutine_handle {
  static coroutine_handle from_address(void *); void *address();
  operator coroutine_handle<>() const; };
struct suspend_always { bool await_ready() noexcept;
  void await_suspend(coroutine_handle<>) noexcept; void await_resume() noexcept; };
}
struct task : std::suspend_always {
  struct promise_type { task get_return_object();
    std::suspend_always initial_suspend(); 
    std::suspend_always final_suspend() noexcept;
    void return_void(); void unhandled_exception(); };
  void *state; };
extern "C" unsigned sleep(unsigned);
task work();
task run() {
  work();
  sleep(1);
  co_await work();
}
)cpp";

ProcessResult runClangTidy(const TempProject &Project,
                           const std::vector<std::string> &Arguments,
                           const std::string &ClangTidy = COROLINT_CLANG_TIDY) {
  std::vector<std::string> Command = {ClangTidy, "-load", COROLINT_PLUGIN};
  Command.insert(Command.end(), Arguments.begin(), Arguments.end());
  ProcessOptions Options;
  Options.Directory = Project.path();
  return runProcess(Command, Options);
}

class Plugin : public testing::Test {
protected:
  void SetUp() override { Project.write("a.cpp", Dropped); }
  TempProject Project;
};

TEST_F(Plugin, ListsItsChecks) {
  ProcessResult Result =
      runClangTidy(Project, {"--checks=-*,coro-*", "--list-checks"});
  EXPECT_EQ(Result.ExitCode, 0);
  EXPECT_THAT(Result.Stdout, AllOf(HasSubstr("coro-blocking-call"),
                                   HasSubstr("coro-discarded-task"),
                                   HasSubstr("coro-sequential-await")));
}

TEST_F(Plugin, FindsAndFixes) {
  ProcessResult Result = runClangTidy(
      Project, {"--checks=-*,coro-*", "--fix", "a.cpp", "--", "-std=c++20"});
  EXPECT_THAT(Result.Stdout, AllOf(HasSubstr("[coro-discarded-task]"),
                                   HasSubstr("[coro-blocking-call]")));
  EXPECT_THAT(Project.read("a.cpp"), HasSubstr("  co_await work();\n  sleep"));
}

TEST_F(Plugin, ObeysConfigurationAndSuppressions) {
  Project.write(".clang-tidy",
                "Checks: '-*,coro-*,-coro-blocking-call'\n"
                "CheckOptions: {coro-discarded-task.AllowedFunctions: work}\n");
  ProcessResult Result = runClangTidy(Project, {"a.cpp", "--", "-std=c++20"});
  EXPECT_THAT(Result.Stdout, Not(HasSubstr("coro-")));

  ProcessResult Dump = runClangTidy(
      Project, {"--checks=-*,coro-*", "--dump-config", "a.cpp", "--"});
  EXPECT_THAT(Dump.Stdout,
              AllOf(HasSubstr("coro-discarded-task.AllowedFunctions: work"),
                    HasSubstr("coro-discarded-task.AllowedTypes:"),
                    HasSubstr("coro-blocking-call.BlockingFunctions:"),
                    HasSubstr("coro-sequential-await.IncludeStyle:")));
}

TEST_F(Plugin, IsSilentBeforeCxx20) {
  Project.write("b.cpp", "extern \"C\" unsigned sleep(unsigned);\n"
                         "void f() { sleep(1); }\n");
  ProcessResult Result = runClangTidy(
      Project, {"--checks=-*,coro-*", "b.cpp", "--", "-std=c++17"});
  EXPECT_EQ(Result.ExitCode, 0) << Result.Stderr;
  EXPECT_EQ(Result.Stdout, "");
}

// Loaded into another version, a plugin that finds nothing would look like code
// without mistakes.
TEST_F(Plugin, RefusesAnotherVersion) {
  unsigned Tried = 0;
  for (int Major = 14; Major <= 23; ++Major) {
    std::string Other = "/usr/bin/clang-tidy-" + std::to_string(Major);
    if (Major == COROLINT_LLVM_VERSION_MAJOR || !llvm::sys::fs::exists(Other))
      continue;
    ++Tried;
    ProcessResult Result = runClangTidy(
        Project, {"--checks=-*,coro-*", "a.cpp", "--", "-std=c++20"}, Other);
    EXPECT_NE(Result.ExitCode, 0) << Other;
    EXPECT_THAT(Result.Stdout + Result.Stderr, HasSubstr("error")) << Other;
    EXPECT_THAT(Result.Stdout, Not(HasSubstr("[coro-"))) << Other;
    if (Major >= 19)
      EXPECT_THAT(Result.Stderr, HasSubstr("was built for clang-tidy"));
  }
  if (Tried == 0)
    GTEST_SKIP() << "no other clang-tidy is installed";
}

TEST_F(Plugin, IsNotLinkedToLLVM) {
  ProcessResult Result = runProcess({"readelf", "-d", COROLINT_PLUGIN});
  ASSERT_EQ(Result.ExitCode, 0);
  EXPECT_THAT(Result.Stdout,
              AllOf(Not(HasSubstr("libLLVM")), Not(HasSubstr("libclang"))));
}

} // namespace

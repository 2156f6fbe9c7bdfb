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

TEST_F(Plugin, KnowsTheFunctionsOfTheProject) {
  Project.write("src/a.cpp", std::string(Dropped) + R"cpp(
namespace app {
void load();
struct pool { template <class F> task post(F) { return {}; } };
task to_pool();
}
task own(app::pool &p) {
  app::load();
  co_await p.post([] { sleep(2); });
  co_await app::to_pool();
  app::load();
}
)cpp");
  const std::vector<std::string> Run = {"--checks=-*,coro-blocking-call",
                                        "src/a.cpp", "--", "-std=c++20"};
  Project.write("corolint.yaml",
                "functions:\n"
                "  - {names: ['app::load'], kind: blocks, advice: go async}\n"
                "  - {names: [sleep], kind: nonblocking}\n");
  ProcessResult Result = runClangTidy(Project, Run);
  EXPECT_THAT(Result.Stdout,
              AllOf(HasSubstr("a.cpp:31:3: warning: 'app::load' blocks"),
                    HasSubstr("; go async [coro-blocking-call]"),
                    HasSubstr("a.cpp:34:3"), Not(HasSubstr("'sleep'"))));
  Project.write("corolint.yaml",
                "functions:\n"
                "  - {names: ['app::load'], kind: blocks, advice: go async}\n"
                "  - {names: ['app::pool::post'], kind: offloads}\n"
                "  - {names: ['app::to_pool'], kind: leaves-executor}\n");
  Result = runClangTidy(Project, Run);
  EXPECT_THAT(Result.Stdout,
              AllOf(HasSubstr("a.cpp:31:3"), HasSubstr("'sleep' blocks"),
                    Not(HasSubstr("a.cpp:32:")), Not(HasSubstr("a.cpp:34:"))));
}

TEST_F(Plugin, SaysWhereACatalogueIsBroken) {
  Project.write("corolint.yaml", "functions:\n"
                                 "  - {names: [sleep], kind: nonblocking}\n"
                                 "nonsense: 1\n");
  Project.write("more.yaml", "functions:\n"
                             "  - {names: [work], kind: nonsense}\n");
  const ProcessResult Result =
      runClangTidy(Project, {"--checks=-*,coro-*",
                             "--config={CheckOptions: {CatalogueFiles: "
                             "'more.yaml;gone.yaml'}}",
                             "a.cpp", "--", "-std=c++20"});
  EXPECT_THAT(Result.Stdout,
              AllOf(HasSubstr("warning: " + Project.path("corolint.yaml") +
                              ":3: unknown key 'nonsense' [clang-tidy-config]"),
                    HasSubstr("warning: " + Project.path("more.yaml") + ":2: "),
                    HasSubstr("warning: gone.yaml: ")));
  // What needs none of them is found all the same.
  EXPECT_THAT(Result.Stdout, AllOf(HasSubstr("[coro-discarded-task]"),
                                   HasSubstr("[coro-blocking-call]")));
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

//===- CatalogueFilesTest.cpp - what a project says of its functions ------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/driver/DriverTest.h"

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

namespace {

/// Calls of functions that only the project's own catalogue can know.
constexpr char AppSource[] = R"cpp(#include "task.h"
namespace app {
void load();
struct Pool { template <class F> Task<int> post(F) { return {}; } };
Task<int> toPool();
}
Task<int> own() {
  app::load();
  co_return 1;
}
Task<int> builtin() {
  sleep(1);
  co_return 1;
}
Task<int> elsewhere(app::Pool &Pool) {
  co_return co_await Pool.post([] { sleep(2); return 1; });
}
Task<int> moved() {
  co_await app::toPool();
  sleep(3);
  co_return 1;
}
)cpp";

constexpr char LoadEntry[] = "functions:\n"
                             "  - names: ['app::load']\n"
                             "    kind: blocks\n"
                             "    advice: await 'app::loadAsync' instead\n";

class CatalogueFilesTest : public DriverTest {
protected:
  void SetUp() override { writeProject({{"src/a.cpp", AppSource}}); }

  void expectUsageError(const ProcessResult &R, const std::string &Message) {
    EXPECT_EQ(R.ExitCode, 2);
    EXPECT_THAT(R.Stdout, IsEmpty());
    EXPECT_THAT(R.Stderr, StartsWith("corolint: error: " + Message));
  }
};

TEST_F(CatalogueFilesTest, WithoutOneOnlyBuiltinNamesCount) {
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout,
              AllOf(HasSubstr("a.cpp:12:3"), HasSubstr("a.cpp:20:3")));
  EXPECT_THAT(R.Stdout, Not(HasSubstr("app::load")));
}

TEST_F(CatalogueFilesTest, AnOwnFunctionIsReportedWithItsAdvice) {
  Project.write("corolint.yaml", LoadEntry);
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout,
              AllOf(HasSubstr("a.cpp:8:3: warning: 'app::load' blocks"),
                    HasSubstr("; await 'app::loadAsync' instead "),
                    HasSubstr("a.cpp:12:3"), HasSubstr("a.cpp:20:3")));
}

TEST_F(CatalogueFilesTest, ANonblockingEntrySilencesABuiltinOne) {
  Project.write("corolint.yaml",
                "functions:\n  - {names: [sleep], kind: nonblocking}\n");
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 0) << R.Stdout;
}

TEST_F(CatalogueFilesTest, ExecutorsOfTheProjectAreKnown) {
  Project.write("src/a.cpp", std::string(AppSource) +
                                 "Task<int> called(app::Pool &Pool) {\n"
                                 "  auto L = [] { sleep(4); };\n"
                                 "  L();\n"
                                 "  co_return 1;\n}\n");
  Project.write("corolint.yaml",
                "functions:\n"
                "  - {names: ['app::Pool::post'], kind: offloads}\n"
                "  - {names: ['app::toPool'], kind: leaves-executor}\n");
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("a.cpp:12:3"), HasSubstr("a.cpp:24:")));
  EXPECT_THAT(R.Stdout, Not(HasSubstr("a.cpp:16:"))); // offloaded
  EXPECT_THAT(R.Stdout, Not(HasSubstr("a.cpp:20:"))); // on other threads
  Project.write("corolint.yaml",
                "functions:\n"
                "  - {names: ['app::Pool::post'], kind: runs-here}\n");
  EXPECT_THAT(run({}).Stdout,
              AllOf(HasSubstr("a.cpp:16:"), HasSubstr("a.cpp:20:")));
}

TEST_F(CatalogueFilesTest, TheNearestOneCounts) {
  Project.write("corolint.yaml", "nonsense: 1\n");
  Project.write("src/corolint.yaml", LoadEntry);
  EXPECT_THAT(run({}).Stdout, HasSubstr("'app::load' blocks"));
}

TEST_F(CatalogueFilesTest, ListedFilesAreReadToo) {
  Project.write("corolint.yaml",
                "functions:\n  - {names: [sleep], kind: nonblocking}\n");
  Project.write("lint/app.yaml", LoadEntry);
  Project.write(".clang-tidy", "CheckOptions: {CatalogueFiles: "
                               "' lint/app.yaml; '}\n");
  ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout,
              AllOf(StartsWith("src/a.cpp:8:3"), Not(HasSubstr("'sleep'"))));
  // For one check, or by its whole path.
  Project.write(".clang-tidy",
                "CheckOptions: {coro-blocking-call.CatalogueFiles: '" +
                    Project.path("lint/app.yaml") + "'}\n");
  EXPECT_EQ(run({}).Stdout, R.Stdout);
}

TEST_F(CatalogueFilesTest, ABrokenOneIsAnErrorThatSaysWhere) {
  const std::string File = Project.path("corolint.yaml");
  Project.write("corolint.yaml", "functions: [\n");
  expectUsageError(run({}), File + ":1: ");
  Project.write("corolint.yaml", std::string(LoadEntry) + "    advise: x\n");
  expectUsageError(run({}), File + ":5: unknown key 'advise'");
  Project.write("corolint.yaml",
                "functions:\n  - names: [f]\n    kind: bloks\n");
  expectUsageError(run({}), File + ":3: ");
  Project.write("corolint.yaml", "functions:\n  - names: [f]\n");
  expectUsageError(run({}), File + ":2: ");
}

TEST_F(CatalogueFilesTest, AnUnreadableOneIsAnError) {
  Project.write("corolint.yaml/folder", "");
  expectUsageError(run({}), Project.path("corolint.yaml") + ": ");
}

TEST_F(CatalogueFilesTest, AMissingOneIsAnError) {
  Project.write(".clang-tidy", "CheckOptions: {CatalogueFiles: nix.yaml}\n");
  expectUsageError(run({}), Project.path(".clang-tidy") +
                                ": CatalogueFiles: 'nix.yaml' is neither in");
  Project.write(".clang-tidy",
                "CheckOptions: {CatalogueFiles: /no/such/nix.yaml}\n");
  expectUsageError(run({}), "/no/such/nix.yaml: ");
  expectUsageError(run({"--config={CheckOptions: {CatalogueFiles: no.yaml}}"}),
                   "--config: CatalogueFiles: 'no.yaml'");
}

TEST_F(CatalogueFilesTest, AllErrorsAreReportedAtOnce) {
  writeProject({{"a/a.cpp", CleanSource}, {"b/b.cpp", CleanSource}});
  Project.write("a/corolint.yaml", "nonsense: 1\n");
  Project.write("b/corolint.yaml", "nonsense: 1\n");
  const ProcessResult R = run({});
  expectUsageError(R, Project.path("a/corolint.yaml") + ":1: ");
  EXPECT_THAT(R.Stderr, HasSubstr("\ncorolint: error: " +
                                  Project.path("b/corolint.yaml") + ":1: "));
}

TEST_F(CatalogueFilesTest, BrokenOnesElsewhereDoNotMatter) {
  Project.write("other/corolint.yaml", "nonsense: 1\n");
  EXPECT_EQ(run({}).ExitCode, 1);
  // No check of ours reads it where none runs.
  Project.write("corolint.yaml", "nonsense: 1\n");
  EXPECT_THAT(run({"--checks=-*"}).Stderr,
              HasSubstr("all checks are turned off"));
  EXPECT_EQ(run({}).ExitCode, 2);
}

TEST_F(CatalogueFilesTest, AnEmptyOneIsFine) {
  for (const char *Text : {"", "\n", "# nothing yet\n", "---\n", "{}\n"}) {
    Project.write("corolint.yaml", Text);
    const ProcessResult R = run({});
    EXPECT_EQ(R.ExitCode, 1) << Text << R.Stderr;
  }
}

} // namespace

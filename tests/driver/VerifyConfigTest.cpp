//===- VerifyConfigTest.cpp - configuration that does nothing -------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/VerifyConfig.h"
#include "tests/driver/DriverTest.h"

using namespace corolint;
using namespace corolint::test;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

class VerifyConfigTest : public DriverTest {
protected:
  void SetUp() override { writeProject({{"src/a.cpp", BlockingSource}}); }

  ProcessResult verify(std::vector<std::string> Args = {}) {
    Args.insert(Args.begin(), "--verify-config");
    return run(std::move(Args));
  }

  /// That these, and only these, lines are reported.
  void expectProblems(const ProcessResult &R,
                      const std::vector<std::string> &Lines) {
    std::string Expected;
    for (const std::string &Line : Lines)
      Expected += Line + "\n";
    Expected += "corolint: exit code 1: " + std::to_string(Lines.size()) +
                (Lines.size() == 1 ? " problem" : " problems") +
                " in the configuration\n";
    EXPECT_EQ(R.ExitCode, 1);
    EXPECT_THAT(R.Stdout, IsEmpty());
    EXPECT_EQ(R.Stderr, Expected);
  }

  void expectFine(const ProcessResult &R) {
    EXPECT_EQ(R.ExitCode, 0);
    EXPECT_EQ(R.Stdout, "No config errors detected.\n");
    EXPECT_THAT(R.Stderr, IsEmpty());
  }
};

TEST_F(VerifyConfigTest, NoConfigurationIsFineWhateverIsFound) {
  expectFine(verify());
}

TEST_F(VerifyConfigTest, WhatExistsIsFine) {
  Project.write(".clang-tidy", "Checks: '-*,coro-*,-coro-sync-wait'\n"
                               "WarningsAsErrors: 'coro-blocking-*'\n"
                               "CheckOptions:\n"
                               "  CatalogueFiles: ''\n"
                               "  IncludeStyle: google\n"
                               "  BlockingFunctions: fetch\n"
                               "  NonBlockingFunctions: 'sleep'\n"
                               "  BlockingSafeExecutors: Pool\n"
                               "  BlockingSafeCoroutines: '*blocking'\n"
                               "  UnknownContext: true\n"
                               "  Callbacks: true\n"
                               "  Tests: true\n"
                               "  coro-blocking-call.MayBlock: true\n"
                               "  coro-blocking-lock.Tests: true\n"
                               "  coro-discarded-task.AllowedTypes: Task\n");
  expectFine(verify());
}

TEST_F(VerifyConfigTest, OtherModulesAreLeftAlone) {
  Project.write(".clang-tidy",
                "Checks: 'bugprone-*,-misc-coroutine-hostile-raii'\n"
                "WarningsAsErrors: 'performance-*'\n"
                "CheckOptions:\n"
                "  StrictMode: true\n"
                "  misc-coroutine-hostile-raii.AllowedCallees: f\n"
                "  readability-identifier-naming.ClassCase: CamelCase\n");
  expectFine(verify());
}

TEST_F(VerifyConfigTest, UnknownChecksAreReported) {
  Project.write(".clang-tidy", "Checks: '-*,coro-bloking-call,"
                               "-cor-sync-wait,coro-blocking-call'\n"
                               "WarningsAsErrors: 'coro-nonsense-*'\n");
  expectProblems(
      verify(),
      {".clang-tidy: Checks: no check matches 'cor-sync-wait'; did you mean "
       "'coro-sync-wait'?",
       ".clang-tidy: Checks: no check matches 'coro-bloking-call'; did you "
       "mean 'coro-blocking-call'?",
       ".clang-tidy: WarningsAsErrors: no check matches 'coro-nonsense-*'"});
}

TEST_F(VerifyConfigTest, UnknownOptionsAreReported) {
  Project.write(".clang-tidy", "CheckOptions:\n"
                               "  CatalogFiles: ''\n"
                               "  coro-blocking-call.Callback: true\n"
                               "  coro-discarded-task.Callbacks: true\n"
                               "  coro-bloking-call.MayBlock: true\n"
                               "  coro-sync-wait.ThirdParty: lib\n"
                               "  ThirdParty: lib\n");
  expectProblems(
      verify(),
      {".clang-tidy: unknown check option 'CatalogFiles'; did you mean "
       "'CatalogueFiles'?",
       ".clang-tidy: unknown check option 'coro-blocking-call.Callback'; did "
       "you mean 'coro-blocking-call.Callbacks'?",
       ".clang-tidy: unknown check option 'coro-bloking-call.MayBlock'; did "
       "you mean 'coro-blocking-call.MayBlock'?",
       ".clang-tidy: unknown check option 'coro-discarded-task.Callbacks'",
       ".clang-tidy: unknown check option 'coro-sync-wait.ThirdParty'"});
}

TEST_F(VerifyConfigTest, TheConfigurationOfEveryFileCounts) {
  writeProject({{"a/a.cpp", CleanSource}, {"b/b.cpp", CleanSource}});
  Project.write(".clang-tidy", "CheckOptions: {coro-x.A: 1}\n");
  Project.write("a/.clang-tidy", "CheckOptions: {coro-x.B: 1}\n");
  Project.write("b/.clang-tidy", "InheritParentConfig: true\n"
                                 "CheckOptions: {coro-x.C: 1}\n");
  Project.write("c/.clang-tidy", "CheckOptions: {coro-x.D: 1}\n");
  expectProblems(verify(), {".clang-tidy: unknown check option 'coro-x.A'",
                            "a/.clang-tidy: unknown check option 'coro-x.B'",
                            "b/.clang-tidy: unknown check option 'coro-x.C'"});
  expectProblems(verify({"a"}),
                 {"a/.clang-tidy: unknown check option 'coro-x.B'"});
}

TEST_F(VerifyConfigTest, TheCommandLineCountsToo) {
  expectProblems(verify({"--config={CheckOptions: {coro-x.A: 1}}"}),
                 {"--config: unknown check option 'coro-x.A'"});
  Project.write("my.yaml", "CheckOptions: {coro-x.A: 1,"
                           " BlockingFunctions: nix}\n");
  expectProblems(verify({"--config-file=my.yaml"}),
                 {"my.yaml: unknown check option 'coro-x.A'",
                  "my.yaml: BlockingFunctions: 'nix' matched nothing"});
  EXPECT_EQ(verify({"--checks=coro-bloking-call"}).ExitCode, 2);
}

TEST_F(VerifyConfigTest, UnusedEntriesAreReported) {
  Project.write("corolint.yaml", "functions:\n"
                                 "  - names: ['app::gone', fetch, 'fet*']\n"
                                 "    kind: nonblocking\n"
                                 "  - names: ['app::*']\n"
                                 "    kind: offloads\n"
                                 "tasks:\n"
                                 "  - {name: Task}\n"
                                 "  - {name: Tusk}\n");
  expectProblems(verify(), {"corolint.yaml: 'Tusk' matched nothing",
                            "corolint.yaml: 'app::*' matched nothing",
                            "corolint.yaml: 'app::gone' matched nothing"});
}

TEST_F(VerifyConfigTest, NamesOfLoopsAreChecked) {
  Project.write("src/a.cpp", R"cpp(#include "task.h"
namespace app {
struct Loop { void turn(); void give(int); };
struct Guard {};
struct Ticket { void renew(); };
Loop *makeLoop();
}
)cpp");
  Project.write("corolint.yaml",
                "namespaces: [{name: app}]\n"
                "loops:\n"
                "  - types: [Loop, Lop]\n"
                "    made-by: [makeLoop, makeLop]\n"
                "    runs: ['Loop::turn', 'Loop::trun']\n"
                "    gives-work: ['Loop::give', 'Loop::take']\n"
                "    handles: ['Ticket*', 'Tocket*']\n"
                "    guards: [Guard, Gourd]\n");
  expectProblems(verify(), {"corolint.yaml: 'Gourd' matched nothing",
                            "corolint.yaml: 'Loop::take' matched nothing",
                            "corolint.yaml: 'Loop::trun' matched nothing",
                            "corolint.yaml: 'Lop' matched nothing",
                            "corolint.yaml: 'Tocket*' matched nothing",
                            "corolint.yaml: 'makeLop' matched nothing"});
}

TEST_F(VerifyConfigTest, ListsInOptionsAreChecked) {
  Project.write(".clang-tidy",
                "CheckOptions:\n"
                "  BlockingFunctions: 'fetch; ::gone -> await it; no::*'\n"
                "  coro-blocking-io.NonBlockingFunctions: 'sleep;slip'\n"
                "  coro-heavy-compute.BlockingFunctions: 'not::enabled'\n");
  expectProblems(
      verify(),
      {".clang-tidy: BlockingFunctions: 'gone' matched nothing",
       ".clang-tidy: BlockingFunctions: 'no::*' matched nothing",
       ".clang-tidy: coro-blocking-io.NonBlockingFunctions: 'slip' matched "
       "nothing"});
}

// An entry is about a function, whether or not a coroutine calls it.
TEST_F(VerifyConfigTest, DeclarationsMatchEverywhere) {
  Project.write("src/a.cpp", R"cpp(#include "task.h"
namespace app {
inline namespace v1 { void uncalled(); }
struct Base { void wait(); virtual ~Base(); };
struct Derived : Base { explicit Derived(int); friend void befriended(); };
template <class T> struct Wrapper : T { void own(); };
template <class T> void generic(T);
void instance(Wrapper<Derived> &W) { W.wait(); }
}
extern "C" { void plain(); }
)cpp");
  Project.write("corolint.yaml",
                "namespaces: [{name: app}, {name: not_in_use}]\n"
                "functions:\n"
                "  - kind: nonblocking\n"
                "    names: [uncalled, 'Base::wait', 'Derived::wait',\n"
                "            'Derived::Derived', befriended, 'Wrapper::own',\n"
                "            'Wrapper::wait', generic, '::plain']\n"
                "tasks: [{name: Wrapper}]\n");
  Project.write(".clang-tidy",
                "CheckOptions: {BlockingFunctions: 'app::Derived::wait;"
                " app::Wrapper::w*; app::uncalled'}\n");
  expectFine(verify());
}

TEST_F(VerifyConfigTest, OneFileThatMatchesIsEnough) {
  std::vector<std::pair<std::string, std::string>> Sources;
  for (const char *Name : {"a", "b", "c", "d", "e", "f"})
    Sources.emplace_back(Name + std::string(".cpp"),
                         "void app_" + std::string(Name) + "();\n");
  writeProject(Sources);
  Project.write("corolint.yaml", "functions:\n"
                                 "  - names: [app_a, app_c, app_f, app_g]\n"
                                 "    kind: nonblocking\n");
  for (const char *Jobs : {"-j1", "-j2", "-j8"})
    expectProblems(verify({Jobs}), {"corolint.yaml: 'app_g' matched nothing"});
}

TEST_F(VerifyConfigTest, EveryCatalogueIsAskedItself) {
  writeProject({{"a/a.cpp", "void one();\n"}, {"b/b.cpp", "void two();\n"}});
  const char *Entries = "functions:\n"
                        "  - {names: [one, two], kind: nonblocking}\n";
  Project.write("a/corolint.yaml", Entries);
  Project.write("b/more.yaml", Entries);
  Project.write("b/.clang-tidy", "CheckOptions: {CatalogueFiles: more.yaml}\n");
  expectProblems(verify(), {"a/corolint.yaml: 'two' matched nothing",
                            "b/more.yaml: 'one' matched nothing"});
}

TEST_F(VerifyConfigTest, BrokenConfigurationStaysAUsageError) {
  Project.write(".clang-tidy", "CheckOptions: {coro-x.A: 1}\n");
  Project.write("corolint.yaml", "nonsense: 1\n");
  ProcessResult R = verify();
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stdout, IsEmpty());
  EXPECT_EQ(R.Stderr, ".clang-tidy: unknown check option 'coro-x.A'\n"
                      "corolint: error: " +
                          Project.path("corolint.yaml") +
                          ":1: unknown key 'nonsense'\n");
  Project.write("corolint.yaml", "");
  Project.write(".clang-tidy", "Nonsense: 1\n");
  EXPECT_EQ(verify().ExitCode, 2);
  Project.write(".clang-tidy", "CheckOptions: {Tests: maybe}\n");
  R = verify();
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("invalid configuration"));
}

TEST_F(VerifyConfigTest, FilesThatCannotBeAnalysedAreNamed) {
  writeProject({{"a.cpp", "#include \"nowhere.h\"\nvoid one();\n"},
                {"b.cpp", "void two();\n"}});
  Project.write("corolint.yaml",
                "functions:\n"
                "  - {names: [one, two], kind: nonblocking}\n");
  const ProcessResult R = verify();
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stdout, IsEmpty());
  EXPECT_THAT(R.Stderr, AllOf(HasSubstr("corolint.yaml: 'one' matched nothing "
                                        "in the files that were analysed\n"),
                              HasSubstr("missing header 'nowhere.h'"),
                              HasSubstr("exit code 3: 1 file")));
  EXPECT_THAT(R.Stderr, Not(HasSubstr("'two'")));
}

TEST_F(VerifyConfigTest, ReportsAndFixesHaveNoPlace) {
  for (const char *Option :
       {"--fix", "--diff", "--format=json", "-o=report.txt"}) {
    const ProcessResult R = verify({Option});
    EXPECT_EQ(R.ExitCode, 2) << Option;
    EXPECT_THAT(R.Stderr, HasSubstr("--verify-config"));
  }
}

TEST(FindUnusedNamesTest, AsksAllResults) {
  FileResult A;
  A.Names = {{"x.yaml", "f", false}, {"x.yaml", "g", false}};
  FileResult B;
  B.Names = {{"x.yaml", "f", true}, {"y.yaml", "g", true}};
  EXPECT_THAT(findUnusedNames({A, B}),
              ElementsAre(ConfigProblem{"x.yaml", "'g' matched nothing"}));
}

} // namespace

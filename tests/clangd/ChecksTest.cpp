//===- ChecksTest.cpp - which checks run in corolint-clangd ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Ours are on without a word about them, and what `.clang-tidy` and `.clangd`
// say holds for them as for clangd's own.
//
//===----------------------------------------------------------------------===//

#include "tests/clangd/ClangdTest.h"
#include <set>

using namespace corolint::test;
using llvm::json::Array;
using llvm::json::Object;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

namespace {

/// One finding of coro-discarded-task, coro-blocking-call,
/// coro-sequential-await and coro-never-suspends (which is off) each, one of a
/// check that clangd has on and one of one that it has not.
constexpr char ManyFindings[] = R"cpp(#include "task.h"
Task<int> manyFindings() {
  fetch(1);
  sleep(1);
  double half = 1 / 2;
  const int *none = 0;
  int a = co_await fetch(1);
  int b = co_await fetch(2);
  co_return half + a + b + (none ? 1 : 0);
}
void report(char);
Task<int> neverSuspends(char a) {
  report(a);
  report('b');
  co_return 1;
}
)cpp";

std::set<std::string> codesOf(const Array &Diagnostics) {
  std::set<std::string> Result;
  for (const llvm::json::Value &One : Diagnostics)
    if (const auto Code = One.getAsObject()->getString("code"))
      Result.insert(Code->str());
  return Result;
}

class ChecksTest : public ClangdTest {
protected:
  /// The checks that report something in \p Name with these configurations.
  std::set<std::string> codes(const std::string &ClangTidy,
                              const std::string &Clangd = "",
                              const std::vector<std::string> &Options = {},
                              const std::string &Name = "a.cpp") {
    writeProject({{Name, ManyFindings}});
    write(".clang-tidy", ClangTidy);
    write(".clangd", Clangd);
    std::vector<std::string> Command = {COROLINT_CLANGD};
    Command.insert(Command.end(), Options.begin(), Options.end());
    const auto Client = start(Command);
    Client->open(Project.path(Name), ManyFindings);
    return codesOf(Client->diagnostics(Project.path(Name)));
  }

  std::set<std::string> ourCodes(const std::string &ClangTidy,
                                 const std::string &Clangd = "",
                                 const std::vector<std::string> &Options = {},
                                 const std::string &Name = "a.cpp") {
    std::set<std::string> Result = codes(ClangTidy, Clangd, Options, Name);
    std::erase_if(Result, [](const std::string &Code) {
      return !llvm::StringRef(Code).starts_with("coro-");
    });
    return Result;
  }

  /// The same of the driver.
  std::set<std::string> driverCodes(const std::string &Name = "a.cpp") {
    const ProcessResult Ran = run({"-q", "--format=json", Name});
    std::set<std::string> Result;
    llvm::Expected<llvm::json::Value> Report = llvm::json::parse(Ran.Stdout);
    if (!Report) {
      // All checks are off.
      llvm::consumeError(Report.takeError());
      EXPECT_EQ(Ran.ExitCode, 2) << Ran.Stderr;
      return Result;
    }
    for (const llvm::json::Value &Finding :
         *Report->getAsObject()->getArray("findings"))
      Result.insert(Finding.getAsObject()->getString("check")->str());
    return Result;
  }

private:
  void write(const std::string &Name, const std::string &Text) {
    if (!Text.empty())
      Project.write(Name, Text);
    else if (Project.exists(Name))
      Project.remove(Name);
  }
};

const std::set<std::string> Defaults = {
    "coro-blocking-call", "coro-discarded-task", "coro-sequential-await"};

TEST_F(ChecksTest, OursAreOnBesideClangdsOwn) {
  const std::set<std::string> Codes = codes("");
  for (const std::string &Check : Defaults)
    EXPECT_THAT(Codes, Contains(Check));
  EXPECT_THAT(Codes, Contains("bugprone-integer-division"));
  EXPECT_THAT(Codes, Not(Contains("modernize-use-nullptr")));
  EXPECT_THAT(Codes, Not(Contains("coro-never-suspends")));
}

// What clangd says of others' checks without us it says with us.
TEST_F(ChecksTest, ClangTidyFilesDecideAboutOtherChecksAsEver) {
  const std::set<std::string> Codes = codes("Checks: '-*,modernize-*'");
  EXPECT_THAT(Codes, Contains("modernize-use-nullptr"));
  EXPECT_THAT(Codes, Not(Contains("bugprone-integer-division")));
}

TEST_F(ChecksTest, ClangTidyFilesMeanWhatTheyMeanToTheDriver) {
  const std::pair<const char *, std::set<std::string>> Cases[] = {
      {"", Defaults},
      {"Checks: ''", Defaults},
      {"Checks: 'bugprone-*'", Defaults},
      {"Checks: '-*,bugprone-*,modernize-*'", Defaults},
      {"Checks: '-*,bugprone-*,-coro-blocking-call'", {}},
      {"Checks: '-coro-blocking-call'",
       {"coro-discarded-task", "coro-sequential-await"}},
      {"Checks: 'coro-never-suspends'",
       {"coro-blocking-call", "coro-discarded-task", "coro-never-suspends",
        "coro-sequential-await"}},
      {"Checks: '-*,coro-never-suspends'", {"coro-never-suspends"}},
      {"Checks: '-*'", {}},
      {"CheckOptions: {Profile: strict}",
       {"coro-blocking-call", "coro-discarded-task", "coro-never-suspends",
        "coro-sequential-await"}},
      {"Checks: '-*,bugprone-*'\nCheckOptions: {Profile: strict}",
       {"coro-blocking-call", "coro-discarded-task", "coro-never-suspends",
        "coro-sequential-await"}},
      {"CheckOptions: {TestPaths: 'a.*'}", {"coro-discarded-task"}},
      {"CheckOptions: {TestPaths: 'b.*'}", Defaults}};
  for (const auto &[Config, Expected] : Cases) {
    EXPECT_EQ(ourCodes(Config), Expected) << Config;
    EXPECT_EQ(driverCodes(), Expected) << Config;
  }
}

TEST_F(ChecksTest, GlobsOfTestsStartFromTheProject) {
  Project.write(".git/HEAD", "");
  const std::string Config = "CheckOptions: {TestPaths: 'tests/**'}";
  EXPECT_EQ(ourCodes(Config, "", {}, "tests/deep/a.cpp"),
            std::set<std::string>{"coro-discarded-task"});
  EXPECT_EQ(driverCodes("tests/deep/a.cpp"),
            std::set<std::string>{"coro-discarded-task"});
  EXPECT_EQ(ourCodes(Config, "", {}, "src/tests/a.cpp"), Defaults);
  EXPECT_EQ(driverCodes("src/tests/a.cpp"), Defaults);
}

std::string tidy(const std::string &Settings) {
  return "Diagnostics: {ClangTidy: {" + Settings + "}}";
}

TEST_F(ChecksTest, ClangdFilesAddAndRemove) {
  const std::set<std::string> WithoutBlocking = {"coro-discarded-task",
                                                 "coro-sequential-await"};
  EXPECT_EQ(ourCodes("", tidy("Remove: coro-blocking-call")), WithoutBlocking);
  EXPECT_EQ(
      ourCodes("Checks: '-*,bugprone-*'", tidy("Remove: coro-blocking-call")),
      WithoutBlocking);
  EXPECT_THAT(ourCodes("", tidy("Remove: 'coro-*'")), IsEmpty());
  EXPECT_THAT(ourCodes("", tidy("Remove: '*'")), IsEmpty());
  std::set<std::string> WithMore = Defaults;
  WithMore.insert("coro-never-suspends");
  EXPECT_EQ(ourCodes("", tidy("Add: coro-never-suspends")), WithMore);
  EXPECT_EQ(ourCodes("", tidy("Add: modernize-use-nullptr")), Defaults);
}

TEST_F(ChecksTest, ClangdFilesSuppressAndSetOptions) {
  EXPECT_EQ(
      ourCodes("", "Diagnostics: {Suppress: coro-blocking-call}"),
      (std::set<std::string>{"coro-discarded-task", "coro-sequential-await"}));
  EXPECT_EQ(
      ourCodes("", tidy("CheckOptions: {NonBlockingFunctions: sleep}")),
      (std::set<std::string>{"coro-discarded-task", "coro-sequential-await"}));
}

TEST_F(ChecksTest, NoFilterOfFastChecksHidesOurs) {
  for (const std::string Filter : {"Strict", "Loose", "None"})
    EXPECT_EQ(ourCodes("", tidy("FastCheckFilter: " + Filter)), Defaults)
        << Filter;
}

TEST_F(ChecksTest, ClangdCanRunNoChecksAtAll) {
  EXPECT_THAT(ourCodes("", "", {"--clang-tidy=0"}), IsEmpty());
}

// There is no other process for a file than that of clangd's own check mode.
TEST_F(ChecksTest, CheckModeReportsOurs) {
  writeProject({{"a.cpp", ManyFindings}});
  ProcessOptions Options;
  Options.Directory = Project.path();
  Options.Environment = Environment;
  const ProcessResult Checked = runProcess(
      {COROLINT_CLANGD, "--check=" + Project.path("a.cpp")}, Options);
  EXPECT_EQ(Checked.ExitCode, 0) << Checked.Stderr;
  EXPECT_THAT(Checked.Stderr,
              testing::HasSubstr("All checks completed, 0 errors"));
}

TEST_F(ChecksTest, IsAComponentOfItsOwnOfWhatIsInstalled) {
  const ProcessResult Installed =
      runProcess({"cmake", "--install", COROLINT_BUILD_DIR, "--component",
                  "clangd", "--prefix", Project.path("usr")});
  ASSERT_EQ(Installed.ExitCode, 0) << Installed.Stderr;
  // It finds Clang's builtin headers from there.
  writeProject({{"a.cpp", "#include <stddef.h>\nsize_t Size;\n"}});
  ProcessOptions Options;
  Options.Directory = Project.path();
  Options.Environment = Environment;
  const ProcessResult Checked =
      runProcess({Project.path("usr/bin/corolint-clangd"),
                  "--check=" + Project.path("a.cpp")},
                 Options);
  EXPECT_EQ(Checked.ExitCode, 0) << Checked.Stderr;
}

} // namespace

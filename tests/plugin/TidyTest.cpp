//===- TidyTest.cpp - corolint-tidy is clang-tidy with our checks ---------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Whoever puts it in clang-tidy's place must not see a difference but for our
// checks: what it prints is compared byte for byte with what the stock
// clang-tidy prints with the plugin.
//
//===----------------------------------------------------------------------===//

#include "tests/inputs/InputFiles.h"
#include "tests/support/Process.h"
#include "tests/support/TempProject.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Path.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <set>

using namespace corolint;
using namespace corolint::test;
using llvm::StringRef;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

std::set<std::string> linesOf(StringRef Text) {
  llvm::SmallVector<StringRef, 0> Lines;
  Text.split(Lines, '\n', -1, /*KeepEmpty=*/false);
  std::set<std::string> Result;
  for (const StringRef Line : Lines)
    Result.insert(Line.trim().str());
  return Result;
}

/// The two tools whose words are compared.
struct Pair {
  ProcessResult Ours, Stock;
};

Pair runBoth(std::vector<std::string> Arguments, const std::string &Directory,
             bool WithPlugin = true) {
  ProcessOptions Options;
  Options.Directory = Directory;
  Pair Result;
  Arguments.insert(Arguments.begin(), COROLINT_TIDY);
  Result.Ours = runProcess(Arguments, Options);
  Arguments.front() = COROLINT_CLANG_TIDY;
  if (WithPlugin)
    Arguments.insert(Arguments.begin() + 1, {"-load", COROLINT_PLUGIN});
  Result.Stock = runProcess(Arguments, Options);
  return Result;
}

void expectSame(const Pair &Ran) {
  EXPECT_EQ(Ran.Ours.ExitCode, Ran.Stock.ExitCode);
  EXPECT_EQ(Ran.Ours.Stdout, Ran.Stock.Stdout);
  EXPECT_EQ(Ran.Ours.Stderr, Ran.Stock.Stderr);
}

/// Of \p All, which are the parity test's job, every tenth.
std::vector<std::string> someOf(const std::vector<std::string> &All) {
  std::vector<std::string> Result;
  for (size_t I = 0; I < All.size(); I += 10)
    Result.push_back(All[I]);
  return Result;
}

class TidyParity : public testing::TestWithParam<std::string> {};

TEST_P(TidyParity, SaysWhatTheStockToolWithThePluginSays) {
  const std::string File = inputPath(GetParam());
  const std::string Directory = llvm::sys::path::parent_path(File).str();
  expectSame(runBoth({File}, Directory));
}

INSTANTIATE_TEST_SUITE_P(Some, TidyParity,
                         testing::ValuesIn(someOf(listInputs())),
                         inputTestName);
INSTANTIATE_TEST_SUITE_P(Demo, TidyParity,
                         testing::ValuesIn(someOf(listDemoSources())),
                         inputTestName);

class Tidy : public testing::Test {
protected:
  void SetUp() override {
    Project.write("a.cpp", "#include <stddef.h>\n"
                           "typedef size_t Size;\n"
                           "int *nothing() { return 0; }\n");
  }
  TempProject Project;
};

TEST_F(Tidy, HasEveryCheckOfTheStockToolAndOurs) {
  const Pair Ran =
      runBoth({"--checks=*", "--list-checks"}, Project.path(), false);
  std::set<std::string> Ours = linesOf(Ran.Ours.Stdout);
  const std::set<std::string> Stock = linesOf(Ran.Stock.Stdout);
  EXPECT_GT(Stock.size(), 300U);
  unsigned Removed = 0;
  for (const std::string &Check :
       {"coro-blocking-call", "coro-discarded-task", "coro-sequential-await"})
    Removed += static_cast<unsigned>(Ours.count(Check));
  EXPECT_EQ(Removed, 3U);
  for (auto At = Ours.begin(); At != Ours.end();)
    At = StringRef(*At).starts_with("coro-") ? Ours.erase(At) : std::next(At);
  EXPECT_EQ(Ours, Stock);
}

TEST_F(Tidy, TurnsOnNothingThatNobodyNamed) {
  Pair Ran = runBoth({"--list-checks"}, Project.path(), false);
  expectSame(Ran);
  Project.write(".clang-tidy", "Checks: '-*,coro-*'\n");
  Ran = runBoth({"--list-checks", "--dump-config"}, Project.path());
  expectSame(Ran);
  EXPECT_THAT(Ran.Ours.Stdout,
              AllOf(HasSubstr("coro-blocking-call"), Not(HasSubstr("misc-"))));
}

TEST_F(Tidy, HasTheOptionsOfTheStockTool) {
  const Pair Ran = runBoth({"--help"}, Project.path(), false);
  // The first line has the program's name.
  EXPECT_EQ(StringRef(Ran.Ours.Stdout).split('\n').second,
            StringRef(Ran.Stock.Stdout).split('\n').second);
  EXPECT_THAT(Ran.Ours.Stdout, HasSubstr("--warnings-as-errors"));
}

TEST_F(Tidy, SaysBothVersions) {
  const Pair Ran = runBoth({"--version"}, Project.path(), false);
  EXPECT_EQ(Ran.Ours.ExitCode, 0);
  EXPECT_TRUE(StringRef(Ran.Ours.Stdout).starts_with(Ran.Stock.Stdout));
  EXPECT_THAT(Ran.Ours.Stdout, HasSubstr("\ncorolint "));
}

TEST_F(Tidy, FindsBuiltinHeadersAndFixes) {
  const std::vector<std::string> Fix = {"--checks=-*,modernize-use-nullptr",
                                        "--fix",
                                        "a.cpp",
                                        "--",
                                        "-std=c++20",
                                        "-nostdinc++"};
  ProcessOptions Options;
  Options.Directory = Project.path();
  std::vector<std::string> Command = {COROLINT_TIDY};
  Command.insert(Command.end(), Fix.begin(), Fix.end());
  const ProcessResult Fixed = runProcess(Command, Options);
  EXPECT_EQ(Fixed.ExitCode, 0) << Fixed.Stdout << Fixed.Stderr;
  EXPECT_THAT(Project.read("a.cpp"), HasSubstr("return nullptr;"));
}

/// What a command line or a database says about builtin headers holds.
TEST_F(Tidy, LeavesTheResourceDirectoryToTheUser) {
  Project.write("own/include/builtin.h", "#error of the user\n");
  Project.write("b.cpp", "#include <builtin.h>\n");
  const ProcessResult Ran =
      runProcess({COROLINT_TIDY, "--checks=-*,coro-*", Project.path("b.cpp"),
                  "--", "-resource-dir=" + Project.path("own")});
  EXPECT_EQ(Ran.ExitCode, 1);
  EXPECT_THAT(Ran.Stdout, HasSubstr("of the user"));
}

/// Whoever changes the binary may leave the rest of the command as it is.
TEST_F(Tidy, DoesNotMindThePlugin) {
  const std::string File = inputPath("coro-discarded-task/comma.cpp");
  const std::string Directory = llvm::sys::path::parent_path(File).str();
  ProcessOptions Options;
  Options.Directory = Directory;
  const ProcessResult Without = runProcess({COROLINT_TIDY, File}, Options);
  const ProcessResult With =
      runProcess({COROLINT_TIDY, "-load", COROLINT_PLUGIN, File}, Options);
  EXPECT_THAT(Without.Stdout, HasSubstr("[coro-discarded-task]"));
  EXPECT_EQ(With.Stdout, Without.Stdout);
}

TEST_F(Tidy, MistakesAreClangTidysToReport) {
  expectSame(runBoth({"--checks=-*,coro-*", "gone.cpp", "--"}, Project.path()));
  expectSame(runBoth({"--checks=-*,coro-*", "--config=[", "a.cpp", "--"},
                     Project.path()));
  const Pair Ran = runBoth({"--checks=-*", "a.cpp", "--"}, Project.path());
  EXPECT_NE(Ran.Ours.ExitCode, 0);
  EXPECT_EQ(Ran.Ours.ExitCode, Ran.Stock.ExitCode);
  EXPECT_EQ(Ran.Ours.Stderr, Ran.Stock.Stderr);
}

} // namespace

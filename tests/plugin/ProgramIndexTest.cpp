//===- ProgramIndexTest.cpp - other files' functions in an editor ---------===//
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

/// The demo: a coroutine calls 'resolveHost', of another file, which calls
/// getaddrinfo.
class ProgramIndex : public testing::Test {
protected:
  void SetUp() override {
    const ProcessResult Copied = runProcess(
        {"cp", "-r", COROLINT_TEST_INPUTS "/demo/.", Project.path()}, {});
    ASSERT_EQ(Copied.ExitCode, 0) << Copied.Stderr;
    Project.write(".git/HEAD", "");
    ProcessOptions InProject;
    InProject.Directory = Project.path();
    const ProcessResult Linked =
        runProcess({COROLINT_EXECUTABLE, "--write-index=index.json",
                    "src/Connect.cpp", "src/Resolve.cpp"},
                   InProject);
    ASSERT_EQ(Linked.ExitCode, 1) << Linked.Stderr;
  }

  /// What clang-tidy says of \p File, by default the one that calls.
  std::string lint(const std::string &Index,
                   const std::string &File = "src/Connect.cpp") {
    ProcessOptions InProject;
    InProject.Directory = Project.path();
    return runProcess({COROLINT_CLANG_TIDY, "-load", COROLINT_PLUGIN,
                       "--checks=-*,coro-blocking-call",
                       "--config={CheckOptions: "
                       "{coro-blocking-call.ProgramIndex: '" +
                           Index + "'}}",
                       File},
                      InProject)
        .Stdout;
  }

  TempProject Project;
};

constexpr char Found[] =
    "'storefront::resolveHost' blocks the thread that runs "
    "coroutine 'connectTo': it reaches 'getaddrinfo'";

TEST_F(ProgramIndex, TellsOfOtherFilesUntilTheyChange) {
  EXPECT_THAT(lint(""), Not(HasSubstr("resolveHost")));
  for (const std::string &Index :
       {std::string("index.json"), Project.path("index.json")})
    EXPECT_THAT(
        lint(Index),
        AllOf(HasSubstr(Found),
              HasSubstr("src/Resolve.cpp:25:15: note: in "
                        "'storefront::resolveHost', 'getaddrinfo' blocks")));
  Project.write("src/Resolve.cpp", Project.read("src/Resolve.cpp") + "\n");
  EXPECT_THAT(lint("index.json"), Not(HasSubstr("resolveHost")));
}

TEST_F(ProgramIndex, MistakesAreReportedAndNothingElseIsLost) {
  Project.write("facts.json", "{\"corolint-facts\":1}");
  Project.write("text.json", "text");
  for (const std::string Index : {"missing.json", "facts.json", "text.json"})
    EXPECT_THAT(lint(Index, "src/BackendClient.cpp"),
                AllOf(HasSubstr("ProgramIndex '" + Project.path(Index) + "': "),
                      HasSubstr("[clang-tidy-config]"),
                      HasSubstr("'std::this_thread::sleep_for' blocks")));
}

} // namespace

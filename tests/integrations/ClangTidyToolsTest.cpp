//===- ClangTidyToolsTest.cpp - the scripts that come with clang-tidy -----===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/integrations/Sandbox.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Regex.h"
#include <set>

using namespace corolint::test;
using llvm::StringRef;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

const std::string Major = std::to_string(COROLINT_LLVM_VERSION_MAJOR);
const std::string Load =
    " -load " COROLINT_PLUGIN " -checks='-*,coro-*' -quiet ";
const std::string RunClangTidy = "run-clang-tidy-" + Major + Load;
// It would take what is called clang-tidy, of whatever version.
const std::string ClangTidyDiff = "clang-tidy-diff-" + Major +
                                  ".py -clang-tidy-binary clang-tidy-" + Major +
                                  " -p1" + Load;

/// The warnings in \p Output, from the folder \p Root.
std::set<std::string> warningsIn(StringRef Output, const std::string &Root) {
  const llvm::Regex Warning(":[0-9]+:[0-9]+: warning: .*\\[coro-");
  llvm::SmallVector<StringRef> Lines;
  Output.split(Lines, '\n');
  std::set<std::string> Result;
  for (StringRef Line : Lines)
    if (Warning.match(Line)) {
      Line.consume_front(Root + "/");
      Result.insert(Line.str());
    }
  return Result;
}

using ClangTidyTools = Sandbox;

/// With an index, clang-tidy knows as much about other files as corolint does.
TEST_F(ClangTidyTools, FindInTheDemoWhatCorolintFinds) {
  ASSERT_EQ(
      shell("cp -r " COROLINT_TEST_INPUTS "/demo . && cmake -S demo "
            "-B build -G Ninja -DCMAKE_CXX_COMPILER=" COROLINT_CXX_COMPILER)
          .ExitCode,
      0);
  const ProcessResult Driver =
      shell("cd demo && corolint -p ../build --checks='coro-*' "
            "--write-index=index.json src");
  ASSERT_EQ(Driver.ExitCode, 1) << Driver.Stderr;
  const ProcessResult Scripts =
      shell("cd demo && " + RunClangTidy +
            "-p ../build -config='{CheckOptions: {ProgramIndex: " +
            Project.path("demo/index.json") + "}}' 'demo/src/'");
  const std::set<std::string> Found =
      warningsIn(Driver.Stdout, Project.path("demo"));
  EXPECT_FALSE(Found.empty());
  EXPECT_EQ(warningsIn(Scripts.Stdout, Project.path("demo")), Found)
      << Scripts.Stderr;
}

TEST_F(ClangTidyTools, OfChangedLinesReportWhatIsOnThem) {
  Project.write("src/server.cpp", "#include \"task.h\"\n"
                                  "Task<int> serve() {\n"
                                  "  fetch(1);\n"
                                  "  co_return 1;\n"
                                  "}\n");
  writeDatabase();
  makeRepository();
  Project.write("src/server.cpp", Project.read("src/server.cpp") +
                                      "Task<int> more() {\n"
                                      "  fetch(2);\n"
                                      "  co_return 1;\n"
                                      "}\n");
  const std::string Diff = "git diff -U0 | " + ClangTidyDiff + "-path build";
  const ProcessResult Changed = shell(Diff);
  EXPECT_THAT(Changed.Stdout,
              AllOf(HasSubstr("src/server.cpp:7:3: warning: the task that "
                              "'fetch' returns is dropped"),
                    Not(HasSubstr("server.cpp:3:3"))))
      << Changed.Stderr;
  Project.write(".clang-tidy", "WarningsAsErrors: '*'\n");
  EXPECT_EQ(shell(Diff).ExitCode, 1);
}

} // namespace

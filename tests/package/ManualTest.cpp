//===- ManualTest.cpp - the manual pages are complete ---------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/support/Process.h"
#include "tests/support/TempProject.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/Regex.h"
#include "gtest/gtest.h"
#include <set>

using namespace corolint::test;
using llvm::StringRef;

namespace {

std::string output(const std::vector<std::string> &Command) {
  const ProcessResult Ran = runProcess(Command);
  EXPECT_EQ(Ran.ExitCode, 0) << Ran.Stderr;
  return Ran.Stdout;
}

/// Whether the item \p Term of a list begins a line.
bool has(StringRef Page, StringRef Term) {
  return Page.contains(("\n       " + Term).str());
}

/// What a page says, on lines that do not end.
class Manual : public testing::Test {
protected:
  void SetUp() override {
    if (!llvm::sys::findProgramByName("man"))
      GTEST_SKIP() << "man is not installed (Debian: man-db)";
  }

  std::string render(const std::string &Page) {
    ProcessOptions Options;
    Options.Environment = {{"MANWIDTH", "400"},
                           {"LC_ALL", "C.UTF-8"},
                           {"MANROFFSEQ", ""},
                           {"MAN_KEEP_FORMATTING", ""}};
    const ProcessResult Ran =
        runProcess({"man", "--warnings", "-l", Page}, Options);
    EXPECT_EQ(Ran.ExitCode, 0);
    EXPECT_EQ(Ran.Stderr, "") << Page;
    return Ran.Stdout;
  }

  std::string renderOurs() {
    Project.write("corolint.1", output({COROLINT_EXECUTABLE, "--print-man"}));
    return render(Project.path("corolint.1"));
  }

  TempProject Project;
};

TEST_F(Manual, HasEveryOptionAndCheck) {
  const std::string Page = renderOurs();
  unsigned Known = 0;
  llvm::SmallVector<StringRef, 0> Lines, Groups;
  const std::string Help = output({COROLINT_EXECUTABLE, "--help"});
  StringRef(Help).split(Lines, '\n');
  llvm::Regex Option("^  (--?[a-z-]+)");
  for (const StringRef Line : Lines)
    if (Option.match(Line, &Groups)) {
      EXPECT_TRUE(has(Page, Groups[1])) << Groups[1].str();
      ++Known;
    }
  EXPECT_GT(Known, 40U);
  const std::string Checks = output({COROLINT_EXECUTABLE, "--list-checks"});
  Lines.clear();
  StringRef(Checks).split(Lines, '\n', -1, /*KeepEmpty=*/false);
  for (const StringRef Line : Lines)
    EXPECT_TRUE(has(Page, Line.split(' ').first)) << Line.str();
}

/// What the driver, and not one of the other programs, asks the environment
/// for.
TEST_F(Manual, HasEveryVariable) {
  const std::string Page = renderOurs();
  const std::string Asked =
      output({"grep", "-rhoE", "(getenv|GetEnv|environment)\\(\"[A-Z_]+\"",
              std::string(COROLINT_SOURCE_DIR) + "/driver", "--include=*.cpp",
              "--exclude-dir=clangd"});
  llvm::SmallVector<StringRef, 0> Lines;
  StringRef(Asked).split(Lines, '\n', -1, /*KeepEmpty=*/false);
  std::set<std::string> Names;
  for (const StringRef Line : Lines)
    Names.insert(Line.split('"').second.rtrim('"').str());
  EXPECT_GE(Names.size(), 4U);
  for (const std::string &Name : Names)
    if (!StringRef(Name).starts_with("COROLINT_TEST_"))
      EXPECT_TRUE(has(Page, Name) || StringRef(Page).contains(", " + Name))
          << Name;
}

TEST_F(Manual, SaysWhatExitCodesAndCommandsMean) {
  const std::string Page = renderOurs();
  for (const StringRef Part :
       {"EXIT STATUS\n       0", "       3      Some files could not",
        "corolint facts -o FILE", "SEE ALSO", "User Commands"})
    EXPECT_TRUE(StringRef(Page).contains(Part)) << Part.str();
}

/// The options that the pages of the other programs name are theirs.
TEST_F(Manual, OtherPagesNameOptionsThatExist) {
  unsigned Options = 0;
  std::vector<std::string> Programs;
  if (COROLINT_HAS_PLUGIN)
    Programs.push_back("corolint-tidy");
  if (COROLINT_HAS_CLANGD)
    Programs.push_back("corolint-clangd");
  if (Programs.empty())
    GTEST_SKIP() << "none of them is built";
  for (const std::string &Program : Programs) {
    const std::string Page =
        render(COROLINT_BUILD_DIR "/driver/package/" + Program + ".1");
    EXPECT_TRUE(has(Page, Program + " - ")) << Program;
    const std::string Help = output({COROLINT_BIN_DIR "/" + Program, "--help"});
    llvm::Regex Option("(--[a-z-]+)");
    llvm::SmallVector<StringRef, 2> Groups;
    const StringRef Section =
        StringRef(Page).split("\nOPTIONS\n").second.split("\nSEE").first;
    for (StringRef Rest = Section; Option.match(Rest, &Groups);
         Rest = Rest.drop_front(Groups[1].end() - Rest.begin())) {
      EXPECT_TRUE(StringRef(Help).contains(("  " + Groups[1]).str()) ||
                  StringRef(Help).contains((" " + Groups[1] + "=").str()))
          << Program << ": " << Groups[1].str();
      ++Options;
    }
  }
  EXPECT_GE(Options, 3U);
}

} // namespace

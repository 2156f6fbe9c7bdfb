//===- UnifiedDiffTest.cpp - patches that patch takes ---------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/fix/UnifiedDiff.h"
#include "driver/fix/FixPlan.h"
#include "tests/support/Process.h"
#include "tests/support/TempProject.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

using namespace corolint;
using namespace corolint::test;

namespace {

std::string diff(const std::string &Text, const std::vector<TextEdit> &Edits,
                 const std::string &Name = "f.txt") {
  std::string Result;
  llvm::raw_string_ostream OS(Result);
  writeUnifiedDiff(OS, Name, Text, Edits);
  return Result;
}

/// Numbered lines, so that hunks in wrong places do not fit by accident.
std::string lines(int Count) {
  std::string Result;
  for (int I = 1; I <= Count; ++I)
    Result += "line " + std::to_string(I) + "\n";
  return Result;
}

TextEdit at(const std::string &Text, const std::string &What,
            const std::string &With) {
  return {"", static_cast<unsigned>(Text.find(What)),
          static_cast<unsigned>(What.size()), With};
}

/// Applies the diff with patch and compares with applying the edits.
void expectApplies(const std::string &Text,
                   const std::vector<TextEdit> &Edits) {
  TempProject Directory;
  Directory.write("f.txt", Text);
  ProcessOptions Options;
  Options.Directory = Directory.path();
  Options.Input = diff(Text, Edits);
  // Without tolerance: every hunk has to be in its place.
  const ProcessResult R = runProcess({"patch", "-p1", "-F0"}, Options);
  EXPECT_EQ(R.ExitCode, 0) << R.Stdout << Options.Input;
  EXPECT_EQ(R.Stdout.find("offset"), std::string::npos) << R.Stdout;
  EXPECT_EQ(Directory.read("f.txt"), applyEdits(Text, Edits)) << Options.Input;
}

TEST(UnifiedDiffTest, HasThreeLinesOfContext) {
  const std::string Text = lines(9);
  EXPECT_EQ(diff(Text, {at(Text, "5", "five")}),
            "--- a/f.txt\n+++ b/f.txt\n@@ -2,7 +2,7 @@\n line 2\n line 3\n"
            " line 4\n-line 5\n+line five\n line 6\n line 7\n line 8\n");
}

TEST(UnifiedDiffTest, Applies) {
  const std::string Text = lines(40);
  expectApplies(Text, {at(Text, "line 1\n", "")});
  expectApplies(Text, {at(Text, "line 40\n", "")});
  expectApplies(Text, {{"", 0, 0, "new\nlines\n"}});
  expectApplies(Text, {{"", 0, 0, "new\n"}, at(Text, "line 2\n", "")});
  expectApplies(Text, {{"", 0, 0, "one\n"}, {"", 0, 0, "two\n"}});
  expectApplies(Text, {{"", 0, 0, "before "}});
  expectApplies(Text, {{"", static_cast<unsigned>(Text.size()), 0, "end\n"}});
  expectApplies(Text, {at(Text, "5\nline 6\nli", "x")});
}

TEST(UnifiedDiffTest, AppliesWithSeveralHunks) {
  const std::string Text = lines(40);
  expectApplies(Text, {at(Text, "line 3\n", "a\nb\n"), at(Text, "line 9\n", ""),
                       at(Text, "line 10\n", "c\n"), at(Text, "line 30", "d"),
                       at(Text, "line 38\n", "")});
  expectApplies(Text, {at(Text, "ne 3", "x"), at(Text, "line 10", "y")});
  expectApplies(Text, {at(Text, "ne 3", "x"), at(Text, "line 11", "y")});
  expectApplies(Text, {at(Text, "ne 3", "x"), at(Text, "line 12", "y")});
}

TEST(UnifiedDiffTest, AppliesAtTheEndsOfTheFile) {
  const std::string Text = lines(40);
  for (const char *Line : {"line 1\n", "line 3\n", "line 38\n", "line 40\n"})
    expectApplies(Text, {at(Text, Line, "new\n")});
  expectApplies(Text, {{"", static_cast<unsigned>(Text.size()), 0, "new\n"}});
}

TEST(UnifiedDiffTest, LongLinesAreShortened) {
  const std::string Long(100, 'x');
  EXPECT_EQ(shortenLines("-short\n+shorter\n", 20), "-short\n+shorter\n");
  EXPECT_EQ(shortenLines("-" + Long + "a\n+" + Long + "b\n", 8),
            "-\u2026xxxxxxxa\n+\u2026xxxxxxxb\n");
  EXPECT_EQ(shortenLines("-a" + Long + "\n+b" + Long + "\n", 8),
            "-axxxxxxx\u2026\n+bxxxxxxx\u2026\n");
  EXPECT_EQ(shortenLines(" \u00fc\u00fc\u00fc\u00fc\n", 5),
            " \u00fc\u00fc\u2026\n")
      << "whole characters";
}

TEST(UnifiedDiffTest, SeveralEditsOfALineAreOneChange) {
  const std::string Text = "f(a, b);\n";
  expectApplies(
      Text, {{"", 0, 0, "co_await "}, at(Text, "a", "c"), at(Text, "b", "d")});
}

TEST(UnifiedDiffTest, TextWithoutFinalLineBreak) {
  expectApplies("a\nb", {{"", 2, 1, "c"}});
  expectApplies("a\nb", {{"", 0, 1, "c"}});
  expectApplies("a", {{"", 1, 0, "\n"}});
}

TEST(UnifiedDiffTest, NamesOfAllKinds) {
  const std::string Text = lines(9);
  const std::vector<TextEdit> Edits = {at(Text, "5", "five")};
  for (const std::string Name :
       {"my dir/a b.cpp", "tab\there.cpp", "quote\".cpp", "back\\slash.cpp",
        "two\nlines.cpp", "both \" of.cpp", "\u00fcber.cpp"}) {
    TempProject Directory;
    ProcessOptions Options;
    Options.Directory = Directory.path();
    Options.Input = diff(Text, Edits, Name);
    const std::vector<std::string> Tools[] = {{"patch", "-p1"},
                                              {"git", "apply"}};
    for (const std::vector<std::string> &Tool : Tools) {
      Directory.write(Name, Text);
      const ProcessResult R = runProcess(Tool, Options);
      EXPECT_EQ(R.ExitCode, 0) << Options.Input << R.Stdout << R.Stderr;
      EXPECT_EQ(Directory.read(Name), applyEdits(Text, Edits)) << Tool[0];
    }
  }
}

TEST(UnifiedDiffTest, NamesFromTheRootOfAllFiles) {
  const std::string Text = lines(9);
  EXPECT_EQ(diff(Text, {at(Text, "5", "five")}, "/tmp/x").substr(0, 26),
            "--- a/tmp/x\n+++ b/tmp/x\n@@");
}

TEST(UnifiedDiffTest, EmptyText) { expectApplies("", {{"", 0, 0, "a\n"}}); }

} // namespace

//===- CompletionTest.cpp - shells complete every option ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What shells offer is compared with what `corolint --help` and
// `--list-checks` say.
//
//===----------------------------------------------------------------------===//

#include "tests/package/Completions.h"
#include "tests/support/Process.h"
#include "tests/support/TempProject.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/Regex.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace corolint::test;
using llvm::StringRef;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

namespace {

std::string output(const std::string &Option) {
  const ProcessResult Ran = runProcess({COROLINT_EXECUTABLE, Option});
  EXPECT_EQ(Ran.ExitCode, 0) << Ran.Stderr;
  return Ran.Stdout;
}

/// The first group of \p Pattern in each line of \p Text that has it.
std::set<std::string> matches(StringRef Text, StringRef Pattern) {
  llvm::Regex Expression(Pattern);
  llvm::SmallVector<StringRef, 0> Lines, Groups;
  Text.split(Lines, '\n');
  std::set<std::string> Result;
  for (const StringRef Line : Lines)
    if (Expression.match(Line, &Groups))
      Result.insert(Groups[1].str());
  return Result;
}

std::set<std::string> allChecks() {
  return matches(output("--list-checks"), "^(coro-[a-z-]+)");
}

class Completion : public testing::TestWithParam<const char *> {
protected:
  void SetUp() override {
    if (!llvm::sys::findProgramByName(GetParam()))
      GTEST_SKIP() << GetParam() << " is not installed";
    // By the name that zsh looks for.
    Project.write("script/_corolint",
                  output(std::string("--print-completion=") + GetParam()));
    Project.write("work/source.cpp", "");
    Project.write("work/build/keep", "");
  }

  std::set<std::string> complete(const std::string &Line) {
    return completionsOf(GetParam(), Project.path("script/_corolint"), Line,
                         Project.path("work"));
  }

  TempProject Project;
};

/// With or without the '=' that some shells add.
std::set<std::string> names(const std::set<std::string> &Words) {
  std::set<std::string> Result;
  for (const StringRef Word : Words)
    Result.insert(Word.rtrim('=').str());
  return Result;
}

TEST_P(Completion, OffersEveryOption) {
  const std::string Help = output("--help");
  const std::set<std::string> Long = matches(Help, "^  (--[a-z-]+)");
  EXPECT_GT(Long.size(), 40U);
  const std::set<std::string> Offered = names(complete("corolint --"));
  EXPECT_THAT(Offered, IsSupersetOf(Long));
  EXPECT_THAT(Offered, Not(Contains("--worker"))) << "it is internal";
  const std::set<std::string> Short = matches(Help, "^  (-[a-z]) ");
  EXPECT_EQ(Short, (std::set<std::string>{"-j", "-o", "-p"}));
  EXPECT_THAT(names(complete("corolint -")), IsSupersetOf(Short));
}

TEST_P(Completion, OffersEveryCheck) {
  const std::set<std::string> Checks = allChecks();
  EXPECT_GE(Checks.size(), 10U);
  EXPECT_EQ(complete("corolint --explain "), Checks);
  std::set<std::string> First, Taken;
  for (const std::string &Check : Checks) {
    First.insert("--checks=" + Check);
    Taken.insert("--checks=coro-*,-" + Check);
  }
  EXPECT_THAT(complete("corolint --checks=co"), IsSupersetOf(First));
  EXPECT_THAT(complete("corolint --checks=coro-*,-coro-"), IsSupersetOf(Taken));
  EXPECT_THAT(complete("corolint --checks coro-*,-coro-sync"),
              ElementsAre("coro-*,-coro-sync-wait"));
}

/// Those that `--help` lists as "=value", and the formats.
TEST_P(Completion, OffersEveryValue) {
  const std::string Help = output("--help");
  std::set<std::string> Offered;
  for (const std::string Option : {"--color=", "--fix=", "--fail-on="})
    for (const StringRef Word : complete("corolint " + Option))
      Offered.insert(Word.split('=').second.str());
  EXPECT_THAT(Offered, IsSupersetOf(matches(Help, "^    =([a-z]+)")));
  EXPECT_THAT(Offered, IsSupersetOf({"error", "warning", "info", "none"}));
  EXPECT_THAT(complete("corolint --print-completion="),
              ElementsAre("--print-completion=bash", "--print-completion=fish",
                          "--print-completion=zsh"));

  std::set<std::string> Formats;
  for (const std::string &Name : matches(Help, "^ {35}([a-z]+): "))
    Formats.insert("--format=" + Name);
  EXPECT_GE(Formats.size(), 12U);
  EXPECT_THAT(complete("corolint --format="), IsSupersetOf(Formats));
}

TEST_P(Completion, OffersCommandsFirst) {
  EXPECT_THAT(complete("corolint fa"), ElementsAre("facts"));
  EXPECT_THAT(complete("corolint "), IsSupersetOf({"facts", "link", "diff"}));
  EXPECT_THAT(complete("corolint --diff "), Not(Contains("facts")));
  // The usage in the documentation has every command.
  const ProcessResult Page =
      runProcess({"sed", "-n", "s/^corolint \\([a-z]*\\) .*/\\1/p",
                  COROLINT_SOURCE_DIR "/docs/command-line.md"});
  EXPECT_THAT(complete("corolint "),
              IsSupersetOf(matches(Page.Stdout, "^([a-z]+)$")));
}

TEST_P(Completion, OffersFiles) {
  EXPECT_THAT(complete("corolint sour"), ElementsAre("source.cpp"));
}

TEST_P(Completion, OffersNoFilesForANumber) {
  EXPECT_THAT(complete("corolint --timeout="), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Shells, Completion,
                         testing::Values("bash", "fish", "zsh"),
                         [](const auto &Info) {
                           return std::string(Info.param);
                         });

TEST(CompletionOption, RefusesOtherShells) {
  const ProcessResult Ran =
      runProcess({COROLINT_EXECUTABLE, "--print-completion=tcsh"});
  EXPECT_EQ(Ran.ExitCode, 2);
  EXPECT_THAT(Ran.Stderr, HasSubstr("'tcsh' is none of bash, fish, zsh"));
}

} // namespace

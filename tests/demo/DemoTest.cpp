//===- DemoTest.cpp - the demo project, linted and fixed ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The planted mistakes are found and nothing else. What --fix=suggested makes
// of a copy is what the demo has in after/, and what is there compiles, runs,
// gives the same answers and lints clean.
//
//===----------------------------------------------------------------------===//

#include "tests/demo/DemoProject.h"
#include "tests/support/TempProject.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/JSON.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace corolint::test;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

/// Each file with a mistake, and the check that finds it.
constexpr std::pair<const char *, const char *> Mistakes[] = {
    {"Announcement.cpp", "coro-event-loop-not-run"},
    {"BackendClient.cpp", "coro-blocking-call"},
    {"Connect.cpp", "coro-blocking-call"},
    {"Delivery.cpp", "coro-sync-wait"},
    {"Orders.cpp", "coro-blocking-io"},
    {"ProductPage.cpp", "coro-sequential-await"},
    {"Reservations.cpp", "coro-lock-across-await"},
    {"Server.cpp", "coro-discarded-task"},
    {"Similar.cpp", "coro-heavy-compute"},
};

/// Those without a fix; after/ has what somebody made of them by hand.
constexpr const char *WithoutFix[] = {"Delivery.cpp", "Orders.cpp",
                                      "Reservations.cpp", "Similar.cpp"};

class Demo : public testing::Test {
protected:
  void SetUp() override {
    ProcessResult Copied = Project.copy();
    ASSERT_EQ(Copied.ExitCode, 0) << Copied.Stderr;
    Files.write(".git/HEAD", ""); // The root that paths are relative to.
    configure({});
  }

  void configure(const std::vector<std::string> &Definitions) {
    ProcessResult Configured = Project.configure(Definitions);
    ASSERT_EQ(Configured.ExitCode, 0) << Configured.Stderr;
  }

  /// "file: check" of each finding.
  std::vector<std::string> findings() {
    ProcessResult Result = Project.corolint({"--format=json"});
    std::vector<std::string> Found;
    llvm::Expected<llvm::json::Value> Report = llvm::json::parse(Result.Stdout);
    if (!Report) {
      ADD_FAILURE() << llvm::toString(Report.takeError()) << Result.Stderr;
      return Found;
    }
    for (const llvm::json::Value &Finding :
         *Report->getAsObject()->getArray("findings")) {
      const llvm::json::Object &Object = *Finding.getAsObject();
      llvm::StringRef Path = *Object.getString("path");
      Found.push_back(
          (Path.rsplit('/').second + ": " + *Object.getString("check")).str());
    }
    return Found;
  }

  void fix() {
    ProcessResult Fixed = Project.corolint({"--fix=suggested"});
    // What is left has no fix.
    EXPECT_EQ(Fixed.ExitCode, 1) << Fixed.Stdout << Fixed.Stderr;
  }

  std::string buildAndRun() {
    ProcessResult Built = Project.build();
    EXPECT_EQ(Built.ExitCode, 0) << Built.Stdout << Built.Stderr;
    ProcessResult Answers = Project.run("storefront", {"--self-test"});
    EXPECT_EQ(Answers.ExitCode, 0) << Answers.Stderr;
    return Answers.Stdout;
  }

  TempProject Files;
  DemoProject Project{Files.path()};
};

/// A fix does not break lines like somebody who formats them does.
std::string withoutSpace(std::string Text) {
  llvm::erase_if(Text, [](char C) { return llvm::isSpace(C); });
  return Text;
}

TEST_F(Demo, ThePlantedMistakesAreFoundAndNothingElse) {
  std::vector<std::string> Planted;
  for (const auto &[File, Check] : Mistakes)
    Planted.push_back(std::string(File) + ": " + Check);
  EXPECT_EQ(findings(), Planted);
}

TEST_F(Demo, FixesMakeWhatIsInAfter) {
  fix();
  std::vector<std::string> Left;
  for (const auto &[File, Check] : Mistakes) {
    const std::string Name = File;
    const std::string After = withoutSpace(Project.source("after/" + Name));
    EXPECT_NE(After, "") << Name;
    if (llvm::is_contained(WithoutFix, Name)) {
      Left.push_back(Name + ": " + Check);
      continue;
    }
    EXPECT_EQ(withoutSpace(Project.source("src/" + Name)), After) << Name;
  }
  EXPECT_EQ(findings(), Left);
}

TEST_F(Demo, NothingIsFoundInAfter) {
  configure({"FIXED=all"});
  EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Demo, AllOfItCompilesAndGivesTheSameAnswers) {
  const std::string Before = buildAndRun();
  EXPECT_THAT(Before, HasSubstr("self-test passed"));
  fix();
  EXPECT_EQ(buildAndRun(), Before);
  configure({"FIXED=all"});
  EXPECT_EQ(buildAndRun(), Before);
}

} // namespace

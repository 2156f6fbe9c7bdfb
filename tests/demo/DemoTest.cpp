//===- DemoTest.cpp - the demo project, linted and fixed ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The planted mistakes are found and nothing else; what --fix=suggested makes
// of a copy compiles, runs, gives the same answers and lints clean of what has
// a fix.
//
//===----------------------------------------------------------------------===//

#include "tests/demo/DemoProject.h"
#include "tests/support/TempProject.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace corolint::test;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

class Demo : public testing::Test {
protected:
  void SetUp() override {
    ProcessResult Copied = Project.copy();
    ASSERT_EQ(Copied.ExitCode, 0) << Copied.Stderr;
    Files.write(".git/HEAD", ""); // The root that paths are relative to.
    ProcessResult Configured = Project.configure();
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

  std::string buildAndRun() {
    ProcessResult Built = Project.build();
    EXPECT_EQ(Built.ExitCode, 0) << Built.Stdout << Built.Stderr;
    ProcessResult Answers = Project.storefront({"--self-test"});
    EXPECT_EQ(Answers.ExitCode, 0) << Answers.Stderr;
    return Answers.Stdout;
  }

  TempProject Files;
  DemoProject Project{Files.path()};
};

TEST_F(Demo, ThePlantedMistakesAreFoundAndNothingElse) {
  EXPECT_THAT(findings(), ElementsAre("BackendClient.cpp: coro-blocking-call",
                                      "BackendClient.cpp: coro-blocking-call",
                                      "ProductPage.cpp: coro-sequential-await",
                                      "Server.cpp: coro-discarded-task"));
}

TEST_F(Demo, TheFixedProjectCompilesAndGivesTheSameAnswers) {
  std::string Before = buildAndRun();
  EXPECT_THAT(Before, HasSubstr("self-test passed"));
  ProcessResult Fixed = Project.corolint({"--fix=suggested"});
  EXPECT_EQ(Fixed.ExitCode, 0) << Fixed.Stdout << Fixed.Stderr;
  EXPECT_THAT(findings(), ElementsAre());
  EXPECT_EQ(buildAndRun(), Before);
}

} // namespace

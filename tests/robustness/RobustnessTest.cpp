//===- RobustnessTest.cpp - broken texts neither crash nor hang -----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/inputs/Expectations.h"
#include "tests/inputs/InputFiles.h"
#include "tests/robustness/Plan.h"
#include "tests/robustness/Sweep.h"
#include "llvm/ADT/StringExtras.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace corolint;
using namespace corolint::test;
using testing::ElementsAre;

namespace {

TEST(MutatorTest, ChangesTokens) {
  const Mutator Source("#include <a>\n"
                       "int f(int x) { /* ; */ return x; }\n");
  auto Apply = [&](llvm::StringRef How) {
    const std::string Text = Source.apply(parseMutation(How).value());
    return Text.substr(std::min(Text.find('\n'), Text.size()) + 1);
  };
  EXPECT_EQ(Apply("None 0 1"), "int f(int x) { /* ; */ return x; }\n");
  EXPECT_EQ(Apply("Truncate 7 1"), "int f(");
  EXPECT_EQ(Apply("Delete 8 2"), "int f() { /* ; */ return x; }\n");
  EXPECT_EQ(Apply("Swap 5 1"), "f int(int x) { /* ; */ return x; }\n");
  EXPECT_EQ(Apply("Duplicate 13 2"), "int f(int x) { /* ; */ return x; x; }\n");
  EXPECT_EQ(Apply("Rename 6 1"),
            "int NobodyDeclaredThis(int x) { /* ; */ return x; }\n");
  EXPECT_EQ(Apply("Hollow 7 1"),
            "int f(NobodyDeclaredThis) { /* ; */ return x; }\n");
  EXPECT_EQ(Apply("Replace 13 5"), "int f(int x) { /* ; */ return int; }\n");
  EXPECT_EQ(Source.apply(parseMutation("Uninclude 0 1").value()),
            "\nint f(int x) { /* ; */ return x; }\n");
}

TEST(MutatorTest, ChangesEveryTokenAndOnlyNames) {
  const Mutator Source("int f(T x);");
  std::vector<std::string> All;
  for (const Mutation &How : Source.systematic())
    All.push_back(Source.apply(How));
  EXPECT_THAT(
      All, ElementsAre(
               "int", " f(T x);",                                         // int
               "int f", "int (T x);",                                     // f
               "int NobodyDeclaredThis(T x);", "int f(", "int fT x);",    // (
               "int f(NobodyDeclaredThis);", "int f(T", "int f( x);",     // T
               "int f(NobodyDeclaredThis x);", "int f(T x", "int f(T );", // x
               "int f(T NobodyDeclaredThis);", "int f(T x)", "int f(T x;", // )
               "int f(T x);", "int f(T x)"));                              // ;
}

TEST(MutatorTest, IsTheSameEachTime) {
  const Mutator Source("int f(T x) { return x.a + x.b; }");
  for (unsigned Seed = 0; Seed != 200; ++Seed) {
    std::mt19937 First(Seed);
    std::mt19937 Second(Seed);
    const std::string How = toString(Source.random(First));
    EXPECT_EQ(How, toString(Source.random(Second)));
    EXPECT_EQ(How, toString(parseMutation(How).value()));
  }
  EXPECT_FALSE(parseMutation("Explode 1 1"));
  EXPECT_FALSE(parseMutation("Delete one 1"));
}

class BrokenInputs : public testing::TestWithParam<std::string> {};

/// Texts that were not survived, or not well, once.
TEST_P(BrokenInputs, FindingsAreAsExpected) {
  const std::string Path = inputPath(GetParam());
  const FileResult Result = lintInput(Path);
  EXPECT_EQ(Result.Status, FileStatus::Degraded) << Result.Reason;
  EXPECT_EQ(compare(Result.Findings, parseExpectations(Path, readText(Path))),
            "");
}

TEST_P(BrokenInputs, AreSurvivedWhateverElseIsBroken) {
  SweepOptions Options;
  Options.Directory =
      COROLINT_ROBUSTNESS_DIR "/broken-" + inputTestName({GetParam(), 0});
  const SweepResult Result =
      sweep({samplePlan(GetParam(), /*Seed=*/1, /*Count=*/20)}, Options);
  EXPECT_EQ(llvm::join(Result.Failures, "\n"), "");
}

INSTANTIATE_TEST_SUITE_P(All, BrokenInputs,
                         testing::ValuesIn(listBrokenInputs()), inputTestName);

class Robustness : public testing::TestWithParam<unsigned> {};

constexpr unsigned ShardCount = 8;

/// Some mutants of every input; all of them are `--target robustness`.
TEST_P(Robustness, BrokenInputsAreSurvived) {
  std::vector<Batch> Batches;
  unsigned Mutants = 0;
  for (const std::string &Input : robustnessInputs(GetParam(), ShardCount)) {
    Batches.push_back(samplePlan(Input, /*Seed=*/1, isQuick(Input) ? 3 : 1));
    Mutants += Batches.back().Mutants.size();
  }
  SweepOptions Options;
  Options.Directory =
      COROLINT_ROBUSTNESS_DIR "/sample-" + std::to_string(GetParam());
  const SweepResult Result = sweep(Batches, Options);
  EXPECT_EQ(llvm::join(Result.Failures, "\n"), "");
  EXPECT_EQ(Result.Mutants + Result.ClangFailures, Mutants);
  EXPECT_GT(Result.Compiled, 0U);
  EXPECT_GT(Result.Degraded, 0U);
  EXPECT_GT(Result.Findings, 0U);
}

INSTANTIATE_TEST_SUITE_P(Shards, Robustness, testing::Range(0U, ShardCount));

} // namespace

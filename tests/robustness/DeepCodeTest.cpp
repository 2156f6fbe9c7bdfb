//===- DeepCodeTest.cpp - code that no hand wrote -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Generators write functions of twenty thousand statements, and expressions
// that are thousands of calls deep. Looking at them must neither overflow the
// stack nor take the square of their length: then a test does not come to its
// end.
//
//===----------------------------------------------------------------------===//

#include "driver/project/ResourceDir.h"
#include "tests/inputs/InputFiles.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Error.h"
#include "gtest/gtest.h"

using namespace corolint;

namespace {

std::string repeat(unsigned Count,
                   llvm::function_ref<std::string(std::string)> Part) {
  std::string Result;
  for (unsigned I = 0; I != Count; ++I)
    Result += Part(std::to_string(I));
  return Result;
}

/// Analyses a coroutine with \p Body behind \p Declarations, and one that
/// sleeps.
FileResult analyzeBody(const std::string &Declarations,
                       const std::string &Body) {
  AnalysisJob Job = inputJob(inputPath("coro-blocking-call/generated.cpp"));
  Job.Content = "#include <own/lazy_task.hpp>\n"
                "#include <unistd.h>\n"
                "#include <utility>\n" +
                Declarations + "\nown::lazy_task<> generated(int X) {\n" +
                Body +
                "\n  co_return;\n}\n"
                "own::lazy_task<> sleeps() { sleep(1); co_return; }\n";
  AnalysisSettings Settings;
  Settings.ResourceDir = llvm::cantFail(findResourceDir("", ""));
  Settings.CollectFacts = true;
  Settings.Root = inputPath("");
  return analyzeFile(Job, Settings);
}

void expectSleepIsFound(const FileResult &Result) {
  EXPECT_EQ(Result.Status, FileStatus::Analyzed)
      << Result.Reason << (Result.Errors.empty() ? "" : Result.Errors.front());
  ASSERT_FALSE(Result.Findings.empty());
  EXPECT_EQ(Result.Findings.back().CheckId, "coro-blocking-call");
}

TEST(DeepCodeTest, ChainsOfCalls) {
  expectSleepIsFound(analyzeBody(
      "struct Builder { Builder &add(int); };\nBuilder &make();",
      "make()" + repeat(5000, [](auto I) { return ".add(" + I + ")"; }) + ";"));
}

TEST(DeepCodeTest, LongSums) {
  expectSleepIsFound(analyzeBody(
      "int f();",
      "int Sum = f()" + repeat(5000, [](auto) { return " + f()"; }) + ";"));
}

TEST(DeepCodeTest, ManyStatements) {
  expectSleepIsFound(analyzeBody("void f(int);", repeat(20000, [](auto I) {
                                   return "  f(" + I + ");\n";
                                 })));
}

TEST(DeepCodeTest, ManyWaysOut) {
  expectSleepIsFound(analyzeBody("void f(int);", repeat(5000, [](auto I) {
                                   return "  if (X == " + I +
                                          ") co_return;\n  f(X);\n";
                                 })));
}

TEST(DeepCodeTest, ManyAwaits) {
  const FileResult Result = analyzeBody(
      "own::lazy_task<int> f(int);\nvoid use(int);",
      repeat(400, [](auto I) {
        return "  int V" + I + " = co_await f(" + I + ");\n";
      }) + repeat(400, [](auto I) { return "  use(V" + I + ");\n"; }));
  expectSleepIsFound(Result);
}

// Clang gives up at 256 nested brackets, and says so.
TEST(DeepCodeTest, NestedParentheses) {
  const FileResult Result =
      analyzeBody("", "int V = " + std::string(10000, '(') + "1" +
                          std::string(10000, ')') + ";");
  EXPECT_EQ(Result.Status, FileStatus::Degraded);
  ASSERT_FALSE(Result.Errors.empty());
  EXPECT_NE(Result.Errors.front().find("bracket nesting"), std::string::npos)
      << Result.Errors.front();
}

} // namespace

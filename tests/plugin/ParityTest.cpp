//===- ParityTest.cpp - driver and plugin agree on every input ------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The driver skips function bodies in system headers and looks at user code
// only; stock clang-tidy with the plugin does neither. Both must report the
// same, with the same fixes.
//
//===----------------------------------------------------------------------===//

#include "tests/inputs/InputFiles.h"
#include "tests/support/Process.h"
#include "tests/support/TempProject.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Regex.h"
#include "gtest/gtest.h"
#include <set>

using namespace corolint;
using namespace corolint::test;

namespace {

/// "file:line:col: warning: … [coro-…]" and the notes of such, of a text that
/// also holds code snippets and other lines.
std::set<std::string> diagnosticsIn(llvm::StringRef Output,
                                    llvm::StringRef Directory) {
  std::set<std::string> Result;
  llvm::SmallVector<llvm::StringRef, 32> Lines;
  Output.split(Lines, '\n');
  llvm::Regex Diagnostic("^[^ ].*:[0-9]+:[0-9]+: (warning|error|note): ");
  for (llvm::StringRef Line : Lines) {
    if (!Diagnostic.match(Line))
      continue;
    Line.consume_front((Directory + "/").str());
    Result.insert(Line.str());
  }
  return Result;
}

class Parity : public testing::TestWithParam<std::string> {};

TEST_P(Parity, DriverAndPluginReportTheSame) {
  AnalysisJob Job = inputJob(inputPath(GetParam()));
  std::string Directory = llvm::sys::path::parent_path(Job.File).str();
  ProcessOptions Options;
  Options.Directory = Directory;

  ProcessResult Tidy = runProcess(
      {COROLINT_CLANG_TIDY, "-load", COROLINT_PLUGIN, "--quiet", Job.File},
      Options);
  ProcessResult Driver =
      runProcess({COROLINT_EXECUTABLE, "--quiet", "-j1", Job.File}, Options);
  EXPECT_EQ(diagnosticsIn(Driver.Stdout, Directory),
            diagnosticsIn(Tidy.Stdout, Directory))
      << Tidy.Stderr << Driver.Stderr;
}

INSTANTIATE_TEST_SUITE_P(All, Parity, testing::ValuesIn(listInputs()),
                         inputTestName);

INSTANTIATE_TEST_SUITE_P(Demo, Parity, testing::ValuesIn(listDemoSources()),
                         inputTestName);

// The comparison is of something: on an input with findings, both print them.
TEST(ParityOfOutputs, DiagnosticsAreRecognised) {
  std::set<std::string> Found = diagnosticsIn(
      "/d/a.cpp:1:2: warning: text [coro-x]\n  1 | code\n    | ^~~\n"
      "/d/a.cpp:3:4: note: more\n2 warnings generated.\n",
      "/d");
  EXPECT_EQ(Found, (std::set<std::string>{"a.cpp:1:2: warning: text [coro-x]",
                                          "a.cpp:3:4: note: more"}));
}

} // namespace

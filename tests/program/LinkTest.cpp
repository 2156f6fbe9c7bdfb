//===- LinkTest.cpp - the driver on a code base that nobody wrote ---------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/program/CodeBase.h"
#include "tests/support/Process.h"
#include "tests/support/TempProject.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <algorithm>

using namespace corolint::test;
using namespace llvm;

namespace {

/// In the words of the test, "path:line: 'leaf' depth".
using Lines = std::vector<std::string>;

Lines expected(const CodeBase &Code) {
  Lines Result;
  for (const CodeBase::Finding &F : Code.findings())
    // One note for each function, and one for what a virtual call runs.
    Result.push_back(F.Path + ":" + utostr(F.Line) + ": " + F.Leaf + " " +
                     utostr(F.Depth + F.IsVirtual));
  std::sort(Result.begin(), Result.end());
  return Result;
}

Lines found(StringRef Json, StringRef Root) {
  Lines Result;
  Expected<json::Value> Report = json::parse(Json);
  if (!Report)
    return {toString(Report.takeError())};
  for (const json::Value &Item : *Report->getAsObject()->getArray("findings")) {
    const json::Object &F = *Item.getAsObject();
    StringRef Path = *F.getString("path");
    if (Path.consume_front(Root))
      Path.consume_front("/");
    StringRef Leaf = F.getString("message")->split("it reaches ").second;
    Leaf = Leaf.take_until([](char C) { return C == ' ' || C == ';'; });
    Result.push_back((Path + ":" + utostr(*F.getInteger("line")) + ": " + Leaf +
                      " " + utostr(F.getArray("notes")->size()))
                         .str());
  }
  std::sort(Result.begin(), Result.end());
  return Result;
}

Lines lint(const CodeBase &Code, const std::vector<std::string> &Options) {
  TempProject Project;
  std::vector<std::string> Sources;
  for (const CodeBase::SourceFile &File : Code.files()) {
    Project.write(File.Path, File.Text);
    if (StringRef(File.Path).ends_with(".cpp"))
      Sources.push_back(File.Path);
  }
  const std::string Stubs = COROLINT_TEST_INPUTS "/stubs/std";
  Project.writeDatabase(
      Sources, {"-nostdinc++", "-isystem", Stubs, "-I" + Project.path()});
  std::vector<std::string> Command{COROLINT_EXECUTABLE, "--format=json", "-p",
                                   Project.path()};
  Command.insert(Command.end(), Options.begin(), Options.end());
  ProcessOptions InProject;
  InProject.Directory = Project.path();
  const ProcessResult Result = runProcess(Command, InProject);
  EXPECT_THAT(Result.Stderr,
              testing::HasSubstr(utostr(Sources.size()) + " files analysed"));
  return found(Result.Stdout, Project.path());
}

TEST(LinkedCodeBase, AllThatIsHiddenIsFoundAndNothingElse) {
  const CodeBase Code(1, {/*Files=*/25, /*FunctionsPerFile=*/10});
  const Lines Expected = expected(Code);
  EXPECT_EQ(lint(Code, {"-j1"}), Expected);
  EXPECT_EQ(lint(Code, {"-j2"}), Expected);
}

TEST(LinkedCodeBase, OfHundredsOfFilesToo) {
  const CodeBase Code(2, {/*Files=*/300, /*FunctionsPerFile=*/20,
                          /*Chains=*/120, /*Others=*/20});
  EXPECT_EQ(lint(Code, {}), expected(Code));
}

} // namespace

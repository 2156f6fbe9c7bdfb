//===- EntriesTest.cpp - every entry of the catalogue at work -------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For each library of the built-in catalogue a file is generated that declares
// its functions and calls each of them, with each of its guards. What the
// checks find there has to be exactly what docs/catalogue.md promises.
//
//===----------------------------------------------------------------------===//

#include "driver/project/ResourceDir.h"
#include "driver/run/Analyzer.h"
#include "tests/catalogue/Generator.h"
#include "tests/support/TempProject.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "gtest/gtest.h"

using namespace corolint;
using namespace corolint::test;

namespace {

/// Functions of which no call can be generated, and the input below test-inputs
/// that has one: {"lib::f", "coro-blocking-call/lib.cpp"}.
const std::vector<std::pair<std::string, std::string>> HandWritten = {
    // Opened by member functions.
    {"mdbx::txn_managed::commit", "coro-blocking-io/libmdbxpp.cpp"},
    {"mdbx::txn_managed::commit_get_latency",
     "coro-blocking-io/libmdbxpp.cpp"}};

/// Of the differences, the first.
constexpr size_t MaxShown = 10;

std::vector<std::string> libraryFiles() {
  std::vector<std::string> Result;
  for (const auto &Lib : Catalogue::builtin().libraries())
    Result.push_back(Lib->FileName);
  return Result;
}

const Library &libraryOf(llvm::StringRef FileName) {
  for (const auto &Lib : Catalogue::builtin().libraries())
    if (Lib->FileName == FileName)
      return *Lib;
  llvm_unreachable("the parameter is from the catalogue");
}

std::string configuration(Mode Options) {
  std::string Result =
      "Checks: '-*,coro-blocking-*,coro-sync-wait,coro-heavy-compute'\n";
  if (Options == Mode::Everything)
    Result += "CheckOptions:\n"
              "  coro-blocking-call.MayBlock: true\n"
              "  coro-blocking-io.ConsoleOutput: true\n"
              "  coro-blocking-lock.EveryLock: true\n"
              "  UnknownContext: true\n"
              "  Callbacks: true\n";
  return Result;
}

FileResult lint(const std::string &Text, Mode Options) {
  TempProject Project;
  AnalysisJob Job;
  Job.File = Project.path("generated.cpp");
  Job.Directory = Project.path();
  Job.CommandLine = {"clang++", "-std=c++20", "-nostdinc", "-fno-builtin",
                     "generated.cpp"};
  Job.Content = Text;
  AnalysisSettings Settings;
  Settings.Config.Config = configuration(Options);
  Settings.ResourceDir =
      llvm::cantFail(findResourceDir("", COROLINT_EXECUTABLE));
  return analyzeFile(Job, Settings);
}

/// The generated function that has the line.
std::string functionAround(llvm::ArrayRef<llvm::StringRef> Lines,
                           unsigned Line) {
  unsigned Begin = std::min<size_t>(Line, Lines.size());
  while (Begin > 1 && !Lines[Begin - 1].contains(" probe_"))
    --Begin;
  std::string Result;
  for (unsigned I = Begin; I <= Lines.size(); ++I) {
    Result += (I == Line ? "> " : "  ") + Lines[I - 1].str() + "\n";
    if (Lines[I - 1] == "}")
      break;
  }
  return Result;
}

bool fits(const Finding &Found, const Expected &Wanted) {
  return Found.CheckId == Wanted.Check &&
         llvm::all_of(Wanted.Parts, [&](llvm::StringRef Part) {
           return llvm::StringRef(Found.Message).contains(Part);
         });
}

/// Says what is missing and what is too much.
std::vector<std::string> compare(llvm::StringRef Text,
                                 const std::vector<Expected> &AllWanted,
                                 unsigned FirstLine,
                                 std::vector<Finding> Found) {
  std::vector<std::string> Differences;
  llvm::SmallVector<llvm::StringRef, 0> Lines;
  Text.split(Lines, '\n');
  for (const Expected &Wanted : AllWanted) {
    unsigned Line = Wanted.Line + FirstLine;
    auto It = llvm::find_if(Found, [&](const Finding &F) {
      return F.Loc.Line == Line && fits(F, Wanted);
    });
    if (It != Found.end())
      Found.erase(It);
    else
      Differences.push_back("missing: " + Wanted.Check + ": " +
                            llvm::join(Wanted.Parts, " … ") + "\n" +
                            functionAround(Lines, Line));
  }
  for (const Finding &F : Found)
    Differences.push_back("unexpected: " + F.CheckId + ": " + F.Message + "\n" +
                          functionAround(Lines, F.Loc.Line));
  return Differences;
}

class CatalogueEntries : public testing::TestWithParam<std::string> {};

/// Lints the generated file.
void expectFindings(const Generator &Generated, Style How, Mode Options) {
  const std::string Head = Generated.declarations(How);
  const std::string Text = Head + Generated.functions().text();
  const FileResult Result = lint(Text, Options);
  const std::string What =
      std::string(How == Style::Plain ? "plain" : "as implemented") +
      (Options == Mode::Defaults ? ", by default\n" : ", with all options\n");
  EXPECT_EQ(Result.Status, FileStatus::Analyzed)
      << What << Result.Reason << "\n"
      << llvm::join(llvm::ArrayRef(Result.Errors).take_front(MaxShown), "\n");
  EXPECT_EQ(llvm::join(Result.ConfigProblems, "\n"), "");
  const std::vector<std::string> Differences =
      compare(Text, Generated.functions().expected(Options),
              llvm::count(Head, '\n'), Result.Findings);
  EXPECT_EQ(Differences.size(), 0u)
      << What
      << llvm::join(llvm::ArrayRef(Differences).take_front(MaxShown), "\n");
}

TEST_P(CatalogueEntries, DoWhatTheyPromise) {
  const Library &Lib = libraryOf(GetParam());
  const Oracle Rules(Catalogue::builtin());
  Generator Generated(Lib, Rules);
  for (const Generator::Failure &Failure : Generated.run())
    if (llvm::none_of(HandWritten, [&](const auto &Item) {
          return Item.first == Failure.Function;
        }))
      ADD_FAILURE() << Failure.Message;
  expectFindings(Generated, Style::Plain, Mode::Defaults);
  expectFindings(Generated, Style::Plain, Mode::Everything);
  expectFindings(Generated, Style::AsImplemented, Mode::Everything);

  // What is silent could be unknown.
  llvm::StringSet<> Unmatched;
  for (const std::string &Name : Catalogue::builtin().unmatchedNames())
    Unmatched.insert(Name);
  for (const FunctionEntry &Entry : Lib.Functions)
    for (const std::string &Name : Entry.Names)
      EXPECT_FALSE(Unmatched.contains(Lib.FileName + ": " + Name)) << Name;
}

TEST(HandWrittenCalls, StandInTheirInputs) {
  for (const auto &[Function, Input] : HandWritten) {
    auto Text = llvm::MemoryBuffer::getFile(COROLINT_TEST_INPUTS "/" + Input);
    ASSERT_TRUE(Text) << Input;
    EXPECT_TRUE((*Text)->getBuffer().contains(lastComponent(Function)))
        << Input << " does not call " << Function;
  }
}

std::string testName(const testing::TestParamInfo<std::string> &Info) {
  std::string Result = llvm::sys::path::stem(Info.param).str();
  for (char &C : Result)
    if (!llvm::isAlnum(C))
      C = '_';
  return Result;
}

INSTANTIATE_TEST_SUITE_P(All, CatalogueEntries,
                         testing::ValuesIn(libraryFiles()), testName);

} // namespace

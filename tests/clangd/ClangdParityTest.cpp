//===- ClangdParityTest.cpp - driver and corolint-clangd agree ------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clangd precompiles what a file includes without most function bodies, keeps
// what it has parsed, and looks at several files at the same time. What is
// reported in the open file is what the driver reports.
//
//===----------------------------------------------------------------------===//

#include "tests/clangd/LspClient.h"
#include "tests/inputs/InputFiles.h"
#include "tests/support/Process.h"
#include "tests/support/TempProject.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <map>
#include <set>

using namespace corolint;
using namespace corolint::test;
using llvm::json::Array;
using llvm::json::Object;

namespace {

/// "line: message [check]". Some editors see the first letter as a capital one,
/// and are told behind it that there are fixes.
std::string finding(int64_t Line, llvm::StringRef Message,
                    llvm::StringRef Check) {
  Message = Message.split('\n').first;
  for (const llvm::StringRef Suffix :
       {" (fix available)", " (fixes available)"})
    Message.consume_back(Suffix);
  std::string Text = Message.str();
  if (!Text.empty())
    Text[0] = llvm::toLower(Text[0]);
  return std::to_string(Line) + ": " + Text + " [" + Check.str() + "]";
}

/// What was published for a document.
std::multiset<std::string> published(const Array &Diagnostics) {
  std::multiset<std::string> Result;
  for (const Object &One : ours(Diagnostics))
    Result.insert(finding(
        *One.getObject("range")->getObject("start")->getInteger("line") + 1,
        *One.getString("message"), *One.getString("code")));
  return Result;
}

/// What a run of the driver over \p File alone finds in it.
std::multiset<std::string> driverFindings(const std::string &File) {
  ProcessOptions Options;
  Options.Directory = llvm::sys::path::parent_path(File).str();
  Options.Environment = {{"COROLINT_NO_CACHE", "1"}};
  const ProcessResult Run = runProcess(
      {COROLINT_EXECUTABLE, "--quiet", "-j1", "--format=json", File}, Options);
  llvm::Expected<llvm::json::Value> Report = llvm::json::parse(Run.Stdout);
  std::multiset<std::string> Result;
  if (!Report) {
    ADD_FAILURE() << llvm::toString(Report.takeError()) << Run.Stderr;
    return Result;
  }
  for (const llvm::json::Value &Each :
       *Report->getAsObject()->getArray("findings")) {
    const Object &One = *Each.getAsObject();
    if (llvm::sys::path::filename(*One.getString("path")) ==
        llvm::sys::path::filename(File))
      Result.insert(finding(*One.getInteger("line"), *One.getString("message"),
                            *One.getString("check")));
  }
  return Result;
}

/// Inputs of one folder; all of them are open at the same time, so that some
/// are analysed at the same time.
class ClangdParity : public testing::TestWithParam<std::string> {};

std::map<std::string, std::vector<std::string>> inputsByFolder() {
  std::map<std::string, std::vector<std::string>> Result;
  for (const auto &List : {listInputs(), listBrokenInputs(), listDemoSources()})
    for (const std::string &Input : List)
      Result[llvm::sys::path::parent_path(Input).str()].push_back(Input);
  return Result;
}

std::vector<std::string> folders() {
  std::vector<std::string> Result;
  for (const auto &[Folder, Inputs] : inputsByFolder())
    Result.push_back(Folder);
  return Result;
}

TEST_P(ClangdParity, ReportsWhatTheDriverReports) {
  const TempProject Home; // clangd asks for the user's configuration, too.
  ClientOptions Options;
  Options.Directory = inputPath(GetParam());
  Options.Environment = {{"XDG_CONFIG_HOME", Home.path()},
                         {"XDG_CACHE_HOME", Home.path()},
                         {"CLANGD_FLAGS", ""}};
  LspClient Client(
      {COROLINT_CLANGD, "-j=4", "--background-index=0", "--pch-storage=memory"},
      std::move(Options));
  const std::vector<std::string> Inputs = inputsByFolder()[GetParam()];
  constexpr size_t AtATime = 4;
  for (size_t First = 0; First < Inputs.size(); First += AtATime) {
    const auto Batch = llvm::ArrayRef(Inputs).slice(
        First, std::min(AtATime, Inputs.size() - First));
    for (const std::string &Input : Batch)
      Client.open(inputPath(Input), readText(inputPath(Input)));
    for (const std::string &Input : Batch)
      EXPECT_EQ(published(Client.diagnostics(inputPath(Input))),
                driverFindings(inputPath(Input)))
          << Input;
    for (const std::string &Input : Batch)
      Client.close(inputPath(Input));
  }
  EXPECT_EQ(Client.shutDown(), 0);
}

INSTANTIATE_TEST_SUITE_P(All, ClangdParity, testing::ValuesIn(folders()),
                         inputTestName);

// The comparison is of something.
TEST(ClangdParityOfOutputs, FindingsAreRecognised) {
  const Object Diagnostic{
      {"code", "coro-x"},
      {"message", "Text (fix available)\n\na.cpp:1:2: note: more"},
      {"range", Object{{"start", Object{{"line", 6}, {"character", 0}}}}}};
  EXPECT_THAT(published(Array{Object(Diagnostic)}),
              testing::ElementsAre("7: text [coro-x]"));
  EXPECT_THAT(driverFindings(inputPath("coro-discarded-task/own-types.cpp")),
              testing::SizeIs(testing::Ge(1)));
}

} // namespace

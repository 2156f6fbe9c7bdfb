//===- AnalyzerTest.cpp - the analyzer as a library -----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/Analyzer.h"
#include "driver/ByteText.h"
#include "driver/project/ResourceDir.h"
#include "driver/run/Protocol.h"
#include "tests/driver/DriverTest.h"

using namespace corolint;
using namespace corolint::test;

namespace {

class AnalyzerTest : public ::testing::Test {
protected:
  void SetUp() override {
    Settings.ResourceDir =
        llvm::cantFail(findResourceDir("", COROLINT_EXECUTABLE));
  }

  FileResult analyze(const std::string &Content) {
    AnalysisJob Job;
    Job.File = Project.path("a.cpp");
    Job.Directory = Project.path();
    Job.CommandLine = {"clang++", "-std=c++20", "a.cpp"};
    Job.Content = Content;
    return analyzeFile(Job, Settings);
  }

  TempProject Project;
  AnalysisSettings Settings;
};

TEST_F(AnalyzerTest, TakesContentFromMemory) {
  Project.write("task.h", TaskHeader);
  const FileResult R = analyze(DiscardedSource);
  EXPECT_EQ(R.Status, FileStatus::Analyzed) << R.Reason;
  ASSERT_EQ(R.Findings.size(), 1u);
  const Finding &F = R.Findings.front();
  EXPECT_EQ(F.CheckId, "coro-discarded-task");
  EXPECT_EQ(F.Loc.Path, Project.path("a.cpp"));
  EXPECT_EQ(F.Loc.Line, 3u);
  EXPECT_EQ(F.End.Column, 11u);
  ASSERT_EQ(F.Edits.size(), 1u);
  EXPECT_EQ(F.Edits.front().Text, "co_await ");
}

TEST_F(AnalyzerTest, OneProcessAnalysesManyFiles) {
  Project.write("task.h", TaskHeader);
  for (int I = 0; I < 3; ++I) {
    EXPECT_EQ(analyze(BlockingSource).Findings.size(), 1u);
    EXPECT_EQ(analyze(CleanSource).Findings.size(), 0u);
    EXPECT_EQ(analyze("#include \"nowhere.h\"\n").Reason,
              "missing header 'nowhere.h'");
    EXPECT_EQ(analyze("Undeclared X;\n").Status, FileStatus::Degraded);
  }
}

// It is an error of clang-tidy's, but none of the code.
TEST_F(AnalyzerTest, UnmatchedSuppressionsDegradeNothing) {
  Project.write("task.h", TaskHeader);
  const FileResult R =
      analyze(std::string(BlockingSource) + "int X; // NOLINTEND\n");
  EXPECT_EQ(R.Status, FileStatus::Analyzed);
  ASSERT_EQ(R.Findings.size(), 2u);
  EXPECT_EQ(R.Findings.back().CheckId, "clang-tidy-nolint");
}

TEST_F(AnalyzerTest, SelectsChecks) {
  Project.write("task.h", TaskHeader);
  Settings.Config.Checks = "-*,coro-blocking-call";
  EXPECT_EQ(analyze(DiscardedSource).Findings.size(), 0u);
  EXPECT_EQ(analyze(BlockingSource).Findings.size(), 1u);
}

TEST_F(AnalyzerTest, TheProtocolCarriesResultsUnchanged) {
  Project.write("task.h", TaskHeader);
  Settings.RecordInputs = true;
  const FileResult R = analyze(std::string(DiscardedSource) + BlockingSource);
  const std::string Line = encodeLine(R);
  ASSERT_FALSE(R.Findings.empty());
  ASSERT_FALSE(R.Inputs.empty());
  EXPECT_EQ(Line.find('\n'), Line.size() - 1);
  EXPECT_EQ(encodeLine(llvm::cantFail(decodeLine<FileResult>(Line))), Line);
}

TEST(ProtocolTest, JobsAndSettingsComeBack) {
  // Paths and flags are bytes, which need not be text.
  AnalysisJob Job{"/\xe4.cpp", "/",     {"c++", "-DX=\"\n\xff\"", "a.cpp"},
                  "int X;\n",  {"x.h"}, true};
  const std::string JobLine = encodeLine(Job);
  const AnalysisJob Back = llvm::cantFail(decodeLine<AnalysisJob>(JobLine));
  EXPECT_EQ(encodeLine(Back), JobLine);
  EXPECT_EQ(Back.File, Job.File);
  EXPECT_EQ(Back.CommandLine, Job.CommandLine);
  AnalysisSettings Settings{{"-*,x", "Checks: y\n", "strict", "/root"},
                            "/res",
                            true,
                            false,
                            true,
                            "/root",
                            true};
  const std::string Line = encodeLine(Settings);
  EXPECT_EQ(encodeLine(llvm::cantFail(decodeLine<AnalysisSettings>(Line))),
            Line);
}

TEST(ByteTextTest, AllBytesComeBack) {
  std::string All;
  for (int Byte = 0; Byte < 256; ++Byte)
    All += static_cast<char>(Byte);
  const std::string Text = "\u00e4\u20ac\U0001F600";
  // The characters that stand for bytes, and what is cut off in its middle.
  for (const std::string &Bytes :
       {All, Text, std::string("\uF780\uF7FF \uF77F\uF800"),
        "\xe4" + Text + "\xf0\x9f", Text.substr(0, 4)}) {
    EXPECT_TRUE(llvm::json::isUTF8(bytesToText(Bytes)));
    EXPECT_EQ(textToBytes(bytesToText(Bytes)), Bytes);
  }
  EXPECT_EQ(bytesToText(Text), Text);
}

TEST(ProtocolTest, PendingGroupsComeBack) {
  FileResult Result;
  Result.Path = "/a.cpp";
  Result.Facts.emplace();
  Result.Facts->Strings.push_back("text");
  Result.Facts->Groups.push_back({1, 0, 0, false, {}});
  Result.Pending.push_back({true, 0, {}});
  const std::string Line = encodeLine(Result);
  const FileResult Back = llvm::cantFail(decodeLine<FileResult>(Line));
  ASSERT_EQ(Back.Pending.size(), 1u);
  EXPECT_TRUE(Back.Pending.front().IsGroup);
  EXPECT_EQ(encodeLine(Back), Line);
  // There is no such group.
  Result.Pending.front().Site = 1;
  llvm::Expected<FileResult> Broken =
      decodeLine<FileResult>(encodeLine(Result));
  EXPECT_FALSE(static_cast<bool>(Broken));
  llvm::consumeError(Broken.takeError());
}

} // namespace

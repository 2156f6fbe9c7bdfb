//===- InterruptTest.cpp - runs that are stopped --------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/driver/FaultTest.h"
#include <csignal>
#include <filesystem>

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

class InterruptTest : public FaultTest {
protected:
  /// Three files, of which the second to be analysed never ends.
  void SetUp() override {
    writeProject(
        {{"a.cpp", std::string(BlockingSource) + std::string(200, '\n')},
         {"b.cpp", std::string(BlockingSource) + "\n"},
         {"c.cpp", BlockingSource}});
  }

  /// Sends \p Signal to a run with \p Args once it is at the second file; to
  /// all its processes, as a terminal does, with \p ToAll.
  ProcessResult interrupt(std::vector<std::string> Args, int Signal,
                          bool ToAll = false) {
    Args.insert(Args.end(), {"-j1", "--timeout=0"});
    auto Process = start(std::move(Args), faults("sleep:b.cpp"));
    Worker = waitForStrike(1).Pid;
    ::kill(ToAll ? -Process->pid() : Process->pid(), Signal);
    return Process->wait();
  }

  /// The names of all files in the project.
  std::vector<std::string> files() const {
    std::vector<std::string> Names;
    for (const auto &Entry :
         std::filesystem::directory_iterator(Project.path()))
      Names.push_back(Entry.path().filename().string());
    return Names;
  }

  int Worker = 0;
};

TEST_F(InterruptTest, ReportsWhatThereIs) {
  const ProcessResult R = interrupt({}, SIGINT);
  EXPECT_EQ(R.ExitCode, 130);
  EXPECT_THAT(R.Stdout,
              AllOf(HasSubstr("a.cpp:3:3: warning"), Not(HasSubstr("b.cpp")),
                    Not(HasSubstr("c.cpp"))));
  EXPECT_THAT(R.Stderr,
              HasSubstr("corolint: interrupted (SIGINT); 2 of 3 files are not "
                        "analysed, findings so far are printed, no file was "
                        "written\n"
                        "  not analysed: b.cpp\n  not analysed: c.cpp\n"));
  EXPECT_FALSE(isAlive(Worker));
}

TEST_F(InterruptTest, WhatIsKnownIsNotReportedThen) {
  ASSERT_EQ(run({"--write-baseline=known.json"}).ExitCode, 0);
  const ProcessResult R =
      interrupt({"--baseline=known.json", "--write-baseline=new.json"}, SIGINT);
  EXPECT_EQ(R.ExitCode, 130);
  EXPECT_THAT(R.Stdout, IsEmpty());
  EXPECT_FALSE(Project.exists("new.json"));
}

TEST_F(InterruptTest, CtrlCReachesWorkersToo) {
  const ProcessResult R = interrupt({}, SIGINT, /*ToAll=*/true);
  EXPECT_EQ(R.ExitCode, 130);
  EXPECT_THAT(R.Stdout, HasSubstr("a.cpp:3:3: warning"));
  EXPECT_THAT(R.Stderr, HasSubstr("2 of 3 files are not analysed"));
  EXPECT_FALSE(isAlive(Worker));
}

TEST_F(InterruptTest, SoDoOtherSignals) {
  const ProcessResult Terminated = interrupt({}, SIGTERM);
  EXPECT_EQ(Terminated.ExitCode, 143);
  EXPECT_THAT(Terminated.Stderr, HasSubstr("interrupted (SIGTERM)"));
  EXPECT_FALSE(isAlive(Worker));
}

TEST_F(InterruptTest, LeavesFilesAsTheyWere) {
  Project.write("out.json", "old report");
  Project.write("index.json", "old index");
  const std::vector<std::string> Before = files();
  const ProcessResult R = interrupt(
      {"--format=json", "-o", "out.json", "--write-index", "index.json"},
      SIGINT);
  EXPECT_EQ(R.ExitCode, 130);
  EXPECT_THAT(R.Stdout, HasSubstr("a.cpp:3:3: warning"));
  EXPECT_EQ(Project.read("out.json"), "old report");
  EXPECT_EQ(Project.read("index.json"), "old index");
  EXPECT_EQ(files().size(), Before.size() + 1) << "besides the faults' log";
}

TEST_F(InterruptTest, FixesNothing) {
  Project.write("a.cpp", std::string(DiscardedSource) + std::string(200, '\n'));
  const std::string Before = Project.read("a.cpp");
  const ProcessResult R = interrupt({"--fix"}, SIGINT);
  EXPECT_EQ(R.ExitCode, 130);
  EXPECT_THAT(R.Stdout, HasSubstr("a.cpp:3:3: warning"));
  EXPECT_EQ(Project.read("a.cpp"), Before);
}

TEST_F(InterruptTest, PrintsNoTextWherePeopleDoNotRead) {
  const ProcessResult R = interrupt({"--format=sarif"}, SIGINT);
  EXPECT_EQ(R.ExitCode, 130);
  EXPECT_THAT(R.Stdout, IsEmpty());
  EXPECT_THAT(R.Stderr,
              HasSubstr("2 of 3 files are not analysed, no file was written"));
}

TEST_F(InterruptTest, FactsAreNotWritten) {
  Project.write("out.facts", "old facts");
  auto Process = start({"facts", "-o", "out.facts", "-j1", "--timeout=0"},
                       faults("sleep:b.cpp"));
  waitForStrike(1);
  ::kill(Process->pid(), SIGINT);
  const ProcessResult R = Process->wait();
  EXPECT_EQ(R.ExitCode, 130);
  EXPECT_THAT(R.Stdout, IsEmpty());
  EXPECT_EQ(Project.read("out.facts"), "old facts");
}

TEST_F(InterruptTest, FailuresKeepTheirReason) {
  auto Process =
      start({"-j1", "--timeout=0"}, faults("abort:a.cpp;sleep:b.cpp"));
  waitForStrike(2);
  ::kill(Process->pid(), SIGINT);
  const ProcessResult R = Process->wait();
  EXPECT_EQ(R.ExitCode, 130);
  EXPECT_THAT(R.Stderr,
              HasSubstr("3 of 3 files are not analysed, findings so far are "
                        "printed, no file was written\n"
                        "  not analysed: a.cpp: analysis crashed (signal "
                        "SIGABRT)\n  not analysed: b.cpp\n"));
}

TEST_F(InterruptTest, ListsNothingIfItIsToBeQuiet) {
  const ProcessResult R = interrupt({"-q"}, SIGINT);
  EXPECT_EQ(R.ExitCode, 130);
  EXPECT_THAT(R.Stderr, AllOf(HasSubstr("2 of 3 files are not analysed"),
                              Not(HasSubstr("c.cpp"))));
}

} // namespace

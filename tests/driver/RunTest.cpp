//===- RunTest.cpp - what a run says about itself -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/report/Timings.h"
#include "driver/run/Activity.h"
#include "driver/run/Answer.h"
#include "driver/run/Machine.h"
#include "driver/run/Progress.h"
#include "tests/driver/FaultTest.h"
#include "llvm/Support/raw_ostream.h"
#include <filesystem>
#include <map>

using namespace corolint;
using namespace corolint::test;
using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr uint64_t GiB = uint64_t(1) << 30;

/// What a machine with 64 cores and 128 GiB has left, where its system files
/// are \p Files.
Machine limited(std::map<std::string, std::string> Files) {
  Machine M{64, 128 * GiB};
  applyLimits(M, [&](llvm::StringRef Path) { return Files[Path.str()]; });
  return M;
}

TEST(MachineTest, HasAllWhereNothingIsLimited) {
  const Machine M =
      limited({{"/proc/self/cgroup", "0::/user/me\n"},
               {"/sys/fs/cgroup/user/me/memory.max", "max\n"},
               {"/sys/fs/cgroup/user/me/cpu.max", "max 100000\n"}});
  EXPECT_EQ(M.Cores, 64U);
  EXPECT_EQ(M.MemoryBytes, 128 * GiB);
}

TEST(MachineTest, LimitsOfOuterGroupsCount) {
  const Machine M =
      limited({{"/proc/self/cgroup", "0::/user/me\n"},
               {"/sys/fs/cgroup/user/me/memory.max", "8589934592\n"},
               {"/sys/fs/cgroup/user/memory.max", "4294967296\n"},
               {"/sys/fs/cgroup/user/cpu.max", "250000 100000\n"}});
  EXPECT_EQ(M.Cores, 3U) << "two and a half";
  EXPECT_EQ(M.MemoryBytes, 4 * GiB);
}

TEST(MachineTest, AContainersMountIsItsGroup) {
  const Machine M = limited({{"/proc/self/cgroup", "0::/\n"},
                             {"/sys/fs/cgroup/memory.max", "2147483648\n"},
                             {"/sys/fs/cgroup/cpu.max", "50000 100000\n"}});
  EXPECT_EQ(M.Cores, 1U);
  EXPECT_EQ(M.MemoryBytes, 2 * GiB);
}

TEST(MachineTest, KnowsTheOldHierarchies) {
  const Machine M = limited(
      {{"/proc/self/cgroup", "5:memory:/docker/x\n4:cpu,cpuacct:/docker/x\n"},
       {"/sys/fs/cgroup/memory/docker/x/memory.limit_in_bytes", "3221225472\n"},
       {"/sys/fs/cgroup/cpu/docker/x/cpu.cfs_quota_us", "400000\n"},
       {"/sys/fs/cgroup/cpu/docker/x/cpu.cfs_period_us", "100000\n"},
       {"/sys/fs/cgroup/cpu/docker/cpu.cfs_quota_us", "-1\n"}});
  EXPECT_EQ(M.Cores, 4U);
  EXPECT_EQ(M.MemoryBytes, 3 * GiB);
}

TEST(MachineTest, DefaultsFitIntoMemory) {
  EXPECT_EQ(defaultWorkers({8, 64 * GiB}), 8U);
  EXPECT_EQ(defaultWorkers({64, 16 * GiB}), 16U);
  EXPECT_EQ(defaultWorkers({4, GiB / 2}), 1U);
  EXPECT_EQ(defaultWorkers({4, 0}), 4U);
  EXPECT_EQ(defaultMemoryLimit({8, 64 * GiB}, 8), 6 * GiB);
  EXPECT_EQ(defaultMemoryLimit({8, 64 * GiB}, 1), 48 * GiB);
  EXPECT_EQ(defaultMemoryLimit({64, 16 * GiB}, 16), 2 * GiB);
  EXPECT_EQ(defaultMemoryLimit({4, 0}, 4), 0U);
}

TEST(ActivityTest, IsTheInnermostThing) {
  EXPECT_EQ(activityIn("Stack dump:\n"
                       "0.\t<eof> parser at end of file\n"
                       "1.\tcorolint: check 'coro-sync-wait' on function "
                       "'app::operator\"\"_s' at a.cpp:2:1\n"),
            "while analysing function 'app::operator\"\"_s' (coro-sync-wait)");
  EXPECT_EQ(activityIn("0.\ta.cpp:9:1: current parser token '}'\n"
                       "1.\ta.cpp:3:1: parsing namespace 'n'\n"
                       "2.\ta.cpp:4:9: parsing function body 'n::f'\n"),
            "while parsing function body 'n::f'");
  EXPECT_EQ(activityIn("0.\tcorolint: check 'coro-sync-wait' on the whole "
                       "file\n"),
            "while analysing the file as a whole (coro-sync-wait)");
}

TEST(ActivityTest, IsUnknownWhereNothingIsSaid) {
  EXPECT_EQ(activityIn(""), "");
  EXPECT_EQ(activityIn("parsing everything\n0.\tProgram arguments: x\n"), "");
}

std::string whyNot(llvm::StringRef Line) {
  llvm::Expected<Answer> A = decodeAnswer(Line, "/a.cpp");
  return A ? "" : llvm::toString(A.takeError());
}

TEST(AnswerTest, SurvivesTheWay) {
  Answer A;
  A.Result.Path = "/a.cpp";
  A.Result.Reason = "why";
  A.Result.Detail = "more ]]]] {{{ \\\" about it";
  A.Cost = {1.5, 0.25, 123456789, {{"coro-x", 0.125}}};
  A.IsLast = true;
  llvm::Expected<Answer> Read = decodeAnswer(encodeAnswer(A), "/a.cpp");
  ASSERT_TRUE(static_cast<bool>(Read)) << llvm::toString(Read.takeError());
  EXPECT_EQ(Read->Result.Reason, A.Result.Reason);
  EXPECT_EQ(Read->Result.Detail, A.Result.Detail);
  EXPECT_EQ(Read->Cost.WallSeconds, 1.5);
  EXPECT_EQ(Read->Cost.CpuSeconds, 0.25);
  EXPECT_EQ(Read->Cost.PeakBytes, 123456789U);
  EXPECT_EQ(Read->Cost.CheckSeconds, A.Cost.CheckSeconds);
  EXPECT_TRUE(Read->IsLast);
}

TEST(AnswerTest, MayBeAnything) {
  EXPECT_NE(whyNot(""), "");
  EXPECT_NE(whyNot("{}"), "");
  EXPECT_NE(whyNot("[1,2,3]"), "");
  EXPECT_NE(whyNot("\"\\"), "");
  EXPECT_EQ(whyNot(std::string(1000000, '{')),
            "lists and objects are nested too deeply");
}

class ProgressTest : public testing::Test {
protected:
  Progress::Clock::time_point Start = Progress::Clock::now();
  std::string Text;
  llvm::raw_string_ostream OS{Text};
};

TEST_F(ProgressTest, IsALineFromTimeToTime) {
  Progress P(OS, Progress::Style::Lines, 100, "/p", Start);
  P.update("/p/a.cpp", Start, Start + 1s);
  EXPECT_EQ(Text, "") << "too early";
  P.finished(30);
  P.update("/p/src/a.cpp", Start + 5s, Start + 15s);
  P.update("/p/src/a.cpp", Start + 5s, Start + 16s);
  P.finished(30);
  P.update("/p/src/b.cpp", Start + 29s, Start + 30s);
  P.finished(30);
  P.update("/q/c.cpp", Start + 30s, Start + 150s);
  EXPECT_EQ(Text, "corolint: 30 of 100 files, 2.0 per second; src/a.cpp for "
                  "10 s\n"
                  "corolint: 60 of 100 files, 2.0 per second\n"
                  "corolint: 90 of 100 files, 0.6 per second; /q/c.cpp for "
                  "2 min 0 s\n");
}

TEST_F(ProgressTest, IsWrittenOverOnATerminal) {
  Progress P(OS, Progress::Style::Terminal, 2, "/p", Start);
  P.clear();
  EXPECT_EQ(Text, "");
  P.update("/p/a.cpp", Start, Start + 1s);
  P.finished();
  P.update("/p/a.cpp", Start, Start + 4s);
  P.clear();
  P.clear();
  EXPECT_EQ(Text, "\r\x1b[K0 of 2 files, 0.0 per second"
                  "\r\x1b[K1 of 2 files, 0.2 per second; a.cpp for 4 s"
                  "\r\x1b[K");
}

TEST_F(ProgressTest, MayBeOff) {
  Progress P(OS, Progress::Style::None, 2, "/p", Start);
  EXPECT_EQ(P.interval(), 0ms);
  P.update("/p/a.cpp", Start, Start + 1h);
  EXPECT_EQ(Text, "");
}

TEST(TimingsTest, CostlyOnesComeFirst) {
  constexpr uint64_t MiB = uint64_t(1) << 20;
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  writeTimings(
      OS,
      {{"/p/a.cpp", {1, 0.5, 100 * MiB, {{"coro-x", 0.1}}}},
       {"/p/b.cpp", {2, 1.5, 300 * MiB, {{"coro-x", 0.1}, {"coro-y", 0.3}}}},
       {"/p/c.cpp", {0.5, 0.25, 200 * MiB, {}}},
       {"/p/d.cpp", {0.5, 0.25, 50 * MiB, {}}}},
      2, "/p");
  EXPECT_EQ(Text,
            "corolint: time by file\n"
            "   wall s     CPU s  peak MiB\n"
            "     2.00      1.50       300  b.cpp\n"
            "     1.00      0.50       100  a.cpp\n"
            "     1.00      0.50       200  2 more files (-v lists them)\n"
            "     4.00      2.50       300  all files\n"
            "corolint: time by check\n"
            "    CPU s  of all\n"
            "    0.300  12.0 %  coro-y\n"
            "    0.200   8.0 %  coro-x\n"
            "    0.500  20.0 %  all checks\n");
}

using RunTest = FaultTest;

TEST_F(RunTest, TimingsHaveAllFilesAndChecks) {
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", BlockingSource}});
  const ProcessResult R =
      run({"--timings", "--checks=-*,coro-sync-wait,coro-blocking-call"},
          faults("exit:b.cpp"));
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stderr, AllOf(HasSubstr("  a.cpp\n"), HasSubstr("  b.cpp\n"),
                              HasSubstr("  all files\n"),
                              HasSubstr("%  coro-sync-wait\n"),
                              HasSubstr("%  coro-blocking-call\n"),
                              Not(HasSubstr("%  coro-discarded-task\n")),
                              HasSubstr("%  all checks\n")));
  EXPECT_THAT(run({}).Stderr, Not(HasSubstr("all files")));
}

/// Runs corolint where standard error is a terminal.
std::string onATerminal(const TempProject &Project, const std::string &Args) {
  return runProcess(
             {"script", "-qec",
              std::string(COROLINT_EXECUTABLE) + " " + Args + " >/dev/null",
              "/dev/null"},
             {Project.path(),
              {{"TERM", "xterm"}, {"COROLINT_TEST_FAULT", "sleep:b.cpp"}},
              "",
              false})
      .Stdout;
}

TEST_F(RunTest, ShowsProgressOnATerminal) {
  if (runProcess({"script", "-qec", "true", "/dev/null"}).ExitCode != 0)
    GTEST_SKIP() << "there is no terminal, nor 'script' to make one";
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", BlockingSource}});
  const std::string Shown = onATerminal(Project, "-j2 --timeout=3");
  EXPECT_THAT(Shown, AllOf(HasSubstr("\r\x1b[K1 of 2 files, "),
                           HasSubstr("; b.cpp for 2 s")));
  EXPECT_THAT(onATerminal(Project, "-q -j2 --timeout=1"),
              Not(HasSubstr("\x1b[K")));
}

TEST_F(RunTest, AFullDiskIsAnError) {
  if (!std::ifstream("/dev/full"))
    GTEST_SKIP() << "there is no /dev/full";
  writeProject({{"a.cpp", BlockingSource}});
  auto Shell = [&](const std::string &Rest) {
    return runProcess({"sh", "-c", std::string(COROLINT_EXECUTABLE) + Rest},
                      {Project.path(), {}, "", false});
  };
  for (const char *Format : {"text", "json", "sarif"}) {
    const ProcessResult R =
        Shell(std::string(" --format=") + Format + " >/dev/full");
    EXPECT_EQ(R.ExitCode, 2);
    EXPECT_THAT(R.Stderr, HasSubstr("cannot write to standard output: No space "
                                    "left on device"));
  }
  const ProcessResult R = Shell(" -o /dev/full");
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("'/dev/full'"));
}

/// Nothing else may get their numbers.
TEST_F(RunTest, StandardStreamsMayBeClosed) {
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", CleanSource}});
  auto WithRedirection = [&](const std::string &How) {
    ProcessOptions Options;
    Options.Directory = Project.path();
    return runProcess(
        {"sh", "-c",
         std::string("exec '") + COROLINT_EXECUTABLE + "' -v -j2 " + How},
        Options);
  };
  const std::string Found = run({}).Stdout;
  for (const char *How : {"<&-", "2>&-", "<&- 2>&-"}) {
    const ProcessResult R = WithRedirection(How);
    EXPECT_EQ(R.ExitCode, 1) << How;
    EXPECT_EQ(R.Stdout, Found) << How;
  }
  const ProcessResult R = WithRedirection("<&- >&-");
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("cannot write to standard output"));
}

TEST_F(RunTest, AReportThatDoesNotFitLeavesTheOldOne) {
  std::vector<std::pair<std::string, std::string>> Sources;
  for (int I = 0; I < 20; ++I)
    Sources.push_back({"file" + std::to_string(I) + ".cpp", BlockingSource});
  writeProject(Sources);
  Project.write("out.json", "old report");
  // Blocks of 512 bytes or of 1024, as the shell likes it.
  const ProcessResult R =
      runProcess({"sh", "-c",
                  std::string("ulimit -f 8; exec " COROLINT_EXECUTABLE
                              " -q --format=json -o out.json")},
                 {Project.path(), {}, "", false});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("out.json"));
  EXPECT_EQ(Project.read("out.json"), "old report");
  for (const auto &Entry : std::filesystem::directory_iterator(Project.path()))
    EXPECT_NE(Entry.path().extension(), ".tmp") << Entry.path();
}

TEST_F(RunTest, WrongLimitsAreUsageErrors) {
  for (const char *Option : {"--timeout=soon", "--timeout=-1",
                             "--memory-limit=much", "--memory-limit=-5"})
    EXPECT_EQ(run({Option}).ExitCode, 2) << Option;
  const ProcessResult R = run({"link", "--timings", "x"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("'-timings' has no place"));
}

} // namespace

//===- WorkerTest.cpp - workers that go wrong -----------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/WorkerSetup.h"
#include "tests/driver/FaultTest.h"
#include <csignal>

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

struct FaultCase {
  const char *Kind;
  /// What the summary says about the file.
  const char *Reason;
  std::vector<std::string> Args;
};

void PrintTo(const FaultCase &C, std::ostream *OS) { *OS << C.Kind; }

/// Seconds that even a busy machine needs for none of the small files.
constexpr char ShortTimeout[] = "--timeout=3";

const FaultCase FaultCases[] = {
    {"abort", "analysis crashed (signal SIGABRT) (1 file)\n    b.cpp\n", {}},
    {"crash", "analysis crashed (signal SIGSEGV) (1 file)\n    b.cpp\n", {}},
    {"overflow", "analysis crashed (signal SIGSEGV) (1 file)\n", {}},
    {"exit", "analysis ended early (exit code 7) (1 file)\n    b.cpp\n", {}},
    {"kill",
     "analysis was killed (signal SIGKILL), as systems do when memory runs out "
     "(1 file)\n    b.cpp\n",
     {}},
    {"spin",
     "analysis took longer than 3 s (1 file)\n    b.cpp\n",
     {ShortTimeout}},
    {"sleep",
     "analysis took longer than 3 s (1 file)\n    b.cpp\n",
     {ShortTimeout}},
    {"memory",
     "analysis needed more than 500 MiB of memory (1 file)\n    b.cpp\n",
     {"--memory-limit=500"}},
    {"garbage", "analysis gave no valid answer (1 file)\n    b.cpp: ", {}},
    {"deep",
     "analysis gave no valid answer (1 file)\n    b.cpp: lists and objects are "
     "nested too deeply\n",
     {}},
    {"truncated",
     "analysis gave no valid answer (1 file)\n    b.cpp: it is cut off\n",
     {}},
    {"stranger",
     "analysis gave no valid answer (1 file)\n    b.cpp: it is about another "
     "file\n",
     {}},
    {"chatter",
     "analysis gave no valid answer (1 file)\n    b.cpp: there is more than "
     "one\n",
     {}}};

class EveryFaultTest : public FaultTest,
                       public testing::WithParamInterface<FaultCase> {};

/// Whether a fault of \p Kind can be told from others in this build.
bool isPossible(const std::string &Kind) {
  return corolint::CanLimitMemory || Kind != "memory";
}

TEST_P(EveryFaultTest, CostsOneFile) {
  const FaultCase &Case = GetParam();
  if (!isPossible(Case.Kind))
    GTEST_SKIP() << "memory cannot be limited in this build";
  writeProject({{"a.cpp", BlockingSource},
                {"b.cpp", BlockingSource},
                {"c.cpp", BlockingSource},
                {"z.cpp", BlockingSource}});
  std::string Stdout;
  for (const char *Jobs : {"-j1", "-j2", "-j8"}) {
    std::vector<std::string> Args = Case.Args;
    Args.emplace_back(Jobs);
    const ProcessResult R =
        run(std::move(Args), faults(std::string(Case.Kind) + ":b.cpp"));
    EXPECT_EQ(R.ExitCode, 3);
    EXPECT_THAT(R.Stdout,
                AllOf(HasSubstr("a.cpp:3:3"), HasSubstr("c.cpp:3:3"),
                      HasSubstr("z.cpp:3:3"), Not(HasSubstr("b.cpp"))));
    EXPECT_THAT(R.Stderr,
                HasSubstr(std::string("not analysed: ") + Case.Reason));
    EXPECT_THAT(R.Stderr, HasSubstr("3 files analysed, 1 not analysed"));
    if (Stdout.empty())
      Stdout = R.Stdout;
    EXPECT_EQ(R.Stdout, Stdout) << Jobs;
  }
  // Each of the three runs tried it twice.
  EXPECT_EQ(strikes().size(), 6U);
}

INSTANTIATE_TEST_SUITE_P(Workers, EveryFaultTest, testing::ValuesIn(FaultCases),
                         [](const auto &Info) {
                           return std::string(Info.param.Kind);
                         });

class TransientFaultTest : public FaultTest,
                           public testing::WithParamInterface<const char *> {};

TEST_P(TransientFaultTest, CostsNothing) {
  if (!isPossible(GetParam()))
    GTEST_SKIP() << "memory cannot be limited in this build";
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", BlockingSource}});
  const ProcessResult R = run({"-j2", ShortTimeout, "--memory-limit=500"},
                              faults(std::string(GetParam()) + "?:b.cpp"));
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("a.cpp:3:3"), HasSubstr("b.cpp:3:3")));
  EXPECT_THAT(R.Stderr, AllOf(HasSubstr("2 files analysed"),
                              Not(HasSubstr("not analysed"))));
  EXPECT_EQ(strikes().size(), 1U);
}

INSTANTIATE_TEST_SUITE_P(Workers, TransientFaultTest,
                         testing::Values("abort", "kill", "spin", "memory",
                                         "garbage"),
                         [](const auto &Info) {
                           return std::string(Info.param);
                         });

using WorkerTest = FaultTest;

TEST_F(WorkerTest, AllMayCrash) {
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", BlockingSource}});
  const ProcessResult R = run({}, faults("abort:.cpp"));
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stdout, IsEmpty());
  EXPECT_THAT(R.Stderr, HasSubstr("0 files analysed, 2 not analysed"));
}

TEST_F(WorkerTest, NamesCheckAndFunction) {
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", BlockingSource}});
  const ProcessResult R = run({}, faults("crash:b.cpp@blocking"));
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(
      R.Stderr,
      HasSubstr("analysis crashed (signal SIGSEGV) (1 file)\n    b.cpp: "
                "while analysing function 'blocking' (coro-"));
}

TEST_F(WorkerTest, NamesTheFunctionThatTakesTooLong) {
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", BlockingSource}});
  const ProcessResult R = run({ShortTimeout}, faults("spin:b.cpp@blocking"));
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stderr,
              HasSubstr("analysis took longer than 3 s (1 file)\n    b.cpp: "
                        "while analysing function 'blocking' (coro-"));
}

TEST_F(WorkerTest, NamesWhatClangWasAt) {
  writeProject({{"a.cpp", BlockingSource},
                {"b.cpp", "namespace n {\nint f() {\n"
                          "#pragma clang __debug crash\n"
                          "return 1; }\n}\n"}});
  const ProcessResult R = run({"--no-prescan"});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stdout, HasSubstr("a.cpp:3:3"));
  EXPECT_THAT(R.Stderr, HasSubstr("    b.cpp: while parsing function body "
                                  "'n::f'\n"));
}

TEST_F(WorkerTest, FailuresOfOneKindAreOneGroup) {
  writeProject({{"a.cpp", BlockingSource},
                {"b.cpp", CleanSource},
                {"c.cpp", CleanSource}});
  const ProcessResult R =
      run({}, faults("abort:a.cpp@blocking;abort:b.cpp@clean;abort:c.cpp"));
  EXPECT_THAT(
      R.Stderr,
      AllOf(HasSubstr("analysis crashed (signal SIGABRT) (3 files)\n    a.cpp: "
                      "while analysing function 'blocking' (coro-"),
            HasSubstr("    b.cpp: while analysing function 'clean' (coro-"),
            HasSubstr("    c.cpp\n")));
}

TEST_F(WorkerTest, SaysWhatWorkersSaidOnlyIfAsked) {
  writeProject({{"a.cpp", BlockingSource}});
  EXPECT_THAT(run({}, faults("crash:a.cpp@blocking")).Stderr,
              Not(HasSubstr("Stack dump")));
  EXPECT_THAT(run({"-v"}, faults("crash:a.cpp@blocking")).Stderr,
              HasSubstr("Stack dump"));
}

TEST_F(WorkerTest, OneThatHasGrownIsReplaced) {
  if (!corolint::CanLimitMemory)
    GTEST_SKIP() << "memory cannot be limited in this build";
  writeProject({{"a.cpp", BlockingSource},
                {"b.cpp", BlockingSource},
                {"c.cpp", BlockingSource}});
  const ProcessResult R =
      run({"-j1", "--memory-limit=600"}, faults("grow:.cpp"));
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stderr, HasSubstr("3 files analysed"));
  // One worker cannot keep what two files left. Had it come to that, one of
  // them would have been tried again.
  EXPECT_EQ(strikes().size(), 3U);
}

TEST_F(WorkerTest, LongFilesComeFirst) {
  writeProject({{"a.cpp", BlockingSource},
                {"b.cpp", std::string(BlockingSource) + std::string(200, '\n')},
                {"c.cpp", std::string(BlockingSource) + "\n"}});
  run({"-j1"}, faults("garbage:.cpp"));
  std::vector<std::string> Order;
  for (const Strike &S : strikes())
    Order.push_back(S.File.substr(S.File.size() - 5));
  ASSERT_EQ(Order.size(), 6U);
  Order.resize(3); // What follows are the second attempts.
  EXPECT_THAT(Order, testing::ElementsAre("b.cpp", "c.cpp", "a.cpp"));
}

TEST_F(WorkerTest, OneThatIsKilledByHandIsReplaced) {
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", BlockingSource}});
  auto Process = start({"-j2", "--timeout=0"}, faults("spin?:b.cpp"));
  ::kill(waitForStrike(1).Pid, SIGTERM);
  const ProcessResult R = Process->wait();
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stderr, HasSubstr("2 files analysed"));
}

TEST_F(WorkerTest, OneThatIsKilledTwiceIsReported) {
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", BlockingSource}});
  auto Process = start({"-j2", "--timeout=0"}, faults("sleep:b.cpp"));
  ::kill(waitForStrike(1).Pid, SIGKILL);
  ::kill(waitForStrike(2).Pid, SIGKILL);
  const ProcessResult R = Process->wait();
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stdout, HasSubstr("a.cpp:3:3"));
  EXPECT_THAT(R.Stderr, HasSubstr("analysis was killed (signal SIGKILL)"));
}

TEST_F(WorkerTest, NoneOutlivesAKilledRun) {
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", BlockingSource}});
  auto Process = start({"-j2", "--timeout=0"}, faults("sleep:b.cpp"));
  const int Worker = waitForStrike(1).Pid;
  ::kill(Process->pid(), SIGKILL);
  EXPECT_EQ(Process->wait().ExitCode, -SIGKILL);
  EXPECT_TRUE(waitUntil([&] { return !isAlive(Worker); }));
}

TEST_F(WorkerTest, NoInputIsTheEnd) {
  EXPECT_EQ(run({"--worker"}).ExitCode, 0);
}

TEST_F(WorkerTest, RefusesAnotherProtocol) {
  ProcessOptions Options;
  Options.Input = "{\"protocol\":999}\n";
  const ProcessResult R = run({"--worker"}, Options);
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, IsEmpty());
}

} // namespace

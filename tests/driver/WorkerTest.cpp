//===- WorkerTest.cpp - workers that die ----------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/driver/DriverTest.h"

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

class WorkerTest : public DriverTest {
protected:
  ProcessResult runCrashing(const std::string &File,
                            std::vector<std::string> Args) {
    ProcessOptions Options;
    Options.Environment = {{"COROLINT_TEST_CRASH_ON", File}};
    return run(std::move(Args), Options);
  }
};

TEST_F(WorkerTest, ACrashCostsOneFile) {
  writeProject({{"a.cpp", BlockingSource},
                {"crash.cpp", BlockingSource},
                {"z.cpp", BlockingSource}});
  for (const char *Jobs : {"-j1", "-j2", "-j8"}) {
    const ProcessResult R = runCrashing("crash.cpp", {Jobs});
    EXPECT_EQ(R.ExitCode, 3);
    EXPECT_THAT(R.Stdout,
                AllOf(HasSubstr("a.cpp:3:3"), HasSubstr("z.cpp:3:3")));
    EXPECT_THAT(
        R.Stderr,
        HasSubstr("not analysed: analysis crashed (signal SIGABRT) (1 file)\n"
                  "    crash.cpp\n"));
    EXPECT_THAT(R.Stderr, HasSubstr("2 files analysed, 1 not analysed"));
  }
}

TEST_F(WorkerTest, AllMayCrash) {
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", BlockingSource}});
  const ProcessResult R = runCrashing(".cpp", {});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stdout, IsEmpty());
  EXPECT_THAT(R.Stderr, HasSubstr("0 files analysed, 2 not analysed"));
}

TEST_F(WorkerTest, AWorkerWithoutInputEnds) {
  EXPECT_EQ(run({"--worker"}).ExitCode, 0);
}

TEST_F(WorkerTest, AWorkerRefusesAnotherProtocol) {
  ProcessOptions Options;
  Options.Input = "{\"protocol\":999}\n";
  const ProcessResult R = run({"--worker"}, Options);
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, IsEmpty());
}

} // namespace

//===- SlurmTest.cpp - shards as an array of jobs -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/integrations/Sandbox.h"
#include "tests/integrations/SlurmCluster.h"

using namespace corolint::test;
using testing::HasSubstr;
using testing::Not;

namespace {

class Slurm : public Sandbox {
protected:
  void SetUp() override {
    Sandbox::SetUp();
    writeDatabase();
    if (const std::string Reason = SlurmCluster::whyNot(); !Reason.empty())
      GTEST_SKIP() << Reason;
    Cluster = std::make_unique<SlurmCluster>();
    // What its node needs of the system, such as control groups, not every
    // machine has.
    if (!Cluster->isReady())
      GTEST_SKIP() << "Slurm does not start here:\n" << Cluster->logs();
  }

  std::unique_ptr<SlurmCluster> Cluster;
};

TEST_F(Slurm, GuideHolds) {
  follow("slurm.md", {{"SLURM_CONF", Cluster->config()}});
  // The same as one machine would have said.
  const ProcessResult Alone =
      shell("corolint -p build --format=text --format=sarif:alone.sarif");
  EXPECT_EQ(Alone.ExitCode, 1);
  EXPECT_THAT(Project.read("parts/merge.log"), HasSubstr(Alone.Stdout));
  EXPECT_EQ(Project.read("parts/corolint.sarif"), Project.read("alone.sarif"));
}

TEST_F(Slurm, APartThatIsMissingFailsTheMerge) {
  const ProcessResult Merged =
      shell("mkdir parts && corolint -p build --shard 1/2 -o parts/1.part && "
            "printf '#!/bin/sh\ncorolint merge parts/*.part' > merge.sh && "
            "sbatch --wait -o merge.log merge.sh",
            {{"SLURM_CONF", Cluster->config()}});
  EXPECT_EQ(Merged.ExitCode, 2) << outputOf(Merged);
  EXPECT_THAT(Project.read("merge.log"), HasSubstr("2/2"));
}

} // namespace

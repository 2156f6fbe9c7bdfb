//===- SlurmCluster.h - a batch system of one node --------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Slurm with this machine as its only node, on ports and in a folder of its
// own, so that it does not meet one that runs here already.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_INTEGRATIONS_SLURMCLUSTER_H
#define COROLINT_TESTS_INTEGRATIONS_SLURMCLUSTER_H

#include "tests/support/Process.h"
#include "tests/support/TempProject.h"
#include <memory>
#include <string>
#include <vector>

namespace corolint::test {

class SlurmCluster {
public:
  SlurmCluster();
  ~SlurmCluster();
  SlurmCluster(const SlurmCluster &) = delete;
  SlurmCluster &operator=(const SlurmCluster &) = delete;

  /// Why it cannot be had on this machine; empty where it can.
  static std::string whyNot();

  /// Waits until it takes jobs; false where it does not come to that.
  bool isReady();
  /// For the environment of `sbatch` and the like.
  std::string config() const { return Files.path("slurm.conf"); }
  /// What its daemons have logged.
  std::string logs() const;

private:
  void start(const std::vector<std::string> &Command);

  TempProject Files;
  std::vector<std::unique_ptr<RunningProcess>> Daemons;
};

} // namespace corolint::test

#endif // COROLINT_TESTS_INTEGRATIONS_SLURMCLUSTER_H

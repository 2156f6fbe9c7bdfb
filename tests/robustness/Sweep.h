//===- Sweep.h - many broken texts, and who survives them -------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Analyses mutants of inputs in child processes, a batch in each: a crash or a
// hang names its mutant, and the next child goes on behind it.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_ROBUSTNESS_SWEEP_H
#define COROLINT_TESTS_ROBUSTNESS_SWEEP_H

#include "tests/robustness/Mutator.h"
#include <string>
#include <vector>

namespace corolint::test {

/// Mutants of one input (a path relative to test-inputs).
struct Batch {
  std::string Input;
  std::vector<Mutation> Mutants;
};

struct SweepOptions {
  /// How many processes work at a time.
  unsigned Jobs = 1;
  /// Where the texts of mutants go that fail, with what was said about them.
  std::string Directory;
};

struct SweepResult {
  /// Mutants that were analysed; of these, without compile errors, with some,
  /// and not really (for want of a header).
  unsigned Mutants = 0;
  unsigned Compiled = 0;
  unsigned Degraded = 0;
  unsigned NotAnalyzed = 0;
  unsigned Findings = 0;
  /// Mutants on which Clang itself crashes or hangs, without our code.
  unsigned ClangFailures = 0;
  /// The longest that one took, in milliseconds, and which it was.
  unsigned SlowestTime = 0;
  std::string Slowest;
  /// A line for each that crashed, hung or yielded what cannot be right.
  std::vector<std::string> Failures;
};

SweepResult sweep(const std::vector<Batch> &Batches,
                  const SweepOptions &Options);

} // namespace corolint::test

#endif // COROLINT_TESTS_ROBUSTNESS_SWEEP_H

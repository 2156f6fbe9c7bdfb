//===- Invariants.h - what holds whatever the text is -----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_ROBUSTNESS_INVARIANTS_H
#define COROLINT_TESTS_ROBUSTNESS_INVARIANTS_H

#include "driver/Finding.h"
#include "driver/run/Analyzer.h"
#include <optional>
#include <string>

namespace corolint::test {

/// What analysing \p Job, whose content is in memory, yields. In \p Settings,
/// only CollectFacts decides what is done.
struct Outcome {
  FileResult Result;
  /// What of it cannot be right, in words; empty if nothing.
  std::string Violation;
};

/// Analyses \p Job and looks at what comes of it: places and edits are in the
/// files that they name, the edits of a fix do not overlap, degraded files have
/// none, a result and its facts survive being written and read. Facts are
/// linked by themselves, and with \p Other, facts of another file, where there
/// are any.
Outcome analyzeAndVerify(const AnalysisJob &Job,
                         const AnalysisSettings &Settings,
                         const std::optional<FileResult> &Other);

} // namespace corolint::test

#endif // COROLINT_TESTS_ROBUSTNESS_INVARIANTS_H

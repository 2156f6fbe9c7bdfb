//===- PrefixPlan.h - which includes to share -------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Chooses library includes that many files have in common, to be precompiled
// once. A file then sees libraries in another order, and some that only its
// neighbours include. What could make that a difference is macros: those that
// the project defines and a library asks about, and those that a library
// defines and a file that does not include it mentions. They rule a file out.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PLAN_PREFIXPLAN_H
#define COROLINT_DRIVER_PLAN_PREFIXPLAN_H

#include "driver/run/FlagGroups.h"
#include "llvm/ADT/ArrayRef.h"
#include <string>
#include <vector>

namespace corolint {

/// Making a prefix costs about as much as parsing one file, and starting from
/// one is not free: this many files have to share it.
constexpr size_t MinPrefixUsers = 3;

struct PrefixPlan {
  const FlagGroup *Group = nullptr;
  std::string Includes;     ///< The text of the prefix.
  std::vector<size_t> Jobs; ///< Who is to start from it.
};

/// The prefixes that are worth making for \p Jobs. The same for the same jobs.
std::vector<PrefixPlan> planPrefixes(llvm::ArrayRef<const AnalysisJob *> Jobs,
                                     FlagGroups &Groups,
                                     IncludeScanner &Scanner);

} // namespace corolint

#endif // COROLINT_DRIVER_PLAN_PREFIXPLAN_H

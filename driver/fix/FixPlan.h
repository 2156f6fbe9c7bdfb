//===- FixPlan.h - which fixes to apply -------------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Fixes of different findings can get into each other's way. A plan holds those
// that do not: a fix is taken whole or not at all, because half of one is worse
// than none.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_FIX_FIXPLAN_H
#define COROLINT_DRIVER_FIX_FIXPLAN_H

#include "driver/Finding.h"
#include "driver/Options.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <map>
#include <string>
#include <vector>

namespace corolint {

/// A fix of the plan: all of its edits are made, or none.
struct PlannedFix {
  size_t Index = 0; ///< Of the finding.
  std::vector<TextEdit> Edits;
};

/// One that was taken out of the plan again.
struct WithheldFix {
  size_t Index = 0; ///< Of the finding.
  std::string Reason;
};

struct FixPlan {
  /// The edits of each file, sorted and without overlaps.
  std::map<std::string, std::vector<TextEdit>> Edits;
  /// For each finding, whether its fix is in the plan.
  std::vector<bool> IsFixed;
  std::vector<PlannedFix> Planned;
  std::vector<WithheldFix> Withheld;
  unsigned Overlapping = 0;
  unsigned Outside = 0;

  /// Takes fixes out, by their places in \c Planned, each for a reason.
  void withhold(const std::map<size_t, std::string> &Reasons);
};

/// The edits of \p Fixes by their files, sorted. Lines that several of them
/// insert at one place are inserted once.
std::map<std::string, std::vector<TextEdit>>
mergeEdits(llvm::ArrayRef<PlannedFix> Fixes);

/// Plans the fixes of \p Findings in their order: the safe one of a finding, or
/// in \p Mode Suggested also its only suggested one. Leaves out fixes of which
/// any edit overlaps one already planned or is in a file that \p MayEdit
/// denies.
FixPlan planFixes(llvm::ArrayRef<Finding> Findings, FixMode Mode,
                  llvm::function_ref<bool(llvm::StringRef Path)> MayEdit);

/// \p Text after \p Edits, which are sorted and without overlaps.
std::string applyEdits(llvm::StringRef Text, llvm::ArrayRef<TextEdit> Edits);

} // namespace corolint

#endif // COROLINT_DRIVER_FIX_FIXPLAN_H

//===- AddSuppressions.h - puts NOLINT comments in --------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_FIX_ADDSUPPRESSIONS_H
#define COROLINT_DRIVER_FIX_ADDSUPPRESSIONS_H

#include "driver/fix/FixPlan.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <set>
#include <string>

namespace corolint {

class SourceText;
class SourceTexts;

/// Where a comment stands, if it can stand there.
enum class Placement {
  Above, ///< In a line of its own.
  Behind ///< At the end of the line.
};

/// The edit that suppresses \p Checks in \p Line (from 1) of \p Text for
/// \p Reason, which may be empty: a comment that is there already gets more
/// checks. Nothing where no comment can stand, as in a raw string.
std::optional<TextEdit> suppressionEdit(llvm::StringRef Path,
                                        const SourceText &Text, unsigned Line,
                                        const std::set<std::string> &Checks,
                                        llvm::StringRef Reason,
                                        Placement Where);

/// Plans comments that suppress \p Findings for \p Reason, which may be empty:
/// one for all findings of a line, above it, or at its end where nothing can
/// stand above; a comment that is there already gets more checks. Leaves out
/// lines where no comment can stand (as in a raw string), findings that no
/// comment can suppress, and files that \p MayEdit denies.
FixPlan
planSuppressions(llvm::ArrayRef<Finding> Findings, llvm::StringRef Reason,
                 SourceTexts &Texts,
                 llvm::function_ref<bool(llvm::StringRef Path)> MayEdit);

} // namespace corolint

#endif // COROLINT_DRIVER_FIX_ADDSUPPRESSIONS_H

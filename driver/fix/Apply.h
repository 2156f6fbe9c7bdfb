//===- Apply.h - writes fixes to disk ---------------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The only part of corolint that changes anybody's sources.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_FIX_APPLY_H
#define COROLINT_DRIVER_FIX_APPLY_H

#include "driver/fix/FixPlan.h"
#include "llvm/Support/Error.h"

namespace corolint {

class SourceTexts;

/// Writes the files of \p Plan, each in one step. \p Texts has them as they
/// were when the plan's positions were computed; a file that has changed since
/// is an error.
llvm::Error applyFixes(const FixPlan &Plan, SourceTexts &Texts);

} // namespace corolint

#endif // COROLINT_DRIVER_FIX_APPLY_H

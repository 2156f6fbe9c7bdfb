//===- LockFixes.h - how to let go of a lock in time ------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_LOCKFIXES_H
#define COROLINT_CHECKS_ANALYSIS_LOCKFIXES_H

#include "checks/analysis/HeldLocks.h"
#include "clang/Basic/Diagnostic.h"

namespace corolint {

struct LockFix {
  /// What it does, for a note.
  llvm::StringRef Words;
  llvm::SmallVector<clang::FixItHint, 3> Edits;
};

/// The edits that release \p Lock before the coroutine waits: where a guard is
/// declared in the block in which the first suspension point stands, what it
/// guards is used in between, and nothing after that uses any of it. No edits
/// elsewhere.
LockFix findLockFix(const HeldLock &Lock, const clang::FunctionDecl &Function,
                    const clang::ASTContext &Context);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_LOCKFIXES_H

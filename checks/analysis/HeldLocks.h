//===- HeldLocks.h - locks that a coroutine holds while it waits -*- C++ -*-==//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_HELDLOCKS_H
#define COROLINT_CHECKS_ANALYSIS_HELDLOCKS_H

#include "checks/analysis/LockEvents.h"

namespace corolint {

/// A lock of threads, and where the coroutine is suspended that holds it.
struct HeldLock {
  LockSite Site;
  /// In the order of the text; never empty.
  llvm::SmallVector<const clang::Expr *, 2> Points;
  /// It is held by a temporary, until the end of its statement.
  bool IsTemporary = false;
};

/// The locks that \p Function, a coroutine, holds at suspension points, in the
/// order of the text. In a template as it is written only guards that no other
/// statement names.
llvm::SmallVector<HeldLock, 2>
findHeldLocks(const clang::FunctionDecl &Function, FileModel &Model,
              LockTypes &Types, const LockSettings &Settings);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_HELDLOCKS_H

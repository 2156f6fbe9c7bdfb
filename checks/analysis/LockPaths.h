//===- LockPaths.h - which locks are held where a coroutine waits -*- C++ -*-=//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_LOCKPATHS_H
#define COROLINT_CHECKS_ANALYSIS_LOCKPATHS_H

#include "checks/analysis/LockEvents.h"

namespace corolint {

/// A lock that is held at a suspension point.
struct LockAtPoint {
  unsigned Site = 0;
  const clang::Expr *Point = nullptr;
};

/// Which of the locks of \p Events are held at which of \p Points, by the
/// control flow of \p Function. A lock is held where one way leads that takes
/// it and does not release it. No condition is understood but a question to the
/// lock itself: where some ways hold a lock and one of several then releases
/// it, nothing is told any more, as both may depend on one condition. Empty
/// where Clang makes no graph.
llvm::SmallVector<LockAtPoint, 4>
findLocksAtPoints(const clang::FunctionDecl &Function, const LockEvents &Events,
                  llvm::ArrayRef<const clang::Expr *> Points,
                  const clang::ASTContext &Context);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_LOCKPATHS_H

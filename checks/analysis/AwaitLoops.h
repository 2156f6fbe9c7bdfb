//===- AwaitLoops.h - loops whose iterations could overlap ------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The commonest real case of awaits in a row is a loop that does one thing to
// each of many objects. Most loops that await are something else: they poll,
// retry, leave when they have found something, read until the end, or hand a
// value from one iteration to the next.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_AWAITLOOPS_H
#define COROLINT_CHECKS_ANALYSIS_AWAITLOOPS_H

#include "checks/analysis/Independence.h"

namespace clang {
class Expr;
class FunctionDecl;
class Stmt;
} // namespace clang

namespace corolint {

struct AwaitLoop {
  const clang::Stmt *Loop = nullptr;
  /// The await, the first where there are several.
  const clang::Expr *Await = nullptr;
  unsigned AwaitsInBody = 1;
  /// The elements are lazy tasks: they wait until each has its turn.
  bool HoldsTasks = false;
  /// Nothing shows that there are only a few iterations.
  bool MayBeLarge = true;
  Judgement Why;
  /// The argument if no bodies that were not seen meet; and these.
  Judgement WhyIfApart;
  llvm::SmallVector<OpenBodies, 1> Open;
};

/// What \p Loop, a statement of \p Function, awaits in iterations that could
/// overlap; nullopt where it is no loop or they could not.
std::optional<AwaitLoop> findAwaitLoop(const clang::Stmt &Loop,
                                       const clang::FunctionDecl &Function,
                                       FileModel &Model);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_AWAITLOOPS_H

//===- EventLoopNotRunCheck.h - coro-event-loop-not-run ---------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_EVENTLOOPNOTRUNCHECK_H
#define COROLINT_CHECKS_EVENTLOOPNOTRUNCHECK_H

#include "checks/CoroutineCheck.h"
#include "checks/analysis/UnrunLoops.h"

namespace corolint {

/// Finds event loops in local variables that are given work, and that nobody
/// runs: what was spawned or posted never happens.
///
/// Deliberately silent: loops that get out of sight in any way, and those that
/// are run on some path; loops whose destructor does the work.
///
/// The fix runs the loop at the end of its block, on a note, where that is the
/// one way out.
///
/// For the user-facing documentation see
/// docs/checks/coro-event-loop-not-run.md.
class EventLoopNotRunCheck : public CoroutineCheck {
public:
  using CoroutineCheck::CoroutineCheck;

protected:
  void checkFunction(const clang::FunctionDecl &Function,
                     FileModel &Model) override;

private:
  void report(const UnrunLoop &Loop, const clang::FunctionDecl &Function,
              FileModel &Model);
};

} // namespace corolint

#endif // COROLINT_CHECKS_EVENTLOOPNOTRUNCHECK_H

//===- SequentialAwaitCheck.h - coro-sequential-await -----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_SEQUENTIALAWAITCHECK_H
#define COROLINT_CHECKS_SEQUENTIALAWAITCHECK_H

#include "checks/IncludingCheck.h"
#include "checks/analysis/AwaitGroups.h"

namespace corolint {

/// Finds awaits that run one after the other although they could overlap:
/// awaits inside the arguments of a join; lazy tasks that are created together
/// and then awaited one by one; adjacent awaits of free functions whose results
/// are used later and which have no data in common that one of them may change.
///
/// Deliberately silent: whatever shares an object that may change, members of
/// one receiver, awaits with control flow in between, calls whose names promise
/// an effect, results that are held rather than used, eager tasks that were
/// started before the first await.
///
/// The fix, on a note because a join changes which error wins and what is
/// cancelled, uses the operator that the library has for it.
///
/// For the user-facing documentation see docs/checks/coro-sequential-await.md.
class SequentialAwaitCheck : public IncludingCheck {
public:
  using IncludingCheck::IncludingCheck;

protected:
  void checkFunction(const clang::FunctionDecl &Function,
                     FileModel &Model) override;

private:
  void reportGroup(const AwaitGroup &Group, const clang::CompoundStmt &Block,
                   const clang::FunctionDecl &Function, FileModel &Model);
  void checkJoin(const clang::CallExpr &Call,
                 const clang::FunctionDecl &Function, FileModel &Model);
};

} // namespace corolint

#endif // COROLINT_CHECKS_SEQUENTIALAWAITCHECK_H

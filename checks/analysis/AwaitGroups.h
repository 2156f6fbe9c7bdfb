//===- AwaitGroups.h - awaits in a row that could overlap -------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_AWAITGROUPS_H
#define COROLINT_CHECKS_ANALYSIS_AWAITGROUPS_H

#include "checks/FileModel.h"
#include "llvm/ADT/SmallVector.h"

namespace clang {
class CallExpr;
class CompoundStmt;
class Expr;
class FunctionDecl;
class Stmt;
class VarDecl;
} // namespace clang

namespace corolint {

/// A statement that is an await: 'co_await x;' or 'auto v = co_await x;'.
struct AwaitStatement {
  const clang::Stmt *Statement = nullptr;
  const clang::Expr *Await = nullptr;
  const clang::Expr *Operand = nullptr;
  /// The variable that gets the result; null where it is thrown away.
  const clang::VarDecl *Result = nullptr;
  /// The local task that is awaited; null where the operand is something else.
  const clang::VarDecl *Task = nullptr;
};

/// Why the awaits of a group could overlap.
enum class GroupKind {
  /// Lazy tasks were created first and are awaited one by one: certainly no
  /// overlap, although the code looks like it.
  CreatedFirst,
  /// Adjacent awaits of calls that have nothing in common.
  Independent
};

struct AwaitGroup {
  GroupKind Kind;
  llvm::SmallVector<AwaitStatement, 4> Awaits; ///< At least two, in order.
  /// No statement stands between the awaits.
  bool IsAdjacent = true;
};

/// The groups among the statements of \p Block, which stands in \p Function.
llvm::SmallVector<AwaitGroup, 2>
findAwaitGroups(const clang::CompoundStmt &Block,
                const clang::FunctionDecl &Function, FileModel &Model);

/// The awaits of tasks inside the arguments of \p Join: they are over before
/// the join starts anything.
llvm::SmallVector<const clang::Expr *, 4>
findAwaitsInArguments(const clang::CallExpr &Join, FileModel &Model);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_AWAITGROUPS_H

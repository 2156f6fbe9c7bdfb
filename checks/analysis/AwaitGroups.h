//===- AwaitGroups.h - awaits in a row that could overlap -------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_AWAITGROUPS_H
#define COROLINT_CHECKS_ANALYSIS_AWAITGROUPS_H

#include "checks/analysis/Awaits.h"
#include "checks/analysis/Independence.h"

namespace clang {
class CompoundStmt;
} // namespace clang

namespace corolint {

/// Why the awaits of a group could overlap.
enum class GroupKind {
  /// Lazy tasks were created first and are awaited one by one: certainly no
  /// overlap, although the code looks like it.
  CreatedFirst,
  /// An eager task is awaited before the next, which needs nothing of it, is
  /// created.
  CreatedLate,
  /// Eager tasks were created first and are awaited in order: they overlap, but
  /// if one throws the others are left behind.
  StartedFirst,
  /// Awaits of calls that have nothing in common.
  Independent
};

struct AwaitGroup {
  GroupKind Kind;
  llvm::SmallVector<AwaitStatement, 4> Awaits; ///< At least two, in order.
  /// No statement stands between the awaits.
  bool IsAdjacent = true;
  /// The weakest of the arguments for each two of them.
  Judgement Why;
  /// The same if no bodies that were not seen meet; and these.
  Judgement WhyIfApart = {};
  llvm::SmallVector<OpenBodies, 4> Open = {};
};

/// The groups among the statements of \p Block, which stands in \p Function.
/// Awaits whose independence is less sure than \p Least are in none.
llvm::SmallVector<AwaitGroup, 2>
findAwaitGroups(const clang::CompoundStmt &Block,
                const clang::FunctionDecl &Function, Confidence Least,
                FileModel &Model);

/// The groups that are sure enough only if bodies that were not seen change
/// different things.
llvm::SmallVector<AwaitGroup, 2>
findGroupsIfApart(const clang::CompoundStmt &Block,
                  const clang::FunctionDecl &Function, Confidence Least,
                  FileModel &Model);

/// The awaits of tasks inside the arguments of \p Join that pass no task: they
/// are over before the join starts anything.
llvm::SmallVector<const clang::Expr *, 4>
findAwaitsInArguments(const clang::CallExpr &Join, FileModel &Model);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_AWAITGROUPS_H

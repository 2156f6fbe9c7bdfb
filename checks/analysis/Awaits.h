//===- Awaits.h - the awaits of a statement ---------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which awaits a statement is sure to evaluate, and what is known about each.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_AWAITS_H
#define COROLINT_CHECKS_ANALYSIS_AWAITS_H

#include "checks/FileModel.h"
#include "llvm/ADT/SmallVector.h"

namespace clang {
class CallExpr;
class Expr;
class FunctionDecl;
class Stmt;
class VarDecl;
} // namespace clang

namespace corolint {

struct AwaitStatement {
  const clang::Stmt *Statement = nullptr;
  const clang::Expr *Await = nullptr;
  const clang::Expr *Operand = nullptr;
  /// The variable that gets the result; null where there is none.
  const clang::VarDecl *Result = nullptr;
  /// The local task that is awaited; null where the operand is something else.
  const clang::VarDecl *Task = nullptr;
  /// The statement is 'co_await x;' or 'auto v = co_await x;'; otherwise the
  /// await is a part of a larger expression.
  bool IsWhole = true;
};

struct StatementAwaits {
  /// Those that are evaluated whatever else happens and need no other await, in
  /// the order in which they are written.
  llvm::SmallVector<AwaitStatement, 2> Awaits;
  /// Something follows them, in the same statement, that what comes after it
  /// may depend on: other awaits, branches, the function's end.
  bool EndsRow = false;
};

/// The awaits of \p S. Those that are arguments of a join are left out.
StatementAwaits findAwaits(const clang::Stmt &S, FileModel &Model);

/// The local variable that \p Operand names, as itself or moved.
const clang::VarDecl *awaitedVariable(const clang::Expr &Operand);

/// \p Operand without conversions, parentheses, casts and std::move.
const clang::Expr &withoutMove(const clang::Expr &Operand);

/// How often code below \p Root names \p Variable or a part of it.
unsigned countUses(const clang::VarDecl &Variable, const clang::Stmt &Root,
                   const clang::ASTContext &Context);

/// The call that creates \p Task, a local variable that is used once, for its
/// await.
const clang::CallExpr *findCreation(const clang::VarDecl &Task,
                                    const clang::FunctionDecl &Function,
                                    FileModel &Model);

/// The call that makes what \p Await awaits, on the spot or for a variable;
/// null where something else is awaited.
const clang::CallExpr *findAwaitedCall(const AwaitStatement &Await,
                                       const clang::FunctionDecl &Function,
                                       FileModel &Model);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_AWAITS_H

//===- Contexts.h - where code runs: on the event loop or not - -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

// A coroutine's statements run on its executor, unless it switched to another
// one; a lambda's run with the call that it is handed to, elsewhere, or who
// knows where.

#ifndef COROLINT_CHECKS_ANALYSIS_CONTEXTS_H
#define COROLINT_CHECKS_ANALYSIS_CONTEXTS_H

#include "checks/analysis/Guards.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include <string>
#include <vector>

namespace clang {
class LambdaExpr;
} // namespace clang

namespace corolint {

enum class ExecutionContext {
  OnExecutor,
  OffExecutor, ///< On threads that may block.
  Unknown
};

/// The executors on which coroutines may block, from an option: names of their
/// types or of variables.
using SafeExecutors = std::vector<std::string>;

/// Whether \p E is one of \p Safe, by its type or its name.
bool isSafeExecutor(const clang::Expr &E, const SafeExecutors &Safe);

/// The lambda that \p E is, or that the local variable holds which it names;
/// also through std::move, std::function and the like. Null for others.
const clang::LambdaExpr *lambdaOf(const clang::Expr &E);

/// The function that \p E names; null for others.
const clang::FunctionDecl *namedFunction(const clang::Expr &E);

/// The bodies of \p E, a callable, that are known here: of a lambda (for a
/// generic one, of each instantiation) or of a local class's call operator.
/// Coroutines are left out: to call them runs nothing of note.
llvm::SmallVector<const clang::Stmt *, 2> bodiesOf(const clang::Expr &E);

/// For walkEvaluated: the bodies of lambdas that run when \p S does. \p
/// Function holds \p S.
void addBodiesRunBy(const clang::Stmt &S, const clang::FunctionDecl &Function,
                    FileModel &Model,
                    llvm::SmallVectorImpl<const clang::Stmt *> &Bodies);

/// On which executor the statements of one function run: follows the awaits
/// that switch, through branches and loops. Where paths differ, Unknown.
class ExecutorFlow {
public:
  ExecutorFlow(const clang::FunctionDecl &Function, FileModel &Model,
               const SafeExecutors &Safe);

  /// For \p S with these ancestors, both from a walk of the function's body.
  ExecutionContext at(const clang::Stmt &S, Ancestors Above) const;

private:
  using Effects = llvm::DenseMap<const clang::Stmt *, ExecutionContext>;

  Effects findSwitches(const clang::FunctionDecl &Function, FileModel &Model,
                       const SafeExecutors &Safe);
  void solve(const clang::FunctionDecl &Function,
             const clang::ASTContext &Context, const Effects &Switches);

  /// Empty where the function never switches.
  llvm::DenseMap<const clang::Stmt *, ExecutionContext> States;
};

/// Whether \p Function stands in a test: in one of the catalogue's macros, or
/// it, or a function around it, calls the assertions of a framework for tests.
bool isInTest(const clang::FunctionDecl &Function, const FileModel &Model);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_CONTEXTS_H

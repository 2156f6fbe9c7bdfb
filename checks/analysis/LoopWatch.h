//===- LoopWatch.h - what a function does with an event loop ----*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Goes through a function, and through those that it calls, with what is known
// about each value: whether it is the loop, something made of it, or work. Each
// place where one of these is named has to be understood; one that is not, or
// that runs the loop, ends the search.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_LOOPWATCH_H
#define COROLINT_CHECKS_ANALYSIS_LOOPWATCH_H

#include "checks/analysis/Invocations.h"
#include "checks/analysis/LoopCalls.h"
#include "checks/analysis/UnrunLoops.h"
#include "checks/coroutines/Walk.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace clang {
class BinaryOperator;
class LambdaExpr;
class MemberExpr;
class Stmt;
class ValueDecl;
} // namespace clang

namespace corolint {

class LoopWatch {
public:
  LoopWatch(UnrunLoop &Result, FileModel &Model)
      : Result(Result), Known(Result.Known),
        Calls(Result.Known, Result.Class, Model), Model(Model),
        IsPerThread(Known.isPerThread()), IsGlobal(Known.isGlobal()) {
    Ties[Result.Variable] = LoopTie::Loop;
  }

  /// Whether the loop gets work in \p Body and cannot have been run.
  bool isUnrun(const clang::Stmt &Body) {
    scan(Body);
    return !IsLost && !Result.Work.empty();
  }

private:
  /// Somebody runs the loop, or nobody can tell.
  std::optional<LoopTie> lose() {
    IsLost = true;
    return std::nullopt;
  }

  void scan(const clang::Stmt &Body);
  void scanBody(const clang::FunctionDecl &Definition, const clang::Expr &From);
  void use(const clang::Expr &Named, LoopTie How, Ancestors Above);

  std::optional<LoopTie> pass(const clang::Expr &Value, LoopTie How,
                              const clang::Stmt &Parent, Ancestors Above);
  std::optional<LoopTie> passToStatement(const clang::Expr &Value, LoopTie How,
                                         const clang::Stmt &Parent);
  std::optional<LoopTie> passToOperator(const clang::Expr &Value, LoopTie How,
                                        const clang::BinaryOperator &Operator);
  std::optional<LoopTie> passToMember(LoopTie How,
                                      const clang::MemberExpr &Member);
  std::optional<LoopTie> passToCapture(const clang::Expr &Value, LoopTie How,
                                       const clang::LambdaExpr &Lambda);
  std::optional<LoopTie> passToCall(const clang::Expr &Value, LoopTie How,
                                    const clang::Expr &Whole, Ancestors Above);
  std::optional<LoopTie> passToAssignment(const clang::Expr &Value, LoopTie How,
                                          const Invocation &Call);
  std::optional<LoopTie> passToHelper(const clang::Expr &Value, LoopTie How,
                                      const Invocation &Call);
  void track(const clang::VarDecl &Variable, LoopTie How);

  /// Whether something of \p Call but for \p Value names the loop or a handle.
  bool isOnLoop(const Invocation &Call, const clang::Expr &Value);
  bool mentionsLoop(const clang::Stmt &S) const;
  /// Whether \p Lambda can only be called by the loop.
  bool isForLoop(const clang::LambdaExpr &Lambda, Ancestors Above);
  void tieArguments(const Invocation &Call);

  /// For loops that need not be named to get work, or to be run.
  void visitUnnamed(const clang::Stmt &S, Ancestors Above);
  void visitUnnamed(const Invocation &Call, Ancestors Above);
  void noteWork(const clang::Expr &Call, Ancestors Above);

  /// How many functions deep a loop is followed.
  static constexpr unsigned MaxDepth = 8;

  UnrunLoop &Result;
  const KnownLoop &Known;
  LoopCalls Calls;
  FileModel &Model;
  const bool IsPerThread;
  const bool IsGlobal;
  bool IsLost = false;
  /// The loop's declaration has been seen.
  bool IsThere = false;
  /// What is looked at runs when the function does: it is no lambda.
  bool IsRunHere = true;
  /// The call in the function that led to the code that is looked at.
  const clang::Expr *Site = nullptr;
  unsigned Depth = 0;
  llvm::DenseMap<const clang::ValueDecl *, LoopTie> Ties;
  llvm::DenseSet<const clang::Stmt *> Unnamed;
};

/// Whether \p E makes an object of another one of its class.
bool isCopyOrMove(const clang::Expr &E);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_LOOPWATCH_H

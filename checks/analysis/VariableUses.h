//===- VariableUses.h - what becomes of variables ---------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a function does with each of its variables, from one walk over it: who
// asks about them one by one would walk as often as there are variables.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_VARIABLEUSES_H
#define COROLINT_CHECKS_ANALYSIS_VARIABLEUSES_H

#include "clang/AST/Decl.h"
#include "clang/AST/Stmt.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace corolint {

struct Invocation;

class VariableUses {
public:
  /// Of the code below \p Body, if there is one. See FileModel::variableUses().
  VariableUses(const clang::Stmt *Body, const clang::ASTContext &Context);

  /// How often \p Variable, or what it is bound to, is named.
  unsigned count(const clang::VarDecl &Variable) const {
    return Counts.lookup(&Variable);
  }

  /// Whether its content leaves it: it is moved or returned.
  bool isMovedAway(const clang::VarDecl &Variable) const {
    return MovedAway.contains(&Variable);
  }

  /// Whether it is stopped, closed or the like somewhere.
  bool isEnded(const clang::VarDecl &Variable) const {
    return Ended.contains(&Variable);
  }

private:
  void addMove(const clang::Stmt &S);
  void addEnd(const Invocation &Call);

  llvm::DenseMap<const clang::ValueDecl *, unsigned> Counts;
  llvm::DenseSet<const clang::ValueDecl *> MovedAway;
  llvm::DenseSet<const clang::ValueDecl *> Ended;
};

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_VARIABLEUSES_H

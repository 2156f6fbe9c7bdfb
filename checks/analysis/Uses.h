//===- Uses.h - what evaluating an expression touches -----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The argument for "these two calls are independent" begins here: which
// variables and members each expression names, and whether it may change them
// or hand out a way to change them.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_USES_H
#define COROLINT_CHECKS_ANALYSIS_USES_H

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/SmallVector.h"

namespace clang {
class ASTContext;
class CallExpr;
class Expr;
class Stmt;
class ValueDecl;
class VarDecl;
} // namespace clang

namespace corolint {

struct Uses {
  /// Each variable, parameter and data member of 'this' that is named; true
  /// where it may be changed or aliased: bound to a non-const reference, moved
  /// from, its address or a smart pointer to it passed on …
  llvm::DenseMap<const clang::ValueDecl *, bool> MayChange;
  /// 'this' as a whole: a member function is called on it, or it is passed on.
  bool ReadsThis = false;
  bool ChangesThis = false;
  /// Another await or yield runs inside: nothing can be said about the rest.
  bool Suspends = false;
};

/// Variables that have another value in each iteration of a loop.
using LoopVariables = llvm::SmallPtrSet<const clang::ValueDecl *, 4>;

/// What evaluating \p E touches, by the types of the parameters it passes
/// things to. Bodies of callees are not looked at. What is behind a reference
/// or a pointer that a local variable was initialised with is named as well.
/// Where \p Loop is given, an element that an index in it selects is not the
/// whole container.
Uses collectUses(const clang::Expr &E, const LoopVariables *Loop = nullptr);

/// The same for everything that \p S evaluates, with what is awaited in it or
/// without.
Uses collectUsesOfStatement(const clang::Stmt &S,
                            const clang::ASTContext &Context,
                            bool EntersAwaits = true,
                            const LoopVariables *Loop = nullptr);

/// The object that \p Call is a member function of, if it is a variable or a
/// data member of this object; 'this' is null too.
const clang::ValueDecl *receiverOf(const clang::CallExpr &Call);

/// The object that \p Call is a member function of, without dereferences; null
/// where there is none.
const clang::Expr *objectOf(const clang::CallExpr &Call);

/// True where \p Call is a call of a member function on 'this' itself.
bool isOnThis(const clang::CallExpr &Call);

/// What both name and at least one may change.
llvm::SmallVector<const clang::ValueDecl *, 2> findShared(const Uses &A,
                                                          const Uses &B);

/// True where one of the two may see or disturb what the other does to
/// something that both name.
bool mayInterfere(const Uses &A, const Uses &B);
/// The same, but only for 'this' as a whole.
bool thisInterferes(const Uses &A, const Uses &B);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_USES_H

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

namespace clang {
class ASTContext;
class Expr;
class ValueDecl;
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

/// What evaluating \p E touches, by the types of the parameters it passes
/// things to. Bodies of callees are not looked at.
Uses collectUses(const clang::Expr &E);

/// True where one of the two may see or disturb what the other does to
/// something that both name.
bool mayInterfere(const Uses &A, const Uses &B);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_USES_H

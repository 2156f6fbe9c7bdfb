//===- Lifetimes.h - what a task may refer to -------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_LIFETIMES_H
#define COROLINT_CHECKS_ANALYSIS_LIFETIMES_H

namespace clang {
class ASTContext;
class Expr;
class Stmt;
} // namespace clang

namespace corolint {

/// True where what \p E makes, a task, may be kept until after \p Outer, a
/// statement or a loop that \p E stands in: nothing that it may refer to is a
/// temporary or a variable that ends with \p Outer or an iteration of it. False
/// in doubt.
///
/// Fine are values that are read or copied, and references to the elements of a
/// container that is there after the loop.
bool mayOutlive(const clang::Expr &E, const clang::Stmt &Outer,
                const clang::ASTContext &Context);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_LIFETIMES_H

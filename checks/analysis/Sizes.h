//===- Sizes.h - is what is worked on bound to be small? --------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// How large something is the code mostly does not say. But it often says that
// it is small: an array, a literal, a local container that a few statements
// filled. What came from elsewhere, a parameter, a member, the result of a call
// or of an await, may have any size.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_SIZES_H
#define COROLINT_CHECKS_ANALYSIS_SIZES_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <optional>

namespace clang {
class ASTContext;
class Expr;
class FunctionDecl;
class Stmt;
} // namespace clang

namespace corolint {

struct Invocation;

/// What an argument of bounded size is called in conditions.
constexpr llvm::StringLiteral SmallSize = "small-size";

/// That something is small, provided that these parameters of the function are:
/// their indices.
using SmallProvided = llvm::SmallVector<unsigned, 2>;

/// Whether what \p E, in \p Function, is, or leads into, is bound to be small;
/// none where nothing says so.
std::optional<SmallProvided> findSmallness(const clang::Expr &E,
                                           const clang::FunctionDecl &Function,
                                           const clang::ASTContext &Context);

/// The same where nobody knows the caller.
bool isKnownSmall(const clang::Expr &E, const clang::FunctionDecl &Function,
                  const clang::ASTContext &Context);

/// What \p Call works on: its first argument that is neither a number nor a
/// mere tag, or else its object; may be null.
const clang::Expr *workedOn(const Invocation &Call);

/// Whether \p Call says itself, by a constant, on how little it works:
/// 'qsort(Data, 4, …)', 'std::sort(V.begin(), V.begin() + 4)'.
bool countsFew(const Invocation &Call, const clang::ASTContext &Context);

/// Whether \p Loop, a statement of \p Function, goes round a number of times
/// that the code bounds: over a small range, or up to a small constant.
bool isBoundedLoop(const clang::Stmt &Loop, const clang::FunctionDecl &Function,
                   const clang::ASTContext &Context);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_SIZES_H

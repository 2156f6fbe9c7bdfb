//===- Walk.h - what a function's body evaluates ----------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The walk that all checks share: down from a function's body through what runs
// when the function runs, with the way back up at hand. Going down with a stack
// replaces Clang's parent map, which costs memory for the whole file.
//
// Default arguments and default member initialisers are visited where they are
// used. Not visited, because they do not run here: operands of sizeof,
// decltype, noexcept and requires; branches that 'if constexpr' discards, or
// that a condition written as a constant excludes;
// bodies of lambdas, local classes and nested functions; and what the compiler
// adds to a coroutine or a range-for loop.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_COROUTINES_WALK_H
#define COROLINT_CHECKS_COROUTINES_WALK_H

#include "clang/AST/Stmt.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"

namespace clang {
class ASTContext;
class Expr;
} // namespace clang

namespace corolint {

/// The statements from the walk's root down to, not including, the visited one;
/// the nearest is last.
using Ancestors = llvm::ArrayRef<const clang::Stmt *>;

/// Names the bodies of other functions, such as lambdas, that run when a
/// statement does; the walk goes on in them. Each is entered once.
using BodyProvider =
    llvm::function_ref<void(const clang::Stmt &, Ancestors,
                            llvm::SmallVectorImpl<const clang::Stmt *> &)>;

/// Calls \p Visit for \p Root and everything evaluated below it, parents first.
/// \p Visit returns false to leave out what is below the statement it got.
void walkEvaluated(
    const clang::Stmt *Root, const clang::ASTContext &Context,
    llvm::function_ref<bool(const clang::Stmt &, Ancestors)> Visit,
    BodyProvider Bodies = nullptr);

/// The call in whose course the body runs that is entered at \p Above[I], if
/// such a body is: what is below it belongs to another function.
const clang::Stmt *enteredFrom(Ancestors Above, size_t I);

/// Where an expression stands when its value is thrown away.
enum class DiscardKind {
  Used,      ///< It is not.
  Statement, ///< As a statement, or in a loop's header.
  Comma,     ///< Left of a comma, or right of a discarded one.
  Void       ///< Cast to void.
};

struct Discard {
  DiscardKind Kind = DiscardKind::Used;
  /// The outermost expression that only passes the value on to be thrown away:
  /// the expression itself, or the conditional or comma expression around it.
  const clang::Expr *Outermost = nullptr;
  /// The cast, where Kind is Void.
  const clang::Expr *Cast = nullptr;
};

/// Whether \p E, with these ancestors, is thrown away. Implicit nodes,
/// parentheses, conditional operators and commas pass a value on.
Discard findDiscard(const clang::Expr &E, Ancestors Above);

/// Whether 'co_await' may be written at this place of a coroutine: not in a
/// catch handler, a default argument, the initialiser of a static, or the body
/// of another function that the walk entered.
bool isAwaitAllowed(Ancestors Above);

} // namespace corolint

#endif // COROLINT_CHECKS_COROUTINES_WALK_H

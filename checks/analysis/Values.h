//===- Values.h - what can be told about a value ----------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

// Light value tracking: constants, and what local variables were given in the
// function at hand. Nothing is followed out of the function.

#ifndef COROLINT_CHECKS_ANALYSIS_VALUES_H
#define COROLINT_CHECKS_ANALYSIS_VALUES_H

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

namespace clang {
class ASTContext;
class Expr;
class FunctionDecl;
class NamedDecl;
class VarDecl;
} // namespace clang

namespace corolint {

/// True where \p E is a compile-time constant all of whose parts are zero, such
/// as '0' or 'std::chrono::seconds(0)', a clock's 'now()', or the address of a
/// local variable of \p Function that is given nothing else.
bool isConstantZero(const clang::Expr &E, const clang::FunctionDecl &Function,
                    const clang::ASTContext &Context);

/// Everything that \p Function gives to its local variable \p Variable or to a
/// part of it: the initialiser and the right sides of assignments.
llvm::SmallVector<const clang::Expr *, 4>
valuesGivenTo(const clang::VarDecl &Variable,
              const clang::FunctionDecl &Function,
              const clang::ASTContext &Context);

/// The local variable, not a parameter, that \p E names or takes the address
/// of; or null.
const clang::VarDecl *localVariable(const clang::Expr &E);

/// Whether evaluating \p E names something that \p Fits accepts: a constant, an
/// object, a class by constructing it, or a macro (then only the name is
/// given). Local variables stand for what they were given.
bool namesSomething(
    const clang::Expr &E, const clang::FunctionDecl &Function,
    const clang::ASTContext &Context,
    llvm::function_ref<bool(llvm::StringRef, const clang::NamedDecl *)> Fits);

/// True where the value of \p E is known, whatever it is: a constant, or a
/// local variable that was given only such.
bool isTellable(const clang::Expr &E, const clang::FunctionDecl &Function,
                const clang::ASTContext &Context);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_VALUES_H

//===- Suspensions.h - where a coroutine may be left ------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_COROUTINES_SUSPENSIONS_H
#define COROLINT_CHECKS_COROUTINES_SUSPENSIONS_H

#include "llvm/ADT/SmallVector.h"

namespace clang {
class Expr;
class FunctionDecl;
class Stmt;
} // namespace clang

namespace corolint {

/// Whether \p S is an await or a yield that may suspend. One of an awaiter that
/// says of itself that it is always ready does not: a query such as Asio's for
/// the executor.
bool maySuspend(const clang::Stmt &S);

/// Whether something that may suspend is written in \p S, whether it is ever
/// compiled or not: in branches that 'if constexpr' discards, too. Lambdas are
/// functions of their own.
bool isSuspensionWrittenIn(const clang::Stmt &S);

/// The same for \p Function, a coroutine; of an instantiation, as the template
/// has it: what one instantiation leaves out another has.
bool isSuspensionWrittenIn(const clang::FunctionDecl &Function);

/// The awaits in \p S that never suspend.
llvm::SmallVector<const clang::Expr *, 2> readyAwaits(const clang::Stmt &S);

} // namespace corolint

#endif // COROLINT_CHECKS_COROUTINES_SUSPENSIONS_H

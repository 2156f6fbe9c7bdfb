//===- Coroutines.h - coroutines as they are written ------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_COROUTINES_COROUTINES_H
#define COROLINT_CHECKS_COROUTINES_COROUTINES_H

#include "checks/coroutines/TaskTypes.h"
#include <string>

namespace clang {
class CoroutineBodyStmt;
class Expr;
class FunctionDecl;
class Stmt;
} // namespace clang

namespace corolint {

/// The body of \p Function if it is a coroutine's definition, else null.
const clang::CoroutineBodyStmt *
getCoroutineBody(const clang::FunctionDecl &Function);

/// The operand of \p S as somebody wrote it, if \p S is a 'co_await', dependent
/// or not; else null. (Clang's matchers also find the implicit awaits at the
/// start and end of a coroutine; the walk of Walk.h does not go there.)
const clang::Expr *getAwaitedOperand(const clang::Stmt &S);

/// Whether the coroutine \p Function runs on an executor that others share, so
/// that blocking in it is a mistake. Generators and coroutines that only return
/// early (of expected, optional and their like) do not; but a generator that
/// awaits is an asynchronous one.
bool runsOnExecutor(const clang::FunctionDecl &Function, TaskTypes &Types);

/// How a message calls \p Function: "coroutine 'f'" or "this lambda coroutine".
std::string describeCoroutine(const clang::FunctionDecl &Function);

} // namespace corolint

#endif // COROLINT_CHECKS_COROUTINES_COROUTINES_H

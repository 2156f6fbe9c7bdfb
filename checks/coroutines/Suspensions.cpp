//===- Suspensions.cpp - where a coroutine may be left --------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/coroutines/Suspensions.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Records.h"
#include "checks/coroutines/TaskTypes.h"
#include "clang/AST/Decl.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace corolint {

bool maySuspend(const Stmt &S) {
  if (isa<DependentCoawaitExpr>(S))
    return true;
  const auto *Suspend = dyn_cast<CoroutineSuspendExpr>(&S);
  if (!Suspend || isa<CoyieldExpr>(Suspend))
    return Suspend != nullptr;
  const Expr *Awaiter = Suspend->getCommonExpr();
  const CXXRecordDecl *Record = Awaiter && !Awaiter->isTypeDependent()
                                    ? recordOf(Awaiter->getType())
                                    : nullptr;
  return !Record || !isNeverSuspending(*Record);
}

/// Calls \p Visit for \p S and all below until it returns true. Not a walk of
/// what is evaluated, on purpose: what is written counts.
static bool findWritten(const Stmt &S,
                        llvm::function_ref<bool(const Stmt &)> Visit) {
  if (Visit(S))
    return true;
  if (isa<LambdaExpr>(S))
    return false;
  // The compiler's awaits at the start and the end are not written.
  if (const auto *Coroutine = dyn_cast<CoroutineBodyStmt>(&S))
    return findWritten(*Coroutine->getBody(), Visit);
  // Behind these are only what the compiler makes of the operand.
  if (const Expr *Operand = getAwaitedOperand(S))
    return findWritten(*Operand, Visit);
  return llvm::any_of(S.children(), [&](const Stmt *Child) {
    return Child && findWritten(*Child, Visit);
  });
}

bool isSuspensionWrittenIn(const Stmt &S) { return findWritten(S, maySuspend); }

bool isSuspensionWrittenIn(const FunctionDecl &Function) {
  if (Function.getBody() && isSuspensionWrittenIn(*Function.getBody()))
    return true;
  const FunctionDecl *Pattern = Function.getTemplateInstantiationPattern();
  // There what is awaited is not known; here it is.
  return Pattern && Pattern->getBody() &&
         findWritten(*Pattern->getBody(), [](const Stmt &S) {
           const auto *If = dyn_cast<IfStmt>(&S);
           return If && If->isConstexpr() && isSuspensionWrittenIn(*If);
         });
}

llvm::SmallVector<const Expr *, 2> readyAwaits(const Stmt &S) {
  llvm::SmallVector<const Expr *, 2> Result;
  findWritten(S, [&](const Stmt &Part) {
    if (isa<CoawaitExpr>(Part) && !maySuspend(Part))
      Result.push_back(cast<Expr>(&Part));
    return false;
  });
  return Result;
}

} // namespace corolint

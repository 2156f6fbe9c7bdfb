//===- Coroutines.cpp - coroutines as they are written --------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Walk.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint {

const CoroutineBodyStmt *getCoroutineBody(const FunctionDecl &Function) {
  if (!Function.doesThisDeclarationHaveABody())
    return nullptr;
  return dyn_cast_or_null<CoroutineBodyStmt>(Function.getBody());
}

const Expr *getAwaitedOperand(const Stmt &S) {
  if (const auto *Await = dyn_cast<CoawaitExpr>(&S))
    return Await->getOperand();
  if (const auto *Await = dyn_cast<DependentCoawaitExpr>(&S))
    return Await->getOperand();
  return nullptr;
}

/// Whether somebody wrote an await in \p Function.
static bool awaits(const FunctionDecl &Function) {
  bool Found = false;
  walkEvaluated(Function.getBody(), Function.getASTContext(),
                [&](const Stmt &S, Ancestors) {
                  Found |= getAwaitedOperand(S) != nullptr;
                  return !Found;
                });
  return Found;
}

bool runsOnExecutor(const FunctionDecl &Function, TaskTypes &Types) {
  TaskTraits Traits = Types.get(Function.getReturnType());
  if (Traits.isGenerator())
    return awaits(Function);
  return !Traits.isResultLike();
}

std::string describeCoroutine(const FunctionDecl &Function) {
  if (const auto *Method = dyn_cast<CXXMethodDecl>(&Function))
    if (Method->getParent()->isLambda())
      return "this lambda coroutine";
  return "coroutine '" + Function.getNameAsString() + "'";
}

} // namespace corolint

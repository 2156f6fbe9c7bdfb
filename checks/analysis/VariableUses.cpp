//===- VariableUses.cpp - what becomes of variables -----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/VariableUses.h"
#include "checks/analysis/Invocations.h"
#include "checks/analysis/Values.h"
#include "checks/catalogue/Names.h"
#include "checks/coroutines/Walk.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace corolint {

static const ValueDecl *named(const DeclRefExpr &Reference) {
  const ValueDecl *Named = Reference.getDecl();
  if (const auto *Binding = dyn_cast<BindingDecl>(Named))
    return Binding->getDecomposedDecl();
  return Named;
}

VariableUses::VariableUses(const Stmt *Body, const ASTContext &Context) {
  if (!Body)
    return;
  walkEvaluated(Body, Context, [&](const Stmt &S, Ancestors) {
    if (const auto *Reference = dyn_cast<DeclRefExpr>(&S))
      if (const ValueDecl *Variable = named(*Reference))
        ++Counts[Variable];
    addMove(S);
    if (std::optional<Invocation> Call = asInvocation(S))
      addEnd(*Call);
    return true;
  });
}

void VariableUses::addMove(const Stmt &S) {
  const Expr *Given = nullptr;
  if (const auto *Return = dyn_cast<CoreturnStmt>(&S))
    Given = Return->getOperand();
  else if (const auto *Return = dyn_cast<ReturnStmt>(&S))
    Given = Return->getRetValue();
  else if (const auto *Call = dyn_cast<CallExpr>(&S);
           Call && Call->isXValue() && Call->getNumArgs() == 1)
    Given = Call->getArg(0);
  if (const ValueDecl *Variable = Given ? namedObject(Given) : nullptr)
    MovedAway.insert(Variable);
}

void VariableUses::addEnd(const Invocation &Call) {
  static constexpr llvm::StringRef Verbs[] = {
      "stop",   "close",    "shutdown", "shut",   "join",
      "finish", "cancel",   "release",  "detach", "commit",
      "abort",  "rollback", "reset",    "quit",   "disconnect"};
  if (!Call.Object || !Call.Callee->getIdentifier())
    return;
  if (const ValueDecl *Variable = namedObject(Call.Object);
      Variable && llvm::is_contained(Verbs, firstWord(Call.Callee->getName())))
    Ended.insert(Variable);
}

} // namespace corolint

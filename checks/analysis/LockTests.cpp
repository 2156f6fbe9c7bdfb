//===- LockTests.cpp - questions to locks ---------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/LockEvents.h"
#include "checks/analysis/Values.h"
#include "checks/catalogue/Names.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint {

/// Whether a result of \p Callee that is not zero means success: not for the
/// error codes of C.
static bool meansSuccess(const FunctionDecl &Callee) {
  const QualType Result = Callee.getReturnType();
  if (Result->isBooleanType())
    return true;
  const auto *Named = Result->getAs<TypedefType>();
  return Named && Named->getDecl()->getName().contains_insensitive("bool");
}

/// 'owns_lock', 'isLocked' …
static bool asksForLock(const FunctionDecl &Callee) {
  static constexpr llvm::StringRef Words[] = {"owns", "lock",  "locked",
                                              "held", "valid", "has"};
  return Callee.getIdentifier() && Callee.getReturnType()->isBooleanType() &&
         llvm::any_of(wordsOf(Callee.getName()), [](llvm::StringRef Word) {
           return llvm::is_contained(Words, Word);
         });
}

std::optional<LockTest> LockEvents::test(const Expr &Condition) const {
  const Expr *Inner = stripWrappers(Condition);
  if (const auto *Not = dyn_cast<UnaryOperator>(Inner);
      Not && Not->getOpcode() == UO_LNot) {
    std::optional<LockTest> Test = test(*Not->getSubExpr());
    if (Test)
      Test->WhenTrue = !Test->WhenTrue;
    return Test;
  }
  if (const auto *Compare = dyn_cast<BinaryOperator>(Inner);
      Compare && Compare->isEqualityOp()) {
    // "== 0", "== thrd_success", "!= 0", "== true"
    Expr::EvalResult Value;
    std::optional<LockTest> Test = test(*Compare->getLHS());
    if (!Test || Compare->getRHS()->isValueDependent() ||
        !Compare->getRHS()->EvaluateAsInt(Value, Model.context()))
      return std::nullopt;
    if ((Value.Val.getInt() == 0) == (Compare->getOpcode() == BO_EQ))
      Test->WhenTrue = !Test->WhenTrue;
    return Test;
  }
  // 'Held == std::nullopt', 'Held != nullptr'
  if (const auto *Rewritten = dyn_cast<CXXRewrittenBinaryOperator>(Inner))
    return test(*Rewritten->getSemanticForm());
  if (const auto *Compare = dyn_cast<CXXOperatorCallExpr>(Inner);
      Compare && Compare->getNumArgs() == 2 &&
      (Compare->getOperator() == OO_EqualEqual ||
       Compare->getOperator() == OO_ExclaimEqual) &&
      isNothing(*Compare->getArg(1), Model.context())) {
    std::optional<LockTest> Test = test(*Compare->getArg(0));
    if (Test && Compare->getOperator() == OO_EqualEqual)
      Test->WhenTrue = !Test->WhenTrue;
    return Test;
  }
  // bool Got = M.try_lock();
  if (const VarDecl *Variable = localVariable(*Inner);
      Variable && Variable->getType()->isBooleanType() && Variable->getInit())
    return test(*Variable->getInit());
  if (auto It = Attempts.find(Inner); It != Attempts.end()) {
    const auto *Call = dyn_cast<CallExpr>(Inner);
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
    return LockTest{It->second, !Callee || meansSuccess(*Callee)};
  }
  if (const auto *Call = dyn_cast<CXXMemberCallExpr>(Inner)) {
    std::optional<unsigned> Guard =
        guardNamedBy(Call->getImplicitObjectArgument());
    const auto *Callee =
        dyn_cast_or_null<CXXMethodDecl>(Call->getDirectCallee());
    if (Guard && Callee &&
        (isa<CXXConversionDecl>(Callee) || asksForLock(*Callee)))
      return LockTest{*Guard, true};
  }
  if (std::optional<unsigned> Guard = guardNamedBy(Inner))
    return LockTest{*Guard, true};
  return std::nullopt;
}

} // namespace corolint

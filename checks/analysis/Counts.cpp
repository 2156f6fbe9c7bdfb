//===- Counts.cpp - few elements, few turns -------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/Invocations.h"
#include "checks/analysis/Sizes.h"
#include "checks/analysis/Values.h"
#include "checks/catalogue/Names.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/FoldingSet.h"

using namespace clang;

namespace corolint {

/// More are not few, however constant their number is.
static constexpr int64_t MaxFew = 1000;

static std::optional<int64_t> integerOf(const Expr &E,
                                        const ASTContext &Context) {
  Expr::EvalResult Result;
  if (E.isValueDependent() || !E.EvaluateAsInt(Result, Context))
    return std::nullopt;
  return Result.Val.getInt().tryExtValue();
}

namespace {
/// An iterator: so many elements behind another one.
struct ElementPlace {
  const Expr *Base = nullptr;
  int64_t Offset = 0;
};
} // namespace

/// 'V.begin() + 4', 'V.end() - 3', 'std::next(V.begin(), 4)'; of anything else
/// itself.
static ElementPlace placeOf(const Expr &E, const ASTContext &Context) {
  const Expr *Inner = stripWrappers(E);
  const Expr *Base = nullptr;
  const Expr *Distance = nullptr;
  bool IsBack = false;
  if (const auto *Binary = dyn_cast<BinaryOperator>(Inner);
      Binary && Binary->isAdditiveOp()) {
    Base = Binary->getLHS();
    Distance = Binary->getRHS();
    IsBack = Binary->getOpcode() == BO_Sub;
  } else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Inner)) {
    IsBack = Operator->getOperator() == OO_Minus;
    if (Operator->getNumArgs() == 2 &&
        (IsBack || Operator->getOperator() == OO_Plus)) {
      Base = Operator->getArg(0);
      Distance = Operator->getArg(1);
    }
  } else if (std::optional<Invocation> Call = asInvocation(*Inner);
             Call && Call->Callee->isInStdNamespace() &&
             Call->Arguments.size() == 2) {
    const std::string Name = unqualifiedName(*Call->Callee);
    IsBack = Name == "prev";
    if (IsBack || Name == "next") {
      Base = Call->Arguments[0];
      Distance = Call->Arguments[1];
    }
  }
  const std::optional<int64_t> Count =
      Distance ? integerOf(*stripWrappers(*Distance), Context) : std::nullopt;
  if (!Count)
    return {Inner, 0};
  return {stripWrappers(*Base), IsBack ? -*Count : *Count};
}

/// Whether the two places that \p Call is given are a constant number of
/// elements apart: 'std::sort(V.begin(), V.begin() + 4)'.
static bool spansFew(const Invocation &Call, const ASTContext &Context) {
  const auto *First = llvm::find(Call.Arguments, workedOn(Call));
  if (First == Call.Arguments.end())
    return false;
  // Others of the type may stand in between: 'std::nth_element'.
  const auto *Last = First;
  while (
      std::next(Last) != Call.Arguments.end() &&
      Context.hasSameType((*First)->getType(), (*std::next(Last))->getType()))
    ++Last;
  if (First == Last)
    return false;
  const ElementPlace Begin = placeOf(**First, Context);
  const ElementPlace End = placeOf(**Last, Context);
  llvm::FoldingSetNodeID A, B;
  Begin.Base->Profile(A, Context, /*Canonical=*/true);
  End.Base->Profile(B, Context, /*Canonical=*/true);
  return A == B && End.Offset - Begin.Offset <= MaxFew;
}

bool countsFew(const Invocation &Call, const ASTContext &Context) {
  if (spansFew(Call, Context))
    return true;
  if (Call.Arguments.size() < 2 ||
      !Call.Arguments[0]->getType()->isPointerType())
    return false;
  const Expr *Count = Call.Arguments[1];
  return Count->getType()->isIntegerType() && !isa<CXXDefaultArgExpr>(Count) &&
         integerOf(*Count, Context).has_value();
}

/// Whether \p Bound, up to or from which \p Loop counts, is known and small.
static bool isFewTurns(const Expr &Bound, const ForStmt &Loop,
                       const FunctionDecl &Function,
                       const ASTContext &Context) {
  if (!isTellable(Bound, Function, Context))
    return false;
  // Who counts in steps goes round less often.
  const auto *Step = dyn_cast_or_null<UnaryOperator>(Loop.getInc());
  const std::optional<int64_t> Value = integerOf(Bound, Context);
  return !Step || !Value || *Value <= MaxFew;
}

static bool startsAtFew(const ForStmt &Loop, const FunctionDecl &Function,
                        const ASTContext &Context) {
  const auto *Start = dyn_cast_or_null<DeclStmt>(Loop.getInit());
  const auto *Counter = Start && Start->isSingleDecl()
                            ? dyn_cast<VarDecl>(Start->getSingleDecl())
                            : nullptr;
  return Counter && Counter->getType()->isIntegerType() && Counter->getInit() &&
         isFewTurns(*Counter->getInit(), Loop, Function, Context);
}

bool isBoundedLoop(const Stmt &Loop, const FunctionDecl &Function,
                   const ASTContext &Context) {
  if (const auto *Range = dyn_cast<CXXForRangeStmt>(&Loop))
    return Range->getRangeInit() &&
           isKnownSmall(*Range->getRangeInit(), Function, Context);
  const auto *Counted = dyn_cast<ForStmt>(&Loop);
  const auto *Cond =
      Counted && Counted->getCond()
          ? dyn_cast<BinaryOperator>(Counted->getCond()->IgnoreParenImpCasts())
          : nullptr;
  if (!Cond || !Cond->isComparisonOp())
    return false;
  // Up to a constant that is not large. One that counts down to it, or meets
  // it, as a list does its end, is as long as its start says.
  const BinaryOperatorKind Op = Cond->getOpcode();
  const bool IsRight = isTellable(*Cond->getRHS(), Function, Context);
  if (!IsRight && !integerOf(*Cond->getLHS(), Context))
    return false;
  const bool CountsUp =
      IsRight ? Op == BO_LT || Op == BO_LE : Op == BO_GT || Op == BO_GE;
  return CountsUp ? isFewTurns(IsRight ? *Cond->getRHS() : *Cond->getLHS(),
                               *Counted, Function, Context)
                  : startsAtFew(*Counted, Function, Context);
}

} // namespace corolint

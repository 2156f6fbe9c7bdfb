//===- CallPlaces.cpp - where a call stands -------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/CallPlaces.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace corolint {

/// Where to report \p S, which stands below \p Above: implicit code, such as a
/// default argument, at what makes it run.
static SourceLocation locationOf(SourceLocation Written, const Stmt &S,
                                 Ancestors Above) {
  for (size_t I = 0; I != Above.size(); ++I) {
    if (const auto *Argument = dyn_cast<CXXDefaultArgExpr>(Above[I]))
      return Argument->getUsedLocation();
    if (const auto *Member = dyn_cast<CXXDefaultInitExpr>(Above[I]))
      return Member->getUsedLocation();
    // What a constructor that nobody wrote does for its members and bases.
    const auto *Construct = dyn_cast<CXXConstructExpr>(Above[I]);
    const Stmt *Child = I + 1 == Above.size() ? &S : Above[I + 1];
    if (Construct && !llvm::is_contained(Construct->children(), Child))
      return Construct->getLocation();
  }
  return Written;
}

const Expr *runnerOf(Ancestors Above) {
  for (size_t I = Above.size(); I-- > 1;)
    if (const Stmt *From = enteredFrom(Above, I)) {
      if (isa<LambdaExpr>(From)) // Nothing is known to run it.
        return nullptr;
      const auto *Operator = dyn_cast<CXXOperatorCallExpr>(From);
      bool OnTheSpot = Operator && Operator->getOperator() == OO_Call &&
                       isa<LambdaExpr>(stripWrappers(*Operator->getArg(0)));
      return OnTheSpot ? nullptr : cast<Expr>(From);
    }
  return nullptr;
}

bool isPostfixOperand(const Stmt &S, Ancestors Above) {
  const Stmt *Child = &S;
  for (const Stmt *Parent : llvm::reverse(Above)) {
    if (isa<MemberExpr>(Parent))
      return true;
    if (const auto *Element = dyn_cast<ArraySubscriptExpr>(Parent))
      return Element->getBase() == Child;
    if (const auto *Call = dyn_cast<CallExpr>(Parent))
      return Call->getCallee() == Child ||
             (isa<CXXOperatorCallExpr>(Call) && Call->getNumArgs() != 0 &&
              Call->getArg(0) == Child);
    if (!isa<ImplicitCastExpr, MaterializeTemporaryExpr, CXXBindTemporaryExpr,
             ExprWithCleanups>(Parent))
      return false;
    Child = Parent;
  }
  return false;
}

SourceLocation fileLocation(const Invocation &Call, const Stmt &S,
                            Ancestors Above, const ASTContext &Context) {
  SourceLocation Written =
      Call.Variable && Call.How == Invocation::Form::Destruction
          ? Call.Variable->getLocation()
          : Call.Range.getBegin();
  return Context.getSourceManager().getFileLoc(locationOf(Written, S, Above));
}

} // namespace corolint

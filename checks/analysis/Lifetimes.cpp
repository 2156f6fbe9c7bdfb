//===- Lifetimes.cpp - what a task may refer to ---------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/Lifetimes.h"
#include "checks/coroutines/Records.h"
#include "checks/coroutines/Walk.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint {

namespace {

/// The variable that \p Declaration is, or is a part of.
const VarDecl *wholeVariable(const ValueDecl &Declaration) {
  if (const auto *Binding = dyn_cast<BindingDecl>(&Declaration))
    return dyn_cast<VarDecl>(Binding->getDecomposedDecl());
  return dyn_cast<VarDecl>(&Declaration);
}

/// A text that owns its characters, whatever it was made of.
bool isString(QualType Type) {
  const CXXRecordDecl *Record = recordOf(Type);
  return Record && Record->isInStdNamespace() && Record->getIdentifier() &&
         Record->getName() == "basic_string";
}

class Outliving {
public:
  Outliving(const Stmt &Outer, const ASTContext &Context)
      : Outer(Outer), Context(Context) {}

  bool check(const Stmt &Root) {
    bool Result = true;
    walkEvaluated(&Root, Context, [&](const Stmt &S, Ancestors Up) {
      if (isa<MaterializeTemporaryExpr>(S))
        Result = false;
      if (const auto *Construct = dyn_cast<CXXConstructExpr>(&S);
          Construct && isString(Construct->getType()))
        return false;
      if (const auto *Reference = dyn_cast<DeclRefExpr>(&S))
        Result &= isFine(*Reference, Up);
      return Result;
    });
    return Result;
  }

private:
  bool endsInside(const VarDecl &Variable) const {
    const SourceManager &Sources = Context.getSourceManager();
    return Variable.hasLocalStorage() &&
           !Sources.isBeforeInTranslationUnit(Variable.getLocation(),
                                              Outer.getBeginLoc()) &&
           !Sources.isBeforeInTranslationUnit(Outer.getEndLoc(),
                                              Variable.getLocation());
  }

  bool isFine(const DeclRefExpr &Reference, Ancestors Up) {
    const VarDecl *Variable = wholeVariable(*Reference.getDecl());
    if (!Variable || !endsInside(*Variable) || Up.empty())
      return true;
    if (Variable->getType()->isReferenceType())
      return isElsewhere(*Variable);
    if (isRead(*Up.back()) || isIterator(*Variable, Up))
      return !Reference.getType()->isPointerType() || isElsewhere(*Variable);
    // The copy of a view leads to what the view leads to.
    return isCopied(Up) &&
           (isString(Variable->getType()) || isElsewhere(*Variable));
  }

  static bool isRead(const Stmt &Parent) {
    const auto *Cast = dyn_cast<ImplicitCastExpr>(&Parent);
    return Cast && Cast->getCastKind() == CK_LValueToRValue;
  }

  /// What \p Variable leads to does not end with the loop.
  bool isElsewhere(const VarDecl &Variable) {
    const auto *Range = dyn_cast<CXXForRangeStmt>(&Outer);
    if (Range && Range->getLoopVariable() == &Variable)
      return !Variable.getType()->isReferenceType() ||
             (Range->getRangeInit()->isLValue() && Variable.hasInit() &&
              !isTemporary(*Variable.getInit()));
    return Variable.hasInit() &&
           (!Followed.insert(&Variable).second || check(*Variable.getInit()));
  }

  static bool isTemporary(const Expr &Init) {
    const Expr *E = &Init;
    if (const auto *Full = dyn_cast<FullExpr>(E))
      E = Full->getSubExpr();
    return isa<MaterializeTemporaryExpr>(E->IgnoreParenImpCasts()) ||
           !Init.isGLValue();
  }

  /// The object of '->' or '*' in a loop that counts an iterator up: that leads
  /// to the container.
  bool isIterator(const VarDecl &Variable, Ancestors Up) const {
    const auto *For = dyn_cast<ForStmt>(&Outer);
    const auto *Declared =
        For ? dyn_cast_or_null<DeclStmt>(For->getInit()) : nullptr;
    if (!Declared || !llvm::is_contained(Declared->decls(), &Variable))
      return false;
    for (const Stmt *Parent : llvm::reverse(Up)) {
      if (isa<ImplicitCastExpr, ParenExpr>(Parent))
        continue;
      const auto *Call = dyn_cast<CXXOperatorCallExpr>(Parent);
      return Call && Call->getNumArgs() == 1 &&
             (Call->getOperator() == OO_Arrow ||
              Call->getOperator() == OO_Star);
    }
    return false;
  }

  /// Copied, or moved, into a parameter.
  static bool isCopied(Ancestors Up) {
    for (const Stmt *Parent : llvm::reverse(Up)) {
      const auto *Call = dyn_cast<CallExpr>(Parent);
      if (isa<ImplicitCastExpr, ParenExpr>(Parent) ||
          (Call && Call->isCallToStdMove()))
        continue;
      const auto *Construct = dyn_cast<CXXConstructExpr>(Parent);
      return Construct &&
             Construct->getConstructor()->isCopyOrMoveConstructor();
    }
    return false;
  }

  const Stmt &Outer;
  const ASTContext &Context;
  llvm::SmallPtrSet<const VarDecl *, 4> Followed;
};

} // namespace

bool mayOutlive(const Expr &E, const Stmt &Outer, const ASTContext &Context) {
  return Outliving(Outer, Context).check(E);
}

} // namespace corolint

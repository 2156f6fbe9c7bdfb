//===- Uses.cpp - what evaluating an expression touches -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/Uses.h"
#include "checks/coroutines/Records.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint {

namespace {

bool isConst(QualType Type) {
  return Type.getNonReferenceType().isConstQualified();
}

/// A copy of such a value still leads to the same object: pointers to what is
/// not const, smart pointers, iterators.
bool isHandle(QualType Type) {
  Type = Type.getNonReferenceType();
  if (Type->isPointerType())
    return !Type->getPointeeType().isConstQualified() &&
           !Type->isFunctionPointerType();
  const CXXRecordDecl *Record = recordOf(Type);
  if (!Record)
    return false;
  // An optional is dereferenced too, but owns its value.
  if (findMember(*Record, "has_value"))
    return false;
  if (const FunctionDecl *Arrow = findOperator(*Record, OO_Arrow))
    return !Arrow->getReturnType()->isPointerType() ||
           !Arrow->getReturnType()->getPointeeType().isConstQualified();
  return false;
}

/// Whoever gets an lvalue of this type can change what it leads to.
bool isChangeable(QualType Type) { return !isConst(Type) || isHandle(Type); }

class Collector {
public:
  Uses Result;

  /// \p Changes: the value of \p E, an lvalue, is handed to something that may
  /// change it.
  void visit(const Expr *E, bool Changes) {
    if (!E)
      return;
    if (const auto *Cast = dyn_cast<CastExpr>(E))
      return visitCast(*Cast, Changes);
    if (const auto *Reference = dyn_cast<DeclRefExpr>(E))
      return record(Reference->getDecl(), Changes);
    if (const auto *Member = dyn_cast<MemberExpr>(E))
      return visitMember(*Member, Changes);
    if (isa<CXXThisExpr>(E))
      return recordThis(!E->getType()->getPointeeType().isConstQualified());
    if (const auto *Lambda = dyn_cast<LambdaExpr>(E))
      return visitLambda(*Lambda);
    if (const auto *Call = dyn_cast<CallExpr>(E))
      return visitCall(*Call, Changes);
    if (const auto *Construct = dyn_cast<CXXConstructExpr>(E))
      return visitConstruct(*Construct);
    if (const auto *Unary = dyn_cast<UnaryOperator>(E))
      return visitUnary(*Unary, Changes);
    if (isa<CoroutineSuspendExpr, DependentCoawaitExpr>(E)) {
      Result.Suspends = true;
      return;
    }
    visitOther(*E, Changes);
  }

private:
  void record(const ValueDecl *Declaration, bool Changes) {
    if (!isa<VarDecl, FieldDecl, BindingDecl>(Declaration))
      return;
    bool &MayChange = Result.MayChange[Declaration];
    MayChange |= Changes && isChangeable(Declaration->getType());
  }

  void recordThis(bool Changes) {
    Result.ReadsThis = true;
    Result.ChangesThis |= Changes;
  }

  void visitCast(const CastExpr &Cast, bool Changes) {
    if (Cast.getCastKind() == CK_LValueToRValue)
      Changes = isHandle(Cast.getType());
    else
      Changes &= isChangeable(Cast.getType());
    visit(Cast.getSubExpr(), Changes);
  }

  /// \p Object, the operand of '.', '->' or '*': what is done to the result is
  /// done to what it names.
  void visitObject(const Expr *Object, bool Changes) {
    const Expr *Inner = Object->IgnoreParenImpCasts();
    if (isa<CXXThisExpr>(Inner))
      return recordThis(Changes);
    if (Object->getType()->isPointerType())
      return visit(Inner, Changes);
    visit(Object, Changes);
  }

  void visitMember(const MemberExpr &Member, bool Changes) {
    const Expr *Base = Member.getBase();
    if (isa<VarDecl>(Member.getMemberDecl()) ||
        isa<CXXThisExpr>(Base->IgnoreParenImpCasts()))
      return record(Member.getMemberDecl(), Changes);
    visitObject(Base, Changes && !isConst(Member.getMemberDecl()->getType()));
  }

  void visitLambda(const LambdaExpr &Lambda) {
    for (const LambdaCapture &Capture : Lambda.captures()) {
      if (Capture.capturesThis())
        recordThis(true);
      else if (Capture.capturesVariable())
        record(Capture.getCapturedVar(),
               Capture.getCaptureKind() == LCK_ByRef ||
                   isHandle(Capture.getCapturedVar()->getType()));
    }
    for (const Expr *Init : Lambda.capture_inits())
      visit(Init, false);
  }

  void visitArgument(const Expr &Argument, QualType Parameter) {
    visit(&Argument, Parameter->isReferenceType() && isChangeable(Parameter));
  }

  void visitCall(const CallExpr &Call, bool Changes) {
    const FunctionDecl *Callee = Call.getDirectCallee();
    unsigned FirstArgument = 0;
    const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Callee);
    if (Method && !Method->isStatic()) {
      const Expr *Object = nullptr;
      if (const auto *MemberCall = dyn_cast<CXXMemberCallExpr>(&Call)) {
        Object = MemberCall->getImplicitObjectArgument();
      } else if (isa<CXXOperatorCallExpr>(Call) && Call.getNumArgs() != 0) {
        Object = Call.getArg(0);
        FirstArgument = 1;
      }
      // '->' and '*' of a smart pointer are const, but lead to its object.
      bool Dereferences = Method->getOverloadedOperator() == OO_Arrow ||
                          (Method->getOverloadedOperator() == OO_Star &&
                           Method->getNumParams() == 0);
      if (Object)
        visitObject(Object, Dereferences ? Changes : !Method->isConst());
    } else {
      visit(Call.getCallee(), !Callee);
    }
    for (unsigned I = FirstArgument; I != Call.getNumArgs(); ++I) {
      unsigned Parameter = I - FirstArgument;
      QualType Type = Callee && Parameter < Callee->getNumParams()
                          ? Callee->getParamDecl(Parameter)->getType()
                          : Call.getArg(I)->getType();
      visitArgument(*Call.getArg(I), Type);
    }
  }

  void visitConstruct(const CXXConstructExpr &Construct) {
    const CXXConstructorDecl *Constructor = Construct.getConstructor();
    for (unsigned I = 0; I != Construct.getNumArgs(); ++I)
      visitArgument(*Construct.getArg(I),
                    I < Constructor->getNumParams()
                        ? Constructor->getParamDecl(I)->getType()
                        : Construct.getArg(I)->getType());
  }

  void visitUnary(const UnaryOperator &Unary, bool Changes) {
    const Expr *Operand = Unary.getSubExpr();
    if (Unary.isIncrementDecrementOp())
      return visit(Operand, true);
    if (Unary.getOpcode() == UO_AddrOf)
      return visit(Operand, !Operand->getType().isConstQualified());
    if (Unary.getOpcode() == UO_Deref)
      return visitObject(Operand, Changes);
    visit(Operand, false);
  }

  void visitOther(const Expr &E, bool Changes) {
    if (const auto *Binary = dyn_cast<BinaryOperator>(&E)) {
      visit(Binary->getLHS(), Binary->isAssignmentOp());
      return visit(Binary->getRHS(), false);
    }
    // Parentheses, temporaries, '?:' and '[]' pass on what they are made of.
    bool PassesOn =
        isa<ParenExpr, MaterializeTemporaryExpr, FullExpr, CXXBindTemporaryExpr,
            AbstractConditionalOperator, ArraySubscriptExpr>(E);
    for (const Stmt *Child : E.children())
      if (const auto *ChildExpr = dyn_cast_or_null<Expr>(Child))
        visit(ChildExpr, PassesOn && Changes);
  }
};

} // namespace

Uses collectUses(const Expr &E) {
  Collector Collect;
  Collect.visit(&E, /*Changes=*/false);
  return std::move(Collect.Result);
}

/// True where \p A, touching 'this' as a whole, meets a member in \p B.
static bool thisMeetsMembers(const Uses &A, const Uses &B) {
  if (!A.ReadsThis)
    return false;
  return llvm::any_of(B.MayChange, [&](const auto &Use) {
    return isa<FieldDecl>(Use.first) && (A.ChangesThis || Use.second);
  });
}

bool mayInterfere(const Uses &A, const Uses &B) {
  if (A.Suspends || B.Suspends)
    return true;
  if (A.ReadsThis && B.ReadsThis && (A.ChangesThis || B.ChangesThis))
    return true;
  if (thisMeetsMembers(A, B) || thisMeetsMembers(B, A))
    return true;
  return llvm::any_of(A.MayChange, [&](const auto &Use) {
    auto Other = B.MayChange.find(Use.first);
    return Other != B.MayChange.end() && (Use.second || Other->second);
  });
}

} // namespace corolint

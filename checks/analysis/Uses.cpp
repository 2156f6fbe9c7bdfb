//===- Uses.cpp - what evaluating an expression touches -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/Uses.h"
#include "checks/coroutines/Records.h"
#include "checks/coroutines/Walk.h"
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

/// A member function with a twin that is const and takes as many arguments,
/// such as 'begin' and 'at': it does nothing but hand out a part. '[]' is one
/// even where it may make the element.
bool isAccessor(const CXXMethodDecl &Method) {
  if (Method.isConst())
    return false;
  if (Method.getOverloadedOperator() == OO_Subscript)
    return true;
  for (const NamedDecl *Twin : Method.getParent()->lookup(Method.getDeclName()))
    if (const auto *Other = dyn_cast<CXXMethodDecl>(Twin);
        Other && Other->isConst() &&
        Other->getNumParams() == Method.getNumParams())
      return true;
  return false;
}

class Collector {
public:
  Uses Result;

  explicit Collector(const LoopVariables *Loop, bool EntersAwaits = false)
      : Loop(Loop), EntersAwaits(EntersAwaits) {}

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
    if (const auto *Suspend = dyn_cast<CoroutineSuspendExpr>(E)) {
      Result.Suspends = true;
      return EntersAwaits ? visit(Suspend->getOperand(), Changes) : void();
    }
    if (isa<DependentCoawaitExpr>(E)) {
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
    followAlias(*Declaration, Changes);
  }

  /// A local reference or pointer stands for what it was made from; an object
  /// may keep what it was made with.
  void followAlias(const ValueDecl &Declaration, bool Changes) {
    const auto *Variable = dyn_cast<VarDecl>(&Declaration);
    if (const auto *Binding = dyn_cast<BindingDecl>(&Declaration))
      Variable = dyn_cast<VarDecl>(Binding->getDecomposedDecl());
    if (!Variable || !Variable->isLocalVarDecl() || !Variable->hasInit() ||
        Variable->isCXXForRangeDecl() || Variable->isImplicit() ||
        (Loop && Loop->contains(Variable)))
      return;
    bool IsAlias = Variable->getType()->isReferenceType() ||
                   (isHandle(Variable->getType()) && namesObject(*Variable));
    if ((!IsAlias && !mayKeep(Variable->getType())) ||
        !Followed.insert(Variable).second)
      return;
    bool Suspended = Result.Suspends;
    visit(Variable->getInit(), IsAlias && Changes);
    Result.Suspends = Suspended;
    Followed.erase(Variable);
  }

  /// Such an object may keep references to what its constructor, or the
  /// function that made it, got. The standard library's containers have copies.
  static bool mayKeep(QualType Type) {
    const CXXRecordDecl *Record = recordOf(Type);
    return Record &&
           (!Record->isInStdNamespace() || isHandle(Type) ||
            (Record->hasDefinition() && findOperator(*Record, OO_Call)));
  }

  /// A handle made by a function, such as std::make_shared, leads to an object
  /// of its own.
  static bool namesObject(const VarDecl &Handle) {
    return isa<UnaryOperator, CXXMemberCallExpr, DeclRefExpr, MemberExpr>(
        Handle.getInit()->IgnoreUnlessSpelledInSource());
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
        visitObject(Object, Dereferences || isAccessor(*Method)
                                ? (Changes || givesHandle(Call)) &&
                                      !isElement(Call, FirstArgument)
                                : !Method->isConst());
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

  /// An iterator or pointer, by value: it is passed on as a whole.
  static bool givesHandle(const CallExpr &Call) {
    return Call.isPRValue() && isHandle(Call.getType());
  }

  /// True where an index selects another element in each iteration.
  bool isElement(const CallExpr &Call, unsigned FirstArgument) const {
    if (!Loop)
      return false;
    for (unsigned I = FirstArgument; I != Call.getNumArgs(); ++I)
      if (namesAny(*Call.getArg(I), *Loop))
        return true;
    return false;
  }

  static bool namesAny(const Stmt &S, const LoopVariables &Variables) {
    if (const auto *Reference = dyn_cast<DeclRefExpr>(&S))
      return Variables.contains(Reference->getDecl());
    return llvm::any_of(S.children(), [&](const Stmt *Child) {
      return Child && namesAny(*Child, Variables);
    });
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
    if (const auto *Subscript = dyn_cast<ArraySubscriptExpr>(&E);
        Subscript && Loop && namesAny(*Subscript->getIdx(), *Loop))
      Changes = false;
    // Parentheses, temporaries, '?:' and '[]' pass on what they are made of.
    bool PassesOn =
        isa<ParenExpr, MaterializeTemporaryExpr, FullExpr, CXXBindTemporaryExpr,
            AbstractConditionalOperator, ArraySubscriptExpr>(E);
    for (const Stmt *Child : E.children())
      if (const auto *ChildExpr = dyn_cast_or_null<Expr>(Child))
        visit(ChildExpr, PassesOn && Changes);
  }

  const LoopVariables *Loop;
  bool EntersAwaits;
  llvm::SmallPtrSet<const VarDecl *, 4> Followed;
};

} // namespace

Uses collectUses(const Expr &E, const LoopVariables *Loop) {
  Collector Collect(Loop);
  Collect.visit(&E, /*Changes=*/false);
  return std::move(Collect.Result);
}

Uses collectUsesOfStatement(const Stmt &S, const ASTContext &Context,
                            bool EntersAwaits, const LoopVariables *Loop) {
  Collector Collect(Loop, EntersAwaits);
  walkEvaluated(&S, Context, [&](const Stmt &Inner, Ancestors) {
    const auto *E = dyn_cast<Expr>(&Inner);
    if (E)
      Collect.visit(E, /*Changes=*/false);
    return !E;
  });
  return std::move(Collect.Result);
}

const Expr *objectOf(const CallExpr &Call) {
  const Expr *Object = nullptr;
  if (const auto *Member = dyn_cast<CXXMemberCallExpr>(&Call))
    Object = Member->getImplicitObjectArgument();
  else if (isa<CXXOperatorCallExpr>(Call) && Call.getNumArgs() != 0 &&
           isa_and_nonnull<CXXMethodDecl>(Call.getDirectCallee()))
    Object = Call.getArg(0);
  while (Object) {
    Object = Object->IgnoreParenImpCasts();
    // Through '->' and '*', built in or of a smart pointer, and temporaries.
    if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Object);
        Operator && Operator->getNumArgs() == 1)
      Object = Operator->getArg(0);
    else if (const auto *Unary = dyn_cast<UnaryOperator>(Object))
      Object = Unary->getSubExpr();
    else if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(Object))
      Object = Temporary->getSubExpr();
    else
      break;
  }
  return Object;
}

const ValueDecl *receiverOf(const CallExpr &Call) {
  const Expr *Object = objectOf(Call);
  while (const auto *Member = dyn_cast_or_null<MemberExpr>(Object)) {
    const Expr *Base = Member->getBase()->IgnoreParenImpCasts();
    if (isa<CXXThisExpr>(Base))
      return Member->getMemberDecl();
    Object = Base;
  }
  const auto *Reference = dyn_cast_or_null<DeclRefExpr>(Object);
  return Reference ? Reference->getDecl() : nullptr;
}

bool isOnThis(const CallExpr &Call) {
  return isa_and_nonnull<CXXThisExpr>(objectOf(Call));
}

/// True where \p A, touching 'this' as a whole, meets a member in \p B.
static bool thisMeetsMembers(const Uses &A, const Uses &B) {
  if (!A.ReadsThis)
    return false;
  return llvm::any_of(B.MayChange, [&](const auto &Use) {
    return isa<FieldDecl>(Use.first) && (A.ChangesThis || Use.second);
  });
}

bool thisInterferes(const Uses &A, const Uses &B) {
  return (A.ReadsThis && B.ReadsThis && (A.ChangesThis || B.ChangesThis)) ||
         thisMeetsMembers(A, B) || thisMeetsMembers(B, A);
}

llvm::SmallVector<const ValueDecl *, 2> findShared(const Uses &A,
                                                   const Uses &B) {
  llvm::SmallVector<const ValueDecl *, 2> Shared;
  for (const auto &[Declaration, Changes] : A.MayChange) {
    auto Other = B.MayChange.find(Declaration);
    if (Other != B.MayChange.end() && (Changes || Other->second))
      Shared.push_back(Declaration);
  }
  return Shared;
}

bool mayInterfere(const Uses &A, const Uses &B) {
  return A.Suspends || B.Suspends || thisInterferes(A, B) ||
         !findShared(A, B).empty();
}

} // namespace corolint

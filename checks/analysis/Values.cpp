//===- Values.cpp - what can be told about a value ------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/Values.h"
#include "checks/analysis/Invocations.h"
#include "checks/coroutines/Records.h"
#include "checks/coroutines/Walk.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace corolint {

//===----------------------------------------------------------------------===//
// Zero
//===----------------------------------------------------------------------===//

/// Whether a floating-point value is zero, by how it prints: APFloat's inline
/// functions name data that only some versions of LLVM have, and a plugin that
/// names missing data fails to load before its version guard can say why.
static bool isFloatZero(const APValue &Value, const ASTContext &Context) {
  std::string Text = Value.getAsString(Context, Context.DoubleTy);
  return llvm::StringRef(Text).contains('0') &&
         Text.find_first_of("123456789") == std::string::npos;
}

static bool isZero(const APValue &Value, const ASTContext &Context) {
  switch (Value.getKind()) {
  case APValue::Int:
    return Value.getInt().isZero();
  case APValue::Float:
    return isFloatZero(Value, Context);
  case APValue::Struct:
    for (unsigned I = 0; I != Value.getStructNumBases(); ++I)
      if (!isZero(Value.getStructBase(I), Context))
        return false;
    for (unsigned I = 0; I != Value.getStructNumFields(); ++I)
      if (!isZero(Value.getStructField(I), Context))
        return false;
    return Value.getStructNumBases() + Value.getStructNumFields() != 0;
  default:
    return false;
  }
}

/// 'std::chrono::steady_clock::now()', as an end of waiting.
static bool isNow(const Expr &E) {
  const auto *Call = dyn_cast<CallExpr>(stripWrappers(E));
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  return Callee && Call->getNumArgs() == 0 && Callee->getIdentifier() &&
         Callee->getName() == "now" && isa<CXXMethodDecl>(Callee);
}

static bool isZeroConstant(const Expr &E, const ASTContext &Context) {
  if (isNow(E))
    return true;
  const Expr *Value = E.IgnoreImplicit();
  Expr::EvalResult Result;
  // A null pointer is no zero timeout.
  return !Value->isValueDependent() && !E.getType()->isPointerType() &&
         !Value->getType()->isPointerType() &&
         Value->EvaluateAsRValue(Result, Context) && !Result.HasSideEffects &&
         isZero(Result.Val, Context);
}

bool isConstantZero(const Expr &E, const FunctionDecl &Function,
                    const ASTContext &Context) {
  if (isZeroConstant(E, Context))
    return true;
  const VarDecl *Variable = localVariable(E);
  if (!Variable)
    return false;
  auto Values = valuesGivenTo(*Variable, Function, Context);
  return !Values.empty() && llvm::all_of(Values, [&](const Expr *Value) {
    return isZeroConstant(*Value, Context);
  });
}

//===----------------------------------------------------------------------===//
// Local variables
//===----------------------------------------------------------------------===//

const VarDecl *localVariable(const Expr &E) {
  const Expr *Inner = stripWrappers(E);
  if (const auto *Unary = dyn_cast<UnaryOperator>(Inner);
      Unary && Unary->getOpcode() == UO_AddrOf)
    Inner = stripWrappers(*Unary->getSubExpr());
  const auto *Reference = dyn_cast<DeclRefExpr>(Inner);
  const auto *Variable =
      Reference ? dyn_cast<VarDecl>(Reference->getDecl()) : nullptr;
  return Variable && Variable->isLocalVarDecl() &&
                 !Variable->getType()->isReferenceType()
             ? Variable
             : nullptr;
}

/// The variable that the left side of an assignment changes, in whole or part.
static const ValueDecl *assignedTo(const Expr &Left) {
  const Expr *Base = Left.IgnoreParenImpCasts();
  while (true) {
    if (const auto *Member = dyn_cast<MemberExpr>(Base))
      Base = Member->getBase()->IgnoreParenImpCasts();
    else if (const auto *Element = dyn_cast<ArraySubscriptExpr>(Base))
      Base = Element->getBase()->IgnoreParenImpCasts();
    else
      break;
  }
  const auto *Reference = dyn_cast<DeclRefExpr>(Base);
  return Reference ? Reference->getDecl() : nullptr;
}

llvm::SmallVector<const Expr *, 4> valuesGivenTo(const VarDecl &Variable,
                                                 const FunctionDecl &Function,
                                                 const ASTContext &Context) {
  llvm::SmallVector<const Expr *, 4> Result;
  // 'timeval T;' gives nothing.
  const auto *Construct =
      dyn_cast_or_null<CXXConstructExpr>(Variable.getInit());
  if (Variable.getInit() && !(Construct && Construct->getNumArgs() == 0 &&
                              Construct->getConstructor()->isTrivial() &&
                              !Construct->requiresZeroInitialization()))
    Result.push_back(Variable.getInit());
  walkEvaluated(Function.getBody(), Context, [&](const Stmt &S, Ancestors) {
    if (const auto *Binary = dyn_cast<BinaryOperator>(&S)) {
      if (Binary->isAssignmentOp() &&
          assignedTo(*Binary->getLHS()) == &Variable)
        Result.push_back(Binary->getRHS());
    } else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&S)) {
      if (Operator->isAssignmentOp() && Operator->getNumArgs() == 2 &&
          assignedTo(*Operator->getArg(0)) == &Variable)
        Result.push_back(Operator->getArg(1));
    }
    return true;
  });
  return Result;
}

/// How many variables deep a value is followed.
static constexpr unsigned MaxDepth = 3;

static bool isTellable(const Expr &E, const FunctionDecl &Function,
                       const ASTContext &Context, unsigned Depth) {
  if (E.isValueDependent() || Depth == MaxDepth)
    return false;
  Expr::EvalResult Ignored;
  if (E.getType()->isNullPtrType() || E.EvaluateAsRValue(Ignored, Context))
    return true;
  if (const auto *Binary = dyn_cast<BinaryOperator>(E.IgnoreParenCasts()))
    return isTellable(*Binary->getLHS(), Function, Context, Depth) &&
           isTellable(*Binary->getRHS(), Function, Context, Depth);
  const VarDecl *Variable = localVariable(E);
  if (!Variable)
    return false;
  auto Values = valuesGivenTo(*Variable, Function, Context);
  return !Values.empty() && llvm::all_of(Values, [&](const Expr *Value) {
    return isTellable(*Value, Function, Context, Depth + 1);
  });
}

bool isTellable(const Expr &E, const FunctionDecl &Function,
                const ASTContext &Context) {
  return isTellable(E, Function, Context, 0);
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

using NameTest = llvm::function_ref<bool(llvm::StringRef, const NamedDecl *)>;

/// The macros that \p Location comes out of.
static bool comesFromMacro(SourceLocation Location, const ASTContext &Context,
                           NameTest Fits) {
  const SourceManager &Sources = Context.getSourceManager();
  while (Location.isMacroID()) {
    if (Fits(Lexer::getImmediateMacroName(Location, Sources,
                                          Context.getLangOpts()),
             nullptr))
      return true;
    Location = Sources.getImmediateMacroCallerLoc(Location);
  }
  return false;
}

static bool fits(const NamedDecl *Named, NameTest Fits) {
  return Named && Named->getIdentifier() && Fits(Named->getName(), Named);
}

static bool namesSomething(const Expr &E, const FunctionDecl &Function,
                           const ASTContext &Context, NameTest Fits,
                           unsigned Depth) {
  bool Found = false;
  auto Visit = [&](const Stmt &S, Ancestors) {
    if (const auto *Reference = dyn_cast<DeclRefExpr>(&S)) {
      Found |= fits(Reference->getDecl(), Fits);
      if (const VarDecl *Variable = localVariable(*Reference);
          Variable && Depth < MaxDepth)
        for (const Expr *Value : valuesGivenTo(*Variable, Function, Context))
          Found = Found ||
                  namesSomething(*Value, Function, Context, Fits, Depth + 1);
    } else if (const auto *Member = dyn_cast<MemberExpr>(&S)) {
      Found |= fits(Member->getMemberDecl(), Fits);
    } else if (const auto *Construct = dyn_cast<CXXConstructExpr>(&S)) {
      Found |= fits(Construct->getConstructor()->getParent(), Fits);
    } else if (const auto *List = dyn_cast<InitListExpr>(&S)) {
      Found |= fits(recordOf(List->getType()), Fits);
    }
    if (isa<Expr>(S))
      Found = Found || comesFromMacro(S.getBeginLoc(), Context, Fits);
    return !Found;
  };
  walkEvaluated(&E, Context, Visit);
  return Found;
}

bool namesSomething(const Expr &E, const FunctionDecl &Function,
                    const ASTContext &Context, NameTest Fits) {
  return namesSomething(E, Function, Context, Fits, 0);
}

} // namespace corolint

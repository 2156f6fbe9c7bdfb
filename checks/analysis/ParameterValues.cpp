//===- ParameterValues.cpp - what depends on parameters -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/ParameterValues.h"
#include "checks/FileModel.h"
#include "checks/analysis/Invocations.h"
#include "checks/analysis/Uses.h"
#include "checks/analysis/Values.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace corolint {

//===----------------------------------------------------------------------===//
// Parameters
//===----------------------------------------------------------------------===//

/// The variable that \p E names, or that it is a plain conversion of:
/// 'milliseconds(t)', 't.count()', '*t'.
static const ParmVarDecl *convertedParameter(const Expr &E) {
  const Expr *Inner = stripWrappers(E);
  if (const auto *Reference = dyn_cast<DeclRefExpr>(Inner))
    return dyn_cast<ParmVarDecl>(Reference->getDecl());
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(Inner))
    return Construct->getNumArgs() == 1
               ? convertedParameter(*Construct->getArg(0))
               : nullptr;
  const auto *Member = dyn_cast<CXXMemberCallExpr>(Inner);
  return Member && Member->getNumArgs() == 0 && Member->getMethodDecl() &&
                 Member->getMethodDecl()->isConst()
             ? convertedParameter(*Member->getImplicitObjectArgument())
             : nullptr;
}

/// Whether \p E is evaluated before the function assigns something to
/// \p Parameter. Told by where it stands, so not of functions with loops.
static bool isBeforeChanges(const Expr &E, const ParmVarDecl &Parameter,
                            const FunctionDecl &Function,
                            const ASTContext &Context) {
  const SourceManager &Sources = Context.getSourceManager();
  bool Found = false;
  bool IsBefore = true;
  walkEvaluated(Function.getBody(), Context, [&](const Stmt &S, Ancestors) {
    IsBefore &= !isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt, GotoStmt>(S);
    const Expr *Changed = nullptr;
    if (const auto *Binary = dyn_cast<BinaryOperator>(&S))
      Changed = Binary->isAssignmentOp() ? Binary->getLHS() : nullptr;
    else if (const auto *Unary = dyn_cast<UnaryOperator>(&S))
      Changed = Unary->isIncrementDecrementOp() ? Unary->getSubExpr() : nullptr;
    else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&S))
      Changed = Operator->isAssignmentOp() ? Operator->getArg(0) : nullptr;
    if (Changed && convertedParameter(*Changed) == &Parameter) {
      Found = true;
      // The right side of an assignment is evaluated before it.
      IsBefore &=
          Sources.isBeforeInTranslationUnit(E.getBeginLoc(), S.getEndLoc()) ||
          E.getBeginLoc() == S.getEndLoc();
    }
    return IsBefore;
  });
  return Found && IsBefore;
}

std::optional<unsigned> parameterOf(const Expr &E, const FunctionDecl &Function,
                                    FileModel &Model) {
  const ParmVarDecl *Parameter = convertedParameter(E);
  if (!Parameter || Parameter->getDeclContext() != &Function)
    return std::nullopt;
  const Uses &All = Model.usesOf(Function);
  auto It = All.MayChange.find(Parameter);
  if (It != All.MayChange.end() && It->second &&
      !Parameter->getType()->isReferenceType() &&
      !isBeforeChanges(E, *Parameter, Function, Model.context()))
    return std::nullopt;
  return Parameter->getFunctionScopeIndex();
}

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

/// The first part of \p Value that is not zero; none where some part is no
/// number.
static std::optional<int64_t> numberOf(const APValue &Value) {
  switch (Value.getKind()) {
  case APValue::Int:
    return Value.getInt().isRepresentableByInt64()
               ? Value.getInt().getExtValue()
               : INT64_MAX;
  case APValue::Struct: {
    if (Value.getStructNumBases() + Value.getStructNumFields() == 0)
      return std::nullopt;
    std::optional<int64_t> First = 0;
    auto Add = [&](const APValue &Part) {
      std::optional<int64_t> Number = numberOf(Part);
      First = !Number || !First ? std::nullopt : *First != 0 ? First : Number;
    };
    for (unsigned I = 0; I != Value.getStructNumBases(); ++I)
      Add(Value.getStructBase(I));
    for (unsigned I = 0; I != Value.getStructNumFields(); ++I)
      Add(Value.getStructField(I));
    return First;
  }
  default:
    return std::nullopt;
  }
}

static std::optional<int64_t> evaluate(const Expr &E,
                                       const ASTContext &Context) {
  if (E.isValueDependent() || E.isTypeDependent())
    return std::nullopt;
  if (E.getType()->isNullPtrType() ||
      isa<CXXNullPtrLiteralExpr>(E.IgnoreParenImpCasts()))
    return 0;
  Expr::EvalResult Result;
  if (!E.EvaluateAsRValue(Result, Context) || Result.HasSideEffects)
    return std::nullopt;
  return numberOf(Result.Val);
}

std::optional<ConstantValue> constantOf(const Expr &E,
                                        const FunctionDecl &Function,
                                        const ASTContext &Context) {
  const Expr *Inner = E.IgnoreImplicit();
  if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(Inner))
    Inner = Default->getExpr()->IgnoreImplicit();
  std::optional<int64_t> Value = evaluate(*Inner, Context);
  if (!Value)
    if (const VarDecl *Variable = localVariable(*Inner)) {
      auto Values = valuesGivenTo(*Variable, Function, Context);
      if (Values.size() == 1)
        Value = evaluate(*Values.front()->IgnoreImplicit(), Context);
    }
  if (!Value)
    return std::nullopt;
  llvm::SmallVector<std::string, 4> Names;
  auto Collect = [&](llvm::StringRef Name, const NamedDecl *) {
    if (!llvm::is_contained(Names, Name))
      Names.push_back(Name.str());
    return false;
  };
  namesSomething(*Inner, Function, Context, Collect);
  return ConstantValue{*Value, llvm::join(Names, "|")};
}

//===----------------------------------------------------------------------===//
// Branches
//===----------------------------------------------------------------------===//

namespace {

/// Reads conditions of branches that test parameters.
class BranchReader {
public:
  BranchReader(const FunctionDecl &Function, FileModel &Model,
               ParameterConditions &Result)
      : Function(Function), Model(Model), Context(Model.context()),
        Result(Result) {}

  /// \p Cond has the value \p Taken.
  void read(const Expr &Cond, bool Taken) {
    const Expr *E = stripWrappers(Cond);
    if (const auto *Not = dyn_cast<UnaryOperator>(E);
        Not && Not->getOpcode() == UO_LNot)
      return read(*Not->getSubExpr(), !Taken);
    if (const auto *Binary = dyn_cast<BinaryOperator>(E)) {
      if (Binary->isLogicalOp()) {
        if (Taken != (Binary->getOpcode() == BO_LAnd))
          return giveUp(*Binary); // One of them, but which?
        read(*Binary->getLHS(), Taken);
        return read(*Binary->getRHS(), Taken);
      }
      return compare(Binary->getOpcode(), *Binary->getLHS(), *Binary->getRHS(),
                     Taken);
    }
    if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(E);
        Call && Call->getNumArgs() == 2 && Call->isComparisonOp())
      return compare(BinaryOperator::getOverloadedOpcode(Call->getOperator()),
                     *Call->getArg(0), *Call->getArg(1), Taken);
    if (std::optional<unsigned> Index = parameterOf(*E, Function, Model))
      return add(*Index, Taken ? Condition::Differs : Condition::Equals, 0);
    // A variable that only gives a condition a name.
    if (const VarDecl *Named = localVariable(*E)) {
      auto Values = valuesGivenTo(*Named, Function, Context);
      if (Values.size() == 1 && Named->getType()->isBooleanType())
        return read(*Values.front(), Taken);
    }
    giveUp(*E);
  }

  /// The condition of a counting loop, or what a switch chooses by.
  void readOther(const Expr &Cond) {
    const auto *Binary = dyn_cast<BinaryOperator>(stripWrappers(Cond));
    std::optional<unsigned> Limit =
        Binary && Binary->isComparisonOp()
            ? parameterOf(*Binary->getRHS(), Function, Model)
            : std::nullopt;
    if (Limit)
      return add(*Limit, Condition::Differs, 0);
    giveUp(Cond);
  }

  /// What \p Cond says cannot be told, but a constant for one of the parameters
  /// in it may decide.
  void giveUp(const Expr &Cond) {
    walkEvaluated(&Cond, Context, [&](const Stmt &S, Ancestors) {
      const auto *Reference = dyn_cast<DeclRefExpr>(&S);
      std::optional<unsigned> Index =
          Reference && Reference->getType()->isScalarType()
              ? parameterOf(*Reference, Function, Model)
              : std::nullopt;
      if (Index)
        add(*Index, Condition::NotConstant, 0);
      return true;
    });
  }

private:
  void compare(BinaryOperatorKind Operator, const Expr &Left, const Expr &Right,
               bool Taken) {
    std::optional<unsigned> Index = parameterOf(Left, Function, Model);
    std::optional<int64_t> Value = evaluate(*stripWrappers(Right), Context);
    if (!Index || !Value) {
      giveUp(Left);
      return giveUp(Right);
    }
    switch (Operator) {
    case BO_EQ:
      return add(*Index, Taken ? Condition::Equals : Condition::Differs,
                 *Value);
    case BO_NE:
      return add(*Index, Taken ? Condition::Differs : Condition::Equals,
                 *Value);
    case BO_GT:
    case BO_LT:
      if (Taken && *Value == 0)
        return add(*Index, Condition::Differs, 0);
      break;
    case BO_GE:
    case BO_LE:
      if (!Taken && *Value == 0)
        return add(*Index, Condition::Differs, 0);
      break;
    default:
      break;
    }
    add(*Index, Condition::NotConstant, 0);
  }

  void add(unsigned Index, Condition::Kind Test, int64_t Value) {
    Result.push_back({Index, Test, Value, {}});
  }

  const FunctionDecl &Function;
  FileModel &Model;
  const ASTContext &Context;
  ParameterConditions &Result;
};

} // namespace

void addControlConditions(llvm::ArrayRef<Control> Controls,
                          const FunctionDecl &Function, FileModel &Model,
                          ParameterConditions &Result) {
  if (Function.param_empty())
    return;
  BranchReader Reader(Function, Model, Result);
  for (const Control &Asked : Controls)
    if (Asked.IsOther)
      Reader.readOther(*Asked.Cond);
    else
      Reader.read(*Asked.Cond, Asked.Holds);
}

} // namespace corolint

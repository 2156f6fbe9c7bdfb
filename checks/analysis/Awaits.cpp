//===- Awaits.cpp - the awaits of a statement -----------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/Awaits.h"
#include "checks/analysis/VariableUses.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Walk.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace corolint {

const Expr &withoutMove(const Expr &Operand) {
  const Expr *E = Operand.IgnoreUnlessSpelledInSource()->IgnoreParens();
  if (const auto *Cast = dyn_cast<ExplicitCastExpr>(E))
    E = Cast->getSubExpr()->IgnoreUnlessSpelledInSource();
  else if (const auto *Call = dyn_cast<CallExpr>(E);
           Call && Call->isCallToStdMove())
    E = Call->getArg(0)->IgnoreUnlessSpelledInSource();
  return *E;
}

const VarDecl *awaitedVariable(const Expr &Operand) {
  const auto *Reference = dyn_cast<DeclRefExpr>(&withoutMove(Operand));
  return Reference ? dyn_cast<VarDecl>(Reference->getDecl()) : nullptr;
}

/// The only variable that \p S declares, or null.
static const VarDecl *onlyVariable(const Stmt &S) {
  const auto *Declaration = dyn_cast<DeclStmt>(&S);
  if (!Declaration || !Declaration->isSingleDecl())
    return nullptr;
  const auto *Variable = dyn_cast<VarDecl>(Declaration->getSingleDecl());
  return Variable && Variable->isLocalVarDecl() && !Variable->isStaticLocal() &&
                 Variable->hasInit()
             ? Variable
             : nullptr;
}

static std::optional<AwaitStatement> asWholeAwait(const Stmt &S) {
  AwaitStatement Result;
  Result.Statement = &S;
  Result.Result = onlyVariable(S);
  Result.Await = Result.Result ? Result.Result->getInit() : dyn_cast<Expr>(&S);
  if (!Result.Await)
    return std::nullopt;
  Result.Await = Result.Await->IgnoreUnlessSpelledInSource();
  if (const auto *Braces = dyn_cast<InitListExpr>(Result.Await);
      Braces && Braces->getNumInits() == 1)
    Result.Await = Braces->getInit(0)->IgnoreUnlessSpelledInSource();
  Result.Operand = getAwaitedOperand(*Result.Await);
  if (!Result.Operand)
    return std::nullopt;
  Result.Task = awaitedVariable(*Result.Operand);
  return Result;
}

namespace {

/// Finds the awaits of one expression that are sure to be evaluated.
class ExpressionScan {
public:
  ExpressionScan(const Stmt &Statement, FileModel &Model,
                 StatementAwaits &Result)
      : Statement(Statement), Model(Model), Result(Result) {}

  void scan(const Stmt &E) {
    llvm::SmallVector<std::pair<const Expr *, bool>, 4> Found;
    llvm::SmallPtrSet<const Stmt *, 4> Outer;
    walkEvaluated(&E, Model.context(), [&](const Stmt &S, Ancestors Up) {
      if (!isa<CoroutineSuspendExpr, DependentCoawaitExpr>(S))
        return true;
      bool IsSure = true;
      for (size_t I = 0; I != Up.size(); ++I) {
        const Stmt *Next = I + 1 == Up.size() ? &S : Up[I + 1];
        if (isa<CoroutineSuspendExpr, DependentCoawaitExpr>(Up[I]))
          Outer.insert(Up[I]);
        IsSure &= isSure(*Up[I], *Next) && !isJoin(*Up[I]);
      }
      Found.emplace_back(cast<Expr>(&S), IsSure && getAwaitedOperand(S));
      return true;
    });
    for (auto [Await, IsSure] : Found) {
      if (!IsSure || Outer.contains(Await)) {
        Result.EndsRow = true;
        continue;
      }
      const Expr *Operand = getAwaitedOperand(*Await);
      Result.Awaits.push_back({&Statement, Await, Operand, nullptr,
                               awaitedVariable(*Operand),
                               /*IsWhole=*/false});
    }
  }

private:
  /// Whether \p Child is evaluated whenever \p Parent is.
  static bool isSure(const Stmt &Parent, const Stmt &Child) {
    if (const auto *Binary = dyn_cast<BinaryOperator>(&Parent))
      return !Binary->isLogicalOp() || &Child == Binary->getLHS();
    if (const auto *Conditional =
            dyn_cast<AbstractConditionalOperator>(&Parent))
      return &Child == Conditional->getCond();
    return true;
  }

  bool isJoin(const Stmt &Parent) const {
    const auto *Call = dyn_cast<CallExpr>(&Parent);
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
    return Callee && Model.catalogue().isJoin(*Callee);
  }

  const Stmt &Statement;
  FileModel &Model;
  StatementAwaits &Result;
};

} // namespace

/// What a statement with branches evaluates first, whatever happens then.
static llvm::SmallVector<const Stmt *, 2> headOf(const Stmt &S) {
  if (const auto *If = dyn_cast<IfStmt>(&S)) {
    if (If->isConsteval() || If->isConstexpr())
      return {};
    if (const DeclStmt *Variable = If->getConditionVariableDeclStmt())
      return {If->getInit(), Variable};
    return {If->getInit(), If->getCond()};
  }
  if (const auto *Switch = dyn_cast<SwitchStmt>(&S))
    return {Switch->getInit(), Switch->getCond()};
  if (const auto *Loop = dyn_cast<CXXForRangeStmt>(&S))
    return {Loop->getInit(), Loop->getRangeInit()};
  if (const auto *Return = dyn_cast<CoreturnStmt>(&S))
    return {Return->getOperand()};
  return {};
}

StatementAwaits findAwaits(const Stmt &S, FileModel &Model) {
  StatementAwaits Result;
  ExpressionScan Scan(S, Model, Result);
  if (isa<Expr, DeclStmt>(S)) {
    Scan.scan(S);
    if (std::optional<AwaitStatement> Whole = asWholeAwait(S);
        Whole && Result.Awaits.size() == 1 &&
        Result.Awaits.front().Await == Whole->Await)
      Result.Awaits.front() = *Whole;
    return Result;
  }
  for (const Stmt *Head : headOf(S))
    if (Head)
      Scan.scan(*Head);
  Result.EndsRow = true;
  return Result;
}

unsigned countUses(const VarDecl &Variable, const Stmt &Root,
                   const ASTContext &Context) {
  return VariableUses(&Root, Context).count(Variable);
}

const CallExpr *findCreation(const VarDecl &Task, const FunctionDecl &Function,
                             FileModel &Model) {
  if (!Task.isLocalVarDecl() || !Task.hasInit() ||
      Task.getType()->isReferenceType() ||
      !Model.tasks().get(Task.getType()).isTask() ||
      Model.variableUses(Function).count(Task) != 1)
    return nullptr;
  return dyn_cast<CallExpr>(Task.getInit()->IgnoreUnlessSpelledInSource());
}

const CallExpr *findAwaitedCall(const AwaitStatement &Await,
                                const FunctionDecl &Function,
                                FileModel &Model) {
  if (Await.Task)
    return findCreation(*Await.Task, Function, Model);
  return dyn_cast<CallExpr>(
      Await.Operand->IgnoreUnlessSpelledInSource()->IgnoreParens());
}

} // namespace corolint

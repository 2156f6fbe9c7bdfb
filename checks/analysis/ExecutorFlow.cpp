//===- ExecutorFlow.cpp - awaits that switch the executor -----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/Contexts.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Records.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Analysis/CFG.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint {

bool isSafeExecutor(const Expr &E, const SafeExecutors &Safe) {
  if (Safe.empty())
    return false;
  auto IsListed = [&](const NamedDecl &Decl) {
    return llvm::is_contained(Safe, qualifiedName(Decl));
  };
  if (const ValueDecl *Object = namedObject(&E); Object && IsListed(*Object))
    return true;
  QualType Type = stripWrappers(E)->getType();
  const CXXRecordDecl *Record =
      recordOf(Type->isPointerType() ? Type->getPointeeType() : Type);
  return Record && IsListed(*Record);
}

//===----------------------------------------------------------------------===//
// What one await does
//===----------------------------------------------------------------------===//

static const CXXRecordDecl *awaiterOf(QualType Type) {
  const CXXRecordDecl *Record = recordOf(Type);
  if (!Record || findMember(*Record, "await_suspend"))
    return Record;
  const FunctionDecl *Operator = findOperator(*Record, OO_Coawait);
  return Operator ? recordOf(Operator->getReturnType()) : nullptr;
}

/// True where await_suspend() of \p Type hands the coroutine to a function that
/// runs it on other threads, such as the constructor of a thread.
static bool resumesElsewhere(QualType Type, FileModel &Model) {
  const CXXRecordDecl *Awaiter = awaiterOf(Type);
  const FunctionDecl *Suspend =
      Awaiter ? asFunction(findMember(*Awaiter, "await_suspend")) : nullptr;
  const Stmt *Body = Suspend ? findBody(*Suspend) : nullptr;
  bool Found = false;
  walkEvaluated(Body, Model.context(), [&](const Stmt &S, Ancestors) {
    if (std::optional<Invocation> Call = asInvocation(S))
      Found |= findRole({*Call, *Suspend}, {FunctionKind::Offloads}, Model) !=
               nullptr;
    // In a template the constructor is not chosen yet: any of them will do.
    if (const auto *Construct = dyn_cast<CXXUnresolvedConstructExpr>(&S))
      if (const CXXRecordDecl *Record = recordOf(Construct->getTypeAsWritten());
          Record && Record->hasDefinition())
        for (const CXXConstructorDecl *Constructor : Record->ctors()) {
          Invocation Call;
          Call.Callee = Constructor;
          Found |= findRole({Call, *Suspend}, {FunctionKind::Offloads},
                            Model) != nullptr;
        }
    return !Found;
  });
  return Found;
}

/// Where the code after 'co_await Operand' runs; none where as before.
static std::optional<ExecutionContext> switchOf(const Expr &Operand,
                                                const FunctionDecl &Function,
                                                FileModel &Model,
                                                const SafeExecutors &Safe) {
  const Expr *Awaited = stripWrappers(Operand);
  if (const auto *Reference = dyn_cast<DeclRefExpr>(Awaited))
    if (const auto *Variable = dyn_cast<VarDecl>(Reference->getDecl());
        Variable && Variable->isLocalVarDecl() && Variable->getInit())
      Awaited = stripWrappers(*Variable->getInit());
  if (std::optional<Invocation> Call = asInvocation(*Awaited)) {
    DeclaredEffects Declared = Model.effects(*Call->Callee);
    if (Declared.LeavesExecutor)
      return ExecutionContext::OffExecutor;
    if (Declared.EntersExecutor)
      return ExecutionContext::OnExecutor;
    if (!Safe.empty()) {
      auto IsSafe = [&](const Expr *E) { return isSafeExecutor(*E, Safe); };
      if ((Call->Object && IsSafe(Call->Object)) ||
          llvm::any_of(Call->Arguments, IsSafe))
        return ExecutionContext::OffExecutor;
    }
    CallSite Site{*Call, Function};
    if (findRole(Site, {FunctionKind::LeavesExecutor}, Model))
      return ExecutionContext::OffExecutor;
    if (findRole(Site, {FunctionKind::EntersExecutor}, Model))
      return ExecutionContext::OnExecutor;
  }
  if (resumesElsewhere(Awaited->getType(), Model))
    return ExecutionContext::OffExecutor;
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Through the function
//===----------------------------------------------------------------------===//

ExecutorFlow::Effects ExecutorFlow::findSwitches(const FunctionDecl &Function,
                                                 FileModel &Model,
                                                 const SafeExecutors &Safe) {
  Effects Result;
  walkEvaluated(Function.getBody(), Model.context(),
                [&](const Stmt &S, Ancestors) {
                  if (const Expr *Operand = getAwaitedOperand(S))
                    if (auto To = switchOf(*Operand, Function, Model, Safe))
                      Result[&S] = *To;
                  return true;
                });
  return Result;
}

ExecutorFlow::ExecutorFlow(const FunctionDecl &Function, FileModel &Model,
                           const SafeExecutors &Safe) {
  Effects Switches = findSwitches(Function, Model, Safe);
  if (!Switches.empty())
    solve(Function, Model.context(), Switches);
}

/// Clang makes no graph of templates: there everything from the first switch
/// on, in the order of the text, is unknown.
static void
markAfterFirst(const FunctionDecl &Function, const ASTContext &Context,
               const llvm::DenseMap<const Stmt *, ExecutionContext> &Switches,
               llvm::DenseMap<const Stmt *, ExecutionContext> &States) {
  bool Switched = false;
  walkEvaluated(Function.getBody(), Context, [&](const Stmt &S, Ancestors) {
    States[&S] =
        Switched ? ExecutionContext::Unknown : ExecutionContext::OnExecutor;
    Switched |= Switches.contains(&S);
    return true;
  });
}

void ExecutorFlow::solve(const FunctionDecl &Function,
                         const ASTContext &Context, const Effects &Switches) {
  const CoroutineBodyStmt *Coroutine = getCoroutineBody(Function);
  Stmt *Body = Coroutine ? Coroutine->getBody() : Function.getBody();
  std::unique_ptr<CFG> Graph;
  if (!Function.isDependentContext()) {
    CFG::BuildOptions Options;
    Options.setAllAlwaysAdd();
    Graph = CFG::buildCFG(&Function, Body, const_cast<ASTContext *>(&Context),
                          Options);
  }
  if (!Graph)
    return markAfterFirst(Function, Context, Switches, States);

  llvm::DenseMap<const CFGBlock *, ExecutionContext> AtEntry;
  AtEntry[&Graph->getEntry()] = ExecutionContext::OnExecutor;
  llvm::SmallVector<const CFGBlock *, 32> Pending = {&Graph->getEntry()};
  while (!Pending.empty()) {
    const CFGBlock *Block = Pending.pop_back_val();
    ExecutionContext State = AtEntry[Block];
    for (const CFGElement &Element : *Block)
      if (auto Statement = Element.getAs<CFGStmt>()) {
        const Stmt *S = Statement->getStmt();
        States[S] = State;
        auto Switch = Switches.find(S);
        if (Switch != Switches.end())
          State = Switch->second;
      }
    for (const CFGBlock *Next : Block->succs()) {
      if (!Next)
        continue;
      auto [It, IsNew] = AtEntry.try_emplace(Next, State);
      if (!IsNew &&
          (It->second == State || It->second == ExecutionContext::Unknown))
        continue;
      if (!IsNew)
        It->second = ExecutionContext::Unknown;
      Pending.push_back(Next);
    }
  }
}

ExecutionContext ExecutorFlow::at(const Stmt &S, Ancestors Above) const {
  if (States.empty())
    return ExecutionContext::OnExecutor;
  if (auto It = States.find(&S); It != States.end())
    return It->second;
  for (const Stmt *Parent : llvm::reverse(Above))
    if (auto It = States.find(Parent); It != States.end())
      return It->second;
  return ExecutionContext::Unknown;
}

} // namespace corolint

//===- LoopWatch.cpp - what a function does with an event loop ------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/LoopWatch.h"
#include "checks/analysis/BrokenCode.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Suspensions.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace corolint {

using Tie = LoopTie;

//===----------------------------------------------------------------------===//
// Going through code
//===----------------------------------------------------------------------===//

void LoopWatch::scan(const Stmt &Body) {
  // Their captures are followed first.
  llvm::SmallVector<const LambdaExpr *, 4> Lambdas;
  auto Visit = [&](const Stmt &S, Ancestors Above) {
    if (const auto *Declaration = dyn_cast<DeclStmt>(&S))
      IsThere |= Declaration == Result.Declaration;
    if (const auto *Reference = dyn_cast<DeclRefExpr>(&S))
      if (auto It = Ties.find(Reference->getDecl()); It != Ties.end())
        use(*Reference, It->second, Above);
    if (const auto *Lambda = dyn_cast<LambdaExpr>(&S);
        Lambda && !isForLoop(*Lambda, Above))
      Lambdas.push_back(Lambda);
    if ((IsPerThread || IsGlobal) && IsThere && !IsLost)
      visitUnnamed(S, Above);
    return !IsLost;
  };
  walkEvaluated(&Body, Model.context(), Visit);
  const bool WasRunHere = std::exchange(IsRunHere, false);
  for (const LambdaExpr *Lambda : Lambdas)
    if (!IsLost)
      scan(*Lambda->getBody());
  IsRunHere = WasRunHere;
}

/// Goes on in a function that is called at \p From.
void LoopWatch::scanBody(const FunctionDecl &Definition, const Expr &From) {
  if (Depth == MaxDepth || mayLackCode(Definition, Model.context())) {
    lose();
    return;
  }
  ++Depth;
  const Expr *Before = std::exchange(Site, Site ? Site : &From);
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(&Definition))
    for (const CXXCtorInitializer *Initializer : Constructor->inits())
      if (!IsLost && Initializer->getInit())
        scan(*Initializer->getInit());
  if (!IsLost)
    scan(*Definition.getBody());
  Site = Before;
  --Depth;
}

void LoopWatch::use(const Expr &Named, Tie How, Ancestors Above) {
  const Expr *Value = &Named;
  if (IsRunHere && !Site &&
      !isa_and_nonnull<LambdaExpr>(Above.empty() ? nullptr : Above.back()))
    Result.IsNamedLater = true;
  for (; !Above.empty() && !IsLost; Above = Above.drop_back()) {
    std::optional<Tie> Next =
        pass(*Value, How, *Above.back(), Above.drop_back());
    if (!Next)
      return;
    How = *Next;
    Value = cast<Expr>(Above.back());
  }
}

//===----------------------------------------------------------------------===//
// What calls do to the loop
//===----------------------------------------------------------------------===//

bool LoopWatch::mentionsLoop(const Stmt &S) const {
  if (const auto *Reference = dyn_cast<DeclRefExpr>(&S)) {
    auto It = Ties.find(Reference->getDecl());
    return It != Ties.end() &&
           (It->second == Tie::Loop || It->second == Tie::Handle);
  }
  return !isa<LambdaExpr>(S) && llvm::any_of(S.children(), [&](const Stmt *C) {
    return C && mentionsLoop(*C);
  });
}

bool LoopWatch::isOnLoop(const Invocation &Call, const Expr &Value) {
  if (IsPerThread)
    return true;
  auto Names = [&](const Expr *E) {
    return E && E != &Value && !Model.tasks().get(E->getType()).isLazyTask() &&
           mentionsLoop(*E);
  };
  return Names(Call.Object) || llvm::any_of(Call.Arguments, Names);
}

bool LoopWatch::isForLoop(const LambdaExpr &Lambda, Ancestors Above) {
  const Expr *Value = &Lambda;
  for (const Stmt *Parent : llvm::reverse(Above)) {
    const auto *Whole = dyn_cast<Expr>(Parent);
    if (!Whole)
      return false;
    std::optional<Invocation> Call = asInvocation(*Whole);
    if (Call && !isCopyOrMove(*Whole) && stripWrappers(*Whole) == Whole) {
      if (Calls.isGivenWork(*Call))
        return isOnLoop(*Call, *Value);
      // A coroutine that is called where it is written, and what a library
      // wraps around a handler.
      const bool IsCoroutine = Call->Object &&
                               stripWrappers(*Call->Object) == &Lambda &&
                               Model.tasks().get(Whole->getType()).isLazyTask();
      if (!IsCoroutine && !Calls.isLibrary(*Call->Callee))
        return false;
    } else if (!isa<ParenExpr, ImplicitCastExpr, FullExpr,
                    MaterializeTemporaryExpr, CXXBindTemporaryExpr, CallExpr,
                    CXXConstructExpr>(Whole)) {
      return false;
    }
    Value = Whole;
  }
  return false;
}

void LoopWatch::noteWork(const Expr &Call, Ancestors Above) {
  if (!IsRunHere || !IsThere)
    return;
  Result.Work.push_back(Site ? Site : &Call);
  Result.IsNamedLater = false;
  Result.IsWorkUsed |= findDiscard(Call, Above).Kind == DiscardKind::Used;
}

//===----------------------------------------------------------------------===//
// Loops that need not be named
//===----------------------------------------------------------------------===//

void LoopWatch::visitUnnamed(const Stmt &S, Ancestors Above) {
  if (const auto *Declaration = dyn_cast<DeclStmt>(&S)) {
    for (const Decl *One : Declaration->decls())
      if (const auto *Variable = dyn_cast<VarDecl>(One);
          IsGlobal && Variable && Variable != Result.Variable)
        for (const Invocation &End : destructionsOf(*Variable))
          visitUnnamed(End, Above);
    return;
  }
  if (std::optional<Invocation> Call = asInvocation(S))
    visitUnnamed(*Call, Above);
  else if (IsGlobal && isa<CallExpr>(S))
    lose();
}

void LoopWatch::visitUnnamed(const Invocation &Call, Ancestors Above) {
  if (IsLost)
    return;
  if (Calls.isRun(Call)) {
    lose();
    return;
  }
  if (IsPerThread && Call.Site && Calls.isGivenWork(Call)) {
    if (!Model.tasks().get(Call.Site->getType()).isTask())
      noteWork(*Call.Site, Above);
    return;
  }
  const SourceManager &Sources = Model.context().getSourceManager();
  if (!IsGlobal || Call.Callee->isImplicit() || Call.Callee->isDefaulted() ||
      Call.Callee->getBuiltinID() != 0 || Calls.isLibrary(*Call.Callee) ||
      (Sources.isInSystemHeader(Call.Callee->getLocation()) &&
       !isForOwnClass(*Call.Callee, Sources)))
    return;
  const auto *Method = dyn_cast<CXXMethodDecl>(Call.Callee);
  const FunctionDecl *Definition = nullptr;
  if ((Method && Method->isVirtual() && !isa<CXXDestructorDecl>(Method)) ||
      !Call.Callee->hasBody(Definition) || !Definition->getBody()) {
    lose();
    return;
  }
  // What is behind the first await of a coroutine that runs at once is left to
  // the loop.
  if (IsPerThread && Call.Site && getCoroutineBody(*Definition) &&
      Model.tasks().get(Definition->getReturnType()).isEagerTask() &&
      isSuspensionWrittenIn(*Definition))
    noteWork(*Call.Site, Above);
  if (Unnamed.insert(Definition->getBody()).second)
    scanBody(*Definition, Call.Site ? *Call.Site : *Result.Variable->getInit());
}

} // namespace corolint

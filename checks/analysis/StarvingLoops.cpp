//===- StarvingLoops.cpp - loops that never let others run ----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/StarvingLoops.h"
#include "checks/analysis/BrokenCode.h"
#include "checks/analysis/LoopParts.h"
#include "checks/analysis/Sizes.h"
#include "checks/analysis/Values.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Records.h"
#include "checks/coroutines/Suspensions.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint {

static const Stmt *bodyOf(const Stmt &Loop) {
  if (const auto *While = dyn_cast<WhileStmt>(&Loop))
    return While->getBody();
  if (const auto *Do = dyn_cast<DoStmt>(&Loop))
    return Do->getBody();
  if (const auto *For = dyn_cast<ForStmt>(&Loop))
    return For->getBody();
  return cast<CXXForRangeStmt>(Loop).getBody();
}

static bool isAtomic(QualType Type) {
  const CXXRecordDecl *Record = recordOf(Type);
  return Type->isAtomicType() || Type.isVolatileQualified() ||
         (Record && Record->getIdentifier() &&
          Record->getName().ltrim('_').starts_with("atomic"));
}

namespace {

/// Asks one loop what it waits for.
class LoopQuestion {
public:
  LoopQuestion(const Stmt &Loop, const FunctionDecl &Function,
               BlockingAnalysis &Analysis, FileModel &Model)
      : Loop(Loop), Function(Function), Analysis(Analysis), Model(Model),
        Context(Model.context()) {}

  std::optional<StarvingLoop> ask();

private:
  void findExits();
  std::optional<std::string> polled(const Expr &Cond, bool GoesOnIf);
  std::optional<std::string> polledLeaf(const Expr &E, bool GoesOnIf);
  bool isChangedHere(const ValueDecl &State, const Stmt *Asking = nullptr);
  bool asksAnother(const Expr &Question);
  bool mayDoAnything();
  bool sleeps();

  const Stmt &Loop;
  const FunctionDecl &Function;
  BlockingAnalysis &Analysis;
  FileModel &Model;
  const ASTContext &Context;
  /// What leaves the loop, by the conditions right around; null where there is
  /// none, or it is no plain 'if'.
  struct Exit {
    const Expr *Cond = nullptr;
    bool Holds = true;
  };
  llvm::SmallVector<Exit, 4> Exits;
};

} // namespace

/// Whether \p S, below \p Above in \p Loop, leaves it.
static bool leavesLoop(const Stmt &S, Ancestors Above) {
  if (isa<ReturnStmt, CoreturnStmt, GotoStmt, IndirectGotoStmt, CXXThrowExpr>(
          S))
    return true;
  if (const auto *Call = dyn_cast<CallExpr>(&S)) {
    const FunctionDecl *Callee = Call->getDirectCallee();
    return Callee && Callee->isNoReturn();
  }
  // Above.front() is the loop.
  return isa<BreakStmt>(S) &&
         llvm::none_of(Above.drop_front(), [](const Stmt *P) {
           return isLoop(*P) || isa<SwitchStmt>(P);
         });
}

void LoopQuestion::findExits() {
  walkEvaluated(&Loop, Context, [&](const Stmt &S, Ancestors Above) {
    if (!leavesLoop(S, Above))
      return true;
    Exit Found;
    const Stmt *Child = &S;
    for (const Stmt *Parent : llvm::reverse(Above)) {
      if (const auto *If = dyn_cast<IfStmt>(Parent)) {
        if (!If->getConditionVariable() && !If->getInit())
          Found = {If->getCond(), Child == If->getThen()};
        break;
      }
      if (!isa<CompoundStmt, Expr>(Parent))
        break;
      Child = Parent;
    }
    Exits.push_back(Found);
    return true;
  });
}

/// Whether the loop itself may change \p State, other than by \p Asking, a
/// call.
bool LoopQuestion::isChangedHere(const ValueDecl &State, const Stmt *Asking) {
  bool Changed = false;
  walkEvaluated(&Loop, Context, [&](const Stmt &S, Ancestors) {
    if (const auto *Binary = dyn_cast<BinaryOperator>(&S))
      Changed |=
          Binary->isAssignmentOp() && namedObject(Binary->getLHS()) == &State;
    if (const auto *Unary = dyn_cast<UnaryOperator>(&S))
      Changed |= (Unary->isIncrementDecrementOp() ||
                  Unary->getOpcode() == UO_AddrOf) &&
                 namedObject(Unary->getSubExpr()) == &State;
    if (std::optional<Invocation> Call = asInvocation(S);
        Call && &S != Asking && stripWrappers(*Call->Site) == Call->Site) {
      const auto *Method = dyn_cast<CXXMethodDecl>(Call->Callee);
      Changed |= Call->Object && namedObject(Call->Object) == &State &&
                 !(Method && Method->isConst());
      Changed |= llvm::any_of(Call->Arguments, [&](const Expr *Given) {
        return namedObject(Given) == &State && Given->isLValue();
      });
    }
    return !Changed;
  });
  return Changed;
}

/// Whether what \p Question names is another thing each time round: the next
/// element of a list, the next key that is tried.
bool LoopQuestion::asksAnother(const Expr &Question) {
  bool Found = false;
  const Expr *Asking = stripWrappers(Question)->IgnoreParenImpCasts();
  walkEvaluated(&Question, Context, [&](const Stmt &S, Ancestors) {
    const auto *Reference = dyn_cast<DeclRefExpr>(&S);
    const auto *Variable =
        Reference ? dyn_cast<VarDecl>(Reference->getDecl()) : nullptr;
    Found |= Variable && !isAtomic(Variable->getType().getNonReferenceType()) &&
             isChangedHere(*Variable, Asking);
    return !Found;
  });
  return Found;
}

/// Whether the loop calls something of the program that may change whatever it
/// waits for. What the standard library or the catalogue has does not.
bool LoopQuestion::mayDoAnything() {
  bool May = false;
  walkEvaluated(bodyOf(Loop), Context, [&](const Stmt &S, Ancestors) {
    std::optional<Invocation> Call = asInvocation(S);
    if (!Call)
      return !May;
    const FunctionDecl &Callee = *Call->Callee;
    const IdentifierInfo *Name = Callee.getIdentifier();
    May |= isOfProgramText(Callee, Context) && Model.functions(*Call).empty() &&
           !(Name && firstWord(Name->getName()) == "try");
    return !May;
  });
  return May;
}

bool LoopQuestion::sleeps() {
  bool Found = false;
  walkEvaluated(bodyOf(Loop), Context, [&](const Stmt &S, Ancestors Above) {
    std::optional<Invocation> Call = asInvocation(S);
    if (Call) {
      auto Reason = Analysis.reasonFor({*Call, Function, Above});
      Found |= Reason && Reason->Kind == FunctionKind::Sleeps;
    }
    return !Found;
  });
  return Found;
}

/// What \p E asks of others, as an atomic, a queue that is tried, a token to
/// stop; none where it is something else. The loop goes on if \p E is \p
/// GoesOnIf.
std::optional<std::string> LoopQuestion::polledLeaf(const Expr &E,
                                                    bool GoesOnIf) {
  const Expr *Inner = stripWrappers(E)->IgnoreParenImpCasts();
  if (asksAnother(*Inner))
    return std::nullopt;
  auto NameOf = [](const ValueDecl &State) {
    return "'" + State.getNameAsString() + "'";
  };
  // Plain data that the loop leaves alone, sleeping in between.
  if (const ValueDecl *State = namedObject(Inner)) {
    const auto *Variable = dyn_cast<VarDecl>(State);
    bool IsLocal = Variable && Variable->isLocalVarDecl() &&
                   !Variable->isStaticLocal() &&
                   !Variable->getType()->isReferenceType();
    bool IsPolled = isAtomic(State->getType().getNonReferenceType()) ||
                    (!IsLocal && State->getType()->isScalarType() && sleeps());
    if (IsPolled && !isChangedHere(*State))
      return NameOf(*State);
    return std::nullopt;
  }
  std::optional<Invocation> Call = asInvocation(*Inner);
  if (!Call)
    return std::nullopt;
  const auto *Method = dyn_cast<CXXMethodDecl>(Call->Callee);
  const ValueDecl *State = Call->Object ? namedObject(Call->Object) : nullptr;
  const IdentifierInfo *Name = Call->Callee->getIdentifier();
  if (Method && Method->isConst() && Call->Object &&
      (isAtomic(Call->Object->getType()) ||
       (Name && Name->getName() == "stop_requested")))
    return State && !isChangedHere(*State) ? std::optional(NameOf(*State))
                                           : std::nullopt;
  if (Name && firstWord(Name->getName()) == "try" && !GoesOnIf)
    return describeInvocation(*Call, "constructing", "destroying");
  return std::nullopt;
}

/// The same for a condition: of one that asks for other things as well, the
/// loop may end by these.
std::optional<std::string> LoopQuestion::polled(const Expr &Cond,
                                                bool GoesOnIf) {
  const Expr *Inner = Cond.IgnoreParenImpCasts();
  if (const auto *Unary = dyn_cast<UnaryOperator>(Inner);
      Unary && Unary->getOpcode() == UO_LNot)
    return polled(*Unary->getSubExpr(), !GoesOnIf);
  if (const auto *Binary = dyn_cast<BinaryOperator>(Inner)) {
    if (Binary->isLogicalOp()) {
      auto Left = polled(*Binary->getLHS(), GoesOnIf);
      return Left && polled(*Binary->getRHS(), GoesOnIf) ? Left : std::nullopt;
    }
    Expr::EvalResult Ignored;
    if (Binary->isComparisonOp() &&
        Binary->getRHS()->EvaluateAsRValue(Ignored, Context))
      return polledLeaf(*Binary->getLHS(), /*GoesOnIf=*/true);
    return std::nullopt;
  }
  return polledLeaf(*Inner, GoesOnIf);
}

std::optional<StarvingLoop> LoopQuestion::ask() {
  findExits();
  StarvingLoop Result{StarvingLoop::Kind::Endless, &Loop, {}};
  const bool Endless = isEndless(Loop, Context);
  if (Endless && Exits.empty())
    return Result;
  if (mayDoAnything())
    return std::nullopt;
  Result.How = StarvingLoop::Kind::Polls;
  auto Consider = [&](const Expr *Cond, bool GoesOnIf) {
    std::optional<std::string> What;
    if (Cond && !Cond->isInstantiationDependent())
      What = polled(*Cond, GoesOnIf);
    if (What && Result.What.empty())
      Result.What = std::move(*What);
    return What.has_value();
  };
  if (!Endless && !Consider(conditionOf(Loop), true))
    return std::nullopt;
  for (const Exit &Way : Exits)
    if (!Consider(Way.Cond, !Way.Holds))
      return std::nullopt;
  return Result;
}

//===----------------------------------------------------------------------===//
// All loops of a function
//===----------------------------------------------------------------------===//

/// Whether \p Loop runs an event loop, or stands where an exception is how it
/// ends.
static bool isOtherwise(const Stmt &Loop, Ancestors Above,
                        const FunctionDecl &Function,
                        BlockingAnalysis &Analysis, FileModel &Model) {
  if (llvm::any_of(Above, [](const Stmt *P) { return isa<CXXTryStmt>(P); }))
    return true;
  bool Runs = false;
  walkEvaluated(&Loop, Model.context(), [&](const Stmt &S, Ancestors Inner) {
    if (std::optional<Invocation> Call = asInvocation(S)) {
      auto Reason = Analysis.reasonFor({*Call, Function, Inner});
      Runs |= Reason && Reason->need() == "loop";
    }
    return !Runs;
  });
  return Runs;
}

/// The first of \p Sites, calls that compute, that \p Loop makes; or null.
static const BlockingSite *heavyCallIn(const Stmt &Loop,
                                       llvm::ArrayRef<BlockingSite> Sites,
                                       const ASTContext &Context) {
  const BlockingSite *Result = nullptr;
  walkEvaluated(bodyOf(Loop), Context, [&](const Stmt &S, Ancestors) {
    for (const BlockingSite &Site : Sites)
      if (!Result && Site.Call.Site == &S &&
          Site.Reason.Kind == FunctionKind::Heavy)
        Result = &Site;
    return !Result;
  });
  return Result;
}

/// Where \p Loop, which never suspends, runs. Not all of its statements are in
/// a graph, but those that are run in the same place.
static ExecutionContext contextOf(const Stmt &Loop, const ExecutorFlow &Flow,
                                  const ASTContext &Context) {
  ExecutionContext Result = ExecutionContext::Unknown;
  walkEvaluated(&Loop, Context, [&](const Stmt &S, Ancestors) {
    if (Result == ExecutionContext::Unknown)
      Result = Flow.at(S, {});
    return Result == ExecutionContext::Unknown;
  });
  return Result;
}

llvm::SmallVector<StarvingLoop, 1>
findStarvingLoops(const FunctionDecl &Function, BlockingAnalysis &Analysis,
                  FileModel &Model) {
  llvm::SmallVector<StarvingLoop, 1> Result;
  const ASTContext &Context = Model.context();
  std::optional<ExecutorFlow> Flow;
  walkEvaluated(
      Function.getBody(), Context, [&](const Stmt &S, Ancestors Above) {
        if (!isLoop(S) || isSuspensionWrittenIn(S))
          return true;
        if (!Flow)
          Flow.emplace(Analysis.flowOf(Function));
        if (isPartlyCompiled(S, Context))
          return true;
        if (contextOf(S, *Flow, Context) != ExecutionContext::OnExecutor ||
            isOtherwise(S, Above, Function, Analysis, Model))
          return false;
        auto Found = LoopQuestion(S, Function, Analysis, Model).ask();
        if (!Found && !isBoundedLoop(S, Function, Context))
          if (const BlockingSite *Heavy =
                  heavyCallIn(S, Analysis.inAsyncCode(Function).Sites, Context))
            Found = {
                StarvingLoop::Kind::Computes, &S,
                describeInvocation(Heavy->Call, "constructing", "destroying")};
        if (Found)
          Result.push_back(std::move(*Found));
        return !Found;
      });
  return Result;
}

} // namespace corolint

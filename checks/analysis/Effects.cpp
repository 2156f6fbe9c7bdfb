//===- Effects.cpp - what a visible function reads and writes -------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/Effects.h"
#include "checks/FileModel.h"
#include "checks/analysis/Uses.h"
#include "checks/coroutines/Coroutines.h"
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

/// Deeper chains of calls count as unknown: they cost time, and a reader could
/// not follow the argument either.
constexpr unsigned MaxDepth = 4;

class Summarizer {
public:
  explicit Summarizer(FileModel &Model) : Model(Model) {}

  EffectSummary summarize(const FunctionDecl &Function, unsigned Depth) {
    EffectSummary Result;
    const FunctionDecl *Definition = Function.getDefinition();
    const Stmt *Body = Definition ? findBody(*Definition) : nullptr;
    if (!Body || Depth == MaxDepth || isInSystemHeader(*Definition)) {
      Result.CallsUnknown = true;
      Result.MaySuspend = true;
      return Result;
    }
    Result.IsVisible = true;
    if (!Active.insert(Definition).second)
      return Result; // Recursion adds nothing to what is being collected.
    // One that hands on what another made says nothing about waiting.
    Result.MaySuspend = !isa<CoroutineBodyStmt>(Body);
    // What describes work for later does none of it here.
    Result.CallsUnknown =
        Result.MaySuspend &&
        Model.tasks().get(Definition->getReturnType()).isLazyTask();
    addVariables(*Body, *Definition, Result);
    walkEvaluated(Body, Model.context(), [&](const Stmt &S, Ancestors) {
      addStatement(S, Depth, Result);
      return true;
    });
    Active.erase(Definition);
    return Result;
  }

private:
  bool isInSystemHeader(const FunctionDecl &Function) const {
    return Model.context().getSourceManager().isInSystemHeader(
        Function.getLocation());
  }

  /// What the body itself names, without what it calls.
  void addVariables(const Stmt &Body, const FunctionDecl &Function,
                    EffectSummary &Result) const {
    Uses Named = collectUsesOfStatement(Body, Model.context());
    for (const auto &[Declaration, Changes] : Named.MayChange)
      if (outlives(*Declaration, Function))
        Result.MayChange[Declaration] |= Changes;
  }

  static bool outlives(const ValueDecl &Declaration,
                       const FunctionDecl &Function) {
    if (isa<FieldDecl>(Declaration))
      return true;
    const auto *Variable = dyn_cast<VarDecl>(&Declaration);
    if (!Variable || Variable->isConstexpr())
      return false;
    // Captured variables belong to the function around a lambda.
    return Variable->hasGlobalStorage() ||
           Variable->getDeclContext() != &Function;
  }

  void addStatement(const Stmt &S, unsigned Depth, EffectSummary &Result) {
    if (const Expr *Operand = getAwaitedOperand(S))
      return addAwait(*Operand, Depth, Result);
    if (isa<CoyieldExpr>(S))
      Result.MaySuspend = true;
    const auto *Call = dyn_cast<CallExpr>(&S);
    if (!Call || isa<UserDefinedLiteral>(Call))
      return;
    const FunctionDecl *Callee = Call->getDirectCallee();
    if (!Callee) {
      Result.CallsUnknown = true;
      return;
    }
    if (isHarmless(*Callee))
      return;
    EffectSummary Inner = summarize(*Callee, Depth + 1);
    if (!Inner.IsVisible) {
      Result.CallsUnknown = true;
      Result.ChangesThis |= isOnThis(*Call);
      return;
    }
    Result.CallsUnknown |= Inner.CallsUnknown;
    Result.ChangesThis |= isOnThis(*Call) && Inner.ChangesThis;
    for (const auto &[Declaration, Changes] : Inner.MayChange)
      if (!isa<FieldDecl>(Declaration) || isOnThis(*Call))
        Result.MayChange[Declaration] |= Changes;
  }

  void addAwait(const Expr &Operand, unsigned Depth, EffectSummary &Result) {
    const auto *Call =
        dyn_cast<CallExpr>(Operand.IgnoreUnlessSpelledInSource());
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
    Result.MaySuspend |= !Callee || summarize(*Callee, Depth + 1).MaySuspend;
  }

  /// Functions that change nothing but what they are called on or given, which
  /// the caller's own uses show; and waiting, which changes nothing.
  bool isHarmless(const FunctionDecl &Callee) const {
    if (Callee.isInStdNamespace() || Callee.isOverloadedOperator() ||
        Callee.getBuiltinID() != 0)
      return true;
    if (Callee.getIdentifier()) {
      std::string Verb = firstWord(Callee.getName());
      if (Model.catalogue().isObserverVerb(Verb) ||
          Model.catalogue().isWaitingVerb(Verb))
        return true;
    }
    const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
    return Method && Method->isConst() &&
           !Model.tasks().get(Method->getReturnType()).isTask();
  }

  FileModel &Model;
  llvm::SmallPtrSet<const FunctionDecl *, 8> Active;
};

} // namespace

EffectSummary summarizeEffects(const FunctionDecl &Function, FileModel &Model) {
  return Summarizer(Model).summarize(Function, 0);
}

/// A counter or a flag that is made to be shared.
static bool isSynchronized(const ValueDecl &Declaration) {
  const CXXRecordDecl *Record = recordOf(Declaration.getType());
  return Record && Record->isInStdNamespace() && Record->getIdentifier() &&
         Record->getName().starts_with("atomic");
}

bool effectsOverlap(const EffectSummary &A, const EffectSummary &B,
                    bool OnOneObject) {
  if (!A.IsVisible || !B.IsVisible)
    return false;
  if (OnOneObject && (A.ChangesThis || B.ChangesThis))
    return true;
  return llvm::any_of(A.MayChange, [&](const auto &Use) {
    auto Other = B.MayChange.find(Use.first);
    return Other != B.MayChange.end() && (Use.second || Other->second) &&
           (OnOneObject || !isa<FieldDecl>(Use.first)) &&
           !isSynchronized(*Use.first);
  });
}

bool isFullyKnown(const EffectSummary &Summary) {
  return Summary.IsVisible && !Summary.CallsUnknown && !Summary.ChangesThis;
}

bool changesNothing(const EffectSummary &Summary) {
  return isFullyKnown(Summary) &&
         llvm::none_of(Summary.MayChange,
                       [](const auto &Use) { return Use.second; });
}

} // namespace corolint

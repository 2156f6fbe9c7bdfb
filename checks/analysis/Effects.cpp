//===- Effects.cpp - what a visible function reads and writes -------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/Effects.h"
#include "checks/FileModel.h"
#include "checks/analysis/BrokenCode.h"
#include "checks/analysis/FunctionIds.h"
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

static bool isInSystemHeader(const FunctionDecl &Function,
                             const FileModel &Model) {
  return Model.context().getSourceManager().isInSystemHeader(
      Function.getLocation());
}

/// A counter or a flag that is made to be shared.
static bool isSynchronized(const ValueDecl &Declaration) {
  const CXXRecordDecl *Record = recordOf(Declaration.getType());
  return Record && Record->isInStdNamespace() && Record->getIdentifier() &&
         Record->getName().starts_with("atomic");
}

namespace {

/// Reads one body.
class BodyReader {
public:
  using CallKey = std::pair<const FunctionDecl *, bool>;

  BodyReader(const FunctionDecl &Definition, FileModel &Model)
      : Function(Definition), Model(Model) {}

  void read(const Stmt &Body) {
    // One that hands on what another made says nothing about waiting.
    if (!isa<CoroutineBodyStmt>(Body)) {
      Flags |= EffectFact::MaySuspend;
      // What describes work for later does none of it here.
      if (Model.tasks().get(Function.getReturnType()).isLazyTask())
        Flags |= EffectFact::CallsUnknown;
    }
    readVariables(Body);
    walkEvaluated(&Body, Model.context(), [&](const Stmt &S, Ancestors) {
      readStatement(S);
      return true;
    });
  }

  uint8_t Flags = 0;
  std::map<VariableId, uint8_t> Variables;
  /// By whether they are on 'this'.
  llvm::DenseMap<const FunctionDecl *, uint8_t> Calls, CallsOnThis;

private:
  /// What the body itself names, without what it calls.
  void readVariables(const Stmt &Body) {
    Uses Named = collectUsesOfStatement(Body, Model.context());
    for (const auto &[Declaration, Changes] : Named.MayChange) {
      if (!outlives(*Declaration))
        continue;
      uint8_t &Use = Variables[Model.ids().get(*Declaration)];
      if (Changes)
        Use |= VariableUse::MayChange;
      if (isa<FieldDecl>(Declaration))
        Use |= VariableUse::IsMember;
      if (isSynchronized(*Declaration))
        Use |= VariableUse::IsSynchronized;
    }
  }

  bool outlives(const ValueDecl &Declaration) const {
    if (isa<FieldDecl>(Declaration))
      return true;
    const auto *Variable = dyn_cast<VarDecl>(&Declaration);
    if (!Variable || Variable->isConstexpr())
      return false;
    // Captured variables belong to the function around a lambda.
    return Variable->hasGlobalStorage() ||
           Variable->getDeclContext() != &Function;
  }

  void readStatement(const Stmt &S) {
    if (const Expr *Operand = getAwaitedOperand(S))
      return readAwait(*Operand);
    if (isa<CoyieldExpr>(S))
      Flags |= EffectFact::MaySuspend;
    const auto *Call = dyn_cast<CallExpr>(&S);
    if (!Call || isa<UserDefinedLiteral>(Call))
      return;
    const FunctionDecl *Callee = Call->getDirectCallee();
    if (!Callee)
      Flags |= EffectFact::CallsUnknown;
    else if (!isHarmless(*Callee))
      (isOnThis(*Call) ? CallsOnThis : Calls)[Callee->getCanonicalDecl()] |=
          EffectCall::HasEffects;
  }

  void readAwait(const Expr &Operand) {
    const auto *Call =
        dyn_cast<CallExpr>(Operand.IgnoreUnlessSpelledInSource());
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
    if (Callee)
      Calls[Callee->getCanonicalDecl()] |= EffectCall::IsAwaited;
    else
      Flags |= EffectFact::MaySuspend;
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

  const FunctionDecl &Function;
  FileModel &Model;
};

} // namespace

FunctionId BodyEffects::idOf(const FunctionDecl &Function) {
  const FunctionId Id = Model.ids().get(Function);
  Declarations.try_emplace(Id, &Function);
  return Id;
}

const EffectDraft *BodyEffects::find(const FunctionDecl &Function) {
  return find(idOf(Function));
}

const EffectDraft *BodyEffects::find(FunctionId Id) {
  auto [It, IsNew] = Bodies.try_emplace(Id);
  std::optional<EffectDraft> &Result = It->second;
  if (IsNew) {
    const FunctionDecl *Definition = declaration(Id).getDefinition();
    const Stmt *Body = Definition ? findBody(*Definition) : nullptr;
    if (!Body || isInSystemHeader(*Definition, Model))
      return nullptr;
    BodyReader Read(*Definition, Model);
    Read.read(*Body);
    EffectDraft Draft;
    Draft.Fact.Id = Id;
    Draft.Fact.Flags = Read.Flags;
    // What is missing may do anything.
    if (mayLackCode(*Definition, Model.context()))
      Draft.Fact.Flags |= EffectFact::CallsUnknown | EffectFact::MaySuspend;
    for (const auto &[Variable, Flags] : Read.Variables)
      Draft.Variables.push_back({Variable, Flags});
    for (const auto &[Callee, Flags] : Read.Calls)
      Draft.Calls.push_back({idOf(*Callee), Flags});
    for (const auto &[Callee, Flags] : Read.CallsOnThis)
      Draft.Calls.push_back(
          {idOf(*Callee), static_cast<uint8_t>(Flags | EffectCall::OnThis)});
    llvm::sort(Draft.Calls, [](const EffectCall &A, const EffectCall &B) {
      return std::pair(A.Callee, A.Flags) < std::pair(B.Callee, B.Flags);
    });
    Result = std::move(Draft);
  }
  return Result ? &*Result : nullptr;
}

const EffectSummary &BodyEffects::summarize(const FunctionDecl &Function) {
  const FunctionId Id = idOf(Function);
  auto [It, IsNew] = Summaries.try_emplace(Id);
  if (IsNew)
    It->second =
        summarizeEffects(Id, nullptr,
                         [this](FunctionId Callee,
                                const FileFacts *) -> std::optional<SeenBody> {
                           const EffectDraft *Body = find(Callee);
                           if (!Body)
                             return std::nullopt;
                           return SeenBody{nullptr, Body->Fact.Flags,
                                           Body->Variables, Body->Calls};
                         });
  return It->second;
}

bool BodyEffects::isOpen(const EffectSummary &Summary) const {
  return llvm::any_of(Summary.Unseen, [&](FunctionId Id) {
    const FunctionDecl &Function = declaration(Id);
    const FunctionDecl *Definition = Function.getDefinition();
    return (!Definition || Definition->hasSkippedBody()) &&
           !isInSystemHeader(Function, Model);
  });
}

const EffectSummary &summarizeEffects(const FunctionDecl &Function,
                                      FileModel &Model) {
  return Model.bodies().summarize(Function);
}

} // namespace corolint

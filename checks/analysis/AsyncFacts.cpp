//===- AsyncFacts.cpp - what async functions do, as facts -----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/AsyncFacts.h"
#include "checks/analysis/Effects.h"
#include "checks/analysis/FunctionIds.h"
#include "checks/analysis/TaskUses.h"
#include "checks/coroutines/Coroutines.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/DenseSet.h"
#include <deque>

using namespace clang;

namespace corolint {

/// A call of it may run what overrides it.
static bool mayBeOverridden(const FunctionDecl &Function) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  return Method && Method->isVirtual() && !Method->hasAttr<FinalAttr>() &&
         !Method->getParent()->isEffectivelyFinal();
}

void addEffectFacts(llvm::ArrayRef<const FunctionDecl *> Functions,
                    FileModel &Model, FactsBuilder &Facts) {
  BodyEffects &Bodies = Model.bodies();
  // Of broken code nobody can tell what is missing.
  const bool IsBroken = Model.context().getDiagnostics().hasErrorOccurred();
  llvm::DenseSet<FunctionId> Seen;
  std::deque<std::pair<const EffectDraft *, unsigned>> Open;
  auto Add = [&](const FunctionDecl &Function, unsigned Depth) {
    const EffectDraft *Body =
        Depth < MaxEffectDepth ? Bodies.find(Function) : nullptr;
    if (!Body && Depth < MaxEffectDepth)
      Facts.addUndefined(Model.ids().get(Function), wordOf(Function));
    if (!Body || !Seen.insert(Body->Fact.Id).second)
      return;
    EffectDraft Draft = *Body;
    if (mayBeOverridden(Function))
      Draft.Fact.Flags |= EffectFact::IsVirtual;
    if (IsBroken)
      Draft.Fact.Flags |= EffectFact::CallsUnknown | EffectFact::MaySuspend;
    Facts.addEffects(std::move(Draft));
    Open.emplace_back(Body, Depth);
  };
  for (const FunctionDecl *Function : Functions)
    Add(*Function, 0);
  // Breadth first, so that each is met where most of what it calls counts.
  for (; !Open.empty(); Open.pop_front()) {
    const auto [Body, Depth] = Open.front();
    for (const EffectCall &Call : Body->Calls)
      Add(Bodies.declaration(Call.Callee), Depth + 1);
  }
}

bool isOfProgram(const FunctionDecl &Function, const FileModel &Model) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  return !Function.isImplicit() && Function.getLocation().isValid() &&
         !Model.context().getSourceManager().isInSystemHeader(
             Function.getLocation()) &&
         !(Method && Method->getParent()->isLambda());
}

/// Whether \p Above leads straight to an await.
static bool isAwaitedAtOnce(Ancestors Above) {
  for (const Stmt *S : llvm::reverse(Above)) {
    if (getAwaitedOperand(*S))
      return true;
    if (!isa<ImplicitCastExpr, ParenExpr, FullExpr, CXXBindTemporaryExpr,
             MaterializeTemporaryExpr>(S))
      return false;
  }
  return false;
}

void addTaskUses(const FunctionDecl &Function, llvm::ArrayRef<LostTask> Lost,
                 FileModel &Model, FactsBuilder &Facts) {
  auto Visit = [&](const Stmt &S, Ancestors Above) {
    const auto *Call = dyn_cast<CallExpr>(&S);
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
    if (!Callee || !Call->isPRValue() || !Call->getType()->isRecordType() ||
        !isOfProgram(*Callee, Model))
      return true;
    const TaskTraits Traits = Model.tasks().get(Call->getType());
    if (!Traits.isTask() && !Traits.IsAwaitable)
      return true;
    const TaskFate Fate = findTaskUse(*Call, Above, Model).Fate;
    const bool IsKept =
        Fate == TaskFate::Stored &&
        llvm::none_of(Lost, [&](const LostTask &L) { return L.Made == Call; });
    if (Fate == TaskFate::HandedOn || IsKept)
      Facts.addTaskUse({Model.ids().get(*Callee), isAwaitedAtOnce(Above),
                        placeOf(Call->getBeginLoc(), Model, Facts)});
    return true;
  };
  walkEvaluated(Function.getBody(), Model.context(), Visit);
}

Place placeOf(SourceLocation Location, FileModel &Model, FactsBuilder &Facts) {
  const SourceManager &Sources = Model.context().getSourceManager();
  Location = Sources.getFileLoc(Location);
  return {Facts.file(Model.ids().pathOf(Location)),
          Sources.getSpellingLineNumber(Location),
          Sources.getSpellingColumnNumber(Location)};
}

} // namespace corolint

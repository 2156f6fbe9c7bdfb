//===- LockCalls.cpp - what calls and lambdas do to locks -----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/LockEvents.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Records.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint {

using Kind = LockEvent::Kind;

//===----------------------------------------------------------------------===//
// Locks that are taken by hand
//===----------------------------------------------------------------------===//

void LockEvents::takeManually(const Invocation &Call, Kind What) {
  // std::lock takes several; others have more to say about one.
  const bool TakesAll = !Call.Object && !Call.Callee->isExternC() &&
                        Types.entryOf(Call, Function);
  llvm::SmallVector<const Expr *, 4> Subjects;
  if (TakesAll)
    Subjects.append(Call.Arguments.begin(), Call.Arguments.end());
  else
    Subjects.push_back(Call.subject());
  for (const Expr *Subject : Subjects) {
    std::optional<unsigned> Guard = guardNamedBy(Subject);
    const unsigned Holder = Guard ? *Guard : manualHolder(Subject);
    if (What == Kind::Try)
      Attempts[Call.Site] = Holder;
    addSite(Call.Site, What, Holder, &Call);
    Holders[Holder].IsByCall |= !Sites.back().IsNamed;
    if (!Guard && TakesAll && Subject)
      if (const ValueDecl *Named = namedObject(Subject))
        Sites.back().Name = Named->getNameAsString();
  }
}

bool LockEvents::releaseManually(const Invocation &Call) {
  if (!promisesRelease(*Call.Callee))
    return false;
  // It may be taken further down, in a loop.
  const unsigned Released = manualHolder(Call.subject());
  add(Call.Site, Kind::Let, Released);
  if (Call.Callee->getIdentifier() &&
      Call.Callee->getName().ends_with_insensitive("unlock"))
    Unlocks.emplace_back(Call.Site, Released);
  for (const Expr *Argument : Call.Arguments)
    if (Argument != Call.subject())
      add(Call.Site, Kind::Let, manualHolder(Argument));
  return true;
}

/// Who unlocks what a guard holds unlocks the guard. Who unlocks what nobody
/// here takes by that name has another name for a lock that is taken: of an
/// element, an alias.
void LockEvents::forgetAliases() {
  for (const auto &[Place, Released] : Unlocks) {
    Holders[Released].Guards = guardsOf(Holders[Released].Key);
    if (Taken.contains(Released))
      continue;
    for (unsigned I = 0; I != Holders.size(); ++I)
      if (!Holders[I].Guard && I != Released)
        add(Place, Kind::Unknown, I);
  }
}

llvm::SmallVector<unsigned, 1>
LockEvents::guardsOf(const llvm::FoldingSetNodeID &Key) const {
  llvm::SmallVector<unsigned, 1> Result;
  for (const LockSite &Site : Sites)
    if (Site.Variable && llvm::any_of(Site.Locks, [&](const Expr *Lock) {
          return objectKey(Lock, Model.context()) == Key;
        }))
      if (std::optional<unsigned> Guard = holderOf(*Site.Variable))
        Result.push_back(*Guard);
  return Result;
}

/// What one function of a class locks another one may release under any name.
void LockEvents::forgetLockedByCall(const Invocation &Call) {
  if (!Call.subject() || findBody(*Call.Callee))
    return;
  const llvm::FoldingSetNodeID Key = objectKey(Call.subject(), Model.context());
  for (unsigned I = 0; I != Holders.size(); ++I)
    if (Holders[I].IsByCall && Holders[I].Key == Key)
      add(Call.Site, Kind::Unknown, I);
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

static bool isExchange(const FunctionDecl &Callee) {
  return Callee.isInStdNamespace() && Callee.getIdentifier() &&
         Callee.getName() == "exchange";
}

/// Whether nobody keeps or releases what \p Callee is given by reference:
/// functions that wait give a lock back as they got it.
static bool leavesAlone(const FunctionDecl &Callee) {
  return Callee.isInStdNamespace() && !isExchange(Callee);
}

void LockEvents::visitArguments(const Invocation &Call, Ancestors Above) {
  const unsigned Count = Call.Callee->getNumParams();
  // What is awaited later may release it then.
  const bool IsForLater =
      Model.tasks().get(Call.Callee->getReturnType()).IsAwaitable &&
      llvm::none_of(Above, [](const Stmt *P) { return getAwaitedOperand(*P); });
  for (unsigned I = 0; I != Call.Arguments.size(); ++I) {
    const Expr *Argument = Call.Arguments[I];
    std::optional<unsigned> Guard = guardNamedBy(Argument);
    if (!Guard)
      continue;
    const QualType Type = I < Count ? Call.Callee->getParamDecl(I)->getType()
                                    : Argument->getType();
    if (Type->isRValueReferenceType() || Type->isRecordType())
      add(Call.Site, Kind::Let, *Guard);
    else if (Type->isLValueReferenceType() &&
             !Type.getNonReferenceType().isConstQualified() &&
             !leavesAlone(*Call.Callee) &&
             (IsForLater || isExchange(*Call.Callee) ||
              !findBody(*Call.Callee) || Types.takesOver(*Call.Callee)))
      add(Call.Site, Kind::Unknown, *Guard);
  }
}

/// 'std::move' and its like change nothing by themselves.
static bool onlyNames(const Invocation &Call) {
  return Call.Site && stripWrappers(*Call.Site) != Call.Site;
}

/// The object of \p Call; of a call by way of an optional or a pointer, which
/// may have a guard in it, that.
const Expr *LockEvents::guardObject(const Invocation &Call) {
  if (!Call.Object)
    return nullptr;
  const auto *Arrow =
      dyn_cast<CXXOperatorCallExpr>(stripWrappers(*Call.Object));
  const CXXRecordDecl *Owner =
      Arrow && Arrow->getNumArgs() == 1
          ? recordOf(Arrow->getArg(0)->IgnoreImpCasts()->getType())
          : nullptr;
  return Owner && !Types.isGuard(*Owner) ? Arrow->getArg(0) : Call.Object;
}

/// What \p E is a part of, or was asked for: 'Held' of 'Held.Lock' and of
/// 'Held.mutex()'.
static const Expr *rootOf(const Expr *E) {
  while (E) {
    E = stripWrappers(*E);
    if (const auto *Member = dyn_cast<MemberExpr>(E))
      E = Member->getBase();
    else if (const auto *Call = dyn_cast<CXXMemberCallExpr>(E))
      E = Call->getImplicitObjectArgument();
    else
      break;
  }
  return E;
}

void LockEvents::visitMember(const Invocation &Call, unsigned Guard,
                             Ancestors Above) {
  const FunctionDecl &Callee = *Call.Callee;
  if (Callee.getIdentifier() && Callee.getName() == "swap") {
    if (std::optional<unsigned> Other = Call.Arguments.size() == 1
                                            ? guardNamedBy(Call.Arguments[0])
                                            : std::nullopt)
      add(Call.Site, Kind::Swap, Guard, *Other);
    else
      add(Call.Site, Kind::Unknown, Guard);
  } else if (promisesAttempt(Callee)) {
    Attempts[Call.Site] = Guard;
    Holders[Guard].IsTested = true;
    addSite(Call.Site, Kind::Try, Guard, &Call);
  } else if (promisesRelease(Callee)) {
    // What 'release' of std::unique_lock gives is still locked, and stays so
    // where nobody takes it.
    if (!Callee.getReturnType()->isPointerType())
      add(Call.Site, Kind::Let, Guard);
    else if (findDiscard(*Call.Site, Above).Kind == DiscardKind::Used)
      add(Call.Site, Kind::Unknown, Guard);
  } else if (promisesLock(Callee) ||
             (Callee.getIdentifier() && Callee.getName() == "emplace")) {
    addSite(Call.Site, Kind::Take, Guard, &Call);
  } else {
    if (isa<CXXConversionDecl>(Callee) ||
        Callee.getReturnType()->isBooleanType())
      Holders[Guard].IsTested = true;
    // A class of the program may release what it holds under any name.
    if (Types.mayRelease(Callee))
      add(Call.Site, Kind::Unknown, Guard);
  }
}

void LockEvents::visitCall(const Invocation &Call, Ancestors Above) {
  if (onlyNames(Call))
    return;
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call.Site)) {
    if (std::optional<unsigned> Guard = guardNamedBy(Call.Object);
        Guard && Operator->getOperator() == OO_Equal)
      give(Operator, *Guard, Operator->getArg(1));
    return;
  }
  if (std::optional<unsigned> Guard = guardNamedBy(guardObject(Call)))
    return visitMember(Call, *Guard, Above);
  // 'Held.Lock.unlock()', 'Held.mutex()->unlock()'
  if (std::optional<unsigned> Guard = guardNamedBy(rootOf(Call.Object));
      Guard && promisesRelease(*Call.Callee))
    return add(Call.Site, Kind::Unknown, *Guard);
  if (Call.How == Invocation::Form::Call && Call.Arguments.size() == 2 &&
      Call.Callee->getIdentifier() && Call.Callee->getName() == "swap") {
    std::optional<unsigned> A = guardNamedBy(Call.Arguments[0]);
    std::optional<unsigned> B = guardNamedBy(Call.Arguments[1]);
    if (A && B)
      return add(Call.Site, Kind::Swap, *A, *B);
  }
  if (Types.attempts(Call))
    return takeManually(Call, Kind::Try);
  if (Types.locks(Call, Function))
    return takeManually(Call,
                        promisesAttempt(*Call.Callee) ? Kind::Try : Kind::Take);
  const CXXRecordDecl *Receiver = receiverClass(Call);
  const bool IsUnlock = releaseManually(Call) && Receiver &&
                        Types.mutexKind(*Receiver) != MutexKind::None;
  if (!IsUnlock && Types.releasesInside(*Call.Callee)) {
    forgetManual(Call.Site);
    for (const Expr *Argument : Call.Arguments)
      if (namedObject(Argument))
        for (unsigned Guard : guardsOf(objectKey(Argument, Model.context())))
          add(Call.Site, Kind::Unknown, Guard);
  }
  forgetLockedByCall(Call);
  visitArguments(Call, Above);
}

//===----------------------------------------------------------------------===//
// Lambdas
//===----------------------------------------------------------------------===//

/// The variable that \p Above declares, if it runs its lambda at the end of its
/// scope, as a scope guard does: until then the lock is held. Or null.
static const VarDecl *scopeGuardOf(Ancestors Above) {
  for (const Stmt *Parent : llvm::reverse(Above)) {
    const auto *Declaration = dyn_cast<DeclStmt>(Parent);
    if (!Declaration)
      continue;
    const auto *Variable = Declaration->isSingleDecl()
                               ? dyn_cast<VarDecl>(Declaration->getSingleDecl())
                               : nullptr;
    const CXXRecordDecl *Record =
        Variable ? Variable->getType()->getAsCXXRecordDecl() : nullptr;
    return Record && !Record->isLambda() && !Record->isInStdNamespace() &&
                   Record->hasDefinition() && !Record->hasTrivialDestructor()
               ? Variable
               : nullptr;
  }
  return nullptr;
}

bool LockEvents::names(const LambdaExpr &Lambda, unsigned Holder) const {
  return llvm::any_of(Lambda.captures(), [&](const LambdaCapture &Capture) {
    return Capture.capturesVariable() &&
           Capture.getCapturedVar() == Holders[Holder].Guard;
  });
}

void LockEvents::visitLambda(const LambdaExpr &Lambda, Ancestors Above) {
  for (const Expr *Init : Lambda.capture_inits())
    if (std::optional<unsigned> Moved = guardNamedBy(Init);
        Moved && Init->getType()->isRecordType() && Init->isPRValue())
      add(&Lambda, Kind::Let, *Moved);
  if (!callsRelease(Lambda.getCallOperator()->getBody(), Model.context()))
    return;
  std::vector<unsigned> Named;
  for (unsigned I = 0; I != Holders.size(); ++I)
    if (Holders[I].Guard && names(Lambda, I))
      Named.push_back(I);
  if (const VarDecl *Guard = scopeGuardOf(Above)) {
    ScopeGuards.push_back({Guard, std::move(Named)});
    return;
  }
  forgetManual(&Lambda);
  for (unsigned Guard : Named)
    add(&Lambda, Kind::Unknown, Guard);
}

} // namespace corolint

//===- Independence.cpp - may these calls overlap? ------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/Independence.h"
#include "checks/analysis/Edits.h"
#include "checks/analysis/Effects.h"
#include "checks/analysis/Sessions.h"
#include "checks/coroutines/Records.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint {

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

QualType pointedType(QualType Type) {
  Type = Type.getNonReferenceType();
  if (Type->isPointerType())
    return Type->getPointeeType().getUnqualifiedType();
  const CXXRecordDecl *Record = recordOf(Type);
  const FunctionDecl *Arrow =
      Record ? findOperator(*Record, OO_Arrow) : nullptr;
  if (Arrow && Arrow->getReturnType()->isPointerType() &&
      !Arrow->getReturnType()->isDependentType())
    return Arrow->getReturnType()->getPointeeType().getUnqualifiedType();
  return Type.getUnqualifiedType();
}

static llvm::StringRef nameOf(QualType Type) {
  const CXXRecordDecl *Record = recordOf(Type);
  return Record && Record->getIdentifier() ? Record->getName()
                                           : llvm::StringRef();
}

bool hasOrderedName(llvm::StringRef Name, FileModel &Model) {
  return llvm::any_of(wordsOf(Name), [&](llvm::StringRef Word) {
    return Model.catalogue().isOrderedWord(Word);
  });
}

bool isOrderedType(QualType Type, FileModel &Model) {
  return hasOrderedName(nameOf(pointedType(Type)), Model);
}

bool isExecutorType(QualType Type, FileModel &Model) {
  llvm::StringRef Name = nameOf(pointedType(Type));
  llvm::SmallVector<std::string, 4> Words = wordsOf(Name);
  return !Words.empty() && (Model.catalogue().isExecutorWord(Words.back()) ||
                            Model.catalogue().isExecutorWord(Name.lower()));
}

//===----------------------------------------------------------------------===//
// One call
//===----------------------------------------------------------------------===//

/// Whether \p Name is that of a step, as 'stage', 'run_step'; what loads one
/// ('fetchChunk') is none.
static bool isStep(llvm::StringRef Name, const Catalogue &Known) {
  const std::string Verb = firstWord(Name);
  return Known.isSequenceWord(Verb) ||
         (Known.isEffectVerb(Verb) &&
          llvm::any_of(wordsOf(Name), [&](llvm::StringRef Word) {
            return Known.isSequenceWord(Word);
          }));
}

AwaitedCall::AwaitedCall(const CallExpr &Call, bool HasValue, FileModel &Model)
    : Call(&Call), Callee(Call.getDirectCallee()), Receiver(receiverOf(Call)),
      HasValue(HasValue) {
  if (!Callee)
    return;
  TaskTraits Traits = Model.tasks().get(Call.getType());
  // What is handed out by reference was made before.
  IsTask = Traits.isTask() && !Traits.givesGuard() && Call.isPRValue();
  TakesFunction = llvm::any_of(Call.arguments(), [&](const Expr *Argument) {
    if (isa<CXXOperatorCallExpr>(Call) && Argument == Call.getArg(0))
      return false; // The function object that is called.
    const CXXRecordDecl *Record =
        recordOf(Argument->IgnoreUnlessSpelledInSource()->getType());
    return Record && Record->isLambda();
  });
  // A function object goes by the name of its variable.
  const NamedDecl *Named = Callee->getIdentifier()
                               ? static_cast<const NamedDecl *>(Callee)
                               : Receiver;
  if (!Named || !Named->getIdentifier())
    return;
  Name = Named->getName().str();
  const Catalogue &Known = Model.catalogue();
  std::string Verb = firstWord(Name);
  IsWaiting = Known.isWaitingVerb(Verb);
  IsSink = Known.isSinkVerb(Verb);
  IsSerial = Known.isSerialVerb(Verb) || isStep(Name, Known);
  // 'check' and its like only look, where they say what they have seen.
  bool OnlyLooks = HasValue && Known.isObserverVerb(Verb);
  IsContract = !OnlyLooks && Known.isContractVerb(Verb);
  PromisesEffect = !OnlyLooks && Known.isEffectVerb(Verb);
  IsQuery = !IsTask && givesValueOfWork(Traits, Model);
}

/// True where \p Name has a word of what is in order, or where code runs.
static bool isOfOrder(llvm::StringRef Name, FileModel &Model) {
  return llvm::any_of(wordsOf(Name), [&](llvm::StringRef Word) {
    return Model.catalogue().isOrderedWord(Word) ||
           Model.catalogue().isWaitingVerb(Word) ||
           Model.catalogue().isExecutorWord(Word);
  });
}

/// An awaiter without a promise may be anything: a timer, a hop to another
/// thread, a slot of a channel, a wrapper. It stands for work only where it has
/// a result that is used and was made from something, and where no word tells
/// of an order.
bool AwaitedCall::givesValueOfWork(const TaskTraits &Traits,
                                   FileModel &Model) const {
  if (!Traits.IsAwaitable || Traits.HasPromise || Traits.HoldsValue ||
      !Traits.HasState || Traits.givesGuard() || !Call->isPRValue() ||
      !HasValue || IsContract || IsSink || Name.empty() ||
      Callee->isOverloadedOperator() || isOfOrder(Name, Model) ||
      isOfOrder(nameOf(Call->getType()), Model))
    return false;
  Uses Named = collectUses(*Call);
  // What wraps a task, or waits for one, says nothing about its work.
  auto IsAwaitable = [&](QualType Type) {
    TaskTraits Of = Model.tasks().get(pointedType(Type));
    return Of.IsAwaitable || Of.isTask();
  };
  for (const auto &[Object, Changes] : Named.MayChange)
    if (isOrderedType(Object->getType(), Model) ||
        IsAwaitable(Object->getType()))
      return false;
  for (const Expr *Argument : Call->arguments())
    if (IsAwaitable(Argument->getType()))
      return false;
  return Named.ReadsThis || !Named.MayChange.empty();
}

static llvm::StringRef argumentsOf(const CallExpr &Call,
                                   const ASTContext &Context) {
  unsigned First = isa<CXXOperatorCallExpr>(Call) ? 1 : 0;
  unsigned End = Call.getNumArgs();
  while (End > First && isa<CXXDefaultArgExpr>(Call.getArg(End - 1)))
    --End;
  if (First == End)
    return {};
  return textOf(
      {Call.getArg(First)->getBeginLoc(), Call.getArg(End - 1)->getEndLoc()},
      Context);
}

/// An argument that names an object, rather than only a number or a text.
static bool namesObject(const CallExpr &Call, FileModel &Model) {
  Uses Named = collectUses(Call);
  return llvm::any_of(Named.MayChange, [](const auto &Use) {
    QualType Type = Use.first->getType().getNonReferenceType();
    return Type->isRecordType() || Type->isPointerType();
  });
}

//===----------------------------------------------------------------------===//
// Two calls
//===----------------------------------------------------------------------===//

std::optional<Judgement> judgeShared(llvm::ArrayRef<const ValueDecl *> Shared,
                                     bool SharesThis, const AwaitedCall &A,
                                     const AwaitedCall &B, FileModel &Model) {
  Judgement Result;
  for (const ValueDecl *Object : Shared) {
    if (isExecutorType(Object->getType(), Model))
      continue;
    // Two operations of one object; anything else is handed to somebody who
    // may keep it.
    if (Object != A.receiver() || Object != B.receiver() ||
        isOrderedType(Object->getType(), Model))
      return std::nullopt;
    Result = {Confidence::Possible, Proof::SharedReceiver, Object, {}};
  }
  if (!SharesThis)
    return Result;
  if (!isOnThis(A.call()) || !isOnThis(B.call()))
    return std::nullopt;
  const auto *Method = dyn_cast<CXXMethodDecl>(A.callee());
  if (Method && hasOrderedName(Method->getParent()->getName(), Model))
    return std::nullopt;
  return Judgement{Confidence::Possible, Proof::SharedReceiver, nullptr, {}};
}

/// The objects that are read by both: const queries of one receiver.
static bool shareReceiver(const AwaitedCall &A, const AwaitedCall &B) {
  return (A.receiver() && A.receiver() == B.receiver()) ||
         (isOnThis(A.call()) && isOnThis(B.call()));
}

/// Pointers and references that a function was given may lead to one object.
static bool mayAlias(const ValueDecl *A, const ValueDecl *B) {
  auto IsBorrowed = [](const ValueDecl *Object) {
    return isa_and_nonnull<VarDecl>(Object) &&
           (Object->getType()->isPointerType() ||
            Object->getType()->isReferenceType());
  };
  return IsBorrowed(A) || IsBorrowed(B);
}

/// A function object other than a lambda does whatever somebody made it for.
static bool isCallback(const AwaitedCall &Call) {
  const auto *Method = dyn_cast<CXXMethodDecl>(Call.callee());
  return Method && Method->getOverloadedOperator() == OO_Call &&
         !Method->getParent()->isLambda();
}

/// What their names, results and arguments say about calls without a mutable
/// object in common.
static std::optional<Judgement>
judgeApart(const AwaitedCall &A, const AwaitedCall &B, FileModel &Model) {
  bool IsSame = declaresSameEntity(A.callee(), B.callee());
  if (IsSame && A.receiver() == B.receiver() &&
      argumentsOf(A.call(), Model.context()) ==
          argumentsOf(B.call(), Model.context()))
    return std::nullopt; // It can only mean that what it returns changes.
  if (!IsSame && (A.isContract() || B.isContract()))
    return std::nullopt;
  Judgement Result;
  if (A.takesFunction() || B.takesFunction() || isCallback(A) || isCallback(B))
    return Judgement{Confidence::Possible, Proof::UnknownEffects, nullptr, {}};
  if (IsSame && A.receiver() != B.receiver())
    return Judgement{mayAlias(A.receiver(), B.receiver()) ? Confidence::Possible
                                                          : Confidence::Likely,
                     Proof::SameOperation, nullptr, A.name().str()};
  // With numbers and texts alone, such calls work on something that nobody
  // names here.
  bool HasObjects =
      namesObject(A.call(), Model) && namesObject(B.call(), Model);
  bool HasEffects =
      !A.hasValue() || !B.hasValue() ||
      ((!IsSame || !HasObjects) && (A.promisesEffect() || B.promisesEffect()));
  if (shareReceiver(A, B)) {
    if (A.receiver() && isOrderedType(A.receiver()->getType(), Model))
      return std::nullopt;
    Result.Why = Proof::OnlyRead;
  }
  if (!HasEffects)
    return Result;
  if (IsSame && !A.isSink() && HasObjects)
    return Judgement{Confidence::Likely, Proof::SameOperation, nullptr,
                     A.name().str()};
  return Judgement{Confidence::Possible, Proof::UnknownEffects, nullptr, {}};
}

Judgement Judgement::ifApart() const {
  if (Open && Open->RaisedIfApart)
    return {Confidence::Likely, Proof::BodiesApart, nullptr, {}, Open};
  return *this;
}

std::optional<Judgement> judgeBodies(const Judgement &Named,
                                     const FunctionDecl &A,
                                     const FunctionDecl &B, bool OnOneObject,
                                     bool RunOthers, FileModel &Model) {
  const EffectSummary &EffectsA = summarizeEffects(A, Model);
  const EffectSummary &EffectsB = summarizeEffects(B, Model);
  // Nothing to wait for: on one thread a join gains nothing.
  if (!EffectsA.MaySuspend || !EffectsB.MaySuspend)
    return std::nullopt;
  if (effectsOverlap(EffectsA, EffectsB, OnOneObject))
    return std::nullopt;
  bool MayRise = Named.Grade == Confidence::Possible && !RunOthers;
  if (MayRise && isFullyKnown(EffectsA) && isFullyKnown(EffectsB))
    return Judgement{Confidence::Likely, Proof::BodiesApart, nullptr, {}};
  Judgement Result = Named;
  BodyEffects &Bodies = Model.bodies();
  if (Bodies.isOpen(EffectsA) || Bodies.isOpen(EffectsB))
    Result.Open = OpenBodies{&A, &B, OnOneObject, MayRise};
  return Result;
}

std::optional<Judgement> judge(const AwaitedCall &A, const AwaitedCall &B,
                               FileModel &Model) {
  if (!A.isWork() || !B.isWork() || A.isWaiting() || B.isWaiting() ||
      (A.isSerial() && B.isSerial()))
    return std::nullopt;
  Uses UsesA = collectUses(A.call()), UsesB = collectUses(B.call());
  if (UsesA.Suspends || UsesB.Suspends)
    return std::nullopt;
  std::optional<Judgement> Shared = judgeShared(
      findShared(UsesA, UsesB), thisInterferes(UsesA, UsesB), A, B, Model);
  if (!Shared || mayShareSession(UsesA, UsesB, Model))
    return std::nullopt;
  std::optional<Judgement> Apart = judgeApart(A, B, Model);
  if (!Apart)
    return std::nullopt;
  bool RunOthers =
      A.takesFunction() || B.takesFunction() || isCallback(A) || isCallback(B);
  return judgeBodies(Shared->Why == Proof::SharedReceiver ? *Shared : *Apart,
                     *A.callee(), *B.callee(), shareReceiver(A, B), RunOthers,
                     Model);
}

} // namespace corolint

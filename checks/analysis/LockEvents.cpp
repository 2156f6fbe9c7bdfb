//===- LockEvents.cpp - what a function does to locks ---------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/LockEvents.h"
#include "checks/catalogue/Names.h"
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
// Which lock
//===----------------------------------------------------------------------===//

static void addKey(const Expr *E, llvm::FoldingSetNodeID &Key,
                   const ASTContext &Context, unsigned Depth = 0) {
  E = stripWrappers(*E);
  if (const auto *Unary = dyn_cast<UnaryOperator>(E);
      Unary &&
      (Unary->getOpcode() == UO_AddrOf || Unary->getOpcode() == UO_Deref))
    return addKey(Unary->getSubExpr(), Key, Context, Depth);
  if (const auto *Arrow = dyn_cast<CXXOperatorCallExpr>(E);
      Arrow && Arrow->getNumArgs() == 1 &&
      (Arrow->getOperator() == OO_Arrow || Arrow->getOperator() == OO_Star))
    return addKey(Arrow->getArg(0), Key, Context, Depth);
  if (isa<CXXThisExpr>(E))
    return Key.AddString("this");
  if (const auto *Member = dyn_cast<MemberExpr>(E)) {
    Key.AddPointer(Member->getMemberDecl()->getCanonicalDecl());
    return addKey(Member->getBase(), Key, Context, Depth);
  }
  const auto *Reference = dyn_cast<DeclRefExpr>(E);
  if (!Reference)
    return E->Profile(Key, Context, /*Canonical=*/true);
  const auto *Alias = dyn_cast<VarDecl>(Reference->getDecl());
  if (Alias && Alias->isLocalVarDecl() && Alias->getInit() && Depth < 4 &&
      Alias->getType()->isReferenceType())
    return addKey(Alias->getInit(), Key, Context, Depth + 1);
  Key.AddPointer(Reference->getDecl()->getCanonicalDecl());
}

llvm::FoldingSetNodeID objectKey(const Expr *E, const ASTContext &Context) {
  llvm::FoldingSetNodeID Key;
  if (E)
    addKey(E, Key, Context);
  return Key;
}

/// Null for what is no variable that can be a guard of this function.
static const VarDecl *variableNamedBy(const Expr *E) {
  const auto *Reference =
      E ? dyn_cast<DeclRefExpr>(stripWrappers(*E)) : nullptr;
  return Reference ? dyn_cast<VarDecl>(Reference->getDecl()) : nullptr;
}

std::optional<unsigned> LockEvents::guardNamedBy(const Expr *E) const {
  const VarDecl *Variable = variableNamedBy(E);
  return Variable ? holderOf(*Variable) : std::nullopt;
}

std::optional<unsigned> LockEvents::holderOf(const VarDecl &Variable) const {
  auto It = Guards.find(&Variable);
  return It == Guards.end() ? std::nullopt : std::optional(It->second);
}

unsigned LockEvents::manualHolder(const Expr *Subject) {
  llvm::FoldingSetNodeID Key = objectKey(Subject, Model.context());
  for (unsigned I = 0; I != Holders.size(); ++I)
    if (!Holders[I].Guard && Holders[I].Key == Key)
      return I;
  LockHolder &Added = Holders.emplace_back();
  Added.Key = std::move(Key);
  // Nobody asks later what an attempt by hand came to.
  Added.IsTested = true;
  return Holders.size() - 1;
}

//===----------------------------------------------------------------------===//
// Bookkeeping
//===----------------------------------------------------------------------===//

void LockEvents::add(const void *Place, Kind What, unsigned Holder,
                     unsigned Other) {
  LockEvent Event;
  Event.What = What;
  Event.Holder = Holder;
  Event.Other = Other;
  Events[Place].push_back(Event);
}

/// The lock that \p Call takes, if it has a name; or null.
static const ValueDecl *namedLock(const Invocation &Call) {
  return promisesLock(*Call.Callee) || promisesAttempt(*Call.Callee)
             ? namedObject(Call.subject())
             : nullptr;
}

void LockEvents::addSite(const void *Place, Kind What, unsigned Holder,
                         const Invocation *Call) {
  LockSite Site;
  const VarDecl *Guard = Holders[Holder].Guard;
  Site.Variable = Guard;
  if (Call) {
    Site.Where = Call->Range.getBegin();
    Site.Callee = Call->Callee;
    Site.Entry = Types.entryOf(*Call, Function);
    const ValueDecl *Named = namedLock(*Call);
    Site.IsNamed = Named != nullptr;
    Site.Name = Named ? Named->getNameAsString() : nameOf(*Call);
    Site.Locks.append(Call->Arguments.begin(), Call->Arguments.end());
    if (Call->Object)
      Site.Locks.push_back(Call->Object);
  }
  if (Guard) {
    // Where it is declared, if that is where it takes the lock.
    if (!Call || Place == Guard)
      Site.Where = Guard->getLocation();
    Site.Guard = Types.guardOf(Guard->getType());
    Site.Name = Guard->getNameAsString();
  }
  Taken.insert(Holder);
  LockEvent Event;
  Event.What = What;
  Event.Holder = Holder;
  Event.Site = Sites.size();
  Sites.push_back(std::move(Site));
  Events[Place].push_back(Event);
}

llvm::ArrayRef<LockEvent> LockEvents::at(const void *Place) const {
  auto It = Events.find(Place);
  return It == Events.end() ? llvm::ArrayRef<LockEvent>() : It->second;
}

llvm::ArrayRef<LockEvent> LockEvents::atEndOf(const VarDecl &Variable) const {
  auto It = Ends.find(&Variable);
  return It == Ends.end() ? llvm::ArrayRef<LockEvent>() : It->second;
}

/// Which of the locks that are taken by hand it releases nobody knows.
void LockEvents::addScopeGuards() {
  for (const auto &[Variable, Named] : ScopeGuards)
    for (unsigned I = 0; I != Holders.size(); ++I)
      if (!Holders[I].Guard || llvm::is_contained(Named, I)) {
        LockEvent Event;
        Event.What = Kind::Unknown;
        Event.Holder = I;
        Ends[Variable].push_back(Event);
      }
}

void LockEvents::forgetManual(const void *Place) {
  for (unsigned I = 0; I != Holders.size(); ++I)
    if (!Holders[I].Guard)
      add(Place, Kind::Unknown, I);
}

//===----------------------------------------------------------------------===//
// Guards
//===----------------------------------------------------------------------===//

void LockEvents::construct(const void *Place, unsigned Holder,
                           const CXXConstructExpr &Construct) {
  const std::optional<Invocation> Call = asInvocation(Construct);
  llvm::SmallVector<const Expr *, 4> Given;
  for (const Expr *Argument : Construct.arguments())
    if (!isa<CXXDefaultArgExpr>(Argument))
      Given.push_back(Argument);
  if (Types.makesEmpty(Construct))
    return add(Place, Kind::Let, Holder);
  Kind What = Kind::Take;
  for (const Expr *Argument : Given) {
    const GuardTag Tag = tagOf(*Argument);
    if (Tag == GuardTag::Adopt)
      for (const Expr *Adopted : Given)
        if (Adopted != Argument)
          add(Place, Kind::Let, manualHolder(Adopted));
    if (Tag == GuardTag::Try)
      What = Kind::Try;
    // A time limit.
    if (const CXXRecordDecl *Time = recordOf(Argument->getType());
        Time && Given.size() == 2 && Argument == Given.back() &&
        Time->getIdentifier() &&
        (Time->getName() == "duration" || Time->getName() == "time_point"))
      What = Kind::Try;
  }
  addSite(Place, What, Holder, Call ? &*Call : nullptr);
}

void LockEvents::give(const void *Place, unsigned Holder, const Expr *Value) {
  const Expr *Inner = Value ? stripWrappers(*Value) : nullptr;
  if (!Inner)
    return add(Place, Kind::Let, Holder);
  if (const auto *List = dyn_cast<InitListExpr>(Inner);
      List && List->getNumInits() == 1)
    Inner = stripWrappers(*List->getInit(0));
  if (std::optional<unsigned> From = guardNamedBy(Inner)) {
    if (*From != Holder)
      add(Place, Kind::Move, Holder, *From);
    return;
  }
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(Inner)) {
    // An optional that is made of a guard.
    if (Construct->getNumArgs() == 1 &&
        !Types.isGuard(*Construct->getConstructor()->getParent()))
      if (const Expr *Held = stripWrappers(*Construct->getArg(0));
          Types.guardOf(Held->getType()))
        return give(Place, Holder, Held);
    return construct(Place, Holder, *Construct);
  }
  if (isNothing(*Inner, Model.context()))
    return add(Place, Kind::Let, Holder);
  // What an await gives is made to be held by coroutines.
  std::optional<Invocation> Call = asInvocation(*Inner);
  if (getAwaitedOperand(*Inner) || !Call)
    return add(Place, Kind::Unknown, Holder);
  addSite(Place, promisesAttempt(*Call->Callee) ? Kind::Try : Kind::Take,
          Holder, &*Call);
}

void LockEvents::visitDeclaration(const VarDecl &Variable) {
  if (!Variable.isLocalVarDecl() || Variable.isStaticLocal())
    return;
  const Expr *Init = Variable.getInit();
  if (Variable.getType()->isReferenceType()) {
    // Another name for a guard: somebody may release it by that.
    if (std::optional<unsigned> Named = guardNamedBy(Init);
        Named && !Variable.getType().getNonReferenceType().isConstQualified())
      add(&Variable, Kind::Unknown, *Named);
    // A temporary that lives as long as the reference.
    const auto *Full = dyn_cast_or_null<FullExpr>(Init);
    const Expr *Bound = Full ? Full->getSubExpr() : Init;
    if (!isa_and_nonnull<MaterializeTemporaryExpr>(Bound))
      return;
  }
  if (!Types.guardOf(Variable.getType())) {
    if (Types.releasesAtEnd(Variable))
      ScopeGuards.push_back({&Variable, {}});
    return;
  }
  Guards[&Variable] = Holders.size();
  Holders.emplace_back().Guard = &Variable;
  give(&Variable, Holders.size() - 1, Init);
}

//===----------------------------------------------------------------------===//
// Together
//===----------------------------------------------------------------------===//

void LockEvents::visit(const Stmt &S, Ancestors Above) {
  if (const auto *Declaration = dyn_cast<DeclStmt>(&S)) {
    for (const Decl *Declared : Declaration->decls())
      if (const auto *Variable = dyn_cast<VarDecl>(Declared))
        visitDeclaration(*Variable);
  } else if (const auto *Lambda = dyn_cast<LambdaExpr>(&S)) {
    visitLambda(*Lambda, Above);
  } else if (const auto *Unary = dyn_cast<UnaryOperator>(&S)) {
    if (std::optional<unsigned> Guard = guardNamedBy(Unary->getSubExpr());
        Guard && Unary->getOpcode() == UO_AddrOf)
      add(&S, Kind::Unknown, *Guard);
  } else if (std::optional<Invocation> Call = asInvocation(S)) {
    visitCall(*Call, Above);
  }
}

LockEvents::LockEvents(const FunctionDecl &Function, FileModel &Model,
                       LockTypes &Types)
    : Function(Function), Model(Model), Types(Types) {
  for (const ParmVarDecl *Parameter : Function.parameters()) {
    const CXXRecordDecl *Guard = Types.guardOf(Parameter->getType());
    // What belongs to a thread may be handed over all the same.
    if (Parameter->getType()->isReferenceType() || !Guard ||
        Types.isListedGuard(*Guard))
      continue;
    Guards[Parameter] = Holders.size();
    Holders.emplace_back().Guard = Parameter;
    addSite(Parameter, Kind::Take, Holders.size() - 1, nullptr);
    Starts.append(at(Parameter).begin(), at(Parameter).end());
  }
  walkEvaluated(Function.getBody(), Model.context(),
                [&](const Stmt &S, Ancestors Above) {
                  visit(S, Above);
                  return true;
                });
  forgetAliases();
  addScopeGuards();
}

} // namespace corolint

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

void LockEvents::forgetManual(const void *Place) {
  for (unsigned I = 0; I != Holders.size(); ++I)
    if (!Holders[I].Guard)
      add(Place, Kind::Unknown, I);
}

//===----------------------------------------------------------------------===//
// Guards
//===----------------------------------------------------------------------===//

/// What the argument of a guard's constructor says by its class, as
/// 'std::defer_lock' does: the first word of its name.
static std::string tagOf(const Expr &Argument) {
  const CXXRecordDecl *Record = recordOf(Argument.getType());
  return Record && Record->hasDefinition() && Record->isEmpty() &&
                 Record->getIdentifier()
             ? firstWord(Record->getName())
             : std::string();
}

static bool isNothing(const Expr &E, const ASTContext &Context) {
  const CXXRecordDecl *Record = recordOf(E.getType());
  return (Record && Record->getIdentifier() &&
          Record->getName() == "nullopt_t") ||
         E.isNullPointerConstant(const_cast<ASTContext &>(Context),
                                 Expr::NPC_ValueDependentIsNotNull);
}

void LockEvents::construct(const void *Place, unsigned Holder,
                           const CXXConstructExpr &Construct) {
  const std::optional<Invocation> Call = asInvocation(Construct);
  const CXXRecordDecl *Guard = Types.guardOf(Construct.getType());
  llvm::SmallVector<const Expr *, 4> Given;
  for (const Expr *Argument : Construct.arguments())
    if (!isa<CXXDefaultArgExpr>(Argument))
      Given.push_back(Argument);
  if (Given.empty() && (!Guard || Types.mayBeEmpty(*Guard)))
    return add(Place, Kind::Let, Holder);
  if (!Given.empty() && isNothing(*Given.front(), Model.context()))
    return add(Place, Kind::Let, Holder);
  Kind What = Kind::Take;
  for (const Expr *Argument : Given) {
    const std::string Tag = tagOf(*Argument);
    if (Tag == "defer")
      return add(Place, Kind::Let, Holder);
    if (Tag == "adopt" || Tag == "accept")
      for (const Expr *Adopted : Given)
        if (Adopted != Argument)
          add(Place, Kind::Let, manualHolder(Adopted));
    if (Tag == "try")
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
  if (!Types.guardOf(Variable.getType()))
    return;
  Guards[&Variable] = Holders.size();
  Holders.emplace_back().Guard = &Variable;
  give(&Variable, Holders.size() - 1, Init);
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
  } else if (isa<CXXConversionDecl>(Callee) ||
             Callee.getReturnType()->isBooleanType()) {
    Holders[Guard].IsTested = true;
  }
}

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
  add(Call.Site, Kind::Let, manualHolder(Call.subject()));
  for (const Expr *Argument : Call.Arguments)
    if (Argument != Call.subject())
      add(Call.Site, Kind::Let, manualHolder(Argument));
  return true;
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

/// Whether nobody keeps or releases what \p Callee is given by reference:
/// functions that wait give a lock back as they got it.
static bool leavesAlone(const FunctionDecl &Callee) {
  return Callee.isInStdNamespace();
}

void LockEvents::visitArguments(const Invocation &Call) {
  const unsigned Count = Call.Callee->getNumParams();
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
             (!findBody(*Call.Callee) || Types.takesOver(*Call.Callee)))
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
  if (!IsUnlock && Types.releasesInside(*Call.Callee))
    forgetManual(Call.Site);
  forgetLockedByCall(Call);
  visitArguments(Call);
}

//===----------------------------------------------------------------------===//
// Lambdas
//===----------------------------------------------------------------------===//

/// Whether what \p Above declares runs its lambda at the end of its scope, as
/// a scope guard does: until then the lock is held.
static bool makesScopeGuard(Ancestors Above) {
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
           Record->hasDefinition() && !Record->hasTrivialDestructor();
  }
  return false;
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
  const bool Releases =
      callsRelease(Lambda.getCallOperator()->getBody(), Model.context());
  if (!Releases || makesScopeGuard(Above))
    return;
  forgetManual(&Lambda);
  for (unsigned I = 0; I != Holders.size(); ++I)
    if (Holders[I].Guard && names(Lambda, I))
      add(&Lambda, Kind::Unknown, I);
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
}

} // namespace corolint

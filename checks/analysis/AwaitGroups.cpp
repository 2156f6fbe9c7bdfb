//===- AwaitGroups.cpp - awaits in a row that could overlap ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/AwaitGroups.h"
#include "checks/analysis/Effects.h"
#include "checks/analysis/VariableUses.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Walk.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint {

/// True where the order of the two calls is likely meant, although both tasks
/// were created before: two operations of one object, or on one object of a
/// library, such as a socket.
static bool isOrdered(const CallExpr &A, const CallExpr &B, FileModel &Model) {
  auto IsConst = [](const CallExpr &Call) {
    const auto *Method =
        dyn_cast_or_null<CXXMethodDecl>(Call.getDirectCallee());
    return Method && Method->isConst();
  };
  const ValueDecl *Receiver = receiverOf(A);
  if (Receiver && Receiver == receiverOf(B) && (!IsConst(A) || !IsConst(B)))
    return true;
  return llvm::any_of(findShared(collectUses(A), collectUses(B)),
                      [&](const ValueDecl *Object) {
                        return !isExecutorType(Object->getType(), Model) &&
                               (isOrderedType(Object->getType(), Model) ||
                                Model.tasks().get(Object->getType()).Library);
                      });
}

/// Statements that, between two awaits, do not make the second depend on the
/// first: no control flow and no suspension.
static bool isTransparent(const Stmt &S, const ASTContext &Context) {
  bool Result = true;
  walkEvaluated(&S, Context, [&](const Stmt &Inner, Ancestors) {
    const auto *Call = dyn_cast<CallExpr>(&Inner);
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
    if (isa<IfStmt, SwitchStmt, ForStmt, WhileStmt, DoStmt, CXXForRangeStmt,
            CXXTryStmt, ReturnStmt, CoreturnStmt, BreakStmt, ContinueStmt,
            GotoStmt, CXXThrowExpr, CoroutineSuspendExpr, DependentCoawaitExpr>(
            Inner) ||
        (Callee && Callee->isNoReturn()))
      Result = false;
    return Result;
  });
  return Result;
}

/// Statements that have no effect beyond local variables, as far as one can
/// see.
static bool isHarmless(const Stmt &S, const FunctionDecl &Function,
                       FileModel &Model) {
  if (const auto *Declaration = dyn_cast<DeclStmt>(&S))
    for (const Decl *D : Declaration->decls())
      // What is not used again works by being there, like a lock.
      if (const auto *Variable = dyn_cast<VarDecl>(D);
          Variable && !Variable->getType()->isScalarType() &&
          (Model.variableUses(Function).count(*Variable) == 0 ||
           isOrderedType(Variable->getType(), Model)))
        return false;
  bool Result = isTransparent(S, Model.context());
  walkEvaluated(&S, Model.context(), [&](const Stmt &Inner, Ancestors) {
    const auto *Call = dyn_cast<CallExpr>(&Inner);
    if (!Call || !Result)
      return Result;
    const FunctionDecl *Callee = Call->getDirectCallee();
    const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Callee);
    const auto *Receiver = dyn_cast_or_null<VarDecl>(receiverOf(*Call));
    Result = Callee &&
             (Callee->isInStdNamespace() || Callee->isOverloadedOperator() ||
              (Method && Method->isConst()) ||
              (Receiver && Receiver->isLocalVarDecl() &&
               Receiver->getType()->isRecordType() &&
               !isOrderedType(Receiver->getType(), Model)) ||
              (Callee->getIdentifier() &&
               Model.catalogue().isObserverVerb(firstWord(Callee->getName()))));
    return Result;
  });
  return Result;
}

namespace {

/// Collects the groups of one block, statement by statement.
class GroupFinder {
public:
  /// \p IfApart: whether bodies that were not seen count as changing different
  /// things.
  GroupFinder(const FunctionDecl &Function, Confidence Least, bool IfApart,
              FileModel &Model)
      : Function(Function), Least(Least), IfApart(IfApart), Model(Model) {}

  llvm::SmallVector<AwaitGroup, 2> find(const CompoundStmt &Block) {
    for (const Stmt *S : Block.body()) {
      StatementAwaits Found = findAwaits(*S, Model);
      for (const AwaitStatement &Await : Found.Awaits)
        addAwait(Await);
      if (Found.Awaits.empty())
        addGap(*S);
      else
        addFlow(*S);
      if (Found.EndsRow && (!Found.Awaits.empty() || !isTransparent(*S)))
        close();
    }
    close();
    return std::move(Groups);
  }

private:
  bool isTransparent(const Stmt &S) const {
    return corolint::isTransparent(S, Model.context());
  }

  void addAwait(const AwaitStatement &Await) {
    const CallExpr *Call = findAwaitedCall(Await, Function, Model);
    std::optional<GroupKind> Kind =
        Call ? classify(Await, *Call) : std::nullopt;
    if (!Kind || !isKindOfGroup(*Kind) || !fits(Await, *Call))
      close();
    if (!Kind)
      return;
    if (Open.Awaits.empty())
      Open.Kind = *Kind;
    else
      Open.IsAdjacent &= !HasGap;
    HasGap = false;
    Open.Awaits.push_back(Await);
    Calls.emplace_back(*Call, hasValue(Await), Model);
  }

  /// What kind of group \p Await could be part of.
  std::optional<GroupKind> classify(const AwaitStatement &Await,
                                    const CallExpr &Call) {
    if (Await.Task) {
      TaskTraits Traits = Model.tasks().get(Await.Task->getType());
      if (!Traits.isTask())
        return std::nullopt;
      return Traits.Start == StartKind::Lazy    ? GroupKind::CreatedFirst
             : Traits.Start == StartKind::Eager ? GroupKind::CreatedLate
                                                : std::optional<GroupKind>();
    }
    AwaitedCall Described(Call, hasValue(Await), Model);
    // Whoever joins has thought about what may overlap.
    if (!Described.isWork() || Model.catalogue().isJoin(*Described.callee()))
      return std::nullopt;
    // A result that nobody looks at is held for its lifetime, like a lock.
    if (Await.Result && !Await.Await->getType()->isScalarType() &&
        Model.variableUses(Function).count(*Await.Result) == 0)
      return std::nullopt;
    return GroupKind::Independent;
  }

  /// Somebody looks at what the await gives.
  bool hasValue(const AwaitStatement &Await) const {
    return !Await.Await->getType()->isVoidType() &&
           (Await.Result
                ? Model.variableUses(Function).count(*Await.Result) != 0
                : !Await.IsWhole);
  }

  /// Whether \p Await can join the open group.
  bool fits(const AwaitStatement &Await, const CallExpr &Call) {
    // Each pair is looked at. Nobody writes that many of them by hand.
    constexpr size_t MaxGroup = 32;
    if (Open.Awaits.size() >= MaxGroup)
      return false;
    if (Open.Kind == GroupKind::CreatedFirst)
      return fitsCreatedBefore(Await);
    if (Open.Kind == GroupKind::Independent)
      return areIndependent(Await, Call);
    // Eager tasks run already, or each is made when the one before is done.
    unsigned Late = llvm::count_if(Open.Awaits, [&](const auto &Earlier) {
      return wasCreatedAfter(*Await.Task, Earlier);
    });
    if (Late == 0 &&
        (Open.Awaits.size() == 1 || Open.Kind == GroupKind::StartedFirst)) {
      if (!Open.Awaits.empty())
        Open.Kind = GroupKind::StartedFirst;
      return true;
    }
    return Open.Kind == GroupKind::CreatedLate && Late == Open.Awaits.size() &&
           areIndependent(Await, Call);
  }

  bool isKindOfGroup(GroupKind Kind) const {
    return Kind == Open.Kind || (Kind == GroupKind::CreatedLate &&
                                 Open.Kind == GroupKind::StartedFirst);
  }

  /// Nothing of the earlier results goes into \p Call, and the calls have
  /// nothing else in common.
  bool areIndependent(const AwaitStatement &Await, const CallExpr &Call) {
    for (const auto &[Declaration, Changes] : collectUses(Call).MayChange)
      if (Flowed.contains(Declaration))
        return false;
    AwaitedCall Second(Call, hasValue(Await), Model);
    Judgement Weakest = Open.Why;
    Judgement WeakestIfApart = Open.WhyIfApart;
    llvm::SmallVector<OpenBodies, 4> Bodies = Open.Open;
    auto Weaken = [&](Judgement &To, const Judgement &By) {
      if (Calls.size() == 1 || By.Grade < To.Grade)
        To = By;
    };
    for (const AwaitedCall &First : Calls) {
      std::optional<Judgement> Verdict = judge(First, Second, Model);
      if (!Verdict || (IfApart ? Verdict->ifApart() : *Verdict).Grade < Least)
        return false;
      Weaken(Weakest, *Verdict);
      Weaken(WeakestIfApart, Verdict->ifApart());
      if (Verdict->Open)
        Bodies.push_back(*Verdict->Open);
    }
    Open.Why = Weakest;
    Open.WhyIfApart = WeakestIfApart;
    Open.Open = std::move(Bodies);
    return true;
  }

  bool isBefore(SourceLocation A, SourceLocation B) const {
    return Model.context().getSourceManager().isBeforeInTranslationUnit(A, B);
  }

  bool wasCreatedAfter(const VarDecl &Task,
                       const AwaitStatement &Earlier) const {
    return isBefore(Earlier.Await->getBeginLoc(), Task.getLocation());
  }

  bool fitsCreatedBefore(const AwaitStatement &Await) {
    if (!llvm::all_of(Open.Awaits, [&](const AwaitStatement &Earlier) {
          return wereBothCreatedBefore(Earlier, Await);
        }))
      return false;
    for (const AwaitStatement &Earlier : Open.Awaits)
      addOpen(findCreation(*Earlier.Task, Function, Model)->getDirectCallee(),
              findCreation(*Await.Task, Function, Model)->getDirectCallee());
    return true;
  }

  bool wereBothCreatedBefore(const AwaitStatement &First,
                             const AwaitStatement &Second) const {
    if (First.Task == Second.Task || wasCreatedAfter(*Second.Task, First))
      return false;
    const CallExpr &A = *findCreation(*First.Task, Function, Model);
    const CallExpr &B = *findCreation(*Second.Task, Function, Model);
    return !isOrdered(A, B, Model) && !haveNothingToWaitFor(A, B);
  }

  /// Notes if bodies in other files may show that these never wait.
  void addOpen(const FunctionDecl *A, const FunctionDecl *B);

  /// On one thread a join of such tasks gains nothing.
  bool haveNothingToWaitFor(const CallExpr &A, const CallExpr &B) const;

  /// A statement without awaits.
  void addGap(const Stmt &S) {
    HasGap = true;
    if (Open.Awaits.empty())
      return;
    if (!isTransparent(S) ||
        (Open.Kind != GroupKind::CreatedFirst && !createsTask(S) &&
         !isHarmless(S, Function, Model)))
      return close();
    addFlow(S);
  }

  /// A declaration of a task that is awaited later: that decides.
  bool createsTask(const Stmt &S) const {
    const auto *Declaration = dyn_cast<DeclStmt>(&S);
    const auto *Task = Declaration && Declaration->isSingleDecl()
                           ? dyn_cast<VarDecl>(Declaration->getSingleDecl())
                           : nullptr;
    return Task && findCreation(*Task, Function, Model);
  }

  /// What the statement takes from earlier results, or changes, is not to be
  /// found in later calls.
  void addFlow(const Stmt &S) {
    bool IsAwait = !findAwaits(S, Model).Awaits.empty();
    Uses Named = collectUsesOfStatement(S, Model.context(),
                                        /*EntersAwaits=*/!IsAwait);
    bool Takes = IsAwait || llvm::any_of(Named.MayChange, [&](const auto &Use) {
                   return Flowed.contains(Use.first);
                 });
    for (const auto &[Declaration, Changes] : Named.MayChange)
      if (Changes && (Takes || !Fresh.contains(Declaration)))
        Flowed.insert(Declaration);
    const auto *Declarations = dyn_cast<DeclStmt>(&S);
    if (!Declarations)
      return;
    llvm::SmallPtrSetImpl<const ValueDecl *> &Into = Takes ? Flowed : Fresh;
    for (const Decl *D : Declarations->decls()) {
      if (const auto *Declaration = dyn_cast<ValueDecl>(D))
        Into.insert(Declaration);
      if (const auto *Parts = dyn_cast<DecompositionDecl>(D))
        for (const BindingDecl *Part : Parts->bindings())
          Into.insert(Part);
    }
  }

  void close() {
    if (Open.Awaits.size() >= 2)
      Groups.push_back(std::move(Open));
    Open = AwaitGroup{GroupKind::Independent, {}, true, {}};
    Calls.clear();
    Flowed.clear();
    Fresh.clear();
  }

  const FunctionDecl &Function;
  Confidence Least;
  const bool IfApart;
  FileModel &Model;
  AwaitGroup Open{GroupKind::Independent, {}, true, {}};
  /// What the awaits of the open group call.
  llvm::SmallVector<AwaitedCall, 4> Calls;
  /// Holds something of their results, or was changed since the first.
  llvm::SmallPtrSet<const ValueDecl *, 8> Flowed;
  /// Made since the first, from nothing of its result.
  llvm::SmallPtrSet<const ValueDecl *, 8> Fresh;
  /// Other statements followed the last await of the open group.
  bool HasGap = false;
  llvm::SmallVector<AwaitGroup, 2> Groups;
};

} // namespace

bool GroupFinder::haveNothingToWaitFor(const CallExpr &A,
                                       const CallExpr &B) const {
  const FunctionDecl *CalleeA = A.getDirectCallee();
  const FunctionDecl *CalleeB = B.getDirectCallee();
  return CalleeA && CalleeB && !summarizeEffects(*CalleeA, Model).MaySuspend &&
         !summarizeEffects(*CalleeB, Model).MaySuspend;
}

void GroupFinder::addOpen(const FunctionDecl *A, const FunctionDecl *B) {
  auto MayShow = [&](const FunctionDecl *Callee) {
    if (!Callee)
      return false;
    const EffectSummary &Effects = summarizeEffects(*Callee, Model);
    return !Effects.MaySuspend || Model.bodies().isOpen(Effects);
  };
  if (MayShow(A) && MayShow(B))
    Open.Open.push_back({A, B});
}

llvm::SmallVector<AwaitGroup, 2> findAwaitGroups(const CompoundStmt &Block,
                                                 const FunctionDecl &Function,
                                                 Confidence Least,
                                                 FileModel &Model) {
  return GroupFinder(Function, Least, /*IfApart=*/false, Model).find(Block);
}

llvm::SmallVector<AwaitGroup, 2> findGroupsIfApart(const CompoundStmt &Block,
                                                   const FunctionDecl &Function,
                                                   Confidence Least,
                                                   FileModel &Model) {
  llvm::SmallVector<AwaitGroup, 2> Groups =
      GroupFinder(Function, Least, /*IfApart=*/true, Model).find(Block);
  llvm::erase_if(Groups, [&](const AwaitGroup &Group) {
    return Group.Why.Grade >= Least || Group.Kind == GroupKind::StartedFirst ||
           Group.Kind == GroupKind::CreatedFirst;
  });
  return Groups;
}

llvm::SmallVector<const Expr *, 4> findAwaitsInArguments(const CallExpr &Join,
                                                         FileModel &Model) {
  llvm::SmallVector<const Expr *, 4> Result;
  for (const Expr *Argument : Join.arguments()) {
    // A task is passed, and what it is given has to be there first.
    if (Model.tasks().get(Argument->getType()).isTask() ||
        Model.tasks()
            .get(Argument->IgnoreUnlessSpelledInSource()->getType())
            .isTask())
      continue;
    walkEvaluated(Argument, Model.context(), [&](const Stmt &S, Ancestors) {
      const Expr *Operand = getAwaitedOperand(S);
      if (!Operand)
        return true;
      // Awaits that only ask the coroutine for its executor and the like take
      // no time; a task does.
      if (Model.tasks().get(Operand->getType()).isTask())
        Result.push_back(cast<Expr>(&S));
      return true;
    });
  }
  return Result;
}

} // namespace corolint

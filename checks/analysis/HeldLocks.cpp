//===- HeldLocks.cpp - locks that a coroutine holds while it waits --------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/HeldLocks.h"
#include "checks/analysis/LockPaths.h"
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

//===----------------------------------------------------------------------===//
// Suspension points
//===----------------------------------------------------------------------===//

static const FunctionDecl *calleeOf(const Expr *E) {
  if (!E)
    return nullptr;
  const auto *Call = dyn_cast<CallExpr>(stripWrappers(*E));
  return Call ? Call->getDirectCallee() : nullptr;
}

static bool isAllowed(const Expr &Point, const LockSettings &Settings) {
  const auto *Suspend = dyn_cast<CoroutineSuspendExpr>(&Point);
  const Expr *Operand = isa<CoyieldExpr>(Point) ? Suspend->getOperand()
                                                : getAwaitedOperand(Point);
  auto IsOfType = [&](const Expr *E) {
    const CXXRecordDecl *Record =
        E ? recordOf(stripWrappers(*E)->getType()) : nullptr;
    return Record && isListed(Settings.AllowedAwaitables, *Record);
  };
  // What was written, and what 'await_transform' or 'yield_value' made of it.
  if (IsOfType(Operand) || (Suspend && IsOfType(Suspend->getCommonExpr())))
    return true;
  const FunctionDecl *Callee = calleeOf(Operand);
  return Callee && isListed(Settings.AllowedCallees, *Callee);
}

//===----------------------------------------------------------------------===//
// Temporaries
//===----------------------------------------------------------------------===//

namespace {

/// A suspension point, or a temporary guard, and what is above it.
struct Position {
  const Expr *E = nullptr;
  llvm::SmallVector<const Stmt *, 16> Above;
};

} // namespace

static bool assigns(const Stmt &S) {
  if (const auto *Binary = dyn_cast<BinaryOperator>(&S))
    return Binary->isAssignmentOp();
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&S);
  return Operator && Operator->isAssignmentOp();
}

/// How many statements of \p Above belong to the statement, or initialiser,
/// that is all around; what stands further up are statements.
static size_t fullExpressionOf(Ancestors Above) {
  size_t First = Above.size();
  while (First != 0 && isa<Expr>(Above[First - 1]))
    --First;
  return First;
}

/// Whether the guard \p Held is evaluated before \p Point is, in one full
/// expression.
static bool isEvaluatedBefore(const Position &Held, const Position &Point) {
  const size_t First = fullExpressionOf(Held.Above);
  if (First != fullExpressionOf(Point.Above) ||
      (First != 0 && Held.Above[First - 1] != Point.Above[First - 1]))
    return false;
  auto Step = [](const Position &P, size_t I) -> const Stmt * {
    return I < P.Above.size() ? P.Above[I] : P.E;
  };
  size_t I = First;
  while (I <= Held.Above.size() && I <= Point.Above.size() &&
         Step(Held, I) == Step(Point, I))
    ++I;
  if (I > Point.Above.size()) // The guard is in what is awaited.
    return true;
  if (I > Held.Above.size() || I == First)
    return false;
  const Stmt *Common = Step(Held, I - 1);
  const Stmt *Guard = Step(Held, I);
  const Stmt *Await = Step(Point, I);
  if (const auto *Choice = dyn_cast<AbstractConditionalOperator>(Common))
    return Guard == Choice->getCond();
  for (const Stmt *Child : Common->children())
    if (Child == Guard || Child == Await)
      return (Child == Guard) != assigns(*Common);
  return false;
}

/// Adds guards that live in temporaries across one of \p Points.
static void addTemporaries(llvm::ArrayRef<Position> Temporaries,
                           llvm::ArrayRef<Position> Points,
                           llvm::SmallVectorImpl<HeldLock> &Result) {
  for (const Position &Temporary : Temporaries) {
    HeldLock Lock;
    Lock.IsTemporary = true;
    for (const Position &Point : Points)
      if (isEvaluatedBefore(Temporary, Point))
        Lock.Points.push_back(Point.E);
    std::optional<Invocation> Call = asInvocation(*Temporary.E);
    if (Lock.Points.empty() || !Call)
      continue;
    Lock.Site.Where = Temporary.E->getBeginLoc();
    Lock.Site.Name = nameOf(*Call);
    Lock.Site.Callee = Call->Callee;
    Lock.Site.Guard = recordOf(Temporary.E->getType());
    Result.push_back(std::move(Lock));
  }
}

//===----------------------------------------------------------------------===//
// Awaits that are given the lock
//===----------------------------------------------------------------------===//

/// What \p S hands on: arguments, the elements of a list. Not what an operator
/// is applied to.
static llvm::SmallVector<const Expr *, 4> givenBy(const Stmt &S) {
  llvm::SmallVector<const Expr *, 4> Result;
  if (const auto *Call = dyn_cast<CallExpr>(&S))
    Result.append(Call->arg_begin() + isa<CXXOperatorCallExpr>(Call),
                  Call->arg_end());
  else if (const auto *Construct = dyn_cast<CXXConstructExpr>(&S))
    Result.append(Construct->arg_begin(), Construct->arg_end());
  else if (const auto *Construct = dyn_cast<CXXUnresolvedConstructExpr>(&S))
    Result.append(Construct->arg_begin(), Construct->arg_end());
  else if (const auto *List = dyn_cast<InitListExpr>(&S))
    llvm::append_range(Result, List->inits());
  else if (const auto *List = dyn_cast<ParenListExpr>(&S))
    for (unsigned I = 0; I != List->getNumExprs(); ++I)
      Result.push_back(List->getExpr(I));
  return Result;
}

/// Whether \p E is the guard of \p Site, its address, or the mutex that it is
/// asked for.
static bool namesGuard(const Expr &E, const LockSite &Site) {
  const Expr *Inner = stripWrappers(E);
  if (const auto *Unary = dyn_cast<UnaryOperator>(Inner);
      Unary && Unary->getOpcode() == UO_AddrOf)
    Inner = stripWrappers(*Unary->getSubExpr());
  if (const auto *Asked = dyn_cast<CXXMemberCallExpr>(Inner);
      Asked && Asked->getNumArgs() == 0 && Asked->getMethodDecl() &&
      Asked->getMethodDecl()->getIdentifier() &&
      Asked->getMethodDecl()->getName() == "mutex")
    Inner = stripWrappers(*Asked->getImplicitObjectArgument());
  const auto *Reference = dyn_cast<DeclRefExpr>(Inner);
  return Reference && Site.Variable && Reference->getDecl() == Site.Variable;
}

/// Whether what is awaited at \p Point unlocks the lock of \p Site when it
/// suspends, or something that it was given before: awaiters do that were
/// written for one lock. What it locks itself is its own business.
static bool unlocksInSuspend(const Expr &Point, const LockSite &Site,
                             const ASTContext &Context) {
  const auto *Suspend = dyn_cast<CoroutineSuspendExpr>(&Point);
  const Expr *Awaiter = Suspend ? Suspend->getCommonExpr() : nullptr;
  const CXXRecordDecl *Record =
      Awaiter ? recordOf(Awaiter->getType()) : nullptr;
  const FunctionDecl *Member =
      Record ? asFunction(findMember(*Record, "await_suspend")) : nullptr;
  auto IsMeant = [&](const ValueDecl *Named) {
    const bool IsGiven = isa_and_nonnull<FieldDecl>(Named) &&
                         (Named->getType()->isReferenceType() ||
                          Named->getType()->isAnyPointerType());
    return Named && (IsGiven || llvm::any_of(Site.Locks, [&](const Expr *Lock) {
                       return namedObject(Lock) == Named;
                     }));
  };
  bool Found = false;
  if (const Stmt *Body = Member ? findBody(*Member) : nullptr)
    walkEvaluated(Body, Context, [&](const Stmt &S, Ancestors) {
      const std::optional<Invocation> Call = asInvocation(S);
      Found |= Call && Call->Callee->getIdentifier() &&
               Call->Callee->getName().ends_with_insensitive("unlock") &&
               IsMeant(namedObject(Call->subject()));
      return !Found;
    });
  return Found;
}

/// Whether what is awaited at \p Point is given the lock, or its guard: it may
/// release it while it waits, as an asynchronous condition does.
static bool isGivenLock(const Expr &Point, const LockSite &Site,
                        const ASTContext &Context) {
  llvm::SmallVector<llvm::FoldingSetNodeID, 1> Locks;
  for (const Expr *Lock : Site.Locks)
    Locks.push_back(objectKey(Lock, Context));
  bool Found = unlocksInSuspend(Point, Site, Context);
  walkEvaluated(getAwaitedOperand(Point), Context,
                [&](const Stmt &S, Ancestors) {
                  Found |= llvm::any_of(givenBy(S), [&](const Expr *Given) {
                    return namesGuard(*Given, Site) ||
                           llvm::is_contained(Locks, objectKey(Given, Context));
                  });
                  return !Found;
                });
  return Found;
}

//===----------------------------------------------------------------------===//
// Templates
//===----------------------------------------------------------------------===//

/// Whether \p Variable is a guard and is given something to hold.
static bool holdsFromStart(const VarDecl &Variable, LockTypes &Types) {
  const Expr *Init = Variable.getInit();
  if (!Init || !Variable.isLocalVarDecl() || Variable.isStaticLocal() ||
      Variable.getType()->isReferenceType() ||
      !Types.guardOf(Variable.getType()))
    return false;
  // One argument, so that it is no tag.
  return !isa<ParenListExpr, InitListExpr, CXXConstructExpr,
              CXXUnresolvedConstructExpr>(Init) ||
         givenBy(*Init).size() == 1;
}

/// Guards that nothing after their declaration names are held to the end of
/// their block, whatever the template's arguments are.
static void addOfPattern(const CompoundStmt &Block, const ASTContext &Context,
                         LockTypes &Types, llvm::ArrayRef<const Expr *> Points,
                         llvm::SmallVectorImpl<HeldLock> &Result) {
  const llvm::ArrayRef<Stmt *> Body(Block.body_begin(), Block.size());
  for (size_t I = 0; I != Body.size(); ++I) {
    const auto *Declaration = dyn_cast<DeclStmt>(Body[I]);
    const auto *Variable = Declaration && Declaration->isSingleDecl()
                               ? dyn_cast<VarDecl>(Declaration->getSingleDecl())
                               : nullptr;
    if (!Variable || !holdsFromStart(*Variable, Types))
      continue;
    HeldLock Lock;
    Lock.Site.Variable = Variable;
    Lock.Site.Locks.append(givenBy(*Variable->getInit()));
    bool IsNamed = false;
    for (const Stmt *Later : Body.drop_front(I + 1))
      walkEvaluated(Later, Context, [&](const Stmt &S, Ancestors) {
        const auto *Reference = dyn_cast<DeclRefExpr>(&S);
        IsNamed |= Reference && Reference->getDecl() == Variable;
        if (const auto *Lambda = dyn_cast<LambdaExpr>(&S))
          IsNamed |= llvm::any_of(Lambda->captures(),
                                  [&](const LambdaCapture &Capture) {
                                    return Capture.capturesVariable() &&
                                           Capture.getCapturedVar() == Variable;
                                  });
        if (const auto *E = dyn_cast<Expr>(&S);
            E && llvm::is_contained(Points, E) &&
            !isGivenLock(*E, Lock.Site, Context))
          Lock.Points.push_back(E);
        return true;
      });
    if (IsNamed || Lock.Points.empty())
      continue;
    Lock.Site.Where = Variable->getLocation();
    Lock.Site.Name = Variable->getNameAsString();
    Lock.Site.Guard = Types.guardOf(Variable->getType());
    Result.push_back(std::move(Lock));
  }
}

//===----------------------------------------------------------------------===//
// Together
//===----------------------------------------------------------------------===//

/// The locks of \p Found, each once.
static void addGrouped(llvm::ArrayRef<LockAtPoint> Found,
                       const LockEvents &Events, const ASTContext &Context,
                       llvm::SmallVectorImpl<HeldLock> &Result) {
  for (unsigned Site = 0; Site != Events.sites().size(); ++Site) {
    HeldLock Lock;
    for (const LockAtPoint &One : Found)
      if (One.Site == Site && !llvm::is_contained(Lock.Points, One.Point) &&
          !isGivenLock(*One.Point, Events.sites()[Site], Context))
        Lock.Points.push_back(One.Point);
    if (Lock.Points.empty())
      continue;
    llvm::sort(Lock.Points, [&](const Expr *A, const Expr *B) {
      return Context.getSourceManager().isBeforeInTranslationUnit(
          A->getBeginLoc(), B->getBeginLoc());
    });
    Lock.Site = Events.sites()[Site];
    Result.push_back(std::move(Lock));
  }
}

/// Whether \p E makes a guard that nobody keeps longer than its statement.
static bool isTemporaryGuard(const Expr &E, Ancestors Above, LockTypes &Types) {
  if (!isa<CallExpr, CXXTemporaryObjectExpr>(E) || !E.isPRValue() ||
      !E.getType()->isRecordType() || !Types.guardOf(E.getType()))
    return false;
  if (const auto *Made = dyn_cast<CXXTemporaryObjectExpr>(&E);
      Made && (Types.makesEmpty(*Made) ||
               llvm::any_of(Made->arguments(), [](const Expr *Argument) {
                 return tagOf(*Argument) == GuardTag::Try;
               })))
    return false;
  for (const Stmt *Parent : llvm::reverse(Above)) {
    if (const auto *Kept = dyn_cast<MaterializeTemporaryExpr>(Parent))
      return !Kept->getExtendingDecl();
    // What a variable is initialised with, or a function is given to keep.
    if (!isa<CXXBindTemporaryExpr, ImplicitCastExpr, ParenExpr>(Parent))
      return false;
  }
  return false;
}

llvm::SmallVector<HeldLock, 2> findHeldLocks(const FunctionDecl &Function,
                                             FileModel &Model, LockTypes &Types,
                                             const LockSettings &Settings) {
  llvm::SmallVector<HeldLock, 2> Result;
  const ASTContext &Context = Model.context();
  llvm::SmallVector<Position, 4> Suspensions;
  llvm::SmallVector<Position, 2> Temporaries;
  llvm::SmallVector<const CompoundStmt *, 8> Blocks;
  walkEvaluated(Function.getBody(), Context,
                [&](const Stmt &S, Ancestors Above) {
                  if (const auto *Block = dyn_cast<CompoundStmt>(&S))
                    Blocks.push_back(Block);
                  const auto *E = dyn_cast<Expr>(&S);
                  if (!E)
                    return true;
                  if (maySuspend(*E) && !isAllowed(*E, Settings))
                    Suspensions.push_back({E, {Above.begin(), Above.end()}});
                  else if (!Function.isDependentContext() &&
                           isTemporaryGuard(*E, Above, Types))
                    Temporaries.push_back({E, {Above.begin(), Above.end()}});
                  return true;
                });
  if (Suspensions.empty())
    return Result;
  llvm::SmallVector<const Expr *, 4> Points;
  for (const Position &Suspension : Suspensions)
    Points.push_back(Suspension.E);
  if (Function.isDependentContext()) {
    for (const CompoundStmt *Block : Blocks)
      addOfPattern(*Block, Context, Types, Points, Result);
    return Result;
  }
  addTemporaries(Temporaries, Suspensions, Result);
  const LockEvents Events(Function, Model, Types);
  if (!Events.empty())
    addGrouped(findLocksAtPoints(Function, Events, Points, Context), Events,
               Context, Result);
  return Result;
}

} // namespace corolint

//===- AwaitGroups.cpp - awaits in a row that could overlap ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/AwaitGroups.h"
#include "checks/analysis/Edits.h"
#include "checks/analysis/Uses.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Walk.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace corolint {

//===----------------------------------------------------------------------===//
// Recognising statements
//===----------------------------------------------------------------------===//

/// The only variable that \p S declares, or null.
static const VarDecl *onlyVariable(const Stmt &S) {
  const auto *Declaration = dyn_cast<DeclStmt>(&S);
  if (!Declaration || !Declaration->isSingleDecl())
    return nullptr;
  const auto *Variable = dyn_cast<VarDecl>(Declaration->getSingleDecl());
  return Variable && Variable->isLocalVarDecl() && !Variable->isStaticLocal() &&
                 Variable->hasInit()
             ? Variable
             : nullptr;
}

/// The local variable that \p Operand names, as itself or moved.
static const VarDecl *awaitedVariable(const Expr &Operand) {
  const Expr *E = Operand.IgnoreUnlessSpelledInSource()->IgnoreParens();
  if (const auto *Cast = dyn_cast<ExplicitCastExpr>(E))
    E = Cast->getSubExpr()->IgnoreUnlessSpelledInSource();
  else if (const auto *Call = dyn_cast<CallExpr>(E);
           Call && Call->isCallToStdMove())
    E = Call->getArg(0)->IgnoreUnlessSpelledInSource();
  const auto *Reference = dyn_cast<DeclRefExpr>(E);
  return Reference ? dyn_cast<VarDecl>(Reference->getDecl()) : nullptr;
}

static std::optional<AwaitStatement> asAwaitStatement(const Stmt &S) {
  AwaitStatement Result;
  Result.Statement = &S;
  Result.Result = onlyVariable(S);
  Result.Await = Result.Result ? Result.Result->getInit() : dyn_cast<Expr>(&S);
  if (!Result.Await)
    return std::nullopt;
  Result.Await = Result.Await->IgnoreUnlessSpelledInSource();
  if (const auto *Braces = dyn_cast<InitListExpr>(Result.Await);
      Braces && Braces->getNumInits() == 1)
    Result.Await = Braces->getInit(0)->IgnoreUnlessSpelledInSource();
  Result.Operand = getAwaitedOperand(*Result.Await);
  if (!Result.Operand)
    return std::nullopt;
  Result.Task = awaitedVariable(*Result.Operand);
  return Result;
}

/// How often code below \p Root names \p Variable or a part of it.
static unsigned countUses(const VarDecl &Variable, const Stmt &Root,
                          const ASTContext &Context) {
  unsigned Count = 0;
  walkEvaluated(&Root, Context, [&](const Stmt &S, Ancestors) {
    if (const auto *Reference = dyn_cast<DeclRefExpr>(&S)) {
      const ValueDecl *Used = Reference->getDecl();
      if (const auto *Binding = dyn_cast<BindingDecl>(Used))
        Used = Binding->getDecomposedDecl();
      Count += Used == &Variable;
    }
    return true;
  });
  return Count;
}

//===----------------------------------------------------------------------===//
// Lazy tasks that are created first
//===----------------------------------------------------------------------===//

/// The call that creates \p Task, a variable of lazy type that is used once.
static const CallExpr *findCreation(const VarDecl &Task,
                                    const FunctionDecl &Function,
                                    FileModel &Model) {
  if (!Task.isLocalVarDecl() || !Task.hasInit() ||
      Task.getType()->isReferenceType() ||
      !Model.tasks().get(Task.getType()).isLazyTask() ||
      countUses(Task, *Function.getBody(), Model.context()) != 1)
    return nullptr;
  return dyn_cast<CallExpr>(Task.getInit()->IgnoreUnlessSpelledInSource());
}

static const ValueDecl *receiverOf(const CallExpr &Call) {
  const auto *Member = dyn_cast<CXXMemberCallExpr>(&Call);
  if (!Member || !Member->getMethodDecl() || Member->getMethodDecl()->isConst())
    return nullptr;
  const Expr *Object =
      Member->getImplicitObjectArgument()->IgnoreParenImpCasts();
  if (const auto *Reference = dyn_cast<DeclRefExpr>(Object))
    return Reference->getDecl();
  if (const auto *Field = dyn_cast<MemberExpr>(Object))
    return Field->getMemberDecl();
  return nullptr;
}

/// True where the order of the two calls is likely meant, although both tasks
/// were created before: two operations of one object, or on one object of a
/// library, such as a socket.
static bool isOrdered(const CallExpr &A, const CallExpr &B, FileModel &Model) {
  const ValueDecl *Receiver = receiverOf(A);
  if (Receiver && Receiver == receiverOf(B))
    return true;
  Uses UsesA = collectUses(A), UsesB = collectUses(B);
  return llvm::any_of(UsesA.MayChange, [&](const auto &Use) {
    auto Other = UsesB.MayChange.find(Use.first);
    return Other != UsesB.MayChange.end() && (Use.second || Other->second) &&
           Model.tasks().get(Use.first->getType()).Library;
  });
}

/// Statements that, between two awaits, do not make the second depend on the
/// first: no control flow and no suspension.
static bool isTransparent(const Stmt &S, const ASTContext &Context) {
  bool Result = true;
  walkEvaluated(&S, Context, [&](const Stmt &Inner, Ancestors) {
    if (isa<IfStmt, SwitchStmt, ForStmt, WhileStmt, DoStmt, CXXForRangeStmt,
            CXXTryStmt, ReturnStmt, CoreturnStmt, BreakStmt, ContinueStmt,
            GotoStmt, CXXThrowExpr, CoroutineSuspendExpr, DependentCoawaitExpr>(
            Inner))
      Result = false;
    return Result;
  });
  return Result;
}

namespace {

/// Collects the groups of one block, statement by statement.
class GroupFinder {
public:
  GroupFinder(const FunctionDecl &Function, FileModel &Model)
      : Function(Function), Model(Model) {}

  llvm::SmallVector<AwaitGroup, 2> find(const CompoundStmt &Block) {
    for (const Stmt *S : Block.body()) {
      if (std::optional<AwaitStatement> Await = asAwaitStatement(*S)) {
        addAwait(*Await);
        continue;
      }
      HasGap = true;
      if (Open.Kind == GroupKind::Independent ||
          !isTransparent(*S, Model.context()))
        close();
    }
    close();
    return std::move(Groups);
  }

private:
  void addAwait(const AwaitStatement &Await) {
    std::optional<GroupKind> Kind = classify(Await);
    if (!Kind || Kind != Open.Kind || !fits(Await))
      close();
    if (!Kind)
      return;
    if (Open.Awaits.empty())
      Open.Kind = *Kind;
    else
      Open.IsAdjacent &= !HasGap;
    HasGap = false;
    Open.Awaits.push_back(Await);
  }

  /// What kind of group \p Await could be part of.
  std::optional<GroupKind> classify(const AwaitStatement &Await) {
    if (Await.Task) {
      if (findCreation(*Await.Task, Function, Model))
        return GroupKind::CreatedFirst;
      return std::nullopt;
    }
    return isPlainQuery(Await) ? std::optional(GroupKind::Independent)
                               : std::nullopt;
  }

  /// 'auto v = co_await f(…)' of a free function that returns a task for a
  /// value, where the value is used and the name promises no effect.
  bool isPlainQuery(const AwaitStatement &Await) {
    const auto *Call =
        dyn_cast<CallExpr>(Await.Operand->IgnoreUnlessSpelledInSource());
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
    if (!Callee || !Callee->getIdentifier() || Callee->isCXXInstanceMember() ||
        !Await.Result || Await.Await->getType()->isVoidType() ||
        Await.Await->isTypeDependent())
      return false;
    TaskTraits Traits = Model.tasks().get(Call->getType());
    // A result that nobody looks at is held for its lifetime, like a lock.
    return Traits.isTask() &&
           countUses(*Await.Result, *Function.getBody(), Model.context()) != 0;
  }

  /// Whether \p Await can join the open group.
  bool fits(const AwaitStatement &Await) const {
    return llvm::all_of(Open.Awaits, [&](const AwaitStatement &Earlier) {
      return Open.Kind == GroupKind::CreatedFirst
                 ? wereBothCreatedBefore(Earlier, Await)
                 : areIndependent(Earlier, Await);
    });
  }

  bool wereBothCreatedBefore(const AwaitStatement &First,
                             const AwaitStatement &Second) const {
    const SourceManager &Sources = Model.context().getSourceManager();
    return First.Task != Second.Task &&
           Sources.isBeforeInTranslationUnit(Second.Task->getLocation(),
                                             First.Await->getBeginLoc()) &&
           !isOrdered(*findCreation(*First.Task, Function, Model),
                      *findCreation(*Second.Task, Function, Model), Model);
  }

  bool areIndependent(const AwaitStatement &First,
                      const AwaitStatement &Second) const {
    const auto &A =
        *cast<CallExpr>(First.Operand->IgnoreUnlessSpelledInSource());
    const auto &B =
        *cast<CallExpr>(Second.Operand->IgnoreUnlessSpelledInSource());
    bool SameCallee =
        declaresSameEntity(A.getDirectCallee(), B.getDirectCallee());
    if (!SameCallee && (promisesEffect(A) || promisesEffect(B)))
      return false;
    // The same call again can only mean that what it returns changes.
    if (SameCallee && argumentsOf(A) == argumentsOf(B))
      return false;
    if (countUses(*First.Result, B, Model.context()) != 0)
      return false;
    return !mayInterfere(collectUses(A), collectUses(B));
  }

  llvm::StringRef argumentsOf(const CallExpr &Call) const {
    if (Call.getNumArgs() == 0)
      return {};
    return textOf({Call.getArg(0)->getBeginLoc(),
                   Call.getArg(Call.getNumArgs() - 1)->getEndLoc()},
                  Model.context());
  }

  bool promisesEffect(const CallExpr &Call) const {
    return Model.catalogue().isEffectVerb(
        firstWord(Call.getDirectCallee()->getName()));
  }

  void close() {
    if (Open.Awaits.size() >= 2)
      Groups.push_back(std::move(Open));
    Open = AwaitGroup{GroupKind::Independent, {}, true};
  }

  const FunctionDecl &Function;
  FileModel &Model;
  AwaitGroup Open{GroupKind::Independent, {}, true};
  /// Other statements followed the last await of the open group.
  bool HasGap = false;
  llvm::SmallVector<AwaitGroup, 2> Groups;
};

} // namespace

llvm::SmallVector<AwaitGroup, 2> findAwaitGroups(const CompoundStmt &Block,
                                                 const FunctionDecl &Function,
                                                 FileModel &Model) {
  return GroupFinder(Function, Model).find(Block);
}

llvm::SmallVector<const Expr *, 4> findAwaitsInArguments(const CallExpr &Join,
                                                         FileModel &Model) {
  llvm::SmallVector<const Expr *, 4> Result;
  for (const Expr *Argument : Join.arguments())
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
  return Result;
}

} // namespace corolint

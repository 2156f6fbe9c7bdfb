//===- LockSections.cpp - what happens while a lock is held ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/LockSections.h"
#include "checks/analysis/BrokenCode.h"
#include "checks/analysis/CallPlaces.h"
#include "checks/analysis/Exemptions.h"
#include "checks/analysis/FileFactsCollector.h"
#include "checks/analysis/LoopParts.h"
#include "checks/analysis/Sizes.h"
#include "checks/analysis/Values.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Records.h"
#include "checks/coroutines/Suspensions.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint {

/// How many calls deep bodies are looked at.
static constexpr unsigned MaxDepth = 3;

/// What \p E names, or takes the address of; may be null.
static const ValueDecl *named(const Expr *E) {
  const auto *Address =
      E ? dyn_cast<UnaryOperator>(stripWrappers(*E)) : nullptr;
  if (Address && Address->getOpcode() == UO_AddrOf)
    E = Address->getSubExpr();
  return E ? namedObject(E) : nullptr;
}

namespace {
struct Holding {
  /// The lock itself: a variable or a member.
  const ValueDecl *Lock = nullptr;
  /// The local variable that holds it for a block; null where none does.
  const VarDecl *Guard = nullptr;
};
} // namespace

/// The lock that \p Call takes: what a guard is made of, or its object. The
/// guard is known only where it is the object.
static Holding lockOf(const Invocation &Call) {
  Holding Result;
  Result.Lock = named(Call.subject());
  const auto *Variable = dyn_cast_or_null<VarDecl>(Result.Lock);
  if (!Variable || isa<ParmVarDecl>(Variable) || !Variable->hasLocalStorage() ||
      !Variable->getInit())
    return Result;
  // 'std::unique_lock Guard(Mutex, std::defer_lock); Guard.lock();'
  const auto *Made =
      dyn_cast<CXXConstructExpr>(stripWrappers(*Variable->getInit()));
  if (!Made || Made->getNumArgs() == 0)
    return Result;
  if (const ValueDecl *Lock = named(Made->getArg(0)))
    return {Lock, Variable};
  return Result;
}

/// What is held from one place of a function on.
struct LockSections::Section {
  const FunctionDecl &In;
  const ValueDecl *Lock = nullptr;
  const VarDecl *Guard = nullptr;

  bool names(const Expr *E) const {
    const ValueDecl *Named = named(E);
    // 'auto [Guard, Value] = …'
    if (const auto *Binding = dyn_cast_or_null<BindingDecl>(Named))
      Named = Binding->getDecomposedDecl();
    return Named && (Named == Lock || Named == Guard);
  }

  /// Whether \p Call gives the lock back: 'Guard.unlock()',
  /// 'pthread_mutex_unlock(&Mutex)', 'Guard.reset()'.
  bool isEndedBy(const Invocation &Call) const {
    if (Guard && givesAwayGuard(Call))
      return true;
    const IdentifierInfo *Name = Call.Callee->getIdentifier();
    if (!Name || !names(Call.subject()))
      return false;
    return Name->getName().contains_insensitive("unlock") ||
           (Guard && named(Call.subject()) == Guard &&
            (Name->getName() == "reset" || Name->getName() == "release"));
  }

  /// 'Guard = {}', 'std::move(Guard)', 'std::swap(Guard, Other)'
  bool givesAwayGuard(const Invocation &Call) const {
    if (Call.Callee->getOverloadedOperator() == OO_Equal)
      return named(Call.Object) == Guard;
    const IdentifierInfo *Name = Call.Callee->getIdentifier();
    return Name && Call.Callee->isInStdNamespace() &&
           (Name->getName() == "move" || Name->getName() == "swap" ||
            Name->getName() == "exchange") &&
           llvm::any_of(Call.Arguments, [&](const Expr *Given) {
             return named(Given) == Guard;
           });
  }
};

//===----------------------------------------------------------------------===//
// What takes long
//===----------------------------------------------------------------------===//

static bool takesLong(FunctionKind Kind) {
  switch (Kind) {
  case FunctionKind::Blocks:
  case FunctionKind::Sleeps:
  case FunctionKind::Bridge:
  case FunctionKind::Io:
  case FunctionKind::Heavy:
    return true;
  default:
    return false;
  }
}

bool LockSections::isSlow(const BlockingReason &Reason, const Invocation &Call,
                          Ancestors Above) const {
  const bool IsExempt =
      (Reason.Kind == FunctionKind::Io && isPseudoFile(Call)) ||
      (Reason.Kind == FunctionKind::Heavy && isForLog(Above));
  return takesLong(Reason.Kind) && !IsExempt;
}

/// The body of what a call of \p Callee runs, where it is of the program; else
/// null.
static const FunctionDecl *bodyOf(const FunctionDecl &Callee,
                                  const FileModel &Model) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
  if (Method && Method->isVirtual() && !Method->hasAttr<FinalAttr>() &&
      !Method->getParent()->isEffectivelyFinal())
    return nullptr;
  return helperDefinition(Callee, Model);
}

const BlockingSite *LockSections::findSlow(const FunctionDecl &Function,
                                           unsigned Depth) {
  if (Depth == MaxDepth || mayLackCode(Function, Model.context()))
    return nullptr;
  auto [It, IsNew] = Slow.try_emplace({&Function, Depth}, nullptr);
  if (!IsNew)
    return It->second;
  const FunctionBlocking &Does = Analysis.ofHelper(Function);
  for (const BlockingSite &Site : Does.Sites)
    if (takesLong(Site.Reason.Kind) && Site.Conditions.empty())
      return Slow[{&Function, Depth}] = &Site;
  for (const FollowedCall &Call : Does.Calls)
    if (Call.Conditions.empty() && !Call.Target.IsVirtual)
      if (const FunctionDecl *Body = bodyOf(*Call.Target.Call.Callee, Model))
        if (const BlockingSite *Found = findSlow(*Body, Depth + 1))
          return Slow[{&Function, Depth}] = Found;
  return nullptr;
}

/// Whether \p Call is over in a moment: it is of the standard library, or its
/// body has no loop and calls only such.
bool LockSections::isShort(const Invocation &Call, unsigned Depth) {
  if (!isOfProgramText(*Call.Callee, Model.context()))
    return true;
  const FunctionDecl *Body = bodyOf(*Call.Callee, Model);
  if (!Body || Depth == MaxDepth)
    return false;
  auto [It, IsNew] = Short.try_emplace({Body, Depth}, true);
  if (!IsNew)
    return It->second;
  bool Is = true;
  walkEvaluated(
      Body->getBody(), Model.context(), [&](const Stmt &S, Ancestors) {
        std::optional<Invocation> Inner = asInvocation(S);
        Is = Is && !isLoop(S) && (!Inner || isShort(*Inner, Depth + 1));
        return Is;
      });
  return Short[{Body, Depth}] = Is;
}

//===----------------------------------------------------------------------===//
// One section
//===----------------------------------------------------------------------===//

std::optional<SlowUse> LockSections::classifyCall(const Invocation &Call,
                                                  const Stmt &S,
                                                  Ancestors Above,
                                                  const Section &Held) {
  // A condition that is waited for gives the lock back meanwhile.
  if (llvm::any_of(Call.Arguments,
                   [&](const Expr *Given) { return Held.names(Given); }))
    return std::nullopt;
  SlowUse Result;
  Result.In = &Held.In;
  Result.What = describeInvocation(Call, "constructing", "destroying");
  Result.Location = fileLocation(Call, S, Above, Model.context());
  if (std::optional<BlockingReason> Reason =
          Analysis.reasonFor({Call, Held.In, Above})) {
    if (!isSlow(*Reason, Call, Above))
      return std::nullopt;
    Result.Does = Reason->Kind;
    return Result;
  }
  const FunctionDecl *Body = bodyOf(*Call.Callee, Model);
  if (!Body || !Model.functions(Call).empty())
    return std::nullopt;
  const BlockingSite *Behind = findSlow(*Body);
  if (!Behind)
    return std::nullopt;
  Result.How = SlowUse::Kind::Reaches;
  Result.Does = Behind->Reason.Kind;
  Result.Behind = describeInvocation(Behind->Call, "the construction of",
                                     "the destruction of");
  return Result;
}

/// A loop that may go round often, and calls something each time that is not
/// known to be short.
std::optional<SlowUse> LockSections::classifyLoop(const Stmt &Loop,
                                                  Ancestors Above,
                                                  const Section &Held) {
  if (isBoundedLoop(Loop, Held.In, Model.context()))
    return std::nullopt;
  // What is waited for in it, the lock given back, is no work.
  bool Waits = false;
  std::optional<SlowUse> Result;
  walkEvaluated(&Loop, Model.context(), [&](const Stmt &S, Ancestors) {
    std::optional<Invocation> Call = asInvocation(S);
    if (!Call)
      return true;
    Waits |= llvm::any_of(Call->Arguments, [&](const Expr *Given) {
      return mentions(*Given, Held);
    });
    if (!Result && Call->How == Invocation::Form::Call &&
        !Call->Callee->isOverloadedOperator() && !Call->Callee->isNoReturn() &&
        !isShort(*Call)) {
      Result.emplace();
      Result->How = SlowUse::Kind::Loops;
      Result->In = &Held.In;
      Result->What = describeInvocation(*Call, "constructing", "destroying");
      Result->Location =
          Model.context().getSourceManager().getFileLoc(Loop.getBeginLoc());
    }
    return true;
  });
  return Waits ? std::nullopt : Result;
}

std::optional<SlowUse> LockSections::classify(const Stmt &S, Ancestors Above,
                                              const Section &Held) {
  // One that is given the lock may give it back meanwhile.
  if (const Expr *Awaited = getAwaitedOperand(S);
      Awaited && maySuspend(S) && !mentions(*Awaited, Held)) {
    SlowUse Result;
    Result.How = SlowUse::Kind::Awaits;
    Result.In = &Held.In;
    Result.Location =
        Model.context().getSourceManager().getFileLoc(S.getBeginLoc());
    return Result;
  }
  if (isLoop(S))
    return classifyLoop(S, Above, Held);
  if (std::optional<Invocation> Call = asInvocation(S))
    return classifyCall(*Call, S, Above, Held);
  return std::nullopt;
}

void LockSections::walk(
    const Stmt &Part, const FunctionDecl &In,
    llvm::function_ref<bool(const Stmt &, Ancestors)> Visit) {
  walkEvaluated(&Part, Model.context(), Visit,
                [&](const Stmt &S, Ancestors,
                    llvm::SmallVectorImpl<const Stmt *> &Found) {
                  addBodiesRunBy(S, In, Model, Found);
                });
}

std::optional<SlowUse> LockSections::findIn(const Stmt &Part,
                                            const Section &Held) {
  std::optional<SlowUse> Result;
  walk(Part, Held.In, [&](const Stmt &S, Ancestors Above) {
    std::optional<SlowUse> Found = classify(S, Above, Held);
    // A call tells more than the loop around it.
    if (Found && (!Result || (Result->How == SlowUse::Kind::Loops &&
                              Found->How != SlowUse::Kind::Loops)))
      Result = std::move(Found);
    return !Result || Result->How == SlowUse::Kind::Loops;
  });
  return Result;
}

/// Whether \p E names the lock or its guard anywhere.
bool LockSections::mentions(const Expr &E, const Section &Held) const {
  bool Found = false;
  walkEvaluated(&E, Model.context(), [&](const Stmt &S, Ancestors) {
    const auto *Named = dyn_cast<Expr>(&S);
    Found |= Named && Held.names(Named);
    return !Found;
  });
  return Found;
}

/// Whether \p S gives \p Guard another name, by which somebody may
/// release it.
static bool makesAlias(const Stmt &S, const VarDecl &Guard) {
  if (const auto *Unary = dyn_cast<UnaryOperator>(&S))
    return Unary->getOpcode() == UO_AddrOf &&
           named(Unary->getSubExpr()) == &Guard;
  const auto *Declaration = dyn_cast<DeclStmt>(&S);
  return Declaration && llvm::any_of(Declaration->decls(), [&](const Decl *D) {
           const auto *Variable = dyn_cast<VarDecl>(D);
           return Variable && Variable->getType()->isReferenceType() &&
                  named(Variable->getInit()) == &Guard;
         });
}

/// A lambda that is made there may run at once.
bool LockSections::endsIn(const Stmt &Part, const Section &Held) const {
  bool Found = false;
  walkEvaluated(&Part, Model.context(), [&](const Stmt &S, Ancestors) {
    std::optional<Invocation> Call = asInvocation(S);
    Found |= (Call && Held.isEndedBy(*Call)) ||
             (Held.Guard && makesAlias(S, *Held.Guard));
    if (const auto *Lambda = dyn_cast<LambdaExpr>(&S))
      Found |= endsIn(*Lambda->getCallOperator()->getBody(), Held);
    return !Found;
  });
  return Found;
}

/// The variable of \p Declaration that \p Site, below it, makes; or null.
static const VarDecl *variableOf(const Stmt &Declaration, const Expr *Site) {
  // 'Guard = std::unique_lock(Mutex);'
  if (const auto *Assign = dyn_cast<CXXOperatorCallExpr>(&Declaration);
      Assign && Assign->getOperator() == OO_Equal && Site &&
      stripWrappers(*Assign->getArg(1)) == stripWrappers(*Site))
    return localVariable(*Assign->getArg(0));
  const auto *Declared = dyn_cast<DeclStmt>(&Declaration);
  if (!Declared || !Site)
    return nullptr;
  for (const Decl *D : Declared->decls()) {
    const auto *Variable = dyn_cast<VarDecl>(D);
    const Expr *Init = Variable ? Variable->getInit() : nullptr;
    if (Init && (stripWrappers(*Init) == stripWrappers(*Site) ||
                 Init->getSourceRange().fullyContains(Site->getSourceRange())))
      return Variable;
  }
  return nullptr;
}

LockSections::StmtPath LockSections::pathTo(const BlockingSite &Site) {
  const FunctionDecl &In = *Site.Function;
  auto [It, IsNew] = Paths.try_emplace(&In);
  if (IsNew) {
    llvm::DenseSet<const Stmt *> Wanted = {Site.Call.Site};
    for (const FunctionBlocking *Known :
         {&Analysis.inAsyncCode(In), &Analysis.ofHelper(In)})
      for (const BlockingSite &Each : Known->Sites)
        if (Each.Reason.Kind == FunctionKind::Lock && Each.Call.Site)
          Wanted.insert(Each.Call.Site);
    llvm::DenseMap<const Stmt *, StmtPath> Found;
    walk(*In.getBody(), In, [&](const Stmt &S, Ancestors Above) {
      if (!Wanted.contains(&S))
        return true;
      if (auto [Place, IsFirst] = Found.try_emplace(&S); IsFirst) {
        Place->second.append(Above.begin(), Above.end());
        Place->second.push_back(&S);
      }
      return true;
    });
    It = Paths.find(&In);
    It->second = std::move(Found);
  }
  return It->second.lookup(Site.Call.Site);
}

std::optional<SlowUse> LockSections::findIn(const BlockingSite &Site) {
  if (!Site.Call.Site || mayLackCode(*Site.Function, Model.context()))
    return std::nullopt;
  const Holding Taken = lockOf(Site.Call);
  Section Held{*Site.Function, Taken.Lock, Taken.Guard};
  // What comes after it in the blocks around, from the inside out.
  const StmtPath Path = pathTo(Site);
  for (size_t I = Path.size(); I-- > 1;) {
    if (const VarDecl *Variable = variableOf(*Path[I], Site.Call.Site))
      Held.Guard = Variable;
    const auto *Block = dyn_cast<CompoundStmt>(Path[I - 1]);
    // A temporary is over; one that is handed on may be anywhere.
    if (Block && !Held.Guard && Site.Call.How == Invocation::Form::Construction)
      return std::nullopt;
    if (!Block) {
      // 'if (std::lock_guard Guard(Mutex); …)'
      if (Held.Guard &&
          isa<IfStmt, SwitchStmt, ForStmt, WhileStmt>(Path[I - 1]))
        return findIn(*Path[I - 1], Held);
      continue;
    }
    auto Rest = llvm::make_range(std::next(llvm::find(Block->body(), Path[I])),
                                 Block->body_end());
    for (const Stmt *Part : Rest) {
      if (endsIn(*Part, Held))
        return std::nullopt;
      if (std::optional<SlowUse> Found = findIn(*Part, Held))
        return Found;
    }
    // A guard's block is all that it holds; so is that of the lock, as a rule.
    return std::nullopt;
  }
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// All of them
//===----------------------------------------------------------------------===//

void LockSections::add(const FunctionDecl &Function) {
  if (Function.isDependentContext() || !Function.getBody())
    return;
  for (const BlockingSite &Site : Analysis.ofHelper(Function).Sites)
    if (Site.Reason.Kind == FunctionKind::Lock)
      if (const ValueDecl *Lock = lockOf(Site.Call).Lock;
          Lock && !isa<ParmVarDecl>(Lock))
        if (std::optional<SlowUse> Found = findIn(Site))
          Known[Lock].push_back(std::move(*Found));
}

std::optional<SlowUse> LockSections::findContention(const BlockingSite &Site) {
  // What awaits while it holds a lock is another mistake, and is told as such.
  if (std::optional<SlowUse> Own = findIn(Site);
      Own && Own->How != SlowUse::Kind::Awaits)
    return Own;
  const ValueDecl *Lock = lockOf(Site.Call).Lock;
  auto Others = Lock ? Known.find(Lock) : Known.end();
  if (Others == Known.end())
    return std::nullopt;
  for (const SlowUse &Use : Others->second)
    if (Use.In != Site.Function)
      return Use;
  return std::nullopt;
}

} // namespace corolint

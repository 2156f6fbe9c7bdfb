//===- LockPaths.cpp - which locks are held where a coroutine waits -------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/LockPaths.h"
#include "checks/coroutines/Coroutines.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Analysis/CFG.h"
#include "llvm/ADT/SmallPtrSet.h"
#include <optional>
#include <utility>
#include <vector>

using namespace clang;

namespace corolint {

namespace {

/// What is known about a holder at some place.
struct Held {
  enum Kind : unsigned char {
    No,
    Yes,
    Maybe,     ///< It was tried, and nobody has asked yet.
    Sometimes, ///< On some of the ways to here.
    Unknown
  };

  Kind Is = No;
  /// Where the lock was taken, unless Is is No.
  unsigned Site = 0;

  bool operator==(const Held &) const = default;
};

using State = llvm::SmallVector<Held, 4>;

class Solver {
public:
  Solver(const CFG &Graph, const LockEvents &Events,
         llvm::ArrayRef<const Expr *> Points)
      : Graph(Graph), Events(Events), Points(Points.begin(), Points.end()),
        AtEntry(Graph.getNumBlockIDs()) {}

  llvm::SmallVector<LockAtPoint, 4> solve() {
    State Start(Events.holders().size());
    for (const LockEvent &Event : Events.atStart())
      apply(Event, Start);
    AtEntry[Graph.getEntry().getBlockID()] = std::move(Start);
    llvm::SmallVector<const CFGBlock *, 32> Pending = {&Graph.getEntry()};
    while (!Pending.empty()) {
      const CFGBlock *Block = Pending.pop_back_val();
      State After = AtEntry[Block->getBlockID()];
      run(*Block, After, nullptr);
      if (const auto *Try =
              dyn_cast_or_null<CXXTryStmt>(Block->getTerminatorStmt()))
        unwind(*Try, After);
      unsigned Index = 0;
      for (const CFGBlock *Next : Block->succs()) {
        const bool IsTrueWay = Index++ == 0;
        if (!Next)
          continue;
        State Given = After;
        refine(*Block, IsTrueWay, Given);
        if (join(AtEntry[Next->getBlockID()], Given))
          Pending.push_back(Next);
      }
    }
    llvm::SmallVector<LockAtPoint, 4> Result;
    for (const CFGBlock *Block : Graph)
      if (State Now = AtEntry[Block->getBlockID()]; !Now.empty())
        run(*Block, Now, &Result);
    return Result;
  }

private:
  void apply(const LockEvent &Event, State &Now) const {
    Held &Own = Now[Event.Holder];
    switch (Event.What) {
    case LockEvent::Kind::Take:
      if (llvm::any_of(
              Events.holders()[Event.Holder].Guards,
              [&](unsigned Guard) { return Now[Guard].Is == Held::Unknown; }))
        return;
      Own = {Held::Yes, Event.Site};
      return;
    case LockEvent::Kind::Try:
      Own = {Held::Maybe, Event.Site};
      return;
    case LockEvent::Kind::Let:
      // Who unlocks what was not locked by hand unlocks it for its guard.
      if (Own.Is == Held::No)
        for (unsigned Guard : Events.holders()[Event.Holder].Guards)
          if (Now[Guard].Is != Held::No)
            Now[Guard].Is = Held::Unknown;
      Own = Own.Is == Held::Sometimes || Own.Is == Held::Unknown
                ? Held{Held::Unknown, Own.Site}
                : Held();
      return;
    case LockEvent::Kind::Move:
      Own = std::exchange(Now[Event.Other], Held());
      return;
    case LockEvent::Kind::Swap:
      std::swap(Own, Now[Event.Other]);
      return;
    case LockEvent::Kind::Unknown:
      Own.Is = Held::Unknown;
      return;
    }
  }

  /// What was thrown has ended the guards of the block on its way to a handler.
  void unwind(const CXXTryStmt &Try, State &Now) const {
    const SourceRange Left = Try.getTryBlock()->getSourceRange();
    for (unsigned I = 0; I != Now.size(); ++I)
      if (const VarDecl *Guard = Events.holders()[I].Guard;
          Guard && Left.fullyContains(Guard->getSourceRange()))
        Now[I] = Held();
  }

  void run(const CFGBlock &Block, State &Now,
           llvm::SmallVectorImpl<LockAtPoint> *Result) const {
    for (const CFGElement &Element : Block) {
      if (auto End = Element.getAs<CFGLifetimeEnds>()) {
        if (auto Holder = Events.holderOf(*End->getVarDecl()))
          Now[*Holder] = Held();
        for (const LockEvent &Event : Events.atEndOf(*End->getVarDecl()))
          apply(Event, Now);
        continue;
      }
      auto Statement = Element.getAs<CFGStmt>();
      if (!Statement)
        continue;
      const Stmt *S = Statement->getStmt();
      if (Result && Points.contains(S))
        addHeld(cast<Expr>(*S), Now, *Result);
      for (const LockEvent &Event : Events.at(S))
        apply(Event, Now);
      if (const auto *Declaration = dyn_cast<DeclStmt>(S))
        for (const Decl *Declared : Declaration->decls())
          for (const LockEvent &Event : Events.at(Declared))
            apply(Event, Now);
    }
  }

  void addHeld(const Expr &Point, const State &Now,
               llvm::SmallVectorImpl<LockAtPoint> &Result) const {
    for (unsigned I = 0; I != Now.size(); ++I)
      if (Now[I].Is == Held::Yes || Now[I].Is == Held::Sometimes ||
          (Now[I].Is == Held::Maybe && !Events.holders()[I].IsTested))
        Result.push_back({Now[I].Site, &Point});
  }

  /// What the way that is taken says about the lock that decides.
  void refine(const CFGBlock &Block, bool IsTrueWay, State &Now) const {
    const Expr *Condition =
        Block.succ_size() == 2 && !isa_and_nonnull<SwitchStmt, CXXTryStmt>(
                                      Block.getTerminatorStmt())
            ? dyn_cast_or_null<Expr>(Block.getLastCondition())
            : nullptr;
    std::optional<LockTest> Test =
        Condition ? Events.test(*Condition) : std::nullopt;
    if (!Test)
      return;
    Held &Asked = Now[Test->Holder];
    if (Test->WhenTrue != IsTrueWay)
      Asked = Held();
    else if (Asked.Is != Held::No)
      Asked.Is = Held::Yes;
  }

  /// \returns true where \p Into is another one then.
  static bool join(State &Into, const State &From) {
    if (Into.empty()) {
      Into = From;
      return true;
    }
    bool Changed = false;
    for (unsigned I = 0; I != From.size(); ++I) {
      Held &Own = Into[I];
      const Held Joined = join(Own, From[I]);
      Changed |= !(Joined == Own);
      Own = Joined;
    }
    return Changed;
  }

  static Held join(const Held &A, const Held &B) {
    if (A == B)
      return A;
    Held Result;
    Result.Site = A.Is == Held::No   ? B.Site
                  : B.Is == Held::No ? A.Site
                                     : std::min(A.Site, B.Site);
    auto IsAny = [&](Held::Kind Kind) { return A.Is == Kind || B.Is == Kind; };
    if (A.Is == B.Is)
      Result.Is = A.Is;
    else if (IsAny(Held::Unknown) || IsAny(Held::Maybe))
      Result.Is = Held::Unknown;
    else
      Result.Is = Held::Sometimes;
    return Result;
  }

  const CFG &Graph;
  const LockEvents &Events;
  llvm::SmallPtrSet<const Stmt *, 8> Points;
  /// Empty for blocks that no way has led to so far.
  std::vector<State> AtEntry;
};

} // namespace

llvm::SmallVector<LockAtPoint, 4>
findLocksAtPoints(const FunctionDecl &Function, const LockEvents &Events,
                  llvm::ArrayRef<const Expr *> Points,
                  const ASTContext &Context) {
  CFG::BuildOptions Options;
  Options.setAllAlwaysAdd();
  Options.AddLifetime = true;
  const CoroutineBodyStmt *Coroutine = getCoroutineBody(Function);
  std::unique_ptr<CFG> Graph = CFG::buildCFG(
      &Function, Coroutine ? Coroutine->getBody() : Function.getBody(),
      const_cast<ASTContext *>(&Context), Options);
  if (!Graph || Events.holders().empty())
    return {};
  return Solver(*Graph, Events, Points).solve();
}

} // namespace corolint

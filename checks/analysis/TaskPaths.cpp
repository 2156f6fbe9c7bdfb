//===- TaskPaths.cpp - the paths on which a task is not used --------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/TaskPaths.h"
#include "checks/coroutines/Coroutines.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Analysis/CFG.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseMap.h"

using namespace clang;

namespace corolint {

TaskPaths::TaskPaths(const FunctionDecl &Function, const ASTContext &Context)
    : Function(Function), Context(Context) {}
TaskPaths::~TaskPaths() = default;

const CFG *TaskPaths::graph() {
  if (!IsMade) {
    IsMade = true;
    const CoroutineBodyStmt *Coroutine = getCoroutineBody(Function);
    CFG::BuildOptions Options;
    Options.setAllAlwaysAdd();
    Graph = CFG::buildCFG(&Function,
                          Coroutine ? Coroutine->getBody() : Function.getBody(),
                          const_cast<ASTContext *>(&Context), Options);
  }
  return Graph.get();
}

namespace {

/// The paths of one variable.
class Solver {
public:
  Solver(const CFG &Graph, const DeclStmt &Declaration,
         llvm::ArrayRef<TaskEvent> Events)
      : Graph(Graph), Declaration(Declaration), Size(Graph.getNumBlockIDs()),
        Steps(Size), UsesLater(Size), EndsNormally(Size), Reached(Size),
        IsHeld(Size) {
    for (const TaskEvent &Event : Events)
      Kinds[Event.At] = Event.What;
  }

  std::optional<TaskPath> solve() {
    if (!placeSteps())
      return std::nullopt;
    solveBackward();
    solveForward();
    return findFirst();
  }

private:
  struct Step {
    enum Kind { Make, Use, Replace } What;
    const Stmt *At;
  };

  /// Finds the events in the graph. A part of the code may be missing there:
  /// then nothing can be said.
  bool placeSteps() {
    bool IsMade = false;
    for (const CFGBlock *Block : Graph) {
      for (const CFGElement &Element : *Block) {
        auto Statement = Element.getAs<CFGStmt>();
        if (!Statement)
          continue;
        const Stmt *S = Statement->getStmt();
        if (declares(*S)) {
          Steps[Block->getBlockID()].push_back({Step::Make, S});
          IsMade = true;
        } else if (const auto *E = dyn_cast<Expr>(S)) {
          placeEvent(*Block, *E);
        }
      }
    }
    // Looks do not matter, so they need not be found.
    return IsMade && llvm::none_of(Kinds, [](const auto &Left) {
             return Left.second == TaskEvent::Kind::Use;
           });
  }

  void placeEvent(const CFGBlock &Block, const Expr &E) {
    auto Found = Kinds.find(&E);
    if (Found == Kinds.end())
      return;
    TaskEvent::Kind What = Found->second;
    if (What == TaskEvent::Kind::Look) {
      Looks.push_back(&E);
    } else {
      Steps[Block.getBlockID()].push_back(
          {What == TaskEvent::Kind::Use ? Step::Use : Step::Replace, &E});
    }
    Kinds.erase(Found);
  }

  /// Clang's graph splits a statement with several variables.
  bool declares(const Stmt &S) const {
    const auto *One = dyn_cast<DeclStmt>(&S);
    if (!One)
      return false;
    return One == &Declaration ||
           llvm::any_of(One->decls(), [&](const Decl *D) {
             return llvm::is_contained(Declaration.decls(), D);
           });
  }

  static bool isAbnormal(const CFGBlock &Block) {
    return Block.hasNoReturnElement() ||
           llvm::any_of(Block, [](const CFGElement &Element) {
             auto Statement = Element.getAs<CFGStmt>();
             return Statement && isa<CXXThrowExpr>(Statement->getStmt());
           });
  }

  /// Which blocks lead to a use of what is held at their beginning, and which
  /// to the end of the function.
  void solveBackward() {
    EndsNormally.set(Graph.getExit().getBlockID());
    for (bool Changed = true; Changed;) {
      Changed = false;
      for (const CFGBlock *Block : Graph) {
        unsigned Id = Block->getBlockID();
        bool Later = false;
        bool Ends = EndsNormally[Id];
        for (const CFGBlock *Next : Block->succs())
          if (Next) {
            Later |= UsesLater[Next->getBlockID()];
            Ends |= EndsNormally[Next->getBlockID()] && !isAbnormal(*Block);
          }
        if (!Steps[Id].empty())
          Later = Steps[Id].front().What == Step::Use;
        Changed |= Later != UsesLater[Id] || Ends != EndsNormally[Id];
        UsesLater[Id] = Later;
        EndsNormally[Id] = Ends;
      }
    }
  }

  /// Whether the task is certainly still there at the end of a block that it
  /// is, or is not, at the beginning of.
  bool holdsAfter(const CFGBlock &Block, bool Held) const {
    for (const Step &One : Steps[Block.getBlockID()])
      Held = One.What != Step::Use;
    return Held;
  }

  void solveForward() {
    Reached.set(Graph.getEntry().getBlockID());
    llvm::SmallVector<const CFGBlock *, 32> Pending = {&Graph.getEntry()};
    while (!Pending.empty()) {
      const CFGBlock *Block = Pending.pop_back_val();
      bool Held = holdsAfter(*Block, IsHeld[Block->getBlockID()]);
      for (const CFGBlock *Next : Block->succs()) {
        if (!Next)
          continue;
        unsigned Id = Next->getBlockID();
        if (!Reached[Id]) {
          Reached.set(Id);
          IsHeld[Id] = Held;
        } else if (IsHeld[Id] && !Held) {
          IsHeld.reset(Id);
        } else {
          continue;
        }
        Pending.push_back(Next);
      }
    }
  }

  std::optional<TaskPath> findFirst() const {
    std::optional<TaskPath> First;
    auto Consider = [&](TaskPath Path) {
      if (Path.Where.isValid() && (!First || Path.Where < First->Where))
        First = Path;
    };
    for (const CFGBlock *Block : Graph) {
      unsigned Id = Block->getBlockID();
      if (!Reached[Id])
        continue;
      bool Held = IsHeld[Id];
      for (const Step &One : Steps[Id]) {
        if (One.What == Step::Replace && Held && !isConditional(*Block))
          Consider({true, One.At->getBeginLoc(), std::nullopt});
        Held = One.What != Step::Use;
      }
      if (Held)
        if (std::optional<TaskPath> Path = findBranch(*Block))
          Consider(*Path);
    }
    return First;
  }

  /// Whether \p Block is one of several ways from where the task is made.
  bool isConditional(const CFGBlock &Block) const {
    return llvm::any_of(Block.preds(), [&](const CFGBlock *From) {
      return From &&
             (From->succ_size() > 1 ||
              (Steps[From->getBlockID()].empty() && isConditional(*From)));
    });
  }

  /// The way out of \p Block, at whose end the task is there, that loses it
  /// while another uses it.
  std::optional<TaskPath> findBranch(const CFGBlock &Block) const {
    const Stmt *Condition = Block.getTerminatorCondition();
    // What a macro branches on is its own business: a check for exceptions.
    if (!Condition || Condition->getBeginLoc().isMacroID() ||
        looksAt(*Condition))
      return std::nullopt;
    bool IsUsedElsewhere = false;
    const CFGBlock *Loses = nullptr;
    unsigned LosesIndex = 0;
    unsigned Index = 0;
    for (const CFGBlock *Next : Block.succs()) {
      if (Next && (UsesLater[Next->getBlockID()] || isReplacedIn(*Next))) {
        IsUsedElsewhere |= UsesLater[Next->getBlockID()];
      } else if (Next && EndsNormally[Next->getBlockID()] && !Loses) {
        Loses = Next;
        LosesIndex = Index;
      }
      ++Index;
    }
    if (!Loses || !IsUsedElsewhere)
      return std::nullopt;
    TaskPath Result;
    Result.Where = Condition->getBeginLoc();
    const Stmt *Terminator = Block.getTerminatorStmt();
    if (Terminator && !isa<SwitchStmt>(Terminator) && Index == 2)
      Result.Outcome = LosesIndex == 0;
    return Result;
  }

  /// A default that one of the ways replaces is no loss.
  bool isReplacedIn(const CFGBlock &Block) const {
    return llvm::any_of(Steps[Block.getBlockID()], [](const Step &One) {
      return One.What == Step::Replace;
    });
  }

  bool looksAt(const Stmt &Condition) const {
    if (llvm::is_contained(Looks, &Condition))
      return true;
    return llvm::any_of(Condition.children(), [&](const Stmt *Child) {
      return Child && looksAt(*Child);
    });
  }

  const CFG &Graph;
  const DeclStmt &Declaration;
  const unsigned Size;
  llvm::DenseMap<const Expr *, TaskEvent::Kind> Kinds;
  llvm::SmallVector<const Expr *, 4> Looks;
  /// What happens in each block, in order.
  std::vector<llvm::SmallVector<Step, 1>> Steps;
  llvm::BitVector UsesLater;
  llvm::BitVector EndsNormally;
  llvm::BitVector Reached;
  /// At the beginning of a block, on all ways to it.
  llvm::BitVector IsHeld;
};

} // namespace

std::optional<TaskPath> TaskPaths::findLoss(const DeclStmt &Declaration,
                                            llvm::ArrayRef<TaskEvent> Events) {
  const CFG *Made = graph();
  if (!Made)
    return std::nullopt;
  return Solver(*Made, Declaration, Events).solve();
}

} // namespace corolint

//===- LockEvents.h - what a function does to locks -------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What holds locks in a function, and which of its statements change that.
// A holder is a variable that is a guard, or a lock that is taken by hand. In
// what order the statements come is not told here.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_LOCKEVENTS_H
#define COROLINT_CHECKS_ANALYSIS_LOCKEVENTS_H

#include "checks/analysis/LockTypes.h"
#include "checks/coroutines/Walk.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/FoldingSet.h"
#include <optional>

namespace clang {
class CXXConstructExpr;
class CXXOperatorCallExpr;
class LambdaExpr;
class VarDecl;
} // namespace clang

namespace corolint {

/// Something that can hold a lock.
struct LockHolder {
  /// The guard; null where the lock is taken by hand.
  const clang::VarDecl *Guard = nullptr;
  /// Which lock that is.
  llvm::FoldingSetNodeID Key;
  /// A function took it that does not say so by its name.
  bool IsByCall = false;
  /// Of a lock that is released by hand: the guards of the same one. Who takes
  /// it again, while it may be unlocked for a while, gives it back to these.
  llvm::SmallVector<unsigned, 1> Guards;
  /// Somebody asks whether it holds one.
  bool IsTested = false;
};

/// A place where a lock is taken.
struct LockSite {
  clang::SourceLocation Where;
  /// How a message calls what holds the lock; where it is taken by hand the
  /// name of the lock, or else of the function that takes it.
  std::string Name;
  bool IsNamed = true;
  /// What is called there, and the guard's class; one of them may be null.
  const clang::FunctionDecl *Callee = nullptr;
  const clang::CXXRecordDecl *Guard = nullptr;
  /// The guard; null where the lock is taken by hand, or for a statement.
  const clang::VarDecl *Variable = nullptr;
  const FunctionEntry *Entry = nullptr;
  /// The locks, as far as they can be seen.
  llvm::SmallVector<const clang::Expr *, 1> Locks;
};

/// Tells the object that \p E names from others, however it is written: 'M',
/// 'this->M' and '&M' are one. Of no object where \p E is null.
llvm::FoldingSetNodeID objectKey(const clang::Expr *E,
                                 const clang::ASTContext &Context);

struct LockEvent {
  enum class Kind {
    Take,    ///< Holds a lock from here on.
    Try,     ///< Does so, or not.
    Let,     ///< Holds none any more.
    Move,    ///< Holds what Other held, which holds none any more.
    Swap,    ///< The two hold what the other held.
    Unknown, ///< Nobody knows what becomes of it.
  };

  Kind What = Kind::Let;
  unsigned Holder = 0;
  unsigned Other = 0;
  /// Of Take and Try.
  unsigned Site = 0;
};

/// What the outcome of a condition says about a holder.
struct LockTest {
  unsigned Holder = 0;
  /// It holds a lock where the condition is that.
  bool WhenTrue = true;
};

class LockEvents {
public:
  /// Collects what \p Function does.
  LockEvents(const clang::FunctionDecl &Function, FileModel &Model,
             LockTypes &Types);

  llvm::ArrayRef<LockHolder> holders() const { return Holders; }
  llvm::ArrayRef<LockSite> sites() const { return Sites; }
  bool empty() const { return Sites.empty(); }
  /// In the order in which they happen. \p Place is a statement, or a variable
  /// for its declaration.
  llvm::ArrayRef<LockEvent> at(const void *Place) const;
  /// What happens when the life of \p Variable ends, beside that it holds
  /// nothing any more.
  llvm::ArrayRef<LockEvent> atEndOf(const clang::VarDecl &Variable) const;
  /// What happens when the function begins.
  llvm::ArrayRef<LockEvent> atStart() const { return Starts; }
  std::optional<unsigned> holderOf(const clang::VarDecl &Variable) const;

  /// What \p Condition asks a holder, or an attempt to lock one.
  std::optional<LockTest> test(const clang::Expr &Condition) const;

private:
  void visit(const clang::Stmt &S, Ancestors Above);
  void visitDeclaration(const clang::VarDecl &Variable);
  void visitCall(const Invocation &Call, Ancestors Above);
  void visitMember(const Invocation &Call, unsigned Guard, Ancestors Above);
  const clang::Expr *guardObject(const Invocation &Call);
  void visitArguments(const Invocation &Call, Ancestors Above);
  void visitLambda(const clang::LambdaExpr &Lambda, Ancestors Above);

  /// What giving \p Value to \p Holder does, at \p Place.
  void give(const void *Place, unsigned Holder, const clang::Expr *Value);
  void construct(const void *Place, unsigned Holder,
                 const clang::CXXConstructExpr &Construct);
  void add(const void *Place, LockEvent::Kind What, unsigned Holder,
           unsigned Other = 0);
  void addSite(const void *Place, LockEvent::Kind What, unsigned Holder,
               const Invocation *Call);
  /// Of locks that are taken by hand nothing is known any more.
  void forgetManual(const void *Place);
  /// Guards that \p Lambda names.
  bool names(const clang::LambdaExpr &Lambda, unsigned Holder) const;
  std::optional<unsigned> guardNamedBy(const clang::Expr *E) const;
  void forgetLockedByCall(const Invocation &Call);
  void forgetAliases();
  void addScopeGuards();
  llvm::SmallVector<unsigned, 1>
  guardsOf(const llvm::FoldingSetNodeID &Key) const;
  unsigned manualHolder(const clang::Expr *Subject);
  void takeManually(const Invocation &Call, LockEvent::Kind What);
  bool releaseManually(const Invocation &Call);

  const clang::FunctionDecl &Function;
  FileModel &Model;
  LockTypes &Types;
  std::vector<LockHolder> Holders;
  std::vector<LockSite> Sites;
  llvm::DenseMap<const clang::VarDecl *, unsigned> Guards;
  llvm::DenseMap<const void *, llvm::SmallVector<LockEvent, 2>> Events;
  llvm::SmallVector<LockEvent, 1> Starts;
  llvm::DenseMap<const clang::VarDecl *, llvm::SmallVector<LockEvent, 1>> Ends;
  /// Variables at whose end something is released that they did not take, and
  /// guards that are sure to be meant.
  llvm::SmallVector<std::pair<const clang::VarDecl *, std::vector<unsigned>>, 1>
      ScopeGuards;
  /// Calls whose result says whether they took a lock.
  llvm::DenseMap<const clang::Stmt *, unsigned> Attempts;
  /// Holders that something here takes.
  llvm::DenseSet<unsigned> Taken;
  /// Where 'unlock' is called by hand, and for which holder.
  llvm::SmallVector<std::pair<const clang::Stmt *, unsigned>, 2> Unlocks;
};

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_LOCKEVENTS_H

//===- LockSections.h - what happens while a lock is held -------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// To take a lock is a mistake only where somebody keeps it for long. That is
// seen where it is held: a call that blocks or computes, a loop that calls who
// knows what each time round, an await. What is held only for assignments,
// arithmetic and look-ups is held for a moment.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_LOCKSECTIONS_H
#define COROLINT_CHECKS_ANALYSIS_LOCKSECTIONS_H

#include "checks/analysis/BlockingAnalysis.h"

namespace corolint {

/// What keeps a lock for long.
struct SlowUse {
  enum class Kind { Calls, Reaches, Loops, Awaits };

  Kind How = Kind::Calls;
  clang::SourceLocation Location; ///< In a file.
  /// The function that holds the lock then.
  const clang::FunctionDecl *In = nullptr;
  /// The call, as a message names it; of a loop, the one in it.
  std::string What;
  /// What that does to its thread; of Reaches, behind \p What.
  FunctionKind Does = FunctionKind::Blocks;
  /// Of Reaches: what is called in the end.
  std::string Behind;
};

/// Answers for the locks of one file.
class LockSections {
public:
  LockSections(BlockingAnalysis &Analysis, FileModel &Model)
      : Analysis(Analysis), Model(Model) {}

  /// What keeps the lock for long that \p Site takes, from there on.
  std::optional<SlowUse> findIn(const BlockingSite &Site);

  /// Looks at the locks that \p Function, a definition, takes: how long others
  /// wait for them.
  void add(const clang::FunctionDecl &Function);

  /// Why whoever takes the lock of \p Site waits for long: what happens at that
  /// place, or wherever else the file takes the same lock.
  std::optional<SlowUse> findContention(const BlockingSite &Site);

private:
  struct Section;
  using StmtPath = llvm::SmallVector<const clang::Stmt *, 16>;

  /// Visits \p Part of \p In, and what lambdas do that run there.
  void walk(const clang::Stmt &Part, const clang::FunctionDecl &In,
            llvm::function_ref<bool(const clang::Stmt &, Ancestors)> Visit);
  std::optional<SlowUse> findIn(const clang::Stmt &Part, const Section &Held);
  /// The statements that \p Site stands in, from the outside in, and itself.
  StmtPath pathTo(const BlockingSite &Site);
  /// Whether something in \p Part gives the lock back.
  bool endsIn(const clang::Stmt &Part, const Section &Held) const;
  std::optional<SlowUse> classify(const clang::Stmt &S, Ancestors Above,
                                  const Section &Held);
  std::optional<SlowUse> classifyCall(const Invocation &Call,
                                      const clang::Stmt &S, Ancestors Above,
                                      const Section &Held);
  std::optional<SlowUse> classifyLoop(const clang::Stmt &Loop, Ancestors Above,
                                      const Section &Held);
  bool mentions(const clang::Expr &E, const Section &Held) const;
  bool isSlow(const BlockingReason &Reason, const Invocation &Call,
              Ancestors Above) const;
  /// What \p Function does for long, a few calls deep; null where nothing.
  const BlockingSite *findSlow(const clang::FunctionDecl &Function,
                               unsigned Depth = 0);
  bool isShort(const Invocation &Call, unsigned Depth = 0);

  BlockingAnalysis &Analysis;
  FileModel &Model;
  /// A function, so many calls deep.
  using Place = std::pair<const clang::FunctionDecl *, unsigned>;
  /// Whether a call of it is over in a moment.
  llvm::DenseMap<Place, bool> Short;
  /// What it does for long, or null.
  llvm::DenseMap<Place, const BlockingSite *> Slow;
  /// Those of all locks that the functions take, from one walk over each.
  llvm::DenseMap<const clang::FunctionDecl *,
                 llvm::DenseMap<const clang::Stmt *, StmtPath>>
      Paths;
  /// By the lock, a variable or a member.
  llvm::DenseMap<const clang::ValueDecl *, std::vector<SlowUse>> Known;
};

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_LOCKSECTIONS_H

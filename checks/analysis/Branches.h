//===- Branches.h - what has to hold where a statement runs -----*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_BRANCHES_H
#define COROLINT_CHECKS_ANALYSIS_BRANCHES_H

#include "checks/coroutines/Walk.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include <vector>

namespace corolint {

/// A condition that a statement stands behind.
struct Control {
  const clang::Expr *Cond = nullptr;
  bool Holds = true;
  /// It chooses between more than two ways, or each time round a loop: Holds
  /// says nothing.
  bool IsOther = false;
};

/// Which statements of a block leave it, on some condition. A block is looked
/// through once, however many of its statements are asked about.
class BlockExits {
public:
  /// The conditions on which \p Block is left before it comes to \p Child; of
  /// very many, the last ones.
  llvm::ArrayRef<const clang::Expr *> before(const clang::CompoundStmt &Block,
                                             const clang::Stmt &Child);

private:
  struct Exits {
    std::vector<const clang::Expr *> Conditions;
    /// How many of these come before a statement of the block.
    llvm::DenseMap<const clang::Stmt *, size_t> Before;
  };

  llvm::DenseMap<const clang::CompoundStmt *, Exits> Blocks;
};

/// The conditions of the branches and loops around \p S, which stands below \p
/// Above, and of those that leave these blocks before it.
llvm::SmallVector<Control, 4> controlsOf(const clang::Stmt &S, Ancestors Above,
                                         BlockExits &Exits);

/// Whether one of \p Controls asks on which thread the code runs: what stands
/// behind that may be for other threads than the coroutine's.
bool askForThread(llvm::ArrayRef<Control> Controls,
                  const clang::ASTContext &Context);

/// Whether one of \p Controls asks for a flag, a number or a pointer of the
/// object at hand.
bool askForState(llvm::ArrayRef<Control> Controls,
                 const clang::ASTContext &Context);

/// Whether a block around what stands below \p Above ends the program or throws
/// an exception.
bool endsBadly(Ancestors Above);

/// Whether all that \p Body does is to throw or to end the program.
bool onlyFails(const clang::Stmt &Body);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_BRANCHES_H

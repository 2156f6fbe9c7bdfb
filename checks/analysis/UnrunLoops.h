//===- UnrunLoops.h - event loops that get work and never run --*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Follows an event loop that a function has in a local variable: everything
// that is made of it, and every place where it or one of these is named. It is
// not run only where each of these places is understood and none runs it, or
// lets somebody else do that.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_UNRUNLOOPS_H
#define COROLINT_CHECKS_ANALYSIS_UNRUNLOOPS_H

#include "checks/FileModel.h"
#include "llvm/ADT/SmallVector.h"

namespace clang {
class CXXRecordDecl;
class CompoundStmt;
class DeclStmt;
class Expr;
class FunctionDecl;
class VarDecl;
} // namespace clang

namespace corolint {

struct UnrunLoop {
  const clang::VarDecl *Variable = nullptr;
  const clang::DeclStmt *Declaration = nullptr;
  /// What the declaration is a statement of; null where that is no block.
  const clang::CompoundStmt *Block = nullptr;
  KnownLoop Known;
  /// Its class; null where that is not known.
  const clang::CXXRecordDecl *Class = nullptr;
  /// The calls, in the function that has the loop, that give it work.
  llvm::SmallVector<const clang::Expr *, 2> Work;
  /// Something uses what such a call returns, perhaps to wait.
  bool IsWorkUsed = false;
  /// The loop, or something made of it, is named after the last such call.
  bool IsNamedLater = false;
  /// Something keeps the loop from coming to an end.
  bool IsKeptBusy = false;
};

/// The loops of \p Function that are given work and never run.
llvm::SmallVector<UnrunLoop, 1>
findUnrunLoops(const clang::FunctionDecl &Function, FileModel &Model);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_UNRUNLOOPS_H

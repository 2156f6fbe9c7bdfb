//===- TaskUses.h - what becomes of a task where it is named ----*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_TASKUSES_H
#define COROLINT_CHECKS_ANALYSIS_TASKUSES_H

#include "checks/FileModel.h"
#include "checks/coroutines/Walk.h"

namespace clang {
class CallExpr;
class DeclStmt;
class Expr;
class VarDecl;
} // namespace clang

namespace corolint {

/// What becomes of a task at one place.
enum class TaskFate {
  HandedOn, ///< Awaited, run, returned, passed on, kept where others reach it.
  Dropped,  ///< Thrown away; TaskUse::Drop says how.
  Ignored,  ///< Assigned to std::ignore.
  // It is only looked at:
  Tested,    ///< Asked for true or false.
  Compared,  ///< With '==' and its like.
  Converted, ///< Implicitly, to a type of the language.
  Observed,  ///< Printed, logged, asked for its state.
  // It is kept in a local variable:
  Stored
};

/// True for fates after which nobody has used or got the task.
inline bool isLook(TaskFate Fate) {
  return Fate >= TaskFate::Tested && Fate <= TaskFate::Observed;
}

struct TaskUse {
  TaskFate Fate = TaskFate::HandedOn;
  /// Where Fate is Dropped.
  Discard Drop;
  /// The outermost expression that only passes the task on to its fate.
  const clang::Expr *Outermost = nullptr;
  /// The statement or expression that decides the fate; null where the task is
  /// thrown away.
  const clang::Stmt *By = nullptr;
  /// The variable, where Fate is Stored.
  const clang::VarDecl *Into = nullptr;
};

/// What becomes of the value of \p E, a task or an object that holds tasks,
/// whose ancestors are \p Above.
TaskUse findTaskUse(const clang::Expr &E, Ancestors Above, FileModel &Model);

/// True where objects of \p Type are tasks of \p Model's file, or give a guard
/// when they are awaited.
bool isTaskType(clang::QualType Type, FileModel &Model);

/// The task type that objects of \p Type hold: \p Type itself, or the element
/// type of an array or of a class of the standard library, such as vector,
/// optional or tuple. Null where there is none.
clang::QualType heldTask(clang::QualType Type, FileModel &Model);

/// std::move, std::forward and their like: the result is the argument.
bool isPassedThrough(const clang::CallExpr &Call);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_TASKUSES_H

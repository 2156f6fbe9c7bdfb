//===- TaskFlow.h - tasks in local variables that get lost ------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Follows the tasks that a function keeps in its local variables, structured
// bindings, members of local aggregates and containers, to see whether somebody
// awaits, runs or gets them.
//
// Never without a doubt: a variable that has no use but looks is lost on every
// path. A path on which it is lost begins where a branch leads to places that
// use it and to others that do not; so two branches on one condition are no
// finding, nor is what leaves by an exception.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_TASKFLOW_H
#define COROLINT_CHECKS_ANALYSIS_TASKFLOW_H

#include "checks/FileModel.h"
#include "clang/AST/Type.h"
#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/SmallVector.h"
#include <optional>

namespace clang {
class Expr;
class FunctionDecl;
class ValueDecl;
class VarDecl;
} // namespace clang

namespace corolint {

struct LostTask {
  enum class Kind {
    Never,       ///< No path uses it.
    OnSomePath,  ///< A path does, another does not.
    Overwritten, ///< Another is put in its place first.
    InContainer  ///< Never, and it is one of several in a container.
  };

  Kind How = Kind::Never;
  /// The variable, binding or member that holds it.
  const clang::ValueDecl *Holder = nullptr;
  /// The local variable that Holder is, or is a part of.
  const clang::VarDecl *Variable = nullptr;
  /// What made it.
  const clang::Expr *Made = nullptr;
  /// The type of the task.
  clang::QualType Type;
  /// Where it is only looked at: tested, printed …
  llvm::SmallVector<clang::SourceLocation, 2> Looks;
  /// OnSomePath: the condition whose outcome decides. Overwritten: where.
  clang::SourceLocation Where;
  /// OnSomePath: the outcome of the condition that loses it; none for other
  /// branches, such as a switch.
  std::optional<bool> Outcome;
  /// The holder is named nowhere but where it is declared.
  bool IsUnnamed = false;
  /// 'co_await' may be written where it is declared, which declares it alone.
  bool IsAwaitAllowed = false;
};

/// The tasks that \p Function loses in its variables, in the order of the text.
llvm::SmallVector<LostTask, 2>
findLostTasks(const clang::FunctionDecl &Function, FileModel &Model);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_TASKFLOW_H

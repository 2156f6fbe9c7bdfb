//===- TaskPaths.h - the paths on which a task is not used ------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_TASKPATHS_H
#define COROLINT_CHECKS_ANALYSIS_TASKPATHS_H

#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/ArrayRef.h"
#include <memory>
#include <optional>

namespace clang {
class ASTContext;
class CFG;
class DeclStmt;
class Expr;
class FunctionDecl;
class Stmt;
} // namespace clang

namespace corolint {

/// Something that happens to what a variable holds.
struct TaskEvent {
  enum class Kind {
    Use,    ///< Somebody awaits, runs or gets it.
    Look,   ///< It stays where it is.
    Replace ///< Another is put in its place.
  };

  const clang::Expr *At = nullptr;
  Kind What = Kind::Use;
};

/// Where a path begins, or ends, on which a task is lost.
struct TaskPath {
  bool IsOverwritten = false;
  clang::SourceLocation Where;
  std::optional<bool> Outcome;
};

/// The control flow of one function; Clang's graph is made when it is first
/// needed.
class TaskPaths {
public:
  TaskPaths(const clang::FunctionDecl &Function,
            const clang::ASTContext &Context);
  ~TaskPaths();

  /// The first loss of the task that \p Declaration makes, given what happens
  /// to its variable; none where every path that does not end in an exception
  /// uses it, or where that cannot be told.
  std::optional<TaskPath> findLoss(const clang::DeclStmt &Declaration,
                                   llvm::ArrayRef<TaskEvent> Events);

private:
  const clang::CFG *graph();

  const clang::FunctionDecl &Function;
  const clang::ASTContext &Context;
  std::unique_ptr<clang::CFG> Graph;
  bool IsMade = false;
};

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_TASKPATHS_H

//===- DiscardedTaskCheck.h - coro-discarded-task ---------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_DISCARDEDTASKCHECK_H
#define COROLINT_CHECKS_DISCARDEDTASKCHECK_H

#include "checks/IncludingCheck.h"
#include "checks/analysis/TaskFlow.h"
#include "checks/analysis/TaskSlots.h"
#include "checks/analysis/TaskUses.h"

namespace corolint {

/// Finds tasks that are created and lost, in coroutines and in plain functions:
/// thrown away on the spot, looked at in place of their result, kept in a local
/// variable that nobody uses on some path, given by a callback to an owner that
/// expects nothing. What is lost depends on the type: a lazy task never runs,
/// an eager one runs unobserved or is cancelled.
///
/// Deliberately silent: tasks passed on in any way; types that nobody can
/// await; eager tasks that are cast to void or whose library means them to be
/// dropped; eager tasks that are held while other code runs; calls that are
/// expected to throw.
///
/// The fix inserts 'co_await' where the function is a coroutine that can await
/// the type, outside of catch handlers and macros; on a note where the task is
/// eager. Another note starts the task the library's way.
///
/// For the user-facing documentation see docs/checks/coro-discarded-task.md.
class DiscardedTaskCheck : public IncludingCheck {
public:
  DiscardedTaskCheck(llvm::StringRef Name,
                     clang::tidy::ClangTidyContext *Context,
                     std::shared_ptr<SharedModel> Shared);
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Opts) override;
  void onStartOfTranslationUnit() override;

protected:
  void checkFunction(const clang::FunctionDecl &Function,
                     FileModel &Model) override;

private:
  struct Site;

  /// Whether losing what \p Spot says is worth a report.
  bool isMistake(const Site &Spot) const;
  void checkValue(const clang::Expr &E, const clang::FunctionDecl &Function,
                  Ancestors Above, FileModel &Model);
  void reportValue(const Site &Spot, Ancestors Above, FileModel &Model);
  void reportSlot(const DroppingSlot &Slot, const clang::FunctionDecl &Function,
                  FileModel &Model);
  void reportLost(const LostTask &Lost, const clang::FunctionDecl &Function,
                  FileModel &Model);
  void notePath(const LostTask &Lost);
  /// A note at the declaration, in the program, that makes it a task. Where
  /// facts are collected, also that the finding at \p Finding is about it.
  void noteDeclaration(const clang::FunctionDecl *Callee,
                       clang::SourceLocation Finding, FileModel &Model);

  /// Notes the lambdas that \p Call, if it checks for an exception, calls.
  void noteExpectedThrows(const clang::CallExpr &Call);
  bool isAllowed(const clang::FunctionDecl *Callee,
                 const TaskTraits &Traits) const;

  /// Bodies of lambdas that are expected to throw. They are checked after the
  /// function that they stand in.
  llvm::DenseSet<const clang::FunctionDecl *> ExpectedToThrow;
  /// What an outer conditional or comma expression was reported for.
  llvm::DenseSet<const clang::Expr *> Seen;
  /// Members of local objects, by the object's place.
  llvm::DenseSet<std::pair<clang::SourceLocation, const clang::FieldDecl *>>
      LostMembers;
  const std::vector<llvm::StringRef> AllowedFunctions;
  const std::vector<llvm::StringRef> AllowedTypes;
  const bool ReportEager;
  const bool ReportNodiscard;
};

} // namespace corolint

#endif // COROLINT_CHECKS_DISCARDEDTASKCHECK_H

//===- DiscardedTaskCheck.h - coro-discarded-task ---------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_DISCARDEDTASKCHECK_H
#define COROLINT_CHECKS_DISCARDEDTASKCHECK_H

#include "checks/CoroutineCheck.h"
#include "checks/coroutines/Walk.h"

namespace corolint {

/// Finds lazy tasks that are created and thrown away, so that their work never
/// runs: as a statement, beside a comma, in the arms of a conditional, cast to
/// void; in coroutines and in plain functions.
///
/// Deliberately silent: eager tasks, which run all the same; types that hold
/// nothing to await; tasks passed on in any way; calls that are expected to
/// throw.
///
/// The fix inserts 'co_await' where the function is a coroutine that can await
/// the type, outside of catch handlers and macros.
///
/// For the user-facing documentation see docs/checks/coro-discarded-task.md.
class DiscardedTaskCheck : public CoroutineCheck {
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
  void report(const clang::Expr &Creator, const Discard &Where,
              const TaskTraits &Traits, const clang::FunctionDecl &Function,
              bool AwaitAllowed, FileModel &Model);

  /// Notes the lambdas that \p Call, if it checks for an exception, calls.
  void noteExpectedThrows(const clang::CallExpr &Call);

  /// Bodies of lambdas that are expected to throw. They are checked after the
  /// function that they stand in.
  llvm::DenseSet<const clang::FunctionDecl *> ExpectedToThrow;
  const std::vector<llvm::StringRef> AllowedFunctions;
  const std::vector<llvm::StringRef> AllowedTypes;
};

} // namespace corolint

#endif // COROLINT_CHECKS_DISCARDEDTASKCHECK_H

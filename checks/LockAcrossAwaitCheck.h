//===- LockAcrossAwaitCheck.h - coro-lock-across-await ----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_LOCKACROSSAWAITCHECK_H
#define COROLINT_CHECKS_LOCKACROSSAWAITCHECK_H

#include "checks/CoroutineCheck.h"
#include "checks/analysis/HeldLocks.h"

namespace corolint {

/// Finds locks of threads that a coroutine holds while it is suspended: by a
/// guard, by hand, or by the result of a call. Reported where the lock is
/// taken, once for each, with notes at the suspension points.
///
/// Deliberately silent: locks that are awaited; awaits that never suspend;
/// locks of which it is not certain that they are held, such as those handed on
/// or released on a condition that may be that of the lock.
///
/// A suggested fix unlocks before the await, or ends the guard's block there.
///
/// For the user-facing documentation see docs/checks/coro-lock-across-await.md.
class LockAcrossAwaitCheck : public CoroutineCheck {
public:
  LockAcrossAwaitCheck(llvm::StringRef Name,
                       clang::tidy::ClangTidyContext *Context,
                       std::shared_ptr<SharedModel> Shared);
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Opts) override;
  void onStartOfTranslationUnit() override;

protected:
  void checkFunction(const clang::FunctionDecl &Function,
                     FileModel &Model) override;

private:
  void report(const HeldLock &Lock, const clang::FunctionDecl &Function,
              FileModel &Model);
  void notePoints(const HeldLock &Lock, const clang::ASTContext &Context);

  LockSettings Settings;
  std::unique_ptr<LockTypes> Types;
  /// Templates of which an instantiation was looked at: it knows more.
  llvm::DenseSet<const clang::FunctionDecl *> Instantiated;
};

} // namespace corolint

#endif // COROLINT_CHECKS_LOCKACROSSAWAITCHECK_H

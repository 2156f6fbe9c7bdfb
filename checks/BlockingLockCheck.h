//===- BlockingLockCheck.h - coro-blocking-lock --------------- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_BLOCKINGLOCKCHECK_H
#define COROLINT_CHECKS_BLOCKINGLOCKCHECK_H

#include "checks/BlockingCheck.h"
#include "checks/analysis/LockSections.h"

namespace corolint {

/// Finds locks of threads that a coroutine takes and that somebody keeps for
/// long: the coroutine itself, or another function of the file that takes the
/// same lock. The engine and its options are those of coro-blocking-call.
///
/// Deliberately silent: locks that are held for a moment, wherever the file
/// takes them; with the option EveryLock these are reported, too.
///
/// For the user-facing documentation see docs/checks/coro-blocking-lock.md.
class BlockingLockCheck : public BlockingCheck {
public:
  BlockingLockCheck(llvm::StringRef Name,
                    clang::tidy::ClangTidyContext *Context,
                    std::shared_ptr<SharedModel> Shared);
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Opts) override;

protected:
  llvm::StringRef describe(const BlockingReason &Reason) const override;
  Family family() const override { return Family::BlockingLock; }
  void handle(const BlockingSite &Site, FileModel &Model) override;
  void note(const clang::FunctionDecl &Function) override;
  void finish(FileModel &Model) override;

private:
  void noteSlowUse(const SlowUse &Use, const BlockingSite &Site);

  const bool EveryLock;
  /// Judged when all of the file is known.
  std::vector<const BlockingSite *> Taken;
  std::vector<const clang::FunctionDecl *> Functions;
};

} // namespace corolint

#endif // COROLINT_CHECKS_BLOCKINGLOCKCHECK_H

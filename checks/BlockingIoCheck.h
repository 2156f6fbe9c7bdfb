//===- BlockingIoCheck.h - coro-blocking-io ------------------- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_BLOCKINGIOCHECK_H
#define COROLINT_CHECKS_BLOCKINGIOCHECK_H

#include "checks/BlockingCheck.h"

namespace corolint {

/// Finds reading and writing of files, and of the console, in a coroutine. The
/// engine, its options and what it is silent about are those of
/// coro-blocking-call; output on the console is reported with an option.
///
/// For the user-facing documentation see docs/checks/coro-blocking-io.md.
class BlockingIoCheck : public BlockingCheck {
public:
  BlockingIoCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context,
                  std::shared_ptr<SharedModel> Shared);
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Opts) override;

protected:
  llvm::StringRef describe(const BlockingReason &Reason) const override;
  Family family() const override { return Family::BlockingIo; }

private:
  const bool ConsoleOutput;
};

} // namespace corolint

#endif // COROLINT_CHECKS_BLOCKINGIOCHECK_H

//===- BlockingCallCheck.h - coro-blocking-call --------------- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_BLOCKINGCALLCHECK_H
#define COROLINT_CHECKS_BLOCKINGCALLCHECK_H

#include "checks/BlockingCheck.h"

namespace corolint {

/// Finds calls in a coroutine that block the thread: while it waits, no other
/// coroutine on the same executor runs.
///
/// What blocks is known from the catalogue, from attributes on declarations and
/// from the option BlockingFunctions. Names are matched by declaration, never
/// by spelling, and a call whose result can be awaited is the asynchronous
/// form.
///
/// Deliberately silent: plain functions; lambdas that do not run on the spot;
/// code after an await that leaves the executor; generators and coroutines of
/// expected-like types; calls that only may block; zero timeouts; objects
/// polled before; tests.
///
/// The fix puts the library's own awaitable in place of the call where the
/// catalogue has one and the arguments fit.
///
/// For the user-facing documentation see docs/checks/coro-blocking-call.md.
class BlockingCallCheck : public BlockingCheck {
public:
  BlockingCallCheck(llvm::StringRef Name,
                    clang::tidy::ClangTidyContext *Context,
                    std::shared_ptr<SharedModel> Shared);
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Opts) override;

protected:
  llvm::StringRef describe(const BlockingReason &Reason) const override;
  Family family() const override { return Family::BlockingCall; }

private:
  const bool MayBlock;
};

} // namespace corolint

#endif // COROLINT_CHECKS_BLOCKINGCALLCHECK_H

//===- BlockingCallCheck.h - coro-blocking-call -----------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_BLOCKINGCALLCHECK_H
#define COROLINT_CHECKS_BLOCKINGCALLCHECK_H

#include "checks/IncludingCheck.h"
#include "checks/analysis/BlockingCalls.h"

namespace corolint {

/// Finds calls in a coroutine that block the thread: while it waits, no other
/// coroutine on the same executor runs.
///
/// What blocks is known from the catalogue, from attributes on declarations and
/// from the option BlockingFunctions. Names are matched by declaration, never
/// by spelling, and a call whose result can be awaited is the asynchronous
/// form.
///
/// Deliberately silent: plain functions; the bodies of lambdas that are not
/// called where they are written; generators and coroutines of expected-like
/// types; calls that only may block; zero timeouts; objects polled before.
///
/// The fix puts the library's own awaitable in place of the call where the
/// catalogue has one and the arguments fit.
///
/// For the user-facing documentation see docs/checks/coro-blocking-call.md.
class BlockingCallCheck : public IncludingCheck {
public:
  BlockingCallCheck(llvm::StringRef Name,
                    clang::tidy::ClangTidyContext *Context,
                    std::shared_ptr<SharedModel> Shared);
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Opts) override;

protected:
  void checkFunction(const clang::FunctionDecl &Function,
                     FileModel &Model) override;

private:
  /// A call with its place in the coroutine.
  struct Site {
    const clang::CallExpr &Call;
    const clang::FunctionDecl &Coroutine;
    bool IsStatement;
    bool AwaitAllowed;
    LibraryUse Library;
  };

  void report(const Site &Where, const BlockingReason &Reason,
              FileModel &Model);
  llvm::SmallVector<clang::FixItHint, 4>
  makeFix(const Site &Where, const BlockingEntry &Entry, FileModel &Model);

  const llvm::StringRef BlockingFunctions;
  const ConfiguredFunctions Configured;
};

} // namespace corolint

#endif // COROLINT_CHECKS_BLOCKINGCALLCHECK_H

//===- SyncWaitCheck.h - coro-sync-wait ----------------------- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_SYNCWAITCHECK_H
#define COROLINT_CHECKS_SYNCWAITCHECK_H

#include "checks/BlockingCheck.h"

namespace corolint {

/// Finds bridges from synchronous to asynchronous code inside of a coroutine:
/// waiting for a task, or running an event loop, where the thread that waits
/// may be the one that the work needs. The engine and its options are those of
/// coro-blocking-call.
///
/// The fix awaits the task.
///
/// For the user-facing documentation see docs/checks/coro-sync-wait.md.
class SyncWaitCheck : public BlockingCheck {
public:
  using BlockingCheck::BlockingCheck;

protected:
  llvm::StringRef describe(const BlockingReason &Reason) const override;
  Family family() const override { return Family::SyncWait; }
};

} // namespace corolint

#endif // COROLINT_CHECKS_SYNCWAITCHECK_H

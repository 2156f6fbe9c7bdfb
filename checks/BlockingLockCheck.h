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

namespace corolint {

/// Finds locks of threads that a coroutine takes. Most are held for a moment
/// only, so the check is off by default. The engine and its options are those
/// of coro-blocking-call.
///
/// For the user-facing documentation see docs/checks/coro-blocking-lock.md.
class BlockingLockCheck : public BlockingCheck {
public:
  using BlockingCheck::BlockingCheck;

protected:
  llvm::StringRef describe(const BlockingReason &Reason) const override;
  Family family() const override { return Family::BlockingLock; }
};

} // namespace corolint

#endif // COROLINT_CHECKS_BLOCKINGLOCKCHECK_H

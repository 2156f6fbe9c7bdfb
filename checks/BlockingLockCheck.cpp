//===- BlockingLockCheck.cpp - coro-blocking-lock -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/BlockingLockCheck.h"

using namespace clang;

namespace corolint {

StringRef BlockingLockCheck::describe(const BlockingReason &Reason) const {
  return Reason.Kind == FunctionKind::Lock ? "waits for a lock of threads on"
                                           : "";
}

} // namespace corolint

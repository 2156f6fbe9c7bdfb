//===- SyncWaitCheck.cpp - coro-sync-wait ---------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/SyncWaitCheck.h"

using namespace clang;

namespace corolint {

StringRef SyncWaitCheck::describe(const BlockingReason &Reason) const {
  if (Reason.Kind != FunctionKind::Bridge)
    return "";
  return Reason.need() == "loop"
             ? "runs an event loop on"
             : "synchronously waits for asynchronous work on";
}

} // namespace corolint

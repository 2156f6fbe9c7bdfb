//===- HeavyComputeCheck.cpp - coro-heavy-compute -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/HeavyComputeCheck.h"

using namespace clang;

namespace corolint {

StringRef HeavyComputeCheck::describe(const BlockingReason &Reason) const {
  return Reason.Kind == FunctionKind::Heavy ? "may compute for long on" : "";
}

} // namespace corolint

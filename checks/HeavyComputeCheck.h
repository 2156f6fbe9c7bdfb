//===- HeavyComputeCheck.h - coro-heavy-compute --------------- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_HEAVYCOMPUTECHECK_H
#define COROLINT_CHECKS_HEAVYCOMPUTECHECK_H

#include "checks/BlockingCheck.h"

namespace corolint {

/// Finds computations in a coroutine that take long if their input is large:
/// sorting, parsing, compressing, hashing. Off by default. Work on something
/// whose size is known when compiling is not reported. The engine and its
/// options are those of coro-blocking-call.
///
/// For the user-facing documentation see docs/checks/coro-heavy-compute.md.
class HeavyComputeCheck : public BlockingCheck {
public:
  using BlockingCheck::BlockingCheck;

protected:
  llvm::StringRef describe(const BlockingReason &Reason) const override;
  Family family() const override { return Family::HeavyCompute; }
};

} // namespace corolint

#endif // COROLINT_CHECKS_HEAVYCOMPUTECHECK_H

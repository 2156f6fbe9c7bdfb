//===- Plan.h - which mutants of which inputs -------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_ROBUSTNESS_PLAN_H
#define COROLINT_TESTS_ROBUSTNESS_PLAN_H

#include "tests/robustness/Sweep.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace corolint::test {

/// All inputs and the demo's sources that fall to \p Shard of \p ShardCount.
std::vector<std::string> robustnessInputs(unsigned Shard, unsigned ShardCount);

/// Whether \p Input takes milliseconds: it does not include real libraries.
bool isQuick(llvm::StringRef Input);

/// \p Count mutants of \p Input, which \p Seed decides about.
Batch samplePlan(const std::string &Input, unsigned Seed, size_t Count);

/// All that \c Mutator::systematic has for \p Input, and a random one for every
/// fourth token, in batches of a few hundred.
std::vector<Batch> fullPlan(const std::string &Input, unsigned Seed);

} // namespace corolint::test

#endif // COROLINT_TESTS_ROBUSTNESS_PLAN_H

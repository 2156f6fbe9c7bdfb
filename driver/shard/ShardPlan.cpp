//===- ShardPlan.cpp - who analyses which file ----------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/shard/ShardPlan.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/xxhash.h"
#include <cstdint>
#include <functional>
#include <queue>
#include <string>
#include <tuple>
#include <utility>

using namespace llvm;

namespace corolint {

/// What to expect of files that nobody has measured.
static uint64_t medianOf(const FileTimings &Timings) {
  std::vector<uint64_t> Known;
  for (const auto &[Name, Time] : Timings)
    Known.push_back(Time);
  llvm::sort(Known);
  return Known[Known.size() / 2];
}

/// The costliest file first, each to the shard that has least to do.
static std::vector<unsigned> balance(ArrayRef<std::string> Names,
                                     unsigned Count,
                                     const FileTimings &Timings) {
  const uint64_t Median = medianOf(Timings);
  std::vector<std::pair<uint64_t, size_t>> Costs;
  for (const auto &[Index, Name] : enumerate(Names)) {
    const auto It = Timings.find(Name);
    // Starting with a file takes time, too.
    Costs.push_back({1 + (It == Timings.end() ? Median : It->second), Index});
  }
  llvm::sort(Costs, [&](const auto &A, const auto &B) {
    return std::tie(B.first, Names[A.second]) <
           std::tie(A.first, Names[B.second]);
  });
  using Load = std::pair<uint64_t, unsigned>; // And the shard that has it.
  std::priority_queue<Load, std::vector<Load>, std::greater<>> Loads;
  for (unsigned Shard = 1; Shard <= Count; ++Shard)
    Loads.push({0, Shard});
  std::vector<unsigned> Result(Names.size());
  for (const auto &[Cost, Index] : Costs) {
    const auto [Before, Shard] = Loads.top();
    Loads.pop();
    Loads.push({Before + Cost, Shard});
    Result[Index] = Shard;
  }
  return Result;
}

std::vector<unsigned> assignShards(ArrayRef<std::string> Names, unsigned Count,
                                   const FileTimings &Timings) {
  if (!Timings.empty())
    return balance(Names, Count, Timings);
  std::vector<unsigned> Result;
  Result.reserve(Names.size());
  for (const StringRef Name : Names)
    Result.push_back(1 + xxh3_64bits(Name) % Count);
  return Result;
}

} // namespace corolint

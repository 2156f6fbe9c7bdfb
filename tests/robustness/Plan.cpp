//===- Plan.cpp - which mutants of which inputs ---------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/robustness/Plan.h"
#include "tests/inputs/InputFiles.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/xxhash.h"

namespace corolint::test {

std::vector<std::string> robustnessInputs(unsigned Shard, unsigned ShardCount) {
  std::vector<std::string> All = listInputs();
  llvm::append_range(All, listDemoSources());
  std::vector<std::string> Result;
  for (size_t I = Shard; I < All.size(); I += ShardCount)
    Result.push_back(All[I]);
  return Result;
}

bool isQuick(llvm::StringRef Input) {
  return !Input.starts_with("real/") && !Input.starts_with("demo/");
}

/// Each input has random numbers of its own, wherever it stands in the list.
static std::mt19937 randomFor(llvm::StringRef Input, unsigned Seed) {
  return std::mt19937(static_cast<unsigned>(llvm::xxh3_64bits(Input) + Seed));
}

Batch samplePlan(const std::string &Input, unsigned Seed, size_t Count) {
  const Mutator Source(readText(inputPath(Input)));
  const std::vector<Mutation> All = Source.systematic();
  std::mt19937 Random = randomFor(Input, Seed);
  Batch Result{Input, {}};
  for (size_t I = 0; I != Count && !All.empty(); ++I)
    Result.Mutants.push_back(I % 3 == 2 ? Source.random(Random)
                                        : All[Random() % All.size()]);
  return Result;
}

std::vector<Batch> fullPlan(const std::string &Input, unsigned Seed) {
  const Mutator Source(readText(inputPath(Input)));
  std::vector<Mutation> All = Source.systematic();
  std::mt19937 Random = randomFor(Input, Seed);
  for (size_t I = 0; I < Source.tokenCount(); I += 4)
    All.push_back(Source.random(Random));
  std::vector<Batch> Result;
  constexpr size_t BatchSize = 300;
  for (size_t I = 0; I < All.size(); I += BatchSize)
    Result.push_back(
        {Input,
         {All.begin() + I, All.begin() + std::min(I + BatchSize, All.size())}});
  return Result;
}

} // namespace corolint::test

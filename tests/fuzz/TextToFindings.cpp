//===- TextToFindings.cpp - fuzzes the analysis of texts ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A target for libFuzzer: a text is analysed as a source beside the inputs,
// with their stub headers, and what comes of it has to hold what holds for any
// text. Bytes that change at random hardly ever are C++ any more, so most
// changes are changes of tokens.
//
//===----------------------------------------------------------------------===//

#include "driver/project/ResourceDir.h"
#include "tests/inputs/InputFiles.h"
#include "tests/robustness/Invariants.h"
#include "tests/robustness/Mutator.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"
#include <cstdlib>
#include <cstring>

using namespace corolint;
using namespace corolint::test;

extern "C" size_t LLVMFuzzerMutate(uint8_t *Data, size_t Size, size_t MaxSize);

static std::string textOf(const uint8_t *Data, size_t Size) {
  return {reinterpret_cast<const char *>(Data), Size};
}

/// Puts \p Text where libFuzzer wants it.
static size_t give(llvm::StringRef Text, uint8_t *Data, size_t MaxSize) {
  const size_t Size = std::min(Text.size(), MaxSize);
  std::memcpy(Data, Text.data(), Size);
  return Size;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  static const AnalysisJob Template =
      inputJob(inputPath("coro-blocking-call/fuzzed.cpp"));
  static const std::string ResourceDir =
      llvm::cantFail(findResourceDir("", ""));
  AnalysisJob Job = Template;
  Job.Content = textOf(Data, Size);
  AnalysisSettings Settings;
  Settings.ResourceDir = ResourceDir;
  Settings.Root = inputPath("");
  // Most as the driver does it, some as the plugin; the same for one text.
  Settings.CollectFacts = llvm::xxh3_64bits(*Job.Content) % 4 != 0;
  const std::string Violation =
      analyzeAndVerify(Job, Settings, std::nullopt).Violation;
  if (!Violation.empty()) {
    llvm::errs() << Violation << "\n";
    std::abort();
  }
  return 0;
}

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *Data, size_t Size,
                                          size_t MaxSize, unsigned Seed) {
  std::mt19937 Random(Seed);
  if (Random() % 16 == 0)
    return LLVMFuzzerMutate(Data, Size, MaxSize);
  std::string Text = textOf(Data, Size);
  for (unsigned Count = 1 + Random() % 3; Count != 0; --Count) {
    const Mutator Source(std::move(Text));
    Text = Source.apply(Source.random(Random));
  }
  return give(Text, Data, MaxSize);
}

/// Lines of the second text, put between lines of the first.
extern "C" size_t LLVMFuzzerCustomCrossOver(const uint8_t *Data1, size_t Size1,
                                            const uint8_t *Data2, size_t Size2,
                                            uint8_t *Out, size_t MaxOutSize,
                                            unsigned Seed) {
  std::mt19937 Random(Seed);
  const std::string First = textOf(Data1, Size1);
  const std::string Second = textOf(Data2, Size2);
  llvm::SmallVector<llvm::StringRef, 64> Lines;
  llvm::SmallVector<llvm::StringRef, 64> Others;
  llvm::StringRef(First).split(Lines, '\n');
  llvm::StringRef(Second).split(Others, '\n');
  const size_t Begin = Random() % Others.size();
  const size_t Count =
      std::min<size_t>(1 + Random() % 8, Others.size() - Begin);
  Lines.insert(Lines.begin() + Random() % (Lines.size() + 1),
               Others.begin() + Begin, Others.begin() + Begin + Count);
  return give(llvm::join(Lines, "\n"), Out, MaxOutSize);
}

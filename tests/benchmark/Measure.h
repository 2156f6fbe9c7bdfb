//===- Measure.h - what a process costs -------------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_BENCHMARK_MEASURE_H
#define COROLINT_TESTS_BENCHMARK_MEASURE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"
#include <algorithm>
#include <string>
#include <vector>

namespace corolint::test {

/// Ends the benchmark.
[[noreturn]] void fail(const llvm::Twine &Message);

struct Cost {
  double Cpu = 0;  ///< Seconds, of the process and its children.
  double Wall = 0; ///< Seconds.
  long Peak = 0;   ///< KiB, of the largest process.

  Cost &operator+=(const Cost &Other) {
    Cpu += Other.Cpu;
    Wall += Other.Wall;
    Peak = std::max(Peak, Other.Peak);
    return *this;
  }
};

/// Runs \p Command in \p Directory, with its output in \p Output. It may end
/// with any exit code up to \p MaxExit.
Cost measure(const std::vector<std::string> &Command, llvm::StringRef Directory,
             const std::string &Output, int MaxExit);

/// The content of a file; empty where there is none.
std::string read(const std::string &Path);
void write(const std::string &Path, llvm::StringRef Text);

} // namespace corolint::test

#endif // COROLINT_TESTS_BENCHMARK_MEASURE_H

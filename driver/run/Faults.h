//===- Faults.h - what tests make go wrong in a worker -------- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Whether a run survives what workers do can only be tested with workers that
// do it. The environment variable COROLINT_TEST_FAULT asks for it, with entries
// separated by semicolons:
//
//   kind:part-of-file-name            when the analysis of such a file begins
//   kind:part-of-file-name@function   when a check comes to this function of it
//
// The kinds are those of FaultKind, in lower case. One with a '?' at its end
// strikes only once. COROLINT_TEST_FAULT_LOG names a file to which every fault
// adds a line when it strikes, with its worker's process id and the file; "only
// once" needs it.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_FAULTS_H
#define COROLINT_DRIVER_RUN_FAULTS_H

#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>
#include <vector>

namespace corolint {

enum class FaultKind {
  Abort,
  Crash,     ///< By a wild pointer.
  Overflow,  ///< Of the stack.
  Exit,      ///< With code 7.
  Kill,      ///< By SIGKILL, as the system does it when memory runs out.
  Spin,      ///< For ever.
  Sleep,     ///< For ever, and deaf to everything but SIGKILL.
  Memory,    ///< Allocates until it is stopped.
  Grow,      ///< Keeps 300 MiB that it got, and goes on.
  Garbage,   ///< Answers with what is no JSON.
  Deep,      ///< Answers with a million lists in each other.
  Truncated, ///< Ends in the middle of its answer.
  Stranger,  ///< Answers about another file.
  Chatter    ///< Answers twice.
};

class Faults {
public:
  static Faults fromEnvironment();

  bool empty() const { return Entries.empty(); }
  /// Lets happen what is asked for in \p Function of \p File; an empty function
  /// is the beginning of the analysis.
  void strike(llvm::StringRef File, llvm::StringRef Function = {});
  /// What to say in place of \p Line, the answer about \p File.
  std::string distort(llvm::StringRef File, std::string Line);

private:
  struct Entry {
    FaultKind Kind;
    std::string File;
    std::string Function;
    bool Once;
  };

  bool strikes(const Entry &E) const;
  void logStrike(llvm::StringRef File) const;

  std::vector<Entry> Entries;
  std::string Log;
  /// What a fault allocated.
  std::vector<std::vector<char>> Kept;
};

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_FAULTS_H

//===- Expectations.h - what a test input says about itself -----*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Expectations stand in the input, on the line that they are about:
//
//   sleep(1); //~ coro-blocking-call: 'sleep' blocks
//   f(); //~ note: awaited first here //~ note: another one
//   //~^ coro-discarded-task: about the line above
//
// A line without an expectation must stay silent. docs/testing.md has the rest.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_INPUTS_EXPECTATIONS_H
#define COROLINT_TESTS_INPUTS_EXPECTATIONS_H

#include "driver/Finding.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace corolint {

struct Expectation {
  std::string Path;
  unsigned Line = 0;
  /// A check's id, or "note".
  std::string Kind;
  /// Part of the message.
  std::string Text;
};

/// The expectations in \p Source, the text of the file \p Path.
std::vector<Expectation> parseExpectations(llvm::StringRef Path,
                                           llvm::StringRef Source);

/// \p Source without expectations and without the blanks before them.
std::string stripExpectations(llvm::StringRef Source);

/// Compares findings with expectations, each message used once.
/// \returns a line for every one that is missing, extra or misplaced; empty
/// where all fits.
std::string compare(llvm::ArrayRef<Finding> Findings,
                    std::vector<Expectation> Expected);

} // namespace corolint

#endif // COROLINT_TESTS_INPUTS_EXPECTATIONS_H

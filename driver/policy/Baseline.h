//===- Baseline.h - the findings that are known -----------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A baseline is a file of findings that a project has decided to live with for
// a while. It is made of content and counts, so that it stays true when lines
// move: an entry says how often a check finds something in lines of a certain
// text in a certain file.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_POLICY_BASELINE_H
#define COROLINT_DRIVER_POLICY_BASELINE_H

#include "driver/Finding.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace corolint {

class SourceTexts;

/// Findings that cannot be told from each other over time.
struct BaselineEntry {
  std::string Path; ///< Relative to the project's root, if it is below it.
  std::string Check;
  uint64_t Hash = 0; ///< Of the line's text without white space.
  unsigned Count = 0;
  /// For people who read the file.
  std::string Line;
  std::string Message;
};

/// The entry that \p F belongs to, with a count of 1.
BaselineEntry baselineEntry(const Finding &F, llvm::StringRef Root,
                            SourceTexts &Texts);

class Baseline {
public:
  /// Reads the file at \p Path. Errors name it and the cause.
  static llvm::Expected<Baseline> read(llvm::StringRef Path);

  /// Adds to the count of the entry that is like \p Entry.
  void add(BaselineEntry Entry);

  /// By path, check and hash.
  std::vector<BaselineEntry> entries() const;

  /// How many findings are known.
  uint64_t count() const;

  /// The text of the file: JSON with one line for each entry, in order, so
  /// that version control merges what different people change.
  std::string write() const;

private:
  std::map<std::tuple<std::string, std::string, uint64_t>, BaselineEntry>
      Entries;
};

} // namespace corolint

#endif // COROLINT_DRIVER_POLICY_BASELINE_H

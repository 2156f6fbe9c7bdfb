//===- DiffParser.h - reads unified diffs -----------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reads what git and diff write, as far as it says which lines of the files as
// they are now have changed.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CHANGES_DIFFPARSER_H
#define COROLINT_DRIVER_CHANGES_DIFFPARSER_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace corolint {

/// Lines [First, Last], from 1.
struct LineRange {
  unsigned First = 0;
  unsigned Last = 0;

  friend bool operator==(const LineRange &, const LineRange &) = default;
};

/// What a diff says about one file.
struct FileDiff {
  /// As it stands there, unquoted, with any prefix: `b/src/x.cpp`. Empty where
  /// the file is deleted.
  std::string Path;
  /// What git's header says it is called, which has a prefix: a/ and b/.
  bool IsGit = false;
  /// In order: lines that are new, and those around lines that are gone.
  std::vector<LineRange> Lines;
};

/// The files of the unified diff \p Text. Errors name the line and the cause.
llvm::Expected<std::vector<FileDiff>> parseDiff(llvm::StringRef Text);

} // namespace corolint

#endif // COROLINT_DRIVER_CHANGES_DIFFPARSER_H

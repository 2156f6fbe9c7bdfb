//===- FileCounts.h - what there was to choose from -------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A report says of every file what became of it: also of those that were not
// analysed because nobody asked for them.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_FILECOUNTS_H
#define COROLINT_DRIVER_FILECOUNTS_H

namespace corolint {

/// What became of the compilation database before anything was analysed:
/// `Entries == Repeated + NotCxx + Headers + NotSelected + Unaffected` + what
/// is analysed. All 0 where there is no database.
struct FileCounts {
  unsigned Entries = 0;
  unsigned Repeated = 0;    ///< Entries whose file an earlier one has.
  unsigned NotCxx = 0;      ///< Files in other languages.
  unsigned Headers = 0;     ///< Entries for headers that nobody named.
  unsigned NotSelected = 0; ///< Files that are at none of the given paths.
  /// Files that would be analysed if they had something to do with what has
  /// changed.
  unsigned Unaffected = 0;

  bool isAnyLeftOut() const {
    return Repeated + NotCxx + Headers + NotSelected != 0;
  }
};

} // namespace corolint

#endif // COROLINT_DRIVER_FILECOUNTS_H

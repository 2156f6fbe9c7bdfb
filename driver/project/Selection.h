//===- Selection.h - which files of a database are meant --------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A database has everything that a build compiles, and people name files,
// folders and headers. This says which entries to analyse, and accounts for
// those that it leaves out.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_SELECTION_H
#define COROLINT_DRIVER_PROJECT_SELECTION_H

#include "driver/FileCounts.h"
#include "driver/Finding.h"
#include "driver/project/CompileCommands.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace corolint {

/// Whether \p Path looks like that of a header with C++ in it.
bool isHeaderName(llvm::StringRef Path);

struct Selection {
  std::vector<AnalysisJob> Jobs; ///< Sorted by file.
  /// Files that were named and cannot be analysed, with the reasons.
  std::vector<FileResult> Missing;
  FileCounts Counts;
};

/// The files of \p Database at \p Paths, which are absolute; all where there
/// are none. A header that has no command of its own is analysed through the
/// nearest file below \p Root that includes it, or through all such files where
/// \p AllIncluders says so.
Selection selectFiles(const CompileDatabase &Database,
                      llvm::ArrayRef<std::string> Paths, llvm::StringRef Root,
                      bool AllIncluders);

/// Adds to \p Results, those of \p Jobs, the headers that no file turned out to
/// include: an `#include` may stand under a condition.
void addUnseenHeaders(llvm::ArrayRef<AnalysisJob> Jobs,
                      std::vector<FileResult> &Results);

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_SELECTION_H

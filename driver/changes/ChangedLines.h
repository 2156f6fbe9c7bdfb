//===- ChangedLines.h - which lines have changed ----------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The lines of the project's files, as they are on disk, that somebody has
// changed since some other state.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CHANGES_CHANGEDLINES_H
#define COROLINT_DRIVER_CHANGES_CHANGEDLINES_H

#include "driver/Finding.h"
#include "driver/changes/DiffParser.h"
#include "driver/options/NewCodeOptions.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <string>
#include <vector>

namespace corolint {

class SourceText;

class ChangedLines {
public:
  /// Adds lines of the file at \p Path, absolute.
  void add(llvm::StringRef Path, llvm::ArrayRef<LineRange> Lines);
  /// Adds all lines of the file at \p Path.
  void addWhole(llvm::StringRef Path);

  /// The file at \p Path, which had \p Text, gets \p Edits, sorted and without
  /// overlaps: lines move, and those that the edits touch have changed.
  void edited(llvm::StringRef Path, const SourceText &Text,
              llvm::ArrayRef<TextEdit> Edits);

  /// Whether anything of the file at \p Path has changed.
  bool contains(llvm::StringRef Path) const;
  /// Whether one of the lines [First, Last] of the file at \p Path has.
  bool touches(llvm::StringRef Path, unsigned First, unsigned Last) const;
  bool touches(llvm::StringRef Path, unsigned Line) const {
    return touches(Path, Line, Line);
  }
  /// Whether something that \p F rests on has: its place, or that of one of
  /// its notes.
  bool touches(const Finding &F) const;

  /// The files, by their real paths, in order.
  std::vector<std::string> files() const;

private:
  const std::vector<LineRange> *find(llvm::StringRef Path) const;

  /// By real path.
  llvm::StringMap<std::vector<LineRange>> Files;
  /// Real paths of those that were asked about.
  mutable llvm::StringMap<std::string> Real;
};

/// What has changed in the project at \p Root, where \p Opts want to know;
/// otherwise null. Messages name the option and the cause.
llvm::Expected<std::unique_ptr<ChangedLines>>
findChanges(const NewCodeOptions &Opts, llvm::StringRef Root);

} // namespace corolint

#endif // COROLINT_DRIVER_CHANGES_CHANGEDLINES_H

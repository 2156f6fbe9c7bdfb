//===- Snippet.h - source lines with marks below them -----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a person sees of a place in the code: its line, and below it what is
// meant. Lines are shown as a terminal can show them: tabs as spaces, what is
// not printable as a number, so that marks stand where they belong and no file
// can send commands to a terminal.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_REPORT_SNIPPET_H
#define COROLINT_DRIVER_REPORT_SNIPPET_H

#include "driver/Finding.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace corolint {

class SourceText;

/// A line in columns of the terminal.
class VisibleLine {
public:
  explicit VisibleLine(llvm::StringRef Line);

  /// Columns [\p From, \p From + \p Width), with `…` where something is cut.
  std::string slice(unsigned From, unsigned Width) const;
  /// The column (from 0) where byte \p Byte (from 0) of the line stands.
  unsigned columnOf(unsigned Byte) const;
  unsigned width() const { return Columns.back(); }

private:
  void append(llvm::StringRef Shown, unsigned Bytes, unsigned Width);

  struct Cell {
    std::string Shown;
    unsigned Column = 0;
    unsigned Width = 0;
  };
  std::vector<Cell> Cells;
  /// For each byte, and behind the last one.
  std::vector<unsigned> Columns;
};

/// \p Text on one line, and without what a terminal would take for a command.
std::string visible(llvm::StringRef Text);

/// Code to point at.
struct Mark {
  Location Begin;
  /// Just behind it; where it is no place, the word at \c Begin is meant.
  Location End;
  std::string Label; ///< What to say about it; may be empty.
  bool IsPrimary = false;
};

/// Writes the lines of \p Text that \p Marks are about, with their numbers in
/// \p Gutter columns. Where there are several in a line, they keep their order.
void writeSnippet(llvm::raw_ostream &OS, const SourceText &Text,
                  llvm::ArrayRef<Mark> Marks, unsigned Gutter);

/// Writes `12 | ` or, without a number, `   | `; \p Separator is the bar.
void writeGutter(llvm::raw_ostream &OS, unsigned Line, unsigned Gutter,
                 llvm::StringRef Separator = "|");

} // namespace corolint

#endif // COROLINT_DRIVER_REPORT_SNIPPET_H

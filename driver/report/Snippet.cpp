//===- Snippet.cpp - source lines with marks below them -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/report/Snippet.h"
#include "driver/SourceText.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Unicode.h"
#include "llvm/Support/raw_ostream.h"
#include <algorithm>
#include <map>

using namespace llvm;

namespace corolint {

static constexpr unsigned TabStop = 4;
/// What is wider is cut around its first mark.
static constexpr unsigned MaxWidth = 160;
/// How much of a line that is cut is shown in front of the mark.
static constexpr unsigned Before = 40;
/// Of a range of more lines only the first ones are shown.
static constexpr unsigned MaxLines = 6;

/// "<U+001B>" for a character, "<E4>" for a byte that is none.
static std::string numberOf(StringRef Character, bool IsText) {
  std::string Result;
  raw_string_ostream OS(Result);
  if (!IsText) {
    OS << '<'
       << format_hex_no_prefix(static_cast<uint8_t>(Character[0]), 2,
                               /*Upper=*/true)
       << '>';
    return Result;
  }
  const auto *Begin = reinterpret_cast<const UTF8 *>(Character.begin());
  const auto *End = reinterpret_cast<const UTF8 *>(Character.end());
  UTF32 Value = 0;
  convertUTF8Sequence(&Begin, End, &Value, strictConversion);
  OS << "<U+" << format_hex_no_prefix(Value, 4, /*Upper=*/true) << '>';
  return Result;
}

VisibleLine::VisibleLine(StringRef Line) {
  Columns.push_back(0);
  while (!Line.empty()) {
    if (Line.front() == '\t') {
      const unsigned Width = TabStop - width() % TabStop;
      append(std::string(Width, ' '), 1, Width);
      Line = Line.drop_front();
      continue;
    }
    const auto *Begin = reinterpret_cast<const UTF8 *>(Line.begin());
    const unsigned Size =
        getUTF8SequenceSize(Begin, reinterpret_cast<const UTF8 *>(Line.end()));
    const StringRef Character = Line.take_front(std::max(Size, 1U));
    const int Width = Size == 0 ? -1 : sys::unicode::columnWidthUTF8(Character);
    const std::string Number =
        Width < 0 ? numberOf(Character, Size != 0) : std::string();
    if (Width < 0)
      append(Number, Character.size(), Number.size());
    else
      append(Character, Character.size(), Width);
    Line = Line.drop_front(Character.size());
  }
}

void VisibleLine::append(StringRef Shown, unsigned Bytes, unsigned Width) {
  const unsigned Column = width();
  Cells.push_back({Shown.str(), Column, Width});
  // The bytes of a character stand where it does; the last entry moves on.
  Columns.insert(Columns.end(), Bytes - 1, Column);
  Columns.push_back(Column + Width);
}

unsigned VisibleLine::columnOf(unsigned Byte) const {
  return Columns[std::min<size_t>(Byte, Columns.size() - 1)];
}

std::string VisibleLine::slice(unsigned From, unsigned Width) const {
  std::string Result;
  if (From != 0)
    Result = "…";
  for (const Cell &C : Cells) {
    if (C.Column < From + (From != 0 ? 1 : 0))
      continue;
    if (C.Column + C.Width > From + Width - 1 && width() > From + Width)
      return Result + "…";
    Result += C.Shown;
  }
  return Result;
}

std::string visible(StringRef Text) {
  const VisibleLine Line(Text);
  return Line.slice(0, Line.width() + 1);
}

void writeGutter(raw_ostream &OS, unsigned Line, unsigned Gutter,
                 StringRef Separator) {
  OS.changeColor(raw_ostream::BLUE, /*Bold=*/true);
  if (Line)
    OS << right_justify(utostr(Line), Gutter);
  else
    OS.indent(Gutter);
  OS << ' ' << Separator;
  OS.resetColor();
}

/// Just behind the word at byte \p Begin of \p Line.
static unsigned endOfWord(StringRef Line, unsigned Begin) {
  unsigned End = Begin;
  while (End < Line.size() && (isAlnum(Line[End]) || Line[End] == '_'))
    ++End;
  return std::max(End, Begin + 1);
}

namespace {

/// What of a mark is in one line, in bytes from 0.
struct Underline {
  unsigned Begin = 0;
  unsigned End = 0;
  const Mark *Of = nullptr;
  bool IsFirst = false; ///< The line that the mark begins in.
  bool IsLast = false;
};

} // namespace

/// Cuts \p M into its lines, of which spaces at both ends are left out.
static void addUnderlines(const SourceText &Text, const Mark &M,
                          std::map<unsigned, std::vector<Underline>> &Result) {
  const bool HasEnd =
      M.End.isValid() && std::pair(M.End.Line, M.End.Column) >
                             std::pair(M.Begin.Line, M.Begin.Column);
  const unsigned Last =
      HasEnd ? std::min(M.End.Line, M.Begin.Line + MaxLines - 1) : M.Begin.Line;
  for (unsigned Number = M.Begin.Line; Number <= Last; ++Number) {
    const StringRef Line = Text.line(Number);
    Underline U{0, static_cast<unsigned>(Line.rtrim().size()), &M};
    U.IsFirst = Number == M.Begin.Line;
    U.IsLast = Number == Last;
    if (U.IsFirst)
      U.Begin = std::max(M.Begin.Column, 1U) - 1;
    else
      U.Begin = Line.size() - Line.ltrim().size();
    if (!HasEnd)
      U.End = endOfWord(Line, U.Begin);
    else if (Number == M.End.Line)
      U.End = M.End.Column - 1;
    if (U.IsFirst || U.End > U.Begin)
      Result[Number].push_back(U);
  }
}

static void writeUnderline(raw_ostream &OS, const VisibleLine &Line,
                           const Underline &U, unsigned From, unsigned Gutter) {
  const Mark &M = *U.Of;
  writeGutter(OS, 0, Gutter);
  // What is in the part that is cut off is marked at its edge.
  const unsigned Begin =
      std::clamp(Line.columnOf(U.Begin), From, From + MaxWidth - 1) - From;
  const unsigned End =
      std::clamp(Line.columnOf(U.End), From, From + MaxWidth) - From;
  OS.indent(Begin + 1);
  OS.changeColor(M.IsPrimary ? raw_ostream::GREEN : raw_ostream::CYAN,
                 /*Bold=*/true);
  std::string Shape(std::max(End, Begin + 1) - Begin, M.IsPrimary ? '~' : '-');
  if (M.IsPrimary && U.IsFirst)
    Shape.front() = '^';
  OS << Shape;
  if (U.IsLast && !M.Label.empty())
    OS << ' ' << visible(M.Label);
  OS.resetColor();
  OS << '\n';
}

void writeSnippet(raw_ostream &OS, const SourceText &Text, ArrayRef<Mark> Marks,
                  unsigned Gutter) {
  // Those of one line are in the order of the marks.
  std::map<unsigned, std::vector<Underline>> ByLine;
  for (const Mark &M : Marks)
    addUnderlines(Text, M, ByLine);
  unsigned Previous = 0;
  for (const auto &[Number, Underlines] : ByLine) {
    if (Previous && Number > Previous + 1)
      OS << std::string(Gutter, '.') << '\n';
    const VisibleLine Line(Text.line(Number));
    const unsigned First = Line.columnOf(Underlines.front().Begin);
    const unsigned From =
        Line.width() > MaxWidth && First > Before ? First - Before : 0;
    writeGutter(OS, Number, Gutter);
    OS << ' ' << Line.slice(From, MaxWidth) << '\n';
    for (const Underline &U : Underlines)
      writeUnderline(OS, Line, U, From, Gutter);
    Previous = Number;
  }
}

} // namespace corolint

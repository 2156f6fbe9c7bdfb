//===- UnifiedDiff.cpp - fixes as a patch ---------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/fix/UnifiedDiff.h"
#include "driver/fix/FixPlan.h"
#include "llvm/Support/raw_ostream.h"
#include <algorithm>
#include <vector>

using namespace llvm;

namespace corolint {

using Lines = std::vector<StringRef>;

/// The lines of \p Text with their line breaks.
static Lines splitLines(StringRef Text) {
  Lines Result;
  while (!Text.empty()) {
    const size_t Break = Text.find('\n');
    const size_t Length = Break == StringRef::npos ? Text.size() : Break + 1;
    Result.push_back(Text.take_front(Length));
    Text = Text.drop_front(Length);
  }
  return Result;
}

namespace {

/// Lines [Begin, End) of the old text become \c New.
struct Change {
  size_t Begin = 0;
  size_t End = 0;
  std::string New;
};

} // namespace

/// Widens \p Edits to whole lines and joins those that share lines.
static std::vector<Change> lineChanges(StringRef Text,
                                       ArrayRef<TextEdit> Edits) {
  const Lines Old = splitLines(Text);
  std::vector<size_t> Starts;
  size_t Offset = 0;
  for (const StringRef Line : Old) {
    Starts.push_back(Offset);
    Offset += Line.size();
  }
  auto LineOf = [&](size_t Position) -> size_t {
    return std::upper_bound(Starts.begin(), Starts.end(), Position) -
           Starts.begin() - 1;
  };
  auto StartOf = [&](size_t Line) {
    return Line < Starts.size() ? Starts[Line] : Text.size();
  };

  std::vector<Change> Result;
  for (size_t I = 0; I < Edits.size();) {
    Change C;
    C.Begin = Old.empty() ? 0 : LineOf(Edits[I].Offset);
    // Whole lines put in front of a line leave that line alone.
    const bool OnlyInserts = Edits[I].Length == 0 &&
                             StringRef(Edits[I].Text).ends_with("\n") &&
                             Edits[I].Offset == StartOf(C.Begin);
    C.End = OnlyInserts || Old.empty() ? C.Begin : C.Begin + 1;
    size_t Last = I;
    for (; Last < Edits.size(); ++Last) {
      const TextEdit &E = Edits[Last];
      const bool InsertsHereToo =
          OnlyInserts && C.End == C.Begin && E.Offset == StartOf(C.End);
      if (Last > I && E.Offset >= StartOf(C.End) && !InsertsHereToo)
        break;
      if (Last > I || E.Length)
        C.End = std::max<size_t>(C.End, LineOf(E.Offset + E.Length) + 1);
    }
    C.End = std::min(C.End, Old.size());
    const size_t Base = StartOf(C.Begin);
    std::vector<TextEdit> Local(Edits.begin() + I, Edits.begin() + Last);
    for (TextEdit &E : Local)
      E.Offset -= Base;
    C.New = applyEdits(Text.slice(Base, StartOf(C.End)), Local);
    Result.push_back(std::move(C));
    I = Last;
  }
  return Result;
}

static void writeLines(raw_ostream &OS, char Mark, ArrayRef<StringRef> Block) {
  for (const StringRef Line : Block) {
    OS << Mark << Line;
    if (!Line.ends_with("\n"))
      OS << "\n\\ No newline at end of file\n";
  }
}

/// A range of a hunk's head: the first line counts from 1, but an empty range
/// names the line before it.
static void writeRange(raw_ostream &OS, char Mark, size_t Begin, size_t Count) {
  OS << Mark << (Count ? Begin + 1 : Begin) << ',' << Count;
}

/// Writes one hunk; returns by how many lines it makes the file longer.
static long writeHunk(raw_ostream &OS, ArrayRef<StringRef> Old,
                      ArrayRef<Change> Changes, size_t Context, long Shift) {
  const size_t Begin =
      Changes.front().Begin - std::min(Changes.front().Begin, Context);
  const size_t End = std::min(Changes.back().End + Context, Old.size());
  long Growth = 0;
  for (const Change &C : Changes)
    Growth += static_cast<long>(splitLines(C.New).size()) -
              static_cast<long>(C.End - C.Begin);
  OS << "@@ ";
  writeRange(OS, '-', Begin, End - Begin);
  OS << ' ';
  writeRange(OS, '+', Begin + Shift, End - Begin + Growth);
  OS << " @@\n";
  size_t Done = Begin;
  for (const Change &C : Changes) {
    writeLines(OS, ' ', Old.slice(Done, C.Begin - Done));
    writeLines(OS, '-', Old.slice(C.Begin, C.End - C.Begin));
    writeLines(OS, '+', splitLines(C.New));
    Done = C.End;
  }
  writeLines(OS, ' ', Old.slice(Done, End - Done));
  return Growth;
}

void writeUnifiedDiff(raw_ostream &OS, StringRef Name, StringRef Text,
                      ArrayRef<TextEdit> Edits, size_t Context) {
  const Lines Old = splitLines(Text);
  const std::vector<Change> Changes = lineChanges(Text, Edits);
  OS << "--- a/" << Name << "\n+++ b/" << Name << '\n';
  long Shift = 0;
  for (size_t I = 0; I < Changes.size();) {
    size_t Last = I + 1;
    // Hunks whose context would touch are one.
    while (Last < Changes.size() &&
           Changes[Last].Begin <= Changes[Last - 1].End + 2 * Context)
      ++Last;
    Shift += writeHunk(OS, Old, ArrayRef(Changes).slice(I, Last - I), Context,
                       Shift);
    I = Last;
  }
}

} // namespace corolint

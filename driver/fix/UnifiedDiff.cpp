//===- UnifiedDiff.cpp - fixes as a patch ---------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/fix/UnifiedDiff.h"
#include "driver/fix/FixPlan.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"
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

/// The lines of \p Text that \p Edits and their context are in: all others
/// need not be looked at.
static std::pair<size_t, size_t>
concerned(StringRef Text, ArrayRef<TextEdit> Edits, size_t Context) {
  if (Edits.empty())
    return {0, 0};
  size_t Begin = Edits.front().Offset;
  for (size_t I = 0; I < Context + 2 && Begin != 0; ++I) {
    const size_t Break = Text.take_front(Begin - (I != 0)).rfind('\n');
    Begin = Break == StringRef::npos ? 0 : Break + 1;
  }
  size_t End = 0;
  for (const TextEdit &E : Edits)
    End = std::max<size_t>(End, E.Offset + E.Length);
  for (size_t I = 0; I < Context + 2; ++I) {
    const size_t Break = Text.find('\n', End);
    End = Break == StringRef::npos ? Text.size() : Break + 1;
  }
  return {Begin, End};
}

/// A range of a hunk's head: the first line counts from 1, but an empty range
/// names the line before it.
static void writeRange(raw_ostream &OS, char Mark, size_t Begin, size_t Count) {
  OS << Mark << (Count ? Begin + 1 : Begin) << ',' << Count;
}

/// Writes one hunk; returns by how many lines it makes the file longer. Line 0
/// of \p Old is line \p Base of the file.
static long writeHunk(raw_ostream &OS, ArrayRef<StringRef> Old, size_t Base,
                      ArrayRef<Change> Changes, size_t Context, long Shift) {
  const size_t Begin =
      Changes.front().Begin - std::min(Changes.front().Begin, Context);
  const size_t End = std::min(Changes.back().End + Context, Old.size());
  long Growth = 0;
  for (const Change &C : Changes)
    Growth += static_cast<long>(splitLines(C.New).size()) -
              static_cast<long>(C.End - C.Begin);
  OS << "@@ ";
  writeRange(OS, '-', Base + Begin, End - Begin);
  OS << ' ';
  writeRange(OS, '+', Base + Begin + Shift, End - Begin + Growth);
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

static bool isControl(char C) {
  return static_cast<unsigned char>(C) < 0x20 || C == 0x7F;
}

/// Writes \p Name behind \p Side (a, b) as git does, and as git and patch read
/// it: between quotes if there is something special in it, and with a tab
/// behind it if there are blanks, which could be the begin of a time.
static void writeName(raw_ostream &OS, StringRef Side, StringRef Name) {
  const std::string Whole =
      (Side + (Name.starts_with("/") ? "" : "/") + Name).str();
  const bool IsSpecial = any_of(
      Whole, [](char C) { return C == '"' || C == '\\' || isControl(C); });
  if (IsSpecial) {
    OS << '"';
    for (const char C : Whole) {
      if (C == '"' || C == '\\')
        OS << '\\' << C;
      else if (isControl(C))
        OS << '\\' << format("%03o", static_cast<unsigned char>(C));
      else
        OS << C;
    }
    OS << '"';
  } else {
    OS << Whole;
  }
  OS << (StringRef(Whole).contains(' ') ? "\t\n" : "\n");
}

void writeUnifiedDiff(raw_ostream &OS, StringRef Name, StringRef Text,
                      ArrayRef<TextEdit> Edits, size_t Context) {
  const auto [Begin, End] = concerned(Text, Edits, Context);
  const size_t Base = Text.take_front(Begin).count('\n');
  std::vector<TextEdit> Local(Edits.begin(), Edits.end());
  for (TextEdit &E : Local)
    E.Offset -= Begin;
  const StringRef Part = Text.slice(Begin, End);
  const Lines Old = splitLines(Part);
  const std::vector<Change> Changes = lineChanges(Part, Local);
  OS << "--- ";
  writeName(OS, "a", Name);
  OS << "+++ ";
  writeName(OS, "b", Name);
  long Shift = 0;
  for (size_t I = 0; I < Changes.size();) {
    size_t Last = I + 1;
    // Hunks whose context would touch are one.
    while (Last < Changes.size() &&
           Changes[Last].Begin <= Changes[Last - 1].End + 2 * Context)
      ++Last;
    Shift += writeHunk(OS, Old, Base, ArrayRef(Changes).slice(I, Last - I),
                       Context, Shift);
    I = Last;
  }
}

/// At most \p Max bytes of \p Line around byte \p At, without cutting
/// characters.
static std::string window(StringRef Line, size_t At, size_t Max) {
  if (Line.size() <= Max)
    return Line.str();
  auto IsInside = [&](size_t I) {
    return I < Line.size() &&
           (static_cast<unsigned char>(Line[I]) & 0xC0) == 0x80;
  };
  size_t Begin = std::min(At - std::min(At, Max / 4), Line.size() - Max);
  while (IsInside(Begin))
    ++Begin;
  size_t End = std::min(Begin + Max, Line.size());
  while (IsInside(End))
    --End;
  return (Begin ? "\u2026" : "") + Line.slice(Begin, End).str() +
         (End < Line.size() ? "\u2026" : "");
}

/// Where \p A and \p B begin to differ.
static size_t commonPrefix(StringRef A, StringRef B) {
  return std::mismatch(A.begin(), A.begin() + std::min(A.size(), B.size()),
                       B.begin())
             .first -
         A.begin();
}

std::string shortenLines(StringRef Diff, size_t Max) {
  const Lines All = splitLines(Diff);
  if (none_of(All, [&](StringRef Line) { return Line.size() > Max; }))
    return Diff.str();
  std::string Result;
  for (size_t I = 0; I < All.size();) {
    // What is taken out and what comes in its place, line by line.
    size_t Old = I;
    while (Old < All.size() && All[Old].starts_with("-"))
      ++Old;
    size_t New = Old;
    while (New < All.size() && All[New].starts_with("+"))
      ++New;
    if (New == I)
      New = Old = I + 1;
    for (size_t Line = I; Line < New; ++Line) {
      const size_t Other = Line < Old ? Old + (Line - I) : I + (Line - Old);
      const bool HasOther = Line < Old ? Other < New : Other < Old;
      const size_t At =
          HasOther && Other != Line
              ? commonPrefix(All[Line].drop_front(), All[Other].drop_front())
              : 0;
      const StringRef Text = All[Line].rtrim("\r\n");
      Result += Text.take_front();
      Result += window(Text.drop_front(), At, Max);
      Result += All[Line].drop_front(Text.size());
    }
    I = New;
  }
  return Result;
}

} // namespace corolint

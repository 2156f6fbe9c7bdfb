//===- Summary.cpp - how a run went ---------------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/report/Summary.h"
#include "driver/Paths.h"
#include "driver/report/FindingText.h"
#include "driver/report/SummaryData.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint {

static void writeFindings(raw_ostream &OS, const Report &R) {
  const auto ByCheck = countFindings(R);
  unsigned Errors = 0;
  unsigned Infos = 0;
  for (const auto &[Check, Count] : ByCheck) {
    Errors += Count.Errors;
    Infos += Count.Infos;
  }
  OS << "corolint: " << counted(R.Findings.size(), "finding");
  if (Errors || Infos) {
    OS << " (";
    ListSeparator Comma;
    if (Errors)
      OS << Comma << counted(Errors, "error");
    OS << Comma << counted(R.Findings.size() - Errors - Infos, "warning");
    if (Infos)
      OS << Comma << counted(Infos, "info");
    OS << ')';
  }
  if (R.Policy.LeftOut)
    OS << "; " << R.Policy.LeftOut << " more, no more severe, left out";
  OS << '\n';
  for (const auto &[Check, Count] : ByCheck) {
    OS << "  " << Count.All << " " << Check;
    if (Count.Errors)
      OS << " (" << counted(Count.Errors, "error") << ")";
    OS << '\n';
  }
}

static void writeWithheld(raw_ostream &OS, ArrayRef<WithheldSummary> Withheld,
                          StringRef Directory) {
  if (Withheld.empty())
    return;
  OS << "corolint: left out " << Withheld.size()
     << (Withheld.size() == 1 ? " fix" : " fixes")
     << " that the code would not compile with:\n";
  for (const auto &[Of, Error] : Withheld)
    OS << "  " << displayPath(Of.Loc.Path, Directory) << ':' << Of.Loc.Line
       << ": " << Of.CheckId << ": " << Error << '\n';
}

static void writeFixes(raw_ostream &OS, const FixSummary &Fixes,
                       StringRef Directory) {
  if (Fixes.AreSuppressions)
    OS << "corolint: suppressed " << counted(Fixes.Fixes, "finding")
       << " by comments in " << counted(Fixes.Files, "file") << '\n';
  else if (Fixes.Applied)
    OS << "corolint: applied " << Fixes.Fixes
       << (Fixes.Fixes == 1 ? " fix" : " fixes") << " in "
       << counted(Fixes.Files, "file") << '\n';
  if (Fixes.Overlapping)
    OS << "corolint: left out " << Fixes.Overlapping
       << (Fixes.Overlapping == 1 ? " fix" : " fixes")
       << " because of overlaps with others; run again\n";
  if (Fixes.Outside)
    OS << "corolint: left out " << Fixes.Outside
       << (Fixes.Outside == 1 ? " fix" : " fixes")
       << " of files outside the project\n";
  if (Fixes.Applied && Fixes.Appeared)
    OS << "corolint: the fixed code has " << counted(Fixes.Appeared, "finding")
       << " that it did not have before; run again to see "
       << (Fixes.Appeared == 1 ? "it" : "them") << '\n';
  writeWithheld(OS, Fixes.Withheld, Directory);
}

void writeIncomplete(raw_ostream &OS, const Report &R, StringRef Directory) {
  for (const auto &[Reason, Files] : notAnalyzedByReason(R)) {
    OS << "  not analysed: " << Reason << " (" << counted(Files.size(), "file")
       << ")\n";
    for (const FileResult *File : Files)
      OS << "    " << displayPath(File->Path, Directory)
         << (File->Detail.empty() ? "" : ": ") << File->Detail << '\n';
  }
  for (const FileResult &File : R.Files) {
    if (File.Status != FileStatus::Degraded)
      continue;
    OS << "  degraded, findings may be missing and fixes are left out: "
       << displayPath(File.Path, Directory) << '\n';
    for (const std::string &Error : File.Errors)
      OS << "    " << displayPath(Error, Directory) << '\n';
  }
}

/// One line that accounts for all files.
static void writeFiles(raw_ostream &OS, const Report &R) {
  OS << "corolint: " << counted(R.analyzed(), "file") << " analysed";
  if (const unsigned ByText = R.prescanned())
    OS << " (" << ByText << " by the text alone)";
  const std::pair<unsigned, StringLiteral> Others[] = {
      {R.count(FileStatus::Degraded), "degraded"},
      {R.count(FileStatus::NotAnalyzed), "not analysed"},
      {R.withoutChecks(), "without checks"},
      {R.Counts.NotCxx, "skipped (not C++)"},
      {R.Counts.Headers, "skipped (headers)"},
      {R.Counts.NotSelected, "not selected"},
      {R.Counts.Unaffected, "not affected by the changes"}};
  for (const auto &[Count, What] : Others)
    if (Count)
      OS << ", " << Count << " " << What;
  if (const unsigned Cached = R.cached())
    OS << "; " << counted(Cached, "result") << " from the cache";
  if (R.Policy.Suppressed)
    OS << "; " << counted(R.Policy.Suppressed, "finding")
       << " suppressed by NOLINT comments";
  OS << '\n';
  if (const unsigned WithoutChecks = R.withoutChecks())
    OS << "corolint: all checks are turned off for "
       << counted(WithoutChecks, "file") << '\n';
}

/// "a.cpp: sleep(1); [coro-blocking-call]", and how often.
static void writeStaleEntry(raw_ostream &OS, const BaselineEntry &Entry) {
  OS << "  stale: " << Entry.Path << ": " << Entry.Line << " [" << Entry.Check
     << "]";
  if (Entry.Count != 1)
    OS << " (" << Entry.Count << " times)";
  OS << '\n';
}

static void writeBaseline(raw_ostream &OS, const Report &R, bool IsVerbose) {
  static constexpr size_t MaxListed = 25;
  const BaselineOutcome &Baseline = R.Baseline;
  if (R.Policy.Baselined && !Baseline.Text)
    OS << "corolint: " << counted(R.Policy.Baselined, "finding")
       << " known from the baseline\n";
  if (Baseline.Text)
    OS << "corolint: baseline with " << counted(Baseline.Written, "finding")
       << " written\n";
  if (Baseline.Stale.empty())
    return;
  OS << "corolint: " << counted(Baseline.stale(), "finding")
     << " of the baseline found no more"
     << (Baseline.Text ? ", and taken out of it\n"
                       : "; --write-baseline beside --baseline takes such "
                         "entries out\n");
  const ArrayRef<BaselineEntry> Listed =
      ArrayRef(Baseline.Stale)
          .take_front(IsVerbose ? Baseline.Stale.size() : MaxListed);
  for (const BaselineEntry &Entry : Listed)
    writeStaleEntry(OS, Entry);
  if (Listed.size() != Baseline.Stale.size())
    OS << "  … and " << Baseline.Stale.size() - Listed.size()
       << " more (-v lists them)\n";
}

static void writeUnchanged(raw_ostream &OS, const Report &R) {
  if (R.Policy.Unchanged)
    OS << "corolint: " << counted(R.Policy.Unchanged, "finding")
       << " elsewhere than on changed lines left out\n";
}

/// A build has its unknown flags in every command, so they are one line.
static void writeDroppedFlags(raw_ostream &OS, const Report &R,
                              bool IsVerbose) {
  static constexpr unsigned MaxFlags = 8;
  const auto Flags = countDroppedFlags(R);
  if (Flags.empty())
    return;
  OS << "corolint: left out flags that Clang does not know or cannot do: ";
  unsigned Written = 0;
  for (const auto &[Flag, Count] : Flags) {
    if (!IsVerbose && Written == MaxFlags) {
      OS << ", and " << Flags.size() - MaxFlags << " more (-v names them)";
      break;
    }
    OS << (Written++ ? ", " : "") << Flag << " (" << counted(Count, "file")
       << ")";
  }
  OS << '\n';
}

void writeSummary(raw_ostream &OS, const Report &R, const FixSummary &Fixes,
                  StringRef Directory, bool IsVerbose) {
  writeFindings(OS, R);
  writeFixes(OS, Fixes, Directory);
  writeBaseline(OS, R, IsVerbose);
  writeUnchanged(OS, R);
  if (IsVerbose && R.Counts.Entries) {
    OS << "corolint: entries of the database: " << R.Counts.Entries
       << "; left out because an earlier one has the same file: "
       << R.Counts.Repeated << '\n';
  }
  writeFiles(OS, R);
  writeDroppedFlags(OS, R, IsVerbose);
  writeIncomplete(OS, R, Directory);
}

void writeExitReason(raw_ostream &OS, const Report &R, unsigned Remaining) {
  if (R.Code == ExitFindings && Remaining == 0)
    OS << "corolint: exit code 1: the baseline is stale\n";
  else if (R.Code == ExitFindings)
    OS << "corolint: exit code 1: " << counted(Remaining, "finding") << '\n';
  if (R.Code == ExitUsage)
    OS << "corolint: exit code 2: nothing was analysed, because all checks are "
          "turned off\n";
  if (R.Code == ExitIncomplete)
    OS << "corolint: exit code 3: "
       << counted(R.Files.size() - R.count(FileStatus::Analyzed), "file")
       << " could not be (fully) analysed"
       << (R.isAboutNothing() ? ", and no other was" : "") << '\n';
}

} // namespace corolint

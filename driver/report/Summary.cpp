//===- Summary.cpp - how a run went ---------------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/report/Summary.h"
#include "driver/Paths.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <map>

using namespace llvm;

namespace corolint {

/// "1 file", "2 files".
static std::string counted(unsigned Count, StringRef Noun) {
  return (Twine(Count) + " " + Noun + (Count == 1 ? "" : "s")).str();
}

static void writeFindings(raw_ostream &OS, const Report &R) {
  OS << "corolint: " << counted(R.Findings.size(), "finding") << '\n';
  std::map<StringRef, unsigned> ByCheck;
  for (const Finding &F : R.Findings)
    ++ByCheck[F.CheckId];
  for (const auto &[Check, Count] : ByCheck)
    OS << "  " << Count << " " << Check << '\n';
}

static void writeFixes(raw_ostream &OS, const FixSummary &Fixes) {
  if (Fixes.Applied)
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
}

void writeIncomplete(raw_ostream &OS, const Report &R, StringRef Directory) {
  std::map<StringRef, std::vector<const FileResult *>> ByReason;
  for (const FileResult &File : R.Files)
    if (File.Status == FileStatus::NotAnalyzed)
      ByReason[File.Reason].push_back(&File);
  for (const auto &[Reason, Files] : ByReason) {
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

void writeSummary(raw_ostream &OS, const Report &R, const FixSummary &Fixes,
                  StringRef Directory) {
  writeFindings(OS, R);
  writeFixes(OS, Fixes);
  OS << "corolint: " << counted(R.count(FileStatus::Analyzed), "file")
     << " analysed";
  if (const unsigned Degraded = R.count(FileStatus::Degraded))
    OS << ", " << Degraded << " degraded";
  if (const unsigned Failed = R.count(FileStatus::NotAnalyzed))
    OS << ", " << Failed << " not analysed";
  if (R.Skipped)
    OS << ", " << R.Skipped << " skipped (not C++)";
  if (R.Suppressed)
    OS << "; " << counted(R.Suppressed, "finding")
       << " suppressed by NOLINT comments";
  OS << '\n';
  const unsigned WithoutChecks = llvm::count_if(
      R.Files, [](const FileResult &File) { return File.WithoutChecks; });
  if (WithoutChecks)
    OS << "corolint: all checks are turned off for "
       << counted(WithoutChecks, "file") << '\n';
  writeIncomplete(OS, R, Directory);
}

void writeExitReason(raw_ostream &OS, const Report &R, unsigned Remaining) {
  if (R.Code == ExitFindings)
    OS << "corolint: exit code 1: " << counted(Remaining, "finding") << '\n';
  if (R.Code == ExitIncomplete)
    OS << "corolint: exit code 3: "
       << counted(R.Files.size() - R.count(FileStatus::Analyzed), "file")
       << " could not be (fully) analysed\n";
}

} // namespace corolint

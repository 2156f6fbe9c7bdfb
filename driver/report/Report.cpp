//===- Report.cpp - what a run has to tell --------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/report/Report.h"
#include "driver/report/Fingerprint.h"
#include "llvm/ADT/STLExtras.h"
#include <iterator>
#include <numeric>
#include <tuple>

namespace corolint {

unsigned Report::count(FileStatus Status) const {
  return llvm::count_if(
      Files, [&](const FileResult &File) { return File.Status == Status; });
}

unsigned Report::withoutChecks() const {
  return llvm::count_if(
      Files, [](const FileResult &File) { return File.WithoutChecks; });
}

unsigned Report::analyzed() const {
  return count(FileStatus::Analyzed) - withoutChecks();
}

unsigned Report::prescanned() const {
  return llvm::count_if(
      Files, [](const FileResult &File) { return File.IsPrescanned; });
}

unsigned Report::cached() const {
  return llvm::count_if(Files,
                        [](const FileResult &File) { return File.Cached; });
}

bool Report::isAboutNothing() const {
  return !Files.empty() && analyzed() == 0 && count(FileStatus::Degraded) == 0;
}

/// What makes two findings the same one, and the order of the report.
static auto key(const Finding &F) {
  return std::tie(F.Loc.Path, F.Loc.Offset, F.CheckId, F.Message);
}

/// The findings in order, the first of equal ones only.
static std::vector<Finding> sortedUnique(std::vector<Finding> Findings) {
  // Positions decide between equal ones: sorting itself is not stable.
  std::vector<size_t> Order(Findings.size());
  std::iota(Order.begin(), Order.end(), 0);
  llvm::sort(Order, [&](size_t A, size_t B) {
    const auto KeyA = key(Findings[A]);
    const auto KeyB = key(Findings[B]);
    return KeyA != KeyB ? KeyA < KeyB : A < B;
  });
  std::vector<Finding> Result;
  for (const size_t I : Order)
    if (Result.empty() || key(Result.back()) != key(Findings[I]))
      Result.push_back(std::move(Findings[I]));
  return Result;
}

Report makeReport(std::vector<FileResult> Results, std::string Root,
                  SourceTexts &Texts) {
  Report R;
  R.Root = std::move(Root);
  // The order of files decides which file's view of a shared header counts.
  llvm::sort(Results, [](const FileResult &A, const FileResult &B) {
    return A.Path < B.Path;
  });
  std::vector<Finding> All;
  for (FileResult &Result : Results) {
    std::move(Result.Findings.begin(), Result.Findings.end(),
              std::back_inserter(All));
    Result.Findings.clear();
    R.Suppressed += Result.Suppressed;
  }
  R.Findings = sortedUnique(std::move(All));
  R.Files = std::move(Results);
  R.Fingerprints = fingerprints(R.Findings, R.Root, Texts);
  return R;
}

ExitCode exitCode(const Report &R, unsigned Remaining) {
  if (R.count(FileStatus::Analyzed) != R.Files.size())
    return ExitIncomplete;
  if (R.isAboutNothing())
    return ExitUsage;
  return Remaining ? ExitFindings : ExitClean;
}

const char *severityName(Severity Level) {
  return Level == Severity::Error ? "error" : "warning";
}

const char *statusName(const FileResult &File) {
  if (File.WithoutChecks)
    return "without-checks";
  switch (File.Status) {
  case FileStatus::Analyzed:
    return "analyzed";
  case FileStatus::Degraded:
    return "degraded";
  case FileStatus::NotAnalyzed:
    break;
  }
  return "not-analyzed";
}

} // namespace corolint

//===- Report.cpp - what a run has to tell --------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/report/Report.h"
#include "llvm/ADT/STLExtras.h"
#include <iterator>

using namespace llvm;

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

Expected<Report> makeReport(std::vector<FileResult> Results, std::string Root,
                            SourceTexts &Texts, const Policy &ThePolicy) {
  Report R;
  R.Root = std::move(Root);
  // The order of files decides which file's view of a shared header counts.
  llvm::sort(Results, [](const FileResult &A, const FileResult &B) {
    return A.Path < B.Path;
  });
  PolicyState State(R.Root, Texts, Results);
  for (FileResult &Result : Results) {
    std::move(Result.Findings.begin(), Result.Findings.end(),
              std::back_inserter(State.Findings));
    Result.Findings.clear();
    State.Counts.Suppressed += Result.Suppressed;
  }
  if (Error E = ThePolicy.apply(State))
    return E;
  R.Findings = std::move(State.Findings);
  R.Hidden = std::move(State.Hidden);
  R.Policy = State.Counts;
  R.Baseline = std::move(State.Baseline);
  R.Files = std::move(Results);
  return R;
}

Report makePlainReport(std::vector<FileResult> Results, std::string Root,
                       SourceTexts &Texts) {
  // No step of it reads anything that could fail.
  return cantFail(
      makeReport(std::move(Results), std::move(Root), Texts, Policy::plain()));
}

ExitCode exitCode(const Report &R, unsigned Remaining) {
  if (R.count(FileStatus::Analyzed) != R.Files.size())
    return ExitIncomplete;
  if (R.isAboutNothing())
    return ExitUsage;
  if (R.Baseline.FailsOnStale && !R.Baseline.Stale.empty())
    return ExitFindings;
  return Remaining ? ExitFindings : ExitClean;
}

const char *severityName(Severity Level) {
  switch (Level) {
  case Severity::Error:
    return "error";
  case Severity::Warning:
    return "warning";
  case Severity::Info:
    break;
  }
  return "info";
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

//===- Report.cpp - what a run has to tell --------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/report/Report.h"
#include "driver/Paths.h"
#include "driver/policy/PathSpellings.h"
#include "driver/policy/Steps.h"
#include "llvm/ADT/STLExtras.h"
#include <iterator>
#include <map>
#include <set>

using namespace llvm;

namespace corolint {

std::string Report::pathOf(StringRef Path) const {
  return IsPortable ? displayPath(Path, Root) : Path.str();
}

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

unsigned Report::plainByText() const {
  return llvm::count_if(
      Files, [](const FileResult &File) { return File.IsPlainByText; });
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

/// The comments of all files, each once. One in a header may be needed for any
/// file that includes it, so nothing can be said about it where a file is
/// missing.
static std::vector<JudgedComment>
mergeComments(std::vector<FileResult> &Results, const FileCounts &Counts) {
  const bool IsComplete = Counts.NotSelected == 0 && Counts.Unaffected == 0 &&
                          all_of(Results, [](const FileResult &Result) {
                            return Result.Status == FileStatus::Analyzed;
                          });
  std::map<std::pair<std::string, unsigned>, JudgedComment> Merged;
  std::set<std::pair<std::pair<std::string, unsigned>, std::string>> Used;
  for (FileResult &Result : Results) {
    for (SuppressionComment &Comment : Result.Comments) {
      const std::pair Key(Comment.Loc.Path, Comment.Loc.Offset);
      for (const std::string &Item : Comment.Used)
        Used.insert({Key, Item});
      JudgedComment &Known = Merged[Key];
      const bool IsOfFile = Key.first == Result.Path;
      Known.MayBeUnused |= IsOfFile || IsComplete;
      for (const std::string &Item : Comment.Unused)
        if (!is_contained(Known.What.Unused, Item))
          Known.What.Unused.push_back(Item);
      std::vector<std::string> Unused = std::move(Known.What.Unused);
      Known.What = std::move(Comment);
      Known.What.Unused = std::move(Unused);
    }
    Result.Comments.clear();
  }
  std::vector<JudgedComment> Comments;
  for (auto &[Key, Comment] : Merged) {
    erase_if(Comment.What.Unused, [&, At = Key](const std::string &Item) {
      return Used.contains({At, Item});
    });
    Comments.push_back(std::move(Comment));
  }
  return Comments;
}

std::vector<const Finding *> shownFindings(const Report &R) {
  std::vector<const Finding *> Result;
  Result.reserve(R.Findings.size() + R.Hidden.size());
  for (const Finding &F : R.Findings)
    Result.push_back(&F);
  if (!R.ShowsHidden || R.Hidden.empty())
    return Result;
  for (const Finding &F : R.Hidden)
    Result.push_back(&F);
  llvm::sort(Result, [](const Finding *A, const Finding *B) {
    return reportOrder(*A) < reportOrder(*B);
  });
  return Result;
}

unsigned countFailing(const Report &R, const std::vector<bool> &IsFixed) {
  unsigned Result = R.Policy.LeftOutFailing;
  for (size_t I = 0; I < R.Findings.size(); ++I)
    Result += isAtLeast(R.Findings[I].Level, R.FailOn) &&
              (I >= IsFixed.size() || !IsFixed[I]);
  return Result;
}

Expected<Report> makeReport(std::vector<FileResult> Results, std::string Root,
                            SourceTexts &Texts, const Policy &ThePolicy,
                            const FileCounts &Counts) {
  Report R;
  R.Root = std::move(Root);
  R.Counts = Counts;
  // The order of files decides which file's view of a shared header counts.
  llvm::sort(Results, [](const FileResult &A, const FileResult &B) {
    return A.Path < B.Path;
  });
  unifySpellings(Results);
  PolicyState State(R.Root, Texts, Results);
  State.Comments = mergeComments(Results, Counts);
  for (FileResult &Result : Results) {
    std::move(Result.Findings.begin(), Result.Findings.end(),
              std::back_inserter(State.Findings));
    Result.Findings.clear();
  }
  if (Error E = ThePolicy.apply(State))
    return E;
  R.Findings = std::move(State.Findings);
  R.Hidden = std::move(State.Hidden);
  R.Policy = State.Counts;
  R.Baseline = std::move(State.Baseline);
  R.FailOn = State.FailOn;
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

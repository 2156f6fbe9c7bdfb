//===- ProjectAnalysis.cpp - analyses the files of a project --------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/plan/ProjectAnalysis.h"
#include "driver/plan/PrefixPlan.h"
#include "driver/plan/Prescan.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"
#include <iterator>
#include <numeric>

using namespace llvm;

namespace corolint {

ProjectAnalysis::ProjectAnalysis(const AnalysisSettings &TheSettings,
                                 const PlanOptions &TheOptions, Runner TheRun)
    : Settings(TheSettings), Options(TheOptions), Run(std::move(TheRun)),
      Folders(Settings.Root, Settings.ThirdParty), Scanner(Folders),
      Groups(Settings) {}

ProjectAnalysis::~ProjectAnalysis() {
  if (!TemporaryDirectory.empty())
    sys::fs::remove_directories(TemporaryDirectory);
}

std::string ProjectAnalysis::prefixPath(StringRef Key) {
  std::string Directory = Options.PrefixDirectory;
  if (Directory.empty()) {
    SmallString<128> Made(TemporaryDirectory);
    if (Made.empty() && sys::fs::createUniqueDirectory("corolint-prefix", Made))
      return {};
    Directory = TemporaryDirectory = std::string(Made);
  }
  SmallString<128> Path(Directory);
  sys::path::append(Path, utohexstr(xxh3_64bits(Key)) + ".pch");
  return std::string(Path);
}

void ProjectAnalysis::report(const PrefixPlan &Plan,
                             const FileResult &Made) const {
  errs() << "corolint: " << Plan.Jobs.size() << " files share "
         << StringRef(Plan.Includes).count('\n') << " includes";
  if (Made.Status != FileStatus::Analyzed)
    errs() << ", but these cannot be precompiled: " << Made.Reason;
  errs() << '\n';
}

/// Makes the prefixes that are worth it and tells \p Jobs to start from them.
/// What does not work out is left as it was: a prefix only saves time.
Error ProjectAnalysis::makePrefixes(std::vector<AnalysisJob> &Jobs) {
  std::vector<const AnalysisJob *> Plain;
  for (const AnalysisJob &Job : Jobs)
    Plain.push_back(&Job);
  const std::vector<PrefixPlan> Plans = planPrefixes(Plain, Groups, Scanner);
  std::vector<AnalysisJob> Making;
  for (const PrefixPlan &Plan : Plans) {
    AnalysisJob Job;
    Job.File = Plan.Group->File;
    Job.Directory = Plan.Group->Directory;
    Job.CommandLine = Plan.Group->Command;
    Job.Content = Plan.Includes;
    Job.IsPrefix = true;
    Job.Prefix = prefixPath(Plan.Group->Key + '\0' + Plan.Includes);
    if (Job.Prefix.empty())
      return Error::success();
    Making.push_back(std::move(Job));
  }
  if (Making.empty())
    return Error::success();
  Expected<std::vector<FileResult>> Made = Run(Making);
  if (!Made)
    return Made.takeError();
  for (const auto &[Plan, Job, Result] : zip_equal(Plans, Making, *Made)) {
    if (Options.Verbose)
      report(Plan, Result);
    if (Result.Status == FileStatus::Analyzed)
      for (const size_t Index : Plan.Jobs)
        Jobs[Index].Prefix = Job.Prefix;
  }
  return Error::success();
}

/// Whether what \p Result says has to be seen again without a prefix: errors
/// may be the prefix's doing. That a header is missing is not.
static bool isDoubtful(const AnalysisJob &Job, const FileResult &Result) {
  return !Job.Prefix.empty() && Result.Status != FileStatus::Analyzed &&
         !StringRef(Result.Reason).starts_with(MissingHeaderReason);
}

Expected<std::vector<FileResult>>
ProjectAnalysis::runShared(ArrayRef<AnalysisJob> Jobs) {
  std::vector<AnalysisJob> Planned = Jobs.vec();
  if (Options.SharedPrefix && !Settings.FullBodies)
    if (Error E = makePrefixes(Planned))
      return E;
  Expected<std::vector<FileResult>> First = Run(Planned);
  if (!First)
    return First;
  std::vector<AnalysisJob> Plain;
  std::vector<size_t> Indices;
  for (const auto &[Index, Result] : enumerate(*First))
    if (isDoubtful(Planned[Index], Result)) {
      Plain.push_back(Jobs[Index]);
      Indices.push_back(Index);
    }
  if (Plain.empty())
    return First;
  Expected<std::vector<FileResult>> Again = Run(Plain);
  if (!Again)
    return Again;
  for (const auto &[Index, Result] : zip_equal(Indices, *Again))
    (*First)[Index] = std::move(Result);
  return First;
}

/// Has headers parsed that were skipped, it turned out, by all who read them in
/// some way.
Error ProjectAnalysis::repairHeaders() {
  while (true) {
    const std::vector<size_t> Open = Owners.repair(Done, Results);
    if (Open.empty())
      return Error::success();
    std::vector<AnalysisJob> Again;
    Again.reserve(Open.size());
    for (const size_t Index : Open)
      Again.push_back(Done[Index]);
    Expected<std::vector<FileResult>> More = runShared(Again);
    if (!More)
      return More.takeError();
    // What went well once stays, if the other try does not.
    for (const auto &[Index, Result] : zip_equal(Open, *More))
      if (Result.Status != FileStatus::NotAnalyzed)
        Results[Index] = std::move(Result);
  }
}

Error ProjectAnalysis::analyze(ArrayRef<size_t> Indices,
                               ArrayRef<AnalysisJob> Jobs) {
  std::vector<AnalysisJob> Now;
  Now.reserve(Indices.size());
  for (const size_t Index : Indices)
    Now.push_back(Jobs[Index]);
  Owners.assign(Now, Groups, Scanner);
  Expected<std::vector<FileResult>> New = runShared(Now);
  if (!New)
    return New.takeError();
  append_range(Done, std::move(Now));
  append_range(Places, Indices);
  std::move(New->begin(), New->end(), std::back_inserter(Results));
  return repairHeaders();
}

/// Takes the indices out of \p Open for which \p Want holds.
static std::vector<size_t> takeIf(std::vector<size_t> &Open,
                                  function_ref<bool(size_t)> Want) {
  std::vector<size_t> Taken;
  erase_if(Open, [&](size_t Index) {
    const bool IsWanted = Want(Index);
    if (IsWanted)
      Taken.push_back(Index);
    return IsWanted;
  });
  return Taken;
}

Expected<std::vector<FileResult>>
ProjectAnalysis::run(std::vector<AnalysisJob> Jobs) {
  if (Settings.FullBodies)
    return Run(Jobs);
  std::vector<size_t> Open(Jobs.size());
  std::iota(Open.begin(), Open.end(), 0);
  Prescan Scan(Settings, Groups, Scanner);
  StringSet<> Parsed;
  std::vector<size_t> Next = takeIf(Open, [&](size_t Index) {
    return !Options.Prescan || Scan.mayHaveFindings(Jobs[Index]);
  });
  while (!Next.empty()) {
    if (Error E = analyze(Next, Jobs))
      return E;
    if (Open.empty())
      break;
    // Whoever calls functions of the others says which ones it has to be.
    for (const size_t Index : Next)
      Scan.addFiles(Jobs[Index], Parsed);
    const StringSet<> Wanted = findWanted(Results);
    Next = takeIf(Open, [&](size_t Index) {
      return Scan.mayDefine(Jobs[Index], Wanted, Parsed);
    });
  }
  std::vector<FileResult> All(Jobs.size());
  for (const size_t Index : Open) {
    All[Index].Path = Jobs[Index].File;
    All[Index].IsPrescanned = true;
  }
  for (const auto &[Place, Result] : zip_equal(Places, Results))
    All[Place] = std::move(Result);
  return All;
}

} // namespace corolint

//===- ProjectAnalysis.cpp - analyses the files of a project --------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/plan/ProjectAnalysis.h"
#include "driver/cache/CachedRun.h"
#include "driver/plan/ChangePlan.h"
#include "driver/plan/PrefixPlan.h"
#include "driver/plan/Prescan.h"
#include "driver/run/PrefixBuilder.h"
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
                                 const PlanOptions &TheOptions,
                                 ResultCache *TheCache, Runner TheRun)
    : Settings(TheSettings), Options(TheOptions), Cache(TheCache),
      Run(std::move(TheRun)), Folders(Settings.Root, Settings.ThirdParty),
      Scanner(Folders), Groups(Settings) {}

ProjectAnalysis::~ProjectAnalysis() {
  if (!TemporaryDirectory.empty())
    (void)sys::fs::remove_directories(TemporaryDirectory);
}

/// Where the prefix that \p Key tells from others belongs; empty where there is
/// no place for one.
std::string ProjectAnalysis::prefixPath(StringRef Key) {
  const std::string Name = "p" + utohexstr(xxh3_64bits(Key));
  if (Cache)
    if (std::string Path = Cache->fileFor(Name); !Path.empty())
      return Path;
  SmallString<128> Path(TemporaryDirectory);
  if (Path.empty() && sys::fs::createUniqueDirectory("corolint-prefix", Path))
    return {};
  TemporaryDirectory = std::string(Path);
  sys::path::append(Path, Name);
  return std::string(Path);
}

static void report(const PrefixPlan &Plan, const FileResult &Made) {
  errs() << "corolint: " << Plan.Jobs.size() << " files share "
         << StringRef(Plan.Includes).count('\n') << " includes";
  if (Made.Status != FileStatus::Analyzed)
    errs() << ", but these cannot be precompiled: " << Made.Reason;
  errs() << '\n';
}

static AnalysisJob prefixJob(const PrefixPlan &Plan, std::string Path) {
  AnalysisJob Job;
  Job.File = Plan.Group->File;
  Job.Directory = Plan.Group->Directory;
  Job.CommandLine = Plan.Group->Command;
  Job.Content = Plan.Includes;
  Job.IsPrefix = true;
  Job.Prefix = std::move(Path);
  return Job;
}

/// Tells those of \p Missing to start from a prefix that one is worth it for:
/// it is there already, or enough of them share it. What does not work out is
/// left as it was: a prefix only saves time. The plan is made for \p All, so
/// that it is the same whatever is missing.
Error ProjectAnalysis::givePrefixes(ArrayRef<AnalysisJob> All,
                                    std::vector<AnalysisJob> &Missing,
                                    const AnalysisSettings &Recording) {
  // For one file of a large project, the plan would cost more than it saves.
  constexpr size_t Large = 250;
  if (Missing.size() < MinPrefixUsers && All.size() > Large)
    return Error::success();
  std::vector<const AnalysisJob *> Plain;
  for (const AnalysisJob &Job : All)
    Plain.push_back(&Job);
  StringMap<AnalysisJob *> ByFile;
  for (AnalysisJob &Job : Missing)
    ByFile[Job.File] = &Job;
  std::vector<PrefixPlan> Plans = planPrefixes(Plain, Groups, Scanner);
  std::vector<AnalysisJob> Making;
  std::vector<PrefixPlan *> Made;
  auto Give = [&](const PrefixPlan &Plan, const AnalysisJob &Job,
                  const FileResult &Result) {
    if (Options.Verbose)
      report(Plan, Result);
    if (Result.Status != FileStatus::Analyzed)
      return;
    PrefixInputs[Job.Prefix] = Result.Inputs;
    for (const size_t Index : Plan.Jobs)
      if (AnalysisJob *User = ByFile.lookup(All[Index].File))
        User->Prefix = Job.Prefix;
  };
  for (PrefixPlan &Plan : Plans) {
    const size_t Users = count_if(Plan.Jobs, [&](size_t Index) {
      return ByFile.contains(All[Index].File);
    });
    if (Users == 0)
      continue;
    AnalysisJob Job =
        prefixJob(Plan, prefixPath(Plan.Group->Key + '\0' + Plan.Includes));
    if (Job.Prefix.empty())
      return Error::success();
    const auto Known =
        Cache ? Cache->lookUpWithInputs(Job, Settings) : std::nullopt;
    if (Known && sys::fs::exists(Job.Prefix) &&
        sys::fs::exists(prefixHeader(Job.Prefix))) {
      Give(Plan, Job, *Known);
    } else if (Users >= MinPrefixUsers) {
      Making.push_back(std::move(Job));
      Made.push_back(&Plan);
    }
  }
  if (Making.empty())
    return Error::success();
  Expected<std::vector<FileResult>> Results =
      Run(Making, Recording, [](size_t, FileResult &) {});
  if (!Results)
    return Results.takeError();
  for (const auto &[Plan, Job, Result] : zip_equal(Made, Making, *Results)) {
    Give(*Plan, Job, Result);
    if (Cache && Result.Status == FileStatus::Analyzed)
      Cache->store(Job, Settings, Result);
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
ProjectAnalysis::runMissing(ArrayRef<AnalysisJob> All,
                            ArrayRef<AnalysisJob> Missing,
                            const AnalysisSettings &Recording,
                            function_ref<void(size_t, FileResult &)> Keep) {
  std::vector<AnalysisJob> Planned = Missing.vec();
  if (Options.SharedPrefix && !Settings.FullBodies)
    if (Error E = givePrefixes(All, Planned, Recording))
      return E;
  auto KeepSure = [&](size_t Index, FileResult &Result) {
    const AnalysisJob &Job = Planned[Index];
    if (isDoubtful(Job, Result))
      return;
    if (!Job.Prefix.empty())
      Result.Inputs =
          mergeInputs(Result.Inputs, PrefixInputs[Job.Prefix], Job.Prefix);
    Keep(Index, Result);
  };
  Expected<std::vector<FileResult>> First = Run(Planned, Recording, KeepSure);
  if (!First)
    return First;
  std::vector<AnalysisJob> Plain;
  std::vector<size_t> Indices;
  for (const auto &[Index, Result] : enumerate(*First))
    if (isDoubtful(Planned[Index], Result)) {
      Plain.push_back(Missing[Index]);
      Indices.push_back(Index);
    }
  if (Plain.empty())
    return First;
  Expected<std::vector<FileResult>> Again =
      Run(Plain, Recording, [&](size_t Index, FileResult &Result) {
        Keep(Indices[Index], Result);
      });
  if (!Again)
    return Again;
  for (const auto &[Index, Result] : zip_equal(Indices, *Again))
    (*First)[Index] = std::move(Result);
  return First;
}

Expected<std::vector<FileResult>>
ProjectAnalysis::runShared(ArrayRef<AnalysisJob> Jobs) {
  return runCached(Cache, Jobs, Settings,
                   [&](ArrayRef<AnalysisJob> Missing,
                       const AnalysisSettings &Recording,
                       function_ref<void(size_t, FileResult &)> Keep) {
                     return runMissing(Jobs, Missing, Recording, Keep);
                   });
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
  if (!Settings.FullBodies)
    Owners.assign(Now, Groups, Scanner);
  Expected<std::vector<FileResult>> New = runShared(Now);
  if (!New)
    return New.takeError();
  for (const FileResult &Result : *New)
    if (Result.Cached)
      Options.Finished();
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

Error ProjectAnalysis::runAll(ArrayRef<AnalysisJob> Jobs,
                              std::vector<size_t> &Open) {
  Prescan Scan(Settings, Groups, Scanner);
  StringSet<> Parsed;
  std::vector<size_t> Next = takeIf(Open, [&](size_t Index) {
    if (!Options.Prescan || Scan.mayHaveFindings(Jobs[Index]))
      return true;
    Plain.push_back(Index);
    return Options.ParseAll;
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
  return Error::success();
}

Error ProjectAnalysis::runChanged(ArrayRef<AnalysisJob> Jobs,
                                  std::vector<size_t> &Open) {
  Prescan Scan(Settings, Groups, Scanner);
  ChangePlan Plan(*Options.Changes, Jobs, Groups, Scanner, Settings,
                  Options.AllIncluders);
  StringSet<> Parsed;
  std::vector<size_t> Next = Plan.first(Open);
  while (!Next.empty()) {
    if (Error E = analyze(Next, Jobs))
      return E;
    for (const size_t Index : Next)
      Scan.addFiles(Jobs[Index], Parsed);
    Next = Plan.next(Open, Results, Parsed, Scan);
  }
  Unread = Plan.unread();
  return Error::success();
}

Expected<std::vector<FileResult>>
ProjectAnalysis::run(std::vector<AnalysisJob> Jobs) {
  const bool IsAboutChanges = Options.Changes != nullptr;
  if (Settings.FullBodies && !IsAboutChanges)
    return runShared(Jobs);
  std::vector<size_t> Open(Jobs.size());
  std::iota(Open.begin(), Open.end(), 0);
  if (Error E = IsAboutChanges ? runChanged(Jobs, Open) : runAll(Jobs, Open))
    return E;
  std::vector<FileResult> All(Jobs.size());
  for (const size_t Index : Open) {
    All[Index].Path = Jobs[Index].File;
    All[Index].IsPrescanned = !IsAboutChanges;
    All[Index].IsUnaffected = IsAboutChanges;
    Options.Finished();
  }
  for (const auto &[Place, Result] : zip_equal(Places, Results))
    All[Place] = std::move(Result);
  for (const size_t Index : Plain) {
    All[Index].IsPlainByText = true;
    // Whether one of these is parsed is no matter for a report, then neither is
    // what that takes.
    All[Index].DroppedFlags.clear();
  }
  return All;
}

} // namespace corolint

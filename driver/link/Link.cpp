//===- Link.cpp - from the facts of files to findings ---------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/link/Link.h"
#include "checks/program/AwaitedTasks.h"
#include "checks/program/CallGraph.h"
#include "checks/program/ProgramEffects.h"
#include "checks/program/ReachReport.h"
#include "driver/Paths.h"
#include "driver/SourceText.h"
#include "driver/run/Protocol.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <optional>
#include <set>
#include <tuple>

using namespace llvm;

namespace corolint {

static std::vector<const FileFacts *>
factsOf(const std::vector<FileResult> &Results) {
  std::vector<const FileFacts *> Facts;
  for (const FileResult &Result : Results)
    if (Result.Facts)
      Facts.push_back(&*Result.Facts);
  return Facts;
}

namespace {

class Linker {
public:
  Linker(std::vector<FileResult> &TheResults, StringRef TheRoot,
         SourceTexts &TheTexts)
      : Results(TheResults), Root(TheRoot), Texts(TheTexts) {}

  void link() {
    for (FileResult &Result : Results) {
      if (!Result.Facts)
        continue;
      for (PendingFinding &Pending : Result.Pending)
        if (Pending.IsGroup)
          judgeGroup(Pending, *Result.Facts, Result.Findings);
        else
          judge(Pending, *Result.Facts, Result.Findings);
      addTaskUses(Result);
    }
  }

private:
  /// Projects rarely use more than one policy, so a graph is made when the
  /// first site wants it.
  const CallGraph &graph(VirtualCalls Policy) {
    auto It = Graphs.find(Policy);
    if (It == Graphs.end())
      It = Graphs.emplace(Policy, CallGraph(factsOf(Results), Policy)).first;
    return It->second;
  }

  std::optional<Witness> find(const FileFacts &Facts, const SiteFact &Site) {
    return graph(Site.Policy).find(Facts, Site.Call, Site.Of);
  }

  void judge(PendingFinding &Pending, const FileFacts &Facts,
             std::vector<Finding> &Findings) {
    const SiteFact &Site = Facts.Sites[Pending.Site];
    Finding &Found = Pending.Found;
    // A header's site is in the facts of every file that includes it.
    const auto Key =
        std::tuple(Found.Loc.Path, Found.Loc.Offset, Found.CheckId);
    if (Reported.contains(Key))
      return;
    const std::optional<Witness> Way = find(Facts, Site);
    if (!Way)
      return;
    Reported.insert(Key);
    ReachText Text = describeReach(Facts, Site, *Way, Catalogue::builtin());
    Found.Message = std::move(Text.Message);
    for (ReachText::Note &Step : Text.Notes)
      Found.Notes.push_back(
          {std::move(Step.Text), locate(*Step.In, Step.At), {}, true});
    Findings.push_back(std::move(Found));
  }

  ProgramEffects &effects() {
    if (!Effects)
      Effects.emplace(factsOf(Results));
    return *Effects;
  }

  void judgeGroup(PendingFinding &Pending, const FileFacts &Facts,
                  std::vector<Finding> &Findings) {
    Finding &Found = Pending.Found;
    const uint32_t Text = effects().judge(Facts, Facts.Groups[Pending.Site]);
    if (Text == 0 ||
        !Reported.insert({Found.Loc.Path, Found.Loc.Offset, Found.CheckId})
             .second)
      return;
    Found.Message = Facts.Strings[Text];
    Findings.push_back(std::move(Found));
  }

  /// Tells of lost tasks whose like is awaited somewhere.
  void addTaskUses(FileResult &Result) {
    const FileFacts &Facts = *Result.Facts;
    if (Facts.LostTasks.empty())
      return;
    if (!Awaited)
      Awaited.emplace(factsOf(Results));
    std::map<std::tuple<std::string, unsigned, unsigned>, const LostTaskFact *>
        Lost;
    for (const LostTaskFact &Fact : Facts.LostTasks)
      Lost.try_emplace({absolutePath(Facts.Files[Fact.At.File], Root),
                        Fact.At.Line, Fact.At.Column},
                       &Fact);
    for (Finding &Found : Result.Findings) {
      if (Found.CheckId != "coro-discarded-task")
        continue;
      auto It = Lost.find({Found.Loc.Path, Found.Loc.Line, Found.Loc.Column});
      if (It == Lost.end())
        continue;
      const LostTaskFact &Fact = *It->second;
      const std::optional<AwaitedTasks::Uses> Uses =
          Awaited->of(Fact.Function, Facts.Files[Fact.At.File]);
      if (!Uses)
        continue;
      // What to do about it stays the last word.
      auto FirstFix =
          find_if(Found.Notes, [](const Note &N) { return !N.Edits.empty(); });
      Found.Notes.insert(FirstFix, {describe(*Uses),
                                    locate(*Uses->In, Uses->At),
                                    {},
                                    /*IsStep=*/false,
                                    /*IsAside=*/true});
    }
  }

  Location locate(const FileFacts &In, const Place &At) {
    Location Result{absolutePath(In.Files[At.File], Root), At.Line, At.Column,
                    0};
    if (const SourceText *Text = Texts.get(Result.Path))
      Result.Offset = Text->offsetOf(At.Line, At.Column);
    return Result;
  }

  std::vector<FileResult> &Results;
  StringRef Root;
  SourceTexts &Texts;
  std::map<VirtualCalls, CallGraph> Graphs;
  std::optional<ProgramEffects> Effects;
  std::optional<AwaitedTasks> Awaited;
  std::set<std::tuple<std::string, unsigned, std::string>> Reported;
};

} // namespace

void linkResults(std::vector<FileResult> &Results, StringRef Root,
                 SourceTexts &Texts) {
  llvm::sort(Results, [](const FileResult &A, const FileResult &B) {
    return A.Path < B.Path;
  });
  Linker(Results, Root, Texts).link();
}

Error dropRepeated(std::vector<FileResult> &Results) {
  std::map<std::string, size_t> Seen;
  std::vector<FileResult> Kept;
  for (FileResult &Result : Results) {
    auto [It, IsNew] = Seen.try_emplace(Result.Path, Kept.size());
    if (IsNew)
      Kept.push_back(std::move(Result));
    else if (encodeLine(Kept[It->second]) != encodeLine(Result))
      return createStringError(inconvertibleErrorCode(),
                               "two files of facts contradict each other about "
                               "'" +
                                   Result.Path + "'; one of them is old");
  }
  Results = std::move(Kept);
  return Error::success();
}

FileFacts factsForIndex(const std::vector<FileResult> &Results) {
  return CallGraph(factsOf(Results), VirtualCalls::All).blockingFacts();
}

} // namespace corolint

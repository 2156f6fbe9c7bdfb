//===- BaselineStep.cpp - takes out what is known -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/CheckList.h"
#include "driver/Options.h"
#include "driver/Paths.h"
#include "driver/SourceText.h"
#include "driver/policy/Baseline.h"
#include "driver/policy/Steps.h"
#include "driver/project/EnabledChecks.h"
#include "driver/project/Selection.h"
#include "driver/report/Fingerprint.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/xxhash.h"
#include <map>
#include <tuple>

using namespace llvm;

namespace corolint {

namespace {

/// What a run can say about entries that match nothing.
class Judgement {
public:
  Judgement(const PolicyState &TheState, const Options &TheOpts,
            const ConfigSettings &Config, bool NeedsReason);

  /// Whether \p Entry would have been found if it still held.
  bool canTell(const BaselineEntry &Entry);

private:
  static bool isAboutComment(const BaselineEntry &Entry) {
    return Entry.Check == MissingReasonId || Entry.Check == UnusedSuppressionId;
  }
  bool isTurnedOff(const BaselineEntry &Entry);
  bool hasLine(StringRef Path, uint64_t Hash);

  const PolicyState &State;
  const Options &Opts;
  bool RequireReason;
  EnabledChecks InRun;
  /// By the project's own files, and with all that these do not turn off.
  EnabledChecks ByFiles;
  EnabledChecks WithAll;
  /// Whether all files of the project were analysed: otherwise what a finding
  /// rests on may be in a file that was not.
  bool IsWhole;
  StringMap<FileStatus> Files;
  StringSet<> Headers; ///< That were read.
  StringMap<DenseSet<uint64_t>> Lines;
};

class BaselineStep : public PolicyStep {
public:
  BaselineStep(Baseline TheKnown, const Options &TheOpts,
               ConfigSettings TheConfig, bool NeedsReason)
      : Known(std::move(TheKnown)), Opts(TheOpts), Config(std::move(TheConfig)),
        RequireReason(NeedsReason) {}

  StringRef name() const override { return "baseline"; }
  Error apply(PolicyState &State) const override;

private:
  class Matching;

  Baseline Known;
  const Options &Opts;
  ConfigSettings Config;
  bool RequireReason;
};

/// Writes down everything that is there.
class WriteBaselineStep : public PolicyStep {
public:
  StringRef name() const override { return "baseline"; }
  Error apply(PolicyState &State) const override;
};

} // namespace

//===----------------------------------------------------------------------===//
// What is stale
//===----------------------------------------------------------------------===//

/// The settings of a run without options that are about checks.
static ConfigSettings settingsOfFiles(StringRef Root, StringRef Profile = "") {
  ConfigSettings Result;
  Result.Root = Root.str();
  Result.Profile = Profile.str();
  return Result;
}

Judgement::Judgement(const PolicyState &TheState, const Options &TheOpts,
                     const ConfigSettings &Config, bool NeedsReason)
    : State(TheState), Opts(TheOpts), RequireReason(NeedsReason), InRun(Config),
      ByFiles(settingsOfFiles(Config.Root)),
      WithAll(settingsOfFiles(Config.Root, "strict")),
      IsWhole((Opts.Paths.empty() || Opts.Do == Command::Link) &&
              !Opts.NewCode.wantsChanges()) {
  for (const FileResult &File : State.Files) {
    IsWhole &= File.Status == FileStatus::Analyzed;
    Files[displayPath(File.Path, State.Root)] = File.Status;
    for (const HeaderView &View : File.Headers)
      Headers.insert(displayPath(View.Path, State.Root));
  }
}

bool Judgement::hasLine(StringRef Path, uint64_t Hash) {
  auto [It, IsNew] = Lines.try_emplace(Path);
  if (IsNew)
    if (const SourceText *Text =
            State.Texts.get(absolutePath(Path, State.Root)))
      for (unsigned Line = 1; Line <= Text->lineCount(); ++Line)
        It->second.insert(xxh3_64bits(withoutSpace(Text->line(Line))));
  return It->second.contains(Hash);
}

/// Whether the command line has the check off that \p Entry is of, while other
/// runs may have it on. What the project's own files turn off, no run has.
bool Judgement::isTurnedOff(const BaselineEntry &Entry) {
  // Facts do not say how they were made.
  if (Opts.Do == Command::Link)
    return false;
  const std::string File = absolutePath(Entry.Path, State.Root);
  if (!isAboutComment(Entry))
    return !InRun.contains(Entry.Check, File) &&
           WithAll.contains(Entry.Check, File);
  // A comment is about any of them.
  return any_of(allChecks(), [&](const CheckInfo &Check) {
    return !InRun.contains(Check.Name, File) &&
           ByFiles.contains(Check.Name, File);
  });
}

bool Judgement::canTell(const BaselineEntry &Entry) {
  if ((Entry.Check == MissingReasonId && !RequireReason) ||
      (Entry.Check == UnusedSuppressionId &&
       !Opts.Policy.ReportUnusedSuppressions) ||
      isTurnedOff(Entry))
    return false;
  // It may have been renamed, and not be among the files of a smaller run.
  if (!sys::fs::exists(absolutePath(Entry.Path, State.Root)))
    return IsWhole;
  const auto File = Files.find(Entry.Path);
  const bool IsHeader = isHeaderName(Entry.Path);
  if (IsWhole)
    return IsHeader || File != Files.end();
  const bool WasAnalyzed = File != Files.end()
                               ? File->second == FileStatus::Analyzed
                               : Headers.contains(Entry.Path);
  return WasAnalyzed && !hasLine(Entry.Path, Entry.Hash);
}

//===----------------------------------------------------------------------===//
// The steps
//===----------------------------------------------------------------------===//

/// The entries, and how much of each is not used up yet.
class BaselineStep::Matching {
public:
  Matching(std::vector<BaselineEntry> TheEntries, StringRef Root)
      : Entries(std::move(TheEntries)) {
    for (BaselineEntry &Entry : Entries) {
      Exact.try_emplace({Entry.Path, Entry.Check, Entry.Hash}, &Entry);
      if (!sys::fs::exists(absolutePath(Entry.Path, Root)))
        Moved[{Entry.Check, Entry.Hash}].push_back(&Entry);
    }
  }

  bool takeExact(const BaselineEntry &Like) {
    const auto It = Exact.find({Like.Path, Like.Check, Like.Hash});
    return It != Exact.end() && take(*It->second);
  }

  /// From a file that is not there any more: it may have been renamed.
  bool takeMoved(const BaselineEntry &Like) {
    const auto It = Moved.find({Like.Check, Like.Hash});
    return It != Moved.end() && any_of(It->second, [](BaselineEntry *Entry) {
             return take(*Entry);
           });
  }

  ArrayRef<BaselineEntry> left() const { return Entries; }

private:
  static bool take(BaselineEntry &Entry) {
    if (Entry.Count == 0)
      return false;
    --Entry.Count;
    return true;
  }

  std::vector<BaselineEntry> Entries;
  std::map<std::tuple<std::string, std::string, uint64_t>, BaselineEntry *>
      Exact;
  std::map<std::pair<std::string, uint64_t>, std::vector<BaselineEntry *>>
      Moved;
};

Error BaselineStep::apply(PolicyState &State) const {
  Matching Left(Known.entries(), State.Root);
  Baseline Kept;
  std::vector<std::pair<Finding *, BaselineEntry>> Others;
  auto Hide = [&](Finding &F, BaselineEntry Entry) {
    F.Suppressed = {Suppression::Source::Baseline, {}, {}};
    Kept.add(std::move(Entry));
  };
  // In the order of the report: of more than are known, the last are new.
  for (Finding &F : State.Findings) {
    BaselineEntry Entry = baselineEntry(F, State.Root, State.Texts);
    if (Left.takeExact(Entry))
      Hide(F, std::move(Entry));
    else
      Others.emplace_back(&F, std::move(Entry));
  }
  for (auto &[F, Entry] : Others)
    if (Left.takeMoved(Entry))
      Hide(*F, std::move(Entry));
  State.Counts.Baselined += State.hideSuppressed();

  BaselineOutcome &Outcome = State.Baseline;
  Judgement Judge(State, Opts, Config, RequireReason);
  for (const BaselineEntry &Entry : Left.left()) {
    if (Entry.Count == 0)
      continue;
    if (Judge.canTell(Entry))
      Outcome.Stale.push_back(Entry);
    else
      Kept.add(Entry);
  }
  Outcome.FailsOnStale = Opts.NewCode.FailOnStale;
  if (Opts.NewCode.WriteBaseline.empty())
    return Error::success();
  Outcome.Text = Kept.write();
  Outcome.Written = Kept.count();
  // What is taken out by this run is no failure of it.
  Outcome.FailsOnStale = false;
  return Error::success();
}

Error WriteBaselineStep::apply(PolicyState &State) const {
  Baseline All;
  for (Finding &F : State.Findings) {
    All.add(baselineEntry(F, State.Root, State.Texts));
    F.Suppressed = {Suppression::Source::Baseline, {}, {}};
  }
  State.Counts.Baselined += State.hideSuppressed();
  State.Baseline.Text = All.write();
  State.Baseline.Written = All.count();
  return Error::success();
}

Expected<std::unique_ptr<PolicyStep>>
makeBaselineStep(const Options &Opts, const ConfigSettings &Config,
                 bool RequireReason) {
  const NewCodeOptions &New = Opts.NewCode;
  if (New.Baseline.empty() && New.WriteBaseline.empty())
    return nullptr;
  if (New.Baseline.empty())
    return std::make_unique<WriteBaselineStep>();
  Expected<Baseline> Known = Baseline::read(New.Baseline);
  if (!Known)
    return Known.takeError();
  return std::make_unique<BaselineStep>(std::move(*Known), Opts, Config,
                                        RequireReason);
}

} // namespace corolint

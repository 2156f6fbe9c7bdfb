//===- FactsCommands.cpp - 'facts', 'link' and 'merge' --------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/link/FactsCommands.h"
#include "driver/Outcome.h"
#include "driver/changes/ChangedLines.h"
#include "driver/link/DependencyFile.h"
#include "driver/link/FactsFile.h"
#include "driver/link/Link.h"
#include "driver/policy/Policy.h"
#include "driver/shard/Shard.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <iterator>
#include <memory>
#include <utility>

using namespace llvm;

namespace corolint {

//===----------------------------------------------------------------------===//
// Writing facts
//===----------------------------------------------------------------------===//

/// Before the facts: a list without facts does no harm, but facts without a
/// list would count as up to date.
static Error writeDependencies(ArrayRef<FileResult> Results,
                               const Options &Opts) {
  if (Opts.DependencyFile.empty())
    return Error::success();
  // Who looks for nothing names nothing by where it happens to be.
  return writeFileAtomically(
      Opts.DependencyFile,
      dependencyRule(Opts.OutputFile, Results,
                     Opts.Distribution.Hermetic ? currentDirectory() : ""));
}

/// Whether a file that could not be analysed leaves the step as done: whoever
/// stops at it has the other steps undone, and nobody sees what their files
/// have. The link says it again, with the exit code.
static bool isLeftToTheLink(const Options &Opts, bool MachineFailed) {
  // What depends on the machine must not be kept as if it were the code's.
  if (Opts.Distribution.Hermetic)
    return !MachineFailed;
  return !Opts.DependencyFile.empty() || Opts.Distribution.isShard();
}

int writeFacts(std::vector<FileResult> Results, const Options &Opts,
               const Project &TheProject, bool MachineFailed) {
  if (Error E = writeDependencies(Results, Opts))
    return failure(std::move(E));
  // For the run alone: what was read, and what else to analyse.
  for (FileResult &Result : Results) {
    Result.Inputs.clear();
    Result.Headers.clear();
    Result.Undefined.clear();
    Result.UnseenHeaders.clear();
  }
  std::optional<json::Value> Part;
  if (TheProject.Part)
    Part = toJSON(*TheProject.Part);
  if (Error E = writeFileAtomically(
          Opts.OutputFile,
          writeFactsFile(Results, TheProject.Root, std::move(Part))))
    return failure(std::move(E));
  SourceTexts Texts;
  Report TheReport =
      makePlainReport(std::move(Results), TheProject.Root, Texts);
  TheReport.Code = exitCode(TheReport, /*Remaining=*/0);
  // One file of many may have nothing to say about the program.
  if (TheReport.Code == ExitUsage)
    TheReport.Code = ExitClean;
  if (TheReport.Code != ExitIncomplete)
    return TheReport.Code;
  writeIncomplete(errs(), TheReport, currentDirectory());
  if (isLeftToTheLink(Opts, MachineFailed))
    return ExitClean;
  writeExitReason(errs(), TheReport, 0);
  return TheReport.Code;
}

//===----------------------------------------------------------------------===//
// Reading facts
//===----------------------------------------------------------------------===//

namespace {

struct AllFacts {
  std::vector<FileResult> Results;
  std::vector<Part> Parts;
};

} // namespace

/// Fails where the file at \p Path is a part, and none is wanted, or the other
/// way round.
static Error checkKind(StringRef Path, bool IsPart, Command Do) {
  if (IsPart == (Do == Command::Merge))
    return Error::success();
  return createStringError(
      inconvertibleErrorCode(),
      Path + (IsPart ? ": one shard of a run; 'corolint merge' takes those of "
                       "all shards"
                     : ": no shard of a run; 'corolint link' takes such facts, "
                       "and --shard makes shards"));
}

static Expected<AllFacts> readAll(const Options &Opts, StringRef Root) {
  AllFacts Result;
  for (const std::string &Path : Opts.Paths) {
    Expected<FactsFile> Read = readFactsFile(Path, Root);
    if (!Read)
      return Read.takeError();
    const std::optional<json::Value> &Part = Read->Part;
    if (Error E = checkKind(Path, Part.has_value(), Opts.Do))
      return E;
    if (Part) {
      Expected<Shard> Of = parseShard(Path, *Part);
      if (!Of)
        return Of.takeError();
      Result.Parts.push_back({Path, std::move(*Of)});
    }
    std::move(Read->Results.begin(), Read->Results.end(),
              std::back_inserter(Result.Results));
  }
  if (Opts.Do == Command::Merge)
    if (Error E = checkParts(Result.Parts))
      return E;
  if (Error E = dropRepeated(Result.Results))
    return E;
  return Result;
}

/// Some runs want all files parsed, and do not tell such from others.
static void forgetPlainFiles(std::vector<FileResult> &Results) {
  for (FileResult &Result : Results)
    Result.IsPlainByText = false;
}

int linkFacts(const Options &Given) {
  Options Opts = Given;
  Project TheProject;
  TheProject.Root = findRoot(Opts);
  Expected<AllFacts> Facts = readAll(Opts, TheProject.Root);
  if (!Facts)
    return failure(Facts.takeError());
  if (!Facts->Parts.empty()) {
    const Shard &Any = Facts->Parts.front().Of;
    TheProject.Counts = Any.Counts;
    if (!Opts.Config && Opts.ConfigFile.empty())
      Opts.Config = Any.Config;
    // From now on it is the run that the parts are of.
    Opts.Checks = Any.Checks;
    if (!Any.IsChoice)
      Opts.Paths.clear();
  }
  if (!Opts.WriteIndex.empty() || Opts.NewCode.wantsChanges() ||
      Opts.Policy.ReportUnusedSuppressions)
    forgetPlainFiles(Facts->Results);
  Expected<std::unique_ptr<ChangedLines>> Changes =
      findChanges(Opts.NewCode, TheProject.Root);
  if (!Changes)
    return failure(Changes.takeError());
  Expected<Policy> ThePolicy =
      Policy::make(Opts, TheProject.Root, Changes->get());
  if (!ThePolicy)
    return failure(ThePolicy.takeError());
  return Outcome(Opts, TheProject, *ThePolicy, Changes->get())
      .finish(std::move(Facts->Results));
}

} // namespace corolint

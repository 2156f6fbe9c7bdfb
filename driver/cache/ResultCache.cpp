//===- ResultCache.cpp - results of earlier runs --------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/cache/ResultCache.h"
#include "driver/run/CompilerVariables.h"
#include "driver/run/Protocol.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/xxhash.h"
#include <vector>

using namespace llvm;

namespace corolint {

/// How many states of its files a source has results for: those of a few
/// branches, but not of every edit.
static constexpr unsigned MaxVariants = 4;

/// What of jobs and settings makes no difference to results.
static constexpr StringLiteral FieldsWithoutInfluence[] = {"protocol",
                                                           "recordInputs"};

ResultCache::ResultCache(CacheStore TheStore, std::string TheTool)
    : Store(std::move(TheStore)), Tool(std::move(TheTool)) {
  Tool += compilerVariables();
}

static std::string hashText(StringRef Text) {
  const XXH128_hash_t Hash = xxh3_128bits(arrayRefFromStringRef(Text));
  return formatv("{0:x-16}{1:x-16}", Hash.high64, Hash.low64).str();
}

std::string ResultCache::keyOf(const AnalysisJob &Job,
                               const AnalysisSettings &Settings) const {
  json::Value SettingsValue = toJSON(Settings);
  json::Value JobValue = toJSON(Job);
  for (const StringRef Field : FieldsWithoutInfluence) {
    SettingsValue.getAsObject()->erase(Field);
    JobValue.getAsObject()->erase(Field);
  }
  if (Settings.Config.Config)
    (*SettingsValue.getAsObject())["config"] =
        json::fixUTF8(influentialConfig(*Settings.Config.Config));
  return hashText(
      formatv("{0}\n{1}\n{2}", Tool, SettingsValue, JobValue).str());
}

namespace {

/// One of a manifest's lists, and the name of the result that it leads to.
struct Variant {
  StringRef Result;
  StringRef Inputs;
};

} // namespace

/// Each variant is a line with the result's name and the length of the list,
/// and then the list.
static std::vector<Variant> parseManifest(StringRef Text) {
  std::vector<Variant> Variants;
  while (!Text.empty()) {
    const auto [Line, Rest] = Text.split('\n');
    const auto [Result, LengthText] = Line.split(' ');
    size_t Length = 0;
    if (LengthText.getAsInteger(10, Length) || Length > Rest.size())
      break;
    Variants.push_back({Result, Rest.take_front(Length)});
    Text = Rest.drop_front(Length);
  }
  return Variants;
}

static std::string writeManifest(ArrayRef<Variant> Variants) {
  std::string Text;
  for (const Variant &V : Variants)
    Text += (V.Result + " " + Twine(V.Inputs.size()) + "\n" + V.Inputs).str();
  return Text;
}

bool ResultCache::holds(StringRef Inputs) {
  return allInputs(Inputs, [this](StringRef Path, InputState State) {
    return States.is(Path, State);
  });
}

static std::string manifestName(StringRef Key) { return ("m" + Key).str(); }
static std::string resultName(StringRef Hash) { return ("r" + Hash).str(); }

std::optional<FileResult> ResultCache::find(const AnalysisJob &Job,
                                            const AnalysisSettings &Settings) {
  if (const auto Manifest = Store.read(manifestName(keyOf(Job, Settings))))
    for (const Variant &V : parseManifest(Manifest->Payload)) {
      if (!holds(V.Inputs))
        continue;
      const auto Entry = Store.read(resultName(V.Result));
      if (!Entry)
        break;
      Expected<FileResult> Result = decodeLine<FileResult>(Entry->Payload);
      if (!Result) {
        consumeError(Result.takeError());
        break;
      }
      Result->Inputs = V.Inputs.str();
      return std::move(*Result);
    }
  return std::nullopt;
}

std::optional<FileResult>
ResultCache::lookUp(const AnalysisJob &Job, const AnalysisSettings &Settings) {
  std::optional<FileResult> Result = find(Job, Settings);
  ++(Result ? Counts.Hits : Counts.Misses);
  if (Result) {
    Result->Cached = true;
    if (!Settings.RecordInputs)
      Result->Inputs.clear();
  }
  return Result;
}

std::optional<FileResult>
ResultCache::lookUpWithInputs(const AnalysisJob &Job,
                              const AnalysisSettings &Settings) {
  return find(Job, Settings);
}

std::string ResultCache::fileFor(StringRef Name) { return Store.fileFor(Name); }

void ResultCache::store(const AnalysisJob &Job,
                        const AnalysisSettings &Settings,
                        const FileResult &Result) {
  if (Result.Inputs.empty() || Store.isReadOnly())
    return;
  const std::string Key = keyOf(Job, Settings);
  const std::string Hash = hashText(Key + "\n" + Result.Inputs);
  json::Value Kept = toJSON(Result);
  Kept.getAsObject()->erase("inputs");
  if (!Store.write(resultName(Hash), formatv("{0}\n", Kept).str()))
    return;

  std::vector<Variant> Variants = {{Hash, Result.Inputs}};
  const auto Before = Store.read(manifestName(Key));
  if (Before)
    for (const Variant &V : parseManifest(Before->Payload))
      if (V.Result != Hash && Variants.size() < MaxVariants)
        Variants.push_back(V);
  if (Store.write(manifestName(Key), writeManifest(Variants)))
    ++Counts.Stored;
}

void ResultCache::finish() {
  Counts.Damaged = Store.damaged();
  if (!Store.isReadOnly())
    addStatistics(Store.statisticsFile(), Counts);
  Store.prune();
}

} // namespace corolint

//===- Shard.cpp - one part of a run --------------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/shard/Shard.h"
#include "driver/BuildInfo.h"
#include "driver/Options.h"
#include "driver/Paths.h"
#include "driver/project/Project.h"
#include "driver/run/Protocol.h"
#include "driver/shard/ShardPlan.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"
#include <map>

using namespace llvm;

namespace corolint {

static constexpr char ThisTool[] =
    COROLINT_VERSION " (LLVM " COROLINT_LLVM_VERSION ")";

static std::string hashText(StringRef Text) {
  return formatv("{0:x-16}", xxh3_64bits(Text)).str();
}

static Error failure(const Twine &Message) {
  return createStringError(inconvertibleErrorCode(), Message);
}

//===----------------------------------------------------------------------===//
// Taking a shard
//===----------------------------------------------------------------------===//

/// The text of every file, below the root, that configures the analysis of one
/// of the project's files.
static std::string configurationOf(const Project &Whole) {
  std::map<std::string, std::string> Texts;
  StringSet<> Seen;
  for (const AnalysisJob &Job : Whole.Jobs)
    for (StringRef Folder = sys::path::parent_path(Job.File);
         isBelow(Folder, Whole.Root) && Seen.insert(Folder).second;
         Folder = sys::path::parent_path(Folder))
      for (const StringRef Name : {".clang-tidy", "corolint.yaml"}) {
        SmallString<256> Path(Folder);
        sys::path::append(Path, Name);
        if (auto Buffer = MemoryBuffer::getFile(Path))
          Texts[displayPath(Path, Whole.Root)] = (*Buffer)->getBuffer().str();
      }
  std::string Result;
  for (const auto &[Name, Text] : Texts)
    Result.append(Name).append(1, '\0').append(Text).append(1, '\0');
  return Result;
}

/// What decides about the results of all shards, wherever they are made.
static std::string settingsHash(const Options &Opts,
                                const AnalysisSettings &Settings,
                                const Project &Whole) {
  json::Value Value = toJSON(Settings);
  for (const StringRef Field :
       {"resourceDir", "root", "recordInputs", "inputs"})
    Value.getAsObject()->erase(Field);
  return hashText(
      formatv("{0}\n{1}\n{2}", Value, Opts.Prescan, configurationOf(Whole))
          .str());
}

/// The names of all files that somebody has to account for, sorted.
static std::vector<std::string> namesOf(const Project &Whole) {
  std::vector<std::string> Names;
  Names.reserve(Whole.Jobs.size() + Whole.Missing.size());
  for (const AnalysisJob &Job : Whole.Jobs)
    Names.push_back(displayPath(Job.File, Whole.Root));
  for (const FileResult &Missing : Whole.Missing)
    Names.push_back(displayPath(Missing.Path, Whole.Root));
  llvm::sort(Names);
  Names.erase(llvm::unique(Names), Names.end());
  return Names;
}

Expected<Shard> takeShard(const Options &Opts, const AnalysisSettings &Settings,
                          Project &Whole) {
  const DistributionOptions &Asked = Opts.Distribution;
  // Which file serves a header turns out in the analysis.
  for (const AnalysisJob &Job : Whole.Jobs)
    if (!Job.Headers.empty())
      return failure("--shard: '" +
                     displayPath(Job.Headers.front(), Whole.Root) +
                     "' is a header; shards are made of sources and folders");
  Expected<FileTimings> Timings = readTimings(Asked.Timings);
  if (!Timings)
    return Timings.takeError();
  const std::vector<std::string> Names = namesOf(Whole);
  const std::vector<unsigned> Shards =
      assignShards(Names, Asked.Shards, *Timings);
  std::map<StringRef, unsigned> ShardOf;
  std::string Plan;
  for (const auto &[Name, Number] : zip_equal(Names, Shards)) {
    ShardOf[Name] = Number;
    Plan.append(Name).append(1, '\0').append(utostr(Number)).append(1, '\0');
  }
  Shard Result;
  Result.Index = Asked.Shard;
  Result.Count = Asked.Shards;
  Result.Tool = ThisTool;
  Result.Files = hashText(join(Names, StringRef("\0", 1)));
  Result.Plan = hashText(Plan);
  Result.Settings = settingsHash(Opts, Settings, Whole);
  Result.Checks = Opts.Checks;
  Result.IsChoice = !Opts.Paths.empty();
  Result.Config = Settings.Config.Config;
  Result.Counts = Whole.Counts;
  auto IsElsewhere = [&](StringRef Path) {
    return ShardOf.at(displayPath(Path, Whole.Root)) != Result.Index;
  };
  erase_if(Whole.Jobs,
           [&](const AnalysisJob &Job) { return IsElsewhere(Job.File); });
  erase_if(Whole.Missing,
           [&](const FileResult &File) { return IsElsewhere(File.Path); });
  return Result;
}

//===----------------------------------------------------------------------===//
// Shards as JSON
//===----------------------------------------------------------------------===//

json::Value toJSON(const Shard &S) {
  json::Object Result{{"index", S.Index},
                      {"of", S.Count},
                      {"tool", S.Tool},
                      {"files", S.Files},
                      {"plan", S.Plan},
                      {"settings", S.Settings},
                      {"checks", json::fixUTF8(S.Checks)},
                      {"choice", S.IsChoice},
                      {"entries", S.Counts.Entries},
                      {"repeated", S.Counts.Repeated},
                      {"notCxx", S.Counts.NotCxx},
                      {"headers", S.Counts.Headers},
                      {"notSelected", S.Counts.NotSelected}};
  if (S.Config)
    Result["config"] = json::fixUTF8(*S.Config);
  return Result;
}

/// llvm::json reads unsigned numbers only since LLVM 20.
static bool mapCount(json::ObjectMapper &O, StringLiteral Key, unsigned &Out) {
  int64_t Number = 0;
  if (!O.map(Key, Number) || Number < 0)
    return false;
  Out = static_cast<unsigned>(Number);
  return true;
}

Expected<Shard> parseShard(StringRef Path, const json::Value &V) {
  Shard Result;
  json::Path::Root Root;
  json::ObjectMapper O(V, Root);
  if (O && mapCount(O, "index", Result.Index) &&
      mapCount(O, "of", Result.Count) && O.map("tool", Result.Tool) &&
      O.map("files", Result.Files) && O.map("plan", Result.Plan) &&
      O.map("settings", Result.Settings) && O.map("checks", Result.Checks) &&
      O.map("choice", Result.IsChoice) && O.map("config", Result.Config) &&
      mapCount(O, "entries", Result.Counts.Entries) &&
      mapCount(O, "repeated", Result.Counts.Repeated) &&
      mapCount(O, "notCxx", Result.Counts.NotCxx) &&
      mapCount(O, "headers", Result.Counts.Headers) &&
      mapCount(O, "notSelected", Result.Counts.NotSelected) &&
      Result.Index >= 1 && Result.Index <= Result.Count)
    return Result;
  return failure(Path + ": what it says of its shard is broken");
}

//===----------------------------------------------------------------------===//
// Parts of one run
//===----------------------------------------------------------------------===//

/// Why \p A and \p B are not of one run; empty where they may be.
static std::string differenceOf(const Shard &A, const Shard &B) {
  if (A.Count != B.Count)
    return "one is of " + utostr(A.Count) + " shards, the other of " +
           utostr(B.Count);
  if (A.Files != B.Files)
    return "their runs were about different files";
  if (A.Settings != B.Settings)
    return "their configuration or options of the analysis differ";
  if (A.Plan != B.Plan)
    return "their --shard-timings differ";
  return {};
}

Error checkParts(ArrayRef<Part> Parts) {
  for (const Part &P : Parts)
    if (P.Of.Tool != ThisTool)
      return failure(P.Path + ": made by corolint " + P.Of.Tool +
                     ", but this is " + ThisTool);
  const Part &First = Parts.front();
  for (const Part &P : Parts)
    if (const std::string Why = differenceOf(First.Of, P.Of); !Why.empty())
      return failure("'" + First.Path + "' and '" + P.Path +
                     "' are parts of different runs: " + Why);
  std::map<unsigned, StringRef> Seen;
  for (const Part &P : Parts)
    if (const auto [It, IsNew] = Seen.try_emplace(P.Of.Index, P.Path); !IsNew)
      return failure("'" + It->second + "' and '" + P.Path +
                     "' are both shard " + utostr(P.Of.Index) + "/" +
                     utostr(P.Of.Count));
  std::vector<std::string> Missing;
  for (unsigned Index = 1; Index <= First.Of.Count; ++Index)
    if (!Seen.contains(Index))
      Missing.push_back(utostr(Index) + "/" + utostr(First.Of.Count));
  if (Missing.empty())
    return Error::success();
  return failure((Missing.size() == 1 ? "shard " : "shards ") +
                 join(Missing, ", ") +
                 (Missing.size() == 1 ? " is missing" : " are missing"));
}

} // namespace corolint

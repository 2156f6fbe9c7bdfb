//===- TimingsFile.cpp - what files have cost -----------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/shard/TimingsFile.h"
#include "driver/ByteText.h"
#include "driver/JsonDepth.h"
#include "driver/Options.h"
#include "driver/Paths.h"
#include "driver/project/Project.h"
#include "driver/run/RunLog.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

using namespace llvm;

namespace corolint {

static constexpr int64_t TimingsVersion = 1;

static Error failure(StringRef Path, const Twine &Why) {
  return createStringError(inconvertibleErrorCode(), Path + ": " + Why);
}

static Error readTimings(StringRef Path, FileTimings &Result) {
  auto Buffer = MemoryBuffer::getFile(Path);
  if (!Buffer)
    return failure(Path, "cannot read it: " + Buffer.getError().message());
  if (Error E = checkDepth((*Buffer)->getBuffer()))
    return failure(Path, toString(std::move(E)));
  Expected<json::Value> Value = json::parse((*Buffer)->getBuffer());
  const json::Object *Root = Value ? Value->getAsObject() : nullptr;
  const std::optional<int64_t> Version =
      Root ? Root->getInteger("corolint-timings") : std::nullopt;
  const json::Object *Times = Root ? Root->getObject("milliseconds") : nullptr;
  if (!Value)
    consumeError(Value.takeError());
  if (Version != TimingsVersion || !Times)
    return failure(Path, "no file of timings; --write-timings writes one");
  for (const auto &[Name, Time] : *Times) {
    const std::optional<int64_t> Known = Time.getAsInteger();
    if (!Known || *Known < 0)
      return failure(Path, "'" + StringRef(Name) + "' has no time");
    uint64_t &Longest = Result[textToBytes(StringRef(Name))];
    Longest = std::max(Longest, static_cast<uint64_t>(*Known));
  }
  return Error::success();
}

Expected<FileTimings> readTimings(ArrayRef<std::string> Paths) {
  FileTimings Result;
  for (const std::string &Path : Paths)
    if (Error E = readTimings(StringRef(Path), Result))
      return E;
  return Result;
}

static std::string timingsText(const FileTimings &Timings) {
  json::Object Times;
  for (const auto &[Name, Time] : Timings)
    Times[bytesToText(Name)] = static_cast<int64_t>(Time);
  return formatv("{0:2}\n",
                 json::Value(json::Object{{"corolint-timings", TimingsVersion},
                                          {"milliseconds", std::move(Times)}}))
      .str();
}

Error saveTimings(const Options &Opts, const Project &Analyzed,
                  const RunLog &Log) {
  const std::string &Path = Opts.Distribution.WriteTimings;
  if (Path.empty())
    return Error::success();
  FileTimings Timings;
  if (sys::fs::exists(Path))
    if (Error E = readTimings(StringRef(Path), Timings))
      return E;
  std::erase_if(Timings, [&](const auto &Entry) {
    return !sys::fs::exists(absolutePath(Entry.first, Analyzed.Root));
  });
  StringSet<> Files; // The log has prefixes, too.
  for (const AnalysisJob &Job : Analyzed.Jobs)
    Files.insert(Job.File);
  FileTimings Now; // A file may have been analysed more than once.
  for (const FileCost &Cost : Log.Costs)
    if (Files.contains(Cost.Path))
      Now[displayPath(Cost.Path, Analyzed.Root)] +=
          static_cast<uint64_t>(std::llround(1000 * Cost.Cost.CpuSeconds));
  for (const auto &[Name, Time] : Now)
    Timings[Name] = Time;
  return writeFileAtomically(Path, timingsText(Timings));
}

} // namespace corolint

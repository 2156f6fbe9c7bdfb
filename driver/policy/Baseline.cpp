//===- Baseline.cpp - the findings that are known -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/policy/Baseline.h"
#include "driver/ByteText.h"
#include "driver/JsonDepth.h"
#include "driver/Paths.h"
#include "driver/SourceText.h"
#include "driver/report/Fingerprint.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"
#include <limits>

using namespace llvm;

namespace corolint {

/// Of the file; it changes when older readers would get it wrong.
static constexpr int64_t Version = 1;
static constexpr StringLiteral VersionKey = "corolint-baseline";

BaselineEntry baselineEntry(const Finding &F, StringRef Root,
                            SourceTexts &Texts) {
  const SourceText *Text = Texts.get(F.Loc.Path);
  const StringRef Line = Text ? Text->line(F.Loc.Line) : StringRef();
  BaselineEntry Result;
  Result.Path = displayPath(F.Loc.Path, Root);
  Result.Check = F.CheckId;
  Result.Hash = xxh3_64bits(Text ? withoutSpace(Line) : F.Message);
  Result.Count = 1;
  Result.Line = Line.trim().str();
  Result.Message = F.Message;
  return Result;
}

void Baseline::add(BaselineEntry Entry) {
  auto [It, IsNew] =
      Entries.try_emplace({Entry.Path, Entry.Check, Entry.Hash}, Entry);
  if (!IsNew)
    It->second.Count = SaturatingAdd(It->second.Count, Entry.Count);
}

std::vector<BaselineEntry> Baseline::entries() const {
  std::vector<BaselineEntry> Result;
  Result.reserve(Entries.size());
  for (const auto &[Key, Entry] : Entries)
    Result.push_back(Entry);
  return Result;
}

uint64_t Baseline::count() const {
  uint64_t Result = 0;
  for (const auto &[Key, Entry] : Entries)
    Result += Entry.Count;
  return Result;
}

//===----------------------------------------------------------------------===//
// The file
//===----------------------------------------------------------------------===//

static void writeEntry(raw_ostream &OS, const BaselineEntry &Entry) {
  json::OStream J(OS);
  J.object([&] {
    J.attribute("path", bytesToText(Entry.Path));
    J.attribute("check", Entry.Check);
    J.attribute("hash", formatv("{0:x-16}", Entry.Hash).str());
    J.attribute("count", Entry.Count);
    J.attribute("line", json::fixUTF8(Entry.Line));
    J.attribute("message", json::fixUTF8(Entry.Message));
  });
}

std::string Baseline::write() const {
  std::string Text;
  raw_string_ostream OS(Text);
  OS << "{\n\"" << VersionKey << "\": " << Version << ",\n\"findings\": [";
  StringRef Separator = "\n";
  for (const auto &[Key, Entry] : Entries) {
    OS << Separator;
    writeEntry(OS, Entry);
    Separator = ",\n";
  }
  OS << "\n]\n}\n";
  return Text;
}

static Error failure(StringRef Path, const Twine &Why) {
  return createStringError(inconvertibleErrorCode(), Path + ": " + Why);
}

/// False where \p Value is no entry; \p Where knows why.
static bool readEntry(const json::Value &Value, BaselineEntry &Entry,
                      json::Path Where) {
  std::string Hash;
  int64_t Count = 0;
  json::ObjectMapper Fields(Value, Where);
  if (!Fields || !Fields.map("path", Entry.Path) ||
      !Fields.map("check", Entry.Check) || !Fields.map("hash", Hash) ||
      !Fields.map("count", Count) || !Fields.mapOptional("line", Entry.Line) ||
      !Fields.mapOptional("message", Entry.Message))
    return false;
  if (Hash.empty() || StringRef(Hash).getAsInteger(16, Entry.Hash)) {
    Where.field("hash").report("expected hexadecimal digits");
    return false;
  }
  if (Count < 1 || Count > std::numeric_limits<unsigned>::max()) {
    Where.field("count").report("expected a number of findings");
    return false;
  }
  Entry.Count = static_cast<unsigned>(Count);
  Entry.Path = textToBytes(Entry.Path);
  return true;
}

Expected<Baseline> Baseline::read(StringRef Path) {
  auto Buffer = MemoryBuffer::getFile(Path);
  if (!Buffer)
    return failure(Path,
                   "cannot read the baseline: " + Buffer.getError().message());
  const StringRef Text = (*Buffer)->getBuffer();
  if (Error E = checkDepth(Text))
    return failure(Path, "invalid baseline: " + toString(std::move(E)));
  Expected<json::Value> Value = json::parse(Text);
  if (!Value)
    return failure(Path, "the baseline is no valid JSON: " +
                             toString(Value.takeError()));
  const json::Object *Fields = Value->getAsObject();
  const std::optional<int64_t> Found =
      Fields ? Fields->getInteger(VersionKey) : std::nullopt;
  if (!Found)
    return failure(Path, "no baseline; --write-baseline writes one");
  if (*Found != Version)
    return failure(Path, "a baseline of version " + Twine(*Found) +
                             ", but this corolint reads version " +
                             Twine(Version));
  const json::Array *List = Fields->getArray("findings");
  if (!List)
    return failure(Path, "the baseline has no list 'findings'");
  Baseline Result;
  json::Path::Root Root("findings");
  for (size_t I = 0; I != List->size(); ++I) {
    BaselineEntry Entry;
    if (!readEntry((*List)[I], Entry, json::Path(Root).index(I)))
      return failure(Path, "invalid baseline: " + toString(Root.getError()));
    Result.add(std::move(Entry));
  }
  return Result;
}

} // namespace corolint

//===- FactsFile.cpp - what 'corolint facts' writes -----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/link/FactsFile.h"
#include "checks/program/FactsFormat.h"
#include "driver/BuildInfo.h"
#include "driver/Paths.h"
#include "driver/run/Protocol.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corolint {

using PathMap = function_ref<std::string(StringRef)>;

static void mapPaths(Location &Loc, PathMap Map) {
  if (!Loc.Path.empty())
    Loc.Path = Map(Loc.Path);
}

static void mapPaths(Finding &Found, PathMap Map) {
  mapPaths(Found.Loc, Map);
  mapPaths(Found.End, Map);
  if (Found.Suppressed)
    mapPaths(Found.Suppressed->Loc, Map);
  for (TextEdit &Edit : Found.Edits)
    Edit.Path = Map(Edit.Path);
  for (Note &Step : Found.Notes) {
    mapPaths(Step.Loc, Map);
    for (TextEdit &Edit : Step.Edits)
      Edit.Path = Map(Edit.Path);
  }
}

/// Errors begin with the path of a file, if they are about one.
static std::string mapError(StringRef Error, PathMap Map) {
  const size_t Colon = Error.find(':');
  return Colon == StringRef::npos
             ? Error.str()
             : Map(Error.take_front(Colon)) + Error.drop_front(Colon).str();
}

static void mapPaths(FileResult &Result, PathMap Map) {
  Result.Path = Map(Result.Path);
  for (std::string &Error : Result.Errors)
    Error = mapError(Error, Map);
  for (Finding &Found : Result.Findings)
    mapPaths(Found, Map);
  for (PendingFinding &Pending : Result.Pending)
    mapPaths(Pending.Found, Map);
  for (SuppressionComment &Comment : Result.Comments)
    mapPaths(Comment.Loc, Map);
}

/// Stands for the project's root at the beginning of paths below it.
static constexpr StringLiteral RootMark = "$ROOT/";

std::string writeFactsFile(std::vector<FileResult> Results, StringRef Root,
                           std::optional<json::Value> Part) {
  auto FromRoot = [&](StringRef Path) {
    const std::string Relative = displayPath(Path, Root);
    return Relative == Path ? Relative : (RootMark + Relative).str();
  };
  llvm::sort(Results, [](const FileResult &A, const FileResult &B) {
    return A.Path < B.Path;
  });
  json::Object Header{{"corolint-facts-file", FactsVersion},
                      {"tool", COROLINT_VERSION}};
  if (Part)
    Header["shard"] = std::move(*Part);
  std::string Text = formatv("{0}\n", json::Value(std::move(Header))).str();
  for (FileResult &Result : Results) {
    mapPaths(Result, FromRoot);
    Text += encodeLine(Result);
  }
  return Text;
}

static Error failure(StringRef Path, const Twine &Why) {
  return createStringError(inconvertibleErrorCode(), Path + ": " + Why);
}

/// What \p Line, the first one of the file at \p Path, says of a part. Fails
/// where the file is none of facts that this version reads.
static Expected<std::optional<json::Value>> readHeader(StringRef Path,
                                                       StringRef Line) {
  if (Error E = checkDepth(Line))
    return failure(Path, toString(std::move(E)));
  Expected<json::Value> Header = json::parse(Line);
  const json::Object *Fields = Header ? Header->getAsObject() : nullptr;
  const std::optional<int64_t> Version =
      Fields ? Fields->getInteger("corolint-facts-file") : std::nullopt;
  if (!Header)
    consumeError(Header.takeError());
  if (!Version)
    return failure(Path, "no file of facts; 'corolint facts' writes one");
  if (*Version != FactsVersion)
    return failure(Path, "facts of version " + Twine(*Version) +
                             ", but this corolint reads version " +
                             Twine(FactsVersion) + "; make them anew");
  const json::Value *Part = Fields->get("shard");
  return Part ? std::optional(*Part) : std::nullopt;
}

Expected<FactsFile> readFactsFile(StringRef Path, StringRef Root) {
  auto Buffer = MemoryBuffer::getFile(Path);
  if (!Buffer)
    return failure(Path, "cannot read it: " + Buffer.getError().message());
  auto ToRoot = [&](StringRef Relative) {
    // Whoever wrote the file: fixes stay inside of the project, and that is
    // seen by the text of a path.
    const bool IsPath =
        Relative.consume_front(RootMark) || sys::path::is_absolute(Relative);
    return IsPath ? absolutePath(Relative, Root) : Relative.str();
  };
  auto [Header, Rest] = (*Buffer)->getBuffer().split('\n');
  Expected<std::optional<json::Value>> Part = readHeader(Path, Header);
  if (!Part)
    return Part.takeError();
  FactsFile File;
  File.Part = std::move(*Part);
  for (unsigned Line = 2; !Rest.empty(); ++Line) {
    StringRef Text;
    std::tie(Text, Rest) = Rest.split('\n');
    Expected<FileResult> Result = decodeLine<FileResult>(Text);
    if (!Result)
      return failure(Path, "line " + Twine(Line) + ": " +
                               toString(Result.takeError()));
    mapPaths(*Result, ToRoot);
    File.Results.push_back(std::move(*Result));
  }
  return File;
}

} // namespace corolint

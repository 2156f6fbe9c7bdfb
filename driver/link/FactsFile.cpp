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
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <tuple>

using namespace llvm;

namespace corolint {

namespace {

/// What to make of paths, and of texts that may have some in them: Clang names
/// lambdas by their places.
struct PathMap {
  function_ref<std::string(StringRef)> Path;
  function_ref<std::string(StringRef)> Text;
};

} // namespace

static void mapPaths(Location &Loc, const PathMap &Map) {
  if (!Loc.Path.empty())
    Loc.Path = Map.Path(Loc.Path);
}

static void mapTexts(std::vector<std::string> &Texts, const PathMap &Map) {
  for (std::string &Text : Texts)
    Text = Map.Text(Text);
}

static void mapPaths(Finding &Found, const PathMap &Map) {
  Found.Message = Map.Text(Found.Message);
  mapPaths(Found.Loc, Map);
  mapPaths(Found.End, Map);
  if (Found.Suppressed)
    mapPaths(Found.Suppressed->Loc, Map);
  for (TextEdit &Edit : Found.Edits)
    Edit.Path = Map.Path(Edit.Path);
  for (Note &Step : Found.Notes) {
    Step.Message = Map.Text(Step.Message);
    mapPaths(Step.Loc, Map);
    for (TextEdit &Edit : Step.Edits)
      Edit.Path = Map.Path(Edit.Path);
  }
}

static void mapPaths(FileResult &Result, const PathMap &Map) {
  Result.Path = Map.Path(Result.Path);
  Result.Reason = Map.Text(Result.Reason);
  Result.Detail = Map.Text(Result.Detail);
  mapTexts(Result.Errors, Map);
  mapTexts(Result.DroppedFlags, Map);
  if (Result.Facts)
    mapTexts(Result.Facts->Strings, Map);
  for (Finding &Found : Result.Findings)
    mapPaths(Found, Map);
  for (PendingFinding &Pending : Result.Pending)
    mapPaths(Pending.Found, Map);
  for (SuppressionComment &Comment : Result.Comments)
    mapPaths(Comment.Loc, Map);
}

/// Puts \p Result into an order that does not depend on how the compile command
/// spells paths.
static void sortContent(FileResult &Result) {
  auto KeyOf = [](const Finding &F) {
    return std::tie(F.Loc.Path, F.Loc.Offset, F.CheckId, F.Message);
  };
  llvm::sort(Result.Findings, [&](const Finding &A, const Finding &B) {
    return KeyOf(A) < KeyOf(B);
  });
  llvm::sort(Result.Pending,
             [](const PendingFinding &A, const PendingFinding &B) {
               return std::tie(A.IsGroup, A.Site) < std::tie(B.IsGroup, B.Site);
             });
  llvm::sort(Result.Comments,
             [](const SuppressionComment &A, const SuppressionComment &B) {
               return std::tie(A.Loc.Path, A.Loc.Offset) <
                      std::tie(B.Loc.Path, B.Loc.Offset);
             });
}

/// Stands for the project's root at the beginning of paths below it.
static constexpr StringLiteral RootMark = "$ROOT/";

/// \p Text with \p New in place of \p Old, the beginnings of paths: where \p
/// Old stands in the middle of one, it is something else.
static std::string replacePaths(StringRef Text, StringRef Old, StringRef New) {
  std::string Result;
  while (true) {
    const size_t At = Text.find(Old);
    Result += Text.take_front(At);
    if (At == StringRef::npos)
      return Result;
    const bool IsInside =
        !Result.empty() &&
        (isAlnum(Result.back()) || StringRef("/._-$").contains(Result.back()));
    Result += IsInside ? Old : New;
    Text = Text.drop_front(At + Old.size());
  }
}

/// \p Root with the separator that paths below it have.
static std::string folderOf(StringRef Root) {
  return Root.ends_with("/") ? Root.str() : (Root + "/").str();
}

std::string writeFactsFile(std::vector<FileResult> Results, StringRef Root,
                           std::optional<json::Value> Part) {
  const std::string Folder = folderOf(Root);
  auto FromRoot = [&](StringRef Path) {
    const std::string Relative = displayPath(Path, Root);
    return Relative == Path ? Relative : (RootMark + Relative).str();
  };
  auto InText = [&](StringRef Text) {
    return replacePaths(Text, Folder, RootMark);
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
    mapPaths(Result, {FromRoot, InText});
    sortContent(Result);
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
  const std::string Folder = folderOf(Root);
  auto InText = [&](StringRef Text) {
    return replacePaths(Text, RootMark, Folder);
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
    mapPaths(*Result, {ToRoot, InText});
    File.Results.push_back(std::move(*Result));
  }
  return File;
}

} // namespace corolint

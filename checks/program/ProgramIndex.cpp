//===- ProgramIndex.cpp - facts of other files for an editor --------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/ProgramIndex.h"
#include "checks/program/FactsFormat.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "llvm/Support/xxhash.h"

using namespace llvm;

namespace corolint {

/// Of the content of the file at \p Path; none where it cannot be read.
static std::optional<uint64_t> hashOf(StringRef Path, vfs::FileSystem &FS) {
  auto Buffer = FS.getBufferForFile(Path);
  if (!Buffer)
    return std::nullopt;
  return xxh3_64bits((*Buffer)->getBuffer());
}

static std::string below(StringRef Directory, StringRef Path) {
  if (sys::path::is_absolute(Path))
    return Path.str();
  SmallString<256> Result(Directory);
  sys::path::append(Result, Path);
  sys::path::remove_dots(Result, /*remove_dot_dot=*/true);
  return Result.str().str();
}

/// The absolute path of the folder that \p Path is in.
static std::string folderOf(StringRef Path, const vfs::FileSystem &FS) {
  SmallString<256> Absolute(Path);
  if (FS.makeAbsolute(Absolute))
    Absolute = Path; // There is no working directory.
  sys::path::remove_dots(Absolute, /*remove_dot_dot=*/true);
  return sys::path::parent_path(Absolute).str();
}

/// How to get from \p Directory to \p Root; both are absolute.
static std::string relativeRoot(StringRef Root, StringRef Directory) {
  std::string Up;
  while (Root != Directory &&
         !(Root.starts_with(Directory) &&
           sys::path::is_separator(Root[Directory.size()]))) {
    StringRef Parent = sys::path::parent_path(Directory);
    if (Parent == Directory || Parent.empty())
      return Root.str();
    Directory = Parent;
    Up += Up.empty() ? ".." : "/..";
  }
  StringRef Down = Root.drop_front(Directory.size()).ltrim('/');
  if (Up.empty())
    return Down.empty() ? "." : Down.str();
  return Down.empty() ? Up : Up + "/" + Down.str();
}

std::string writeProgramIndex(FileFacts Facts, StringRef Root, StringRef Path,
                              vfs::FileSystem &FS) {
  Facts.Hashes.clear();
  for (const std::string &File : Facts.Files)
    Facts.Hashes.push_back(hashOf(below(Root, File), FS).value_or(0));
  json::Value Result = toJSON(Facts);
  (*Result.getAsObject())["root"] = relativeRoot(Root, folderOf(Path, FS));
  return formatv("{0}\n", Result).str();
}

/// What \p Function does is not known any more. That there is one stays known:
/// a virtual call may go to it.
static void forget(FunctionFact &Function) {
  Function.Flags &= ~FunctionFact::HasBody;
  Function.CalledParameters = 0;
  Function.Calls = {};
  Function.Leaves = {};
}

Expected<FileFacts> loadProgramIndex(StringRef Path, vfs::FileSystem &FS) {
  auto Fail = [&](const Twine &Why) {
    return createStringError(inconvertibleErrorCode(),
                             "ProgramIndex '" + Path + "': " + Why);
  };
  auto Buffer = FS.getBufferForFile(Path);
  if (!Buffer)
    return Fail("cannot read it: " + Buffer.getError().message());
  Expected<json::Value> Value = json::parse((*Buffer)->getBuffer());
  if (!Value)
    return Fail(toString(Value.takeError()));
  Expected<FileFacts> Facts = parseFacts(*Value);
  if (!Facts)
    return Fail(toString(Facts.takeError()));
  std::optional<StringRef> Relative = Value->getAsObject()->getString("root");
  if (!Relative || Facts->Hashes.size() != Facts->Files.size())
    return Fail("facts, but no index: --write-index writes one");
  const std::string Root = below(folderOf(Path, FS), *Relative);

  std::vector<bool> IsFresh;
  for (auto [File, Hash] : zip_equal(Facts->Files, Facts->Hashes)) {
    File = below(Root, File);
    IsFresh.push_back(hashOf(File, FS) == Hash);
  }
  for (FunctionFact &Function : Facts->Functions)
    if (!IsFresh[Function.At.File] ||
        any_of(Facts->leaves(Function),
               [&](const LeafFact &Leaf) { return !IsFresh[Leaf.At.File]; }))
      forget(Function);
  return Facts;
}

void dropKnown(FileFacts &Index, const FileFacts &Own) {
  DenseSet<FunctionId> Known;
  for (const FunctionFact &Function : Own.Functions)
    if (Function.Flags & FunctionFact::HasBody)
      Known.insert(Function.Id);
  erase_if(Index.Functions, [&](const FunctionFact &Function) {
    return Known.contains(Function.Id);
  });
}

} // namespace corolint

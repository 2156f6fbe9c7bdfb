//===- ProgramIndex.cpp - facts of other files for an editor --------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/ProgramIndex.h"
#include "checks/program/FactsExtract.h"
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

std::optional<uint64_t> contentHash(StringRef Path, vfs::FileSystem &FS) {
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
    Facts.Hashes.push_back(contentHash(below(Root, File), FS).value_or(0));
  json::Value Result = toJSON(Facts);
  (*Result.getAsObject())["root"] = relativeRoot(Root, folderOf(Path, FS));
  return formatv("{0}\n", Result).str();
}

ProgramIndex::ProgramIndex(FileFacts TheFacts) : Facts(std::move(TheFacts)) {
  for (const auto &[Position, Function] : enumerate(Facts.Functions)) {
    CalledAs[Function.Id].push_back(uint32_t(Position));
    for (const FunctionId Overridden : Facts.overridden(Function))
      CalledAs[Overridden].push_back(uint32_t(Position));
  }
}

Expected<ProgramIndex> ProgramIndex::load(StringRef Path, vfs::FileSystem &FS) {
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
  for (std::string &File : Facts->Files)
    File = below(Root, File);
  return ProgramIndex(std::move(*Facts));
}

namespace {

/// What is called, by some code and by what it calls: more than what is ever
/// run, since a call that is not virtual counts as one that is.
class Reach {
public:
  explicit Reach(const FileFacts &Own) {
    for (const CallFact &Call : Own.Calls)
      add(Own, Call);
    for (const SiteFact &Site : Own.Sites)
      add(Own, Site.Call);
  }

  void add(const FileFacts &In, const CallFact &Call) {
    add(Call.Callee);
    for (const Argument &Given : In.arguments(Call))
      if (Given.Gives == Argument::Callable)
        add(Given.Function);
  }
  void add(FunctionId Id) {
    if (Seen.insert(Id).second)
      Pending.push_back(Id);
  }
  std::optional<FunctionId> next() {
    if (Pending.empty())
      return std::nullopt;
    return Pending.pop_back_val();
  }

private:
  DenseSet<FunctionId> Seen;
  SmallVector<FunctionId, 32> Pending;
};

} // namespace

std::set<uint32_t> ProgramIndex::reachedBy(const FileFacts &Own) const {
  DenseSet<FunctionId> Known;
  for (const FunctionFact &Function : Own.Functions)
    if (Function.Flags & FunctionFact::HasBody)
      Known.insert(Function.Id);
  std::set<uint32_t> Result;
  Reach Reached(Own);
  while (const std::optional<FunctionId> Id = Reached.next()) {
    const auto It = CalledAs.find(*Id);
    if (It == CalledAs.end())
      continue;
    for (const uint32_t Position : It->second) {
      const FunctionFact &Function = Facts.Functions[Position];
      if (Known.contains(Function.Id) || !Result.insert(Position).second)
        continue;
      // What overrides it may be meant, too.
      Reached.add(Function.Id);
      for (const CallFact &Call : Facts.calls(Function))
        Reached.add(Facts, Call);
    }
  }
  return Result;
}

FileFacts ProgramIndex::around(const FileFacts &Own, IsFreshFn IsFresh) const {
  DenseMap<uint32_t, bool> Fresh;
  auto IsFileFresh = [&](uint32_t File) {
    const auto [It, IsNew] = Fresh.try_emplace(File);
    if (IsNew)
      It->second = IsFresh(Facts.Files[File], Facts.Hashes[File]);
    return It->second;
  };
  FactsExtract Result(Facts);
  for (const uint32_t Position : reachedBy(Own)) {
    const FunctionFact &Function = Facts.Functions[Position];
    if (IsFileFresh(Function.At.File) &&
        all_of(Facts.leaves(Function),
               [&](const LeafFact &Leaf) { return IsFileFresh(Leaf.At.File); }))
      Result.add(Function);
    else
      Result.addForgotten(Function);
  }
  return Result.take();
}

} // namespace corolint

//===- IncludeScanner.cpp - who includes what, by the text ----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/IncludeScanner.h"
#include "driver/Paths.h"
#include "driver/project/DirectiveScanner.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corolint {

static bool containsAny(StringRef Text, ArrayRef<StringRef> Words) {
  return any_of(Words, [&](StringRef Word) { return Text.contains(Word); });
}

/// Nothing is mapped: an editor that cuts a file off would end this process.
static ErrorOr<std::unique_ptr<MemoryBuffer>> readFile(const Twine &Path) {
  return MemoryBuffer::getFile(Path, /*IsText=*/false,
                               /*RequiresNullTerminator=*/false,
                               /*IsVolatile=*/true);
}

const ScannedFile *IncludeScanner::scan(StringRef Path) {
  auto [It, IsNew] = Files.try_emplace(Path);
  if (!IsNew)
    return It->second.get();
  // Directories can be opened, too.
  if (sys::fs::is_directory(Path))
    return nullptr;
  ErrorOr<std::unique_ptr<MemoryBuffer>> Buffer = readFile(Path);
  if (!Buffer)
    return nullptr;
  const StringRef Text = (*Buffer)->getBuffer();
  auto File = std::make_unique<ScannedFile>();
  File->Path = Path.str();
  File->IsOwn = Folders.contains(Path);
  File->Size = Text.size();
  scanDirectives(Text, *File);
  if (Text.contains("co_"))
    File->HasCoroutines =
        containsAny(Text, {"co_await", "co_yield", "co_return"});
  File->HasAwaitables =
      containsAny(Text, {"promise_type", "await_suspend", "coroutine_traits"});
  File->HasAnnotations =
      File->IsOwn && containsAny(Text, {"corolint::", "COROLINT_"});
  return (It->second = std::move(File)).get();
}

const ScannedFile *IncludeScanner::find(StringRef Directory, StringRef Name) {
  SmallString<256> Path(Directory);
  sys::path::append(Path, Name);
  sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return scan(Path);
}

const ScannedFile *IncludeScanner::resolve(const ScannedFile &Includer,
                                           const IncludeDirective &Include,
                                           const SearchPath &Paths) {
  if (sys::path::is_absolute(Include.Name))
    return find("", Include.Name);
  if (!Include.IsAngled)
    if (const ScannedFile *Beside =
            find(sys::path::parent_path(Includer.Path), Include.Name))
      return Beside;
  const std::string Key = (Include.IsAngled ? "<" : "\"") + Include.Name;
  auto [It, IsNew] = Found[&Paths].try_emplace(Key, nullptr);
  if (!IsNew)
    return It->second;
  const ScannedFile *Result = nullptr;
  if (!Include.IsAngled)
    for (const std::string &Directory : Paths.Quoted)
      if (!Result)
        Result = find(Directory, Include.Name);
  for (const std::string &Directory : Paths.Angled)
    if (!Result)
      Result = find(Directory, Include.Name);
  // Not through It: looking for others may have moved it.
  return Found[&Paths][Key] = Result;
}

/// Whether \p File is the project's, and the flags do not say otherwise.
bool IncludeScanner::isOwn(const ScannedFile &File, const SearchPath &Paths) {
  return File.IsOwn && none_of(Paths.System, [&](const std::string &Folder) {
           return isBelow(File.Path, Folder);
         });
}

/// Whether \p Target was found from the folder of \p Includer on.
static bool isBeside(const ScannedFile &Target, const ScannedFile &Includer,
                     const IncludeDirective &Include) {
  return absolutePath(Include.Name, sys::path::parent_path(Includer.Path)) ==
         Target.Path;
}

void IncludeScanner::addClosure(const ScannedFile &File,
                                const SearchPath &Paths, bool IsPlain,
                                StringSet<> &Seen, Closure &Result) {
  Result.Own.push_back(&File);
  Result.IsIncomplete |= File.HasComputedIncludes;
  size_t Next = 0; // Of what the file defines.
  auto DefineUpTo = [&](size_t Includes) {
    for (; Next < File.Defined.size() && File.DefinedAfter[Next] <= Includes;
         ++Next)
      Result.Defined.push_back(File.Defined[Next]);
  };
  for (const auto &[Index, Include] : enumerate(File.Includes)) {
    DefineUpTo(Index);
    const ScannedFile *Target = resolve(File, Include, Paths);
    Result.IsIncomplete |= !Target && IsPlain && Include.IsPlain;
    if (!Target)
      continue;
    const bool IsOurs = isOwn(*Target, Paths);
    if (IsOurs && !Seen.insert(Target->Path).second)
      continue;
    if (IsOurs)
      addClosure(*Target, Paths, IsPlain && Include.IsPlain, Seen, Result);
    else
      Result.Libraries.push_back(
          {Target, Include.Name, Include.IsAngled,
           IsPlain && Include.IsPlain &&
               (Include.IsAngled || !isBeside(*Target, File, Include)),
           Result.Defined.size()});
  }
  DefineUpTo(File.Includes.size());
}

const IncludeScanner::Closure &
IncludeScanner::closureOf(StringRef Source, const SearchPath &Paths) {
  std::unique_ptr<Closure> &Known = Closures[&Paths][Source];
  if (Known)
    return *Known;
  Known = std::make_unique<Closure>();
  Closure &Result = *Known;
  StringSet<> Seen;
  for (const std::string &Forced : Paths.Forced) {
    const ScannedFile *File = scan(Forced);
    Result.IsIncomplete |= !File;
    if (File && Seen.insert(Forced).second)
      addClosure(*File, Paths, true, Seen, Result);
  }
  if (const ScannedFile *File = scan(Source);
      File && Seen.insert(Source).second)
    addClosure(*File, Paths, true, Seen, Result);
  return Result;
}

const WordIndex &IncludeScanner::wordsOf(const ScannedFile &File) {
  std::unique_ptr<WordIndex> &Result = Words[&File];
  if (!Result) {
    ErrorOr<std::unique_ptr<MemoryBuffer>> Buffer = readFile(File.Path);
    Result = std::make_unique<WordIndex>(
        Buffer ? indexWords((*Buffer)->getBuffer()) : WordIndex());
  }
  return *Result;
}

/// What \p File includes, where that is found.
ArrayRef<const ScannedFile *>
IncludeScanner::targetsOf(const ScannedFile &File, const SearchPath &Paths) {
  auto &Result = Targets[{&Paths, &File}];
  if (Result)
    return *Result;
  auto Found = std::make_unique<std::vector<const ScannedFile *>>();
  for (const IncludeDirective &Include : File.Includes)
    if (const ScannedFile *Target = resolve(File, Include, Paths))
      Found->push_back(Target);
  return *(Result = std::move(Found));
}

const std::vector<const ScannedFile *> &
IncludeScanner::reachOf(const ScannedFile &Header, const SearchPath &Paths) {
  auto &Result = Reach[{&Paths, &Header}];
  if (Result)
    return *Result;
  auto Files = std::make_unique<std::vector<const ScannedFile *>>(1, &Header);
  DenseSet<const ScannedFile *> Seen{&Header};
  for (size_t I = 0; I < Files->size(); ++I)
    for (const ScannedFile *Target : targetsOf(*(*Files)[I], Paths))
      if (Seen.insert(Target).second)
        Files->push_back(Target);
  return *(Result = std::move(Files));
}

} // namespace corolint

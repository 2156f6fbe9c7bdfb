//===- ChangePlan.cpp - what to analyse after a change --------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/plan/ChangePlan.h"
#include "driver/Paths.h"
#include "driver/changes/DeclaredWords.h"
#include "driver/plan/AffectedFunctions.h"
#include "driver/project/Selection.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <tuple>

using namespace llvm;

namespace corolint {

ChangePlan::ChangePlan(const ChangedLines &TheChanges,
                       ArrayRef<AnalysisJob> TheJobs, FlagGroups &Groups,
                       IncludeScanner &TheScanner,
                       const AnalysisSettings &TheSettings,
                       bool TheAllIncluders)
    : Changes(TheChanges), Jobs(TheJobs), Scanner(TheScanner),
      Settings(TheSettings), AllIncluders(TheAllIncluders) {
  Closures.reserve(Jobs.size());
  for (const AnalysisJob &Job : Jobs) {
    const FlagGroup *Group = Groups.of(Job);
    Closures.push_back(Group ? &Scanner.closureOf(Job.File, Group->Paths)
                             : nullptr);
  }
  addHeaders();
}

void ChangePlan::addHeaders() {
  for (const auto &[Index, Closure] : enumerate(Closures)) {
    if (!Closure)
      continue;
    for (const ScannedFile *File : Closure->Own)
      if (File->Path != Jobs[Index].File && Changes.contains(File->Path))
        Headers[File].push_back(Index);
  }
  for (const auto &[Header, Includers] : Headers)
    Unseen.push_back(Header);
  llvm::sort(Unseen, [](const ScannedFile *A, const ScannedFile *B) {
    return A->Path < B->Path;
  });
}

/// The source that a header is seen through: the one of the same name, of the
/// same folder, or the first.
size_t ChangePlan::nearestTo(StringRef Header,
                             ArrayRef<size_t> Candidates) const {
  auto Key = [&](size_t Index) {
    const StringRef File = Jobs[Index].File;
    return std::tuple(
        sys::path::stem(File) != sys::path::stem(Header),
        sys::path::parent_path(File) != sys::path::parent_path(Header), File);
  };
  return *std::min_element(Candidates.begin(), Candidates.end(),
                           [&](size_t A, size_t B) { return Key(A) < Key(B); });
}

/// Chooses jobs of \p Open so that headers are read which no chosen job reads.
void ChangePlan::chooseForHeaders(ArrayRef<size_t> Open,
                                  std::vector<bool> &Chosen) {
  std::vector<bool> IsOpen(Jobs.size());
  for (const size_t Index : Open)
    IsOpen[Index] = true;
  for (const ScannedFile *Header : Unseen) {
    std::vector<size_t> Candidates;
    bool IsServed = false;
    for (const size_t Index : Headers[Header]) {
      IsServed |= Chosen[Index];
      if (IsOpen[Index])
        Candidates.push_back(Index);
    }
    if (AllIncluders)
      for (const size_t Index : Candidates)
        Chosen[Index] = true;
    else if (!IsServed && !Candidates.empty())
      Chosen[nearestTo(Header->Path, Candidates)] = true;
  }
}

/// Chooses jobs whose source names what a changed line of a header declares.
void ChangePlan::chooseUsers(std::vector<bool> &Chosen) {
  for (const auto &[Header, Includers] : Headers) {
    auto Buffer = MemoryBuffer::getFile(Header->Path);
    if (!Buffer)
      continue;
    const StringSet<> Words =
        declaredWords((*Buffer)->getBuffer(), [&, Header = Header](unsigned L) {
          return Changes.touches(Header->Path, L);
        });
    for (const size_t Index : Includers) {
      const ScannedFile *Source = Scanner.scan(Jobs[Index].File);
      if (!Source || Words.empty())
        continue;
      const StringSet<> &Present = Scanner.wordsOf(*Source).Words;
      if (any_of(Words.keys(),
                 [&](StringRef Word) { return Present.contains(Word); }))
        Chosen[Index] = true;
    }
  }
}

static std::vector<size_t> take(std::vector<size_t> &Open,
                                const std::vector<bool> &Chosen) {
  std::vector<size_t> Taken;
  erase_if(Open, [&](size_t Index) {
    if (Chosen[Index])
      Taken.push_back(Index);
    return Chosen[Index];
  });
  return Taken;
}

std::vector<size_t> ChangePlan::first(std::vector<size_t> &Open) {
  std::vector<bool> Chosen(Jobs.size());
  for (const auto &[Index, Job] : enumerate(Jobs))
    Chosen[Index] = Changes.contains(Job.File);
  chooseUsers(Chosen);
  chooseForHeaders(Open, Chosen);
  return take(Open, Chosen);
}

/// Whether a file that \p Job reads, and that is not among \p Known, has one of
/// \p Names in its text. What it reads is known then: of a header one view is
/// enough.
bool ChangePlan::mentions(size_t Job, const StringSet<> &Names,
                          StringSet<> &Known) const {
  if (Names.empty() || !Closures[Job])
    return false;
  auto Has = [&](const ScannedFile *File) {
    if (Known.contains(File->Path))
      return false;
    const StringSet<> &Present = Scanner.wordsOf(*File).Words;
    return any_of(Names.keys(),
                  [&](StringRef Name) { return Present.contains(Name); });
  };
  if (none_of(Closures[Job]->Own, Has))
    return false;
  for (const ScannedFile *File : Closures[Job]->Own)
    Known.insert(File->Path);
  return true;
}

std::vector<size_t> ChangePlan::next(std::vector<size_t> &Open,
                                     ArrayRef<FileResult> Results,
                                     const StringSet<> &Parsed, Prescan &Scan) {
  std::vector<bool> Chosen(Jobs.size());
  // An #include may stand under a condition that did not hold.
  StringSet<> Read;
  for (const FileResult &Result : Results)
    for (const HeaderView &View : Result.Headers)
      Read.insert(View.Path);
  erase_if(Unseen, [&](const ScannedFile *Header) {
    // Where everything is parsed everywhere, nobody says who read what.
    return Settings.FullBodies || Read.contains(realPath(Header->Path));
  });
  chooseForHeaders(Open, Chosen);

  const AffectedFunctions Affected(Results, Changes, Settings.Root);
  StringSet<> Known = Parsed;
  for (const size_t Index : Open)
    if (mentions(Index, Affected.words(), Known))
      Chosen[Index] = true;

  const StringSet<> Wanted = findWanted(
      Results, [&](const PendingFinding &Pending, const FileFacts &Facts) {
        return Changes.touches(Pending.Found) ||
               (!Pending.IsGroup &&
                Affected.mayRun(Facts, Facts.Sites[Pending.Site].Call));
      });
  for (const size_t Index : Open)
    if (!Wanted.empty() && Scan.mayDefine(Jobs[Index], Wanted, Parsed))
      Chosen[Index] = true;
  return take(Open, Chosen);
}

/// Whether a compiler of C++ would be given the file at \p Path.
static bool isSourceName(StringRef Path) {
  return is_contained({".cpp", ".cc", ".cxx", ".c++", ".C", ".cppm", ".ixx"},
                      sys::path::extension(Path));
}

std::vector<std::string> ChangePlan::unread() const {
  StringSet<> Known;
  for (const AnalysisJob &Job : Jobs)
    Known.insert(realPath(Job.File));
  for (const auto &[Header, Includers] : Headers)
    if (!is_contained(Unseen, Header))
      Known.insert(realPath(Header->Path));
  std::vector<std::string> Result;
  for (const std::string &Path : Changes.files())
    if ((isSourceName(Path) || isHeaderName(Path)) && !Known.contains(Path) &&
        sys::fs::exists(Path))
      Result.push_back(Path);
  return Result;
}

} // namespace corolint

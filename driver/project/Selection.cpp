//===- Selection.cpp - which files of a database are meant ----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/Selection.h"
#include "driver/Paths.h"
#include "driver/project/IncludeLines.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <set>
#include <tuple>

using namespace llvm;

namespace corolint {

//===----------------------------------------------------------------------===//
// What an entry is
//===----------------------------------------------------------------------===//

bool isHeaderName(StringRef Path) {
  return is_contained({".h", ".hh", ".hpp", ".hxx", ".h++", ".H", ".inl",
                       ".ipp", ".tpp", ".inc", ".txx"},
                      sys::path::extension(Path));
}

/// The language that the last `-x` of \p Command, or its like, asks for; empty
/// where none does.
static StringRef askedLanguage(ArrayRef<std::string> Command) {
  StringRef Result;
  for (size_t I = 1; I < Command.size(); ++I) {
    StringRef Arg = Command[I];
    if (Arg == "/TP" || Arg == "-TP")
      Result = "c++";
    else if (Arg.consume_front("-x"))
      Result = Arg.empty() && I + 1 < Command.size() ? Command[I + 1] : Arg;
  }
  return Result == "none" ? "" : Result;
}

/// Whether \p Text, an entry, may ask for a language. It is quicker than to
/// split every command of a large database.
static bool mayAskForLanguage(StringRef Text) {
  return Text.contains("-x") || Text.contains("TP");
}

/// Precompiled headers are made from sources of their own, which hold no code.
static bool isHeaderEntry(const DatabaseEntry &Entry) {
  return isHeaderName(Entry.File) || Entry.Text.contains("c++-header");
}

/// Coroutines are only in C++.
static bool isOtherLanguage(const DatabaseEntry &Entry) {
  const StringRef Extension = sys::path::extension(Entry.File);
  const bool IsOther =
      is_contained({".c", ".m", ".s", ".S", ".sx", ".asm", ".f", ".F", ".f90",
                    ".F90", ".rc", ".swift", ".rs", ".go", ".d"},
                   Extension);
  if (!IsOther && !mayAskForLanguage(Entry.Text))
    return false;
  const AnalysisJob Job = CompileDatabase::job(Entry);
  const StringRef Language = askedLanguage(Job.CommandLine);
  if (!Language.empty())
    return !Language.contains("c++") && !Language.starts_with("cu") &&
           Language != "hip";
  // g++ compiles C as C++.
  return IsOther && !(Extension == ".c" &&
                      is_contained(Job.CommandLine, "--driver-mode=g++"));
}

//===----------------------------------------------------------------------===//
// The selection
//===----------------------------------------------------------------------===//

namespace {

/// Paths without symbolic links; each folder is resolved once.
class RealPaths {
public:
  std::string get(StringRef Path);

private:
  StringMap<std::string> Folders;
};

class Selector {
public:
  Selector(const CompileDatabase &TheDatabase, StringRef TheRoot,
           bool TheAllIncluders)
      : Entries(TheDatabase.entries()), Includes(TheRoot),
        AllIncluders(TheAllIncluders), Chosen(Entries.size(), Choice::Outside),
        Headers(Entries.size()) {}

  void selectAll();
  void selectFolder(StringRef Path);
  /// False where no entry is about the file at \p Path.
  bool selectFile(StringRef Path);
  /// False where no file includes the header at \p Path.
  bool selectHeader(StringRef Path);
  Selection take(unsigned Repeated);

private:
  enum class Choice { Outside, NotCxx, Header, Includer, Selected };

  void select(size_t Index);
  void findRealPaths();
  std::vector<size_t> nearestTo(StringRef Header) const;
  bool includes(size_t Index, StringRef Header);

  const std::vector<DatabaseEntry> &Entries;
  IncludeLines Includes;
  bool AllIncluders;
  std::vector<Choice> Chosen;
  /// For each entry, the headers that it is analysed for.
  std::vector<std::vector<std::string>> Headers;
  StringMap<size_t> ByPath;
  RealPaths Real;
  std::vector<std::string> RealFiles; ///< Empty until they are needed.
};

} // namespace

std::string RealPaths::get(StringRef Path) {
  if (sys::fs::is_symlink_file(Path))
    return realPath(Path);
  const StringRef Folder = sys::path::parent_path(Path);
  const auto [Entry, IsNew] = Folders.try_emplace(Folder);
  if (IsNew)
    Entry->second = realPath(Folder);
  return absolutePath(sys::path::filename(Path), Entry->second);
}

void Selector::select(size_t Index) {
  if (isOtherLanguage(Entries[Index]))
    Chosen[Index] = std::max(Chosen[Index], Choice::NotCxx);
  else if (isHeaderEntry(Entries[Index]))
    Chosen[Index] = std::max(Chosen[Index], Choice::Header);
  else
    Chosen[Index] = Choice::Selected;
}

void Selector::selectAll() {
  for (size_t I = 0; I < Entries.size(); ++I)
    select(I);
}

void Selector::findRealPaths() {
  if (!RealFiles.empty())
    return;
  RealFiles.reserve(Entries.size());
  for (const DatabaseEntry &Entry : Entries)
    RealFiles.push_back(Real.get(Entry.File));
}

void Selector::selectFolder(StringRef Path) {
  findRealPaths();
  const std::string RealFolder = realPath(Path);
  for (size_t I = 0; I < Entries.size(); ++I)
    if (isBelow(Entries[I].File, Path) || isBelow(RealFiles[I], RealFolder))
      select(I);
}

bool Selector::selectFile(StringRef Path) {
  if (ByPath.empty())
    for (size_t I = 0; I < Entries.size(); ++I)
      ByPath.try_emplace(Entries[I].File, I);
  if (auto Found = ByPath.find(Path); Found != ByPath.end()) {
    Chosen[Found->second] = Choice::Selected;
    return true;
  }
  findRealPaths();
  const auto Found = llvm::find(RealFiles, realPath(Path));
  if (Found == RealFiles.end())
    return false;
  Chosen[Found - RealFiles.begin()] = Choice::Selected;
  return true;
}

/// The entries in the order in which they are tried for \p Header: what is
/// analysed anyway, what has the same name, the same folder, and by path.
std::vector<size_t> Selector::nearestTo(StringRef Header) const {
  const StringRef Stem = sys::path::stem(Header);
  const StringRef Folder = sys::path::parent_path(Header);
  auto Key = [&](size_t I) {
    const StringRef File = Entries[I].File;
    return std::tuple(Chosen[I] < Choice::Includer,
                      sys::path::stem(File) != Stem,
                      sys::path::parent_path(File) != Folder, File);
  };
  std::vector<size_t> Result;
  for (size_t I = 0; I < Entries.size(); ++I)
    if (!isHeaderEntry(Entries[I]) && !isOtherLanguage(Entries[I]))
      Result.push_back(I);
  llvm::sort(Result, [&](size_t A, size_t B) { return Key(A) < Key(B); });
  return Result;
}

bool Selector::includes(size_t Index, StringRef Header) {
  const std::string RealHeader = Real.get(Header);
  return any_of(Includes.headersOf(CompileDatabase::job(Entries[Index])),
                [&](StringRef Path) {
                  return Path == Header ||
                         (sys::path::filename(Path) ==
                              sys::path::filename(RealHeader) &&
                          Real.get(Path) == RealHeader);
                });
}

bool Selector::selectHeader(StringRef Path) {
  bool IsFound = false;
  for (const size_t I : nearestTo(Path)) {
    if (!includes(I, Path))
      continue;
    IsFound = true;
    Chosen[I] = std::max(Chosen[I], Choice::Includer);
    Headers[I].push_back(Path.str());
    if (!AllIncluders)
      break;
  }
  return IsFound;
}

Selection Selector::take(unsigned Repeated) {
  Selection Result;
  FileCounts &Counts = Result.Counts;
  Counts.Entries = Entries.size() + Repeated;
  Counts.Repeated = Repeated;
  for (size_t I = 0; I < Entries.size(); ++I) {
    Counts.NotCxx += Chosen[I] == Choice::NotCxx;
    Counts.Headers += Chosen[I] == Choice::Header;
    Counts.NotSelected += Chosen[I] == Choice::Outside;
    if (Chosen[I] < Choice::Includer)
      continue;
    Result.Jobs.push_back(CompileDatabase::job(Entries[I]));
    AnalysisJob &Job = Result.Jobs.back();
    Job.Headers = std::move(Headers[I]);
    Job.OnlyHeaders = Chosen[I] == Choice::Includer;
  }
  llvm::sort(Result.Jobs, [](const AnalysisJob &A, const AnalysisJob &B) {
    return A.File < B.File;
  });
  return Result;
}

static FileResult notAnalyzed(StringRef Path, StringRef Reason) {
  FileResult Result;
  Result.Path = Path.str();
  Result.Status = FileStatus::NotAnalyzed;
  Result.Reason = Reason.str();
  return Result;
}

Selection selectFiles(const CompileDatabase &Database,
                      ArrayRef<std::string> Paths, StringRef Root,
                      bool AllIncluders) {
  Selector Select(Database, Root, AllIncluders);
  if (Paths.empty())
    Select.selectAll();
  std::vector<StringRef> Headers;
  std::vector<FileResult> Missing;
  for (const std::string &Path : Paths) {
    if (sys::fs::is_directory(Path))
      Select.selectFolder(Path);
    else if (Select.selectFile(Path))
      continue;
    else if (isHeaderName(Path) || sys::path::extension(Path).empty())
      Headers.push_back(Path);
    else
      Missing.push_back(notAnalyzed(Path, "no compile command"));
  }
  // Last, so that what is analysed anyway serves them, too.
  for (const StringRef Path : Headers)
    if (!Select.selectHeader(Path))
      Missing.push_back(
          notAnalyzed(Path, "no file of the database includes it"));
  Selection Result = Select.take(Database.repeated());
  Result.Missing = std::move(Missing);
  return Result;
}

void addUnseenHeaders(ArrayRef<AnalysisJob> Jobs,
                      std::vector<FileResult> &Results) {
  // Where a file cannot be analysed, that is what there is to say.
  std::set<std::string> Unseen;
  std::set<std::string> Seen;
  for (const auto &[Job, Result] : zip(Jobs, Results))
    for (const std::string &Header : Job.Headers)
      (is_contained(Result.UnseenHeaders, Header) ? Unseen : Seen)
          .insert(Header);
  for (const std::string &Header : Unseen)
    if (!Seen.contains(Header))
      Results.push_back(
          notAnalyzed(Header, "what includes it does so only under conditions "
                              "that do not hold"));
}

} // namespace corolint

//===- Project.cpp - what there is to analyse -----------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/Project.h"
#include "driver/Paths.h"
#include "driver/project/CompileCommands.h"
#include "driver/project/DatabaseSearch.h"
#include "driver/project/Selection.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corolint {

static Error failure(const Twine &Message) {
  return createStringError(inconvertibleErrorCode(), Message);
}

/// The absolute paths that were asked for.
static Expected<std::vector<std::string>>
selectedPaths(ArrayRef<std::string> Paths) {
  std::vector<std::string> Result;
  const std::string Cwd = currentDirectory();
  for (const std::string &Path : Paths) {
    if (!sys::fs::exists(Path))
      return failure("'" + Path + "' does not exist");
    Result.push_back(absolutePath(Path, Cwd));
  }
  llvm::sort(Result);
  Result.erase(llvm::unique(Result), Result.end());
  return Result;
}

/// Which database to use; empty where there is none.
static Expected<std::string> chooseDatabase(const Options &Opts,
                                            ArrayRef<std::string> Selected) {
  const std::string Cwd = currentDirectory();
  if (!Opts.Database.empty()) {
    const std::string Path = absolutePath(Opts.Database, Cwd);
    if (!sys::fs::is_directory(Path)) {
      if (!sys::fs::exists(Path))
        return failure("-p: '" + Opts.Database + "' does not exist");
      return Path;
    }
    for (const StringRef Name :
         {"compile_commands.json", "compile_flags.txt"}) {
      SmallString<256> Candidate(Path);
      sys::path::append(Candidate, Name);
      if (sys::fs::exists(Candidate))
        return std::string(Candidate);
    }
    return failure("-p: there is no compile_commands.json in '" +
                   Opts.Database + "'");
  }
  for (StringRef Path : Selected) {
    if (!sys::fs::is_directory(Path))
      Path = sys::path::parent_path(Path);
    if (std::string Found = findDatabase(Path); !Found.empty())
      return Found;
  }
  return findDatabase(Cwd);
}

/// The C++ sources below \p Directory; hidden folders are nobody's sources, and
/// links to folders may lead in circles.
static void addSources(const Twine &Directory,
                       std::vector<std::string> &Files) {
  std::error_code EC;
  for (sys::fs::recursive_directory_iterator
           It(Directory, EC, /*follow_symlinks=*/false),
       End;
       It != End && !EC; It.increment(EC)) {
    const StringRef Path = It->path();
    if (sys::path::filename(Path).starts_with(".")) {
      It.no_push();
      continue;
    }
    if (is_contained({".cpp", ".cc", ".cxx", ".c++"},
                     sys::path::extension(Path)) &&
        !sys::fs::is_directory(Path))
      Files.push_back(Path.str());
  }
}

/// One job for each selected file and each source below a selected folder.
static std::vector<AnalysisJob> jobsWithFlags(ArrayRef<std::string> Selected,
                                              StringRef Directory,
                                              ArrayRef<std::string> Flags) {
  std::vector<std::string> Files;
  for (const std::string &Path : Selected) {
    if (sys::fs::is_directory(Path))
      addSources(Path, Files);
    else
      Files.push_back(Path);
  }
  llvm::sort(Files);
  Files.erase(llvm::unique(Files), Files.end());
  std::vector<AnalysisJob> Jobs;
  Jobs.reserve(Files.size());
  for (const std::string &File : Files)
    Jobs.push_back(jobWithFlags(File, Directory, Flags));
  return Jobs;
}

/// The nearest folder of a repository, from \p Start on upward; empty where
/// there is none.
static std::string repositoryOf(StringRef Start) {
  for (StringRef D = Start; !D.empty(); D = sys::path::parent_path(D))
    if (sys::fs::exists(D + "/.git"))
      return D.str();
  return {};
}

/// The highest folder above \p Start that all folders on the way up describe a
/// build in; \p Start where its parent does not.
static StringRef topOfBuild(StringRef Start) {
  static constexpr StringRef Markers[] = {
      "CMakeLists.txt", "meson.build",  "WORKSPACE",  "MODULE.bazel",
      "BUILD.bazel",    "configure.ac", "SConstruct", "xmake.lua"};
  StringRef Top = Start;
  for (StringRef D = sys::path::parent_path(Start);
       !D.empty() && any_of(Markers,
                            [&](StringRef Marker) {
                              return sys::fs::exists(D + "/" + Marker);
                            });
       D = sys::path::parent_path(D))
    Top = D;
  return Top;
}

/// The lowest folder that \p Path and \p Other both lie in; empty where that
/// would make the whole disk, or half of it, a project.
static StringRef commonFolder(StringRef Path, StringRef Other) {
  while (!Path.empty() && !isBelow(Other, Path))
    Path = sys::path::parent_path(Path);
  return sys::path::relative_path(Path).contains('/') ? Path : StringRef();
}

/// The root of the project that the files of \p Entries belong to, which may be
/// far from \p Start, where its database is.
static std::string projectRoot(StringRef Start,
                               ArrayRef<DatabaseEntry> Entries) {
  auto HasSome = [&](StringRef Root) {
    return Entries.empty() || any_of(Entries, [&](const DatabaseEntry &Entry) {
             return isBelow(Entry.File, Root);
           });
  };
  if (std::string Repository = repositoryOf(Start);
      !Repository.empty() && HasSome(Repository))
    return Repository;
  StringRef Root = Start;
  for (const DatabaseEntry &Entry : Entries)
    if (const StringRef Common = commonFolder(Root, Entry.File);
        !Common.empty())
      Root = Common;
  if (HasSome(Root))
    return topOfBuild(Root).str();
  // The build is somewhere else.
  Root = sys::path::parent_path(Entries.front().File);
  for (const DatabaseEntry &Entry : Entries)
    if (const StringRef Common = commonFolder(Root, Entry.File);
        !Common.empty())
      Root = Common;
  std::string Repository = repositoryOf(Root);
  return Repository.empty() ? topOfBuild(Root).str() : Repository;
}

/// The root that was named, else that of the project as above.
static std::string rootOf(const Options &Opts, StringRef Start,
                          ArrayRef<DatabaseEntry> Entries) {
  return Opts.Root.empty() ? projectRoot(Start, Entries)
                           : absolutePath(Opts.Root, currentDirectory());
}

/// The sources at \p Selected, or else beside the flags in the file at \p Path.
static Expected<Project> fromFlagsFile(StringRef Path, const Options &Opts,
                                       ArrayRef<std::string> Selected) {
  Expected<std::vector<std::string>> Flags = readCompileFlags(Path);
  if (!Flags)
    return Flags.takeError();
  Project Result;
  Result.Database = Path.str();
  const StringRef Home = sys::path::parent_path(Path);
  const std::vector<std::string> Here = {Home.str()};
  Result.Jobs =
      jobsWithFlags(Selected.empty() ? ArrayRef(Here) : Selected, Home, *Flags);
  Result.Root = rootOf(Opts, Home, {});
  return Result;
}

static bool isFlagsFile(StringRef Path) {
  return sys::path::extension(Path) == ".txt";
}

/// The project that the compilation database at \p Path describes.
static Expected<Project> fromDatabase(StringRef Path, const Options &Opts,
                                      ArrayRef<std::string> Selected) {
  if (isFlagsFile(Path))
    return fromFlagsFile(Path, Opts, Selected);
  Expected<CompileDatabase> Database = CompileDatabase::read(Path);
  if (!Database)
    return Database.takeError();
  Project Result;
  Result.Database = Path.str();
  // Of all files, so that it does not depend on the selection.
  Result.Root = rootOf(Opts, sys::path::parent_path(Path), Database->entries());
  Selection Chosen =
      selectFiles(*Database, Selected, Result.Root, Opts.AllIncluders);
  Result.Jobs = std::move(Chosen.Jobs);
  Result.Missing = std::move(Chosen.Missing);
  Result.Counts = Chosen.Counts;
  return Result;
}

static Expected<Project> findProject(const Options &Opts,
                                     ArrayRef<std::string> Selected) {
  if (Opts.Flags) {
    const std::string Cwd = currentDirectory();
    Project Result;
    Result.Jobs = jobsWithFlags(Selected, Cwd, *Opts.Flags);
    Result.Root = rootOf(Opts, Cwd, {});
    return Result;
  }
  Expected<std::string> Database = chooseDatabase(Opts, Selected);
  if (!Database)
    return Database.takeError();
  if (Database->empty())
    return failure("no compile_commands.json or compile_flags.txt found; "
                   "name one with -p, or give flags behind '--'");
  return fromDatabase(*Database, Opts, Selected);
}

std::string findRootAround(StringRef Directory) {
  return projectRoot(Directory, {});
}

std::string findRoot(const Options &Opts) {
  const std::string Cwd = currentDirectory();
  if (!Opts.Root.empty())
    return absolutePath(Opts.Root, Cwd);
  const std::string Path = findDatabase(Cwd);
  if (Path.empty())
    return projectRoot(Cwd, {});
  const StringRef Home = sys::path::parent_path(Path);
  if (isFlagsFile(Path))
    return projectRoot(Home, {});
  if (Expected<CompileDatabase> Database = CompileDatabase::read(Path))
    return projectRoot(Home, Database->entries());
  else // It would be the analysis's business to complain about it.
    consumeError(Database.takeError());
  return projectRoot(Cwd, {});
}

Expected<Project> loadProject(const Options &Opts) {
  Expected<std::vector<std::string>> Selected = selectedPaths(Opts.Paths);
  if (!Selected)
    return Selected.takeError();
  Expected<Project> Result = findProject(Opts, *Selected);
  if (!Result)
    return Result.takeError();
  if (Result->Jobs.empty() && Result->Missing.empty())
    return failure(Selected->empty()
                       ? "there are no C++ files to analyse in '" +
                             Result->Root + "'"
                       : "there are no files to analyse at the given paths");
  return Result;
}

} // namespace corolint

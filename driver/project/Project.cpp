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
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corolint {

static Error failure(const Twine &Message) {
  return createStringError(inconvertibleErrorCode(), Message);
}

static std::string realPath(StringRef Path) {
  SmallString<256> Result;
  return sys::fs::real_path(Path, Result) ? Path.str() : std::string(Result);
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

/// The C++ sources below \p Directory; hidden folders are nobody's sources.
static void addSources(const Twine &Directory,
                       std::vector<std::string> &Files) {
  std::error_code EC;
  for (sys::fs::recursive_directory_iterator It(Directory, EC), End;
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

/// Databases have everything that a build compiles. Coroutines are only in C++.
static bool isOtherLanguage(const AnalysisJob &Job) {
  return is_contained({".c", ".s", ".S", ".sx", ".asm", ".f", ".F", ".f90",
                       ".F90", ".rc", ".swift"},
                      sys::path::extension(Job.File)) &&
         !is_contained(Job.CommandLine, "c++") &&
         !is_contained(Job.CommandLine, "-xc++");
}

/// Marks the jobs in \p Keep that \p Path selects, a file or a folder; false
/// where it is a file without a job.
static bool selectPath(const std::string &Path, ArrayRef<AnalysisJob> Jobs,
                       ArrayRef<std::string> RealPaths,
                       std::vector<bool> &Keep) {
  const std::string Real = realPath(Path);
  if (!sys::fs::is_directory(Path)) {
    const auto *Found = llvm::find(RealPaths, Real);
    if (Found == RealPaths.end())
      return false;
    Keep[Found - RealPaths.begin()] = true;
    return true;
  }
  for (size_t I = 0; I < Jobs.size(); ++I)
    if (!isOtherLanguage(Jobs[I]) &&
        (isBelow(Jobs[I].File, Path) || isBelow(RealPaths[I], Real)))
      Keep[I] = true;
  return true;
}

/// Reduces the jobs of \p Result to \p Selected files and folders, or to all
/// of C++ where nothing is selected.
static void selectJobs(Project &Result, ArrayRef<std::string> Selected) {
  if (Selected.empty()) {
    const size_t All = Result.Jobs.size();
    erase_if(Result.Jobs, isOtherLanguage);
    Result.Skipped = All - Result.Jobs.size();
    return;
  }
  std::vector<bool> Keep(Result.Jobs.size(), false);
  std::vector<std::string> RealPaths;
  RealPaths.reserve(Result.Jobs.size());
  for (const AnalysisJob &Job : Result.Jobs)
    RealPaths.push_back(realPath(Job.File));
  for (const std::string &Path : Selected) {
    if (selectPath(Path, Result.Jobs, RealPaths, Keep))
      continue;
    FileResult Missing;
    Missing.Path = Path;
    Missing.Status = FileStatus::NotAnalyzed;
    Missing.Reason = "no compile command";
    Result.WithoutCommand.push_back(std::move(Missing));
  }
  std::vector<AnalysisJob> Jobs;
  for (size_t I = 0; I < Result.Jobs.size(); ++I)
    if (Keep[I])
      Jobs.push_back(std::move(Result.Jobs[I]));
  Result.Jobs = std::move(Jobs);
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

/// The root of the project that the files of \p Jobs belong to, which may be
/// far from \p Start, where its database is.
static std::string projectRoot(StringRef Start, ArrayRef<AnalysisJob> Jobs) {
  auto HasSome = [&](StringRef Root) {
    return Jobs.empty() || any_of(Jobs, [&](const AnalysisJob &Job) {
             return isBelow(Job.File, Root);
           });
  };
  if (std::string Repository = repositoryOf(Start);
      !Repository.empty() && HasSome(Repository))
    return Repository;
  StringRef Root = Start;
  for (const AnalysisJob &Job : Jobs)
    if (const StringRef Common = commonFolder(Root, Job.File); !Common.empty())
      Root = Common;
  if (HasSome(Root))
    return topOfBuild(Root).str();
  // The build is somewhere else.
  Root = sys::path::parent_path(Jobs.front().File);
  for (const AnalysisJob &Job : Jobs)
    if (const StringRef Common = commonFolder(Root, Job.File); !Common.empty())
      Root = Common;
  std::string Repository = repositoryOf(Root);
  return Repository.empty() ? topOfBuild(Root).str() : Repository;
}

/// The project that the compilation database at \p Path describes.
static Expected<Project> fromDatabase(StringRef Path,
                                      ArrayRef<std::string> Selected) {
  Project Result;
  Result.Database = Path.str();
  const StringRef Home = sys::path::parent_path(Path);
  if (sys::path::extension(Path) == ".txt") {
    Expected<std::vector<std::string>> Flags = readCompileFlags(Path);
    if (!Flags)
      return Flags.takeError();
    const std::vector<std::string> Here = {Home.str()};
    Result.Jobs = jobsWithFlags(Selected.empty() ? ArrayRef(Here) : Selected,
                                Home, *Flags);
    Result.Root = projectRoot(Home, {});
    return Result;
  }
  Expected<std::vector<AnalysisJob>> Jobs = readCompileCommands(Path);
  if (!Jobs)
    return Jobs.takeError();
  Result.Jobs = std::move(*Jobs);
  // Of all files, so that it does not depend on the selection.
  Result.Root = projectRoot(Home, Result.Jobs);
  selectJobs(Result, Selected);
  return Result;
}

static Expected<Project> findProject(const Options &Opts,
                                     ArrayRef<std::string> Selected) {
  if (Opts.Flags) {
    const std::string Cwd = currentDirectory();
    Project Result;
    Result.Jobs = jobsWithFlags(Selected, Cwd, *Opts.Flags);
    Result.Root = projectRoot(Cwd, {});
    return Result;
  }
  Expected<std::string> Database = chooseDatabase(Opts, Selected);
  if (!Database)
    return Database.takeError();
  if (Database->empty())
    return failure("no compile_commands.json or compile_flags.txt found; "
                   "name one with -p, or give flags behind '--'");
  return fromDatabase(*Database, Selected);
}

std::string findRoot(const Options &Opts) {
  const std::string Cwd = currentDirectory();
  if (!Opts.Root.empty())
    return absolutePath(Opts.Root, Cwd);
  if (const std::string Database = findDatabase(Cwd); !Database.empty()) {
    Expected<Project> Found = fromDatabase(Database, {});
    if (Found)
      return Found->Root;
    // It would be the analysis's business to complain about it.
    consumeError(Found.takeError());
  }
  return projectRoot(Cwd, {});
}

Expected<Project> loadProject(const Options &Opts) {
  Expected<std::vector<std::string>> Selected = selectedPaths(Opts.Paths);
  if (!Selected)
    return Selected.takeError();
  Expected<Project> Result = findProject(Opts, *Selected);
  if (!Result)
    return Result.takeError();
  if (Result->Jobs.empty() && Result->WithoutCommand.empty())
    return failure(Selected->empty()
                       ? "there are no C++ files to analyse in '" +
                             Result->Root + "'"
                       : "there are no files to analyse at the given paths");
  if (!Opts.Root.empty())
    Result->Root = absolutePath(Opts.Root, currentDirectory());
  llvm::sort(Result->Jobs, [](const AnalysisJob &A, const AnalysisJob &B) {
    return A.File < B.File;
  });
  return Result;
}

} // namespace corolint

//===- DatabaseSearch.cpp - finds the compilation database ----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/DatabaseSearch.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <tuple>
#include <vector>

using namespace llvm;

namespace corolint {

static constexpr StringRef DatabaseName = "compile_commands.json";

std::vector<std::string> foldersIn(StringRef Directory) {
  std::vector<std::string> Result;
  std::error_code EC;
  for (sys::fs::directory_iterator It(Directory, EC), End; It != End && !EC;
       It.increment(EC))
    if (sys::fs::is_directory(It->path()))
      Result.push_back(It->path());
  return Result;
}

/// The folders of \p Directory that build systems usually write to.
static std::vector<std::string> buildFolders(StringRef Directory,
                                             ListFoldersFn Folders) {
  std::vector<std::string> Result;
  for (const std::string &Folder : Folders(Directory)) {
    const StringRef Name = sys::path::filename(Folder);
    if (is_contained({"build", "out", "builddir", "_build"}, Name) ||
        Name.starts_with("cmake-build-"))
      Result.push_back(Folder);
    if (Name == "build" || Name == "out")
      append_range(Result, Folders(Folder));
    if (Name == "out")
      append_range(Result, Folders(Folder + "/build"));
  }
  return Result;
}

std::string newestInBuildFolders(StringRef Directory, StringRef Name,
                                 ListFoldersFn Folders) {
  using Candidate = std::tuple<sys::TimePoint<>, std::string>;
  std::vector<Candidate> Candidates;
  for (const std::string &Folder : buildFolders(Directory, Folders)) {
    SmallString<256> Path(Folder);
    sys::path::append(Path, Name);
    sys::fs::file_status Status;
    if (!sys::fs::status(Path, Status) && sys::fs::is_regular_file(Status))
      Candidates.emplace_back(Status.getLastModificationTime(),
                              std::string(Path));
  }
  if (Candidates.empty())
    return {};
  return std::get<1>(*llvm::max_element(Candidates));
}

std::string findDatabase(StringRef Directory) {
  for (; !Directory.empty(); Directory = sys::path::parent_path(Directory)) {
    SmallString<256> Path(Directory);
    sys::path::append(Path, DatabaseName);
    if (sys::fs::exists(Path))
      return std::string(Path);
    if (std::string Build =
            newestInBuildFolders(Directory, DatabaseName, foldersIn);
        !Build.empty())
      return Build;
    Path = Directory;
    sys::path::append(Path, "compile_flags.txt");
    if (sys::fs::exists(Path))
      return std::string(Path);
  }
  return {};
}

} // namespace corolint

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

/// Calls \p Visit with every folder in \p Directory.
static void forEachFolder(const Twine &Directory,
                          function_ref<void(StringRef)> Visit) {
  std::error_code EC;
  for (sys::fs::directory_iterator It(Directory, EC), End; It != End && !EC;
       It.increment(EC))
    if (sys::fs::is_directory(It->path()))
      Visit(It->path());
}

/// The folders of \p Directory that build systems usually write to.
static std::vector<std::string> buildFolders(StringRef Directory) {
  std::vector<std::string> Result;
  auto Add = [&](StringRef Folder) { Result.push_back(Folder.str()); };
  forEachFolder(Directory, [&](StringRef Folder) {
    const StringRef Name = sys::path::filename(Folder);
    if (is_contained({"build", "out", "builddir", "_build"}, Name) ||
        Name.starts_with("cmake-build-"))
      Add(Folder);
    if (Name == "build" || Name == "out")
      forEachFolder(Folder, Add);
    if (Name == "out")
      forEachFolder(Folder + "/build", Add);
  });
  return Result;
}

/// The newest database in the build folders of \p Directory.
static std::string newestBuild(StringRef Directory) {
  using Candidate = std::tuple<sys::TimePoint<>, std::string>;
  std::vector<Candidate> Candidates;
  for (const std::string &Folder : buildFolders(Directory)) {
    SmallString<256> Path(Folder);
    sys::path::append(Path, DatabaseName);
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
    if (std::string Build = newestBuild(Directory); !Build.empty())
      return Build;
    Path = Directory;
    sys::path::append(Path, "compile_flags.txt");
    if (sys::fs::exists(Path))
      return std::string(Path);
  }
  return {};
}

} // namespace corolint

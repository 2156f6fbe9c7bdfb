//===- IndexSearch.cpp - finds the index of a program ---------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/IndexSearch.h"
#include "driver/project/DatabaseSearch.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corolint {

std::vector<std::string> IndexSearch::folders(StringRef Directory) {
  sys::fs::file_status Status;
  if (sys::fs::status(Directory, Status))
    return {};
  Listing &Known = Listings[Directory];
  if (Known.When != Status.getLastModificationTime()) {
    Known.When = Status.getLastModificationTime();
    Known.Folders = foldersIn(Directory);
  }
  return Known.Folders;
}

std::string IndexSearch::find(StringRef Directory) {
  const std::lock_guard Lock(Guard);
  if (!OnlyFolder.empty())
    Directory = OnlyFolder;
  for (; !Directory.empty(); Directory = sys::path::parent_path(Directory)) {
    SmallString<256> Path(Directory);
    sys::path::append(Path, IndexName);
    if (sys::fs::exists(Path))
      return std::string(Path);
    if (!OnlyFolder.empty())
      return {};
    if (std::string Build = newestInBuildFolders(
            Directory, IndexName,
            [this](StringRef Folder) { return folders(Folder); });
        !Build.empty())
      return Build;
  }
  return {};
}

} // namespace corolint

//===- ProjectFiles.cpp - files that a project has for us -----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/catalogue/ProjectFiles.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace path = llvm::sys::path;

namespace corolint {

std::string findUpwards(llvm::StringRef SourceFile, llvm::StringRef Name,
                        llvm::vfs::FileSystem &FS) {
  for (llvm::StringRef Folder = path::parent_path(SourceFile); !Folder.empty();
       Folder = path::parent_path(Folder)) {
    llvm::SmallString<256> Candidate(Folder);
    path::append(Candidate, Name);
    if (FS.exists(Candidate))
      return Candidate.str().str();
  }
  return {};
}

std::string stateOf(llvm::StringRef File, llvm::vfs::FileSystem &FS) {
  const auto Status = FS.status(File);
  if (!Status)
    return (File + ":-").str();
  // The id is another for a file that took the place of the old one.
  return llvm::formatv(
             "{0}:{1}:{2}:{3}", File, Status->getUniqueID().getFile(),
             Status->getSize(),
             Status->getLastModificationTime().time_since_epoch().count())
      .str();
}

} // namespace corolint

//===- UserCatalogues.cpp - what a project adds to the catalogue ----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/catalogue/UserCatalogues.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <map>
#include <mutex>

namespace path = llvm::sys::path;

namespace corolint {

namespace {

constexpr llvm::StringLiteral ProjectFile = "corolint.yaml";

/// \p Name in the folder of \p SourceFile or the nearest above; or nothing.
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

/// What tells apart two states of a file.
std::string fingerprint(llvm::StringRef File, llvm::vfs::FileSystem &FS) {
  auto Status = FS.status(File);
  if (!Status)
    return (File + ":-").str();
  return (File + ":" + llvm::Twine(Status->getSize()) + ":" +
          llvm::Twine(
              Status->getLastModificationTime().time_since_epoch().count()))
      .str();
}

struct Loaded {
  std::mutex Guard;
  /// By the states of the files that each was read from.
  std::map<std::string, UserCatalogue> ByState;
};

Loaded &loaded() {
  static Loaded Instance;
  return Instance;
}

UserCatalogue load(llvm::ArrayRef<std::string> Files,
                   llvm::vfs::FileSystem &FS) {
  UserCatalogue Result;
  auto Own = std::make_shared<Catalogue>(&Catalogue::builtin());
  for (const std::string &File : Files) {
    auto Buffer = FS.getBufferForFile(File);
    if (!Buffer) {
      Result.Errors.push_back(File + ": " + Buffer.getError().message());
      continue;
    }
    if (llvm::Error Err = Own->add(File, (*Buffer)->getBuffer()))
      Result.Errors.push_back(llvm::toString(std::move(Err)));
  }
  Result.Known = std::move(Own);
  return Result;
}

} // namespace

std::vector<std::string> userCatalogueFiles(llvm::StringRef SourceFile,
                                            llvm::StringRef CatalogueFiles,
                                            llvm::vfs::FileSystem &FS) {
  llvm::SmallString<256> Source(SourceFile);
  FS.makeAbsolute(Source);
  path::remove_dots(Source, /*remove_dot_dot=*/true);
  std::vector<std::string> Result;
  // The first file that knows a name decides, so the list goes first.
  llvm::SmallVector<llvm::StringRef, 4> Listed;
  CatalogueFiles.split(Listed, ';', -1, /*KeepEmpty=*/false);
  for (llvm::StringRef Item : Listed) {
    Item = Item.trim();
    if (Item.empty())
      continue;
    std::string Found =
        path::is_absolute(Item) ? Item.str() : findUpwards(Source, Item, FS);
    // A missing one is kept, for the message.
    Result.push_back(Found.empty() ? Item.str() : Found);
  }
  std::string Project = findUpwards(Source, ProjectFile, FS);
  if (!Project.empty() && !llvm::is_contained(Result, Project))
    Result.push_back(Project);
  return Result;
}

UserCatalogue loadUserCatalogue(llvm::StringRef SourceFile,
                                llvm::StringRef CatalogueFiles,
                                llvm::vfs::FileSystem &FS) {
  std::vector<std::string> Files =
      userCatalogueFiles(SourceFile, CatalogueFiles, FS);
  if (Files.empty()) // The built-in one is never destroyed.
    return {{std::shared_ptr<void>(), &Catalogue::builtin()}, {}};
  std::string State;
  for (const std::string &File : Files)
    State += fingerprint(File, FS) + "\n";
  Loaded &All = loaded();
  std::lock_guard Lock(All.Guard);
  auto It = All.ByState.find(State);
  if (It == All.ByState.end())
    It = All.ByState.emplace(State, load(Files, FS)).first;
  return It->second;
}

std::vector<std::string> userEntries(bool Matched) {
  Loaded &All = loaded();
  std::lock_guard Lock(All.Guard);
  std::vector<std::string> Result;
  for (const auto &[State, User] : All.ByState)
    llvm::append_range(Result, Matched ? User.Known->matchedNames()
                                       : User.Known->unmatchedNames());
  return Result;
}

} // namespace corolint

//===- UserCatalogues.cpp - what a project adds to the catalogue ----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/catalogue/UserCatalogues.h"
#include "checks/catalogue/ProjectFiles.h"
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

struct Loaded {
  struct Entry {
    std::string State; ///< Of the files when it was read.
    UserCatalogue User;
  };
  std::mutex Guard;
  /// By the files that each was read from. Who still uses an older state of one
  /// keeps it.
  std::map<std::vector<std::string>, Entry> ByFiles;
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
    State += stateOf(File, FS) + "\n";
  Loaded &All = loaded();
  std::lock_guard Lock(All.Guard);
  Loaded::Entry &Entry = All.ByFiles[Files];
  if (Entry.State != State)
    Entry = {std::move(State), load(Files, FS)};
  return Entry.User;
}

std::vector<std::string> userEntries(bool Matched) {
  Loaded &All = loaded();
  std::lock_guard Lock(All.Guard);
  std::vector<std::string> Result;
  for (const auto &[Files, Entry] : All.ByFiles)
    llvm::append_range(Result, Matched ? Entry.User.Known->matchedNames()
                                       : Entry.User.Known->unmatchedNames());
  return Result;
}

} // namespace corolint

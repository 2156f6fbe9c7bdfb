//===- ForeignHeaders.cpp - libraries are system headers ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/ForeignHeaders.h"
#include "driver/Paths.h"
#include "driver/project/OwnFolders.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/HeaderSearch.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/StringMap.h"
#include <string>

using namespace clang;

namespace corolint {

namespace {

class Marker : public PPCallbacks {
public:
  Marker(Preprocessor &ThePP, const OwnFolders &TheFolders,
         llvm::StringRef TheDirectory)
      : PP(ThePP), Folders(TheFolders), Directory(TheDirectory) {}

  void FileChanged(SourceLocation Start, FileChangeReason Reason,
                   SrcMgr::CharacteristicKind Kind, FileID) override {
    if (Reason != EnterFile || Kind != SrcMgr::C_User)
      return;
    SourceManager &Sources = PP.getSourceManager();
    const FileID File = Sources.getFileID(Start);
    OptionalFileEntryRef Entry = Sources.getFileEntryRefForID(File);
    if (!Entry || File == Sources.getMainFileID() || isOwn(*Entry))
      return;
    // What '#pragma GCC system_header' does, for all of the file.
    PP.getHeaderSearchInfo().MarkFileSystemHeader(*Entry);
    Sources.AddLineNote(
        Start, 2, Sources.getLineTableFilenameID(Entry->getName()),
        /*IsFileEntry=*/false, /*IsFileExit=*/false, SrcMgr::C_System);
  }

private:
  bool isOwn(FileEntryRef Entry) {
    auto [It, IsNew] = Known.try_emplace(Entry.getName(), true);
    if (IsNew)
      It->second = Folders.contains(absolutePath(Entry.getName(), Directory));
    return It->second;
  }

  Preprocessor &PP;
  const OwnFolders &Folders;
  std::string Directory;
  llvm::StringMap<bool> Known;
};

} // namespace

void markForeignHeaders(Preprocessor &PP, const OwnFolders &Folders,
                        llvm::StringRef Directory) {
  PP.addPPCallbacks(std::make_unique<Marker>(PP, Folders, Directory));
}

} // namespace corolint

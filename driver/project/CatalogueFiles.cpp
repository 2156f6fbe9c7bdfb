//===- CatalogueFiles.cpp - are the user's catalogues usable? -------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/CatalogueFiles.h"
#include "checks/catalogue/UserCatalogues.h"
#include "driver/project/FileOptions.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace llvm;

namespace corolint {

namespace {

/// Reads each catalogue once, however many files it applies to.
class Validator {
public:
  explicit Validator(const ConfigSettings &Settings)
      : FS(realFileSystem(Settings.Inputs)),
        Provider(makeOptionsProvider(Settings, FS)) {}

  void visit(StringRef SourceFile);
  std::vector<std::string> takeErrors() { return std::move(Errors); }

private:
  void validate(StringRef Path, StringRef SourceFile,
                const OptionInForce &Listing);

  IntrusiveRefCntPtr<vfs::FileSystem> FS;
  std::unique_ptr<clang::tidy::ClangTidyOptionsProvider> Provider;
  /// The files of one folder have the same configuration.
  StringSet<> Folders;
  StringSet<> Catalogues;
  std::vector<std::string> Errors;
};

} // namespace

void Validator::visit(StringRef SourceFile) {
  if (!Folders.insert(sys::path::parent_path(SourceFile)).second)
    return;
  const FileOptions Options(*Provider, SourceFile);
  for (const OptionInForce &Option : Options.find("CatalogueFiles"))
    for (const std::string &Path :
         userCatalogueFiles(SourceFile, Option.Value, *FS))
      validate(Path, SourceFile, Option);
}

void Validator::validate(StringRef Path, StringRef SourceFile,
                         const OptionInForce &Listing) {
  if (!sys::path::is_absolute(Path)) { // Listed, and nowhere to be found.
    if (Catalogues.insert((Listing.Source + ":" + Path).str()).second)
      Errors.push_back((Listing.Source + ": " + Listing.Key + ": '" + Path +
                        "' is neither in the folder of '" + SourceFile +
                        "' nor in one above")
                           .str());
    return;
  }
  if (!Catalogues.insert(Path).second)
    return;
  ErrorOr<std::unique_ptr<MemoryBuffer>> Buffer = FS->getBufferForFile(Path);
  if (!Buffer) {
    Errors.push_back((Path + ": " + Buffer.getError().message()).str());
    return;
  }
  if (Error E = Catalogue().add(Path, (*Buffer)->getBuffer()))
    Errors.push_back(toString(std::move(E)));
}

std::vector<std::string> findCatalogueErrors(ArrayRef<std::string> Files,
                                             const ConfigSettings &Settings) {
  Validator TheValidator(Settings);
  for (const std::string &File : Files)
    TheValidator.visit(File);
  return TheValidator.takeErrors();
}

} // namespace corolint

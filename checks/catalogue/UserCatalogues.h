//===- UserCatalogues.h - what a project adds ------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

// A project's own catalogue files: `corolint.yaml` in the folder of the file
// under analysis or the nearest one above it that has one, and the files that
// the option CatalogueFiles lists.

#ifndef COROLINT_CHECKS_CATALOGUE_USERCATALOGUES_H
#define COROLINT_CHECKS_CATALOGUE_USERCATALOGUES_H

#include "checks/catalogue/Catalogue.h"
#include <memory>
#include <string>
#include <vector>

namespace llvm::vfs {
class FileSystem;
} // namespace llvm::vfs

namespace corolint {

struct UserCatalogue {
  /// Never null: the built-in catalogue, and what the user adds to it.
  std::shared_ptr<const Catalogue> Known;
  /// One message for each file that cannot be used, with its name, the line
  /// where there is one, and the cause.
  std::vector<std::string> Errors;
};

/// The catalogue for the source file \p SourceFile. \p CatalogueFiles is a
/// semicolon-separated list of paths; relative ones are looked for beside
/// \p SourceFile and in every folder above it. Files are read once per process
/// unless they change.
UserCatalogue loadUserCatalogue(llvm::StringRef SourceFile,
                                llvm::StringRef CatalogueFiles,
                                llvm::vfs::FileSystem &FS);

/// The files that the above would read, without reading them.
std::vector<std::string> userCatalogueFiles(llvm::StringRef SourceFile,
                                            llvm::StringRef CatalogueFiles,
                                            llvm::vfs::FileSystem &FS);

/// "file: name" of every entry in the user catalogues that this process
/// loaded; \p Matched: of those that a declaration had, else of the others.
std::vector<std::string> userEntries(bool Matched);

} // namespace corolint

#endif // COROLINT_CHECKS_CATALOGUE_USERCATALOGUES_H

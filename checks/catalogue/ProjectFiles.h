//===- ProjectFiles.h - files that a project has for us ---------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Catalogues and indexes belong to a project, and stay the same while many of
// its files are looked at: they are found from the source file upward, read
// once, and again when they have changed.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_CATALOGUE_PROJECTFILES_H
#define COROLINT_CHECKS_CATALOGUE_PROJECTFILES_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace llvm::vfs {
class FileSystem;
} // namespace llvm::vfs

namespace corolint {

/// \p Name in the folder of \p SourceFile, an absolute path, or the nearest one
/// above that has it; empty where none has.
std::string findUpwards(llvm::StringRef SourceFile, llvm::StringRef Name,
                        llvm::vfs::FileSystem &FS);

/// What tells apart two states of \p File, also that there is none.
std::string stateOf(llvm::StringRef File, llvm::vfs::FileSystem &FS);

} // namespace corolint

#endif // COROLINT_CHECKS_CATALOGUE_PROJECTFILES_H

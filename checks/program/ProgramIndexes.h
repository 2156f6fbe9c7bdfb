//===- ProgramIndexes.h - the indexes of this process -----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An editor analyses a file after each few keys. The index stays the same
// meanwhile, and so do the files that it tells about: they are looked at again
// only where their size, their time or which file it is have changed.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_PROGRAM_PROGRAMINDEXES_H
#define COROLINT_CHECKS_PROGRAM_PROGRAMINDEXES_H

#include "checks/program/Facts.h"
#include "llvm/Support/Error.h"

namespace llvm::vfs {
class FileSystem;
} // namespace llvm::vfs

namespace corolint {

/// What the index at \p Path, as it is now, says of the functions that the code
/// of \p Own may come to, see ProgramIndex::around. Any thread may ask.
llvm::Expected<FileFacts> indexedFacts(llvm::StringRef Path,
                                       const FileFacts &Own,
                                       llvm::vfs::FileSystem &FS);

} // namespace corolint

#endif // COROLINT_CHECKS_PROGRAM_PROGRAMINDEXES_H

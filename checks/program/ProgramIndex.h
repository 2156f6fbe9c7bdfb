//===- ProgramIndex.h - facts of other files for an editor ------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The driver sees the whole program and writes down which of its functions
// block. With that, whoever sees one file at a time can tell of calls that lead
// out of it. An index is facts like any others, of those functions only, with a
// hash of each file: what the index says of a file that has changed since does
// not count.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_PROGRAM_PROGRAMINDEX_H
#define COROLINT_CHECKS_PROGRAM_PROGRAMINDEX_H

#include "checks/program/Facts.h"
#include "llvm/Support/Error.h"

namespace llvm::vfs {
class FileSystem;
} // namespace llvm::vfs

namespace corolint {

/// The index that \p Facts (of CallGraph::blockingFacts) makes, as text. Their
/// paths are relative to \p Root; \p Path is where it is going to be.
std::string writeProgramIndex(FileFacts Facts, llvm::StringRef Root,
                              llvm::StringRef Path, llvm::vfs::FileSystem &FS);

/// Reads the index at \p Path; its paths become absolute. What functions of
/// files do that have changed, or are gone, is left out.
llvm::Expected<FileFacts> loadProgramIndex(llvm::StringRef Path,
                                           llvm::vfs::FileSystem &FS);

/// Takes the functions out of \p Index that \p Own defines.
void dropKnown(FileFacts &Index, const FileFacts &Own);

} // namespace corolint

#endif // COROLINT_CHECKS_PROGRAM_PROGRAMINDEX_H

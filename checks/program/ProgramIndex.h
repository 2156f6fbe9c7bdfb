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
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/Error.h"
#include <optional>
#include <set>

namespace llvm::vfs {
class FileSystem;
} // namespace llvm::vfs

namespace corolint {

/// The index that \p Facts (of CallGraph::blockingFacts) makes, as text. Their
/// paths are relative to \p Root; \p Path is where it is going to be.
std::string writeProgramIndex(FileFacts Facts, llvm::StringRef Root,
                              llvm::StringRef Path, llvm::vfs::FileSystem &FS);

/// The hash of the content of the file at \p Path, as an index has it; none
/// where it cannot be read.
std::optional<uint64_t> contentHash(llvm::StringRef Path,
                                    llvm::vfs::FileSystem &FS);

/// An index that was read. It is not changed by what is asked, so several
/// threads can do that.
class ProgramIndex {
public:
  /// \p TheFacts are what an index holds, with the hashes of their files.
  explicit ProgramIndex(FileFacts TheFacts);

  /// Reads the index at \p Path; its paths become absolute.
  static llvm::Expected<ProgramIndex> load(llvm::StringRef Path,
                                           llvm::vfs::FileSystem &FS);

  /// Whether the file at \p Path still has the content of the hash.
  using IsFreshFn =
      llvm::function_ref<bool(llvm::StringRef Path, uint64_t Hash)>;

  /// What the index says of the functions that the code of \p Own may come to
  /// by calls, and does not define. What functions of files do that are not
  /// fresh is left out. Only the files of those functions are asked about.
  FileFacts around(const FileFacts &Own, IsFreshFn IsFresh) const;

private:
  /// Indices into Facts.Functions, in order.
  std::set<uint32_t> reachedBy(const FileFacts &Own) const;

  FileFacts Facts;
  /// Indices into Facts.Functions, by what they may be called as: their own
  /// ids and those of the functions that they override.
  llvm::DenseMap<FunctionId, llvm::SmallVector<uint32_t, 1>> CalledAs;
};

} // namespace corolint

#endif // COROLINT_CHECKS_PROGRAM_PROGRAMINDEX_H

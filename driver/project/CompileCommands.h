//===- CompileCommands.h - reads a compilation database ---------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Compilation databases as build systems write them, with errors that say which
// file is wrong and where. They may be large, and most runs want a few of their
// files: reading one finds its files, and a command is made when it is needed.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_COMPILECOMMANDS_H
#define COROLINT_DRIVER_PROJECT_COMPILECOMMANDS_H

#include "driver/run/Analyzer.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBuffer.h"
#include <memory>
#include <vector>

namespace corolint {

/// A file of a database, with the first of its commands.
struct DatabaseEntry {
  std::string File;      ///< Absolute.
  std::string Directory; ///< Absolute.
  llvm::StringRef Text;  ///< The entry as it stands in the database.
};

class CompileDatabase {
public:
  /// Reads the `compile_commands.json` at \p Path. Fails with the place and the
  /// cause where it is none, or an entry of it is not as it should be.
  static llvm::Expected<CompileDatabase> read(llvm::StringRef Path);

  /// One for each file, in the order of the database.
  const std::vector<DatabaseEntry> &entries() const { return Entries; }
  /// How many entries were left out because an earlier one has their file.
  unsigned repeated() const { return Repeated; }

  /// The job that \p Entry describes, with its response files expanded and its
  /// compiler found behind whatever launches it.
  static AnalysisJob job(const DatabaseEntry &Entry);

private:
  llvm::Error addEntry(llvm::StringRef Text, size_t Number,
                       llvm::StringRef Home);

  std::unique_ptr<llvm::MemoryBuffer> Buffer;
  std::vector<DatabaseEntry> Entries;
  unsigned Repeated = 0;
};

/// The flags in the `compile_flags.txt` at \p Path.
llvm::Expected<std::vector<std::string>> readCompileFlags(llvm::StringRef Path);

/// Compiles \p File with \p Flags in \p Directory; with the compiler that comes
/// first among them, if it is no flag that does.
AnalysisJob jobWithFlags(llvm::StringRef File, llvm::StringRef Directory,
                         llvm::ArrayRef<std::string> Flags);

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_COMPILECOMMANDS_H

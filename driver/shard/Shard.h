//===- Shard.h - one part of a run ------------------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A part is a file of facts that says which shard of which run it is. Those of
// all shards together are what one run over all files would have had before its
// link.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_SHARD_SHARD_H
#define COROLINT_DRIVER_SHARD_SHARD_H

#include "driver/FileCounts.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/JSON.h"
#include <optional>
#include <string>

namespace corolint {

struct AnalysisSettings;
struct Options;
struct Project;

struct Shard {
  unsigned Index = 0; ///< From 1.
  unsigned Count = 0;
  /// The version of corolint, and that of its LLVM.
  std::string Tool;
  // Hashes: of the files of all shards, of who has which, and of what decides
  // about the results.
  std::string Files;
  std::string Plan;
  std::string Settings;
  // For who reports: `--checks`, whether not all files were asked for, and what
  // takes the place of `.clang-tidy` files.
  std::string Checks;
  bool IsChoice = false;
  std::optional<std::string> Config;
  /// What became of other files, of all shards.
  FileCounts Counts;
};

/// Leaves of \p Whole what is the business of the shard that \p Opts ask for.
/// Fails where the work cannot be shared out.
llvm::Expected<Shard> takeShard(const Options &Opts,
                                const AnalysisSettings &Settings,
                                Project &Whole);

llvm::json::Value toJSON(const Shard &S);
/// Fails where \p V, from the file at \p Path, is no shard.
llvm::Expected<Shard> parseShard(llvm::StringRef Path,
                                 const llvm::json::Value &V);

struct Part {
  std::string Path; ///< As it was given.
  Shard Of;
};

/// Fails where \p Parts are not those of all shards of one run, each once, and
/// of this version of corolint; says why.
llvm::Error checkParts(llvm::ArrayRef<Part> Parts);

} // namespace corolint

#endif // COROLINT_DRIVER_SHARD_SHARD_H

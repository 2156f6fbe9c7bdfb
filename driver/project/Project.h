//===- Project.h - what there is to analyse ---------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Turns the paths on the command line and the compilation database into jobs,
// and says of every file asked for that there is none for, why.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_PROJECT_H
#define COROLINT_DRIVER_PROJECT_PROJECT_H

#include "driver/FileCounts.h"
#include "driver/Finding.h"
#include "driver/Options.h"
#include "driver/run/Analyzer.h"
#include "driver/shard/Shard.h"
#include "llvm/Support/Error.h"
#include <optional>
#include <string>
#include <vector>

namespace corolint {

struct Project {
  /// What reported paths are relative to, and fixes stay inside of.
  std::string Root;
  /// The database in use; empty for flags behind `--`.
  std::string Database;
  std::vector<AnalysisJob> Jobs; ///< Sorted by file.
  /// What became of the other entries of the database.
  FileCounts Counts;
  /// Files that were asked for and cannot be analysed, with the reasons.
  std::vector<FileResult> Missing;
  /// Where all of this is only a part of what there is.
  std::optional<Shard> Part;
};

/// The root of the project that the working directory is in, or what \p Opts
/// say.
std::string findRoot(const Options &Opts);

/// The root of the project that \p Directory is in, as far as that can be told
/// without a compilation database.
std::string findRootAround(llvm::StringRef Directory);

/// Fails where there is nothing that could be analysed.
llvm::Expected<Project> loadProject(const Options &Opts);

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_PROJECT_H

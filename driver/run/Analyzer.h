//===- Analyzer.h - one file through Clang and the checks -------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The one place that runs Clang: a compile command in, a FileResult out. It is
// built on clang-tidy's core, so configuration, NOLINT and fixes behave as they
// do there, and spends less: function bodies in system headers are not parsed,
// and only the project's own declarations are traversed.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_ANALYZER_H
#define COROLINT_DRIVER_RUN_ANALYZER_H

#include "driver/Finding.h"
#include "driver/project/Config.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace corolint {

/// What a file would be, if it were written.
struct FileContent {
  std::string Path; ///< Absolute.
  std::string Text;
};

struct AnalysisJob {
  std::string File;      ///< Absolute path.
  std::string Directory; ///< What relative paths in the command start from.
  std::vector<std::string> CommandLine; ///< With the compiler as its first.
  /// Takes the place of the file's content on disk; for tests.
  std::optional<std::string> Content;
  /// Headers that were named, and that this file is said to include.
  std::vector<std::string> Headers;
  /// Whether to report only what is in these.
  bool OnlyHeaders = false;
  /// The headers of the project whose function bodies are this job's to parse;
  /// without a value, those of all that it includes are.
  std::optional<std::vector<std::string>> OwnedHeaders = std::nullopt;
  /// A precompiled header to start from; empty for none.
  // NOLINTNEXTLINE(readability-redundant-member-init): optional
  std::string Prefix = {};
  /// Not a file to analyse: \c Content has the includes of a prefix, to be
  /// precompiled into \c Prefix.
  bool IsPrefix = false;
  /// What it is expected to cost compared with other jobs; 0 for its file's
  /// size. Only the order in which jobs are run depends on it.
  uint64_t ExpectedCost = 0;
  /// A folder where there is nothing to analyse, but a reproducer to write
  /// (see run/ReproducerSource.h).
  std::optional<std::string> ReproducerFolder = std::nullopt;
  /// Take the place of files on disk: what a fix would make of them.
  // NOLINTNEXTLINE(readability-redundant-member-init): optional
  std::vector<FileContent> Overlay = {};
};

struct AnalysisSettings {
  ConfigSettings Config;
  /// Where Clang's builtin headers are (the directory above `include`).
  std::string ResourceDir;
  /// Parse function bodies in system headers, too.
  bool FullBodies = false;
  /// Find out which names in the user's configuration exist.
  bool VerifyConfig = false;
  /// Leave calls that lead out of the file to whoever links the facts of all.
  bool CollectFacts = false;
  /// Of the project: paths in facts are relative to it, and what lies outside
  /// is not the project's.
  std::string Root;
  /// Note what the analysis looks at.
  bool RecordInputs = false;
  /// What below the root is not the project's own (see OwnFolders).
  // NOLINTNEXTLINE(readability-redundant-member-init): optional
  std::vector<std::string> ThirdParty = {};
};

/// Analyses one file in this process.
FileResult analyzeFile(const AnalysisJob &Job,
                       const AnalysisSettings &Settings);

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_ANALYZER_H

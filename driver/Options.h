//===- Options.h - the command line -----------------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the user asks for, parsed and checked as far as that is possible without
// looking at any file.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_OPTIONS_H
#define COROLINT_DRIVER_OPTIONS_H

#include "driver/options/DistributionOptions.h"
#include "driver/options/NewCodeOptions.h"
#include "driver/shell/ShownOptions.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace corolint {

enum class ReportFormat {
  Text,
  Full,
  Json,
  JsonLines,
  Sarif,
  GitHub,
  GitLab,
  Checkstyle,
  JUnit,
  RdJson,
  Yaml,
  Html
};
/// A report that is asked for, and where it goes.
struct ReportOutput {
  ReportFormat Format = ReportFormat::Text;
  std::string File; ///< Empty for standard output.
};

enum class FixMode { None, Safe, Suggested };

/// When a report for people has colours.
enum class ColorMode { Auto, Always, Never };

/// What a run does.
enum class Command {
  Lint,  ///< Both of the following.
  Facts, ///< Analyse files and write down what comes of it.
  Link,  ///< Report from what was written down.
  Merge, ///< The same from all shards of a run.
  Diff   ///< Compare two reports.
};

/// About the cache of results.
struct CacheOptions {
  bool Disabled = false;
  bool ReadOnly = false;
  std::string Directory; ///< Empty for the usual one.
  /// How large it may grow, in bytes; 0 for any size.
  uint64_t Limit = uint64_t(1) << 30;
};

/// What is to be reported, and what fails (see policy/PolicySettings.h, and
/// options/PolicyOptions.h for the command line).
struct PolicyOptions {
  /// What `--fail-on`, `--max-findings` and `--require-reason` say; they win
  /// over the configuration.
  std::string FailOn;
  std::optional<unsigned> MaxFindings;
  bool RequireReason = false;
  /// `--profile`; empty for what the configuration says.
  std::string Profile;
  bool ReportUnusedSuppressions = false;
  bool ShowSuppressed = false;
  /// Insert comments with this reason, which may be empty, instead of fixing.
  std::optional<std::string> AddSuppressions;
};

/// What to print for shells and for man (see options/ShellOptions.h).
struct ShellOptions {
  std::string Completion; ///< The shell; empty for none.
  bool Manual = false;
  /// The command line itself, where one of these is asked for.
  std::vector<ShownOption> Known;
};

struct Options {
  Command Do = Command::Lint;
  /// For Link and Merge, files of facts; for Diff, two reports.
  std::vector<std::string> Paths;
  /// What stands behind `--`.
  std::optional<std::vector<std::string>> Flags;
  std::string Database; ///< `-p`
  /// Analyse headers through every file that includes them.
  bool AllIncluders = false;
  std::string Checks;
  std::optional<std::string> Config;
  std::string ConfigFile;
  unsigned Jobs = 1;
  unsigned Timeout = 120; ///< Seconds for one file; 0 for no limit.
  /// MiB that a worker may allocate; 0 for no limit. Where nobody says, it
  /// depends on the machine.
  std::optional<unsigned> MemoryLimit;
  /// The folder for reproducers; empty for none.
  std::string Reproducer;
  bool Timings = false;
  std::vector<ReportOutput> Outputs;
  ColorMode Color = ColorMode::Auto;
  /// `-o`; for Facts, where to write them.
  std::string OutputFile;
  /// For Facts: where to write which files they depend on; empty for nowhere.
  std::string DependencyFile;
  std::string Root;       ///< Empty where it is to be found.
  std::string WriteIndex; ///< Where to write an index; empty for nowhere.
  NewCodeOptions NewCode;
  /// For Diff, the format of what it writes; empty where nobody says.
  std::string DiffFormat;
  FixMode Fix = FixMode::None;
  bool Diff = false;
  /// How to format what fixes change (see fix/Format.h).
  std::string FormatStyle = "file";
  bool ListChecks = false;
  std::string Explain;
  bool PrintResourceDir = false;
  bool ShowSettings = false;
  std::string ResourceDir;
  bool FullBodies = false;
  bool SharedPrefix = true; ///< See PrefixPlan.
  bool Prescan = true;      ///< See Prescan.
  bool VerifyConfig = false;
  CacheOptions Cache;
  PolicyOptions Policy;
  DistributionOptions Distribution;
  /// Which schema or reference to print; empty for none.
  std::string PrintConfig;
  ShellOptions Shell;
  bool CacheStats = false;
  bool ClearCache = false;
  bool Quiet = false;
  bool Verbose = false;
  /// This process is a worker (see run/Worker.h).
  bool Worker = false;
};

/// Nothing where the command line is wrong (the reason is on stderr). Handles
/// `--help` and `--version` itself, and does not return then.
std::optional<Options> parseOptions(int Argc, const char *const *Argv);

} // namespace corolint

#endif // COROLINT_DRIVER_OPTIONS_H

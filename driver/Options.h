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

#include <optional>
#include <string>
#include <vector>

namespace corolint {

enum class ReportFormat { Text, Json, Sarif };
enum class FixMode { None, Safe, Suggested };

struct Options {
  std::vector<std::string> Paths;
  /// What stands behind `--`.
  std::optional<std::vector<std::string>> Flags;
  std::string Database; ///< `-p`
  std::string Checks;
  std::optional<std::string> Config;
  std::string ConfigFile;
  unsigned Jobs = 1;
  ReportFormat Format = ReportFormat::Text;
  std::string OutputFile;
  FixMode Fix = FixMode::None;
  bool Diff = false;
  bool ListChecks = false;
  std::string Explain;
  bool PrintResourceDir = false;
  std::string ResourceDir;
  bool FullBodies = false;
  bool VerifyConfig = false;
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

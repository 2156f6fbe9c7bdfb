//===- FlagGroups.h - files with the same flags -----------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which files are compiled in the same way, and where their headers are looked
// for. Asks Clang's driver once for each set of flags; parses nothing.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_FLAGGROUPS_H
#define COROLINT_DRIVER_RUN_FLAGGROUPS_H

#include "driver/project/IncludeScanner.h"
#include "driver/run/Analyzer.h"
#include "llvm/ADT/StringMap.h"
#include <memory>

namespace clang::tidy {
class ClangTidyOptionsProvider;
} // namespace clang::tidy

namespace corolint {

/// Files whose flags and directory are the same.
struct FlagGroup {
  /// The flags and the directory, without the file: what identifies the group.
  std::string Key;
  SearchPath Paths;
  /// The command of some file of the group.
  std::vector<std::string> Command;
  std::string File;
  std::string Directory;
};

class FlagGroups {
public:
  explicit FlagGroups(const AnalysisSettings &TheSettings);
  ~FlagGroups();

  /// The group of \p Job; null where Clang refuses its command.
  const FlagGroup *of(const AnalysisJob &Job);

private:
  const AnalysisSettings &Settings;
  std::unique_ptr<clang::tidy::ClangTidyOptionsProvider> Provider;
  llvm::StringMap<std::unique_ptr<FlagGroup>> Groups;
};

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_FLAGGROUPS_H

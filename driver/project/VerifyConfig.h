//===- VerifyConfig.h - configuration that does nothing ---------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `--verify-config`: checks and options that do not exist, and names in the
// user's catalogues and options that no declaration has. clang-tidy ignores
// such things silently, and so does a run without that option: one
// `.clang-tidy` serves tools of several versions.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_VERIFYCONFIG_H
#define COROLINT_DRIVER_PROJECT_VERIFYCONFIG_H

#include "driver/Finding.h"
#include "driver/project/Config.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringSet.h"
#include <string>
#include <vector>

namespace corolint {

struct ConfigProblem {
  std::string Where; ///< A file or an option of the command line.
  std::string What;

  friend bool operator==(const ConfigProblem &,
                         const ConfigProblem &) = default;
  friend auto operator<=>(const ConfigProblem &,
                          const ConfigProblem &) = default;
};

/// The keys of all options that the checks read: "check.Option", and "Option"
/// where one value can serve all checks.
llvm::StringSet<> knownOptionKeys();

/// The checks and options that do not exist, in the configuration of \p Files.
/// What belongs to other clang-tidy modules is left alone.
std::vector<ConfigProblem> findUnknownKeys(llvm::ArrayRef<std::string> Files,
                                           const ConfigSettings &Settings);

/// The configured names that have matched in none of \p Results.
std::vector<ConfigProblem> findUnusedNames(llvm::ArrayRef<FileResult> Results);

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_VERIFYCONFIG_H

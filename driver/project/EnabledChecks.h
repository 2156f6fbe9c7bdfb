//===- EnabledChecks.h - which checks run on a file -------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For those who ask about files that need not be analysed, or be there any
// more, and do not want to know how clang-tidy's options are read.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_ENABLEDCHECKS_H
#define COROLINT_DRIVER_PROJECT_ENABLEDCHECKS_H

#include "llvm/ADT/StringRef.h"
#include <memory>

namespace corolint {

struct ConfigSettings;

class EnabledChecks {
public:
  explicit EnabledChecks(const ConfigSettings &Config);
  ~EnabledChecks();

  /// Whether \p Check runs on \p File, an absolute path. Where the file's
  /// folder does not exist, the nearest one above it decides.
  bool contains(llvm::StringRef Check, llvm::StringRef File);

private:
  class Provider;
  std::unique_ptr<Provider> Options;
};

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_ENABLEDCHECKS_H

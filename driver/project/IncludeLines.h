//===- IncludeLines.h - which headers a file includes -----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A guess at which headers of the project a file includes, for choosing files
// before Clang has been asked anything: where headers are looked for is taken
// from the flags as they stand in the compile command.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_INCLUDELINES_H
#define COROLINT_DRIVER_PROJECT_INCLUDELINES_H

#include "driver/project/IncludeScanner.h"
#include "driver/run/Analyzer.h"
#include "llvm/ADT/StringRef.h"
#include <memory>
#include <string>
#include <vector>

namespace corolint {

class IncludeLines {
public:
  explicit IncludeLines(llvm::StringRef Root)
      : Below(Root, {}), Scanner(Below) {}

  /// Files that \p Job's file may include, directly or not, that lie below the
  /// root; sorted.
  std::vector<std::string> headersOf(const AnalysisJob &Job);

private:
  /// Any file below the root may be named, whoever wrote it.
  OwnFolders Below;
  IncludeScanner Scanner;
  std::vector<std::unique_ptr<SearchPath>> SearchPaths;
};

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_INCLUDELINES_H

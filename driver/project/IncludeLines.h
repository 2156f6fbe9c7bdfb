//===- IncludeLines.h - which headers a file may include --------*- C++ -*-===//
//-*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A guess at what a file includes that costs no compiler: it reads the lines
// that begin with `#include`, whatever conditions they stand under, and looks
// for their files where the compile command has them looked for.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_INCLUDELINES_H
#define COROLINT_DRIVER_PROJECT_INCLUDELINES_H

#include "driver/run/Analyzer.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace corolint {

class IncludeLines {
public:
  explicit IncludeLines(llvm::StringRef Root) : Root(Root.str()) {}

  /// Files that \p Job's file may include, directly or not, that lie below the
  /// root; sorted.
  std::vector<std::string> headersOf(const AnalysisJob &Job);

private:
  struct Include {
    std::string Name;
    bool IsAngled;
  };

  const std::vector<Include> &includesOf(llvm::StringRef Path);
  bool exists(const std::string &Path);

  std::string Root;
  llvm::StringMap<std::vector<Include>> Read;
  llvm::StringMap<bool> Known;
};

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_INCLUDELINES_H

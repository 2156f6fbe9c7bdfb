//===- CheckDocs.h - the pages of the checks --------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One text per check, in docs/checks, is what `--explain` prints and what the
// rules of a SARIF report say. The build puts the pages into the binary.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_REPORT_CHECKDOCS_H
#define COROLINT_DRIVER_REPORT_CHECKDOCS_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace corolint {

struct CheckDocs {
  llvm::StringRef Page;        ///< All of it; empty where there is none.
  llvm::StringRef Summary;     ///< The paragraph below the title.
  llvm::StringRef Description; ///< The section "What it finds".
};

CheckDocs checkDocs(llvm::StringRef CheckId);

/// Where the page is published; empty where the build does not know that.
std::string checkUrl(llvm::StringRef CheckId);

} // namespace corolint

#endif // COROLINT_DRIVER_REPORT_CHECKDOCS_H

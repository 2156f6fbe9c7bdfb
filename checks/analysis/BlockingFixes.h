//===- BlockingFixes.h - what to put in place of a blocking call  -*- C++
//-*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_BLOCKINGFIXES_H
#define COROLINT_CHECKS_ANALYSIS_BLOCKINGFIXES_H

#include "checks/analysis/BlockingAnalysis.h"
#include "llvm/ADT/ArrayRef.h"
#include <optional>
#include <string>

namespace corolint {

struct BlockingFix {
  std::string Replacement;
  /// Headers that it needs, of Library.
  llvm::ArrayRef<std::string> Includes;
  LibraryUse Library;
};

/// The awaiting expression to put in place of the call at \p Site, in a
/// coroutine of \p Library; none where a person has to decide, or where it is
/// not certain that the result compiles.
std::optional<BlockingFix>
findBlockingFix(const BlockingSite &Site, LibraryUse Library, FileModel &Model);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_BLOCKINGFIXES_H

//===- PrefixBuilder.h - precompiles shared includes ------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Files of a project include the same libraries. What those declare can be
// parsed once, into a precompiled header that the analyses of all these files
// start from.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_PREFIXBUILDER_H
#define COROLINT_DRIVER_RUN_PREFIXBUILDER_H

#include "driver/Finding.h"
#include "driver/run/Analyzer.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace corolint {

/// Where the includes of the prefix at \p Prefix are, which is of no use
/// without them.
std::string prefixHeader(llvm::StringRef Prefix);

/// Precompiles the includes in \p Job's content, a prefix (see
/// AnalysisJob::IsPrefix), with the flags of its command. The includes are kept
/// beside the result, as a header that Clang can look at. In the result, the
/// status tells whether it worked, and the reason why not.
FileResult buildPrefix(const AnalysisJob &Job,
                       const AnalysisSettings &Settings);

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_PREFIXBUILDER_H

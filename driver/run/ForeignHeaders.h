//===- ForeignHeaders.h - libraries are system headers ----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Whether a library's headers come in by -isystem or by -I is an accident of
// how its build describes it. Here, every header that is not the project's own
// becomes a system header, as if it began with '#pragma GCC system_header': to
// the checks, to clang-tidy's core and to the parser.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_FOREIGNHEADERS_H
#define COROLINT_DRIVER_RUN_FOREIGNHEADERS_H

#include "llvm/ADT/StringRef.h"

namespace clang {
class Preprocessor;
} // namespace clang

namespace corolint {

class OwnFolders;

/// Asks \p Folders, which has to outlive \p PP, about each header that \p PP
/// enters. Relative names of headers start from \p Directory.
void markForeignHeaders(clang::Preprocessor &PP, const OwnFolders &Folders,
                        llvm::StringRef Directory);

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_FOREIGNHEADERS_H

//===- DirectiveScanner.h - preprocessor lines of a text --------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reads the directives of a file without preprocessing it. Thousands of library
// headers go through this in a run, so it looks at lines, not at tokens.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_DIRECTIVESCANNER_H
#define COROLINT_DRIVER_PROJECT_DIRECTIVESCANNER_H

#include "driver/project/IncludeScanner.h"

namespace corolint {

/// Adds to \p File what the directives in \p Text say. In comments and strings,
/// what looks like a directive counts as one.
void scanDirectives(llvm::StringRef Text, ScannedFile &File);

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_DIRECTIVESCANNER_H

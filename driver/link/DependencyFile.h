//===- DependencyFile.h - when facts are out of date ------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For build systems that run 'corolint facts': which files a file of facts was
// made from, as compilers write it with -MD.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_LINK_DEPENDENCYFILE_H
#define COROLINT_DRIVER_LINK_DEPENDENCYFILE_H

#include "driver/Finding.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace corolint {

/// A rule for make: \p Target depends on every file that the analyses of \p
/// Results have read, which they have to have recorded. Paths below \p
/// Directory are relative to it; where that is empty, they are absolute. What
/// could not be analysed, or whose inputs nobody can tell, depends also on a
/// file that is never there, so that it is tried again each time.
std::string dependencyRule(llvm::StringRef Target,
                           llvm::ArrayRef<FileResult> Results,
                           llvm::StringRef Directory = {});

} // namespace corolint

#endif // COROLINT_DRIVER_LINK_DEPENDENCYFILE_H

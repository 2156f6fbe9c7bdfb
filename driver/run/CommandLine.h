//===- CommandLine.h - compile commands that clang understands --*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Compile commands come from whatever builds the project, often GCC with flags
// that clang does not have, and always meant to produce output. This turns
// them into commands that only parse.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_COMMANDLINE_H
#define COROLINT_DRIVER_RUN_COMMANDLINE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace clang::tidy {
struct ClangTidyOptions;
} // namespace clang::tidy

namespace corolint {

/// \p Command for parsing \p File with clang: without outputs, plugins,
/// precompiled headers and unknown flags; with the builtin headers in
/// \p ResourceDir and the arguments that the configuration adds.
std::vector<std::string>
analysisCommand(llvm::ArrayRef<std::string> Command, llvm::StringRef File,
                llvm::StringRef ResourceDir,
                const clang::tidy::ClangTidyOptions &Options);

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_COMMANDLINE_H

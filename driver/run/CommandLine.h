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

struct AnalysisCommand {
  std::vector<std::string> Arguments;
  /// Flags that were left out because clang does not know them.
  std::vector<std::string> Dropped;
  /// Why the file cannot be analysed with this command; empty where it can.
  std::string Problem;
};

/// \p Command for parsing \p File in \p Directory with clang: without outputs,
/// plugins, precompiled headers, other sources and unknown flags; with the
/// builtin headers in \p ResourceDir and the arguments that the configuration
/// adds.
AnalysisCommand analysisCommand(llvm::ArrayRef<std::string> Command,
                                llvm::StringRef File, llvm::StringRef Directory,
                                llvm::StringRef ResourceDir,
                                const clang::tidy::ClangTidyOptions &Options);

/// Takes those of \p Arguments away that \p Refusal, an error of clang's
/// driver, is about, and returns them. Nothing where they decide what the code
/// means, as the standard and the target do.
std::vector<std::string> removeRefused(std::vector<std::string> &Arguments,
                                       llvm::StringRef Refusal);

/// Takes the flags away that choose a processor and its features, and returns
/// them.
std::vector<std::string>
removeMachineFlags(std::vector<std::string> &Arguments);

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_COMMANDLINE_H

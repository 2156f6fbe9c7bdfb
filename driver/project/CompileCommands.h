//===- CompileCommands.h - reads a compilation database ---------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Compilation databases as build systems write them, with errors that say which
// file is wrong and where.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_COMPILECOMMANDS_H
#define COROLINT_DRIVER_PROJECT_COMPILECOMMANDS_H

#include "driver/run/Analyzer.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <vector>

namespace corolint {

/// One job for each file of the `compile_commands.json` at \p Path; the first
/// command of a file wins.
llvm::Expected<std::vector<AnalysisJob>>
readCompileCommands(llvm::StringRef Path);

/// The flags in the `compile_flags.txt` at \p Path.
llvm::Expected<std::vector<std::string>> readCompileFlags(llvm::StringRef Path);

/// Compiles \p File with \p Flags in \p Directory.
AnalysisJob jobWithFlags(llvm::StringRef File, llvm::StringRef Directory,
                         llvm::ArrayRef<std::string> Flags);

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_COMPILECOMMANDS_H

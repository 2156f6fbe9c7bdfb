//===- BuildCommand.h - the compiler in a build's command -------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Builds run their compilers by way of caches, distributors and wrappers, call
// them by many names, and hand them arguments in files. This makes of such a
// command the one that the compiler gets.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_BUILDCOMMAND_H
#define COROLINT_DRIVER_PROJECT_BUILDCOMMAND_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace corolint {

/// The arguments in \p Command: by the rules of Windows where its compiler is
/// Microsoft's or clang-cl, and else by those of a POSIX shell.
std::vector<std::string> splitCommand(llvm::StringRef Command);

/// Where in \p Arguments the compiler is: behind `ccache`, `distcc`, `env X=y`
/// and the like. 0 where none is to be seen.
size_t findCompiler(llvm::ArrayRef<std::string> Arguments);

/// \p Arguments from the compiler on, with the target and the driver mode that
/// its name stands for, and its response files, seen from \p Directory, put in
/// place. A response file that cannot be read stays as it is.
std::vector<std::string> compilerCommand(std::vector<std::string> Arguments,
                                         llvm::StringRef Directory);

/// Whether \p Command, of compilerCommand(), follows cl.exe's conventions.
bool isClCommand(llvm::ArrayRef<std::string> Command);

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_BUILDCOMMAND_H

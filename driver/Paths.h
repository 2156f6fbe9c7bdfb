//===- Paths.h - paths and files --------------------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The few operations on paths and files that several parts of the driver need
// to do in exactly the same way.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PATHS_H
#define COROLINT_DRIVER_PATHS_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>

namespace corolint {

/// \p Path relative to \p Directory made absolute, without `.` and `..`.
std::string absolutePath(llvm::StringRef Path, llvm::StringRef Directory);

/// The working directory of this process.
std::string currentDirectory();

/// \p Path with symbolic links resolved; as it is where that is not possible.
std::string realPath(const llvm::Twine &Path);

/// Whether \p Path lies below \p Directory (or is it).
bool isBelow(llvm::StringRef Path, llvm::StringRef Directory);

/// \p Path relative to \p Directory where it lies below it, else \p Path.
std::string displayPath(llvm::StringRef Path, llvm::StringRef Directory);

/// Replaces the content of \p Path in one step and keeps its permissions. A
/// symbolic link stays one; devices and pipes are written to directly.
llvm::Error writeFileAtomically(llvm::StringRef Path, llvm::StringRef Content);

} // namespace corolint

#endif // COROLINT_DRIVER_PATHS_H

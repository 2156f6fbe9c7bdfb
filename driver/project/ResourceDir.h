//===- ResourceDir.h - where Clang's builtin headers are --------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A tool built on Clang is useless without the builtin headers of exactly its
// release; that they are missing shows up as confusing errors in every file.
// So they are looked for first, and their absence is said in one sentence.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_RESOURCEDIR_H
#define COROLINT_DRIVER_PROJECT_RESOURCEDIR_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>

namespace corolint {

/// The directory above `include/stddef.h`: \p Chosen where it is not empty,
/// else what is installed with \p Executable, else what it was built for.
llvm::Expected<std::string> findResourceDir(llvm::StringRef Chosen,
                                            llvm::StringRef Executable);

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_RESOURCEDIR_H

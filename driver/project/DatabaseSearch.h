//===- DatabaseSearch.h - finds the compilation database --------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Nobody wants to say where the compilation database is: it is looked for where
// people and build systems put it.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_DATABASESEARCH_H
#define COROLINT_DRIVER_PROJECT_DATABASESEARCH_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace corolint {

/// The nearest `compile_commands.json` or `compile_flags.txt`, from
/// \p Directory upward. In each directory its own comes first, then the newest
/// one in its usual build folders. Empty where there is none.
std::string findDatabase(llvm::StringRef Directory);

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_DATABASESEARCH_H

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

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace corolint {

/// The paths of the folders in one, in any order; none where there is no such.
using ListFoldersFn =
    llvm::function_ref<std::vector<std::string>(llvm::StringRef Directory)>;

/// Looks on the disk.
std::vector<std::string> foldersIn(llvm::StringRef Directory);

/// The newest file called \p Name in the folders of \p Directory that build
/// systems usually write to; empty where there is none.
std::string newestInBuildFolders(llvm::StringRef Directory,
                                 llvm::StringRef Name, ListFoldersFn Folders);

/// The nearest `compile_commands.json` or `compile_flags.txt`, from
/// \p Directory upward. In each directory its own comes first, then the newest
/// one in its usual build folders. Empty where there is none.
std::string findDatabase(llvm::StringRef Directory);

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_DATABASESEARCH_H

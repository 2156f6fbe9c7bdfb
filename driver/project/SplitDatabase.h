//===- SplitDatabase.h - one file for each command --------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A database changes as a whole whenever any command does. Build systems that
// look at files as a whole, too, want a file for each command.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_SPLITDATABASE_H
#define COROLINT_DRIVER_PROJECT_SPLITDATABASE_H

#include "llvm/Support/Error.h"

namespace corolint {

struct Options;

/// Writes each entry of the database of \p Opts to a database of its own, below
/// the folder that they name: at the source's path from the root on, with `__`
/// for `..`, and `.json` at its end. Paths that they name get one in any case:
/// where the database does not know the file, one that does not know it either.
/// What is there already, and as it should be, stays untouched.
llvm::Error splitDatabase(const Options &Opts);

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_SPLITDATABASE_H

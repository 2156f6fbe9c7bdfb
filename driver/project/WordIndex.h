//===- WordIndex.h - words and definitions of a text ------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A cheap index of what a source file talks about and which functions it
// defines, for deciding whether it has to be parsed at all.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_WORDINDEX_H
#define COROLINT_DRIVER_PROJECT_WORDINDEX_H

#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"

namespace corolint {

struct WordIndex {
  /// All identifiers and keywords outside of comments and strings.
  llvm::StringSet<> Words;
  /// What looks like the name of a function that is defined: followed by a
  /// list in parentheses and then, somehow, by a body. Of an operator,
  /// "operator".
  llvm::StringSet<> Functions;
};

WordIndex indexWords(llvm::StringRef Text);

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_WORDINDEX_H

//===- DeclaredWords.h - what changed lines declare -------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Whoever changes how a function is declared, in a header, may make its calls
// elsewhere wrong: what it returns may be a task now.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CHANGES_DECLAREDWORDS_H
#define COROLINT_DRIVER_CHANGES_DECLAREDWORDS_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"

namespace corolint {

/// The names in \p Text that look like those of functions which are declared
/// with their types, on a line (from 1) that \p IsChanged.
llvm::StringSet<> declaredWords(llvm::StringRef Text,
                                llvm::function_ref<bool(unsigned)> IsChanged);

} // namespace corolint

#endif // COROLINT_DRIVER_CHANGES_DECLAREDWORDS_H

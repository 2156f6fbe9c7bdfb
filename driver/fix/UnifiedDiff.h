//===- UnifiedDiff.h - fixes as a patch -------------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A patch that `patch -p1` and `git apply` take, for people who look before
// they let a tool write. The edits are known, so no lines need comparing.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_FIX_UNIFIEDDIFF_H
#define COROLINT_DRIVER_FIX_UNIFIEDDIFF_H

#include "driver/Finding.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace corolint {

/// Writes what \p Edits (sorted, without overlaps) change in \p Text. \p Name
/// is the file's path in the patch (an absolute one loses its slash, so that
/// `patch -p1 -d /` finds it), \p Context the number of lines around
/// changes.
void writeUnifiedDiff(llvm::raw_ostream &OS, llvm::StringRef Name,
                      llvm::StringRef Text, llvm::ArrayRef<TextEdit> Edits,
                      size_t Context = 3);

/// \p Diff for people to read: of lines longer than \p Max bytes only the part
/// around what changes, with `…` where something is cut.
std::string shortenLines(llvm::StringRef Diff, size_t Max);

} // namespace corolint

#endif // COROLINT_DRIVER_FIX_UNIFIEDDIFF_H

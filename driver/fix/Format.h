//===- Format.h - fixes look like the code around them ----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The lines that fixes change are formatted as the project's `.clang-format`
// file says. All others stay as they are.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_FIX_FORMAT_H
#define COROLINT_DRIVER_FIX_FORMAT_H

#include "driver/Finding.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace corolint {

/// Fails where \p Style is no value for `--format-style`: "file", "none", or
/// what clang-format takes.
llvm::Error validateStyle(llvm::StringRef Style);

/// The edits that make of \p Text what \p Edits do, with the lines that they
/// change formatted in \p Style. Where that cannot be done, as without a
/// `.clang-format` file, they are \p Edits.
std::vector<TextEdit> formatEdits(llvm::StringRef Path, llvm::StringRef Text,
                                  std::vector<TextEdit> Edits,
                                  llvm::StringRef Style);

/// The edits that do what \p First and then \p Second do to the file at
/// \p Path: positions of \p Second are in the text that \p First makes.
llvm::Expected<std::vector<TextEdit>>
composeEdits(llvm::StringRef Path, const std::vector<TextEdit> &First,
             const std::vector<TextEdit> &Second);

} // namespace corolint

#endif // COROLINT_DRIVER_FIX_FORMAT_H

//===- LineBreaks.h - how the lines of new code end -------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_LINEBREAKS_H
#define COROLINT_CHECKS_ANALYSIS_LINEBREAKS_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace corolint {

/// \p Code with its lines ended as the first line of \p File, a file's text,
/// is: checks write `\n`, and some files have `\r\n`.
std::string withLineBreaksOf(llvm::StringRef File, llvm::StringRef Code);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_LINEBREAKS_H

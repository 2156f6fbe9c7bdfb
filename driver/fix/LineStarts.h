//===- LineStarts.h - where a comment can stand -----------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_FIX_LINESTARTS_H
#define COROLINT_DRIVER_FIX_LINESTARTS_H

#include "llvm/ADT/StringRef.h"
#include <vector>

namespace corolint {

enum class LineStart {
  Code,
  /// What the line before began goes on because that ends with a backslash.
  Continued,
  Comment, ///< In one: what is put there would be a part of it.
  Literal  ///< In one, as well.
};

/// How each line of \p Text starts; the first line is at index 0. One more
/// element is about the end of the text.
std::vector<LineStart> lineStarts(llvm::StringRef Text);

} // namespace corolint

#endif // COROLINT_DRIVER_FIX_LINESTARTS_H

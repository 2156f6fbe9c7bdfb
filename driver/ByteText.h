//===- ByteText.h - bytes that may be no text, in JSON ----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Paths and flags are bytes to the system and text to JSON. Where the bytes are
// no UTF-8, they travel as characters of the private use area, and come out as
// they went in: a file does not get lost for its name.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_BYTETEXT_H
#define COROLINT_DRIVER_BYTETEXT_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace corolint {

/// \p Bytes as valid UTF-8. What is UTF-8 already stays as it is, but for
/// U+F780 to U+F7FF, which stand for bytes here.
std::string bytesToText(llvm::StringRef Bytes);

/// What \p Text was made of by bytesToText().
std::string textToBytes(llvm::StringRef Text);

} // namespace corolint

#endif // COROLINT_DRIVER_BYTETEXT_H

//===- Frames.h - messages in a stream of bytes -----------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The base protocol of language servers: headers as in HTTP, an empty line, and
// as many bytes as Content-Length says. Read as clangd reads it, so that both
// see the same messages in the same bytes, also where these are wrong.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CLANGD_FRAMES_H
#define COROLINT_DRIVER_CLANGD_FRAMES_H

#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>

namespace corolint::lsp {

/// A message, or headers without one.
struct Frame {
  /// All bytes, headers included.
  llvm::StringRef Bytes;
  /// The JSON; empty where the headers announce none, or more than clangd
  /// takes.
  llvm::StringRef Body;
};

/// Cuts a stream into frames. Every byte that goes in comes out in one of them,
/// or is left in \c rest().
class FrameReader {
public:
  void append(llvm::StringRef Bytes);

  /// The next frame that is complete; it is valid until \c append is called.
  std::optional<Frame> next();

  /// What is there of a frame that is not complete.
  llvm::StringRef rest() const {
    return llvm::StringRef(Buffer).drop_front(Begin);
  }

private:
  bool readHeaders();

  std::string Buffer;
  size_t Begin = 0; ///< Of the frame at hand.
  size_t At = 0;    ///< Behind the header lines that are read.
  bool HasHeaders = false;
  unsigned long long Length = 0; ///< Of its body, in bytes.
};

/// \p Body with the headers that it needs.
std::string framed(llvm::StringRef Body);

} // namespace corolint::lsp

#endif // COROLINT_DRIVER_CLANGD_FRAMES_H

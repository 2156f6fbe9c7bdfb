//===- Frames.cpp - messages in a stream of bytes -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/clangd/Frames.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"

using namespace llvm;

namespace corolint::lsp {

/// What clangd refuses to read, and takes for headers.
static constexpr unsigned long long MaxLength = 1ULL << 30;

void FrameReader::append(StringRef Bytes) {
  if (Begin > 0) {
    Buffer.erase(0, Begin);
    At -= Begin;
    Begin = 0;
  }
  Buffer.append(Bytes.data(), Bytes.size());
}

/// Reads lines up to the empty one; false where that is not there yet.
bool FrameReader::readHeaders() {
  const StringRef All = Buffer;
  while (true) {
    const size_t End = All.find('\n', At);
    if (End == StringRef::npos)
      return false;
    StringRef Line = All.slice(At, End);
    At = End + 1;
    if (Line.consume_front("Content-Length: "))
      // Also sets it where garbage follows the number, as clangd does.
      (void)getAsUnsignedInteger(Line.trim(), 0, Length);
    else if (Line.trim().empty())
      return true;
  }
}

std::optional<Frame> FrameReader::next() {
  if (!HasHeaders) {
    if (!readHeaders())
      return std::nullopt;
    HasHeaders = true;
    if (Length > MaxLength)
      Length = 0;
    // So that a large message is not copied each time that a part arrives.
    Buffer.reserve(At + Length);
  }
  if (Buffer.size() - At < Length)
    return std::nullopt;
  const StringRef All = Buffer;
  const Frame Result{All.slice(Begin, At + Length), All.substr(At, Length)};
  Begin = At += Length;
  HasHeaders = false;
  Length = 0;
  return Result;
}

std::string framed(StringRef Body) {
  return ("Content-Length: " + Twine(Body.size()) + "\r\n\r\n" + Body).str();
}

} // namespace corolint::lsp

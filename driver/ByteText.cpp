//===- ByteText.cpp - bytes that may be no text, in JSON ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/ByteText.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"

using namespace llvm;

namespace corolint {

/// Byte B, 80 to FF, is the character U+F700 + B: EF, then 9E or 9F.
static constexpr unsigned char Lead = 0xEF;

/// Whether \p Text begins with a character that stands for a byte.
static bool standsForByte(StringRef Text) {
  if (Text.size() < 3 || static_cast<unsigned char>(Text[0]) != Lead)
    return false;
  const auto Middle = static_cast<unsigned char>(Text[1]);
  return Middle == 0x9E || Middle == 0x9F;
}

static void appendByte(std::string &Result, unsigned char Byte) {
  Result += static_cast<char>(Lead);
  Result += static_cast<char>(Byte < 0xC0 ? 0x9E : 0x9F);
  Result += static_cast<char>(0x80 | (Byte & 0x3F));
}

std::string bytesToText(StringRef Bytes) {
  if (isASCII(Bytes))
    return Bytes.str();
  std::string Result;
  while (!Bytes.empty()) {
    const auto *Begin = reinterpret_cast<const UTF8 *>(Bytes.data());
    const unsigned Size =
        getUTF8SequenceSize(Begin, Begin + static_cast<size_t>(Bytes.size()));
    const StringRef Character = Bytes.take_front(std::max(Size, 1U));
    if (Size != 0 && !standsForByte(Character))
      Result += Character;
    else
      for (const char C : Character)
        appendByte(Result, static_cast<unsigned char>(C));
    Bytes = Bytes.drop_front(Character.size());
  }
  return Result;
}

std::string textToBytes(StringRef Text) {
  if (isASCII(Text))
    return Text.str();
  std::string Result;
  while (!Text.empty()) {
    if (!standsForByte(Text)) {
      Result += Text.front();
      Text = Text.drop_front();
      continue;
    }
    const unsigned char High =
        static_cast<unsigned char>(Text[1]) == 0x9E ? 0x80 : 0xC0;
    Result += static_cast<char>(High | (Text[2] & 0x3F));
    Text = Text.drop_front(3);
  }
  return Result;
}

} // namespace corolint

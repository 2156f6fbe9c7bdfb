//===- Xml.cpp - text in XML ----------------------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/report/Xml.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint {

static constexpr StringLiteral Replacement = "\xEF\xBF\xBD";

std::string xmlText(StringRef Text) {
  const std::string Valid = json::fixUTF8(Text);
  std::string Result;
  raw_string_ostream OS(Result);
  for (StringRef Rest = Valid; !Rest.empty();) {
    // The two characters at the end of the basic plane are not XML's either.
    if (Rest.consume_front("\xEF\xBF\xBE") ||
        Rest.consume_front("\xEF\xBF\xBF")) {
      OS << Replacement;
      continue;
    }
    const char C = Rest.front();
    if (C == '\t' || C == '\n' || C == '\r')
      OS << "&#" << static_cast<int>(C) << ';'; // As itself it reads as space.
    else if (static_cast<unsigned char>(C) < 0x20)
      OS << Replacement;
    else
      printHTMLEscaped(Rest.take_front(), OS);
    Rest = Rest.drop_front();
  }
  return Result;
}

} // namespace corolint

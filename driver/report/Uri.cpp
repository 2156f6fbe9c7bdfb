//===- Uri.cpp - paths as URIs --------------------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/report/Uri.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corolint {

std::string percentEncoded(StringRef Path) {
  std::string Result;
  for (const char C : Path) {
    if (isAlnum(C) || StringRef("-._~/").contains(C)) {
      Result += C;
      continue;
    }
    const auto Byte = static_cast<unsigned char>(C);
    Result += '%';
    Result += hexdigit(Byte >> 4);
    Result += hexdigit(Byte & 15);
  }
  return Result;
}

std::string fileUri(StringRef AbsolutePath) {
  return "file://" + percentEncoded(AbsolutePath);
}

} // namespace corolint

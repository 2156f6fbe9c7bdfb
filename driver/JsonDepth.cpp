//===- JsonDepth.cpp - JSON that can be parsed without harm ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/JsonDepth.h"

using namespace llvm;

namespace corolint {

static constexpr unsigned MaxDepth = 64;

static bool isDeep(StringRef Text) {
  unsigned Depth = 0;
  bool InString = false;
  for (size_t I = 0; I < Text.size(); ++I) {
    const char C = Text[I];
    if (InString && C == '\\')
      ++I;
    else if (C == '"')
      InString = !InString;
    else if (InString)
      continue;
    else if ((C == '[' || C == '{') && ++Depth > MaxDepth)
      return true;
    else if ((C == ']' || C == '}') && Depth > 0)
      --Depth;
  }
  return false;
}

Error checkDepth(StringRef Text) {
  if (!isDeep(Text))
    return Error::success();
  return createStringError(inconvertibleErrorCode(),
                           "lists and objects are nested too deeply");
}

} // namespace corolint

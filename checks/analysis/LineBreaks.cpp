//===- LineBreaks.cpp - how the lines of new code end ---------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/LineBreaks.h"

using namespace llvm;

namespace corolint {

std::string withLineBreaksOf(StringRef File, StringRef Code) {
  const size_t First = File.find('\n');
  if (First == StringRef::npos || !File.take_front(First).ends_with("\r"))
    return Code.str();
  std::string Result;
  for (const char C : Code) {
    if (C == '\n' && !StringRef(Result).ends_with("\r"))
      Result += '\r';
    Result += C;
  }
  return Result;
}

} // namespace corolint

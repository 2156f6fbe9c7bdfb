//===- Activity.cpp - what a worker was at when it ended ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/Activity.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corolint {

/// From what CheckScope prints.
static std::string activityOfCheck(StringRef Entry) {
  const auto [Check, Rest] = Entry.split("' on ");
  const std::string Suffix = (" (" + Check + ")").str();
  if (Rest.starts_with("function '"))
    // Names may have quotes in them, places have none.
    return "while analysing " + Rest.rsplit("' at ").first.str() + "'" + Suffix;
  return "while analysing the file as a whole" + Suffix;
}

std::string activityIn(StringRef Messages) {
  SmallVector<StringRef> Lines;
  Messages.split(Lines, '\n', -1, /*KeepEmpty=*/false);
  // The innermost stands last.
  for (StringRef Line : reverse(Lines)) {
    if (!Line.consume_front(
            Line.take_while([](char C) { return isDigit(C); })) ||
        !Line.consume_front(".\t"))
      continue;
    if (Line.consume_front("corolint: check '"))
      return activityOfCheck(Line);
    for (const StringRef Doing : {": parsing ", ": instantiating "})
      if (const size_t At = Line.find(Doing); At != StringRef::npos)
        return "while " + Line.drop_front(At + 2).str();
  }
  return {};
}

} // namespace corolint

//===- Guide.cpp - pages whose examples are run ---------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/integrations/Guide.h"
#include "llvm/ADT/SmallVector.h"

using llvm::StringRef;

namespace corolint::test {

std::vector<GuideBlock> guideBlocks(StringRef Page) {
  llvm::SmallVector<StringRef> Lines;
  Page.split(Lines, '\n');
  std::vector<GuideBlock> Blocks;
  GuideBlock Next;
  bool Inside = false;
  for (size_t I = 0; I < Lines.size(); ++I) {
    StringRef Line = Lines[I];
    if (Line.starts_with("```")) {
      Inside = !Inside;
      if (Inside) {
        Next.Line = static_cast<unsigned>(I) + 1;
        Blocks.push_back(Next);
        Next = {};
      }
    } else if (Inside) {
      Blocks.back().Text += Line.str() + "\n";
    } else if (Line.consume_front("<!-- ") && Line.consume_back(" -->")) {
      const auto [What, Value] = Line.split(':');
      Next.What = What.str();
      Next.Value = Value.trim().str();
    } else if (!Line.empty()) {
      Next = {}; // The comment was about something else.
    }
  }
  return Blocks;
}

} // namespace corolint::test

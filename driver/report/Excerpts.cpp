//===- Excerpts.cpp - the code around findings ----------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/report/Excerpts.h"
#include "driver/ByteText.h"
#include "driver/report/Report.h"
#include "llvm/Support/JSON.h"
#include <algorithm>

using namespace llvm;

namespace corolint {

/// How many lines are shown before a finding and behind it.
static constexpr unsigned AroundFinding = 3;
static constexpr unsigned AroundNote = 2;
/// A finding of more lines, such as a long lambda, is cut off.
static constexpr unsigned MaxLines = 30;
/// So is a longer line, in bytes: it was written by a program.
static constexpr size_t MaxLineLength = 1000;

void Excerpts::addLines(StringRef Path, unsigned First, unsigned Last,
                        unsigned Around) {
  Last = std::min(std::max(First, Last), First + MaxLines);
  std::set<unsigned> &OfFile = Lines[Path.str()];
  for (unsigned I = First > Around ? First - Around : 1; I <= Last + Around;
       ++I)
    OfFile.insert(I);
}

void Excerpts::add(const Finding &F) {
  if (F.Loc.isValid())
    addLines(F.Loc.Path, F.Loc.Line, F.End.Line, AroundFinding);
  for (const Note &N : F.Notes)
    if (N.Loc.isValid())
      addLines(N.Loc.Path, N.Loc.Line, N.Loc.Line, AroundNote);
}

/// How many lines there are to show: behind a last line break there is none.
static unsigned linesOf(const SourceText &Text) {
  return Text.lineCount() - (Text.text().ends_with('\n') ? 1 : 0);
}

static void writeLine(json::OStream &J, StringRef Line) {
  // Where a character is cut in two, its bytes are no UTF-8, which is allowed.
  J.value(bytesToText(Line.take_front(MaxLineLength)));
}

void Excerpts::write(json::OStream &J, const Report &R,
                     SourceTexts &Texts) const {
  J.object([&] {
    for (const auto &Entry : Lines) {
      const SourceText *Text = Texts.get(Entry.first);
      if (!Text)
        continue;
      J.attributeArray(json::fixUTF8(R.pathOf(Entry.first)), [&] {
        const std::set<unsigned> &OfFile = Entry.second;
        const unsigned Count = linesOf(*Text);
        auto It = OfFile.begin();
        while (It != OfFile.end() && *It <= Count)
          J.array([&] {
            J.value(*It);
            unsigned Next = *It;
            for (; It != OfFile.end() && *It == Next && Next <= Count;
                 ++It, ++Next)
              writeLine(J, Text->line(Next));
          });
      });
    }
  });
}

} // namespace corolint

//===- Fingerprint.cpp - what identifies a finding over time --------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/report/Fingerprint.h"
#include "driver/Paths.h"
#include "driver/SourceText.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/xxhash.h"

using namespace llvm;

namespace corolint {

std::string withoutSpace(StringRef Line) {
  std::string Result;
  for (const char C : Line)
    if (!isSpace(C))
      Result += C;
  return Result;
}

void addFingerprints(MutableArrayRef<Finding> Findings, StringRef Root,
                     SourceTexts &Texts) {
  StringMap<unsigned> Occurrences;
  for (Finding &F : Findings) {
    const SourceText *Text = Texts.get(F.Loc.Path);
    std::string Content = F.CheckId;
    Content += '\0';
    Content += displayPath(F.Loc.Path, Root);
    Content += '\0';
    Content += Text ? withoutSpace(Text->line(F.Loc.Line)) : F.Message;
    const unsigned Index = Occurrences[Content]++;
    Content += '\0';
    Content += utostr(Index);
    F.Fingerprint =
        utohexstr(xxh3_64bits(Content), /*LowerCase=*/true, /*Width=*/16);
  }
}

} // namespace corolint

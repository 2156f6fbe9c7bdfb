//===- Format.cpp - fixes look like the code around them ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/fix/Format.h"
#include "clang/Format/Format.h"
#include "clang/Tooling/Core/Replacement.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace clang;
using namespace llvm;

namespace corolint {

static Expected<format::FormatStyle> styleOf(StringRef Style, StringRef Path,
                                             StringRef Text) {
  return format::getStyle(Style, Path, /*FallbackStyle=*/"none", Text,
                          vfs::getRealFileSystem().get());
}

Error validateStyle(StringRef Style) {
  // What the files say is looked at when there is something to format.
  if (Style == "file")
    return Error::success();
  return styleOf(Style, "x.cpp", "").takeError();
}

/// Clang's edits must not touch each other, and ours are insertions at one
/// place at worst.
static Expected<tooling::Replacements>
toReplacements(StringRef Path, const std::vector<TextEdit> &Edits) {
  tooling::Replacements Result;
  for (size_t I = 0; I < Edits.size();) {
    TextEdit Joined = Edits[I++];
    for (; I < Edits.size() && Edits[I].Offset == Joined.Offset + Joined.Length;
         ++I) {
      Joined.Length += Edits[I].Length;
      Joined.Text += Edits[I].Text;
    }
    if (Error E = Result.add(tooling::Replacement(Path, Joined.Offset,
                                                  Joined.Length, Joined.Text)))
      return std::move(E);
  }
  return Result;
}

static std::vector<TextEdit>
fromReplacements(StringRef Path, const tooling::Replacements &All) {
  std::vector<TextEdit> Result;
  for (const tooling::Replacement &R : All)
    Result.push_back({Path.str(), R.getOffset(), R.getLength(),
                      R.getReplacementText().str()});
  return Result;
}

static Expected<std::vector<TextEdit>>
formatted(StringRef Path, StringRef Text, const std::vector<TextEdit> &Edits,
          StringRef StyleName) {
  Expected<format::FormatStyle> Style = styleOf(StyleName, Path, Text);
  if (!Style)
    return Style.takeError();
  if (Style->DisableFormat)
    return Edits;
  Expected<tooling::Replacements> Changes = toReplacements(Path, Edits);
  if (!Changes)
    return Changes.takeError();
  Expected<std::string> Changed = tooling::applyAllReplacements(Text, *Changes);
  if (!Changed)
    return Changed.takeError();
  return fromReplacements(
      Path, Changes->merge(format::reformat(
                *Style, *Changed, Changes->getAffectedRanges(), Path)));
}

std::vector<TextEdit> formatEdits(StringRef Path, StringRef Text,
                                  std::vector<TextEdit> Edits,
                                  StringRef Style) {
  if (Style == "none")
    return Edits;
  Expected<std::vector<TextEdit>> Result = formatted(Path, Text, Edits, Style);
  if (Result)
    return std::move(*Result);
  // A style file with a mistake is no reason to fix nothing.
  consumeError(Result.takeError());
  return Edits;
}

Expected<std::vector<TextEdit>>
composeEdits(StringRef Path, const std::vector<TextEdit> &First,
             const std::vector<TextEdit> &Second) {
  if (First.empty())
    return Second;
  Expected<tooling::Replacements> Before = toReplacements(Path, First);
  if (!Before)
    return Before.takeError();
  Expected<tooling::Replacements> After = toReplacements(Path, Second);
  if (!After)
    return After.takeError();
  return fromReplacements(Path, Before->merge(*After));
}

} // namespace corolint

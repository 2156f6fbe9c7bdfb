//===- RemoveSuppression.cpp - takes NOLINT comments out ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/fix/RemoveSuppression.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <optional>

using namespace llvm;

namespace corolint {

namespace {

/// A part of the text, by offsets.
struct Span {
  size_t Begin;
  size_t End;
};

} // namespace

static bool isBlank(StringRef Text) { return Text.trim(" \t").empty(); }

/// \p Comment, with the blanks in front of it, or the whole line where there is
/// nothing else on it.
static Span withBlanks(StringRef Text, Span Comment) {
  const size_t LineBegin = Text.take_front(Comment.Begin).rfind('\n') + 1;
  const size_t LineEnd = std::min(Text.find('\n', Comment.End), Text.size());
  const StringRef Before = Text.slice(LineBegin, Comment.Begin);
  const StringRef Behind = Text.slice(Comment.End, LineEnd);
  if (!isBlank(Behind.rtrim('\r')))
    return Comment; // Code goes on; what is around it keeps words apart.
  if (isBlank(Before))
    return {LineBegin, std::min(LineEnd + 1, Text.size())};
  return {LineBegin + Before.rtrim(" \t").size(), Comment.End};
}

/// Behind all that \p Directive says.
static size_t endOf(StringRef Text, const NoLintDirective &Directive) {
  if (!Directive.Reason.empty())
    return Directive.Reason.end() - Text.begin();
  const StringRef Rest = Text.drop_front(Directive.End).ltrim(" \t");
  return Rest.starts_with(":") ? Rest.begin() - Text.begin() + 1
                               : Directive.End;
}

/// What to remove of the comment at \p Extent, of which \p Directive goes.
static Span removal(StringRef Text, const NoLintDirective &Directive,
                    Span Extent) {
  const size_t End = endOf(Text, Directive);
  StringRef Front = Text.slice(Extent.Begin, Directive.Offset);
  StringRef Back = Text.slice(End, Extent.End);
  const bool IsBlock = Front.consume_front("/*");
  if (IsBlock) {
    Back.consume_back("*/");
  } else {
    // Several of them may stand in what is one comment.
    Front.consume_front("//");
    Front = Front.rtrim(" \t");
    Front.consume_back("//");
    Back = Back.rtrim('\r');
    const StringRef Next = Back.ltrim(" \t");
    if (isBlank(Front) && Next.starts_with("//"))
      return {Extent.Begin, static_cast<size_t>(Next.begin() - Text.begin())};
  }
  if (isBlank(Front) && isBlank(Back)) {
    // Two words must not become one.
    const Span Whole = withBlanks(Text, Extent);
    const bool Joins = IsBlock && Whole.Begin == Extent.Begin &&
                       Whole.End == Extent.End && Extent.Begin > 0 &&
                       !isSpace(Text[Extent.Begin - 1]);
    return Joins ? Span{End, End} : Whole;
  }
  // Somebody says more in this comment; that stays.
  if (isBlank(Back) && !IsBlock)
    return {static_cast<size_t>(Front.rtrim(" \t").end() - Text.begin()), End};
  return {Directive.Offset, End};
}

/// The end of a block that stands on a line of its own.
static std::optional<Span> blockEnd(StringRef Text,
                                    ArrayRef<NoLintDirective> All,
                                    const NoLintDirective &Begin) {
  const NoLintDirective *End =
      Begin.BlockEnd ? noLintAt(All, Begin.BlockEnd) : nullptr;
  if (!End)
    return std::nullopt;
  const size_t LineBegin = Text.take_front(End->Offset).rfind('\n') + 1;
  const size_t LineEnd = std::min(Text.find('\n', End->End), Text.size());
  if (Text.slice(LineBegin, End->Offset).trim(" \t") != "//" ||
      !isBlank(Text.slice(End->End, LineEnd).rtrim('\r')))
    return std::nullopt;
  return Span{LineBegin, std::min(LineEnd + 1, Text.size())};
}

std::vector<TextEdit> removeSuppression(StringRef Text,
                                        ArrayRef<NoLintDirective> All,
                                        const SuppressionComment &Comment,
                                        ArrayRef<std::string> Items) {
  const NoLintDirective *It = noLintAt(All, Comment.Loc.Offset);
  if (!It || !It->HasList || Comment.CommentEnd > Text.size())
    return {}; // The file is another one by now.
  const bool IsBlock = It->What == NoLintDirective::Kind::Begin;
  std::vector<StringRef> Kept = splitCheckList(It->List);
  erase_if(Kept, [&](StringRef Item) { return is_contained(Items, Item); });
  auto Edit = [&](Span What, std::string By) {
    return TextEdit{Comment.Loc.Path, static_cast<unsigned>(What.Begin),
                    static_cast<unsigned>(What.End - What.Begin),
                    std::move(By)};
  };
  if (!Kept.empty()) {
    if (IsBlock)
      return {}; // Its end would have to say the same.
    const size_t Begin = It->List.begin() - Text.begin();
    return {Edit({Begin, Begin + It->List.size()}, join(Kept, ", "))};
  }
  const Span What =
      removal(Text, *It, {Comment.CommentBegin, Comment.CommentEnd});
  if (What.Begin == What.End)
    return {};
  std::vector<TextEdit> Result = {Edit(What, "")};
  if (IsBlock) {
    const std::optional<Span> End = blockEnd(Text, All, *It);
    if (!End)
      return {};
    Result.push_back(Edit(*End, ""));
  }
  return Result;
}

} // namespace corolint

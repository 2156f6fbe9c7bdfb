//===- RemoveSuppression.cpp - takes NOLINT comments out ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/fix/RemoveSuppression.h"
#include "driver/NoLint.h"
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

/// What to remove of the comment at \p Extent, of which \p Directive goes.
static Span removal(StringRef Text, const NoLintDirective &Directive,
                    Span Extent) {
  const size_t End = Directive.Reason.empty()
                         ? Directive.End
                         : Directive.Reason.end() - Text.begin();
  StringRef Front = Text.slice(Extent.Begin, Directive.Offset);
  StringRef Back = Text.slice(End, Extent.End);
  const bool IsBlock = Front.consume_front("/*");
  if (IsBlock)
    Back.consume_back("*/");
  else
    Front.consume_front("//");
  if (isBlank(Front) && isBlank(Back.rtrim('\r'))) {
    // Two words must not become one.
    const Span Whole = withBlanks(Text, Extent);
    const bool Joins = IsBlock && Whole.Begin == Extent.Begin &&
                       Whole.End == Extent.End && Extent.Begin > 0 &&
                       !isSpace(Text[Extent.Begin - 1]);
    return Joins ? Span{End, End} : Whole;
  }
  // Somebody says more in this comment; that stays.
  if (isBlank(Back.rtrim('\r')) && !IsBlock)
    return {Directive.Offset - (Front.size() - Front.rtrim(" \t").size()), End};
  return {Directive.Offset, End};
}

/// The end of a block that stands on a line of its own.
static std::optional<Span> blockEnd(StringRef Text,
                                    const std::vector<NoLintDirective> &All,
                                    const NoLintDirective &Begin) {
  const auto It = find_if(All, [&](const NoLintDirective &Other) {
    return Other.What == NoLintDirective::Kind::End &&
           Other.Offset > Begin.Offset && Other.List == Begin.List;
  });
  if (It == All.end())
    return std::nullopt;
  const size_t LineBegin = Text.take_front(It->Offset).rfind('\n') + 1;
  const size_t LineEnd = std::min(Text.find('\n', It->End), Text.size());
  if (Text.slice(LineBegin, It->Offset).trim(" \t") != "//" ||
      !isBlank(Text.slice(It->End, LineEnd).rtrim('\r')))
    return std::nullopt;
  return Span{LineBegin, std::min(LineEnd + 1, Text.size())};
}

std::vector<TextEdit> removeSuppression(StringRef Text,
                                        const SuppressionComment &Comment,
                                        ArrayRef<std::string> Items) {
  const std::vector<NoLintDirective> All = findNoLints(Text);
  const auto It = find_if(All, [&](const NoLintDirective &Directive) {
    return Directive.Offset == Comment.Loc.Offset;
  });
  if (It == All.end() || !It->HasList || Comment.CommentEnd > Text.size())
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

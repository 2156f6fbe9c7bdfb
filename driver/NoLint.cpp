//===- NoLint.cpp - the text of NOLINT comments ---------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/NoLint.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/GlobPattern.h"
#include <algorithm>
#include <optional>

using namespace llvm;

namespace corolint {

std::vector<StringRef> splitCheckList(StringRef List) {
  std::vector<StringRef> Result;
  while (!List.empty()) {
    const size_t End = std::min(List.find_first_of(",\n"), List.size());
    if (const StringRef Item = List.take_front(End).trim(); !Item.empty())
      Result.push_back(Item);
    List = List.drop_front(std::min(End + 1, List.size()));
  }
  return Result;
}

bool matchesCheck(StringRef Item, StringRef Check) {
  Expected<GlobPattern> Glob = GlobPattern::create(Item);
  if (!Glob) {
    consumeError(Glob.takeError());
    return false;
  }
  return Glob->match(Check);
}

bool NoLintDirective::covers(StringRef Check) const {
  if (!HasList)
    return true;
  bool Result = false;
  for (StringRef Item : splitCheckList(List)) {
    const bool Adds = !Item.consume_front("-");
    if (matchesCheck(Item.trim(), Check))
      Result = Adds;
  }
  return Result;
}

static std::optional<NoLintDirective::Kind> kindOf(StringRef Word) {
  using Kind = NoLintDirective::Kind;
  if (Word == "NOLINT")
    return Kind::Line;
  if (Word == "NOLINTNEXTLINE")
    return Kind::NextLine;
  if (Word == "NOLINTBEGIN")
    return Kind::Begin;
  if (Word == "NOLINTEND")
    return Kind::End;
  return std::nullopt;
}

/// What stands behind a colon at the beginning of \p Rest, to the end of its
/// line or comment.
static StringRef reasonIn(StringRef Rest) {
  Rest = Rest.take_front(Rest.find_first_of("\r\n"));
  Rest = Rest.take_front(Rest.find("*/")).ltrim(" \t");
  return Rest.consume_front(":") ? Rest.trim() : StringRef();
}

std::vector<NoLintDirective> findNoLints(StringRef Text) {
  static constexpr StringLiteral Word = "NOLINT";
  std::vector<NoLintDirective> Result;
  size_t Position = 0;
  while ((Position = Text.find(Word, Position)) != StringRef::npos) {
    NoLintDirective Directive;
    Directive.Offset = Position;
    Position += Word.size();
    while (Position < Text.size() && isAlpha(Text[Position]))
      ++Position;
    const auto Kind = kindOf(Text.slice(Directive.Offset, Position));
    if (!Kind)
      continue;
    Directive.What = *Kind;
    if (Position < Text.size() && Text[Position] == '(') {
      const size_t Close = Text.find_first_of("\n)", Position + 1);
      if (Close != StringRef::npos && Text[Close] == ')') {
        Directive.HasList = true;
        Directive.List = Text.slice(Position + 1, Close);
        Position = Close + 1;
      }
    }
    Directive.End = Position;
    Directive.Reason = reasonIn(Text.drop_front(Position));
    Result.push_back(Directive);
  }
  return Result;
}

static bool isEndOf(const NoLintDirective &Begin,
                    const NoLintDirective &Other) {
  return Other.What == NoLintDirective::Kind::End &&
         Other.Offset > Begin.Offset && Other.HasList == Begin.HasList &&
         splitCheckList(Other.List) == splitCheckList(Begin.List);
}

const NoLintDirective *
suppressorOf(StringRef Text, const std::vector<NoLintDirective> &Directives,
             unsigned Offset, StringRef Check) {
  using Kind = NoLintDirective::Kind;
  if (Offset > Text.size())
    return nullptr;
  const size_t LineEnd = std::min(Text.find('\n', Offset), Text.size());
  const size_t Break = Text.take_front(Offset).rfind('\n');
  const size_t LineStart = Break == StringRef::npos ? 0 : Break + 1;
  const size_t Before =
      LineStart == 0 ? StringRef::npos : Text.take_front(Break).rfind('\n');
  const size_t BeforeStart = Before == StringRef::npos ? 0 : Before + 1;
  const NoLintDirective *Block = nullptr;
  for (const NoLintDirective &Directive : Directives) {
    const unsigned At = Directive.Offset;
    if (!Directive.covers(Check))
      continue;
    if (Directive.What == Kind::Line && At >= LineStart && At < LineEnd)
      return &Directive;
    if (Directive.What == Kind::NextLine && At >= BeforeStart && At < LineStart)
      return &Directive;
    if (Directive.What == Kind::Begin && At < Offset)
      Block = &Directive;
    else if (Block && At < Offset && isEndOf(*Block, Directive))
      Block = nullptr;
  }
  return Block;
}

} // namespace corolint

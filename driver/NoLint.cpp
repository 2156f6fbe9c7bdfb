//===- NoLint.cpp - the text of NOLINT comments ---------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/NoLint.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
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
  // Like clang-tidy, goes by what the list names, and not by exceptions.
  return !HasList || any_of(splitCheckList(List), [&](StringRef Item) {
    return !Item.starts_with("-") && matchesCheck(Item, Check);
  });
}

/// What all directives begin with.
static constexpr StringLiteral Word = "NOLINT";

static std::optional<NoLintDirective::Kind> kindOf(StringRef Text) {
  using Kind = NoLintDirective::Kind;
  if (Text == Word)
    return Kind::Line;
  if (Text == "NOLINTNEXTLINE")
    return Kind::NextLine;
  if (Text == "NOLINTBEGIN")
    return Kind::Begin;
  if (Text == "NOLINTEND")
    return Kind::End;
  return std::nullopt;
}

/// What stands behind a colon at the beginning of \p Rest, to the end of its
/// line or comment, or to the next NOLINT.
static StringRef reasonIn(StringRef Rest) {
  Rest = Rest.take_front(Rest.find_first_of("\r\n"));
  Rest = Rest.take_front(Rest.find("*/")).ltrim(" \t");
  if (!Rest.consume_front(":"))
    return {};
  if (const size_t Next = Rest.find(Word); Next != StringRef::npos) {
    Rest = Rest.take_front(Next).rtrim();
    Rest.consume_back("//"); // Before that one.
  }
  return Rest.trim();
}

/// Lists of a block's two ends are compared as clang-tidy does: by their text,
/// but for blanks.
static bool haveEqualLists(const NoLintDirective &A, const NoLintDirective &B) {
  if (A.HasList != B.HasList)
    return false;
  SmallVector<StringRef> ItemsA;
  SmallVector<StringRef> ItemsB;
  A.List.split(ItemsA, ',');
  B.List.split(ItemsB, ',');
  return equal(ItemsA, ItemsB,
               [](StringRef X, StringRef Y) { return X.trim() == Y.trim(); });
}

/// Blocks are closed in the reverse order. An End that is not that of the
/// innermost block is none at all.
static void pairBlocks(std::vector<NoLintDirective> &Directives) {
  SmallVector<NoLintDirective *> Open;
  for (NoLintDirective &Directive : Directives) {
    if (Directive.What == NoLintDirective::Kind::Begin) {
      Open.push_back(&Directive);
    } else if (Directive.What == NoLintDirective::Kind::End && !Open.empty() &&
               haveEqualLists(*Open.back(), Directive)) {
      Open.pop_back_val()->BlockEnd = Directive.Offset;
    }
  }
}

std::vector<NoLintDirective> findNoLints(StringRef Text) {
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
  pairBlocks(Result);
  return Result;
}

/// The first of \p Directives that does not stand in front of \p Offset.
static const NoLintDirective *firstFrom(ArrayRef<NoLintDirective> Directives,
                                        size_t Offset) {
  return partition_point(Directives, [&](const NoLintDirective &Directive) {
    return Directive.Offset < Offset;
  });
}

const NoLintDirective *noLintAt(ArrayRef<NoLintDirective> Directives,
                                unsigned Offset) {
  const NoLintDirective *Found = firstFrom(Directives, Offset);
  return Found != Directives.end() && Found->Offset == Offset ? Found : nullptr;
}

const NoLintDirective *suppressorOf(StringRef Text,
                                    ArrayRef<NoLintDirective> Directives,
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
  for (const NoLintDirective *Near = firstFrom(Directives, BeforeStart);
       Near != Directives.end() && Near->Offset < LineEnd; ++Near) {
    const Kind Wanted = Near->Offset < LineStart ? Kind::NextLine : Kind::Line;
    if (Near->What == Wanted && Near->covers(Check))
      return Near;
  }
  const ArrayRef<NoLintDirective> Front(Directives.begin(),
                                        firstFrom(Directives, Offset));
  for (const NoLintDirective &Directive : reverse(Front))
    if (Directive.What == Kind::Begin && Directive.BlockEnd > Offset &&
        Directive.covers(Check))
      return &Directive;
  return nullptr;
}

} // namespace corolint

//===- DeclaredWords.cpp - what changed lines declare ---------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/changes/DeclaredWords.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corolint {

/// Whether what follows \p Token, if it is called, is an expression.
static bool beginsExpression(StringRef Token) {
  return is_contained({"return", "co_return", "co_await", "co_yield", "new",
                       "delete", "throw", "else", "case", "do", "sizeof"},
                      Token);
}

/// Where the literal ends that \p Text begins with: a string, a character or,
/// \p IsRaw, a raw string.
static size_t endOfLiteral(StringRef Text, bool IsRaw) {
  const char Quote = Text.front();
  if (IsRaw) {
    const StringRef Mark = Text.drop_front().take_until(
        [](char C) { return C == '(' || C == '\n'; });
    const std::string Close = (")" + Mark + "\"").str();
    const size_t End = Text.find(Close, Mark.size());
    return End == StringRef::npos ? Text.size() : End + Close.size();
  }
  size_t End = 1;
  while (End < Text.size() && Text[End] != Quote && Text[End] != '\n')
    End += Text[End] == '\\' ? 2 : 1;
  return End + 1;
}

/// Takes the next token from the front of \p Text and counts the lines before
/// it; empty at the end. Comments and strings are none.
static StringRef takeToken(StringRef &Text, unsigned &Line) {
  auto Drop = [&](size_t Count) {
    Line += Text.take_front(Count).count('\n');
    Text = Text.drop_front(std::min(Count, Text.size()));
  };
  while (!Text.empty()) {
    const char C = Text.front();
    if (isSpace(C)) {
      Drop(1);
    } else if (Text.starts_with("//")) {
      Drop(Text.find('\n'));
    } else if (Text.starts_with("/*")) {
      const size_t End = Text.find("*/", 2);
      Drop(End == StringRef::npos ? End : End + 2);
    } else if (C == '"' || C == '\'') {
      Drop(endOfLiteral(Text, /*IsRaw=*/false));
    } else {
      // In numbers an apostrophe separates digits.
      const bool IsNumber = isDigit(C);
      const StringRef Word = Text.take_while([=](char C) {
        return isAlnum(C) || C == '_' || (IsNumber && C == '\'');
      });
      const StringRef Token = Word.empty() ? Text.take_front(1) : Word;
      Text = Text.drop_front(Token.size());
      // The prefix of a literal is a part of it.
      if (Token.ends_with("R") && Text.starts_with("\"")) {
        Drop(endOfLiteral(Text, /*IsRaw=*/true));
        continue;
      }
      return Token;
    }
  }
  return {};
}

StringSet<> declaredWords(StringRef Text,
                          function_ref<bool(unsigned)> IsChanged) {
  StringSet<> Result;
  StringRef Before; // What stands before Last.
  StringRef Last;
  unsigned BeforeLine = 1;
  unsigned LastLine = 1;
  unsigned Line = 1;
  for (StringRef Token = takeToken(Text, Line); !Token.empty();
       Token = takeToken(Text, Line)) {
    const bool HasType =
        !Before.empty() && (isAlpha(Before.front()) || Before.front() == '_' ||
                            StringRef(">*&").contains(Before.front()));
    if (Token == "(" && HasType && !beginsExpression(Before) &&
        (isAlpha(Last.front()) || Last.front() == '_') &&
        (IsChanged(BeforeLine) || IsChanged(LastLine)))
      Result.insert(Last);
    Before = Last;
    BeforeLine = LastLine;
    Last = Token;
    LastLine = Line;
  }
  return Result;
}

} // namespace corolint

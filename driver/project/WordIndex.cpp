//===- WordIndex.cpp - words and definitions of a text --------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/WordIndex.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <vector>

using namespace llvm;

namespace corolint {

static bool isWordPart(char C) { return isAlnum(C) || C == '_'; }

namespace {

/// Reads tokens, without what strings and comments say.
class Indexer {
public:
  explicit Indexer(StringRef TheText) : Text(TheText) {}

  WordIndex run();

private:
  bool skipBlank();
  void skipQuoted(char Quote);
  void skipRawString();
  void word();
  void openParenthesis();
  void closeParenthesis();
  /// Whether a body may follow a parameter list here.
  bool mayHaveBody() const;

  StringRef Text;
  WordIndex Index;
  StringRef Last; ///< The word just before, if nothing stood between.
  /// What stood before each parenthesis that is open.
  std::vector<StringRef> Open;
};

} // namespace

bool Indexer::skipBlank() {
  const size_t Before = Text.size();
  Text = Text.ltrim();
  if (Text.starts_with("//"))
    Text = Text.drop_until([](char C) { return C == '\n'; });
  else if (Text.starts_with("/*"))
    Text = Text.drop_front(2).split("*/").second;
  return Text.size() != Before;
}

void Indexer::skipQuoted(char Quote) {
  Text = Text.drop_front();
  while (!Text.empty() && Text.front() != Quote && Text.front() != '\n')
    Text = Text.substr(Text.front() == '\\' ? 2 : 1); // Which may be the end.
  Text = Text.drop_front(Text.empty() ? 0 : 1);
}

void Indexer::skipRawString() {
  const StringRef Delimiter = Text.drop_front().split('(').first;
  const std::string End = (")" + Delimiter + "\"").str();
  Text = Text.split(End).second;
}

void Indexer::word() {
  // A number may have separators that look like quotes.
  const bool IsNumber = isDigit(Text.front());
  const StringRef Word = Text.take_while(
      [&](char C) { return isWordPart(C) || (IsNumber && C == '\''); });
  Text = Text.drop_front(Word.size());
  // Not of any word that ends like that: a macro may stand before a string.
  if (Text.starts_with("\"") &&
      is_contained({"R", "LR", "uR", "UR", "u8R"}, Word))
    return skipRawString();
  Index.Words.insert(Word);
  // 'operator()' has a list of its own before that of its parameters.
  Last = Last == "operator" ? Last : Word;
}

void Indexer::openParenthesis() {
  Open.push_back(Last);
  if (Last != "operator")
    Last = "";
}

bool Indexer::mayHaveBody() const {
  StringRef Rest = Text;
  while (true) {
    Rest = Rest.ltrim();
    if (!Rest.starts_with("/*") && !Rest.starts_with("//"))
      break;
    Rest = Rest.starts_with("//") ? Rest.split('\n').second
                                  : Rest.drop_front(2).split("*/").second;
  }
  if (Rest.empty())
    return false;
  // A body, an initialiser of a member, a return type, qualifiers, attributes;
  // a word: const, noexcept, override, a macro.
  return StringRef("{:-&[").contains(Rest.front()) || isAlpha(Rest.front()) ||
         Rest.front() == '_';
}

void Indexer::closeParenthesis() {
  if (Open.empty())
    return;
  const StringRef Name = Open.back();
  Open.pop_back();
  if (!Name.empty() && mayHaveBody())
    Index.Functions.insert(Name);
}

WordIndex Indexer::run() {
  while (true) {
    while (skipBlank())
      ;
    if (Text.empty())
      return std::move(Index);
    const char C = Text.front();
    if (isWordPart(C)) {
      word();
      continue;
    }
    if (C == '"' || C == '\'') {
      skipQuoted(C);
      continue;
    }
    Text = Text.drop_front();
    if (C == '(')
      openParenthesis();
    else if (C == ')')
      closeParenthesis();
    else if (Last != "operator" || C == ';' || C == '{')
      Last = "";
  }
}

WordIndex indexWords(StringRef Text) { return Indexer(Text).run(); }

} // namespace corolint

//===- Mutator.cpp - source text, slightly broken -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/robustness/Mutator.h"
#include "clang/Basic/IdentifierTable.h"
#include "clang/Basic/LangOptions.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include <algorithm>
#include <iterator>

namespace corolint::test {

static constexpr llvm::StringLiteral KindNames[] = {
    "None",   "Truncate", "Delete",  "Swap",     "Duplicate",
    "Rename", "Hollow",   "Replace", "Uninclude"};

static constexpr llvm::StringLiteral Undeclared = "NobodyDeclaredThis";

std::string toString(const Mutation &How) {
  return (KindNames[static_cast<size_t>(How.Kind)] + " " +
          llvm::Twine(How.Token) + " " + llvm::Twine(How.Other))
      .str();
}

std::optional<Mutation> parseMutation(llvm::StringRef Text) {
  llvm::SmallVector<llvm::StringRef, 3> Parts;
  Text.split(Parts, ' ', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  if (Parts.size() != 3)
    return std::nullopt;
  const auto *Name =
      std::find(std::begin(KindNames), std::end(KindNames), Parts[0]);
  Mutation How;
  if (Name == std::end(KindNames) || Parts[1].getAsInteger(10, How.Token) ||
      Parts[2].getAsInteger(10, How.Other))
    return std::nullopt;
  How.Kind = static_cast<MutationKind>(Name - std::begin(KindNames));
  return How;
}

static clang::LangOptions languageOptions() {
  clang::LangOptions Result;
  Result.CPlusPlus = Result.CPlusPlus11 = Result.CPlusPlus14 =
      Result.CPlusPlus17 = Result.CPlusPlus20 = true;
  Result.Coroutines = Result.Bool = Result.LineComment = true;
  return Result;
}

Mutator::Mutator(std::string TheText) : Text(std::move(TheText)) {
  static const clang::LangOptions Language = languageOptions();
  static clang::IdentifierTable Words(Language);
  clang::Lexer Lexer(clang::SourceLocation(), Language, Text.data(),
                     Text.data(), Text.data() + Text.size());
  clang::Token Raw;
  while (true) {
    Lexer.LexFromRawLexer(Raw);
    if (Raw.is(clang::tok::eof))
      return;
    const size_t End = Lexer.getBufferLocation() - Text.data();
    const size_t Begin = End - Raw.getLength();
    const bool IsName = Raw.is(clang::tok::raw_identifier) &&
                        Words.get(Raw.getRawIdentifier()).getTokenID() ==
                            clang::tok::identifier;
    Tokens.push_back({Begin, End, IsName, Raw.isAtStartOfLine()});
  }
}

llvm::StringRef Mutator::spelling(size_t I) const {
  return llvm::StringRef(Text).slice(Tokens[I].Begin, Tokens[I].End);
}

std::optional<size_t> Mutator::partner(size_t Open) const {
  static constexpr llvm::StringLiteral Brackets[][2] = {
      {"(", ")"}, {"{", "}"}, {"[", "]"}, {"<", ">"}};
  for (const auto &[Opening, Closing] : Brackets) {
    if (spelling(Open) != Opening)
      continue;
    unsigned Depth = 0;
    for (size_t I = Open; I != Tokens.size(); ++I) {
      if (spelling(I) == Opening)
        ++Depth;
      else if (spelling(I) == Closing && --Depth == 0)
        return I;
    }
  }
  return std::nullopt;
}

bool Mutator::isInclude(size_t I) const {
  return Tokens[I].StartsLine && spelling(I) == "#" && I + 1 != Tokens.size() &&
         spelling(I + 1) == "include";
}

std::string Mutator::splice(size_t Begin, size_t End,
                            llvm::StringRef New) const {
  return Text.substr(0, Begin) + New.str() + Text.substr(End);
}

std::string Mutator::apply(const Mutation &How) const {
  if (How.Kind == MutationKind::None || Tokens.empty())
    return Text;
  const size_t I = How.Token % Tokens.size();
  const Token &At = Tokens[I];
  const size_t Last =
      std::min(I + std::max<size_t>(How.Other, 1), Tokens.size()) - 1;
  switch (How.Kind) {
  case MutationKind::None:
    break;
  case MutationKind::Truncate:
    return Text.substr(0, At.End);
  case MutationKind::Delete:
    return splice(At.Begin, Tokens[Last].End, "");
  case MutationKind::Swap:
    if (I + 1 == Tokens.size())
      break;
    return splice(At.Begin, Tokens[I + 1].End,
                  (spelling(I + 1) + " " + spelling(I)).str());
  case MutationKind::Duplicate: {
    const std::string Twice =
        " " + Text.substr(At.Begin, Tokens[Last].End - At.Begin);
    return splice(Tokens[Last].End, Tokens[Last].End, Twice);
  }
  case MutationKind::Rename:
    return splice(At.Begin, At.End, Undeclared);
  case MutationKind::Hollow:
    if (std::optional<size_t> Close = partner(I))
      return splice(At.End, Tokens[*Close].Begin, Undeclared);
    break;
  case MutationKind::Replace:
    return splice(At.Begin, At.End, spelling(How.Other % Tokens.size()));
  case MutationKind::Uninclude:
    return splice(At.Begin, std::min(Text.find('\n', At.Begin), Text.size()),
                  "");
  }
  return Text;
}

std::vector<Mutation> Mutator::systematic() const {
  std::vector<Mutation> Result;
  for (size_t I = 0; I != Tokens.size(); ++I) {
    Result.push_back({MutationKind::Truncate, I});
    Result.push_back({MutationKind::Delete, I});
    if (Tokens[I].IsName)
      Result.push_back({MutationKind::Rename, I});
    if (partner(I))
      Result.push_back({MutationKind::Hollow, I});
    if (isInclude(I))
      Result.push_back({MutationKind::Uninclude, I});
  }
  return Result;
}

// The library's distributions differ from one standard library to the next.
Mutation Mutator::random(std::mt19937 &Random) const {
  if (Tokens.empty())
    return {};
  static constexpr MutationKind Kinds[] = {
      MutationKind::Delete,    MutationKind::Swap,    MutationKind::Duplicate,
      MutationKind::Duplicate, MutationKind::Replace, MutationKind::Replace,
      MutationKind::Rename,    MutationKind::Hollow};
  Mutation Result;
  Result.Kind = Kinds[Random() % std::size(Kinds)];
  Result.Token = Random() % Tokens.size();
  Result.Other = Result.Kind == MutationKind::Replace ? Random() % Tokens.size()
                                                      : 1 + Random() % 12;
  return Result;
}

} // namespace corolint::test

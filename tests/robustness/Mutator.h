//===- Mutator.h - source text, slightly broken -----------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// While people type, most of what a linter is given does not compile. Changes
// to single tokens make such texts from ones that do: most still parse, but for
// one name, one bracket, one type. They are the same each time, so that what
// fails can be looked at again.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_ROBUSTNESS_MUTATOR_H
#define COROLINT_TESTS_ROBUSTNESS_MUTATOR_H

#include "llvm/ADT/StringRef.h"
#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace corolint::test {

enum class MutationKind {
  None,      ///< The text as it is.
  Truncate,  ///< The text ends behind the token.
  Delete,    ///< Without the token and those behind it, Other in all.
  Swap,      ///< The token and the next change places.
  Duplicate, ///< The token and those behind it, Other in all, are there twice.
  Rename,    ///< The token, an identifier, is a name that nobody declared.
  Hollow,    ///< What is between this bracket and its partner is such a name.
  Replace,   ///< The token is what token Other is.
  Uninclude  ///< The #include that begins with the token is left out.
};

struct Mutation {
  MutationKind Kind = MutationKind::None;
  size_t Token = 0;
  size_t Other = 1;
};

/// As in `Delete 12 1`.
std::string toString(const Mutation &How);
std::optional<Mutation> parseMutation(llvm::StringRef Text);

/// A text and its tokens: what Clang's raw lexer sees, without comments.
class Mutator {
public:
  explicit Mutator(std::string TheText);

  const std::string &text() const { return Text; }
  size_t tokenCount() const { return Tokens.size(); }

  /// The text after \p How, whose numbers may be any.
  std::string apply(const Mutation &How) const;

  /// Each truncation, deletion of one token, renaming, hollowing, and each
  /// #include left out.
  std::vector<Mutation> systematic() const;

  /// Some other change, mostly one that \c systematic does not have.
  Mutation random(std::mt19937 &Random) const;

private:
  struct Token {
    size_t Begin;
    size_t End;
    bool IsName;     ///< An identifier, and no keyword.
    bool StartsLine; ///< And so may begin a directive.
  };

  llvm::StringRef spelling(size_t I) const;
  /// The token that closes the bracket \p Open; none where it is no bracket or
  /// has no partner.
  std::optional<size_t> partner(size_t Open) const;
  bool isInclude(size_t I) const;
  /// The text with the bytes from \p Begin to \p End replaced.
  std::string splice(size_t Begin, size_t End, llvm::StringRef New) const;

  std::string Text;
  std::vector<Token> Tokens;
};

} // namespace corolint::test

#endif // COROLINT_TESTS_ROBUSTNESS_MUTATOR_H

//===- LineStarts.cpp - where a comment can stand -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/fix/LineStarts.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <algorithm>
#include <string>

using namespace llvm;

namespace corolint {

namespace {

/// Goes through a text, and notes in what its lines start.
class Scanner {
public:
  explicit Scanner(StringRef TheText) : Text(TheText) {}

  std::vector<LineStart> run() {
    Result.push_back(LineStart::Code);
    while (At < Text.size())
      step();
    Result.push_back(LineStart::Code);
    return std::move(Result);
  }

private:
  bool is(StringRef What) const { return Text.substr(At).starts_with(What); }

  /// Passes \p Count characters, which are in the middle of \p What.
  void pass(size_t Count, LineStart What) {
    const size_t End = std::min(At + Count, Text.size());
    for (; At < End; ++At) {
      if (Text[At] != '\n')
        continue;
      const StringRef Before = Text.take_front(At).rtrim('\r');
      Result.push_back(What == LineStart::Code && Before.ends_with("\\")
                           ? LineStart::Continued
                           : What);
    }
  }

  /// Passes everything up to and with \p End, which is that of \p What.
  void passTo(StringRef End, LineStart What) {
    const size_t Found = Text.find(End, At);
    pass(Found == StringRef::npos ? Text.size() - At : Found - At, What);
    pass(End.size(), What);
  }

  void passLineComment() {
    while (At < Text.size()) {
      const size_t End = std::min(Text.find('\n', At), Text.size());
      const bool GoesOn = Text.slice(At, End).rtrim('\r').ends_with("\\");
      pass(End - At, LineStart::Comment);
      if (!GoesOn)
        return;
      pass(1, LineStart::Comment);
    }
  }

  void passQuoted(char Quote) {
    pass(1, LineStart::Literal);
    while (At < Text.size() && Text[At] != Quote && Text[At] != '\n')
      pass(Text[At] == '\\' ? 2 : 1, LineStart::Literal);
    if (At < Text.size() && Text[At] == Quote)
      pass(1, LineStart::Literal);
  }

  /// Whether the quote here begins a raw string: behind R, and what may stand
  /// in front of that.
  bool isRaw() const {
    if (!Text.take_front(At).ends_with("R"))
      return false;
    const StringRef Front = Text.take_front(At - 1);
    return any_of(
        ArrayRef<StringRef>({"u8", "u", "U", "L", ""}), [&](StringRef Prefix) {
          if (!Front.ends_with(Prefix))
            return false;
          const StringRef Rest = Front.drop_back(Prefix.size());
          return Rest.empty() || (!isAlnum(Rest.back()) && Rest.back() != '_');
        });
  }

  void step() {
    const char C = Text[At];
    if (is("//"))
      return passLineComment();
    if (is("/*")) {
      pass(2, LineStart::Comment);
      return passTo("*/", LineStart::Comment);
    }
    if (C == '"' && isRaw()) {
      const StringRef Mark =
          Text.substr(At + 1).take_until([](char D) { return D == '('; });
      return passTo((")" + Mark + "\"").str(), LineStart::Literal);
    }
    // A quote in a number separates digits.
    if (C == '"' || (C == '\'' && (At == 0 || !isAlnum(Text[At - 1]))))
      return passQuoted(C);
    pass(1, LineStart::Code);
  }

  StringRef Text;
  size_t At = 0;
  std::vector<LineStart> Result;
};

} // namespace

std::vector<LineStart> lineStarts(StringRef Text) {
  return Scanner(Text).run();
}

} // namespace corolint

//===- DiffParser.cpp - reads unified diffs -------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/changes/DiffParser.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corolint {

namespace {

class Parser {
public:
  explicit Parser(StringRef TheText) : Rest(TheText) {}

  Expected<std::vector<FileDiff>> run();

private:
  bool next();
  Error failure(const Twine &Message) const;
  Error fileHeader();
  Error hunk();
  Error hunkLine(unsigned &Old, unsigned &New);
  void flush();

  StringRef Rest;
  StringRef Line; ///< Without its break.
  unsigned Number = 0;
  bool IsGit = false;
  /// Whether anything was read that only diffs have.
  bool IsDiff = false;
  std::vector<FileDiff> Files;
  // In a hunk: the next line of the new file, and what was read just before.
  unsigned At = 0;
  unsigned Removed = 0;
  unsigned Added = 0;
};

} // namespace

bool Parser::next() {
  if (Rest.empty())
    return false;
  std::tie(Line, Rest) = Rest.split('\n');
  ++Number;
  return true;
}

Error Parser::failure(const Twine &Message) const {
  return createStringError(inconvertibleErrorCode(),
                           "line " + Twine(Number) + ": " + Message);
}

/// What git writes between quotes where a name has bytes that are no plain
/// text.
static std::string unquote(StringRef Text) {
  static constexpr StringLiteral Letters = "abtnvfr\"\\";
  static constexpr StringLiteral Meanings = "\a\b\t\n\v\f\r\"\\";
  std::string Result;
  while (!Text.empty() && Text.front() != '"') {
    if (!Text.consume_front("\\")) {
      Result += Text.front();
      Text = Text.drop_front();
      continue;
    }
    const StringRef Digits = Text.take_front(3).take_while(
        [](char C) { return C >= '0' && C < '8'; });
    unsigned Byte = 0;
    if (!Digits.empty() && !Digits.getAsInteger(8, Byte)) {
      Result += static_cast<char>(Byte);
      Text = Text.drop_front(Digits.size());
      continue;
    }
    if (Text.empty())
      break;
    const size_t Letter = Letters.find(Text.front());
    Result += Letter == StringRef::npos ? Text.front() : Meanings[Letter];
    Text = Text.drop_front();
  }
  return Result;
}

/// The name in a line like `+++ b/x.cpp<tab>2024-01-01 …`.
static std::string nameIn(StringRef Text) {
  if (Text.consume_front("\""))
    return unquote(Text);
  return Text.split('\t').first.rtrim('\r').str();
}

/// At `--- `: the new file's name is in the next line.
Error Parser::fileHeader() {
  if (!Rest.starts_with("+++ "))
    return Error::success(); // Somebody's text.
  next();
  std::string Name = nameIn(Line.drop_front(4));
  Files.push_back({Name == "/dev/null" ? "" : std::move(Name), IsGit, {}});
  IsDiff = true;
  IsGit = false;
  return Error::success();
}

/// Notes what the lines before \c At that were read last mean.
void Parser::flush() {
  std::vector<LineRange> &Lines = Files.back().Lines;
  if (Added)
    Lines.push_back({At - Added, At - 1});
  else if (Removed) // Both neighbours are next to something that changed.
    Lines.push_back({std::max(At, 2U) - 1, At});
  Added = Removed = 0;
}

/// Reads `12,3` or `12`.
static bool readRange(StringRef &Text, unsigned &First, unsigned &Count) {
  Count = 1;
  if (Text.consumeInteger(10, First))
    return false;
  return !Text.consume_front(",") || !Text.consumeInteger(10, Count);
}

Error Parser::hunkLine(unsigned &Old, unsigned &New) {
  if (!next())
    return failure("the diff ends within a hunk");
  // An empty line lost its blank on the way.
  const char Kind = Line.rtrim('\r').empty() ? ' ' : Line.front();
  if (Kind == '\\')
    return Error::success();
  if (Kind != ' ' && Kind != '+' && Kind != '-')
    return failure("a hunk is shorter than its header says");
  if ((Kind != '+' && Old == 0) || (Kind != '-' && New == 0))
    return failure("a hunk does not have what its header says");
  if (Kind == ' ')
    flush();
  Old -= Kind != '+';
  New -= Kind != '-';
  At += Kind != '-';
  Removed += Kind == '-';
  Added += Kind == '+';
  return Error::success();
}

/// At `@@ -1,2 +1,3 @@`.
Error Parser::hunk() {
  StringRef Text = Line;
  unsigned OldFirst = 0;
  unsigned Old = 0;
  unsigned NewFirst = 0;
  unsigned New = 0;
  if (!Text.consume_front("@@ -") || !readRange(Text, OldFirst, Old) ||
      !Text.consume_front(" +") || !readRange(Text, NewFirst, New) ||
      !Text.starts_with(" @@"))
    return failure("invalid header of a hunk");
  if (Files.empty())
    return failure("a hunk without a file");
  // Of nothing, the line before it is named.
  At = New == 0 ? NewFirst + 1 : NewFirst;
  while (Old || New)
    if (Error E = hunkLine(Old, New))
      return E;
  flush();
  return Error::success();
}

Expected<std::vector<FileDiff>> Parser::run() {
  const bool IsEmpty = Rest.trim().empty();
  while (next()) {
    Error Problem = Error::success();
    if (Line.starts_with("diff ")) {
      // Other programs write such a line in front of any kind of diff.
      IsGit = Line.starts_with("diff --git ");
      IsDiff |= IsGit;
    } else if (Line.starts_with("--- ")) {
      Problem = fileHeader();
    } else if (Line.starts_with("@@@ ")) {
      Problem = failure("this is the combined diff of a merge; one of two "
                        "states is needed");
    } else if (Line.starts_with("@@ -")) {
      Problem = hunk();
    }
    if (Problem)
      return Problem;
  }
  if (!IsDiff && !IsEmpty)
    return createStringError(inconvertibleErrorCode(),
                             "this is no unified diff");
  return std::move(Files);
}

Expected<std::vector<FileDiff>> parseDiff(StringRef Text) {
  return Parser(Text).run();
}

} // namespace corolint

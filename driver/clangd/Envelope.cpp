//===- Envelope.cpp - what a message is about -----------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/clangd/Envelope.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"

using namespace llvm;

namespace corolint::lsp {

namespace {

/// Goes through the members of an object without looking into their values.
class MemberScanner {
public:
  explicit MemberScanner(StringRef TheText) : Text(TheText) {
    skipBlanks();
    consume('{');
  }

  /// The next member, as JSON; false at the end, and at what is no JSON.
  bool next(StringRef &Key, StringRef &Value) {
    skipBlanks();
    consume(',');
    skipBlanks();
    if (At >= Text.size() || Text[At] != '"')
      return false;
    Key = value();
    skipBlanks();
    consume(':');
    skipBlanks();
    Value = value();
    return !Value.empty();
  }

private:
  void skipBlanks() {
    At = std::min(Text.find_first_not_of(" \t\r\n", At), Text.size());
  }
  void consume(char C) { At += At < Text.size() && Text[At] == C; }

  void skipString() {
    ++At;
    while (At < Text.size() && Text[At] != '"') {
      At += Text[At] == '\\' ? 2 : 1;
      At = std::min(Text.find_first_of("\"\\", At), Text.size());
    }
    At = std::min(At + 1, Text.size());
  }

  StringRef value() {
    const size_t Start = At;
    unsigned Depth = 0;
    while (At < Text.size()) {
      const char C = Text[At];
      if (C == '"') {
        skipString();
        if (Depth == 0)
          break;
      } else if (C == '{' || C == '[') {
        ++Depth;
        ++At;
      } else if (C == '}' || C == ']') {
        if (Depth == 0)
          break; // That of the object itself, behind a number.
        ++At;
        if (--Depth == 0)
          break;
      } else if (Depth == 0 && (C == ',' || StringRef(" \t\r\n").contains(C))) {
        break;
      } else {
        At = std::min(
            Text.find_first_of(Depth ? "\"{}[]" : ",}] \t\r\n", At + 1),
            Text.size());
      }
    }
    return Text.slice(Start, At);
  }

  StringRef Text;
  size_t At = 0;
};

} // namespace

static std::string normalized(StringRef Id) {
  Expected<json::Value> Value = json::parse(Id);
  if (!Value) {
    consumeError(Value.takeError());
    return {};
  }
  return formatv("{0}", *Value).str();
}

Envelope readEnvelope(StringRef Body) {
  Envelope Result;
  MemberScanner Members(Body);
  StringRef Key;
  StringRef Value;
  while ((Result.Method.empty() || Result.Id.empty()) &&
         Members.next(Key, Value)) {
    if (Key == "\"id\"") {
      Result.Id = normalized(Value);
    } else if (Key == "\"method\"") {
      Expected<json::Value> Method = json::parse(Value);
      if (!Method)
        consumeError(Method.takeError());
      else if (std::optional<StringRef> Name = Method->getAsString())
        Result.Method = Name->str();
    }
  }
  return Result;
}

} // namespace corolint::lsp

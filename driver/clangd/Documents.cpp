//===- Documents.cpp - the texts that an editor has open ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/clangd/Documents.h"
#include "llvm/Support/FormatVariadic.h"
#include <algorithm>

using namespace llvm;

namespace corolint::lsp {

/// How many bytes the character has that begins with \p Lead; 1 where none
/// does.
static unsigned lengthOf(char Lead) {
  const auto Byte = static_cast<unsigned char>(Lead);
  return Byte >= 0xf0 && Byte < 0xf8   ? 4
         : Byte >= 0xe0 && Byte < 0xf0 ? 3
         : Byte >= 0xc0 && Byte < 0xe0 ? 2
                                       : 1;
}

static unsigned unitsOf(unsigned Length, Encoding Unit) {
  switch (Unit) {
  case Encoding::Utf8:
    return Length;
  case Encoding::Utf16:
    return Length == 4 ? 2 : 1;
  case Encoding::Utf32:
    return 1;
  }
  return 1;
}

/// The offset in \p Line of what has \p Units in front of it; its end where it
/// is shorter.
static size_t advance(StringRef Line, int64_t Units, Encoding Unit) {
  size_t At = 0;
  while (Units > 0 && At < Line.size()) {
    const unsigned Length =
        std::min<size_t>(lengthOf(Line[At]), Line.size() - At);
    Units -= unitsOf(Length, Unit);
    At += Length;
  }
  return At;
}

std::optional<size_t> Documents::offsetOf(StringRef Text,
                                          const json::Object *Position) const {
  if (!Position)
    return std::nullopt;
  const std::optional<int64_t> Line = Position->getInteger("line");
  const std::optional<int64_t> Character = Position->getInteger("character");
  if (!Line || !Character || *Line < 0 || *Character < 0)
    return std::nullopt;
  size_t Start = 0;
  for (int64_t I = 0; I < *Line; ++I) {
    const size_t End = Text.find('\n', Start);
    if (End == StringRef::npos)
      return std::nullopt;
    Start = End + 1;
  }
  const StringRef Content =
      Text.substr(Start).take_until([](char C) { return C == '\n'; });
  return Start + advance(Content, *Character, Unit);
}

json::Object Documents::position(StringRef Text, size_t Offset) const {
  const StringRef Before = Text.take_front(Offset);
  const size_t Break = Before.rfind('\n');
  StringRef Rest =
      Break == StringRef::npos ? Before : Before.drop_front(Break + 1);
  int64_t Units = 0;
  while (!Rest.empty()) {
    const unsigned Length = std::min<size_t>(lengthOf(Rest[0]), Rest.size());
    Units += unitsOf(Length, Unit);
    Rest = Rest.drop_front(Length);
  }
  return json::Object{{"line", static_cast<int64_t>(Before.count('\n'))},
                      {"character", Units}};
}

bool Documents::apply(std::string &Text, const json::Object &Change) const {
  const std::optional<StringRef> New = Change.getString("text");
  if (!New)
    return false;
  const json::Object *Range = Change.getObject("range");
  if (!Range) {
    Text = New->str();
    return true;
  }
  const std::optional<size_t> Begin = offsetOf(Text, Range->getObject("start"));
  const std::optional<size_t> End = offsetOf(Text, Range->getObject("end"));
  if (!Begin || !End || *End < *Begin)
    return false;
  Text.replace(*Begin, *End - *Begin, New->data(), New->size());
  return true;
}

/// The URI that parameters name; empty where they name none.
static StringRef uriOf(const json::Object &Params) {
  const json::Object *Document = Params.getObject("textDocument");
  return Document ? Document->getString("uri").value_or("") : "";
}

/// Takes over the version that \p Params name. Without one, clangd counts.
static void setVersion(Document &The, const json::Object &Params) {
  The.Version = Params.getObject("textDocument")
                    ->getInteger("version")
                    .value_or(The.Version + 1);
}

void Documents::open(const json::Object &Params) {
  const StringRef Uri = uriOf(Params);
  if (Uri.empty())
    return;
  Document &New = Open[Uri];
  New.Text =
      Params.getObject("textDocument")->getString("text").value_or("").str();
  setVersion(New, Params);
}

void Documents::change(const json::Object &Params) {
  const auto Found = Open.find(uriOf(Params));
  const json::Array *Changes = Params.getArray("contentChanges");
  if (Found == Open.end() || !Changes)
    return;
  Document &Changed = Found->second;
  for (const json::Value &Change : *Changes) {
    const json::Object *Edit = Change.getAsObject();
    if (Edit && apply(Changed.Text, *Edit))
      continue;
    Open.erase(Found);
    return;
  }
  setVersion(Changed, Params);
}

void Documents::close(const json::Object &Params) { Open.erase(uriOf(Params)); }

const Document *Documents::get(StringRef Uri) const {
  const auto Found = Open.find(Uri);
  return Found == Open.end() ? nullptr : &Found->second;
}

std::vector<std::string> Documents::rebuilds() const {
  std::vector<std::string> Result;
  for (const auto &Entry : Open)
    Result.push_back(
        formatv(
            "{0}",
            json::Value(json::Object{
                {"jsonrpc", "2.0"},
                {"method", "textDocument/didChange"},
                {"params",
                 json::Object{{"textDocument",
                               json::Object{{"uri", Entry.first()},
                                            {"version", Entry.second.Version}}},
                              {"contentChanges", json::Array()},
                              {"wantDiagnostics", true},
                              {"forceRebuild", true}}}}))
            .str());
  return Result;
}

} // namespace corolint::lsp

//===- LspClient.cpp - an editor, as far as tests need one ----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/clangd/LspClient.h"
#include "driver/clangd/Documents.h"
#include "driver/clangd/Frames.h"
#include "driver/report/Uri.h"
#include "tests/clangd/LspConnection.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "gtest/gtest.h"
#include <fstream>
#include <unistd.h>

using namespace llvm;

namespace corolint::test {

std::string uriOf(StringRef Path) { return fileUri(Path); }

json::Object usualCapabilities() {
  return json::Object{
      {"window", json::Object{{"workDoneProgress", true}}},
      {"textDocument",
       json::Object{
           {"publishDiagnostics",
            json::Object{{"relatedInformation", true},
                         {"codeDescriptionSupport", true}}},
           {"codeAction",
            json::Object{
                {"isPreferredSupport", true},
                {"codeActionLiteralSupport",
                 json::Object{
                     {"codeActionKind",
                      json::Object{{"valueSet", json::Array{"quickfix"}}}}}}}},
       }},
      {"workspace", json::Object{{"applyEdit", true},
                                 {"workspaceEdit",
                                  json::Object{{"documentChanges", true}}}}}};
}

LspClient::LspClient(const std::vector<std::string> &Command,
                     ClientOptions Options)
    : Wire(std::make_unique<Connection>(Command, Options)) {
  json::Value Result =
      call("initialize",
           json::Object{{"processId", nullptr},
                        {"rootUri", Options.Directory.empty()
                                        ? json::Value(nullptr)
                                        : uriOf(Options.Directory)},
                        {"capabilities", Options.Capabilities
                                             ? std::move(*Options.Capabilities)
                                             : usualCapabilities()}});
  if (json::Object *Object = Result.getAsObject())
    Server = std::move(*Object);
  notify("initialized", json::Object());
}

LspClient::~LspClient() = default;

int LspClient::pid() const { return Wire->Pid; }

std::string LspClient::log() const {
  std::string Result;
  char Chunk[4096];
  // The descriptor is shared with the server, which appends: no seeking.
  off_t At = 0;
  while (const ssize_t Count =
             ::pread(::fileno(Wire->Log), Chunk, sizeof(Chunk), At)) {
    if (Count < 0)
      break;
    Result.append(Chunk, Count);
    At += Count;
  }
  return Result;
}

//===----------------------------------------------------------------------===//
// Messages
//===----------------------------------------------------------------------===//

void LspClient::sendBytes(StringRef Bytes) { Wire->write(Bytes); }

void LspClient::send(json::Object Message) {
  Message["jsonrpc"] = "2.0";
  sendBytes(lsp::framed(formatv("{0}", json::Value(std::move(Message))).str()));
}

void LspClient::notify(StringRef Method, json::Value Params) {
  send(json::Object{{"method", Method.str()}, {"params", std::move(Params)}});
}

int64_t LspClient::ask(StringRef Method, json::Value Params) {
  send(json::Object{{"id", ++LastId},
                    {"method", Method.str()},
                    {"params", std::move(Params)}});
  return LastId;
}

json::Object LspClient::reply(int64_t Id) {
  if (!Wire->waitUntil([&] { return Wire->Replies.contains(Id); }, "a reply"))
    return {};
  const std::lock_guard<std::mutex> Lock(Wire->Mutex);
  return std::move(Wire->Replies.extract(Id).mapped());
}

json::Value LspClient::call(StringRef Method, json::Value Params) {
  json::Object Reply = reply(ask(Method, std::move(Params)));
  json::Value *Result = Reply.get("result");
  return Result ? std::move(*Result) : json::Value(nullptr);
}

size_t LspClient::count(StringRef Method) const {
  const std::lock_guard<std::mutex> Lock(Wire->Mutex);
  const auto Found = Wire->Counts.find(Method.str());
  return Found == Wire->Counts.end() ? 0 : Found->second;
}

void LspClient::sync() { call("sync", nullptr); }

//===----------------------------------------------------------------------===//
// Documents
//===----------------------------------------------------------------------===//

void LspClient::open(StringRef Path, std::string Text) {
  Document &New = Documents[Path.str()];
  New.Text = std::move(Text);
  notify("textDocument/didOpen",
         json::Object{{"textDocument", json::Object{{"uri", uriOf(Path)},
                                                    {"languageId", "cpp"},
                                                    {"version", New.Version},
                                                    {"text", New.Text}}}});
}

void LspClient::edit(StringRef Path, size_t Offset, size_t Length,
                     StringRef New, bool MayWait) {
  Document &Of = Documents.at(Path.str());
  const lsp::Documents Positions;
  json::Object Change{
      {"range",
       json::Object{{"start", Positions.position(Of.Text, Offset)},
                    {"end", Positions.position(Of.Text, Offset + Length)}}},
      {"text", New.str()}};
  Of.Text.replace(Offset, Length, New.str());
  ++Of.Version;
  json::Object Params{{"textDocument", json::Object{{"uri", uriOf(Path)},
                                                    {"version", Of.Version}}},
                      {"contentChanges", json::Array{std::move(Change)}}};
  if (!MayWait) // An extension of clangd.
    Params["wantDiagnostics"] = true;
  notify("textDocument/didChange", std::move(Params));
}

void LspClient::save(StringRef Path) {
  std::ofstream(Path.str()) << text(Path);
  notify("textDocument/didSave",
         json::Object{{"textDocument", json::Object{{"uri", uriOf(Path)}}}});
}

void LspClient::close(StringRef Path) {
  Documents.erase(Path.str());
  notify("textDocument/didClose",
         json::Object{{"textDocument", json::Object{{"uri", uriOf(Path)}}}});
}

const std::string &LspClient::text(StringRef Path) const {
  return Documents.at(Path.str()).Text;
}

size_t LspClient::publications(StringRef Path) const {
  const std::lock_guard<std::mutex> Lock(Wire->Mutex);
  const auto Found = Wire->Published.find(uriOf(Path));
  return Found == Wire->Published.end() ? 0 : Found->second.size();
}

json::Array LspClient::diagnostics(StringRef Path) {
  const int64_t Version = Documents.at(Path.str()).Version;
  const std::vector<Connection::Publication> &All = Wire->publishedFor(Path);
  if (!Wire->waitUntil(
          [&] { return !All.empty() && All.back().Version == Version; },
          "diagnostics of the text"))
    return {};
  const std::lock_guard<std::mutex> Lock(Wire->Mutex);
  return All.back().Diagnostics;
}

bool LspClient::waitFor(StringRef Path,
                        function_ref<bool(const json::Array &)> Fit) {
  const std::vector<Connection::Publication> &All = Wire->publishedFor(Path);
  return Wire->waitUntil(
      [&] { return !All.empty() && Fit(All.back().Diagnostics); },
      "diagnostics as they should be");
}

//===----------------------------------------------------------------------===//
// Actions
//===----------------------------------------------------------------------===//

std::vector<json::Object> LspClient::actions(StringRef Path,
                                             const json::Object &Diagnostic) {
  const json::Object *Range = Diagnostic.getObject("range");
  json::Value Result = call(
      "textDocument/codeAction",
      json::Object{
          {"textDocument", json::Object{{"uri", uriOf(Path)}}},
          {"range", Range ? json::Object(*Range) : json::Object()},
          {"context", json::Object{{"diagnostics",
                                    json::Array{json::Object(Diagnostic)}}}}});
  std::vector<json::Object> Actions;
  if (json::Array *All = Result.getAsArray())
    for (json::Value &Item : *All)
      if (json::Object *Action = Item.getAsObject())
        Actions.push_back(std::move(*Action));
  return Actions;
}

/// The edits in \p Edit by their URIs.
static std::vector<std::pair<std::string, const json::Array *>>
editsIn(const json::Object &Edit) {
  std::vector<std::pair<std::string, const json::Array *>> Result;
  if (const json::Object *Changes = Edit.getObject("changes"))
    for (const auto &Entry : *Changes)
      Result.emplace_back(StringRef(Entry.first).str(),
                          Entry.second.getAsArray());
  if (const json::Array *Changes = Edit.getArray("documentChanges"))
    for (const json::Value &Item : *Changes)
      if (const json::Object *Change = Item.getAsObject())
        if (const json::Object *Document = Change->getObject("textDocument"))
          Result.emplace_back(Document->getString("uri").value_or("").str(),
                              Change->getArray("edits"));
  return Result;
}

static size_t offsetIn(StringRef Text, const json::Object &Position) {
  const std::optional<size_t> Offset =
      lsp::Documents().offsetOf(Text, &Position);
  EXPECT_TRUE(Offset) << "a position outside of the text";
  return Offset.value_or(0);
}

/// How much to replace by what, by offsets in \p Text, which is that before any
/// of \p Edits; in their order where offsets are equal.
static std::multimap<size_t, std::pair<size_t, std::string>>
replacements(StringRef Text, const json::Array &Edits) {
  std::multimap<size_t, std::pair<size_t, std::string>> Result;
  for (const json::Value &Item : Edits) {
    const json::Object &One = *Item.getAsObject();
    const json::Object &Range = *One.getObject("range");
    const size_t Begin = offsetIn(Text, *Range.getObject("start"));
    const size_t End = offsetIn(Text, *Range.getObject("end"));
    Result.emplace(
        Begin,
        std::pair(End - Begin, One.getString("newText").value_or("").str()));
  }
  return Result;
}

std::optional<std::string>
LspClient::textAfter(StringRef Path, const json::Object &Action) const {
  const json::Object *Edit = Action.getObject("edit");
  const auto Edits = Edit ? editsIn(*Edit) : decltype(editsIn(*Edit))();
  if (Edits.size() != 1 || Edits[0].first != uriOf(Path) || !Edits[0].second)
    return std::nullopt;
  std::string Result = text(Path);
  const auto All = replacements(Result, *Edits[0].second);
  for (const auto &[Offset, New] : reverse(All))
    Result.replace(Offset, New.first, New.second);
  return Result;
}

bool LspClient::apply(const json::Object &Action) {
  const json::Object *Edit = Action.getObject("edit");
  if (!Edit)
    return false;
  bool HasAny = false;
  for (const auto &[Uri, Edits] : editsIn(*Edit)) {
    const auto Found = find_if(Documents, [&, &Uri = Uri](const auto &Entry) {
      return uriOf(Entry.first) == Uri;
    });
    if (Found == Documents.end() || !Edits)
      return false;
    const auto All = replacements(Found->second.Text, *Edits);
    for (const auto &[Offset, New] : reverse(All))
      edit(Found->first, Offset, New.first, New.second);
    HasAny |= !All.empty();
  }
  return HasAny;
}

//===----------------------------------------------------------------------===//
// The end
//===----------------------------------------------------------------------===//

int LspClient::shutDown() {
  call("shutdown", nullptr);
  notify("exit", nullptr);
  return waitForEnd();
}

int LspClient::hangUp() {
  Wire->closeInput();
  return waitForEnd();
}

int LspClient::waitForEnd() { return Wire->waitForEnd(); }

//===----------------------------------------------------------------------===//
// Diagnostics
//===----------------------------------------------------------------------===//

std::vector<json::Object> ours(const json::Array &All) {
  std::vector<json::Object> Result;
  for (const json::Value &Item : All)
    if (const json::Object *One = Item.getAsObject();
        One && One->getString("code").value_or("").starts_with("coro-"))
      Result.push_back(*One);
  return Result;
}

std::vector<std::string> summary(const std::vector<json::Object> &All) {
  std::vector<std::string> Result;
  Result.reserve(All.size());
  for (const json::Object &One : All) {
    const json::Object *Start = One.getObject("range")->getObject("start");
    Result.push_back(
        std::to_string(Start->getInteger("line").value_or(-1) + 1) + ":" +
        One.getString("code").value_or("").str());
  }
  return Result;
}

} // namespace corolint::test

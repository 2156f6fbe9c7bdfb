//===- Middleware.cpp - between an editor and clangd ----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/clangd/Middleware.h"
#include "driver/clangd/DiagnosticsOnly.h"
#include "driver/clangd/Envelope.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/FormatVariadic.h"

using namespace llvm;

namespace corolint::lsp {

static constexpr StringLiteral PublishDiagnostics =
    "textDocument/publishDiagnostics";
static constexpr int MethodNotFound = -32601;

static std::string textOf(json::Object Message) {
  return formatv("{0}", json::Value(std::move(Message))).str();
}

/// The message, or nothing where it is no JSON object: clangd says so then.
static std::optional<json::Object> parseObject(StringRef Body) {
  Expected<json::Value> Value = json::parse(Body);
  if (!Value) {
    consumeError(Value.takeError());
    return std::nullopt;
  }
  json::Object *Object = Value->getAsObject();
  return Object ? std::optional(std::move(*Object)) : std::nullopt;
}

Middleware::Middleware(StringRef Executable, bool IsDiagnosticsOnly)
    : DiagnosticsOnly(IsDiagnosticsOnly), Pages(Executable),
      Actions(IsDiagnosticsOnly) {}

/// What a client is told who asks for what is not offered.
static std::string refusal(const Envelope &Request) {
  Expected<json::Value> Id = json::parse(Request.Id);
  return textOf(json::Object{
      {"jsonrpc", "2.0"},
      {"id", Id ? std::move(*Id) : json::Value(nullptr)},
      {"error", json::Object{{"code", MethodNotFound},
                             {"message", "corolint offers diagnostics and "
                                         "their fixes, not '" +
                                             Request.Method + "'"}}}});
}

Disposition Middleware::fromEditor(StringRef Body) {
  const Envelope About = readEnvelope(Body);
  if (DiagnosticsOnly && !About.Method.empty() && !isOffered(About.Method))
    return {"", About.isRequest() ? refusal(About) : ""};
  if (DiagnosticsOnly && About.isReply())
    return replyOfEditor(About, Body);
  static constexpr StringLiteral Methods[] = {
      "initialize", "textDocument/didOpen", "textDocument/didChange",
      "textDocument/didClose", "textDocument/codeAction"};
  if (!is_contained(Methods, StringRef(About.Method)))
    return {};
  std::optional<json::Object> Message = parseObject(Body);
  if (!Message || !Message->getObject("params"))
    return {};
  return fromEditor(About, std::move(*Message));
}

Disposition Middleware::fromEditor(const Envelope &About,
                                   json::Object Message) {
  const StringRef Method = About.Method;
  const json::Object &Params = *Message.getObject("params");
  const std::lock_guard<std::mutex> Lock(Mutex);
  if (Method == "initialize")
    return initialize(About, std::move(Message));
  if (Method == "textDocument/didOpen")
    Texts.open(Params);
  else if (Method == "textDocument/didChange")
    Texts.change(Params);
  else if (Method == "textDocument/didClose")
    close(Params);
  else if (!About.Id.empty())
    Actions.requested(About.Id, Params, Texts);
  return {};
}

void Middleware::close(const json::Object &Params) {
  Texts.close(Params);
  if (const json::Object *Document = Params.getObject("textDocument"))
    Progress.closed(Document->getString("uri").value_or(""));
}

/// What is at the end of \p Path; null where there is no such object.
static const json::Object *descend(const json::Object *From,
                                   ArrayRef<StringRef> Path) {
  for (const StringRef Name : Path)
    From = From ? From->getObject(Name) : nullptr;
  return From;
}

Disposition Middleware::initialize(const Envelope &About,
                                   json::Object Message) {
  json::Object &Params = *Message.getObject("params");
  InitializeId = About.Id;
  ActionSupport Support;
  Support.Literals =
      descend(&Params, {"capabilities", "textDocument", "codeAction",
                        "codeActionLiteralSupport"}) != nullptr;
  if (const json::Object *Edits =
          descend(&Params, {"capabilities", "workspace", "workspaceEdit"}))
    Support.VersionedEdits =
        Edits->getBoolean("documentChanges").value_or(false);
  Actions.setSupport(Support);
  if (!DiagnosticsOnly)
    return {};
  reduceClient(Params);
  Progress.begin(Params);
  return {textOf(std::move(Message)), ""};
}

Disposition Middleware::initialized(json::Object Message) {
  InitializeId.clear();
  json::Object *Result = Message.getObject("result");
  if (!Result)
    return {};
  std::optional<StringRef> Name = Result->getString("offsetEncoding");
  if (const json::Object *Capabilities = Result->getObject("capabilities"))
    if (const auto Standard = Capabilities->getString("positionEncoding"))
      Name = Standard;
  Texts.setEncoding(Name == StringRef("utf-8")    ? Encoding::Utf8
                    : Name == StringRef("utf-32") ? Encoding::Utf32
                                                  : Encoding::Utf16);
  if (!DiagnosticsOnly)
    return {};
  reduceServer(*Result);
  return {textOf(std::move(Message)), ""};
}

Disposition Middleware::published(StringRef Body) const {
  // Most have none of ours, and some have thousands of others.
  if (!DiagnosticsOnly && !Body.contains("\"coro-"))
    return {};
  std::optional<json::Object> Message = parseObject(Body);
  if (!Message)
    return {};
  json::Object *Params = Message->getObject("params");
  if (!Params || !rewriteDiagnostics(*Params, Pages, DiagnosticsOnly))
    return {};
  return {textOf(std::move(*Message)), ""};
}

/// What clangd is at, which it says because we asked for that.
Disposition Middleware::fileStatus(StringRef Body) {
  const std::lock_guard<std::mutex> Lock(Mutex);
  if (!Progress.isOn())
    return {};
  std::optional<json::Object> Message = parseObject(Body);
  const json::Object *Params = Message ? Message->getObject("params") : nullptr;
  return {Params ? Progress.changed(*Params) : "", ""};
}

/// Replies to our own requests are none of clangd's business.
Disposition Middleware::replyOfEditor(const Envelope &About, StringRef Body) {
  const std::lock_guard<std::mutex> Lock(Mutex);
  if (!Progress.isOurs(About.Id))
    return {};
  const std::optional<json::Object> Message = parseObject(Body);
  return {"", Progress.replied(About.Id, Message && !Message->get("error"))};
}

Disposition Middleware::fromClangd(StringRef Body) {
  const Envelope About = readEnvelope(Body);
  if (About.Method == PublishDiagnostics)
    return published(Body);
  if (About.Method == "textDocument/clangd.fileStatus")
    return fileStatus(Body);
  if (!About.isReply())
    return {};
  const std::lock_guard<std::mutex> Lock(Mutex);
  const bool IsInitialize = About.Id == InitializeId;
  if (!IsInitialize && !Actions.isAwaited(About.Id))
    return {};
  std::optional<json::Object> Message = parseObject(Body);
  if (!Message)
    return {};
  if (IsInitialize)
    return initialized(std::move(*Message));
  if (!Actions.reply(About.Id, *Message))
    return {};
  return {textOf(std::move(*Message)), ""};
}

std::vector<std::string> Middleware::rebuilds() {
  const std::lock_guard<std::mutex> Lock(Mutex);
  return Texts.rebuilds();
}

} // namespace corolint::lsp

//===- FileProgress.cpp - what takes long is said -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/clangd/FileProgress.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corolint::lsp {

static std::string textOf(json::Object Message) {
  Message["jsonrpc"] = "2.0";
  return formatv("{0}", json::Value(std::move(Message))).str();
}

static std::string progress(const std::string &Token, json::Object Value) {
  return textOf(json::Object{
      {"method", "$/progress"},
      {"params", json::Object{{"token", Token}, {"value", std::move(Value)}}}});
}

bool FileProgress::begin(json::Object &InitializeParams) {
  const json::Object *Capabilities = InitializeParams.getObject("capabilities");
  const json::Object *Window =
      Capabilities ? Capabilities->getObject("window") : nullptr;
  On = Window && Window->getBoolean("workDoneProgress").value_or(false);
  json::Object *Options = InitializeParams.getObject("initializationOptions");
  // Who knows clangd's messages gets them.
  if (Options && Options->getBoolean("clangdFileStatus").value_or(false))
    On = false;
  if (!On)
    return false;
  if (!Options) {
    InitializeParams["initializationOptions"] = json::Object();
    Options = InitializeParams.getObject("initializationOptions");
  }
  (*Options)["clangdFileStatus"] = true;
  return true;
}

std::string FileProgress::changed(const json::Object &Params) {
  const StringRef Uri = Params.getString("uri").value_or("");
  const bool IsBusy =
      Params.getString("state").value_or("").contains("parsing includes");
  const auto Found = Files.find(Uri);
  if (Found == Files.end() && IsBusy) {
    File &New = Files[Uri];
    New.Token = "corolint-" + std::to_string(++LastToken);
    // The token is its own id.
    Asked["\"" + New.Token + "\""] = Uri.str();
    return textOf(json::Object{{"id", New.Token},
                               {"method", "window/workDoneProgress/create"},
                               {"params", json::Object{{"token", New.Token}}}});
  }
  if (Found == Files.end() || IsBusy)
    return {};
  // It may be over before the client has replied.
  const bool IsShown = Found->second.At == Stage::Shown;
  Found->second.At = Stage::Over;
  return IsShown ? progress(Found->second.Token, json::Object{{"kind", "end"}})
                 : "";
}

std::string FileProgress::replied(StringRef Id, bool Accepted) {
  const auto Request = Asked.find(Id);
  const auto Found = Files.find(Request->second);
  const std::string Name =
      sys::path::filename(Request->second, sys::path::Style::posix).str();
  Asked.erase(Request);
  if (Found == Files.end() || !Accepted || Found->second.At == Stage::Over)
    return {};
  Found->second.At = Stage::Shown;
  return progress(
      Found->second.Token,
      json::Object{{"kind", "begin"},
                   {"title", "corolint"},
                   {"message", "parsing what " + Name + " includes"}});
}

} // namespace corolint::lsp

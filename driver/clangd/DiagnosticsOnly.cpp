//===- DiagnosticsOnly.cpp - what a second server is silent about ---------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/clangd/DiagnosticsOnly.h"
#include "driver/BuildInfo.h"
#include "driver/clangd/Diagnostics.h"
#include "llvm/ADT/STLExtras.h"
#include <vector>

using namespace llvm;

namespace corolint::lsp {

bool isOffered(StringRef Method) {
  static constexpr StringLiteral Offered[] = {
      "initialize",
      "initialized",
      "shutdown",
      "exit",
      "textDocument/didOpen",
      "textDocument/didChange",
      "textDocument/didSave",
      "textDocument/didClose",
      "textDocument/codeAction",
      "workspace/executeCommand",
      "workspace/didChangeConfiguration",
      "workspace/didChangeWatchedFiles",
      "window/workDoneProgress/cancel",
      "$/cancelRequest",
      "$/setTrace",
  };
  return is_contained(Offered, Method);
}

/// Takes everything out of \p Of but \p Names.
static void keepOnly(json::Object *Of, ArrayRef<StringRef> Names) {
  if (!Of)
    return;
  std::vector<std::string> Others;
  for (const auto &Member : *Of)
    if (!is_contained(Names, StringRef(Member.first)))
      Others.push_back(StringRef(Member.first).str());
  for (const std::string &Name : Others)
    removeMember(*Of, Name);
}

void reduceClient(json::Object &InitializeParams) {
  json::Object *Capabilities = InitializeParams.getObject("capabilities");
  if (!Capabilities)
    return;
  keepOnly(Capabilities->getObject("textDocument"),
           {"synchronization", "publishDiagnostics", "codeAction"});
  // No requests to colour or to annotate anything anew.
  keepOnly(Capabilities->getObject("workspace"),
           {"applyEdit", "workspaceEdit", "didChangeConfiguration",
            "didChangeWatchedFiles", "executeCommand"});
}

void reduceServer(json::Object &InitializeResult) {
  InitializeResult["serverInfo"] =
      json::Object{{"name", "corolint"}, {"version", COROLINT_VERSION}};
  json::Object *Capabilities = InitializeResult.getObject("capabilities");
  if (!Capabilities)
    return;
  keepOnly(Capabilities, {"textDocumentSync", "codeActionProvider",
                          "executeCommandProvider", "positionEncoding"});
  if (json::Object *Actions = Capabilities->getObject("codeActionProvider"))
    (*Actions)["codeActionKinds"] = json::Array{"quickfix"};
  if (json::Object *Commands =
          Capabilities->getObject("executeCommandProvider"))
    (*Commands)["commands"] = json::Array{"clangd.applyFix"};
}

} // namespace corolint::lsp

//===- CodeActions.cpp - what to do about our findings --------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/clangd/CodeActions.h"
#include "driver/SourceText.h"
#include "driver/clangd/Diagnostics.h"
#include "driver/fix/AddSuppressions.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace llvm;

namespace corolint::lsp {

/// For whoever inserts the comment to write over. A reason that is there, so
/// that nothing else complains meanwhile.
static constexpr StringLiteral ReasonToWrite = "TODO: reason";

/// Whether quick fixes are asked for.
static bool wantsQuickFixes(const json::Object &Context) {
  const json::Array *Only = Context.getArray("only");
  return !Only || any_of(*Only, [](const json::Value &Kind) {
    const StringRef Name = Kind.getAsString().value_or("");
    return Name.empty() || Name == "quickfix";
  });
}

/// What \p Edit, of the document \p Uri, is in a workspace edit.
/// (JSON does not copy what it is given by reference.)
static json::Value workspaceEdit(StringRef Uri, const Document &Of,
                                 json::Object Edit, bool Versioned) {
  if (Versioned)
    return json::Object{
        {"documentChanges",
         json::Array{json::Object{
             {"textDocument",
              json::Object{{"uri", Uri.str()}, {"version", Of.Version}}},
             {"edits", json::Array{std::move(Edit)}}}}}};
  return json::Object{
      {"changes", json::Object{{Uri.str(), json::Array{std::move(Edit)}}}}};
}

json::Value CodeActions::action(StringRef Title, json::Value Edit,
                                const json::Object &Diagnostic) const {
  if (!Client.Literals) // clangd's command for its own fixes.
    return json::Object{{"title", Title.str()},
                        {"command", "clangd.applyFix"},
                        {"arguments", json::Array{std::move(Edit)}}};
  return json::Object{{"title", Title.str()},
                      {"kind", "quickfix"},
                      {"diagnostics", json::Array{json::Object(Diagnostic)}},
                      {"edit", std::move(Edit)}};
}

/// Those of \p Params that are our findings.
static std::vector<const json::Object *>
findingsIn(const json::Object &Params) {
  std::vector<const json::Object *> Result;
  const json::Object *Context = Params.getObject("context");
  const json::Array *All = Context ? Context->getArray("diagnostics") : nullptr;
  if (!All || !wantsQuickFixes(*Context))
    return Result;
  for (const json::Value &Item : *All)
    if (const json::Object *Diagnostic = Item.getAsObject();
        Diagnostic && !checkOf(*Diagnostic).empty())
      Result.push_back(Diagnostic);
  return Result;
}

/// The line, from 0, that \p Diagnostic begins in; -1 where it says none.
static int64_t lineOf(const json::Object &Diagnostic) {
  const json::Object *Range = Diagnostic.getObject("range");
  const json::Object *Start = Range ? Range->getObject("start") : nullptr;
  return Start ? Start->getInteger("line").value_or(-1) : -1;
}

std::optional<json::Value>
CodeActions::suppression(const json::Object &Diagnostic, StringRef Uri,
                         const SourceText &Text, const Document &Of,
                         const Documents &Texts) const {
  const StringRef Check = checkOf(Diagnostic);
  const int64_t Line = lineOf(Diagnostic);
  if (Line < 0 || Line >= Text.lineCount())
    return std::nullopt;
  const std::optional<TextEdit> Edit =
      suppressionEdit(Uri, Text, static_cast<unsigned>(Line) + 1, {Check.str()},
                      ReasonToWrite, Placement::Behind);
  if (!Edit)
    return std::nullopt;
  json::Object InDocument{
      {"range",
       json::Object{
           {"start", Texts.position(Of.Text, Edit->Offset)},
           {"end", Texts.position(Of.Text, Edit->Offset + Edit->Length)}}},
      {"newText", Edit->Text}};
  return action(
      ("suppress '" + Check + "' on this line, for a reason").str(),
      workspaceEdit(Uri, Of, std::move(InDocument), Client.VersionedEdits),
      Diagnostic);
}

void CodeActions::requested(StringRef Id, const json::Object &Params,
                            const Documents &Texts) {
  const std::vector<const json::Object *> Findings = findingsIn(Params);
  // Then there is nothing to change, unless clangd's own actions are to be
  // taken out.
  if (Findings.empty() && !OursOnly)
    return;
  json::Array &Added = Pending[Id];
  Added = json::Array();
  const json::Object *Identifier = Params.getObject("textDocument");
  const StringRef Uri =
      Identifier ? Identifier->getString("uri").value_or("") : "";
  const Document *Of = Texts.get(Uri);
  if (Findings.empty() || !Of)
    return;
  const SourceText Text(MemoryBuffer::getMemBuffer(
      Of->Text, "", /*RequiresNullTerminator=*/false));
  for (const json::Object *Finding : Findings)
    if (auto Action = suppression(*Finding, Uri, Text, *Of, Texts))
      Added.push_back(std::move(*Action));
}

/// Labels \p Action if it is a fix of ours; false where it is not.
static bool labelOurs(json::Object &Action) {
  const json::Array *Diagnostics = Action.getArray("diagnostics");
  if (!Diagnostics || Diagnostics->empty())
    return false;
  const json::Object *First = Diagnostics->front().getAsObject();
  const StringRef Check = First ? checkOf(*First) : StringRef();
  if (Check.empty() || Action.getString("kind") != StringRef("quickfix"))
    return false;
  const json::Object Diagnostic = *First;
  labelFix(Action, Diagnostic, Check);
  return true;
}

bool CodeActions::reply(StringRef Id, json::Object &Message) {
  const auto Found = Pending.find(Id);
  json::Array Added = std::move(Found->second);
  Pending.erase(Found);
  json::Array *Actions = Message.getArray("result");
  if (!Actions)
    return false; // Cancelled, say.
  json::Array Kept;
  for (json::Value &Item : *Actions) {
    json::Object *Action = Item.getAsObject();
    const bool IsOurs = Action && labelOurs(*Action);
    // A command does not say whose it is.
    if (IsOurs || !OursOnly || !Client.Literals)
      Kept.push_back(std::move(Item));
  }
  for (json::Value &Item : Added)
    Kept.push_back(std::move(Item));
  *Actions = std::move(Kept);
  return true;
}

} // namespace corolint::lsp

//===- Diagnostics.cpp - our findings, as an editor gets them -------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/clangd/Diagnostics.h"
#include "checks/CheckList.h"
#include "driver/BuildInfo.h"
#include "driver/report/CheckDocs.h"
#include "driver/report/Uri.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corolint::lsp {

void removeMember(json::Object &From, StringRef Key) {
  if (!From.get(Key))
    return;
  json::Object Kept;
  for (auto &[Name, Value] : From)
    if (StringRef(Name) != Key)
      Kept[StringRef(Name).str()] = std::move(Value);
  From = std::move(Kept);
}

StringRef checkOf(const json::Object &Diagnostic) {
  const StringRef Source = Diagnostic.getString("source").value_or("");
  if (Source != "clang-tidy" && Source != "corolint")
    return {};
  const StringRef Code = Diagnostic.getString("code").value_or("");
  const auto *Found = find_if(
      allChecks(), [&](const CheckInfo &Check) { return Check.Name == Code; });
  return Found == allChecks().end() ? StringRef() : Found->Name;
}

CheckPages::CheckPages(StringRef Executable) {
  SmallString<256> Real;
  if (sys::fs::real_path(Executable, Real))
    Real = Executable;
  SmallString<256> Pages = sys::path::parent_path(sys::path::parent_path(Real));
  sys::path::append(Pages, COROLINT_DOCDIR, "checks");
  if (sys::fs::is_directory(Pages))
    Directory = Pages.str().str();
}

std::string CheckPages::uriOf(StringRef Check) const {
  if (std::string Published = checkUrl(Check); !Published.empty())
    return Published;
  const std::string Page = (Directory + "/" + Check + ".md").str();
  return Directory.empty() || !sys::fs::exists(Page) ? "" : fileUri(Page);
}

/// Whether \p Title tells the edit, as clangd makes it up for a fix of the
/// warning that has one edit.
static bool tellsEdit(StringRef Title) {
  return any_of(ArrayRef<StringRef>({"change '", "insert '", "remove '"}),
                [&](StringRef Verb) { return Title.starts_with(Verb); });
}

/// Whether \p Title is the warning's own message, as of a fix of it that has
/// several edits. clangd capitalizes messages, but not titles.
static bool repeats(StringRef Title, StringRef Message) {
  return !Title.empty() && !Message.empty() &&
         Message.drop_front().starts_with(Title.drop_front());
}

/// What \p Note, which has a fix, says that the fix does.
static std::string asAction(StringRef Note) {
  // Where a note is more about the place than about the fix.
  if (Note == "its asynchronous form is declared here")
    return "await its asynchronous form";
  Note.consume_front("or ");
  return Note.str();
}

void labelFix(json::Object &Action, const json::Object &Diagnostic,
              StringRef Check) {
  const std::string Old = Action.getString("title").value_or("").str();
  const bool IsWhole =
      repeats(Old, Diagnostic.getString("message").value_or(""));
  const bool IsSafe = IsWhole || tellsEdit(Old);
  const std::string Title = IsWhole ? "fix it" : IsSafe ? Old : asAction(Old);
  Action["title"] =
      (Title + (IsSafe ? " (safe fix, " : " (suggested fix, ") + Check + ")")
          .str();
  if (IsSafe)
    Action["isPreferred"] = true;
  else
    removeMember(Action, "isPreferred");
}

static void rewriteDiagnostic(json::Object &Diagnostic, StringRef Check,
                              const CheckPages &Pages) {
  Diagnostic["source"] = "corolint";
  if (std::string Uri = Pages.uriOf(Check); !Uri.empty())
    Diagnostic["codeDescription"] = json::Object{{"href", std::move(Uri)}};
  else
    removeMember(Diagnostic, "codeDescription");
  // Some clients take fixes with the diagnostics.
  if (json::Array *Actions = Diagnostic.getArray("codeActions"))
    for (json::Value &Action : *Actions)
      if (json::Object *Fix = Action.getAsObject())
        labelFix(*Fix, Diagnostic, Check);
}

bool rewriteDiagnostics(json::Object &Params, const CheckPages &Pages,
                        bool OursOnly) {
  json::Array *All = Params.getArray("diagnostics");
  if (!All)
    return false;
  bool HasChanged = false;
  json::Array Kept;
  // Growing copies, which LLVM 19 does not survive where clangd is linked in.
  Kept.reserve(All->size());
  for (json::Value &Item : *All) {
    json::Object *Diagnostic = Item.getAsObject();
    const StringRef Check = Diagnostic ? checkOf(*Diagnostic) : StringRef();
    if (!Check.empty())
      rewriteDiagnostic(*Diagnostic, Check, Pages);
    if (Check.empty() && OursOnly) {
      HasChanged = true;
      continue;
    }
    HasChanged |= !Check.empty();
    Kept.push_back(std::move(Item));
  }
  *All = std::move(Kept);
  return HasChanged;
}

} // namespace corolint::lsp

//===- HtmlReport.cpp - a report to look at, in one file ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The page is made by a script from data that stand in it as JSON: the JSON
// report, and what it takes to draw it without the project at hand. Whoever
// allows no scripts sees a table.
//
//===----------------------------------------------------------------------===//

#include "checks/catalogue/EmbeddedFile.h"
#include "driver/Paths.h"
#include "driver/fix/UnifiedDiff.h"
#include "driver/report/CheckDocs.h"
#include "driver/report/Excerpts.h"
#include "driver/report/FindingText.h"
#include "driver/report/Formats.h"
#include "driver/report/JsonReport.h"
#include "driver/report/Renderers.h"
#include "driver/report/SummaryData.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Base64.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/SHA256.h"
#include "llvm/Support/raw_ostream.h"
#include <array>
#include <map>
#include <set>

using namespace llvm;

extern const corolint::EmbeddedFile CorolintHtmlParts[];
extern const unsigned CorolintHtmlPartsCount;

namespace corolint {

/// In this order they are one script.
static constexpr StringLiteral Scripts[] = {
    "dom.js",      "model.js",   "code.js",     "docs.js", "charts.js",
    "diagrams.js", "finding.js", "overview.js", "page.js"};

static StringRef part(StringRef Name) {
  const ArrayRef<EmbeddedFile> Parts(CorolintHtmlParts, CorolintHtmlPartsCount);
  const auto *It = find_if(
      Parts, [&](const EmbeddedFile &File) { return File.Name == Name; });
  assert(It != Parts.end() && "not in driver/report/html");
  return It->Text;
}

static std::string script() {
  std::string Result = "(() => {\n'use strict';\n";
  for (const StringRef Name : Scripts)
    Result += part(Name);
  return Result + "})();\n";
}

static std::string escaped(StringRef Text) {
  std::string Result;
  raw_string_ostream OS(Result);
  printHTMLEscaped(json::fixUTF8(Text), OS);
  return Result;
}

//===----------------------------------------------------------------------===//
// The data
//===----------------------------------------------------------------------===//

namespace {

struct NamedFix {
  StringRef Kind;
  StringRef Message;
  ArrayRef<TextEdit> Edits;
};

} // namespace

static std::vector<NamedFix> fixesOf(const Finding &F) {
  std::vector<NamedFix> Result;
  if (!F.Edits.empty())
    Result.push_back({"safe", F.Message, F.Edits});
  for (const Note &N : F.Notes)
    if (!N.Edits.empty())
      Result.push_back({"suggested", N.Message, N.Edits});
  return Result;
}

/// Of longer lines, in bytes, only what changes is shown, and what is around.
static constexpr size_t MaxDiffLine = 1000;

/// What \p Fix changes, file by file, as a patch.
static std::string diffOf(const NamedFix &Fix, const RenderInput &Input) {
  std::map<StringRef, std::vector<TextEdit>> ByFile;
  for (const TextEdit &E : Fix.Edits)
    ByFile[E.Path].push_back(E);
  std::string Result;
  raw_string_ostream OS(Result);
  for (auto &[Path, Edits] : ByFile) {
    llvm::sort(Edits);
    if (const SourceText *Text = Input.Texts.get(Path))
      writeUnifiedDiff(OS, displayPath(Path, Input.R.Root), Text->text(),
                       Edits);
  }
  return shortenLines(Result, MaxDiffLine);
}

/// An array for each finding, of the diffs of its fixes.
static void writeDiffs(json::OStream &J, const RenderInput &Input) {
  for (const Finding &F : Input.R.Findings)
    J.array([&] {
      for (const NamedFix &Fix : fixesOf(F))
        J.object([&] {
          J.attribute("kind", Fix.Kind);
          J.attribute("message", json::fixUTF8(Fix.Message));
          J.attribute("diff", json::fixUTF8(diffOf(Fix, Input)));
        });
    });
}

static void writeDocs(json::OStream &J, const Report &R) {
  std::set<StringRef> Checks;
  for (const std::vector<Finding> *List : {&R.Findings, &R.Hidden})
    for (const Finding &F : *List)
      Checks.insert(F.CheckId);
  for (const StringRef Check : Checks)
    J.attribute(Check, checkDocs(Check).Page);
}

static std::string data(const RenderInput &Input) {
  Excerpts Code;
  for (const std::vector<Finding> *List : {&Input.R.Findings, &Input.R.Hidden})
    for (const Finding &F : *List)
      Code.add(F);
  std::string Text;
  raw_string_ostream OS(Text);
  json::OStream J(OS);
  J.object([&] {
    writeReportMembers(J, Input.R);
    J.attributeArray("diffs", [&] { writeDiffs(J, Input); });
    J.attributeObject("docs", [&] { writeDocs(J, Input.R); });
    J.attributeBegin("sources");
    Code.write(J, Input.R, Input.Texts);
    J.attributeEnd();
  });
  // Nothing in it ends the element that it stands in, or begins a comment. In
  // JSON these characters are in strings only.
  std::string Safe;
  for (const char C : Text)
    if (C == '<' || C == '>')
      Safe += C == '<' ? "\\u003c" : "\\u003e";
    else
      Safe += C;
  return Safe;
}

//===----------------------------------------------------------------------===//
// The page
//===----------------------------------------------------------------------===//

/// The only script and the only style that a browser accepts are ours, and it
/// fetches nothing.
static std::string policy(StringRef Style, StringRef Script) {
  auto Hash = [](StringRef Text) {
    const std::array<uint8_t, 32> Digest =
        SHA256::hash(arrayRefFromStringRef(Text));
    return "'sha256-" + encodeBase64(Digest) + "'";
  };
  return "default-src 'none'; script-src " + Hash(Script) + "; style-src " +
         Hash(Style) + "; base-uri 'none'; form-action 'none'";
}

static std::string title(const Report &R) {
  return counted(R.Findings.size(), "finding") +
         (R.Policy.LeftOut ? " (" + utostr(R.Policy.LeftOut) + " more left out)"
                           : "");
}

static void writeUnanalyzed(raw_ostream &OS, const Report &R) {
  for (const auto &[Reason, Files] : notAnalyzedByReason(R)) {
    OS << "<p>Not analysed, " << escaped(Reason) << ":</p>\n<ul>\n";
    for (const FileResult *File : Files)
      OS << "<li>" << escaped(displayPath(File->Path, R.Root)) << "</li>\n";
    OS << "</ul>\n";
  }
}

/// What there is to see without a script.
static std::string plainTable(const Report &R) {
  std::string Result;
  raw_string_ostream OS(Result);
  OS << "<h1>corolint: " << title(R) << "</h1>\n<p>"
     << counted(R.analyzed(), "file") << " analysed, "
     << R.count(FileStatus::Degraded) << " degraded, "
     << R.count(FileStatus::NotAnalyzed) << " not analysed.</p>\n";
  writeUnanalyzed(OS, R);
  OS << "<table>\n<thead><tr><th>place</th><th>severity</th><th>check</th>"
        "<th>message</th></tr></thead>\n<tbody>\n";
  for (const Finding &F : R.Findings)
    OS << "<tr><td>" << escaped(displayPath(F.Loc.Path, R.Root)) << ':'
       << F.Loc.Line << ':' << F.Loc.Column << "</td><td>"
       << severityName(F.Level) << "</td><td>" << escaped(F.CheckId)
       << "</td><td>" << escaped(F.Message) << "</td></tr>\n";
  OS << "</tbody>\n</table>\n";
  return Result;
}

void writeHtml(raw_ostream &OS, const RenderInput &Input) {
  const std::string Style = part("report.css").str();
  const std::string Script = script();
  const std::pair<StringRef, std::string> Values[] = {
      {"policy", policy(Style, Script)},
      {"title", title(Input.R)},
      {"style", Style},
      {"script", Script},
      {"data", data(Input)},
      {"table", plainTable(Input.R)}};
  StringRef Rest = part("report.html");
  while (!Rest.empty()) {
    const auto [Text, Behind] = Rest.split("{{");
    OS << Text;
    const auto [Name, Next] = Behind.split("}}");
    for (const auto &[Key, Value] : Values)
      if (Key == Name)
        OS << Value;
    Rest = Next;
  }
}

} // namespace corolint

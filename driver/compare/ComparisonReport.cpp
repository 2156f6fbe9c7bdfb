//===- ComparisonReport.cpp - writes comparisons --------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/Paths.h"
#include "driver/SourceText.h"
#include "driver/compare/Comparison.h"
#include "driver/report/Formats.h"
#include "driver/report/Renderers.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint {

static std::string counts(const Comparison &Compared) {
  std::string Text = utostr(Compared.Introduced.size()) + " introduced, " +
                     utostr(Compared.Fixed.size()) + " fixed, " +
                     utostr(Compared.Unchanged) + " unchanged";
  if (Compared.Unknown)
    Text += ", " + utostr(Compared.Unknown) +
            " unknown, since files could not be analysed";
  return Text;
}

/// "src/a.cpp:3:5".
static std::string placeOf(const Finding &F, StringRef Root) {
  return displayPath(F.Loc.Path, Root) + ':' + utostr(F.Loc.Line) + ':' +
         utostr(F.Loc.Column);
}

static void writeAsText(raw_ostream &OS, const Comparison &Compared,
                        const ReadReport &Before, const ReadReport &After) {
  Report Introduced;
  Introduced.Root = After.Root;
  Introduced.Findings = Compared.Introduced;
  SourceTexts Texts;
  writeText(OS, {Introduced, Texts, After.Root});
  for (const Finding &F : Compared.Fixed)
    OS << placeOf(F, Before.Root) << ": fixed: " << F.Message << " ["
       << F.CheckId << "]\n";
  OS << counts(Compared) << '\n';
}

static void writeFinding(json::OStream &J, const Finding &F, StringRef Root) {
  J.object([&] {
    J.attribute("check", F.CheckId);
    J.attribute("severity", severityName(F.Level));
    J.attribute("message", F.Message);
    J.attribute("path", displayPath(F.Loc.Path, Root));
    J.attribute("line", F.Loc.Line);
    J.attribute("column", F.Loc.Column);
    J.attribute("fingerprint", F.Fingerprint);
  });
}

static void writeAsJson(raw_ostream &OS, const Comparison &Compared,
                        const ReadReport &Before, const ReadReport &After) {
  json::OStream J(OS, /*IndentSize=*/2);
  J.object([&] {
    J.attribute("version", 1);
    J.attributeArray("introduced", [&] {
      for (const Finding &F : Compared.Introduced)
        writeFinding(J, F, After.Root);
    });
    J.attributeArray("fixed", [&] {
      for (const Finding &F : Compared.Fixed)
        writeFinding(J, F, Before.Root);
    });
    J.attribute("unchanged", Compared.Unchanged);
    J.attribute("unknown", Compared.Unknown);
  });
  OS << '\n';
}

/// \p Text as Markdown shows it, within a cell of a table.
static std::string escaped(StringRef Text) {
  std::string Result;
  for (const char C : Text) {
    if (StringRef("\\`*_{}[]<>|#").contains(C))
      Result += '\\';
    Result += C == '\n' ? ' ' : C;
  }
  return Result;
}

static void writeTable(raw_ostream &OS, StringRef Title,
                       ArrayRef<Finding> Findings, StringRef Root) {
  if (Findings.empty())
    return;
  OS << "\n### " << Title << "\n\n| place | finding | check |\n"
     << "| --- | --- | --- |\n";
  for (const Finding &F : Findings)
    OS << "| " << escaped(placeOf(F, Root)) << " | " << escaped(F.Message)
       << " | " << F.CheckId << " |\n";
}

void writeComparison(raw_ostream &OS, const Comparison &Compared,
                     const ReadReport &Before, const ReadReport &After,
                     ComparisonFormat Format) {
  switch (Format) {
  case ComparisonFormat::Text:
    return writeAsText(OS, Compared, Before, After);
  case ComparisonFormat::Json:
    return writeAsJson(OS, Compared, Before, After);
  case ComparisonFormat::Markdown:
    OS << "**corolint**: " << counts(Compared) << '\n';
    writeTable(OS, "Introduced", Compared.Introduced, After.Root);
    writeTable(OS, "Fixed", Compared.Fixed, Before.Root);
  }
}

} // namespace corolint

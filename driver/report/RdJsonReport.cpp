//===- RdJsonReport.cpp - reviewdog's diagnostic format -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Columns are in bytes there, as ours are; ends of ranges are exclusive.
//
//===----------------------------------------------------------------------===//

#include "driver/Paths.h"
#include "driver/SourceText.h"
#include "driver/fix/FixPlan.h"
#include "driver/report/CheckDocs.h"
#include "driver/report/FindingText.h"
#include "driver/report/Formats.h"
#include "driver/report/Renderers.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint {

/// A suggestion is one range. A fix that changes places further apart than this
/// many lines, as one with an include does, would be one about all between
/// them.
static constexpr unsigned MaxSuggestedLines = 40;

namespace {

class RdJsonWriter {
public:
  RdJsonWriter(raw_ostream &OS, const RenderInput &In)
      : J(OS, /*IndentSize=*/2), R(In.R), Texts(In.Texts) {}

  void write();

private:
  void text(StringRef Key, StringRef Value) {
    J.attribute(Key, json::fixUTF8(Value));
  }
  void writePosition(StringRef Key, const Location &Loc);
  void writeRange(const Location &Begin, const Location &End);
  void writeFinding(const Finding &F);
  void writeSuggestion(const Finding &F, const std::vector<TextEdit> &Edits);
  void writeIncomplete(const IncompleteFile &File);

  json::OStream J;
  const Report &R;
  SourceTexts &Texts;
};

} // namespace

static std::string rdSeverity(Severity Level) {
  return StringRef(severityName(Level)).upper();
}

void RdJsonWriter::writePosition(StringRef Key, const Location &Loc) {
  J.attributeObject(Key, [&] {
    J.attribute("line", Loc.Line);
    J.attribute("column", Loc.Column);
  });
}

void RdJsonWriter::writeRange(const Location &Begin, const Location &End) {
  J.attributeObject("range", [&] {
    writePosition("start", Begin);
    if (End.isValid())
      writePosition("end", End);
  });
}

void RdJsonWriter::writeSuggestion(const Finding &F,
                                   const std::vector<TextEdit> &Edits) {
  const SourceText *Text = Texts.get(F.Loc.Path);
  // It has no path of its own: it is about the file of the diagnostic.
  if (Edits.empty() || !Text ||
      any_of(Edits, [&](const TextEdit &E) { return E.Path != F.Loc.Path; }))
    return;
  const unsigned Start = Edits.front().Offset;
  const unsigned Stop = Edits.back().Offset + Edits.back().Length;
  const Location Begin = Text->locate(F.Loc.Path, Start);
  const Location End = Text->locate(F.Loc.Path, Stop);
  if (End.Line - Begin.Line > MaxSuggestedLines)
    return;
  std::vector<TextEdit> Local = Edits;
  for (TextEdit &E : Local)
    E.Offset -= Start;
  const std::string New = applyEdits(Text->text().slice(Start, Stop), Local);
  // With other bytes in it, it would be another fix.
  if (!json::isUTF8(New))
    return;
  J.object([&] {
    writeRange(Begin, End);
    text("text", New);
  });
}

void RdJsonWriter::writeFinding(const Finding &F) {
  J.object([&] {
    std::string Message = F.Message;
    for (const Note &N : F.Notes)
      Message += "\n" + noteText(N, R.Root);
    text("message", Message);
    J.attributeObject("location", [&] {
      text("path", displayPath(F.Loc.Path, R.Root));
      if (F.Loc.isValid())
        writeRange(F.Loc, F.End);
    });
    J.attribute("severity", rdSeverity(F.Level));
    J.attributeObject("code", [&] {
      J.attribute("value", F.CheckId);
      if (const std::string Url = checkUrl(F.CheckId); !Url.empty())
        J.attribute("url", Url);
    });
    J.attributeArray("suggestions", [&] {
      writeSuggestion(F, F.Edits);
      for (const Note &N : F.Notes)
        writeSuggestion(F, N.Edits);
    });
  });
}

void RdJsonWriter::writeIncomplete(const IncompleteFile &File) {
  J.object([&] {
    text("message", File.Message);
    J.attributeObject("location", [&] {
      text("path", displayPath(File.File->Path, R.Root));
    });
    J.attribute("severity", rdSeverity(File.Level));
    J.attributeObject("code",
                      [&] { J.attribute("value", statusName(*File.File)); });
  });
}

void RdJsonWriter::write() {
  J.object([&] {
    J.attributeObject("source", [&] { J.attribute("name", "corolint"); });
    J.attributeArray("diagnostics", [&] {
      for (const IncompleteFile &File : incompleteFiles(R))
        writeIncomplete(File);
      for (const Finding &F : R.Findings)
        writeFinding(F);
    });
  });
}

void writeRdJson(raw_ostream &OS, const RenderInput &Input) {
  RdJsonWriter(OS, Input).write();
  OS << '\n';
}

} // namespace corolint

//===- JsonReport.cpp - corolint's own JSON -------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/report/JsonReport.h"
#include "driver/BuildInfo.h"
#include "driver/report/Formats.h"
#include "driver/report/Renderers.h"
#include "driver/report/SummaryData.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint {

/// The version of the format; it changes when a reader would have to.
static constexpr int64_t FormatVersion = 1;
/// Counts what was added to that version; a reader need not know of it.
static constexpr int64_t FormatRevision = 3;

static void text(json::OStream &J, StringRef Key, StringRef Value) {
  J.attribute(Key, json::fixUTF8(Value));
}

static void writeFix(json::OStream &J, const Report &R, StringRef Kind,
                     StringRef Message, const std::vector<TextEdit> &Edits) {
  if (Edits.empty())
    return;
  J.object([&] {
    J.attribute("kind", Kind);
    text(J, "message", Message);
    J.attributeArray("edits", [&] {
      for (const TextEdit &E : Edits)
        J.object([&] {
          text(J, "path", R.pathOf(E.Path));
          J.attribute("offset", E.Offset);
          J.attribute("length", E.Length);
          text(J, "text", E.Text);
        });
    });
  });
}

static void writeSuppression(json::OStream &J, const Report &R,
                             const Suppression &S) {
  J.attributeObject("suppression", [&] {
    J.attribute("by",
                S.By == Suppression::Source::Comment ? "comment" : "baseline");
    text(J, "reason", S.Reason);
    text(J, "path", R.pathOf(S.Loc.Path));
    J.attribute("line", S.Loc.Line);
  });
}

/// The members of a finding's object.
static void writeFindingMembers(json::OStream &J, const Report &R,
                                const Finding &F) {
  J.attribute("check", F.CheckId);
  J.attribute("severity", severityName(F.Level));
  text(J, "message", F.Message);
  text(J, "path", R.pathOf(F.Loc.Path));
  J.attribute("line", F.Loc.Line);
  J.attribute("column", F.Loc.Column);
  J.attribute("endLine", F.End.Line);
  J.attribute("endColumn", F.End.Column);
  J.attribute("fingerprint", F.Fingerprint);
  J.attributeArray("notes", [&] {
    for (const Note &N : F.Notes)
      J.object([&] {
        text(J, "message", N.Message);
        text(J, "path", R.pathOf(N.Loc.Path));
        J.attribute("line", N.Loc.Line);
        J.attribute("column", N.Loc.Column);
        J.attribute("step", N.IsStep);
      });
  });
  J.attributeArray("fixes", [&] {
    writeFix(J, R, "safe", F.Message, F.Edits);
    for (const Note &N : F.Notes)
      writeFix(J, R, "suggested", N.Message, N.Edits);
  });
  if (F.Suppressed)
    writeSuppression(J, R, *F.Suppressed);
}

static void writeFileMembers(json::OStream &J, const Report &R,
                             const FileResult &File) {
  text(J, "path", R.pathOf(File.Path));
  J.attribute("status", statusName(File));
  text(J, "reason", File.Reason);
  if (!File.Detail.empty())
    text(J, "detail", File.Detail);
  J.attributeArray("errors", [&] {
    for (const std::string &Error : File.Errors)
      J.value(json::fixUTF8(R.pathOf(Error)));
  });
  J.attributeArray("droppedFlags", [&] {
    for (const std::string &Flag : File.DroppedFlags)
      J.value(json::fixUTF8(Flag));
  });
}

/// What tells readers what they have before them.
static void writeHeadMembers(json::OStream &J, const Report &R) {
  J.attribute("version", FormatVersion);
  J.attribute("revision", FormatRevision);
  J.attributeObject("tool", [&] {
    J.attribute("name", "corolint");
    J.attribute("version", COROLINT_VERSION);
    J.attribute("llvm", COROLINT_LLVM_VERSION);
  });
  text(J, "root", R.IsPortable ? "." : StringRef(R.Root));
}

static void writeFindings(json::OStream &J, const Report &R, StringRef Key,
                          const std::vector<Finding> &Findings) {
  J.attributeArray(Key, [&] {
    for (const Finding &F : Findings)
      J.object([&] { writeFindingMembers(J, R, F); });
  });
}

void writeReportMembers(json::OStream &J, const Report &R) {
  writeHeadMembers(J, R);
  writeFindings(J, R, "findings", R.Findings);
  writeFindings(J, R, "suppressed", R.Hidden);
  J.attributeArray("files", [&] {
    for (const FileResult &File : R.Files)
      J.object([&] { writeFileMembers(J, R, File); });
  });
  J.attributeObject("summary", [&] { writeSummaryMembers(J, R); });
}

void writeJson(raw_ostream &OS, const RenderInput &Input) {
  json::OStream J(OS, /*IndentSize=*/2);
  J.object([&] { writeReportMembers(J, Input.R); });
  OS << '\n';
}

/// Writes one line of JSON lines.
static void writeRecord(raw_ostream &OS, StringRef Kind,
                        function_ref<void(json::OStream &)> Members) {
  json::OStream J(OS);
  J.object([&] {
    J.attribute("kind", Kind);
    Members(J);
  });
  OS << '\n';
}

void writeJsonLines(raw_ostream &OS, const RenderInput &Input) {
  const Report &R = Input.R;
  writeRecord(OS, "head", [&](json::OStream &J) { writeHeadMembers(J, R); });
  for (const std::vector<Finding> *Findings : {&R.Findings, &R.Hidden})
    for (const Finding &F : *Findings)
      writeRecord(OS, F.Suppressed ? "suppressed" : "finding",
                  [&](json::OStream &J) { writeFindingMembers(J, R, F); });
  for (const FileResult &File : R.Files)
    writeRecord(OS, "file",
                [&](json::OStream &J) { writeFileMembers(J, R, File); });
  writeRecord(OS, "summary",
              [&](json::OStream &J) { writeSummaryMembers(J, R); });
}

} // namespace corolint

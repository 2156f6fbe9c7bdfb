//===- SarifResults.cpp - findings in SARIF -------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/report/SarifResults.h"
#include "checks/CheckList.h"
#include "driver/SourceText.h"
#include "driver/report/FindingText.h"
#include "driver/report/SarifPlaces.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/JSON.h"
#include <algorithm>
#include <set>
#include <tuple>

using namespace llvm;

namespace corolint {

namespace {

class ResultWriter {
public:
  ResultWriter(json::OStream &TheStream, const Report &R, SourceTexts &TheTexts)
      : J(TheStream), Texts(TheTexts), Places(TheStream, R.Root, TheTexts) {}

  void write(const Finding &F);

private:
  void writeRule(const Finding &F);
  void writeNote(const Location &Loc, StringRef Message);
  void writeRelated(const Finding &F);
  void writeCodeFlow(const Finding &F);
  void writeSuppressions(const Finding &F);
  void writeFix(StringRef Description, ArrayRef<TextEdit> Edits);
  void writeReplacements(StringRef Path, ArrayRef<TextEdit> Edits);

  json::OStream &J;
  SourceTexts &Texts;
  SarifPlaces Places;
};

} // namespace

void ResultWriter::writeRule(const Finding &F) {
  J.attribute("ruleId", F.CheckId);
  const auto *Rule = find_if(
      allChecks(), [&](const CheckInfo &C) { return C.Name == F.CheckId; });
  if (Rule != allChecks().end())
    J.attribute("ruleIndex", static_cast<int64_t>(Rule - allChecks().begin()));
  J.attribute("level",
              F.Level == Severity::Info ? "note" : severityName(F.Level));
}

void ResultWriter::writeNote(const Location &Loc, StringRef Message) {
  J.object([&] {
    if (Loc.isValid())
      Places.physicalLocation(Loc, {});
    Places.message("message", Message);
  });
}

/// The notes that are not steps of a way.
void ResultWriter::writeRelated(const Finding &F) {
  // The schema wants each once, and awaits of a macro share a place.
  std::set<std::tuple<StringRef, unsigned, StringRef>> Seen;
  J.attributeArray("relatedLocations", [&] {
    for (const Note &N : F.Notes) {
      if (Seen.size() == MaxSarifLocations - 1) // One is the finding's own.
        break;
      if (!N.IsStep &&
          Seen.insert({N.Loc.Path, N.Loc.Offset, N.Message}).second)
        writeNote(N.Loc, N.Message);
    }
  });
}

/// The way from the finding's place to what it is about.
void ResultWriter::writeCodeFlow(const Finding &F) {
  if (none_of(F.Notes, [](const Note &N) { return N.IsStep; }))
    return;
  auto Step = [&](const Location &Loc, StringRef Message) {
    J.object([&] {
      J.attributeBegin("location");
      writeNote(Loc, Message);
      J.attributeEnd();
    });
  };
  J.attributeArray("codeFlows", [&] {
    J.object([&] {
      J.attributeArray("threadFlows", [&] {
        J.object([&] {
          J.attributeArray("locations", [&] {
            Step(F.Loc, "called here");
            size_t Room = MaxSarifSteps - 1;
            for (const Note &N : F.Notes)
              if (N.IsStep && Room != 0) {
                Step(N.Loc, N.Message);
                --Room;
              }
          });
        });
      });
    });
  });
}

/// Also where there are none: a result without this member says nothing about
/// whether it is suppressed.
void ResultWriter::writeSuppressions(const Finding &F) {
  J.attributeArray("suppressions", [&] {
    if (!F.Suppressed)
      return;
    const Suppression &S = *F.Suppressed;
    J.object([&] {
      J.attribute("kind", S.By == Suppression::Source::Comment ? "inSource"
                                                               : "external");
      J.attribute("status", "accepted");
      if (!S.Reason.empty())
        J.attribute("justification", json::fixUTF8(S.Reason));
      if (S.Loc.isValid())
        J.attributeObject("location",
                          [&] { Places.physicalLocation(S.Loc, {}); });
    });
  });
}

void ResultWriter::writeReplacements(StringRef Path, ArrayRef<TextEdit> Edits) {
  J.attributeArray("replacements", [&] {
    const SourceText *Text = Texts.get(Path);
    for (const TextEdit &E : Edits)
      J.object([&] {
        J.attributeObject("deletedRegion", [&] {
          Places.region(Text->locate(Path, E.Offset),
                        Text->locate(Path, E.Offset + E.Length));
        });
        if (!E.Text.empty())
          Places.message("insertedContent", E.Text);
      });
  });
}

void ResultWriter::writeFix(StringRef Description, ArrayRef<TextEdit> Edits) {
  // A region takes the text, and a change without regions is no SARIF.
  if (Edits.empty() ||
      any_of(Edits, [&](const TextEdit &E) { return !Texts.get(E.Path); }))
    return;
  J.object([&] {
    Places.message("description", Description);
    J.attributeArray("artifactChanges", [&] {
      // The edits are sorted, so those of a file are together.
      while (!Edits.empty()) {
        const StringRef Path = Edits.front().Path;
        const ArrayRef<TextEdit> OfFile =
            Edits.take_while([&](const TextEdit &E) { return E.Path == Path; });
        J.object([&] {
          Places.artifactLocation(Path);
          writeReplacements(Path, OfFile);
        });
        Edits = Edits.drop_front(OfFile.size());
      }
    });
  });
}

void ResultWriter::write(const Finding &F) {
  J.object([&] {
    writeRule(F);
    Places.message("message", F.Message);
    if (F.Loc.isValid())
      J.attributeArray("locations", [&] {
        J.object([&] { Places.physicalLocation(F.Loc, F.End); });
      });
    writeRelated(F);
    writeCodeFlow(F);
    J.attributeObject("partialFingerprints", [&] {
      // The name that GitHub's code scanning compares alerts by.
      J.attribute("primaryLocationLineHash", F.Fingerprint + ":1");
      J.attribute("corolint/v1", F.Fingerprint);
    });
    writeSuppressions(F);
    J.attributeArray("fixes", [&] {
      writeFix(F.Message, F.Edits);
      // The schema wants each once.
      for (auto It = F.Notes.begin(); It != F.Notes.end(); ++It)
        if (std::none_of(F.Notes.begin(), It, [&](const Note &Earlier) {
              return Earlier.Message == It->Message &&
                     Earlier.Edits == It->Edits;
            }))
          writeFix(It->Message, It->Edits);
    });
  });
}

std::vector<const Finding *> sarifFindings(const Report &R) {
  std::vector<const Finding *> Result;
  for (const std::vector<Finding> *Part : {&R.Findings, &R.Hidden}) {
    const size_t Room = MaxSarifResults - Result.size();
    if (Part->size() <= Room) {
      for (const Finding &F : *Part)
        Result.push_back(&F);
      continue;
    }
    const std::vector<const Finding *> Sorted = mostSevereFirst(*Part);
    append_range(Result, ArrayRef(Sorted).take_front(Room));
  }
  return Result;
}

void writeSarifResults(json::OStream &J, const Report &R, SourceTexts &Texts) {
  ResultWriter Writer(J, R, Texts);
  J.attributeArray("results", [&] {
    for (const Finding *F : sarifFindings(R))
      Writer.write(*F);
  });
}

} // namespace corolint

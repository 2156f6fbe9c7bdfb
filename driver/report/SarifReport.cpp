//===- SarifReport.cpp - SARIF 2.1.0 --------------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/CheckList.h"
#include "driver/BuildInfo.h"
#include "driver/Paths.h"
#include "driver/SourceText.h"
#include "driver/report/CheckDocs.h"
#include "driver/report/Formats.h"
#include "driver/report/Renderers.h"
#include "driver/report/SummaryData.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint {

/// \p Path as the path of a URI.
static std::string percentEncoded(StringRef Path) {
  std::string Result;
  for (const char C : Path) {
    if (isAlnum(C) || StringRef("-._~/").contains(C)) {
      Result += C;
    } else {
      Result += '%';
      Result += utohexstr(static_cast<unsigned char>(C), /*LowerCase=*/false,
                          /*Width=*/2);
    }
  }
  return Result;
}

static std::string fileUri(StringRef AbsolutePath) {
  return "file://" + percentEncoded(AbsolutePath);
}

/// "coro-blocking-call" as "CoroBlockingCall".
static std::string pascalCase(StringRef Id) {
  std::string Result;
  bool StartsWord = true;
  for (const char C : Id) {
    if (C != '-')
      Result += StartsWord ? toUpper(C) : C;
    StartsWord = C == '-';
  }
  return Result;
}

namespace {

/// What a notification is about.
struct NotificationKind {
  StringLiteral Id;
  StringLiteral Level;
  StringLiteral Description;
};

} // namespace

static constexpr NotificationKind NotAnalyzed = {
    "not-analyzed", "error", "Files that could not be analysed."};
static constexpr NotificationKind Degraded = {
    "degraded", "warning",
    "A file with compile errors: findings may be missing."};
static constexpr NotificationKind NothingAnalyzed = {
    "nothing-analyzed", "error", "No file was analysed."};
static constexpr NotificationKind DroppedFlag = {
    "dropped-flag", "note",
    "A flag of compile commands that Clang does not know or cannot do."};
static constexpr NotificationKind LeftOut = {
    "left-out", "note",
    "Files of the compilation database that were not to be analysed."};

namespace {

class SarifWriter {
public:
  SarifWriter(raw_ostream &OS, const Report &TheReport, SourceTexts &TheTexts)
      : J(OS, /*IndentSize=*/2), R(TheReport), Texts(TheTexts) {}

  void write();

private:
  void message(StringRef Key, StringRef Text);
  void writeTool();
  void writeRule(const CheckInfo &Check);
  void writeInvocation();
  void writeDescriptors();
  void writeNotification(const NotificationKind &Kind, const Twine &Text,
                         ArrayRef<const FileResult *> Files);
  void writeNotifications();
  void writeResult(const Finding &F);
  void writeFix(StringRef Description, const std::vector<TextEdit> &Edits);
  void artifactLocation(StringRef Path);
  void region(const Location &Begin, const Location &End);
  void physicalLocation(const Location &Begin, const Location &End);
  unsigned column(const Location &Loc);

  json::OStream J;
  const Report &R;
  SourceTexts &Texts;
};

} // namespace

void SarifWriter::message(StringRef Key, StringRef Text) {
  J.attributeObject(Key, [&] { J.attribute("text", json::fixUTF8(Text)); });
}

void SarifWriter::writeRule(const CheckInfo &Check) {
  const CheckDocs Docs = checkDocs(Check.Name);
  J.object([&] {
    J.attribute("id", Check.Name);
    J.attribute("name", pascalCase(Check.Name));
    if (!Docs.Summary.empty())
      message("shortDescription", Docs.Summary);
    if (!Docs.Description.empty())
      message("fullDescription", Docs.Description);
    if (!Docs.Page.empty())
      J.attributeObject("help", [&] {
        J.attribute("text", Docs.Page);
        J.attribute("markdown", Docs.Page);
      });
    J.attributeObject("defaultConfiguration", [&] {
      J.attribute("enabled", Check.EnabledByDefault);
      J.attribute("level", "warning");
    });
  });
}

void SarifWriter::writeTool() {
  J.attributeObject("tool", [&] {
    J.attributeObject("driver", [&] {
      J.attribute("name", "corolint");
      J.attribute("semanticVersion", COROLINT_VERSION);
      J.attributeArray("rules", [&] {
        for (const CheckInfo &Check : allChecks())
          writeRule(Check);
      });
      writeDescriptors();
    });
  });
}

void SarifWriter::artifactLocation(StringRef Path) {
  J.attributeObject("artifactLocation", [&] {
    if (!isBelow(Path, R.Root)) {
      J.attribute("uri", fileUri(Path));
      return;
    }
    J.attribute("uri", percentEncoded(displayPath(Path, R.Root)));
    J.attribute("uriBaseId", "SRCROOT");
  });
}

unsigned SarifWriter::column(const Location &Loc) {
  const SourceText *Text = Texts.get(Loc.Path);
  return Text ? Text->utf16Column(Loc) : Loc.Column;
}

void SarifWriter::region(const Location &Begin, const Location &End) {
  J.attribute("startLine", Begin.Line);
  J.attribute("startColumn", column(Begin));
  if (!End.isValid())
    return;
  J.attribute("endLine", End.Line);
  J.attribute("endColumn", column(End));
}

void SarifWriter::physicalLocation(const Location &Begin, const Location &End) {
  J.attributeObject("physicalLocation", [&] {
    artifactLocation(Begin.Path);
    J.attributeObject("region", [&] { region(Begin, End); });
  });
}

void SarifWriter::writeFix(StringRef Description,
                           const std::vector<TextEdit> &Edits) {
  if (Edits.empty())
    return;
  J.object([&] {
    message("description", Description);
    J.attributeArray("artifactChanges", [&] {
      // The edits are sorted, so those of a file are together.
      for (size_t I = 0; I < Edits.size();) {
        const std::string &Path = Edits[I].Path;
        J.object([&] {
          artifactLocation(Path);
          J.attributeArray("replacements", [&] {
            for (; I < Edits.size() && Edits[I].Path == Path; ++I) {
              const SourceText *Text = Texts.get(Path);
              if (!Text)
                continue;
              const TextEdit &E = Edits[I];
              J.object([&] {
                J.attributeObject("deletedRegion", [&] {
                  region(Text->locate(Path, E.Offset),
                         Text->locate(Path, E.Offset + E.Length));
                });
                if (!E.Text.empty())
                  message("insertedContent", E.Text);
              });
            }
          });
        });
      }
    });
  });
}

void SarifWriter::writeResult(const Finding &F) {
  J.object([&] {
    J.attribute("ruleId", F.CheckId);
    const auto *Rule = llvm::find_if(
        allChecks(), [&](const CheckInfo &C) { return C.Name == F.CheckId; });
    if (Rule != allChecks().end())
      J.attribute("ruleIndex",
                  static_cast<int64_t>(Rule - allChecks().begin()));
    J.attribute("level",
                F.Level == Severity::Info ? "note" : severityName(F.Level));
    message("message", F.Message);
    if (F.Loc.isValid())
      J.attributeArray("locations", [&] {
        J.object([&] { physicalLocation(F.Loc, F.End); });
      });
    J.attributeArray("relatedLocations", [&] {
      for (const Note &N : F.Notes)
        J.object([&] {
          if (N.Loc.isValid())
            physicalLocation(N.Loc, {});
          message("message", N.Message);
        });
    });
    J.attributeObject("partialFingerprints", [&] {
      // The name that GitHub's code scanning compares alerts by.
      J.attribute("primaryLocationLineHash", F.Fingerprint + ":1");
      J.attribute("corolint/v1", F.Fingerprint);
    });
    J.attributeArray("fixes", [&] {
      writeFix(F.Message, F.Edits);
      for (const Note &N : F.Notes)
        writeFix(N.Message, N.Edits);
    });
  });
}

void SarifWriter::writeDescriptors() {
  J.attributeArray("notifications", [&] {
    for (const NotificationKind &Kind :
         {NotAnalyzed, Degraded, NothingAnalyzed, DroppedFlag, LeftOut})
      J.object([&] {
        J.attribute("id", Kind.Id);
        message("shortDescription", Kind.Description);
        J.attributeObject("defaultConfiguration",
                          [&] { J.attribute("level", Kind.Level); });
      });
  });
}

/// What is known of single files beyond the reason that they share.
static std::string details(ArrayRef<const FileResult *> Files) {
  std::string Result;
  for (const FileResult *File : Files)
    if (!File->Detail.empty())
      Result += ", " + File->Detail;
  return Result;
}

void SarifWriter::writeNotification(const NotificationKind &Kind,
                                    const Twine &Text,
                                    ArrayRef<const FileResult *> Files) {
  J.object([&] {
    J.attributeObject("descriptor", [&] { J.attribute("id", Kind.Id); });
    J.attribute("level", Kind.Level);
    message("message", Text.str());
    J.attributeArray("locations", [&] {
      for (const FileResult *File : Files)
        J.object([&] {
          J.attributeObject("physicalLocation",
                            [&] { artifactLocation(File->Path); });
        });
    });
  });
}

void SarifWriter::writeNotifications() {
  if (R.isAboutNothing())
    writeNotification(NothingAnalyzed, "nothing was analysed", {});
  for (const auto &[Reason, Files] : notAnalyzedByReason(R))
    writeNotification(NotAnalyzed, "not analysed: " + Reason + details(Files),
                      Files);
  for (const FileResult &File : R.Files)
    if (File.Status == FileStatus::Degraded)
      writeNotification(
          Degraded,
          "degraded, findings may be missing" +
              (File.Errors.empty() ? "" : ": " + File.Errors.front()),
          &File);
  for (const auto &[Flag, Count] : countDroppedFlags(R))
    writeNotification(DroppedFlag,
                      "left out '" + Flag + "' for " + Twine(Count) +
                          (Count == 1 ? " file" : " files"),
                      {});
  const std::pair<unsigned, StringLiteral> Others[] = {
      {R.Counts.NotCxx, "not C++"},
      {R.Counts.Headers, "headers with entries of their own"},
      {R.Counts.Repeated, "repeated entries"},
      {R.Counts.NotSelected, "not selected"},
      {R.withoutChecks(), "all checks turned off"}};
  for (const auto &[Count, What] : Others)
    if (Count)
      writeNotification(LeftOut,
                        "left out: " + Twine(Count) + " (" + What + ")", {});
}

void SarifWriter::writeInvocation() {
  J.attributeArray("invocations", [&] {
    J.object([&] {
      J.attribute("executionSuccessful",
                  R.Code != ExitIncomplete && !R.isAboutNothing());
      J.attribute("exitCode", static_cast<int64_t>(R.Code));
      J.attributeArray("toolExecutionNotifications",
                       [&] { writeNotifications(); });
      J.attributeObject("properties", [&] {
        J.attributeObject("summary", [&] { writeSummaryMembers(J, R); });
      });
    });
  });
}

void SarifWriter::write() {
  J.object([&] {
    J.attribute("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    J.attribute("version", "2.1.0");
    J.attributeArray("runs", [&] {
      J.object([&] {
        writeTool();
        writeInvocation();
        J.attributeObject("originalUriBaseIds", [&] {
          J.attributeObject("SRCROOT",
                            [&] { J.attribute("uri", fileUri(R.Root) + "/"); });
        });
        J.attribute("columnKind", "utf16CodeUnits");
        J.attributeArray("results", [&] {
          for (const Finding &F : R.Findings)
            writeResult(F);
        });
      });
    });
  });
}

void writeSarif(raw_ostream &OS, const RenderInput &Input) {
  SarifWriter(OS, Input.R, Input.Texts).write();
  OS << '\n';
}

} // namespace corolint

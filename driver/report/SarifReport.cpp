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
#include "driver/report/CheckDocs.h"
#include "driver/report/Formats.h"
#include "driver/report/Renderers.h"
#include "driver/report/SarifPlaces.h"
#include "driver/report/SarifResults.h"
#include "driver/report/SummaryData.h"
#include "driver/report/Uri.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint {

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
static constexpr NotificationKind TooMany = {
    "too-many", "warning",
    "Findings that are left out, since a file may have no more."};
static constexpr NotificationKind LeftOut = {
    "left-out", "note",
    "Files of the compilation database that were not to be analysed."};

namespace {

class SarifWriter {
public:
  SarifWriter(raw_ostream &OS, const Report &TheReport, SourceTexts &TheTexts)
      : J(OS, /*IndentSize=*/2), R(TheReport), Texts(TheTexts),
        Places(J, TheReport.Root, TheTexts) {}

  void write();

private:
  void writeTool();
  void writeRule(const CheckInfo &Check);
  void writeInvocation();
  void writeDescriptors();
  void writeNotification(const NotificationKind &Kind, const Twine &Text,
                         ArrayRef<const FileResult *> Files);
  void writeNotifications();

  json::OStream J;
  const Report &R;
  SourceTexts &Texts;
  SarifPlaces Places;
};

} // namespace

void SarifWriter::writeRule(const CheckInfo &Check) {
  const CheckDocs Docs = checkDocs(Check.Name);
  J.object([&] {
    J.attribute("id", Check.Name);
    J.attribute("name", pascalCase(Check.Name));
    if (!Docs.Summary.empty())
      Places.message("shortDescription", Docs.Summary);
    if (!Docs.Description.empty())
      Places.message("fullDescription", Docs.Description);
    if (!Docs.Page.empty())
      J.attributeObject("help", [&] {
        J.attribute("text", Docs.Page);
        J.attribute("markdown", Docs.Page);
      });
    J.attributeObject("defaultConfiguration", [&] {
      J.attribute("enabled", Check.EnabledByDefault);
      J.attribute("level", "warning");
    });
    if (const std::string Url = checkUrl(Check.Name); !Url.empty())
      J.attribute("helpUri", Url);
    // What GitHub filters alerts by; it takes no more than 20 of a rule.
    J.attributeObject("properties", [&] {
      J.attributeArray("tags", [&] {
        for (const char *Tag : {"c++", "concurrency", "coroutines"})
          J.value(Tag);
      });
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

void SarifWriter::writeDescriptors() {
  J.attributeArray("notifications", [&] {
    for (const NotificationKind &Kind : {NotAnalyzed, Degraded, NothingAnalyzed,
                                         TooMany, DroppedFlag, LeftOut})
      J.object([&] {
        J.attribute("id", Kind.Id);
        Places.message("shortDescription", Kind.Description);
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
    Places.message("message", Text.str());
    J.attributeArray("locations", [&] {
      for (const FileResult *File : Files)
        J.object([&] {
          J.attributeObject("physicalLocation",
                            [&] { Places.artifactLocation(File->Path); });
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
              (File.Errors.empty()
                   ? ""
                   : ": " + displayPath(File.Errors.front(), R.Root)),
          &File);
  const size_t All = R.Findings.size() + R.Hidden.size();
  if (All > MaxSarifResults)
    writeNotification(TooMany,
                      Twine(All - MaxSarifResults) +
                          " findings are left out: the most severe " +
                          Twine(MaxSarifResults) + " are in this file",
                      {});
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
      {R.Counts.Unaffected, "not affected by the changes"},
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
          J.attributeObject("SRCROOT", [&] {
            if (R.IsPortable)
              return;
            const std::string Uri = fileUri(R.Root);
            J.attribute("uri", StringRef(Uri).ends_with("/") ? Uri : Uri + "/");
          });
        });
        J.attribute("columnKind", "utf16CodeUnits");
        writeSarifResults(J, R, Texts);
      });
    });
  });
}

void writeSarif(raw_ostream &OS, const RenderInput &Input) {
  SarifWriter(OS, Input.R, Input.Texts).write();
  OS << '\n';
}

} // namespace corolint

//===- SummaryData.cpp - what a summary is made of ------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/report/SummaryData.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/JSON.h"
#include <set>

using namespace llvm;

namespace corolint {

std::map<StringRef, FindingCount> countFindings(const Report &R) {
  std::map<StringRef, FindingCount> Result;
  for (const Finding &F : R.Findings) {
    FindingCount &Count = Result[F.CheckId];
    ++Count.All;
    Count.Errors += F.Level == Severity::Error;
    Count.Warnings += F.Level == Severity::Warning;
    Count.Infos += F.Level == Severity::Info;
  }
  return Result;
}

std::map<StringRef, std::vector<const FileResult *>>
notAnalyzedByReason(const Report &R) {
  std::map<StringRef, std::vector<const FileResult *>> Result;
  for (const FileResult &File : R.Files)
    if (File.Status == FileStatus::NotAnalyzed)
      Result[File.Reason].push_back(&File);
  return Result;
}

std::map<StringRef, unsigned> countDroppedFlags(const Report &R) {
  std::map<StringRef, unsigned> Result;
  for (const FileResult &File : R.Files)
    for (const StringRef Flag : std::set<StringRef>(File.DroppedFlags.begin(),
                                                    File.DroppedFlags.end()))
      ++Result[Flag];
  return Result;
}

static void writeCounts(json::OStream &J, const FindingCount &Count) {
  J.attribute("errors", Count.Errors);
  J.attribute("warnings", Count.Warnings);
  J.attribute("infos", Count.Infos);
}

static void writeFindings(json::OStream &J, const Report &R) {
  FindingCount All;
  const std::map<StringRef, FindingCount> ByCheck = countFindings(R);
  for (const auto &[Check, Count] : ByCheck) {
    All.Errors += Count.Errors;
    All.Warnings += Count.Warnings;
    All.Infos += Count.Infos;
  }
  J.attribute("findings", static_cast<int64_t>(R.Findings.size()));
  writeCounts(J, All);
  J.attributeArray("byCheck", [&] {
    for (const auto &Entry : ByCheck)
      J.object([&] {
        const FindingCount Count = Entry.second;
        J.attribute("check", Entry.first);
        writeCounts(J, Count);
      });
  });
  J.attribute("suppressed", R.Policy.Suppressed);
  J.attribute("baselined", R.Policy.Baselined);
  J.attribute("staleBaseline", R.Baseline.stale());
  J.attribute("unchanged", R.Policy.Unchanged);
  J.attribute("leftOut", R.Policy.LeftOut);
}

static void writeFiles(json::OStream &J, const Report &R) {
  J.attribute("analyzed", R.analyzed());
  J.attribute("byText", R.plainByText());
  J.attribute("degraded", R.count(FileStatus::Degraded));
  J.attribute("notAnalyzed", R.count(FileStatus::NotAnalyzed));
  J.attribute("withoutChecks", R.withoutChecks());
  J.attribute("skipped", R.Counts.NotCxx);
  J.attribute("unaffected", R.Counts.Unaffected);
  J.attributeArray("reasons", [&] {
    for (const auto &Entry : notAnalyzedByReason(R))
      J.object([&] {
        J.attribute("reason", json::fixUTF8(Entry.first));
        J.attribute("files", static_cast<int64_t>(Entry.second.size()));
      });
  });
  J.attributeArray("droppedFlags", [&] {
    for (const auto &Entry : countDroppedFlags(R))
      J.object([&] {
        J.attribute("flag", json::fixUTF8(Entry.first));
        J.attribute("files", Entry.second);
      });
  });
  // Otherwise it says nothing new, and a link, which has no database, could not
  // say it.
  if (!R.Counts.isAnyLeftOut())
    return;
  J.attributeObject("database", [&] {
    J.attribute("entries", R.Counts.Entries);
    J.attribute("repeated", R.Counts.Repeated);
    J.attribute("notCxx", R.Counts.NotCxx);
    J.attribute("headers", R.Counts.Headers);
    J.attribute("notSelected", R.Counts.NotSelected);
  });
}

void writeSummaryMembers(json::OStream &J, const Report &R) {
  writeFindings(J, R);
  writeFiles(J, R);
  J.attribute("exitCode", static_cast<int64_t>(R.Code));
}

} // namespace corolint

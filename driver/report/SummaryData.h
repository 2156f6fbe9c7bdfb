//===- SummaryData.h - what a summary is made of ----------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the summary says to people, JSON and SARIF say to programs. It is
// counted here, once, so that they say the same.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_REPORT_SUMMARYDATA_H
#define COROLINT_DRIVER_REPORT_SUMMARYDATA_H

#include "driver/report/Report.h"
#include "llvm/ADT/StringRef.h"
#include <map>
#include <string>
#include <vector>

namespace llvm::json {
class OStream;
} // namespace llvm::json

namespace corolint {

struct FindingCount {
  unsigned All = 0;
  unsigned Errors = 0;
  unsigned Warnings = 0;
  unsigned Infos = 0;
};

/// By the name of the check.
std::map<llvm::StringRef, FindingCount> countFindings(const Report &R);

/// The files that are not analysed, by the reason; in order.
std::map<llvm::StringRef, std::vector<const FileResult *>>
notAnalyzedByReason(const Report &R);

/// How many files each flag was left out for.
std::map<llvm::StringRef, unsigned> countDroppedFlags(const Report &R);

/// Writes the members of the object `summary`, which \p J is in.
void writeSummaryMembers(llvm::json::OStream &J, const Report &R);

} // namespace corolint

#endif // COROLINT_DRIVER_REPORT_SUMMARYDATA_H

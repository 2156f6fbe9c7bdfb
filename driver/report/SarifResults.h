//===- SarifResults.h - findings in SARIF -----------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The array of results. GitHub refuses a file with too much in it as a whole,
// so there is never more than it takes.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_REPORT_SARIFRESULTS_H
#define COROLINT_DRIVER_REPORT_SARIFRESULTS_H

#include "driver/report/Report.h"
#include <vector>

namespace llvm::json {
class OStream;
} // namespace llvm::json

namespace corolint {

/// How many results a run may have.
inline constexpr size_t MaxSarifResults = 25000;
/// How many places a result may have.
inline constexpr size_t MaxSarifLocations = 1000;
/// How many steps the ways of a result may have.
inline constexpr size_t MaxSarifSteps = 10000;

/// The findings that are written, suppressed ones behind the others. Where they
/// are more than a run may have, the most severe ones.
std::vector<const Finding *> sarifFindings(const Report &R);

/// Writes the member `results` of the object that \p J is in.
void writeSarifResults(llvm::json::OStream &J, const Report &R,
                       SourceTexts &Texts);

} // namespace corolint

#endif // COROLINT_DRIVER_REPORT_SARIFRESULTS_H

//===- JsonReport.h - what the JSON report has ------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Formats that carry the report as JSON, and more beside it, say the same as
// the JSON report does.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_REPORT_JSONREPORT_H
#define COROLINT_DRIVER_REPORT_JSONREPORT_H

#include "driver/report/Report.h"

namespace llvm::json {
class OStream;
} // namespace llvm::json

namespace corolint {

/// Writes the members of the report's object, which \p J is in.
void writeReportMembers(llvm::json::OStream &J, const Report &R);

} // namespace corolint

#endif // COROLINT_DRIVER_REPORT_JSONREPORT_H

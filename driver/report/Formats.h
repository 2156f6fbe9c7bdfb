//===- Formats.h - the formats of reports -----------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One renderer per format. They differ in nothing but how they write: what is
// reported was decided before.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_REPORT_FORMATS_H
#define COROLINT_DRIVER_REPORT_FORMATS_H

#include "driver/Options.h"
#include "driver/report/Report.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace corolint {

/// What a report is written from.
struct RenderInput {
  const Report &R;
  SourceTexts &Texts;
  /// Paths that people click on are relative to it: the working directory.
  llvm::StringRef Directory;
  /// Whether escape sequences for colours are understood.
  bool Color = false;
  /// The fixes that were asked for.
  FixMode Fix = FixMode::None;
};

struct FormatInfo {
  ReportFormat Format;
  llvm::StringLiteral Name;
  llvm::StringLiteral Description;
  void (*Write)(llvm::raw_ostream &OS, const RenderInput &Input);
  /// What there is to do beside the report; may be null.
  llvm::Error (*Finish)(const RenderInput &Input) = nullptr;
};

/// In the order that `--help` has them.
llvm::ArrayRef<FormatInfo> allFormats();
const FormatInfo &formatInfo(ReportFormat Format);

/// Reads the values of `--format`, each `NAME` or `NAME:FILE`, into \p Outputs.
/// One that names no file goes to \p DefaultFile (`-o`; empty for standard
/// output), and there may be only one such. Without any, the report is full on
/// a terminal and text elsewhere.
llvm::Error parseOutputs(llvm::ArrayRef<std::string> Values,
                         llvm::StringRef DefaultFile,
                         std::vector<ReportOutput> &Outputs);

/// Fails where a format of \p Opts makes no sense beside its other options.
llvm::Error checkOutputs(const Options &Opts);

} // namespace corolint

#endif // COROLINT_DRIVER_REPORT_FORMATS_H

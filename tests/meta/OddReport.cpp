//===- OddReport.cpp - a report with rare parts ---------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/meta/OddReport.h"
#include "driver/SourceText.h"
#include "driver/report/Formats.h"
#include "driver/report/Renderers.h"
#include "llvm/Support/raw_ostream.h"

namespace corolint::test {

static Finding finding(std::string Message) {
  Finding Result;
  Result.CheckId = "coro-blocking-call";
  Result.Message = std::move(Message);
  Result.Fingerprint = "0123456789abcdef";
  return Result;
}

std::string oddSarifReport() {
  Report R;
  R.Root = "/p";
  Finding Stepped = finding("\xff no text");
  Stepped.Level = Severity::Info;
  Stepped.Notes.push_back({"a note", {}, {}});
  Stepped.Notes.push_back({"a step", {}, {}, /*IsStep=*/true});
  R.Findings.push_back(Stepped);
  Finding Commented = finding("by a comment");
  Commented.Loc = {"/elsewhere/a b.cpp", 3, 4, 40};
  Commented.Suppressed = {Suppression::Source::Comment,
                          "for a reason",
                          {"/elsewhere/a b.cpp", 2, 1, 30}};
  R.Hidden.push_back(Commented);
  Finding Known = finding("of the baseline");
  Known.Suppressed = {Suppression::Source::Baseline, "", {}};
  R.Hidden.push_back(Known);
  SourceTexts Texts;
  std::string Result;
  llvm::raw_string_ostream OS(Result);
  writeSarif(OS, {R, Texts, "/p"});
  return Result;
}

} // namespace corolint::test

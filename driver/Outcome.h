//===- Outcome.h - what becomes of results ----------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The end of a run that reports: the link of all files, fixes, the report, the
// summary.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_OUTCOME_H
#define COROLINT_DRIVER_OUTCOME_H

#include "driver/Options.h"
#include "driver/Paths.h"
#include "driver/SourceText.h"
#include "driver/fix/FixPlan.h"
#include "driver/fix/Verify.h"
#include "driver/project/Project.h"
#include "driver/report/Report.h"
#include "driver/report/Summary.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Error.h"
#include <map>
#include <string>
#include <vector>

namespace corolint {

/// Says why a run cannot go on, and returns its exit code.
int failure(const llvm::Twine &Message);
int failure(llvm::Error E);

class ChangedLines;

/// What a run does with its results: fixes, reports, the summary.
class Outcome {
public:
  /// \p TheRun is for looking at fixes before they are made; without it, as
  /// where there are only files of facts, they are not looked at. \p
  /// TheChanges, which may be null, are what \p ThePolicy goes by.
  Outcome(const Options &TheOpts, const Project &TheProject,
          const Policy &ThePolicy, const ChangedLines *TheChanges,
          FixRunner TheRun = nullptr)
      : Opts(TheOpts), Source(TheProject), InForce(ThePolicy),
        Changes(TheChanges), Run(std::move(TheRun)),
        Directory(currentDirectory()) {}

  /// Returns the exit code.
  int finish(std::vector<FileResult> Results);

private:
  llvm::Error writeBaseline() const;
  llvm::Error writeIndex(const std::vector<FileResult> &Results) const;
  /// \p Results are those before their link.
  llvm::Error fix(std::vector<FileResult> Results);
  void printDiff(const std::map<std::string, std::vector<TextEdit>> &Fixed);
  llvm::Error report();
  llvm::Error write(const ReportOutput &Output);
  void summarize();

  const Options &Opts;
  const Project &Source;
  const Policy &InForce;
  const ChangedLines *Changes;
  FixRunner Run;
  std::string Directory;
  /// The sources as they were analysed, also after they are fixed.
  SourceTexts Texts;
  Report TheReport;
  FixSummary Fixes;
  /// How many findings make the run fail.
  unsigned Remaining = 0;
};

} // namespace corolint

#endif // COROLINT_DRIVER_OUTCOME_H

//===- Fixer.h - fixes until there are none ---------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Fixes can be in each other's way, and what one of them makes of the code can
// have another finding. So the code is looked at again as it is with fixes, and
// fixed again, until there is nothing to fix: a second run would change
// nothing. All of that happens in memory.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_FIX_FIXER_H
#define COROLINT_DRIVER_FIX_FIXER_H

#include "driver/Options.h"
#include "driver/SourceText.h"
#include "driver/fix/FixPlan.h"
#include "driver/fix/Verify.h"
#include "driver/project/Project.h"
#include "driver/report/Report.h"
#include "driver/report/Summary.h"
#include "llvm/Support/Error.h"
#include <map>
#include <string>
#include <vector>

namespace corolint {

class ChangedLines;

/// All fixes of a run together.
struct FixResult {
  /// The edits of each file as it was analysed, sorted and without overlaps.
  std::map<std::string, std::vector<TextEdit>> Edits;
  /// Numbers of fixes made and left out.
  FixSummary Summary;
  /// How many findings will make the run fail when the edits are made.
  unsigned Remaining = 0;
};

class Fixer {
public:
  /// \p TheRun looks at code with fixes. Where it is null, as where there are
  /// only files of facts, fixes are not looked at before they are made, and
  /// those that overlap with others are left out. \p TheChanges, which may be
  /// null, are what \p ThePolicy goes by.
  Fixer(const Options &TheOpts, const Project &TheProject,
        const Policy &ThePolicy, const ChangedLines *TheChanges,
        const FixRunner &TheRun, SourceTexts &TheTexts)
      : Opts(TheOpts), Source(TheProject), InForce(ThePolicy),
        Changes(TheChanges), Run(TheRun), Texts(TheTexts) {}

  /// The fixes for \p Found, which was made from \p Results by their link.
  llvm::Expected<FixResult> fix(const Report &Found,
                                std::vector<FileResult> Results);

  /// Whether \c fix needs to know the results.
  static bool needsResults(const Options &Opts);

private:
  bool mayEdit(llvm::StringRef Path) const;
  FixPlan plan(const Report &Found, SourceTexts &Now) const;
  /// Leaves in \p Plan what compiles, as it is to be written; returns what the
  /// analysis of the files concerned says about them then.
  llvm::Expected<std::vector<FileResult>>
  check(FixPlan &Plan, const Report &Found, SourceTexts &Now) const;
  llvm::Error account(const FixPlan &Plan, const Report &Found);
  /// The files that have edits, as they are with them.
  std::vector<FileContent> contents() const;
  /// The report on \p Results, where the texts are \p Now.
  llvm::Expected<Report> lookAgain(std::vector<FileResult> Results,
                                   SourceTexts &Now) const;

  const Options &Opts;
  const Project &Source;
  const Policy &InForce;
  const ChangedLines *Changes;
  const FixRunner &Run;
  /// The sources as they were analysed.
  SourceTexts &Texts;
  FixResult Done;
};

} // namespace corolint

#endif // COROLINT_DRIVER_FIX_FIXER_H

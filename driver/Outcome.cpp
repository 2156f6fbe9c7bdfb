//===- Outcome.cpp - what becomes of results ------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/Outcome.h"
#include "checks/program/ProgramIndex.h"
#include "driver/fix/AddSuppressions.h"
#include "driver/fix/Apply.h"
#include "driver/fix/Format.h"
#include "driver/fix/UnifiedDiff.h"
#include "driver/link/FactsFile.h"
#include "driver/link/Link.h"
#include "driver/report/Formats.h"
#include "driver/report/Terminal.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint {

int failure(const Twine &Message) {
  errs() << "corolint: " << Message << '\n';
  return ExitUsage;
}

int failure(Error E) { return failure(toString(std::move(E))); }

bool Outcome::mayEdit(StringRef Path) const {
  return isBelow(Path, Source.Root) ||
         any_of(Source.Jobs,
                [&](const AnalysisJob &Job) { return Job.File == Path; });
}

FixPlan Outcome::plan() {
  auto MayEdit = [this](StringRef Path) { return mayEdit(Path); };
  if (const auto &Reason = Opts.Policy.AddSuppressions)
    return planSuppressions(TheReport.Findings, *Reason, Texts, MayEdit);
  return planFixes(TheReport.Findings, Opts.Fix, MayEdit);
}

/// Leaves in \p Plan what compiles, as it is to be written.
Error Outcome::checkFixes(FixPlan &Plan) {
  const EditFormatter Format = [this](StringRef Path, StringRef Text,
                                      std::vector<TextEdit> Edits) {
    // Comments stay as they are: a line break would be another comment.
    return formatEdits(Path, Text, std::move(Edits),
                       Opts.Policy.AddSuppressions ? "none" : Opts.FormatStyle);
  };
  if (Run && !Plan.Planned.empty())
    if (Error E =
            withholdBroken(Plan, compiledFiles(Source.Jobs, TheReport.Files),
                           Texts, Format, Run))
      return E;
  for (auto &[Path, Edits] : Plan.Edits)
    if (const SourceText *Text = Texts.get(Path))
      Edits = Format(Path, Text->text(), std::move(Edits));
  for (const WithheldFix &Fix : Plan.Withheld)
    Fixes.Withheld.push_back({TheReport.Findings[Fix.Index], Fix.Reason});
  return Error::success();
}

Error Outcome::fix(const FixPlan &Plan) {
  Fixes.Overlapping = Plan.Overlapping;
  Fixes.Outside = Plan.Outside;
  if (Opts.Diff) {
    printDiff(Plan);
    return Error::success();
  }
  Fixes.Applied =
      Opts.Fix != FixMode::None || Opts.Policy.AddSuppressions.has_value();
  Fixes.AreSuppressions = Opts.Policy.AddSuppressions.has_value();
  Fixes.Fixes = Plan.Planned.size();
  Fixes.Files = Plan.Edits.size();
  return applyFixes(Plan, Texts);
}

void Outcome::printDiff(const FixPlan &Plan) {
  for (const auto &[Path, Edits] : Plan.Edits)
    if (const SourceText *Text = Texts.get(Path))
      writeUnifiedDiff(outs(), displayPath(Path, Source.Root), Text->text(),
                       Edits);
}

Error Outcome::report() {
  Error Problems = Error::success();
  for (const ReportOutput &Output : Opts.Outputs) {
    // A diff on standard output is for another program to read.
    if (Opts.Diff && Output.File.empty())
      continue;
    Problems = joinErrors(std::move(Problems), write(Output));
  }
  return Problems;
}

Error Outcome::write(const ReportOutput &Output) {
  std::string Text;
  raw_string_ostream OS(Text);
  const FormatInfo &Format = formatInfo(Output.Format);
  // A file gets colours only where somebody says so.
  const bool Color = Output.File.empty() ? wantsColor(Opts.Color)
                                         : Opts.Color == ColorMode::Always;
  const RenderInput Input{TheReport, Texts, Directory, Color, Opts.Fix};
  Format.Write(OS, Input);
  if (!Output.File.empty()) {
    if (Error E = writeFileAtomically(Output.File, Text))
      return E;
  } else {
    outs() << Text;
    outs().flush();
  }
  return Format.Finish ? Format.Finish(Input) : Error::success();
}

void Outcome::summarize(unsigned Remaining) {
  if (!Opts.Quiet)
    writeSummary(errs(), TheReport, Fixes, Directory, Opts.Verbose);
  else if (TheReport.Code == ExitIncomplete)
    writeIncomplete(errs(), TheReport, Directory);
  if (!Opts.Quiet || TheReport.Code >= ExitUsage)
    writeExitReason(errs(), TheReport, Remaining);
}

Error Outcome::writeIndex(const std::vector<FileResult> &Results) const {
  if (Opts.WriteIndex.empty())
    return Error::success();
  return writeFileAtomically(Opts.WriteIndex,
                             writeProgramIndex(factsForIndex(Results),
                                               Source.Root, Opts.WriteIndex,
                                               *vfs::getRealFileSystem()));
}

Error Outcome::writeBaseline() const {
  const std::optional<std::string> &Text = TheReport.Baseline.Text;
  return Text ? writeFileAtomically(Opts.NewCode.WriteBaseline, *Text)
              : Error::success();
}

int Outcome::finish(std::vector<FileResult> Results) {
  linkResults(Results, Source.Root, Texts);
  if (Error E = writeIndex(Results))
    return failure(std::move(E));
  Expected<Report> Made = makeReport(std::move(Results), Source.Root, Texts,
                                     InForce, Source.Counts);
  if (!Made)
    return failure(Made.takeError());
  TheReport = std::move(*Made);
  TheReport.ShowsHidden = Opts.Policy.ShowSuppressed;
  FixPlan Plan = plan();
  Error Problems = checkFixes(Plan);
  if (!Problems)
    Problems = fix(Plan);
  // Where a file could not be written, nobody can say what was fixed.
  const bool AreFixed = Fixes.Applied && !Problems;
  const unsigned Remaining =
      countFailing(TheReport, AreFixed ? Plan.IsFixed : std::vector<bool>());
  TheReport.Code = exitCode(TheReport, Remaining);
  Problems = joinErrors(std::move(Problems), report());
  Problems = joinErrors(std::move(Problems), writeBaseline());
  if (Problems)
    return failure(std::move(Problems));
  summarize(Remaining);
  return TheReport.Code;
}

} // namespace corolint

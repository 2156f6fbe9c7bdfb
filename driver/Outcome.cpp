//===- Outcome.cpp - what becomes of results ------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/Outcome.h"
#include "checks/program/ProgramIndex.h"
#include "driver/fix/Apply.h"
#include "driver/fix/Fixer.h"
#include "driver/fix/UnifiedDiff.h"
#include "driver/link/FactsFile.h"
#include "driver/link/Link.h"
#include "driver/report/Formats.h"
#include "driver/report/Terminal.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint {

int failure(const Twine &Message) {
  errs() << "corolint: " << Message << '\n';
  return ExitUsage;
}

int failure(Error E) { return failure(toString(std::move(E))); }

Error Outcome::fix(std::vector<FileResult> Results) {
  Expected<FixResult> Made = Fixer(Opts, Source, InForce, Changes, Run, Texts)
                                 .fix(TheReport, std::move(Results));
  if (!Made)
    return Made.takeError();
  Fixes = std::move(Made->Summary);
  if (Opts.Diff) {
    Fixes.Fixes = Fixes.Files = 0;
    printDiff(Made->Edits);
    return Error::success();
  }
  Fixes.AreSuppressions = Opts.Policy.AddSuppressions.has_value();
  Fixes.Applied = Opts.Fix != FixMode::None || Fixes.AreSuppressions;
  if (Error E = applyFixes(Made->Edits, Texts))
    return E;
  // Where a file could not be written, nobody can say what was fixed.
  if (Fixes.Applied)
    Remaining = Made->Remaining;
  return Error::success();
}

void Outcome::printDiff(
    const std::map<std::string, std::vector<TextEdit>> &Fixed) {
  for (const auto &[Path, Edits] : Fixed)
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

void Outcome::summarize() {
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
  std::vector<FileResult> Unlinked;
  if (Run && Fixer::needsResults(Opts))
    Unlinked = Results;
  linkResults(Results, Source.Root, Texts);
  // What cannot be written is no reason to lose the rest.
  Error Unwritten = writeIndex(Results);
  Expected<Report> Made = makeReport(std::move(Results), Source.Root, Texts,
                                     InForce, Source.Counts);
  if (!Made)
    return failure(joinErrors(std::move(Unwritten), Made.takeError()));
  TheReport = std::move(*Made);
  TheReport.ShowsHidden = Opts.Policy.ShowSuppressed;
  TheReport.IsPortable = Opts.Distribution.Hermetic;
  Remaining = countFailing(TheReport, {});
  Error Problems = joinErrors(std::move(Unwritten), fix(std::move(Unlinked)));
  TheReport.Code = exitCode(TheReport, Remaining);
  Problems = joinErrors(std::move(Problems), report());
  Problems = joinErrors(std::move(Problems), writeBaseline());
  if (Problems)
    return failure(std::move(Problems));
  summarize();
  return TheReport.Code;
}

} // namespace corolint

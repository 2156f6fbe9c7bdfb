//===- Session.cpp - what the runs of one invocation share ----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/Session.h"
#include "driver/Paths.h"
#include "driver/SourceText.h"
#include "driver/link/Link.h"
#include "driver/project/Project.h"
#include "driver/report/Formats.h"
#include "driver/report/Report.h"
#include "driver/report/Terminal.h"
#include "driver/report/Timings.h"
#include "driver/run/Machine.h"
#include "driver/run/Reproducer.h"
#include "driver/run/Signals.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <algorithm>
#include <limits>

using namespace llvm;

namespace corolint {

/// How many files are listed where there may be very many.
static constexpr size_t MaxListed = 25;

Session::Session(const Options &TheOpts, StringRef Executable,
                 size_t TotalFiles)
    : Opts(TheOpts), Stop(std::in_place),
      Shown(errs(),
            Opts.Quiet ? Progress::Style::None : Progress::styleOfStderr(),
            TotalFiles, currentDirectory()) {
  Run.Executable = Executable.str();
  Run.MaxWorkers = static_cast<unsigned>(
      std::clamp<size_t>(TotalFiles, 1, std::max(1u, Opts.Jobs)));
  Run.Timeout = std::chrono::seconds(Opts.Timeout);
  if (Opts.MemoryLimit) {
    Run.MemoryLimit = uint64_t(*Opts.MemoryLimit) << 20;
    Run.MemoryLimitAlone = Run.MemoryLimit;
  } else {
    const Machine M = thisMachine();
    Run.MemoryLimit = defaultMemoryLimit(M, Run.MaxWorkers);
    Run.MemoryLimitAlone = defaultMemoryLimit(M, 1);
  }
  Run.TimeChecks = Opts.Timings;
  Run.Verbose = Opts.Verbose;
  Run.Stop = &*Stop;
  Run.Show = &Shown;
  Run.Log = &Log;
}

int Session::endAnalysis() {
  Shown.clear();
  if (Stop && Stop->signal())
    return Stop->signal();
  Run.Stop = nullptr;
  Stop.reset();
  return 0;
}

void Session::conclude(const AnalysisSettings &Settings) {
  if (Opts.Timings)
    writeTimings(errs(), Log.Costs,
                 Opts.Verbose ? std::numeric_limits<size_t>::max() : MaxListed,
                 currentDirectory());
  if (Log.Failures.empty())
    return;
  if (Opts.Reproducer.empty()) {
    if (!Opts.Quiet)
      errs() << "corolint: --reproducer=DIR writes what it takes to report and "
                "repair such failures\n";
    return;
  }
  Expected<std::vector<std::string>> Folders =
      writeReproducers(Log.Failures, Settings, Run, Opts.Reproducer);
  if (!Folders) {
    errs() << "corolint: " << toString(Folders.takeError()) << '\n';
    return;
  }
  for (const std::string &Folder : *Folders)
    errs() << "corolint: reproducer: "
           << displayPath(Folder, currentDirectory()) << '\n';
}

/// The format of standard output where that is for people to read.
static std::optional<ReportFormat> printedFormat(const Options &Opts) {
  if (Opts.Do != Command::Lint || Opts.VerifyConfig || Opts.Diff)
    return std::nullopt;
  for (const ReportOutput &Output : Opts.Outputs)
    if (Output.File.empty())
      return is_contained({ReportFormat::Text, ReportFormat::Full},
                          Output.Format)
                 ? std::optional(Output.Format)
                 : std::nullopt;
  return ReportFormat::Text;
}

static void printFindings(std::vector<FileResult> Results,
                          const Project &TheProject, const Policy &ThePolicy,
                          const Options &Opts, ReportFormat Format) {
  SourceTexts Texts;
  linkResults(Results, TheProject.Root, Texts);
  Expected<Report> R = makeReport(std::move(Results), TheProject.Root, Texts,
                                  ThePolicy, TheProject.Counts);
  if (!R) {
    errs() << "corolint: " << toString(R.takeError()) << '\n';
    return;
  }
  const std::string Directory = currentDirectory();
  formatInfo(Format).Write(outs(),
                           {*R, Texts, Directory, wantsColor(Opts.Color)});
  outs().flush();
}

int finishInterrupted(std::vector<FileResult> Results, const Options &Opts,
                      const Project &TheProject, const Policy &ThePolicy,
                      int Signal) {
  std::vector<std::string> Missing;
  for (const FileResult &Result : Results)
    if (Result.Status == FileStatus::NotAnalyzed)
      Missing.push_back(
          displayPath(Result.Path, currentDirectory()) +
          (Result.Reason == InterruptedReason ? "" : ": " + Result.Reason));
  const size_t Total = Results.size();
  const std::optional<ReportFormat> Prints = printedFormat(Opts);
  if (Prints)
    printFindings(std::move(Results), TheProject, ThePolicy, Opts, *Prints);
  errs() << "corolint: interrupted (" << signalName(Signal) << "); "
         << Missing.size() << " of " << Total << " files are not analysed, "
         << (Prints ? "findings so far are printed, " : "")
         << "no file was written\n";
  const ArrayRef<std::string> Listed =
      ArrayRef(Missing).take_front(Opts.Verbose ? Missing.size()
                                   : Opts.Quiet ? 0
                                                : MaxListed);
  for (const std::string &Path : Listed)
    errs() << "  not analysed: " << Path << '\n';
  if (!Opts.Quiet && Listed.size() < Missing.size())
    errs() << "  … and " << Missing.size() - Listed.size()
           << " more (-v lists them)\n";
  return 128 + Signal;
}

} // namespace corolint

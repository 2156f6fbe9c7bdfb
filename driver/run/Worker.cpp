//===- Worker.cpp - the loop of a worker process --------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/Worker.h"
#include "checks/CheckScope.h"
#include "driver/run/Analyzer.h"
#include "driver/run/Answer.h"
#include "driver/run/Faults.h"
#include "driver/run/PrefixBuilder.h"
#include "driver/run/Protocol.h"
#include "driver/run/ReproducerSource.h"
#include "driver/run/WorkerSetup.h"
#include "clang/Basic/Stack.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/raw_ostream.h"
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <unistd.h>
#include <utility>

using namespace llvm;

namespace corolint {

/// Takes standard output away for the protocol; whatever else prints to it
/// ends up in standard error.
static int claimStdout() {
  const int Claimed = ::dup(STDOUT_FILENO);
  ::dup2(STDERR_FILENO, STDOUT_FILENO);
  return Claimed;
}

static int protocolError(Error E) {
  errs() << "corolint: worker: " << toString(std::move(E)) << "\n";
  return EXIT_FAILURE;
}

/// Takes out what an earlier result of this process told already.
static void dropTold(std::vector<ConfiguredName> &Names, StringSet<> &Told) {
  llvm::erase_if(Names, [&](const ConfiguredName &N) {
    return !Told.insert((N.Matched ? "+" : "-") + N.Where + '\n' + N.Name)
                .second;
  });
}

/// Seconds of CPU that this process has had.
static double cpuSeconds() {
  timespec Time = {};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &Time);
  return static_cast<double>(Time.tv_sec) +
         static_cast<double>(Time.tv_nsec) / 1e9;
}

namespace {

/// Adds up the time of checks, and makes them fail where a test wants that.
class WorkObserver : public CheckObserver {
public:
  WorkObserver(StringRef TheFile, Faults &TheTrouble)
      : File(TheFile), Trouble(TheTrouble) {}

  void entered(const CheckScope &Scope) override {
    if (!Trouble.empty() && !Scope.function().empty())
      Trouble.strike(File, Scope.function());
    Begin = cpuSeconds();
  }
  void left(const CheckScope &Scope) override {
    Seconds[Scope.check().str()] += cpuSeconds() - Begin;
  }

  std::map<std::string, double> Seconds;

private:
  StringRef File;
  Faults &Trouble;
  double Begin = 0;
};

class Worker {
public:
  Worker(const WorkerOptions &TheOpts, AnalysisSettings TheSettings)
      : Opts(TheOpts), Settings(std::move(TheSettings)),
        Trouble(Faults::fromEnvironment()) {}

  /// The line to answer \p Job with.
  std::string answer(const AnalysisJob &Job);
  /// Whether that was this process's last answer.
  bool isDone() const { return IsDone; }

private:
  const WorkerOptions &Opts;
  AnalysisSettings Settings;
  Faults Trouble;
  StringSet<> ToldNames;
  bool IsDone = false;
};

} // namespace

std::string Worker::answer(const AnalysisJob &Job) {
  if (Job.ReproducerFolder)
    return encodeAnswer({writeReproducerSource(Job, Settings), {}, false});
  const auto Begin = std::chrono::steady_clock::now();
  const double CpuBegin = cpuSeconds();
  resetPeak();
  Trouble.strike(Job.File);
  std::optional<WorkObserver> Observer;
  if (Opts.TimeChecks || !Trouble.empty())
    Observer.emplace(Job.File, Trouble);
  Answer A;
  A.Result =
      Job.IsPrefix ? buildPrefix(Job, Settings) : analyzeFile(Job, Settings);
  dropTold(A.Result.Names, ToldNames);
  A.Cost.CpuSeconds = cpuSeconds() - CpuBegin;
  A.Cost.WallSeconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - Begin)
          .count();
  A.Cost.PeakBytes = peakBytes();
  if (Opts.TimeChecks)
    A.Cost.CheckSeconds = std::move(Observer->Seconds);
  // A process that has grown makes room for a new one in time.
  IsDone = Opts.MemoryLimit && residentBytes() > Opts.MemoryLimit / 2;
  A.IsLast = IsDone;
  std::string Line = Trouble.distort(Job.File, encodeAnswer(A));
  IsDone |= !StringRef(Line).ends_with("\n");
  return Line;
}

int runWorker(const WorkerOptions &Opts) {
  setUpWorker(Opts.MemoryLimit);
  // Lets Clang move to another stack before it runs out of this one.
  clang::noteBottomOfStack();
  raw_fd_ostream Out(claimStdout(), /*shouldClose=*/true);
  std::string Line;
  if (!std::getline(std::cin, Line))
    return EXIT_SUCCESS;
  Expected<AnalysisSettings> Settings = decodeLine<AnalysisSettings>(Line);
  if (!Settings)
    return protocolError(Settings.takeError());
  Worker TheWorker(Opts, std::move(*Settings));
  while (!TheWorker.isDone() && std::getline(std::cin, Line)) {
    Expected<AnalysisJob> Job = decodeLine<AnalysisJob>(Line);
    if (!Job)
      return protocolError(Job.takeError());
    Out << TheWorker.answer(*Job);
    Out.flush();
  }
  return EXIT_SUCCESS;
}

} // namespace corolint

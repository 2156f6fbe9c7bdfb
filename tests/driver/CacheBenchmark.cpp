//===- CacheBenchmark.cpp - what a run without changes costs --------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// CacheBenchmark <sources>: the processor time that Clang's front end takes for
// C++20 sources, that of corolint where it knows nothing of them, and that of
// the next run. It fails where that is more than it may be. It is no test,
// since what it measures depends on the machine.
//
//===----------------------------------------------------------------------===//

#include "tests/support/Process.h"
#include "tests/support/TempProject.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"
#include <algorithm>
#include <cstdlib>
#include <string>
#include <sys/resource.h>
#include <vector>

using namespace corolint::test;
using namespace llvm;

namespace {

constexpr double MaxRatio = 0.01;
constexpr int WarmRuns = 5;

[[noreturn]] void fail(const Twine &Message) {
  outs().flush();
  errs() << "cache benchmark: " << Message << "\n";
  std::exit(EXIT_FAILURE);
}

/// Of all processes that have ended so far, in seconds.
double processorTime() {
  rusage Usage;
  ::getrusage(RUSAGE_CHILDREN, &Usage);
  const auto Seconds = [](const timeval &Time) {
    return static_cast<double>(Time.tv_sec) +
           static_cast<double>(Time.tv_usec) / 1e6;
  };
  return Seconds(Usage.ru_utime) + Seconds(Usage.ru_stime);
}

struct Measurement {
  double Seconds = 0;
  ProcessResult Result;
};

Measurement measure(const std::vector<std::string> &Command,
                    const ProcessOptions &Options = {}) {
  const double Before = processorTime();
  Measurement Measured;
  Measured.Result = runProcess(Command, Options);
  Measured.Seconds = processorTime() - Before;
  return Measured;
}

double measureClang(const std::vector<std::string> &Sources) {
  double Sum = 0;
  for (const std::string &Source : Sources) {
    const Measurement Run =
        measure({COROLINT_CLANG, "-std=c++20", "-fsyntax-only", "-w", Source});
    if (Run.Result.ExitCode != 0)
      fail(Source + ": " + Run.Result.Stderr);
    Sum += Run.Seconds;
  }
  return Sum;
}

/// A run that analyses all, or nothing.
Measurement measureCorolint(const std::vector<std::string> &Sources,
                            const TempProject &Cache) {
  ProcessOptions Options;
  Options.Environment = {{"COROLINT_CACHE_DIR", Cache.path()},
                         {"COROLINT_NO_CACHE", ""}};
  std::vector<std::string> Command = {COROLINT_EXECUTABLE, "-q"};
  Command.insert(Command.end(), Sources.begin(), Sources.end());
  Command.insert(Command.end(), {"--", "-std=c++20"});
  Measurement Run = measure(Command, Options);
  if (Run.Result.ExitCode > 1)
    fail(Run.Result.Stderr);
  return Run;
}

} // namespace

int main(int ArgCount, char **Args) {
  const std::vector<std::string> Sources(Args + 1, Args + ArgCount);
  if (Sources.empty())
    fail("expected sources");
  const TempProject Cache;
  const double Clang = measureClang(Sources);
  const Measurement Cold = measureCorolint(Sources, Cache);
  std::vector<double> Warm;
  for (int I = 0; I < WarmRuns; ++I) {
    const Measurement Run = measureCorolint(Sources, Cache);
    if (Run.Result.Stdout != Cold.Result.Stdout)
      fail("the second run says something else");
    Warm.push_back(Run.Seconds);
  }
  std::sort(Warm.begin(), Warm.end());
  const double Ratio = Warm[WarmRuns / 2] / Clang;
  outs() << format("clang %.2f s, first run %.2f s, next run %.3f s: %.4f of "
                   "clang's\n",
                   Clang, Cold.Seconds, Warm[WarmRuns / 2], Ratio);
  if (Ratio > MaxRatio)
    fail("the next run is too slow");
  return EXIT_SUCCESS;
}

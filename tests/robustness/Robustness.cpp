//===- Robustness.cpp - every input, broken in every way ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// robustness [options] [part of the inputs' names]
//
// Analyses every mutant of the inputs, or some, and prints how they fared. Ends
// with 1 if one of them crashed, hung or yielded what cannot be right.
//
//===----------------------------------------------------------------------===//

#include "tests/robustness/Plan.h"
#include "tests/robustness/Sweep.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"

using namespace corolint::test;
namespace cl = llvm::cl;

static cl::opt<std::string> Part(cl::Positional,
                                 cl::desc("[part of the inputs' names]"));
static cl::opt<unsigned> Jobs("j", cl::Prefix, cl::init(1),
                              cl::desc("Processes at a time"));
static cl::opt<unsigned> Seed("seed", cl::init(1), cl::desc("Random seed"));
static cl::opt<unsigned>
    Sample("sample", cl::init(0),
           cl::desc("Only so many mutants of each input (0: all)"));
static cl::opt<std::string>
    Only("mutation", cl::desc("Only this mutant, as failures are printed"));
static cl::opt<std::string>
    Directory("directory", cl::init("robustness"),
              cl::desc("Where mutants are written that fail"));

static std::vector<Batch> makePlan(llvm::ArrayRef<std::string> Inputs) {
  std::vector<Batch> Result;
  for (const std::string &Input : Inputs) {
    if (!Only.empty()) {
      if (std::optional<Mutation> How = parseMutation(Only))
        Result.push_back({Input, {*How}});
    } else if (Sample != 0 || !isQuick(Input)) {
      // What takes seconds each cannot be had in full.
      constexpr unsigned SlowSample = 20;
      Result.push_back(
          samplePlan(Input, Seed, Sample ? Sample.getValue() : SlowSample));
    } else {
      llvm::append_range(Result, fullPlan(Input, Seed));
    }
  }
  return Result;
}

int main(int Argc, char **Argv) {
  cl::ParseCommandLineOptions(Argc, Argv,
                              "Breaks test inputs and analyses them\n");
  std::vector<std::string> Inputs = robustnessInputs(0, 1);
  llvm::erase_if(Inputs, [](const std::string &Input) {
    return !llvm::StringRef(Input).contains(Part);
  });
  const std::vector<Batch> Plan = makePlan(Inputs);
  if (Plan.empty()) {
    llvm::errs() << "no such input or mutation\n";
    return 2;
  }
  SweepOptions Options;
  Options.Jobs = Jobs;
  Options.Directory = Directory;
  const SweepResult Result = sweep(Plan, Options);
  for (const std::string &Failure : Result.Failures)
    llvm::outs() << Failure << "\n";
  llvm::outs() << llvm::formatv(
      "{0} mutants of {1} inputs (seed {2}): {3} compiled, {4} degraded, {5} "
      "not analysed; {6} findings\n"
      "slowest: {7} ms, {8}\n"
      "Clang itself fails on {9}\n"
      "{10} failures\n",
      Result.Mutants, Inputs.size(), Seed, Result.Compiled, Result.Degraded,
      Result.NotAnalyzed, Result.Findings, Result.SlowestTime, Result.Slowest,
      Result.ClangFailures, Result.Failures.size());
  return Result.Failures.empty() ? 0 : 1;
}

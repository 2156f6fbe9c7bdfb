//===- ScaleBenchmark.cpp - what thousands of files cost ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// ScaleBenchmark [files...]: code bases of 250, 500, 1,000 and 2,000 small
// files, analysed in one run and in shards, and what that and the merge take.
// Fails where a merge is not the run, byte for byte, where something is not
// found, or where a file more costs the merge more memory in a large program
// than in a small one.
//
//===----------------------------------------------------------------------===//

#include "tests/benchmark/Measure.h"
#include "tests/program/CodeBase.h"
#include "tests/support/TempProject.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

using namespace corolint::test;
using namespace llvm;

namespace {

constexpr unsigned Shards = 8;

/// How much more memory than before a file more may take.
constexpr double MaxGrowth = 1.25;

struct Sample {
  unsigned Files = 0;
  Cost Whole;          ///< One run, without a cache.
  Cost Analyse;        ///< All shards.
  double Slowest = 0;  ///< CPU of the longest shard, as part of their mean.
  double Balanced = 0; ///< The same, shared out by timings.
  Cost Merge;
  uint64_t PartBytes = 0;
  uint64_t CacheBytes = 0;
};

uint64_t sizeOf(const std::string &Path) {
  uint64_t Size = 0;
  (void)sys::fs::file_size(Path, Size);
  return Size;
}

class Scale {
public:
  explicit Scale(unsigned Files)
      : Code(1, {Files, /*FunctionsPerFile=*/10, /*Chains=*/Files / 4,
                 /*Others=*/Files / 50, /*Headers=*/false}) {
    Result.Files = Files;
    std::vector<std::string> Sources;
    for (const CodeBase::SourceFile &File : Code.files()) {
      Project.write(File.Path, File.Text);
      if (StringRef(File.Path).ends_with(".cpp"))
        Sources.push_back(File.Path);
    }
    Project.writeDatabase(Sources, {"-nostdinc++", "-isystem",
                                    COROLINT_TEST_INPUTS "/stubs/std",
                                    "-I" + Project.path()});
  }

  Sample run() {
    Result.Whole = corolint({"--no-cache", "--format=json:whole.json"});
    checkFindings();
    Result.Slowest = analyse({"--no-cache", "--write-timings=times.json"});
    for (unsigned I = 1; I <= Shards; ++I)
      Result.PartBytes += sizeOf(Project.path(utostr(I) + ".part"));
    Result.Merge = merge();
    const Cost ByName = Result.Analyse;
    Result.Balanced = analyse(
        {"--cache-dir=" + Project.path("cache"), "--shard-timings=times.json"});
    Result.Analyse = ByName;
    merge();
    for (const std::string &Name : Project.list("cache/v1"))
      Result.CacheBytes += sizeOf(Project.path("cache/v1/" + Name));
    return Result;
  }

private:
  Cost corolint(std::vector<std::string> Args) {
    Args.insert(Args.begin(), COROLINT_EXECUTABLE);
    Args.push_back("-q");
    return measure(Args, Project.path(), Project.path("output"), 1);
  }

  /// Makes all parts; what the longest took, as part of their mean.
  double analyse(const std::vector<std::string> &Options) {
    Result.Analyse = Cost();
    double Longest = 0;
    for (unsigned I = 1; I <= Shards; ++I) {
      std::vector<std::string> Args = {"--shard=" + utostr(I) + "/" +
                                           utostr(Shards),
                                       "-o", utostr(I) + ".part", "-j1"};
      Args.insert(Args.end(), Options.begin(), Options.end());
      const Cost One = corolint(Args);
      Longest = std::max(Longest, One.Cpu);
      Result.Analyse += One;
    }
    return Longest / (Result.Analyse.Cpu / Shards);
  }

  Cost merge() {
    std::vector<std::string> Args = {"merge", "--format=json:merged.json"};
    for (unsigned I = 1; I <= Shards; ++I)
      Args.push_back(utostr(I) + ".part");
    const Cost Taken = corolint(Args);
    if (Project.read("merged.json") != Project.read("whole.json"))
      fail("the merge of " + Twine(Result.Files) +
           " files reports something else than one run");
    return Taken;
  }

  void checkFindings() {
    const size_t Found =
        StringRef(Project.read("whole.json")).count("\"check\": \"coro-block");
    // Once in the list, and once in the summary.
    if (Found != Code.findings().size() + 1)
      fail("of " + Twine(Code.findings().size()) + " findings there are " +
           Twine(Found - 1));
  }

  const CodeBase Code;
  TempProject Project;
  Sample Result;
};

void print(const Sample &S) {
  const double Files = S.Files;
  outs() << format(
      "| %u | %.1f | %.1f | %.2f | %.2f | %.1f | %.2f | %.0f | "
      "%.1f |\n",
      S.Files, 1e3 * S.Whole.Cpu / Files, 1e3 * S.Analyse.Cpu / Files,
      S.Slowest, S.Balanced, static_cast<double>(S.PartBytes) / Files / 1024,
      1e3 * S.Merge.Cpu / Files, static_cast<double>(S.Merge.Peak) / 1024,
      static_cast<double>(S.CacheBytes) / Files / 1024);
  outs().flush();
}

} // namespace

int main(int ArgCount, char **Args) {
  std::vector<unsigned> Sizes;
  for (int I = 1; I < ArgCount; ++I)
    if (StringRef(Args[I]).getAsInteger(10, Sizes.emplace_back()))
      fail(Twine(Args[I]) + " is no number of files");
  if (Sizes.empty())
    Sizes = {250, 500, 1000, 2000};
  outs() << "| files | run, ms | shards, ms | longest | by timings | parts, "
            "KiB | merge, ms | merge's peak, MiB | cache, KiB |\n"
            "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n";
  std::vector<Sample> Samples;
  for (const unsigned Size : Sizes) {
    Samples.push_back(Scale(Size).run());
    print(Samples.back());
  }
  // KiB for each file more.
  std::vector<double> Steps;
  for (size_t I = 1; I < Samples.size(); ++I)
    Steps.push_back(
        static_cast<double>(Samples[I].Merge.Peak - Samples[I - 1].Merge.Peak) /
        (Samples[I].Files - Samples[I - 1].Files));
  outs() << "The merge's memory for each file more, KiB:";
  for (const double Step : Steps)
    outs() << format(" %.1f", Step);
  outs() << '\n';
  for (size_t I = 1; I < Steps.size(); ++I)
    if (Steps[I] > MaxGrowth * Steps.front())
      fail("the merge's memory grows faster than the program");
  return EXIT_SUCCESS;
}

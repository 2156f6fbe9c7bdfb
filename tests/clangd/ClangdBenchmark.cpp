//===- ClangdBenchmark.cpp - what our checks cost while typing ------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The same edits in corolint-clangd and in stock clangd, by turns. Prints the
// median of the times from each to its diagnostics, and the CPU time of a
// server for an edit, which does not depend on what else the machine does.
//
//===----------------------------------------------------------------------===//

#include "tests/clangd/LspClient.h"
#include "tests/inputs/InputFiles.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <chrono>
#include <fstream>
#include <unistd.h>
#include <vector>

using namespace llvm;
using namespace corolint;
using namespace corolint::test;

namespace {

/// A server with a file open.
struct Subject {
  Subject(std::string Program, const std::string &TheFile,
          const std::string &Text)
      : Client({std::move(Program), "--background-index=false", "--log=error"}),
        File(TheFile) {
    Client.open(File, Text);
    Client.diagnostics(File);
    Client.sync();
  }

  /// Milliseconds of CPU time that the server has had so far.
  double cpu() const {
    std::ifstream Stat("/proc/" + std::to_string(Client.pid()) + "/stat");
    std::string Field;
    std::getline(Stat, Field, ')'); // The name may have blanks in it.
    double User = 0;
    double System = 0;
    for (int I = 3; I < 14; ++I)
      Stat >> Field;
    Stat >> User >> System;
    return (User + System) * 1000 / double(::sysconf(_SC_CLK_TCK));
  }

  /// Milliseconds from an edit to the diagnostics of what it makes.
  double edit(size_t Offset, size_t Length, StringRef New) {
    const auto Start = std::chrono::steady_clock::now();
    Client.edit(File, Offset, Length, New, /*MayWait=*/false);
    Client.diagnostics(File);
    return std::chrono::duration<double, std::milli>(
               std::chrono::steady_clock::now() - Start)
        .count();
  }

  LspClient Client;
  std::string File;
  std::vector<double> Times;
};

} // namespace

static double medianOf(std::vector<double> Times) {
  llvm::sort(Times);
  return Times[Times.size() / 2];
}

namespace {
struct Ratio {
  double Time;
  double Cpu;
};
} // namespace

static Ratio print(StringRef Name, double Before, double After,
                   double CpuBefore, double CpuAfter) {
  const Ratio Result{After / Before, CpuAfter / CpuBefore};
  outs() << left_justify(Name, 42) << format("%8.1f", Before)
         << format("%8.1f", After) << format("%7.3f", Result.Time)
         << format("%9.1f", CpuBefore) << format("%8.1f", CpuAfter)
         << format("%7.3f", Result.Cpu) << '\n';
  outs().flush();
  return Result;
}

/// Prints the line of \p Input.
static Ratio measure(const std::string &Input, unsigned Rounds) {
  const std::string File = inputPath(Input);
  const std::string Text = readText(File);
  Subject Stock(COROLINT_LLVM_BINDIR "/clangd", File, Text);
  Subject Ours(COROLINT_CLANGD, File, Text);
  // At the end, so that the preamble stays as it is.
  const std::string Added = "\nint corolintBenchmark;\n";
  for (Subject *One : {&Stock, &Ours}) { // For caches.
    One->edit(Text.size(), 0, Added);
    One->edit(Text.size(), Added.size(), "");
  }
  const double StockCpu = Stock.cpu();
  const double OursCpu = Ours.cpu();
  for (unsigned Round = 0; Round < Rounds; ++Round)
    for (Subject *One : {&Stock, &Ours}) {
      const double In = One->edit(Text.size(), 0, Added);
      const double Out = One->edit(Text.size(), Added.size(), "");
      One->Times.insert(One->Times.end(), {In, Out});
    }
  return print(Input, medianOf(Stock.Times), medianOf(Ours.Times),
               (Stock.cpu() - StockCpu) / (2 * Rounds),
               (Ours.cpu() - OursCpu) / (2 * Rounds));
}

int main() {
  outs() << left_justify("ms from an edit to its diagnostics", 42)
         << "  clangd    ours  ratio      CPU    ours  ratio\n";
  std::vector<double> Times;
  std::vector<double> Cpus;
  for (const char *Input :
       {"demo/src/BackendClient.cpp", "demo/src/ProductPage.cpp",
        "demo/src/Server.cpp", "coro-sequential-await/function-join.cpp",
        "coro-blocking-call/reach-chain.cpp"}) {
    const Ratio Of = measure(Input, 15);
    Times.push_back(Of.Time);
    Cpus.push_back(Of.Cpu);
  }
  outs() << "median ratios: " << format("%.3f", medianOf(Times)) << " of time, "
         << format("%.3f", medianOf(Cpus)) << " of CPU time\n";
  return 0;
}

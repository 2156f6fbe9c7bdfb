//===- ClangdBenchmark.cpp - what our checks cost while typing ------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The same edits in corolint-clangd and in stock clangd, by turns, and the time
// from each to its diagnostics. Prints the medians and their ratio.
//
//===----------------------------------------------------------------------===//

#include "tests/clangd/LspClient.h"
#include "tests/inputs/InputFiles.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <chrono>
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

/// Prints the line of \p Input; the ratio.
static double measure(const std::string &Input, unsigned Rounds) {
  const std::string File = inputPath(Input);
  const std::string Text = readText(File);
  Subject Stock(COROLINT_LLVM_BINDIR "/clangd", File, Text);
  Subject Ours(COROLINT_CLANGD, File, Text);
  // At the end, so that the preamble stays as it is.
  const std::string Added = "\nint corolintBenchmark;\n";
  for (unsigned Round = 0; Round < Rounds; ++Round)
    for (Subject *One : {&Stock, &Ours}) {
      const double In = One->edit(Text.size(), 0, Added);
      const double Out = One->edit(Text.size(), Added.size(), "");
      if (Round > 0) // The first one is for caches.
        One->Times.insert(One->Times.end(), {In, Out});
    }
  const double Before = medianOf(Stock.Times);
  const double After = medianOf(Ours.Times);
  outs() << left_justify(Input, 52) << format("%9.1f", Before)
         << format("%9.1f", After) << format("%9.3f", After / Before) << '\n';
  outs().flush();
  return After / Before;
}

int main() {
  outs() << left_justify("ms from edit to diagnostics (median)", 52)
         << "   clangd     ours    ratio\n";
  std::vector<double> Ratios;
  for (const char *Input :
       {"demo/src/BackendClient.cpp", "demo/src/ProductPage.cpp",
        "demo/src/Server.cpp", "coro-sequential-await/function-join.cpp",
        "coro-blocking-call/reach-chain.cpp"})
    Ratios.push_back(measure(Input, 15));
  outs() << left_justify("median", 52) << "                  "
         << format("%9.3f", medianOf(Ratios)) << '\n';
  return 0;
}

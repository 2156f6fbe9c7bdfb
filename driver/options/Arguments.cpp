//===- Arguments.cpp - the words of the command line ----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/options/Arguments.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/Allocator.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/StringSaver.h"
#include <cstring>
#include <iterator>

using namespace llvm;

namespace corolint {

static bool isDashes(const char *Arg) { return std::strcmp(Arg, "--") == 0; }

/// Takes the command out of \p Args, where one is their first. A file of that
/// name can be written './facts'.
static Command takeCommand(std::vector<const char *> &Args) {
  if (Args.size() < 2)
    return Command::Lint;
  const StringRef First = Args[1];
  const auto Do = StringSwitch<std::optional<Command>>(First)
                      .Case("facts", Command::Facts)
                      .Case("link", Command::Link)
                      .Case("merge", Command::Merge)
                      .Case("diff", Command::Diff)
                      .Default(std::nullopt);
  if (Do)
    Args.erase(Args.begin() + 1);
  return Do.value_or(Command::Lint);
}

Arguments splitArguments(int Argc, const char *const *Argv) {
  static BumpPtrAllocator Texts;
  StringSaver Saver(Texts);
  const char *const *const End = Argv + Argc;
  const char *const *const Dashes = std::find_if(Argv, End, isDashes);
  SmallVector<const char *> Own(Argv, Dashes);
  // What cannot be read stays as it is, and is no path that exists.
  cl::ExpandResponseFiles(Saver, cl::TokenizeGNUCommandLine, Own);
  Arguments Result;
  auto *const Inner = llvm::find_if(Own, isDashes);
  if (Inner != Own.end())
    Result.Flags.emplace(Inner + 1, Own.end());
  if (Dashes != End) {
    if (!Result.Flags)
      Result.Flags.emplace();
    Result.Flags->insert(Result.Flags->end(), Dashes + 1, End);
  }
  Result.Own.assign(Own.begin(), Inner);
  Result.Own[0] = "corolint"; // As messages are to call it, wherever it is.
  Result.Do = takeCommand(Result.Own);
  return Result;
}

} // namespace corolint

//===- ServerArguments.cpp - the command line of corolint-clangd ----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/clangd/ServerArguments.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

using namespace llvm;

namespace corolint::lsp {

/// The name in `-name`, `--name` and `--name=value`; empty for what is none.
static StringRef optionName(StringRef Arg) {
  return Arg.starts_with("-") ? Arg.ltrim('-').split('=').first : StringRef();
}

static bool names(ArrayRef<StringRef> Args, StringRef Option) {
  return any_of(Args, [&](StringRef Arg) { return optionName(Arg) == Option; });
}

/// Whether clangd would print something and end, or speak another protocol.
static bool servesEditor(ArrayRef<StringRef> Args) {
  for (const StringRef Option :
       {"check", "help", "help-hidden", "help-list", "help-list-hidden", "h",
        "version", "lit-test"})
    if (names(Args, Option))
      return false;
  // The value may stand in an argument of its own.
  return !names(Args, "input-style") || none_of(Args, [](StringRef Arg) {
    return Arg.ends_with("delimited");
  });
}

ServerArguments readServerArguments(std::vector<std::string> Args,
                                    StringRef Environment) {
  ServerArguments Result;
  SmallVector<StringRef> All;
  Environment.split(All, ' ', -1, /*KeepEmpty=*/false);
  for (std::string &Arg : Args) {
    if (!Result.Args.empty() && optionName(Arg) == "diagnostics-only" &&
        !StringRef(Arg).contains('='))
      Result.DiagnosticsOnly = true;
    else
      Result.Args.push_back(std::move(Arg));
  }
  All.append(Result.Args.begin() + !Result.Args.empty(), Result.Args.end());
  Result.ServesEditor = servesEditor(All);
  // An index of the whole project answers questions that are not offered.
  if (Result.DiagnosticsOnly && !names(All, "background-index"))
    Result.Args.insert(Result.Args.begin() + 1, "--background-index=false");
  return Result;
}

} // namespace corolint::lsp

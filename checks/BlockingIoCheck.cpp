//===- BlockingIoCheck.cpp - coro-blocking-io -----------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/BlockingIoCheck.h"

using namespace clang;

namespace corolint {

BlockingIoCheck::BlockingIoCheck(StringRef Name,
                                 tidy::ClangTidyContext *Context,
                                 std::shared_ptr<SharedModel> Shared)
    : BlockingCheck(Name, Context, std::move(Shared)),
      ConsoleOutput(Options.get("ConsoleOutput", false)) {}

void BlockingIoCheck::storeOptions(tidy::ClangTidyOptions::OptionMap &Opts) {
  BlockingCheck::storeOptions(Opts);
  Options.store(Opts, "ConsoleOutput", ConsoleOutput);
}

StringRef BlockingIoCheck::describe(const BlockingReason &Reason) const {
  switch (Reason.Kind) {
  case FunctionKind::Io:
    return "does blocking I/O on";
  case FunctionKind::Console:
    return ConsoleOutput ? "does blocking I/O on" : "";
  default:
    return "";
  }
}

} // namespace corolint

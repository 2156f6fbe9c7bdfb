//===- BlockingCallCheck.cpp - coro-blocking-call -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/BlockingCallCheck.h"

using namespace clang;

namespace corolint {

BlockingCallCheck::BlockingCallCheck(StringRef Name,
                                     tidy::ClangTidyContext *Context,
                                     std::shared_ptr<SharedModel> Shared)
    : BlockingCheck(Name, Context, std::move(Shared)),
      MayBlock(Options.get("MayBlock", false)) {}

void BlockingCallCheck::storeOptions(tidy::ClangTidyOptions::OptionMap &Opts) {
  BlockingCheck::storeOptions(Opts);
  Options.store(Opts, "MayBlock", MayBlock);
}

StringRef BlockingCallCheck::describe(const BlockingReason &Reason) const {
  switch (Reason.Kind) {
  case FunctionKind::Blocks:
  case FunctionKind::Sleeps:
    return "blocks";
  case FunctionKind::MayBlock:
  case FunctionKind::Short:
    return MayBlock ? "may block" : "";
  default:
    return "";
  }
}

} // namespace corolint

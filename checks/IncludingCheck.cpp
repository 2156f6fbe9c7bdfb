//===- IncludingCheck.cpp - checks whose fixes add includes ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/IncludingCheck.h"

using namespace clang;

namespace corolint {

using tidy::utils::IncludeSorter;

IncludingCheck::IncludingCheck(StringRef Name, tidy::ClangTidyContext *Context,
                               std::shared_ptr<SharedModel> Shared)
    : CoroutineCheck(Name, Context, std::move(Shared)),
      Headers(Options.getLocalOrGlobal("IncludeStyle", IncludeSorter::IS_LLVM),
              areDiagsSelfContained()) {}

void IncludingCheck::storeOptions(tidy::ClangTidyOptions::OptionMap &Opts) {
  CoroutineCheck::storeOptions(Opts);
  Options.store(Opts, "IncludeStyle", Headers.style());
}

void IncludingCheck::registerPPCallbacks(const SourceManager &,
                                         Preprocessor *PP, Preprocessor *) {
  Headers.registerPreprocessor(PP);
}

} // namespace corolint

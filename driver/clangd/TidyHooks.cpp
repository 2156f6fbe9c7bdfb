//===- TidyHooks.cpp - our checks among those of clangd -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clangd runs checks of which it has measured that they are fast, and by
// default only a few. Both it decides in functions that are called across its
// object files, so the linker can put ours in front of them (--wrap):
// `__wrap_X` is what a call of X calls, `__real_X` is X.
//
//===----------------------------------------------------------------------===//

#include "checks/CheckList.h"
#include "clang-tidy/ClangTidyOptions.h"
#include "driver/project/DefaultChecks.h"
#include "llvm/ADT/FunctionExtras.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <optional>

using namespace llvm;
using clang::tidy::ClangTidyOptions;

namespace clang::clangd {
class ThreadsafeFS;
} // namespace clang::clangd

/// As clangd declares it; the functions with one change what is in it.
using TidyProvider = unique_function<void(ClangTidyOptions &, StringRef) const>;
using TidyProviderRef = function_ref<void(ClangTidyOptions &, StringRef)>;

#define COROLINT_HOOK(KIND, NAME) __asm__("__" KIND "_" NAME)
#define IS_FAST "_ZN5clang6clangd15isFastTidyCheckEN4llvm9StringRefE"
#define TIDY_FILES                                                             \
  "_ZN5clang6clangd21provideClangTidyFilesERNS0_12ThreadsafeFSE"
#define TIDY_OPTIONS                                                           \
  "_ZN5clang6clangd21getTidyOptionsForFileEN4llvm12function_refIFvRNS_"        \
  "4tidy16ClangTidyOptionsENS1_9StringRefEEEES6_"

std::optional<bool> realIsFast(StringRef) COROLINT_HOOK("real", IS_FAST);
std::optional<bool> wrapIsFast(StringRef) COROLINT_HOOK("wrap", IS_FAST);

TidyProvider realTidyFiles(clang::clangd::ThreadsafeFS &)
    COROLINT_HOOK("real", TIDY_FILES);
TidyProvider wrapTidyFiles(clang::clangd::ThreadsafeFS &)
    COROLINT_HOOK("wrap", TIDY_FILES);

ClangTidyOptions realTidyOptions(TidyProviderRef, StringRef)
    COROLINT_HOOK("real", TIDY_OPTIONS);
ClangTidyOptions wrapTidyOptions(TidyProviderRef, StringRef)
    COROLINT_HOOK("wrap", TIDY_OPTIONS);

/// Whether \p Check is known to take little time (docs/performance.md has the
/// measurement of ours); nothing where that is not known.
std::optional<bool> wrapIsFast(StringRef Check) {
  if (any_of(corolint::allChecks(), [&](const corolint::CheckInfo &Ours) {
        return Ours.Name == Check;
      }))
    return true;
  return realIsFast(Check);
}

/// What `.clang-tidy` files say. Where they are about other checks ours stay
/// on: the usual `-*,bugprone-*` does not mean us.
TidyProvider wrapTidyFiles(clang::clangd::ThreadsafeFS &Files) {
  return [Real = realTidyFiles(Files)](ClangTidyOptions &Opts, StringRef File) {
    Real(Opts, File);
    // Where they name no checks clangd has its own defaults, later.
    if (Opts.Checks && !Opts.Checks->empty() &&
        !corolint::decidesAboutUs(*Opts.Checks))
      *Opts.Checks += "," + corolint::defaultChecks(corolint::Profile::Default);
  };
}

/// All that is configured for \p File; \p Provider is null where clangd is told
/// to run no checks.
ClangTidyOptions wrapTidyOptions(TidyProviderRef Provider, StringRef File) {
  ClangTidyOptions Result = realTidyOptions(Provider, File);
  if (Provider && Result.Checks)
    // In front: whoever takes a check away comes later.
    Result.Checks = corolint::defaultChecks(corolint::Profile::Default) + "," +
                    *Result.Checks;
  return Result;
}

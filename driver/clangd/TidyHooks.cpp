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

#include "driver/clangd/TidyHooks.h"
#include "checks/CheckList.h"
#include "checks/catalogue/ProjectFiles.h"
#include "clang-tidy/ClangTidyOptions.h"
#include "clang-tidy/GlobList.h"
#include "driver/clangd/IndexWatch.h"
#include "driver/project/DatabaseSearch.h"
#include "driver/project/DefaultChecks.h"
#include "driver/project/OptionTable.h"
#include "driver/project/Profile.h"
#include "driver/project/Project.h"
#include "llvm/ADT/FunctionExtras.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <optional>

using namespace llvm;
using clang::tidy::ClangTidyOptions;

namespace clang::clangd {
class ThreadsafeFS;
} // namespace clang::clangd

static constexpr StringLiteral IndexOption = "ProgramIndex";

/// As clangd declares it; the functions with one change what is in it.
using TidyProvider = unique_function<void(ClangTidyOptions &, StringRef) const>;
using TidyProviderRef = function_ref<void(ClangTidyOptions &, StringRef)>;

std::optional<bool>
    realIsFast(StringRef) __asm__("__real_" COROLINT_HOOK_IS_FAST);
std::optional<bool>
    wrapIsFast(StringRef) __asm__("__wrap_" COROLINT_HOOK_IS_FAST);

TidyProvider realTidyFiles(clang::clangd::ThreadsafeFS &) __asm__(
    "__real_" COROLINT_HOOK_TIDY_FILES);
TidyProvider wrapTidyFiles(clang::clangd::ThreadsafeFS &) __asm__(
    "__wrap_" COROLINT_HOOK_TIDY_FILES);

ClangTidyOptions
    realTidyOptions(TidyProviderRef,
                    StringRef) __asm__("__real_" COROLINT_HOOK_TIDY_OPTIONS);
ClangTidyOptions
    wrapTidyOptions(TidyProviderRef,
                    StringRef) __asm__("__wrap_" COROLINT_HOOK_TIDY_OPTIONS);

/// Whether \p Check is known to take little time (docs/performance.md has the
/// measurement of ours); nothing where that is not known.
std::optional<bool> wrapIsFast(StringRef Check) {
  if (any_of(corolint::allChecks(), [&](const corolint::CheckInfo &Ours) {
        return Ours.Name == Check;
      }))
    return true;
  return realIsFast(Check);
}

/// Where the project of \p File begins, as far as that can be told without
/// reading the compilation database.
static std::string rootOf(StringRef File) {
  const StringRef Folder = sys::path::parent_path(File);
  const std::string Database = corolint::findDatabase(Folder);
  return corolint::findRootAround(
      Database.empty() ? Folder : sys::path::parent_path(Database));
}

static corolint::Profile profileOf(const ClangTidyOptions &Opts,
                                   StringRef File) {
  const bool NeedsRoot = Opts.CheckOptions.contains(corolint::TestPathsOption);
  corolint::ProfileChooser Profiles("", NeedsRoot ? rootOf(File) : "");
  return Profiles.of(File, {{Opts, ""}}).Which;
}

/// The globs for what runs in \p File by default.
static std::string defaultsFor(const ClangTidyOptions &Opts, StringRef File) {
  return corolint::defaultChecks(profileOf(Opts, File));
}

/// What `.clang-tidy` files say. Where they are about other checks ours stay
/// on: the usual `-*,bugprone-*` does not mean us.
TidyProvider wrapTidyFiles(clang::clangd::ThreadsafeFS &Files) {
  return [Real = realTidyFiles(Files)](ClangTidyOptions &Opts, StringRef File) {
    Real(Opts, File);
    // Where they name no checks clangd has its own defaults, later.
    if (!Opts.Checks || Opts.Checks->empty())
      return;
    if (!corolint::decidesAboutUs(*Opts.Checks))
      *Opts.Checks += "," + defaultsFor(Opts, File);
  };
}

/// Says which index holds where nobody names one, and keeps watch over it.
static void addIndex(ClangTidyOptions &Opts, StringRef File) {
  bool IsNamed = false;
  for (auto &Option : Opts.CheckOptions) {
    const StringRef Key = Option.getKey();
    std::string &Path = Option.getValue().Value;
    if (Key != IndexOption && !Key.ends_with(("." + IndexOption).str()))
      continue;
    IsNamed |= Key == IndexOption;
    if (Path.empty())
      continue;
    // The check looks for it in the same way, but where clangd runs the
    // compiler.
    if (!sys::path::is_absolute(Path))
      if (std::string Found =
              corolint::findUpwards(File, Path, *vfs::getRealFileSystem());
          !Found.empty())
        Path = std::move(Found);
    corolint::IndexWatch::instance().uses(Path);
  }
  if (IsNamed)
    return;
  if (std::string Found = corolint::IndexWatch::instance().find(File);
      !Found.empty())
    Opts.CheckOptions[IndexOption] = ClangTidyOptions::ClangTidyValue(Found);
}

static bool RunsOursOnly = false;

void corolint::runOurChecksOnly() { RunsOursOnly = true; }

/// Those of ours that \p Checks enable, and no others.
static std::string oursAmong(StringRef Checks) {
  clang::tidy::GlobList Enabled(Checks);
  std::string Result = "-*";
  for (const corolint::CheckInfo &Ours : corolint::allChecks())
    if (Enabled.contains(Ours.Name))
      Result += ("," + Ours.Name).str();
  return Result;
}

/// All that is configured for \p File; \p Provider is null where clangd is told
/// to run no checks.
ClangTidyOptions wrapTidyOptions(TidyProviderRef Provider, StringRef File) {
  ClangTidyOptions Result = realTidyOptions(Provider, File);
  if (!Provider || !Result.Checks)
    return Result;
  // In front: whoever takes a check away comes later.
  Result.Checks = defaultsFor(Result, File) + "," + *Result.Checks;
  if (profileOf(Result, File) == corolint::Profile::Tests)
    *Result.Checks += ("," + corolint::OffInTests).str();
  if (RunsOursOnly)
    Result.Checks = oursAmong(*Result.Checks);
  addIndex(Result, File);
  return Result;
}

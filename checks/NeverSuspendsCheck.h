//===- NeverSuspendsCheck.h - coro-never-suspends ---------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_NEVERSUSPENDSCHECK_H
#define COROLINT_CHECKS_NEVERSUSPENDSCHECK_H

#include "checks/CoroutineCheck.h"
#include "checks/analysis/BlockingAnalysis.h"
#include "checks/analysis/StarvingLoops.h"

namespace corolint {

/// Finds coroutines without a suspension of their own, and loops in coroutines
/// that keep their thread because they never suspend: endless ones, such that
/// wait for what another thread changes, such that compute for each of many
/// elements.
///
/// Deliberately silent: coroutines whose type somebody else demands, by a base
/// class, a table of handlers, by what is done with their tasks, or that
/// headers declare for other files (but with the option Interfaces); stubs of
/// one statement; loops that may end by themselves.
///
/// For the user-facing documentation see docs/checks/coro-never-suspends.md.
class NeverSuspendsCheck : public CoroutineCheck {
public:
  NeverSuspendsCheck(llvm::StringRef Name,
                     clang::tidy::ClangTidyContext *Context,
                     std::shared_ptr<SharedModel> Shared);
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Opts) override;

protected:
  void checkFunction(const clang::FunctionDecl &Function,
                     FileModel &Model) override;
  void checkFile(FileModel &Model) override;

private:
  void reportLoop(const StarvingLoop &Found,
                  const clang::FunctionDecl &Function, FileModel &Model);
  void reportCoroutine(const clang::FunctionDecl &Function, FileModel &Model);

  BlockingSettings Settings;
  const bool Interfaces;
  /// Judged when all of the file is known.
  std::vector<const clang::FunctionDecl *> Functions;
};

} // namespace corolint

#endif // COROLINT_CHECKS_NEVERSUSPENDSCHECK_H

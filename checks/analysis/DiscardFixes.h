//===- DiscardFixes.h - what to do about a lost task ------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_DISCARDFIXES_H
#define COROLINT_CHECKS_ANALYSIS_DISCARDFIXES_H

#include "checks/analysis/TaskFlow.h"
#include "checks/analysis/TaskUses.h"
#include "clang/Basic/Diagnostic.h"

namespace corolint {

using Edits = llvm::SmallVector<clang::FixItHint, 4>;

/// Puts 'co_await' before what is dropped, in place of a cast to void or an
/// assignment to std::ignore. Nothing where that cannot be edited.
Edits awaitDropped(const TaskUse &Use, const clang::ASTContext &Context);

/// Puts 'co_await' before \p E, whose value is only looked at, if what that
/// gives can be looked at in the same way.
Edits awaitInPlace(const clang::Expr &E, const TaskTraits &Traits,
                   const clang::ASTContext &Context);

/// Awaits what \p Lost is made of where it is made, if the variable is used in
/// no way that would have another meaning then.
Edits awaitInitial(const LostTask &Lost, const TaskTraits &Traits,
                   const clang::ASTContext &Context);

/// A way to start a task without awaiting it.
struct StartFix {
  Edits Changes;
  LibraryUse Library;
  llvm::ArrayRef<std::string> Includes;
};

/// Hands what is dropped to the library's way to start it, with an executor
/// that is in scope at that place of \p Function.
std::optional<StartFix> startDropped(const TaskUse &Use,
                                     const TaskTraits &Traits,
                                     const clang::FunctionDecl &Function,
                                     Ancestors Above, FileModel &Model);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_DISCARDFIXES_H

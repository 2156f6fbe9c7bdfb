//===- JoinRewrite.h - the fix that joins awaits ----------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_JOINREWRITE_H
#define COROLINT_CHECKS_ANALYSIS_JOINREWRITE_H

#include "checks/analysis/AwaitGroups.h"
#include "checks/analysis/Edits.h"
#include "clang/Basic/Diagnostic.h"

namespace corolint {

/// The edits that turn the awaits of \p Group into one await of their join, by
/// the operator or function that \p Library has for it:
///
///   auto a = co_await f(x);            auto [a, b] = co_await (f(x) && g(y));
///   auto b = co_await g(y);            auto [a, b] = co_await all(f(x), g(y));
///
/// Where the function gives what has to be asked for the results, the
/// declarations follow. The tasks stay where they are made, inside of one
/// expression, so what they refer to lives as long as before.
///
/// Empty where that would not compile or not mean the same: other statements
/// or macros in between, declarations that a structured binding cannot take
/// over, tasks of different libraries. Includes are the caller's business.
llvm::SmallVector<clang::FixItHint, 4>
rewriteAsJoin(const AwaitGroup &Group, const clang::CompoundStmt &Block,
              const clang::FunctionDecl &Function, LibraryUse Library,
              NewNames &Given, FileModel &Model);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_JOINREWRITE_H

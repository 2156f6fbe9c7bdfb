//===- CallPlaces.h - where a call stands -----------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_CALLPLACES_H
#define COROLINT_CHECKS_ANALYSIS_CALLPLACES_H

#include "checks/analysis/Invocations.h"
#include "checks/coroutines/Walk.h"

namespace corolint {

/// In a file, where \p Call, which \p S below \p Above makes, was written, or
/// what runs it implicitly: a default argument at what makes it run.
clang::SourceLocation fileLocation(const Invocation &Call, const clang::Stmt &S,
                                   Ancestors Above,
                                   const clang::ASTContext &Context);

/// The call that runs the innermost lambda around, where it is not the lambda
/// itself that is called; or null.
const clang::Expr *runnerOf(Ancestors Above);

/// Whether something that binds tighter than 'co_await' is applied to what
/// stands below \p Above.
bool isPostfixOperand(const clang::Stmt &S, Ancestors Above);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_CALLPLACES_H

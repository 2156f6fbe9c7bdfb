//===- Readiness.h - what was awaited before it is asked for -- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_READINESS_H
#define COROLINT_CHECKS_ANALYSIS_READINESS_H

#include "checks/analysis/Guards.h"

namespace corolint {

/// The variable or member that \p E names, or that it names an element of: 'v'
/// of 'v[0]'; or null.
const clang::ValueDecl *wholeObject(const clang::Expr *E);

/// Whether \p S comes before \p Site in the text; a destructor runs last.
bool isBefore(const clang::Stmt &S, const CallSite &Site,
              const clang::ASTContext &Context);

/// Whether an await before \p Site names \p Object.
bool isAwaited(const clang::ValueDecl &Object, const CallSite &Site,
               const clang::ASTContext &Context);

/// Whether \p Object, such as a future, is ready at \p Site: an await before it
/// names the object, what it is a part or an element of, or what gave it its
/// value; or it is of a promise that the function itself has kept.
bool isReady(const clang::Expr &Object, const CallSite &Site,
             const clang::ASTContext &Context);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_READINESS_H

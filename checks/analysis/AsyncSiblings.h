//===- AsyncSiblings.h - the asynchronous form of a function ----*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Who writes 'resolveHost' and 'resolveHostAsync' means the second one for
// coroutines. That there is one is no reason to report a call; where there is a
// reason, it is the advice.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_ASYNCSIBLINGS_H
#define COROLINT_CHECKS_ANALYSIS_ASYNCSIBLINGS_H

#include "checks/FileModel.h"
#include "clang/Basic/Diagnostic.h"
#include "llvm/ADT/SmallVector.h"

namespace clang {
class Expr;
} // namespace clang

namespace corolint {

/// The function beside \p Callee with a name such as 'fAsync' or 'async_f' that
/// takes the same and whose result gives the same when it is awaited; null
/// where there is none that is declared before \p Use.
const clang::FunctionDecl *findAsyncSibling(const clang::FunctionDecl &Callee,
                                            clang::SourceLocation Use,
                                            FileModel &Model);

/// The edits that call \p Sibling in place of the call \p Site and await it.
/// With \p InParentheses something binds to the call more tightly than that.
/// Empty where the text does not allow it.
llvm::SmallVector<clang::FixItHint, 3>
awaitSibling(const clang::Expr &Site, const clang::FunctionDecl &Sibling,
             bool InParentheses, const clang::ASTContext &Context);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_ASYNCSIBLINGS_H

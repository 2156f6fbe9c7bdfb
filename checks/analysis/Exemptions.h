//===- Exemptions.h - blocking calls that are meant -------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

// Questions about the place of a call, or about what it works on, that excuse
// it although it blocks.

#ifndef COROLINT_CHECKS_ANALYSIS_EXEMPTIONS_H
#define COROLINT_CHECKS_ANALYSIS_EXEMPTIONS_H

#include "checks/analysis/Invocations.h"
#include "checks/coroutines/Walk.h"

namespace clang {
class ASTContext;
class Expr;
class FunctionDecl;
} // namespace clang

namespace corolint {

class FileModel;

/// Whether a loop around what stands below \p Above, in \p Function, lets
/// others have their turn each time round: it awaits something that is called
/// "yield", or that goes to the back of the executor's queue.
bool yieldsInLoop(Ancestors Above, const clang::FunctionDecl &Function,
                  FileModel &Model);

/// Whether what stands below \p Above is written out or handles an error: not
/// what the code spends its time on.
bool isForLog(Ancestors Above);

/// Whether \p E is the name of something that is no file on a disk.
bool isPseudoPath(const clang::Expr &E);

/// Whether \p Call names a file that is on no disk, or works on what was opened
/// from one.
bool isPseudoFile(const Invocation &Call);

/// Whether \p Function belongs to a coroutine library: such code knows what it
/// does. It runs the loop, and falls back to blocking where there is none.
bool isLibrarysOwn(const clang::FunctionDecl &Function, FileModel &Model);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_EXEMPTIONS_H

//===- LoopParts.h - a loop that awaits, cut in two -------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_LOOPPARTS_H
#define COROLINT_CHECKS_ANALYSIS_LOOPPARTS_H

#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace clang {
class ASTContext;
class Expr;
class FunctionDecl;
class Stmt;
class VarDecl;
} // namespace clang

namespace corolint {

/// What of a loop's body comes before its only await and what comes with it and
/// after it: a fix makes two loops of them.
struct LoopParts {
  const clang::Stmt *Body = nullptr;
  /// What a range-based loop goes through.
  const clang::Expr *Range = nullptr;
  /// The statement with the await; null where the loop cannot be cut.
  const clang::Stmt *Statement = nullptr;
  /// It stands in a branch.
  bool IsNested = false;
  /// Others follow it.
  bool HasRest = false;
  llvm::SmallVector<const clang::Stmt *, 4> Before;
  /// The statement and what follows it.
  llvm::SmallVector<const clang::Stmt *, 4> Uses;
  /// Names that are declared in the loop before the statement.
  std::vector<std::string> Names;
  clang::SourceLocation Begin;
  clang::SourceLocation HeadEnd;
  clang::SourceLocation StatementEnd; ///< After its ';', as the others.
  clang::SourceLocation BodyEnd;      ///< Of the body's last statement.
  clang::SourceLocation End;

  /// The loop with \p Instead in place of all that comes from the await on.
  std::string before(llvm::StringRef Instead,
                     const clang::ASTContext &Context) const;
  /// A body for another loop: the statement, with \p By in place of
  /// \p Replaced, and what follows it.
  std::string use(clang::SourceRange Replaced, llvm::StringRef By,
                  const clang::ASTContext &Context) const;
  /// The same for what follows alone.
  std::string rest(const clang::ASTContext &Context) const;
  /// What the body has before its first and after its last statement.
  std::string opening(const clang::ASTContext &Context) const;
  std::string closing(const clang::ASTContext &Context) const;
};

LoopParts splitLoop(const clang::Stmt &Loop, const clang::Expr &Await,
                    const clang::ASTContext &Context);

bool isLoop(const clang::Stmt &S);

/// The condition of \p Loop; null where it has none, or goes over a range.
const clang::Expr *conditionOf(const clang::Stmt &Loop);

/// Whether \p Loop goes on until something in it leaves.
bool isEndless(const clang::Stmt &Loop, const clang::ASTContext &Context);

/// Whether \p Wanted is \p Root or stands somewhere in it.
bool contains(const clang::Stmt &Root, const clang::Stmt &Wanted);

/// Whether what is done with the result of \p Await names something that is
/// declared before. By the names: in doubt it does.
bool namesInUse(const LoopParts &Parts, const clang::Expr &Await,
                const clang::ASTContext &Context);

/// The variable in 'v.push_back(co_await …);', or null.
const clang::VarDecl *filledVector(const clang::Stmt &Statement,
                                   const clang::Expr &Await);

/// Whether \p Vector, used once in \p Loop, is declared in the block around it
/// and still as empty as it was made.
bool isEmptyBefore(const clang::VarDecl &Vector, const clang::Stmt &Loop,
                   const clang::FunctionDecl &Function,
                   const clang::ASTContext &Context);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_LOOPPARTS_H

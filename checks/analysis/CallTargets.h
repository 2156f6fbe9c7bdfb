//===- CallTargets.h - the function that a call runs ------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where to go on looking from a call: the function that it names, the override
// that is certain, what a function pointer holds.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_CALLTARGETS_H
#define COROLINT_CHECKS_ANALYSIS_CALLTARGETS_H

#include "checks/analysis/Invocations.h"
#include "llvm/ADT/DenseMap.h"

namespace clang {
class ASTContext;
class CXXDeleteExpr;
class CXXMethodDecl;
} // namespace clang

namespace corolint {

struct CallTarget {
  Invocation Call; ///< Its callee is what runs, or what that overrides.
  bool IsVirtual = false;
};

/// \p Call, with the override as its callee where there is no doubt.
CallTarget resolveTarget(const Invocation &Call,
                         const clang::ASTContext &Context);

/// The call of what a local variable of \p Function (a function pointer,
/// std::function) was given, if that is one thing; for calls whose callee is
/// not known by itself.
std::optional<Invocation> resolveIndirect(const clang::Stmt &S,
                                          const clang::FunctionDecl &Function,
                                          const clang::ASTContext &Context);

/// The function that runs when somebody calls \p E, a function's name or a
/// lambda; null for others and where it cannot be told which.
const clang::FunctionDecl *callableOf(const clang::Expr &E);

/// The destructor that \p Delete runs; none where there is nothing to run.
std::optional<Invocation> destructionOf(const clang::CXXDeleteExpr &Delete);

/// The index of the parameter of \p Function that \p S calls; none where it
/// calls something else.
std::optional<unsigned> calledParameter(const clang::Stmt &S,
                                        const clang::FunctionDecl &Function);

/// Which methods of a file override which.
class Overrides {
public:
  explicit Overrides(const clang::ASTContext &Context);

  /// Those that override \p Method directly, in classes outside of system
  /// headers, in the order of the file.
  llvm::ArrayRef<const clang::CXXMethodDecl *>
  of(const clang::CXXMethodDecl &Method) const;

  /// All of them that override something outside of system headers.
  llvm::ArrayRef<const clang::CXXMethodDecl *> all() const { return All; }

private:
  llvm::DenseMap<const clang::CXXMethodDecl *,
                 std::vector<const clang::CXXMethodDecl *>>
      By;
  std::vector<const clang::CXXMethodDecl *> All;
};

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_CALLTARGETS_H

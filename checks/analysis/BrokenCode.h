//===- BrokenCode.h - code that the compiler has errors in ------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What Clang cannot make sense of it leaves out, statements and all. So in a
// function with errors nothing can be argued from what is not there: that a
// task is never awaited, that two calls share nothing. The same holds for what
// the preprocessor leaves out.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_BROKENCODE_H
#define COROLINT_CHECKS_ANALYSIS_BROKENCODE_H

#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/ArrayRef.h"
#include <vector>

namespace clang {
class ASTContext;
class FunctionDecl;
class Stmt;
} // namespace clang

namespace corolint {

/// Where the compiler's errors are. The driver and corolint-clangd, which see
/// them, collect them; clang-tidy shows them to nobody.
class CompileErrors {
public:
  /// Becomes the one of this thread, until it is destroyed, in that thread.
  CompileErrors();
  ~CompileErrors();
  CompileErrors(const CompileErrors &) = delete;
  CompileErrors &operator=(const CompileErrors &) = delete;

  /// The one of this thread; null where nobody collects.
  static CompileErrors *active();

  void add(clang::SourceLocation Location) { Locations.push_back(Location); }
  llvm::ArrayRef<clang::SourceLocation> locations() const { return Locations; }

private:
  CompileErrors *const Outer;
  std::vector<clang::SourceLocation> Locations;
};

/// Whether something may be missing in \p Function: it contains an error, or
/// nobody can tell where the errors of this file are.
bool mayLackCode(const clang::FunctionDecl &Function,
                 const clang::ASTContext &Context);

/// Whether \p Function is known to contain an error in front of \p Location.
bool isBrokenBefore(const clang::FunctionDecl &Function,
                    clang::SourceLocation Location,
                    const clang::ASTContext &Context);

/// Whether conditional compilation may leave something out of \p S: who builds
/// the program in another way has more code there.
bool isPartlyCompiled(const clang::Stmt &S, const clang::ASTContext &Context);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_BROKENCODE_H

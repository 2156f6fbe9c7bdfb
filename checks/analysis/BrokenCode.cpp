//===- BrokenCode.cpp - code that the compiler has errors in --------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/BrokenCode.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include "clang/AST/Stmt.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace corolint {

static thread_local CompileErrors *Active = nullptr;

CompileErrors::CompileErrors() : Outer(Active) { Active = this; }

CompileErrors::~CompileErrors() { Active = Outer; }

CompileErrors *CompileErrors::active() { return Active; }

/// Whether \p S, or something below it, is what Clang makes of code with an
/// error in it, and begins before \p End.
static bool hasRecoveredCode(const Stmt *S, SourceLocation End,
                             const SourceManager &Sources) {
  if (!S)
    return false;
  if (const auto *E = dyn_cast<Expr>(S); E && E->containsErrors())
    return Sources.isBeforeInTranslationUnit(
        Sources.getFileLoc(E->getBeginLoc()), End);
  if (const auto *Declarations = dyn_cast<DeclStmt>(S))
    for (const Decl *D : Declarations->decls())
      if (D->isInvalidDecl() && Sources.isBeforeInTranslationUnit(
                                    Sources.getFileLoc(D->getLocation()), End))
        return true;
  return llvm::any_of(S->children(), [&](const Stmt *Child) {
    return hasRecoveredCode(Child, End, Sources);
  });
}

/// Whether there is an error from the beginning of \p Function to \p End.
static bool containsError(const FunctionDecl &Function, SourceLocation End,
                          const SourceManager &Sources) {
  const SourceLocation Begin = Sources.getFileLoc(Function.getBeginLoc());
  if (const CompileErrors *Errors = CompileErrors::active())
    if (llvm::any_of(Errors->locations(), [&](SourceLocation Error) {
          return Sources.isPointWithin(Sources.getFileLoc(Error), Begin, End);
        }))
      return true;
  return hasRecoveredCode(Function.getBody(), End, Sources);
}

/// Warnings that somebody takes for errors, our own among them, leave the code
/// whole.
static bool hasErrors(const ASTContext &Context) {
  return Context.getDiagnostics().hasUncompilableErrorOccurred();
}

bool mayLackCode(const FunctionDecl &Function, const ASTContext &Context) {
  if (!hasErrors(Context))
    return false;
  const SourceManager &Sources = Context.getSourceManager();
  return !CompileErrors::active() ||
         containsError(Function, Sources.getFileLoc(Function.getEndLoc()),
                       Sources);
}

bool isPartlyCompiled(const Stmt &S, const ASTContext &Context) {
  StringRef Text =
      Lexer::getSourceText(CharSourceRange::getTokenRange(S.getSourceRange()),
                           Context.getSourceManager(), Context.getLangOpts());
  while (!Text.empty()) {
    const auto [Line, Rest] = Text.split('\n');
    StringRef Directive = Line.ltrim();
    if (Directive.consume_front("#") && Directive.ltrim().starts_with("if"))
      return true;
    Text = Rest;
  }
  return false;
}

bool isBrokenBefore(const FunctionDecl &Function, SourceLocation Location,
                    const ASTContext &Context) {
  return hasErrors(Context) &&
         containsError(Function,
                       Context.getSourceManager().getFileLoc(Location),
                       Context.getSourceManager());
}

} // namespace corolint

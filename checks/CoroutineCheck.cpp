//===- CoroutineCheck.cpp - what corolint's checks have in common ---------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/CoroutineCheck.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "clang/ASTMatchers/ASTMatchers.h"

using namespace clang;
using namespace clang::ast_matchers;

namespace corolint {

void CoroutineCheck::registerMatchers(MatchFinder *Finder) {
  Finder->addMatcher(functionDecl(isDefinition(), unless(isImplicit()),
                                  unless(isExpansionInSystemHeader()))
                         .bind("function"),
                     this);
}

void CoroutineCheck::onStartOfTranslationUnit() {
  Shared->startFile();
  Reported.clear();
  Patterns.clear();
}

void CoroutineCheck::check(const MatchFinder::MatchResult &Result) {
  const auto *Function = Result.Nodes.getNodeAs<FunctionDecl>("function");
  if (!Function->doesThisDeclarationHaveABody() || !Function->getBody() ||
      Function->isInvalidDecl())
    return;
  Context = Result.Context;
  if (Function->isDependentContext())
    Patterns.push_back(Function);
  else
    checkFunction(*Function, Shared->get(*Context));
}

void CoroutineCheck::onEndOfTranslationUnit() {
  for (const FunctionDecl *Pattern : Patterns)
    checkFunction(*Pattern, Shared->get(*Context));
  Patterns.clear();
}

} // namespace corolint

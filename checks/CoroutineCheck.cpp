//===- CoroutineCheck.cpp - what corolint's checks have in common ---------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/CoroutineCheck.h"
#include "checks/CheckScope.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "clang/ASTMatchers/ASTMatchers.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;
using namespace clang::ast_matchers;

namespace corolint {

CoroutineCheck::CoroutineCheck(StringRef Name, tidy::ClangTidyContext *Context,
                               std::shared_ptr<SharedModel> Shared)
    : ClangTidyCheck(Name, Context), Id(Name), Shared(std::move(Shared)),
      CatalogueFiles(Options.getLocalOrGlobal("CatalogueFiles", "")) {
  // The driver's, which decides with it what to parse. This is all it takes for
  // clang-tidy to know that it exists.
  if (llvm::StringSet<> *Known = Context->getOptionsCollector())
    Known->insert("ThirdParty");
}

void CoroutineCheck::storeOptions(tidy::ClangTidyOptions::OptionMap &Opts) {
  Options.store(Opts, "CatalogueFiles", CatalogueFiles);
}

FileModel &CoroutineCheck::model() {
  FileModel &Result = Shared->get(*Context, CatalogueFiles);
  for (const std::string &Error : Result.takeCatalogueErrors())
    configurationDiag("%0") << Error;
  return Result;
}

void CoroutineCheck::registerMatchers(MatchFinder *Finder) {
  Finder->addMatcher(functionDecl(isDefinition(), unless(isImplicit()),
                                  unless(isExpansionInSystemHeader()))
                         .bind("function"),
                     this);
}

void CoroutineCheck::onStartOfTranslationUnit() {
  Shared->startFile();
  Context = nullptr;
  Reported.clear();
  Patterns.clear();
}

void CoroutineCheck::check(const MatchFinder::MatchResult &Result) {
  const auto *Function = Result.Nodes.getNodeAs<FunctionDecl>("function");
  if (!Function->doesThisDeclarationHaveABody() || !Function->getBody() ||
      Function->isInvalidDecl())
    return;
  Context = Result.Context;
  if (Function->isDependentContext()) {
    Patterns.push_back(Function);
    return;
  }
  const CheckScope Scope(Id, Function);
  checkFunction(*Function, model());
}

void CoroutineCheck::onEndOfTranslationUnit() {
  for (const FunctionDecl *Pattern : Patterns) {
    const CheckScope Scope(Id, Pattern);
    checkFunction(*Pattern, model());
  }
  Patterns.clear();
  if (!Context)
    return;
  const CheckScope Scope(Id, /*TheFunction=*/nullptr);
  checkFile(model());
}

} // namespace corolint

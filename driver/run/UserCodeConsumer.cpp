//===- UserCodeConsumer.cpp - restricts an analysis to the project --------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/UserCodeConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace corolint {

UserCodeConsumer::UserCodeConsumer(
    std::vector<std::unique_ptr<ASTConsumer>> Wrapped,
    const SourceManager &TheSources, std::function<bool()> TheIsWanted)
    : MultiplexConsumer(std::move(Wrapped)), Sources(TheSources),
      IsWanted(std::move(TheIsWanted)) {}

bool UserCodeConsumer::isInSystemHeader(const Decl &D) const {
  return Sources.isInSystemHeader(Sources.getExpansionLoc(D.getLocation()));
}

void UserCodeConsumer::HandleTranslationUnit(ASTContext &Context) {
  if (!IsWanted())
    return;
  std::vector<Decl *> Scope;
  for (Decl *D : Context.getTranslationUnitDecl()->decls())
    if (D->getLocation().isValid() && !isInSystemHeader(*D))
      Scope.push_back(D);
  // Nothing at all is a valid scope, too: there is nothing to visit then.
  Context.setTraversalScope(Scope);
  MultiplexConsumer::HandleTranslationUnit(Context);
}

/// Whether functions that return a \p Record can be coroutines by what stands
/// in it. Asked while it may still be parsed.
static bool isTaskClass(const CXXRecordDecl &Record) {
  return llvm::any_of(Record.decls(), [](const Decl *D) {
    const auto *Type = dyn_cast<TypeDecl>(D);
    return Type && Type->getIdentifier() && Type->getName() == "promise_type";
  });
}

bool UserCodeConsumer::shouldSkipFunctionBody(Decl *D) {
  // The checks read in these when a coroutine starts and whether an await
  // suspends.
  static constexpr llvm::StringRef Needed[] = {
      "await_ready",       "await_suspend", "await_resume",
      "initial_suspend",   "final_suspend", "await_transform",
      "get_return_object", "yield_value"};
  const FunctionDecl *Function = D->getAsFunction();
  if (!Function || !isInSystemHeader(*D))
    return false;
  // What dropping a task does to its work.
  if (const auto *Destructor = dyn_cast<CXXDestructorDecl>(Function))
    return !isTaskClass(*Destructor->getParent());
  const IdentifierInfo *Name = Function->getIdentifier();
  return !(Name && llvm::is_contained(Needed, Name->getName()));
}

} // namespace corolint

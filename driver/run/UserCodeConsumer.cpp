//===- UserCodeConsumer.cpp - restricts an analysis to the project --------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/UserCodeConsumer.h"
#include "driver/run/HeaderViews.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace corolint {

UserCodeConsumer::UserCodeConsumer(
    std::vector<std::unique_ptr<ASTConsumer>> Wrapped,
    const SourceManager &TheSources, HeaderViews *TheViews,
    std::function<bool()> TheIsWanted)
    : MultiplexConsumer(std::move(Wrapped)), Sources(TheSources),
      Views(TheViews), IsWanted(std::move(TheIsWanted)) {}

bool UserCodeConsumer::HandleTopLevelDecl(DeclGroupRef Group) {
  for (Decl *D : Group)
    Parsed.push_back(D);
  return MultiplexConsumer::HandleTopLevelDecl(Group);
}

bool UserCodeConsumer::isInSystemHeader(const Decl &D) const {
  return Sources.isInSystemHeader(Sources.getExpansionLoc(D.getLocation()));
}

/// Whether nobody wrote \p D: the parser hands out what it instantiates, too.
static bool isInstantiated(const Decl &D) {
  if (const auto *Function = dyn_cast<FunctionDecl>(&D))
    return Function->getTemplateSpecializationKind() ==
           TSK_ImplicitInstantiation;
  const auto *Variable = dyn_cast<VarDecl>(&D);
  return Variable &&
         Variable->getTemplateSpecializationKind() == TSK_ImplicitInstantiation;
}

void UserCodeConsumer::HandleTranslationUnit(ASTContext &Context) {
  if (!IsWanted())
    return;
  std::vector<Decl *> Scope;
  llvm::DenseSet<const Decl *> Seen;
  for (Decl *D : Parsed)
    if (D->getLexicalDeclContext()->isTranslationUnit() &&
        D->getLocation().isValid() && !isInstantiated(*D) &&
        !isInSystemHeader(*D) && Seen.insert(D).second)
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

bool isNeededByChecks(const FunctionDecl &Function) {
  static constexpr llvm::StringRef Needed[] = {
      "await_ready",       "await_suspend", "await_resume",
      "initial_suspend",   "final_suspend", "await_transform",
      "get_return_object", "yield_value"};
  if (const auto *Destructor = dyn_cast<CXXDestructorDecl>(&Function))
    return isTaskClass(*Destructor->getParent());
  const IdentifierInfo *Name = Function.getIdentifier();
  return Name && llvm::is_contained(Needed, Name->getName());
}

bool UserCodeConsumer::shouldSkipFunctionBody(Decl *D) {
  const FunctionDecl *Function = D->getAsFunction();
  if (!Function || isNeededByChecks(*Function))
    return false;
  return isInSystemHeader(*D) || (Views && Views->maySkip(*Function, Sources));
}

} // namespace corolint

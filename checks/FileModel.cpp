//===- FileModel.cpp - what the checks share about a file -----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/FileModel.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Walk.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint {

LibraryUse FileModel::libraryOf(const FunctionDecl &Function) {
  if (LibraryUse Own = Types.get(Function.getReturnType()).Library)
    return Own;
  LibraryUse Awaited;
  walkEvaluated(Function.getBody(), Context, [&](const Stmt &S, Ancestors) {
    if (const Expr *Operand = getAwaitedOperand(S); Operand && !Awaited)
      Awaited = Types.get(Operand->getType()).Library;
    return !Awaited;
  });
  return Awaited;
}

/// The alias of \p Namespace that code in \p Scope sees at \p Use, or null.
static const NamespaceAliasDecl *findAlias(const NamedDecl &Namespace,
                                           const DeclContext &Scope,
                                           SourceLocation Use,
                                           const SourceManager &Sources) {
  for (const DeclContext *Context = &Scope; Context;
       Context = Context->getParent())
    for (const Decl *D : Context->decls())
      if (const auto *Alias = dyn_cast<NamespaceAliasDecl>(D))
        if (declaresSameEntity(Alias->getNamespace(), &Namespace) &&
            Sources.isBeforeInTranslationUnit(Alias->getLocation(), Use))
          return Alias;
  return nullptr;
}

/// True where \p Name means something else to code in \p Scope than what it
/// means in \p Outer: a scope in between declares it again.
static bool isShadowed(llvm::StringRef Name, const DeclContext &Scope,
                       const DeclContext &Outer, const ASTContext &Context) {
  for (const DeclContext *Inner = &Scope;
       Inner && !Inner->isTranslationUnit() && !Inner->Equals(&Outer);
       Inner = Inner->getParent())
    if (!Inner->lookup(&Context.Idents.get(Name)).empty())
      return true;
  return false;
}

/// The namespace declaration that \p QualifiedName names, or null.
static const NamespaceDecl *findNamespace(const ASTContext &Context,
                                          llvm::StringRef QualifiedName) {
  const DeclContext *Scope = Context.getTranslationUnitDecl();
  const NamespaceDecl *Result = nullptr;
  while (!QualifiedName.empty()) {
    auto [Head, Tail] = QualifiedName.split("::");
    Result = nullptr;
    for (const NamedDecl *Found : Scope->lookup(&Context.Idents.get(Head)))
      if (const auto *Namespace = dyn_cast<NamespaceDecl>(Found))
        Result = Namespace;
    if (!Result)
      return nullptr;
    Scope = Result;
    QualifiedName = Tail;
  }
  return Result;
}

static void replaceAll(std::string &Text, llvm::StringRef From,
                       llvm::StringRef To) {
  for (size_t At = 0; (At = Text.find(From, At)) != std::string::npos;
       At += To.size())
    Text.replace(At, From.size(), To);
}

std::string FileModel::spell(LibraryUse Library, llvm::StringRef Text,
                             const DeclContext &Scope,
                             SourceLocation Use) const {
  std::string Result = Text.str();
  if (!Library || !Text.contains("{ns}"))
    return Result;
  std::string Prefix = Library.Namespace->Name;
  const DeclContext *Declares = Context.getTranslationUnitDecl();
  if (const NamespaceDecl *Namespace = findNamespace(Context, Prefix))
    if (const NamespaceAliasDecl *Alias =
            findAlias(*Namespace, Scope, Use, Context.getSourceManager());
        Alias && !isShadowed(Alias->getName(), Scope, *Alias->getDeclContext(),
                             Context)) {
      Prefix = Alias->getNameAsString();
      Declares = Alias->getDeclContext();
    }
  if (isShadowed(llvm::StringRef(Prefix).split("::").first, Scope, *Declares,
                 Context))
    Prefix = "::" + Prefix;
  replaceAll(Result, "{ns}", Prefix + "::");
  return Result;
}

std::string FileModel::advice(LibraryUse Library, llvm::StringRef Need,
                              const DeclContext &Scope,
                              SourceLocation Use) const {
  if (Library)
    if (const AlternativeEntry *Offer = Library.Lib->findAlternative(Need))
      return spell(Library, Offer->Advice, Scope, Use);
  return Known.genericAdvice(Need).str();
}

} // namespace corolint

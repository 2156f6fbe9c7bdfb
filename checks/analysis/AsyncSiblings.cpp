//===- AsyncSiblings.cpp - the asynchronous form of a function ------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/AsyncSiblings.h"
#include "checks/analysis/Edits.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace corolint {

/// What the asynchronous form of a function called \p Name may be called.
static llvm::SmallVector<std::string, 8> siblingNames(llvm::StringRef Name) {
  std::string Capital = Name.str();
  Capital.front() = llvm::toUpper(Capital.front());
  return {(Name + "Async").str(),     (Name + "_async").str(),
          (Name + "Coro").str(),      (Name + "_coro").str(),
          (Name + "Awaitable").str(), "async" + Capital,
          ("async_" + Name).str(),    ("co_" + Name).str()};
}

static bool areAlike(QualType A, QualType B) {
  return A.getNonReferenceType().getCanonicalType().getUnqualifiedType() ==
         B.getNonReferenceType().getCanonicalType().getUnqualifiedType();
}

/// Whether \p Sibling takes what \p Callee takes and, awaited, gives the same.
static bool isAsyncFormOf(const FunctionDecl &Sibling,
                          const FunctionDecl &Callee, TaskTypes &Types) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
  const auto *Other = dyn_cast<CXXMethodDecl>(&Sibling);
  if (Sibling.getNumParams() != Callee.getNumParams() ||
      (Method != nullptr) != (Other != nullptr) ||
      (Method && (Method->isStatic() != Other->isStatic() ||
                  (Method->isConst() && !Other->isConst()))) ||
      !llvm::equal(Sibling.parameters(), Callee.parameters(),
                   [](const ParmVarDecl *A, const ParmVarDecl *B) {
                     return areAlike(A->getType(), B->getType());
                   }))
    return false;
  const TaskTraits Traits = Types.get(Sibling.getReturnType());
  return Traits.Record && (Traits.isTask() || Traits.IsAwaitable) &&
         !Traits.Awaited.isNull() &&
         areAlike(Traits.Awaited, Callee.getReturnType());
}

const FunctionDecl *findAsyncSibling(const FunctionDecl &Callee,
                                     SourceLocation Use, FileModel &Model) {
  const ASTContext &Context = Model.context();
  if (!Callee.getIdentifier() || Callee.getName().empty() ||
      isa<CXXConstructorDecl, CXXDestructorDecl>(Callee))
    return nullptr;
  const DeclContext *Scope = Callee.getDeclContext()->getRedeclContext();
  for (const std::string &Name : siblingNames(Callee.getName()))
    for (const NamedDecl *Found : Scope->lookup(&Context.Idents.get(Name))) {
      const auto *Sibling = dyn_cast<FunctionDecl>(Found->getUnderlyingDecl());
      if (Sibling &&
          (isa<CXXMethodDecl>(Sibling) ||
           Context.getSourceManager().isBeforeInTranslationUnit(
               Sibling->getFirstDecl()->getLocation(), Use)) &&
          isAsyncFormOf(*Sibling, Callee, Model.tasks()))
        return Sibling;
    }
  return nullptr;
}

/// Where the name of what \p Call calls is written.
static SourceLocation nameLocation(const CallExpr &Call) {
  const Expr *Callee = Call.getCallee()->IgnoreParenImpCasts();
  if (const auto *Reference = dyn_cast<DeclRefExpr>(Callee))
    return Reference->hasExplicitTemplateArgs() ? SourceLocation()
                                                : Reference->getLocation();
  const auto *Member = dyn_cast<MemberExpr>(Callee);
  return Member && !Member->hasExplicitTemplateArgs() ? Member->getMemberLoc()
                                                      : SourceLocation();
}

llvm::SmallVector<FixItHint, 3> awaitSibling(const Expr &Site,
                                             const FunctionDecl &Sibling,
                                             bool InParentheses,
                                             const ASTContext &Context) {
  const auto *Call = dyn_cast<CallExpr>(&Site);
  const SourceLocation Name = Call ? nameLocation(*Call) : SourceLocation();
  if (Name.isInvalid() || !isEditable(Site.getSourceRange()) ||
      Name.isMacroID())
    return {};
  llvm::SmallVector<FixItHint, 3> Edits;
  const bool IsFirst = Name == Site.getBeginLoc();
  const std::string Await = InParentheses ? "(co_await " : "co_await ";
  if (!IsFirst)
    Edits.push_back(FixItHint::CreateInsertion(Site.getBeginLoc(), Await));
  Edits.push_back(FixItHint::CreateReplacement(
      SourceRange(Name, Name),
      (IsFirst ? Await : std::string()) + Sibling.getNameAsString()));
  if (InParentheses)
    Edits.push_back(
        FixItHint::CreateInsertion(endOf(Site.getSourceRange(), Context), ")"));
  return Edits;
}

} // namespace corolint

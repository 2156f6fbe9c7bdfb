//===- CallTargets.cpp - the function that a call runs --------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/CallTargets.h"
#include "checks/analysis/Contexts.h"
#include "checks/analysis/Values.h"
#include "checks/coroutines/Records.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint {

//===----------------------------------------------------------------------===//
// Virtual functions
//===----------------------------------------------------------------------===//

/// 'Base::f()' and 'p->Base::f()' say which one.
static bool isQualified(const Expr &Site) {
  const auto *Call = dyn_cast<CallExpr>(&Site);
  const auto *Member =
      Call ? dyn_cast<MemberExpr>(Call->getCallee()->IgnoreParens()) : nullptr;
  return Member && Member->hasQualifier();
}

CallTarget resolveTarget(const Invocation &Call, const ASTContext &Context) {
  CallTarget Result{Call};
  const auto *Method = dyn_cast<CXXMethodDecl>(Call.Callee);
  if (!Method || !Method->isVirtual() || !Call.Object || !Call.Site ||
      isQualified(*Call.Site))
    return Result;
  if (const CXXMethodDecl *Certain =
          const_cast<CXXMethodDecl *>(Method)->getDevirtualizedMethod(
              Call.Object, /*IsAppleKext=*/false))
    Result.Call.Callee = Certain;
  else
    Result.IsVirtual = true;
  return Result;
}

std::optional<Invocation> destructionOf(const CXXDeleteExpr &Delete) {
  if (Delete.isTypeDependent() || !Delete.getArgument())
    return std::nullopt;
  const CXXRecordDecl *Record = recordOf(Delete.getDestroyedType());
  if (!Record || !Record->hasDefinition() ||
      Record->getDefinition()->hasTrivialDestructor() ||
      !Record->getDefinition()->getDestructor())
    return std::nullopt;
  Invocation Result;
  Result.How = Invocation::Form::Destruction;
  Result.Callee = Record->getDefinition()->getDestructor();
  Result.Site = &Delete;
  Result.Range = Delete.getSourceRange();
  return Result;
}

Overrides::Overrides(const ASTContext &Context) {
  const SourceManager &Sources = Context.getSourceManager();
  llvm::SmallVector<const DeclContext *, 32> Open;
  auto AddClass = [&](const CXXRecordDecl &Record) {
    Open.push_back(&Record);
    for (const CXXMethodDecl *Method : Record.methods()) {
      bool Overrides = false;
      for (const CXXMethodDecl *Base : Method->overridden_methods())
        if (!Sources.isInSystemHeader(
                Sources.getExpansionLoc(Base->getLocation()))) {
          By[Base->getCanonicalDecl()].push_back(Method);
          Overrides = true;
        }
      if (Overrides && !Method->isImplicit())
        All.push_back(Method);
    }
  };
  auto Add = [&](const Decl &D) {
    if (D.getLocation().isValid() &&
        Sources.isInSystemHeader(Sources.getExpansionLoc(D.getLocation())))
      return;
    if (const auto *Template = dyn_cast<ClassTemplateDecl>(&D)) {
      for (const auto *Instance : Template->specializations())
        if (Instance->isCompleteDefinition())
          AddClass(*Instance);
    } else if (const auto *Record = dyn_cast<CXXRecordDecl>(&D)) {
      if (Record->isThisDeclarationADefinition() &&
          !Record->isDependentContext())
        AddClass(*Record);
    } else if (isa<NamespaceDecl, LinkageSpecDecl, ExportDecl,
                   TranslationUnitDecl>(&D)) {
      Open.push_back(cast<DeclContext>(&D));
    }
  };
  // Not all of the file: what a precompiled prefix has would have to be read.
  for (const Decl *D : Context.getTraversalScope())
    Add(*D);
  while (!Open.empty())
    for (const Decl *D : Open.pop_back_val()->decls())
      Add(*D);
}

llvm::ArrayRef<const CXXMethodDecl *>
Overrides::of(const CXXMethodDecl &Method) const {
  auto It = By.find(Method.getCanonicalDecl());
  return It == By.end() ? llvm::ArrayRef<const CXXMethodDecl *>()
                        : llvm::ArrayRef(It->second);
}

//===----------------------------------------------------------------------===//
// Pointers to functions
//===----------------------------------------------------------------------===//

/// What \p S, a call, calls: its callee expression, or the object whose '()' it
/// is, if that is std::function or its like.
static const Expr *calledObject(const Stmt &S) {
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&S)) {
    if (Operator->getOperator() != OO_Call || Operator->getNumArgs() == 0)
      return nullptr;
    const CXXRecordDecl *Record = recordOf(Operator->getArg(0)->getType());
    // A lambda or a function object of the user's has a body of its own.
    static constexpr llvm::StringRef Wrappers[] = {
        "function",     "move_only_function", "copyable_function",
        "function_ref", "Function",           "FunctionRef",
        "AnyInvocable", "unique_function"};
    return Record && Record->getIdentifier() &&
                   llvm::is_contained(Wrappers, Record->getName())
               ? Operator->getArg(0)
               : nullptr;
  }
  const auto *Call = dyn_cast<CallExpr>(&S);
  return Call && !Call->getDirectCallee() && !isa<CXXMemberCallExpr>(Call)
             ? Call->getCallee()
             : nullptr;
}

const FunctionDecl *callableOf(const Expr &E) {
  if (const FunctionDecl *Named = namedFunction(E))
    return Named;
  // std::function and its like.
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(stripWrappers(E));
      Construct && Construct->getNumArgs() == 1)
    return callableOf(*Construct->getArg(0));
  const LambdaExpr *Lambda = lambdaOf(E);
  return Lambda && !Lambda->isGenericLambda() ? Lambda->getCallOperator()
                                              : nullptr;
}

std::optional<Invocation> resolveIndirect(const Stmt &S,
                                          const FunctionDecl &Function,
                                          const ASTContext &Context) {
  const Expr *Called = calledObject(S);
  const VarDecl *Variable = Called ? localVariable(*Called) : nullptr;
  if (!Variable)
    return std::nullopt;
  auto Values = valuesGivenTo(*Variable, Function, Context);
  const FunctionDecl *Held =
      Values.size() == 1 ? callableOf(*Values.front()) : nullptr;
  if (!Held)
    return std::nullopt;
  Invocation Result = mentionOf(*Held, cast<Expr>(S));
  const auto *Call = cast<CallExpr>(&S);
  for (unsigned I = isa<CXXOperatorCallExpr>(Call) ? 1 : 0;
       I != Call->getNumArgs(); ++I)
    Result.Arguments.push_back(Call->getArg(I));
  return Result;
}

std::optional<unsigned> calledParameter(const Stmt &S,
                                        const FunctionDecl &Function) {
  const Expr *Called = calledObject(S);
  const auto *Parameter =
      Called ? dyn_cast_or_null<ParmVarDecl>(namedObject(Called)) : nullptr;
  if (!Parameter || Parameter->getDeclContext() != &Function)
    return std::nullopt;
  return Parameter->getFunctionScopeIndex();
}

} // namespace corolint

//===- TaskContracts.cpp - who demands that a function gives a task? ------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/TaskContracts.h"
#include "checks/analysis/Invocations.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Records.h"
#include "checks/coroutines/Walk.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace corolint {

/// What stands for all declarations and instantiations of \p Function.
static const FunctionDecl *keyOf(const FunctionDecl &Function) {
  const FunctionDecl *Pattern = Function.getTemplateInstantiationPattern();
  return (Pattern ? Pattern : &Function)->getCanonicalDecl();
}

//===----------------------------------------------------------------------===//
// By form
//===----------------------------------------------------------------------===//

/// 'class Handler : public Base<Handler>': the base calls what it knows by
/// name.
static bool isKnownToABase(const CXXRecordDecl &Class) {
  const CXXRecordDecl *Definition = definitionOrPattern(Class);
  return Definition &&
         llvm::any_of(Definition->bases(), [&](const CXXBaseSpecifier &Base) {
           const auto *Template =
               Base.getType()->getAs<TemplateSpecializationType>();
           return Base.getType()->isDependentType() ||
                  (Template &&
                   llvm::any_of(Template->template_arguments(),
                                [&](const TemplateArgument &Argument) {
                                  return Argument.getKind() ==
                                             TemplateArgument::Type &&
                                         recordOf(Argument.getAsType()) ==
                                             Definition;
                                }));
         });
}

static bool isExplicitSpecialization(const FunctionDecl &Function) {
  if (Function.getTemplateSpecializationKind() == TSK_ExplicitSpecialization)
    return true;
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  return Method && isa<ClassTemplateSpecializationDecl>(Method->getParent()) &&
         cast<ClassTemplateSpecializationDecl>(Method->getParent())
                 ->getSpecializationKind() == TSK_ExplicitSpecialization;
}

static bool haveSameForm(const FunctionDecl &A, const FunctionDecl &B) {
  auto Same = [](QualType X, QualType Y) {
    return X.getCanonicalType() == Y.getCanonicalType();
  };
  return A.getNumParams() == B.getNumParams() &&
         Same(A.getReturnType(), B.getReturnType()) &&
         llvm::all_of(llvm::zip_equal(A.parameters(), B.parameters()),
                      [&](const auto &Pair) {
                        return Same(std::get<0>(Pair)->getType(),
                                    std::get<1>(Pair)->getType());
                      });
}

/// Whether other functions around \p Function have its name, or are of its form
/// and take something: there is a set of them that somebody chooses from.
static bool isOneOfMany(const FunctionDecl &Function) {
  const DeclContext *Scope = Function.getLexicalParent();
  const FunctionDecl *Key = keyOf(Function);
  for (const DeclContext *Where : {Scope, Function.getDeclContext()}) {
    // A class may come from a precompiled header; all of one that lies outside
    // of classes is too much to look at.
    if (isa<CXXRecordDecl>(Where) && Where->hasExternalLexicalStorage())
      (void)Where->decls_begin();
    for (const Decl *D : Where->noload_decls()) {
      const auto *Template = dyn_cast<FunctionTemplateDecl>(D);
      const auto *Other =
          Template ? Template->getTemplatedDecl() : dyn_cast<FunctionDecl>(D);
      if (!Other || keyOf(*Other) == Key ||
          !Other->getDeclContext()->Equals(Function.getDeclContext()))
        continue;
      if (Other->getDeclName() == Function.getDeclName() ||
          (!Function.param_empty() && haveSameForm(*Other, Function)))
        return true;
    }
  }
  return false;
}

bool TaskContracts::isDemandedByForm(const FunctionDecl &Function) const {
  const SourceManager &Sources = Model.context().getSourceManager();
  if (Function.isOverloadedOperator() || !Function.getIdentifier() ||
      isExplicitSpecialization(Function) || Function.isMain() ||
      Sources.isInSystemHeader(Function.getCanonicalDecl()->getLocation()) ||
      Function.getLocation().isMacroID())
    return true;
  if (const auto *Method = dyn_cast<CXXMethodDecl>(&Function)) {
    const CXXRecordDecl &Class = *Method->getParent();
    if (Method->isVirtual() || Class.isLambda() || Class.isLocalClass() ||
        isKnownToABase(Class))
      return true;
    auto Named = Classes.find(Function.getName());
    if (Named != Classes.end() && Named->second.size() > 1)
      return true;
  }
  return isOneOfMany(Function);
}

bool TaskContracts::isSharedWithFiles(const FunctionDecl &Function) const {
  const SourceManager &Sources = Model.context().getSourceManager();
  if (Function.getAccess() == AS_private)
    return false;
  return llvm::any_of(Function.redecls(), [&](const FunctionDecl *Each) {
    return !Sources.isInMainFile(Sources.getExpansionLoc(Each->getLocation()));
  });
}

//===----------------------------------------------------------------------===//
// By use
//===----------------------------------------------------------------------===//

/// Whether the task that \p Call gives is awaited where it is made.
static bool isAwaitedAtOnce(const CallExpr &Call, Ancestors Above) {
  for (const Stmt *Parent : llvm::reverse(Above)) {
    if (const Expr *Operand = getAwaitedOperand(*Parent))
      return stripWrappers(*Operand) == &Call;
    const auto *E = dyn_cast<Expr>(Parent);
    if (!E || stripWrappers(*E) != &Call)
      return false;
  }
  return false;
}

void TaskContracts::addUses(const Stmt *Root) {
  llvm::SmallPtrSet<const Expr *, 8> Called;
  walkEvaluated(Root, Model.context(), [&](const Stmt &S, Ancestors Above) {
    if (const auto *Call = dyn_cast<CallExpr>(&S)) {
      Called.insert(Call->getCallee()->IgnoreParenImpCasts());
      const FunctionDecl *Callee = Call->getDirectCallee();
      if (!Callee || !recordOf(Callee->getReturnType()))
        return true;
      if (!isAwaitedAtOnce(*Call, Above))
        Demanded.insert(keyOf(*Callee));
      return true;
    }
    const auto *E = dyn_cast<Expr>(&S);
    if (!E || Called.contains(E))
      return true;
    const ValueDecl *Named = nullptr;
    if (const auto *Reference = dyn_cast<DeclRefExpr>(E))
      Named = Reference->getDecl();
    else if (const auto *Member = dyn_cast<MemberExpr>(E))
      Named = Member->getMemberDecl();
    else if (const auto *Overloads = dyn_cast<OverloadExpr>(E))
      for (const NamedDecl *Each : Overloads->decls())
        if (const FunctionDecl *Function = asFunction(Each))
          Demanded.insert(keyOf(*Function));
    if (const auto *Function = dyn_cast_or_null<FunctionDecl>(Named))
      Demanded.insert(keyOf(*Function));
    return true;
  });
}

void TaskContracts::add(const FunctionDecl &Function) {
  addUses(Function.getBody());
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(&Function))
    for (const CXXCtorInitializer *Initializer : Constructor->inits())
      addUses(Initializer->getInit());
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  if (Method && Method->getIdentifier() && getCoroutineBody(Function))
    Classes[Method->getName()].insert(
        definitionOrPattern(*Method->getParent()));
}

/// Tables of handlers are no functions. Only what this file itself declares is
/// looked at, not what a precompiled header has.
void TaskContracts::addInitializers(const DeclContext &Scope) {
  const SourceManager &Sources = Model.context().getSourceManager();
  for (const Decl *D : Scope.noload_decls()) {
    if (D->getLocation().isValid() &&
        Sources.isInSystemHeader(Sources.getExpansionLoc(D->getLocation())))
      continue;
    if (const auto *Variable = dyn_cast<VarDecl>(D)) {
      if (Variable->getInit())
        addUses(Variable->getInit());
    } else if (const auto *Field = dyn_cast<FieldDecl>(D)) {
      if (Field->hasInClassInitializer())
        addUses(Field->getInClassInitializer());
    } else if (isa<NamespaceDecl, LinkageSpecDecl, CXXRecordDecl>(D)) {
      addInitializers(*cast<DeclContext>(D));
    }
  }
}

bool TaskContracts::isDemandedByUse(const FunctionDecl &Function) {
  if (!HasInitializers)
    addInitializers(*Model.context().getTranslationUnitDecl());
  HasInitializers = true;
  return Demanded.contains(keyOf(Function));
}

} // namespace corolint

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
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ExprConcepts.h"
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

/// What \p Function gives and takes.
static std::vector<const void *> formOf(const FunctionDecl &Function) {
  auto Canonical = [](QualType Type) {
    return Type.getCanonicalType().getAsOpaquePtr();
  };
  std::vector<const void *> Form = {Canonical(Function.getReturnType())};
  for (const ParmVarDecl *Parameter : Function.parameters())
    Form.push_back(Canonical(Parameter->getType()));
  return Form;
}

/// Adds the functions that \p Where declares to those of what they belong to.
void TaskContracts::addSiblings(const DeclContext &Where) {
  if (!Looked.insert(&Where).second)
    return;
  // A class may come from a precompiled header; all of one that lies outside of
  // classes is too much to look at.
  if (isa<CXXRecordDecl>(Where) && Where.hasExternalLexicalStorage())
    (void)Where.decls_begin();
  for (const Decl *D : Where.noload_decls()) {
    const auto *Template = dyn_cast<FunctionTemplateDecl>(D);
    const auto *Function =
        Template ? Template->getTemplatedDecl() : dyn_cast<FunctionDecl>(D);
    if (!Function)
      continue;
    Siblings &Known = Scopes[Function->getDeclContext()->getPrimaryContext()];
    const FunctionDecl *Key = keyOf(*Function);
    Known.Names[Function->getDeclName()].insert(Key);
    if (!Function->param_empty())
      Known.Forms[formOf(*Function)].insert(Key);
  }
}

/// Whether other functions around \p Function have its name, or are of its form
/// and take something: there is a set of them that somebody chooses from.
bool TaskContracts::isOneOfMany(const FunctionDecl &Function) {
  addSiblings(*Function.getLexicalParent());
  addSiblings(*Function.getDeclContext());
  const FunctionDecl *Key = keyOf(Function);
  const Siblings &Known =
      Scopes[Function.getDeclContext()->getPrimaryContext()];
  auto HasOther = [&](const auto &Index, const auto &Of) {
    auto It = Index.find(Of);
    return It != Index.end() &&
           It->second.size() > (It->second.contains(Key) ? 1U : 0U);
  };
  return HasOther(Known.Names, Function.getDeclName()) ||
         (!Function.param_empty() && HasOther(Known.Forms, formOf(Function)));
}

bool TaskContracts::isDemandedByForm(const FunctionDecl &Function) {
  const SourceManager &Sources = Model.context().getSourceManager();
  // Whoever loads it, or imports it.
  if (Function.isExternC() || Function.isInExportDeclContext() ||
      Function.hasAttr<UsedAttr>() || Function.hasAttr<VisibilityAttr>() ||
      Function.hasAttr<DLLExportAttr>())
    return true;
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

void TaskContracts::addArguments(llvm::ArrayRef<TemplateArgument> Arguments) {
  for (const TemplateArgument &Argument : Arguments) {
    if (Argument.getKind() == TemplateArgument::Pack)
      addArguments(Argument.pack_elements());
    else if (Argument.getKind() == TemplateArgument::Declaration) {
      if (const auto *Function = dyn_cast<FunctionDecl>(Argument.getAsDecl()))
        Demanded.insert(keyOf(*Function));
    } else if (Argument.getKind() == TemplateArgument::Type) {
      if (const CXXRecordDecl *Policy = recordOf(Argument.getAsType()))
        if (const CXXRecordDecl *Definition = definitionOrPattern(*Policy))
          Policies.insert(Definition->getCanonicalDecl());
    }
  }
}

/// What a template of somebody is given, it may ask for what it likes: the
/// functions and the classes. Not one of the standard library.
void TaskContracts::addArguments(QualType Type) {
  const CXXRecordDecl *Record = recordOf(Type);
  if (const auto *Specialization =
          dyn_cast_or_null<ClassTemplateSpecializationDecl>(Record);
      Specialization && !Specialization->isInStdNamespace())
    addArguments(Specialization->getTemplateArgs().asArray());
}

void TaskContracts::addArguments(const Expr *Named) {
  const ValueDecl *Declared = nullptr;
  if (const auto *Reference = dyn_cast<DeclRefExpr>(Named))
    Declared = Reference->getDecl();
  else if (const auto *Member = dyn_cast<MemberExpr>(Named))
    Declared = Member->getMemberDecl();
  const auto *Function = dyn_cast_or_null<FunctionDecl>(Declared);
  const TemplateArgumentList *Arguments =
      Function && !Function->isInStdNamespace()
          ? Function->getTemplateSpecializationArgs()
          : nullptr;
  if (Arguments)
    addArguments(Arguments->asArray());
}

void TaskContracts::addUses(const Stmt *Root) {
  llvm::SmallPtrSet<const Expr *, 8> Called;
  walkEvaluated(Root, Model.context(), [&](const Stmt &S, Ancestors Above) {
    if (const auto *Call = dyn_cast<CallExpr>(&S)) {
      const Expr *Named = Call->getCallee()->IgnoreParenImpCasts();
      // Which of them it is, and what becomes of the task, nobody knows yet.
      if (!isa<OverloadExpr>(Named))
        Called.insert(Named);
      addArguments(Named);
      const FunctionDecl *Callee = Call->getDirectCallee();
      if (!Callee || !recordOf(Callee->getReturnType()))
        return true;
      if (!isAwaitedAtOnce(*Call, Above))
        Demanded.insert(keyOf(*Callee));
      return true;
    }
    if (const auto *Declaration = dyn_cast<DeclStmt>(&S))
      for (const Decl *One : Declaration->decls())
        if (const auto *Variable = dyn_cast<VarDecl>(One))
          addArguments(Variable->getType());
    const auto *E = dyn_cast<Expr>(&S);
    if (!E || Called.contains(E))
      return true;
    addArguments(E);
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
}

void TaskContracts::addDeclarations() {
  addInitializers(*Model.context().getTranslationUnitDecl());
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
      addArguments(Variable->getType());
      if (Variable->getInit())
        addUses(Variable->getInit());
    } else if (const auto *Field = dyn_cast<FieldDecl>(D)) {
      addArguments(Field->getType());
      if (Field->hasInClassInitializer())
        addUses(Field->getInClassInitializer());
    } else if (const auto *Assert = dyn_cast<StaticAssertDecl>(D)) {
      // static_assert(Handler<Echo>);
      if (const auto *Concept = dyn_cast<ConceptSpecializationExpr>(
              Assert->getAssertExpr()->IgnoreParenImpCasts()))
        addArguments(Concept->getTemplateArguments());
    } else if (const auto *Method = dyn_cast<CXXMethodDecl>(D)) {
      // Also of a class whose functions are in other files.
      if (Method->getIdentifier() &&
          Model.tasks().get(Method->getReturnType()).isTask())
        Classes[Method->getName()].insert(
            definitionOrPattern(*Method->getParent()));
    } else if (isa<NamespaceDecl, LinkageSpecDecl, CXXRecordDecl>(D)) {
      addInitializers(*cast<DeclContext>(D));
    }
  }
}

bool TaskContracts::isDemandedByUse(const FunctionDecl &Function) const {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  const CXXRecordDecl *Class = Method && Method->getAccess() != AS_private
                                   ? definitionOrPattern(*Method->getParent())
                                   : nullptr;
  return Demanded.contains(keyOf(Function)) ||
         (Class && Policies.contains(Class->getCanonicalDecl()));
}

} // namespace corolint

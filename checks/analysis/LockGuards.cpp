//===- LockGuards.cpp - what holds a lock for a scope ---------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/LockTypes.h"
#include "checks/coroutines/Records.h"
#include "checks/coroutines/Walk.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint {

bool LockTypes::isListedGuard(const CXXRecordDecl &Record) const {
  return isListed(Settings.LockGuards, Record);
}

bool LockTypes::isGuard(const CXXRecordDecl &Record) {
  auto [It, IsNew] = Guards.try_emplace(Record.getCanonicalDecl(), false);
  if (!IsNew)
    return It->second;
  const bool Is = findIsGuard(Record);
  return Guards[Record.getCanonicalDecl()] = Is;
}

bool LockTypes::findIsGuard(const CXXRecordDecl &Record) {
  if (isListedGuard(Record))
    return true;
  const CXXRecordDecl *Definition = definitionOrPattern(Record);
  if (!Definition || Definition->isInvalidDecl())
    return false;
  if (Definition->hasAttr<ScopedLockableAttr>() || isCataloguedGuard(Record))
    return hasThreadMutex(Record);
  return isGuardByBody(*Definition);
}

static const FunctionDecl *anyConstructor(const CXXRecordDecl &Record) {
  for (const Decl *Member : Record.decls()) {
    const auto *Named = dyn_cast<NamedDecl>(Member);
    const FunctionDecl *Function = Named ? asFunction(Named) : nullptr;
    if (isa_and_nonnull<CXXConstructorDecl>(Function))
      return Function;
  }
  return nullptr;
}

bool LockTypes::isCataloguedGuard(const CXXRecordDecl &Record) {
  if (Model.catalogue().isLockGuard(Record))
    return true;
  const CXXRecordDecl *Definition = definitionOrPattern(Record);
  const FunctionDecl *Constructor = anyConstructor(*Definition);
  return Constructor &&
         llvm::any_of(Model.catalogue().findFunctions(*Constructor),
                      [](const FunctionEntry *Entry) {
                        return Entry->Kind == FunctionKind::Lock &&
                               Entry->IsThreadBound;
                      });
}

bool LockTypes::hasThreadMutex(const CXXRecordDecl &Record) {
  const auto *Specialization =
      dyn_cast<ClassTemplateSpecializationDecl>(&Record);
  if (!Specialization)
    return true;
  bool IsOfThreads = false;
  bool IsOther = false;
  auto Consider = [&](const TemplateArgument &Argument) {
    if (Argument.getKind() != TemplateArgument::Type)
      return;
    const CXXRecordDecl *Class = recordOf(Argument.getAsType());
    if (!Class)
      return;
    switch (mutexKind(*Class)) {
    case MutexKind::Threads:
    case MutexKind::Opaque:
      IsOfThreads = true;
      break;
    case MutexKind::Async:
      IsOther = true;
      break;
    case MutexKind::None:
      IsOther |= findMethod(*Class, promisesLock) != nullptr;
      break;
    }
  };
  for (const TemplateArgument &Argument :
       Specialization->getTemplateArgs().asArray())
    if (Argument.getKind() == TemplateArgument::Pack)
      llvm::for_each(Argument.pack_elements(), Consider);
    else
      Consider(Argument);
  return IsOfThreads || !IsOther;
}

/// Whether \p Body gives \p Field, a guard, something to hold.
static bool fills(const Stmt *Body, const FieldDecl &Field,
                  const ASTContext &Context) {
  bool Found = false;
  walkEvaluated(Body, Context, [&](const Stmt &S, Ancestors) {
    const std::optional<Invocation> Call = asInvocation(S);
    Found |= Call && Call->Object && namedObject(Call->Object) == &Field &&
             (Call->Callee->getOverloadedOperator() == OO_Equal ||
              promisesLock(*Call->Callee));
    return !Found;
  });
  return Found;
}

bool LockTypes::isFilled(const CXXRecordDecl &Record, const FieldDecl &Field) {
  bool IsAggregate = true;
  for (const CXXConstructorDecl *Each : Record.ctors()) {
    if (Each->isCopyOrMoveConstructor() || Each->isDeleted() ||
        Each->isImplicit())
      continue;
    IsAggregate = false;
    const FunctionDecl *Definition = nullptr;
    if (!Each->hasBody(Definition))
      return true;
    if (releasesInside(*Definition))
      continue;
    if (fills(Definition->getBody(), Field, Model.context()))
      return true;
    for (const CXXCtorInitializer *Given :
         cast<CXXConstructorDecl>(Definition)->inits()) {
      if (Given->getAnyMember() != &Field || !Given->getInit())
        continue;
      const auto *Made =
          dyn_cast<CXXConstructExpr>(stripWrappers(*Given->getInit()));
      if (!Made || !makesEmpty(*Made))
        return true;
    }
  }
  return IsAggregate;
}

bool LockTypes::isGuardByBody(const CXXRecordDecl &Record) {
  // An awaiter locks and unlocks when it is awaited.
  if (Record.isInStdNamespace() || Record.isLambda() ||
      Record.hasTrivialDestructor() || findMember(Record, "await_suspend"))
    return false;
  const ASTContext &Context = Model.context();
  if (Context.getSourceManager().isInSystemHeader(Record.getLocation()))
    return false;
  const CXXDestructorDecl *Destructor = Record.getDestructor();
  for (const FieldDecl *Field : Record.fields())
    if (const CXXRecordDecl *Part = Field->getType()->getAsCXXRecordDecl();
        Part && isGuard(*Part) && isFilled(Record, *Field))
      return true;
  if (!Destructor || !releasesInside(*Destructor))
    return false;
  return llvm::any_of(Record.ctors(), [&](const CXXConstructorDecl *Made) {
    return !Made->isCopyOrMoveConstructor() && leavesLocked(*Made);
  });
}

const CXXRecordDecl *LockTypes::guardOf(QualType Type) {
  const CXXRecordDecl *Record = recordOf(Type);
  if (!Record)
    return nullptr;
  if (isGuard(*Record))
    return Record;
  const auto *Owner = dyn_cast<ClassTemplateSpecializationDecl>(Record);
  if (!Owner || !Owner->isInStdNamespace() || !Owner->getIdentifier() ||
      (Owner->getName() != "optional" && Owner->getName() != "unique_ptr"))
    return nullptr;
  const TemplateArgument &First = Owner->getTemplateArgs()[0];
  if (First.getKind() != TemplateArgument::Type)
    return nullptr;
  const CXXRecordDecl *Held = recordOf(First.getAsType());
  return Held && isGuard(*Held) ? Held : nullptr;
}

bool isNothing(const Expr &E, const ASTContext &Context) {
  const CXXRecordDecl *Record = recordOf(E.getType());
  return (Record && Record->getIdentifier() &&
          Record->getName() == "nullopt_t") ||
         E.isNullPointerConstant(const_cast<ASTContext &>(Context),
                                 Expr::NPC_ValueDependentIsNotNull);
}

bool LockTypes::makesEmpty(const CXXConstructExpr &Construct) {
  const Expr *First = nullptr;
  for (const Expr *Argument : Construct.arguments()) {
    if (isa<CXXDefaultArgExpr>(Argument))
      continue;
    if (tagOf(*Argument) == GuardTag::Defer)
      return true;
    if (!First)
      First = Argument;
  }
  if (First)
    return isNothing(*First, Model.context());
  const CXXRecordDecl *Guard = guardOf(Construct.getType());
  return !Guard || mayBeEmpty(*Guard);
}

bool LockTypes::mayBeEmpty(const CXXRecordDecl &Guard) {
  if (isListedGuard(Guard))
    return false;
  if (isCataloguedGuard(Guard) || findMethod(Guard, promisesLock))
    return true;
  const CXXRecordDecl *Definition = definitionOrPattern(Guard);
  return llvm::any_of(Definition->fields(), [&](const FieldDecl *Field) {
    const CXXRecordDecl *Part = Field->getType()->getAsCXXRecordDecl();
    return Part && isGuard(*Part) && !Field->hasInClassInitializer() &&
           mayBeEmpty(*Part);
  });
}

} // namespace corolint

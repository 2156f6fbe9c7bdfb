//===- LoopCalls.cpp - what calls mean to an event loop -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/LoopCalls.h"
#include "checks/analysis/Invocations.h"
#include "checks/coroutines/Records.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace corolint {

bool LoopCalls::isRun(const Invocation &Call) const {
  return Known.isRunBy(*Call.Callee, receiverClass(Call)) ||
         llvm::any_of(Model.functions(Call), [](const FunctionEntry *Entry) {
           return Entry->Kind == FunctionKind::Bridge;
         });
}

bool LoopCalls::isGivenWork(const Invocation &Call) const {
  if (Known.isGivenWorkBy(*Call.Callee, receiverClass(Call)))
    return true;
  // What std::thread is given with the loop runs elsewhere, and may run it.
  return !Known.isPerThread() && isLibrary(*Call.Callee) &&
         llvm::any_of(Model.functions(Call), [](const FunctionEntry *Entry) {
           return Entry->Kind == FunctionKind::Spawns ||
                  Entry->Kind == FunctionKind::CallsBack ||
                  Entry->Kind == FunctionKind::Stackful ||
                  Entry->Kind == FunctionKind::Offloads;
         });
}

bool LoopCalls::isLibrary(const FunctionDecl &Callee) const {
  return Known.isHandle(Callee);
}

std::optional<LoopTie> LoopCalls::resultOf(const Invocation &Call) const {
  const QualType Type = Call.Site->getType();
  const CXXRecordDecl *Record =
      recordOf(Type->isPointerType() ? Type->getPointeeType() : Type);
  if (!Record)
    return Type->isVoidPointerType() ? std::optional(LoopTie::Away)
                                     : std::nullopt;
  if (Model.tasks().get(Type).isLazyTask())
    return LoopTie::Work;
  // The way back to the loop.
  if (Known.isLoop(*Record) ||
      (Class && Class->hasDefinition() && Record->hasDefinition() &&
       Class->isDerivedFrom(Record)))
    return LoopTie::Away;
  if (Known.isHandle(*Record))
    return LoopTie::Handle;
  return Record->isInStdNamespace() ? std::nullopt
                                    : std::optional(LoopTie::Away);
}

bool isPointerAccess(const Invocation &Call) {
  const auto *Method = dyn_cast<CXXMethodDecl>(Call.Callee);
  if (!Method || !Call.Object || !Method->getParent()->isInStdNamespace())
    return false;
  return Method->getOverloadedOperator() == OO_Arrow ||
         Method->getOverloadedOperator() == OO_Star ||
         (Method->getIdentifier() && Method->getName() == "get");
}

const CXXRecordDecl *classMadeBy(const FunctionDecl &Callee) {
  if (!Callee.isInStdNamespace() || !Callee.getIdentifier() ||
      !(Callee.getName() == "make_unique" || Callee.getName() == "make_shared"))
    return nullptr;
  const TemplateArgumentList *Arguments =
      Callee.getTemplateSpecializationArgs();
  return Arguments && Arguments->size() != 0 &&
                 Arguments->get(0).getKind() == TemplateArgument::Type
             ? Arguments->get(0).getAsType()->getAsCXXRecordDecl()
             : nullptr;
}

bool isForOwnClass(const FunctionDecl &Callee, const SourceManager &Sources) {
  const TemplateArgumentList *Arguments =
      Callee.getTemplateSpecializationArgs();
  return Arguments &&
         llvm::any_of(Arguments->asArray(), [&](const TemplateArgument &One) {
           if (One.getKind() != TemplateArgument::Type)
             return false;
           const CXXRecordDecl *Record = recordOf(One.getAsType());
           return Record && !Record->isLambda() &&
                  !Sources.isInSystemHeader(Record->getLocation());
         });
}

//===----------------------------------------------------------------------===//
// Loops in variables
//===----------------------------------------------------------------------===//

static HeldLoop loopOf(const CXXRecordDecl *Record, const Catalogue &Known) {
  return Record ? HeldLoop{Known.findLoop(*Record), Record} : HeldLoop();
}

/// The loop that the initialiser \p Init of a pointer makes.
static HeldLoop madeLoop(const Expr &Init, const Catalogue &Known) {
  const Expr *Made = stripWrappers(Init);
  if (const auto *New = dyn_cast<CXXNewExpr>(Made))
    return New->isArray() ? HeldLoop()
                          : loopOf(recordOf(New->getAllocatedType()), Known);
  std::optional<Invocation> Call = asInvocation(*Made);
  if (!Call)
    return {};
  // A smart pointer that is made of a new object.
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(Call->Callee))
    return Constructor->getParent()->isInStdNamespace() &&
                   Call->Arguments.size() == 1
               ? madeLoop(*Call->Arguments.front(), Known)
               : HeldLoop();
  if (const CXXRecordDecl *Record = classMadeBy(*Call->Callee))
    return loopOf(Record, Known);
  const QualType Type = Made->getType();
  return {Known.findMadeLoop(*Call->Callee, receiverClass(*Call)),
          Type->isPointerType() ? recordOf(Type->getPointeeType()) : nullptr};
}

HeldLoop loopHeldBy(const VarDecl &Variable, const Catalogue &Known) {
  if (!Variable.hasLocalStorage() || isa<ParmVarDecl>(Variable) ||
      isa<DecompositionDecl>(Variable) || Variable.isInvalidDecl() ||
      Variable.getType()->isReferenceType() ||
      Variable.getType()->isDependentType())
    return {};
  const CXXRecordDecl *Record = Variable.getType()->getAsCXXRecordDecl();
  const Expr *Init = Variable.getInit();
  // What a function returns others may have, too.
  if (HeldLoop Own = loopOf(Record, Known); Own.Known)
    return !Init || isa<CXXConstructExpr>(Init->IgnoreImplicit()) ? Own
                                                                  : HeldLoop();
  if (!Init || !(Record || Variable.getType()->isPointerType()))
    return {};
  return madeLoop(*Init, Known);
}

} // namespace corolint

//===- TaskSlots.cpp - coroutines where nobody takes their task -----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/TaskSlots.h"
#include "checks/analysis/Contexts.h"
#include "checks/analysis/TaskUses.h"
#include "checks/coroutines/Records.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint {

/// What calling \p Callable returns; null where that is not known.
static QualType resultOf(const Expr &Callable) {
  if (const LambdaExpr *Lambda = lambdaOf(Callable))
    return Lambda->getCallOperator()->getReturnType();
  if (const FunctionDecl *Function = namedFunction(Callable))
    return Function->getReturnType();
  // A function object, also one that holds any function: its only operator().
  const CXXRecordDecl *Record =
      stripWrappers(Callable)->getType()->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition() || Record->isLambda())
    return {};
  const FunctionDecl *Call = findOperator(*Record, OO_Call);
  return Call ? Call->getReturnType() : QualType();
}

/// The task that \p Callable returns, if to drop it is a mistake for certain.
static QualType droppableTask(const Expr &Callable, FileModel &Model) {
  QualType Result = resultOf(Callable);
  if (Result.isNull() || Result->isReferenceType() || !recordOf(Result))
    return {};
  TaskTraits Traits = Model.tasks().get(Result);
  bool IsLost = Traits.isLazyTask() ||
                (Traits.isEagerTask() && Traits.Drop == DropKind::Cancels);
  return IsLost && !Traits.IsFireAndForget ? Result : QualType();
}

/// Whether \p Record is made of a function type without a result, as
/// std::function<void()> and its like are.
static bool isVoidSlot(const CXXRecordDecl &Record) {
  const auto *Specialization =
      dyn_cast<ClassTemplateSpecializationDecl>(&Record);
  if (!Specialization)
    return false;
  return llvm::any_of(
      Specialization->getTemplateArgs().asArray(),
      [](const TemplateArgument &Argument) {
        if (Argument.getKind() != TemplateArgument::Type)
          return false;
        const auto *Function = Argument.getAsType()->getAs<FunctionProtoType>();
        return Function && Function->getReturnType()->isVoidType();
      });
}

/// The type of the slot that \p Call constructs or assigns to.
static std::string nameOfSlot(const Invocation &Call,
                              const ASTContext &Context) {
  const Expr *Slot = Call.Object ? Call.Object : Call.Site;
  return Slot ? Slot->getType().getUnqualifiedType().getAsString(
                    Context.getPrintingPolicy())
              : nameOf(Call);
}

//===----------------------------------------------------------------------===//
// Functions of the program that call what they are given
//===----------------------------------------------------------------------===//

/// The parameter of \p Function that \p Call calls; null for others.
static const ParmVarDecl *calledParameter(const CallExpr &Call,
                                          const FunctionDecl &Function) {
  const Expr *Callee = nullptr;
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&Call))
    Callee = Operator->getOperator() == OO_Call ? Operator->getArg(0) : nullptr;
  else if (!isa<CXXMemberCallExpr>(Call))
    Callee = Call.getCallee();
  if (!Callee)
    return nullptr;
  const auto *Reference = dyn_cast<DeclRefExpr>(stripWrappers(*Callee));
  const auto *Parameter =
      Reference ? dyn_cast<ParmVarDecl>(Reference->getDecl()) : nullptr;
  return Parameter && Parameter->getDeclContext() == &Function ? Parameter
                                                               : nullptr;
}

bool callsOwnParameter(const CallExpr &Call, const FunctionDecl &Function) {
  const ParmVarDecl *Parameter = calledParameter(Call, Function);
  const FunctionDecl *Pattern = Function.getTemplateInstantiationPattern();
  if (!Parameter || !Pattern)
    return false;
  // A pack is one parameter of the pattern and several of the instantiation.
  unsigned Index =
      std::min(Parameter->getFunctionScopeIndex(), Pattern->getNumParams() - 1);
  return Pattern->getParamDecl(Index)->getType()->isDependentType();
}

/// Whether \p Function does nothing with \p Parameter but to call it and throw
/// the results away.
static bool onlyDrops(const FunctionDecl &Function,
                      const ParmVarDecl &Parameter, FileModel &Model) {
  unsigned Calls = 0;
  unsigned Names = 0;
  bool Drops = true;
  walkEvaluated(
      Function.getBody(), Model.context(), [&](const Stmt &S, Ancestors Above) {
        if (const auto *Reference = dyn_cast<DeclRefExpr>(&S))
          Names += Reference->getDecl() == &Parameter;
        const auto *Call = dyn_cast<CallExpr>(&S);
        if (Call && calledParameter(*Call, Function) == &Parameter) {
          ++Calls;
          Drops &= findTaskUse(*Call, Above, Model).Fate == TaskFate::Dropped;
        }
        return Drops;
      });
  return Drops && Calls != 0 && Calls == Names;
}

static void addUserFunction(const CallExpr &Call, FileModel &Model,
                            llvm::SmallVectorImpl<DroppingSlot> &Slots) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (!Callee || !Callee->isTemplateInstantiation() || !Callee->getBody() ||
      Model.context().getSourceManager().isInSystemHeader(
          Callee->getLocation()))
    return;
  bool IsOperator =
      isa<CXXOperatorCallExpr>(Call) && isa<CXXMethodDecl>(Callee);
  for (unsigned I = IsOperator; I < Call.getNumArgs(); ++I) {
    unsigned Index = I - IsOperator;
    if (Index >= Callee->getNumParams())
      return;
    const Expr &Argument = *Call.getArg(I);
    QualType Task = droppableTask(Argument, Model);
    if (!Task.isNull() &&
        onlyDrops(*Callee->getDefinition(),
                  *Callee->getDefinition()->getParamDecl(Index), Model))
      Slots.push_back({&Argument, Task, qualifiedName(*Callee), Callee});
  }
}

//===----------------------------------------------------------------------===//
// All of them
//===----------------------------------------------------------------------===//

llvm::SmallVector<DroppingSlot, 1>
findDroppingSlots(const Stmt &S, const FunctionDecl &Function,
                  FileModel &Model) {
  llvm::SmallVector<DroppingSlot, 1> Result;
  std::optional<Invocation> Call = asInvocation(S);
  if (!Call || Call->Arguments.empty())
    return Result;
  const auto *Method = dyn_cast<CXXMethodDecl>(Call->Callee);
  const CXXRecordDecl *Class = Method ? Method->getParent() : nullptr;
  bool TakesOne = Class && (isa<CXXConstructorDecl>(Method) ||
                            Method->getOverloadedOperator() == OO_Equal);
  if (TakesOne && isVoidSlot(*Class)) {
    const Expr &Argument = *Call->Arguments.front();
    if (QualType Task = droppableTask(Argument, Model); !Task.isNull())
      Result.push_back(
          {&Argument, Task, nameOfSlot(*Call, Model.context()), nullptr});
    return Result;
  }
  if (!Model.functions(*Call).empty() &&
      findRole({*Call, Function}, {FunctionKind::DropsResults}, Model)) {
    for (const Expr *Argument : Call->Arguments)
      if (QualType Task = droppableTask(*Argument, Model); !Task.isNull())
        Result.push_back({Argument, Task, nameOf(*Call), nullptr});
    return Result;
  }
  if (const auto *Written = dyn_cast<CallExpr>(&S))
    addUserFunction(*Written, Model, Result);
  return Result;
}

} // namespace corolint

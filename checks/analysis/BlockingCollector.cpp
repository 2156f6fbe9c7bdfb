//===- BlockingCollector.cpp - the blocking calls of one function ---------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/BlockingCollector.h"
#include "checks/analysis/CallPlaces.h"
#include "checks/analysis/Exemptions.h"
#include "checks/analysis/VariableUses.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Records.h"
#include "checks/coroutines/Suspensions.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint {

//===----------------------------------------------------------------------===//
// One function
//===----------------------------------------------------------------------===//

void BlockingCollector::walk(const Stmt *Body, std::optional<AsyncCode> Code) {
  auto Visit = [&](const Stmt &S, Ancestors Above) {
    // What a helper hands on is looked at where the helper itself is.
    if (Code != AsyncCode::Helper)
      if (std::optional<Invocation> Call = asInvocation(S))
        handOn(*Call);
    if (Code)
      visit(S, Above, *Code);
    return true;
  };
  auto Bodies = [&](const Stmt &S, Ancestors Above,
                    llvm::SmallVectorImpl<const Stmt *> &Found) {
    if (!Code)
      return;
    addBodiesRunBy(S, Function, Model, Found);
    if (Owner.Settings.UnknownContext && *Code != AsyncCode::Helper)
      addUnknownBody(S, Above, Found);
  };
  walkEvaluated(Body, Model.context(), Visit, Bodies);
}

void BlockingCollector::visit(const Stmt &S, Ancestors Above, AsyncCode Code) {
  if (std::optional<Invocation> Call = asInvocation(S)) {
    consider(*Call, S, Above, Code);
    considerMentions(*Call, S, Above, Code);
  } else if (const auto *Delete = dyn_cast<CXXDeleteExpr>(&S)) {
    if (std::optional<Invocation> Call = destructionOf(*Delete))
      consider(*Call, S, Above, Code);
  } else {
    considerDestructions(S, Above, Code);
  }
  if (std::optional<Invocation> Call =
          resolveIndirect(S, Function, Model.context()))
    consider(*Call, S, Above, Code);
}

/// Whether \p Call has what it is given run where it may block.
bool BlockingCollector::offloads(const Invocation &Call) {
  return Model.effects(*Call.Callee).Offloads ||
         llvm::any_of(Call.Arguments,
                      [&](const Expr *Argument) {
                        return isSafeExecutor(*Argument, Owner.Safe);
                      }) ||
         (!Model.functions(Call).empty() &&
          findRole({Call, Function}, {FunctionKind::Offloads}, Model));
}

/// Looks into the functions that \p Call is given to run later.
void BlockingCollector::handOn(const Invocation &Call) {
  if (Call.Arguments.empty())
    return;
  bool Offloads = offloads(Call);
  if (Offloads)
    for (const Expr *Argument : Call.Arguments) {
      // The coroutine may be called already: 'co_spawn(pool, f(), …)'.
      std::optional<Invocation> Started =
          asInvocation(*stripWrappers(*Argument));
      const Expr *Callable =
          Started && Started->Object ? Started->Object : Argument;
      if (const LambdaExpr *Lambda = lambdaOf(*Callable))
        Owner.SafeLambdas.insert(Lambda->getCallOperator());
      // 'co_withExecutor(pool, co_invoke([]() -> task { … }))'
      if (Started && Model.tasks().get(Argument->getType()).isTask())
        for (const Expr *Inner : Started->Arguments)
          if (const LambdaExpr *Lambda = lambdaOf(*Inner))
            Owner.SafeLambdas.insert(Lambda->getCallOperator());
    }
  if (Model.functions(Call).empty())
    return;
  CallSite Site{Call, Function};
  std::optional<AsyncCode> Code;
  if (findRole(Site, {FunctionKind::Stackful}, Model)) {
    if (!Offloads)
      Code = AsyncCode::Stackful;
  } else if (Owner.Settings.Callbacks &&
             findRole(Site, {FunctionKind::CallsBack}, Model)) {
    Code = AsyncCode::Callback;
  }
  if (!Code)
    return;
  for (const Expr *Argument : Call.Arguments)
    for (const Stmt *Body : bodiesOf(*Argument))
      BlockingCollector(Owner, Function, Result).walk(Body, Code);
}

/// For a lambda that goes where nothing is known of: it may run here.
void BlockingCollector::addUnknownBody(
    const Stmt &S, Ancestors Above,
    llvm::SmallVectorImpl<const Stmt *> &Found) {
  const auto *Lambda = dyn_cast<LambdaExpr>(&S);
  if (!Lambda || Owner.SafeLambdas.contains(Lambda->getCallOperator()))
    return;
  for (const Stmt *Parent : llvm::reverse(Above)) {
    std::optional<Invocation> Call = asInvocation(*Parent);
    if (!Call)
      continue;
    CallSite Site{*Call, Function};
    if (Model.effects(*Call->Callee).Offloads ||
        findRole(Site,
                 {FunctionKind::Offloads, FunctionKind::Spawns,
                  FunctionKind::Stackful, FunctionKind::CallsBack,
                  FunctionKind::RunsHere, FunctionKind::RunsOnce},
                 Model))
      return;
  }
  for (const Stmt *Body : bodiesOf(*Lambda)) {
    UnknownBodies.insert(Body);
    Found.push_back(Body);
  }
}

bool BlockingCollector::isOnExecutor(const Stmt &S, Ancestors Above,
                                     AsyncCode Code) {
  if (Code != AsyncCode::Coroutine)
    return true;
  if (!Flow)
    Flow.emplace(Function, Model, Owner.Safe);
  ExecutionContext Where = Flow->at(S, Above);
  return Where == ExecutionContext::OnExecutor ||
         (Where == ExecutionContext::Unknown && Owner.Settings.UnknownContext);
}

/// Code that runs once in the life of the program.
bool BlockingCollector::isOneTime(Ancestors Above) {
  for (size_t I = 0; I != Above.size(); ++I) {
    if (const auto *Declaration = dyn_cast<DeclStmt>(Above[I]))
      for (const Decl *D : Declaration->decls())
        if (const auto *Variable = dyn_cast<VarDecl>(D);
            Variable && Variable->isStaticLocal())
          return true;
    if (const Stmt *From = enteredFrom(Above, I))
      if (std::optional<Invocation> Call = asInvocation(*From);
          Call && findRole({*Call, Function}, {FunctionKind::RunsOnce}, Model))
        return true;
  }
  return false;
}

bool BlockingCollector::isExempt(const BlockingReason &Reason,
                                 Ancestors Above) {
  if (isTest())
    return true;
  bool Waits = Reason.Kind == FunctionKind::Blocks ||
               Reason.Kind == FunctionKind::Sleeps ||
               Reason.Kind == FunctionKind::Bridge;
  if (!Waits && isOneTime(Above))
    return true;
  if (Reason.Kind == FunctionKind::Heavy &&
      (yieldsInLoop(Above, Function, Model) || isForLog(Above) ||
       endsBadly(Above)))
    return true;
  // What never suspends runs on the thread of whoever starts it: it is the
  // loop.
  if (Reason.need() == "loop" && getCoroutineBody(Function) &&
      !isSuspensionWrittenIn(Function))
    return true;
  return isLibrarysOwn(Function, Model);
}

bool BlockingCollector::isTest() {
  if (!InTest)
    InTest = isInTest(Function, Model);
  return *InTest && !Owner.Settings.Tests;
}

/// Reading from a file that this function opened: one mistake, made where it is
/// opened, however many calls go on with it.
bool BlockingCollector::continuesOpening(const Invocation &Call,
                                         const BlockingReason &Reason) {
  if (Reason.Kind != FunctionKind::Io ||
      Call.How == Invocation::Form::Construction)
    return false;
  const auto *Variable = dyn_cast_or_null<VarDecl>(namedObject(Call.subject()));
  if (Call.Variable)
    Variable = Call.Variable;
  return Variable && Variable->getInit() &&
         Opened.contains(Variable->getInit()->IgnoreImplicit());
}

bool BlockingCollector::isInUnknownBody(Ancestors Above) const {
  return llvm::any_of(Above, [&](const Stmt *Parent) {
    return UnknownBodies.contains(Parent);
  });
}

void BlockingCollector::consider(const Invocation &Call, const Stmt &S,
                                 Ancestors Above, AsyncCode Code) {
  if (Call.Site && Call.Site->isInstantiationDependent() &&
      !Function.isDependentContext())
    return; // A generic lambda's pattern: its instantiations know better.
  if (!considerLeaf(Call, S, Above, Code))
    follow(Call, S, Above, Code);
}

/// True where it is known what \p Call does, and no use to look into it.
bool BlockingCollector::considerLeaf(const Invocation &Call, const Stmt &S,
                                     Ancestors Above, AsyncCode Code) {
  ParameterConditions Conditions;
  CallSite Where{Call, Function, Above, Code == AsyncCode::Stackful};
  if (Code == AsyncCode::Helper)
    Where.Conditions = &Conditions;
  std::optional<BlockingReason> Reason =
      findBlockingReason(Where, Owner.Blocking, Owner.NonBlocking, Model);
  if (!Reason)
    return false;
  if (isExempt(*Reason, Above) ||
      (Reason->Kind == FunctionKind::Io && isPseudoFile(Call)) ||
      continuesOpening(Call, *Reason) || !isOnExecutor(S, Above, Code))
    return true;
  if (Reason->Kind == FunctionKind::Io &&
      Call.How == Invocation::Form::Construction)
    Opened.insert(Call.Site);
  if (isInUnknownBody(Above))
    Code = AsyncCode::UnknownLambda;
  if (Code == AsyncCode::Helper &&
      !isHelpersLeaf(Call, *Reason, S, Above, Conditions))
    return true;
  BlockingSite &Site = Result.Sites.emplace_back();
  Site.Call = Call;
  Site.Reason = std::move(*Reason);
  Site.Code = Code;
  Site.Function = &Function;
  Site.Location = fileLocation(Call, S, Above, Model.context());
  Site.RunBy = runnerOf(Above);
  Site.IsStatement = Call.Site && findDiscard(*Call.Site, Above).Kind ==
                                      DiscardKind::Statement;
  Site.IsAwaitAllowed = Code == AsyncCode::Coroutine && isAwaitAllowed(Above) &&
                        getCoroutineBody(Function);
  Site.IsPostfixOperand = isPostfixOperand(S, Above);
  Site.Conditions = std::move(Conditions);
  return true;
}

/// Whether the body of what \p Call calls may tell more: it is the project's,
/// and nothing else is known of it. What a library does that the catalogue
/// knows, the catalogue has said.
bool BlockingCollector::isFollowable(const Invocation &Call) {
  const FunctionDecl &Callee = *Call.Callee;
  if (Callee.isNoReturn() || !isOfProgramText(Callee, Model.context()))
    return false;
  const FunctionDecl *Definition = Callee.getDefinition();
  if (Definition && getCoroutineBody(*Definition))
    return false;
  if (!Model.functions(Call).empty() ||
      Model.effects(Callee) != DeclaredEffects() ||
      Owner.NonBlocking.find(Call) || Model.catalogue().isTestFramework(Callee))
    return false;
  LibraryUse Library = Model.catalogue().findLibrary(Callee);
  return !Library || !Library.Lib->IsBuiltin;
}

/// Whether \p E is an object of a type that whoever instantiates the template
/// chooses.
static bool isGiven(const Expr &E) {
  const ValueDecl *Object = namedObject(&E);
  return isa_and_nonnull<ParmVarDecl, FieldDecl>(Object) &&
         Object->getType()
             .getNonReferenceType()
             ->getAs<SubstTemplateTypeParmType>();
}

/// Whether the place is one that coroutines do not come to when they call this
/// helper, or not as a rule.
bool BlockingCollector::isOtherwise(const Stmt &S, Ancestors Above) {
  if (endsBadly(Above))
    return true;
  const auto Controls = controlsOf(S, Above, Model.exits());
  if (askForThread(Controls, Model.context()))
    return true;
  // What a destructor has to do is often done when it is called, and a flag
  // says so.
  if (isa<CXXDestructorDecl>(Function) &&
      askForState(Controls, Model.context()))
    return true;
  // What is given to be called in one case may be kept for others in another.
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&S);
  return Operator && Operator->getOperator() == OO_Call && !Controls.empty() &&
         isGiven(*Operator->getArg(0));
}

/// Whether a helper's callers care about \p Call, for what that needs of their
/// arguments.
bool BlockingCollector::isHelpersLeaf(const Invocation &Call,
                                      const BlockingReason &Reason,
                                      const Stmt &S, Ancestors Above,
                                      ParameterConditions &Conditions) {
  if (isOtherwise(S, Above))
    return false;
  addControlConditions(controlsOf(S, Above, Model.exits()), Function, Model,
                       Conditions);
  if (Reason.Kind != FunctionKind::Io)
    return true;
  // A line for a file that stays open goes to its buffer.
  const auto *Stream = dyn_cast_or_null<VarDecl>(namedObject(Call.subject()));
  if (Call.Callee->getOverloadedOperator() == OO_LessLess &&
      !(Stream && Stream->hasLocalStorage()))
    return false;
  for (const Expr *Argument : Call.Arguments)
    walkEvaluated(Argument, Model.context(), [&](const Stmt &Part, Ancestors) {
      const auto *Reference = dyn_cast<DeclRefExpr>(&Part);
      std::optional<unsigned> Index =
          Reference ? parameterOf(*Reference, Function, Model) : std::nullopt;
      if (Index)
        Conditions.push_back({*Index, Condition::Avoids, 0, PseudoFile.str()});
      return true;
    });
  return true;
}

/// Whether \p Call is the end of a variable that the function stopped or closed
/// before: there is nothing left to wait for.
bool BlockingCollector::isEnded(const Invocation &Call) {
  return Call.How == Invocation::Form::Destruction && Call.Variable &&
         Model.variableUses(Function).isEnded(*Call.Variable);
}

void BlockingCollector::follow(const Invocation &Call, const Stmt &S,
                               Ancestors Above, AsyncCode Code) {
  if (!isFollowable(Call) || isTest() || isLibrarysOwn(Function, Model))
    return;
  // A lambda that is called here is a part of this walk already. What a
  // coroutine was given to call may be meant for where it is going to run.
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&S);
  if (Operator && Operator->getOperator() == OO_Call &&
      (!bodiesOf(*Operator->getArg(0)).empty() ||
       (Code != AsyncCode::Helper && isGiven(*Operator->getArg(0)))))
    return;
  if (!isOnExecutor(S, Above, Code) ||
      (Code == AsyncCode::Helper && isOtherwise(S, Above)) || isEnded(Call))
    return;
  FollowedCall &Followed = Result.Calls.emplace_back();
  Followed.Target = resolveTarget(Call, Model.context());
  Followed.Code = isInUnknownBody(Above) ? AsyncCode::UnknownLambda : Code;
  Followed.Function = &Function;
  Followed.Location = fileLocation(Call, S, Above, Model.context());
  Followed.RunBy = runnerOf(Above);
  Followed.IsAwaitAllowed = Code == AsyncCode::Coroutine &&
                            isAwaitAllowed(Above) && getCoroutineBody(Function);
  Followed.IsPostfixOperand = isPostfixOperand(S, Above);
  constexpr FamilyMask Works = maskOf(Family::BlockingIo) |
                               maskOf(Family::BlockingLock) |
                               maskOf(Family::HeavyCompute);
  if (isOneTime(Above))
    Followed.Carries &= ~Works;
  if (isForLog(Above) || endsBadly(Above) ||
      yieldsInLoop(Above, Function, Model))
    Followed.Carries &= ~maskOf(Family::HeavyCompute);
  if (Code == AsyncCode::Helper)
    addControlConditions(controlsOf(S, Above, Model.exits()), Function, Model,
                         Followed.Conditions);
}

void BlockingCollector::addMembersOf(const CXXDestructorDecl &Destructor) {
  for (const Invocation &Call : destructionsOfParts(Destructor))
    consider(Call, *Destructor.getBody(), {}, AsyncCode::Helper);
}

/// A function that is named to a call which calls it on the spot.
void BlockingCollector::considerMentions(const Invocation &Call, const Stmt &S,
                                         Ancestors Above, AsyncCode Code) {
  if (Call.Arguments.empty() || Model.functions(Call).empty() ||
      !findRole({Call, Function},
                {FunctionKind::RunsHere, FunctionKind::RunsOnce}, Model))
    return;
  for (const Expr *Argument : Call.Arguments)
    if (const FunctionDecl *Named = namedFunction(*Argument))
      consider(mentionOf(*Named, *Argument), S, Above, Code);
}

/// Whether anything is known about \p Call. Destructors are everywhere, and
/// about most of them nothing is.
bool BlockingCollector::isKnown(const Invocation &Call) {
  return !Model.functions(Call).empty() ||
         Model.effects(*Call.Callee).Blocking || Owner.Blocking.find(Call) ||
         isFollowable(Call);
}

void BlockingCollector::considerDestructions(const Stmt &S, Ancestors Above,
                                             AsyncCode Code) {
  if (const auto *Declaration = dyn_cast<DeclStmt>(&S)) {
    for (const Decl *D : Declaration->decls())
      if (const auto *Variable = dyn_cast<VarDecl>(D))
        for (const Invocation &Call : destructionsOf(*Variable))
          if (isKnown(Call) &&
              !Model.variableUses(Function).isMovedAway(*Variable))
            consider(Call, S, Above, Code);
    return;
  }
  const auto *Temporary = dyn_cast<CXXBindTemporaryExpr>(&S);
  if (!Temporary || findDiscard(*Temporary, Above).Kind == DiscardKind::Used)
    return;
  if (std::optional<Invocation> Call = destructionOf(*Temporary);
      Call && isKnown(*Call))
    consider(*Call, S, Above, Code);
}

} // namespace corolint

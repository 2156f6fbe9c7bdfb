//===- LoopValues.cpp - from an event loop to what is made of it ----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/LoopWatch.h"
#include "checks/analysis/Values.h"
#include "checks/coroutines/Records.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace corolint {

using Tie = LoopTie;

//===----------------------------------------------------------------------===//
// From a value to what it is a part of
//===----------------------------------------------------------------------===//

/// What \p Parent is to the loop if its operand \p Value is \p How; nothing
/// where that is of no interest any more.
std::optional<Tie> LoopWatch::pass(const Expr &Value, Tie How,
                                   const Stmt &Parent, Ancestors Above) {
  const auto *Whole = dyn_cast<Expr>(&Parent);
  if (!Whole)
    return passToStatement(Value, How, Parent);
  if (isa<CallExpr, CXXConstructExpr>(Whole))
    return passToCall(Value, How, *Whole, Above);
  if (const auto *Member = dyn_cast<MemberExpr>(Whole))
    return passToMember(How, *Member);
  if (const auto *Lambda = dyn_cast<LambdaExpr>(Whole))
    return passToCapture(Value, How, *Lambda);
  if (const auto *Cast = dyn_cast<CastExpr>(Whole);
      Cast && Cast->getType()->isVoidType())
    return std::nullopt;
  if (isa<ParenExpr, CastExpr, FullExpr, MaterializeTemporaryExpr,
          CXXBindTemporaryExpr>(Whole))
    return How;
  if (const auto *New = dyn_cast<CXXNewExpr>(Whole))
    return New->getInitializer() == &Value ? std::optional(How) : lose();
  if (isa<CXXDeleteExpr>(Whole))
    return std::nullopt;
  if (const auto *Unary = dyn_cast<UnaryOperator>(Whole)) {
    if (Unary->getOpcode() == UO_LNot)
      return std::nullopt;
    return Unary->getOpcode() == UO_AddrOf || Unary->getOpcode() == UO_Deref
               ? std::optional(How)
               : lose();
  }
  if (const auto *Conditional = dyn_cast<ConditionalOperator>(Whole))
    return Conditional->getCond() == &Value ? std::nullopt : std::optional(How);
  if (const auto *Operator = dyn_cast<BinaryOperator>(Whole))
    return passToOperator(Value, How, *Operator);
  return lose();
}

std::optional<Tie> LoopWatch::passToStatement(const Expr &Value, Tie How,
                                              const Stmt &Parent) {
  if (isa<ReturnStmt, CoreturnStmt, CXXForRangeStmt>(Parent))
    return lose();
  const auto *Declaration = dyn_cast<DeclStmt>(&Parent);
  if (!Declaration)
    return std::nullopt; // It is thrown away, or decides about a branch.
  for (const Decl *One : Declaration->decls())
    if (const auto *Variable = dyn_cast<VarDecl>(One);
        Variable && Variable->getInit() == &Value) {
      track(*Variable, How);
      return std::nullopt;
    }
  return lose();
}

std::optional<Tie> LoopWatch::passToOperator(const Expr &Value, Tie How,
                                             const BinaryOperator &Operator) {
  if (Operator.isCommaOp())
    return Operator.getRHS() == &Value ? std::optional(How) : std::nullopt;
  if (Operator.isComparisonOp() || Operator.isLogicalOp())
    return std::nullopt;
  // What is assigned to a part of a handle is looked at by itself. A pointer
  // that is set to null was the loop before.
  if (Operator.getOpcode() == BO_Assign && Operator.getLHS() == &Value &&
      (How == Tie::Handle || isa<CXXNullPtrLiteralExpr, GNUNullExpr>(
                                 Operator.getRHS()->IgnoreParenImpCasts())))
    return std::nullopt;
  return lose();
}

std::optional<Tie> LoopWatch::passToMember(Tie How, const MemberExpr &Member) {
  const ValueDecl *Declared = Member.getMemberDecl();
  if (isa<CXXMethodDecl>(Declared))
    return How; // The call is what it is a part of.
  if (!isa<FieldDecl>(Declared))
    return std::nullopt;
  return (How == Tie::Loop || How == Tie::Handle) && Known.isHandle(*Declared)
             ? std::optional(Tie::Handle)
             : lose();
}

/// What a lambda does with what it captures is seen in its body.
std::optional<Tie> LoopWatch::passToCapture(const Expr &Value, Tie How,
                                            const LambdaExpr &Lambda) {
  for (const auto &[Capture, Init] :
       llvm::zip(Lambda.captures(), Lambda.capture_inits()))
    if (Init == &Value && Lambda.isInitCapture(&Capture))
      track(*cast<VarDecl>(Capture.getCapturedVar()), How);
  return std::nullopt;
}

void LoopWatch::track(const VarDecl &Variable, Tie How) {
  if (!Variable.hasLocalStorage() || isa<DecompositionDecl>(Variable)) {
    lose();
    return;
  }
  Ties[&Variable] = How;
  if (const CXXRecordDecl *Record = recordOf(Variable.getType()))
    Result.IsKeptBusy |= Known.isGuard(*Record);
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

bool isCopyOrMove(const Expr &E) {
  const auto *Construct = dyn_cast<CXXConstructExpr>(&E);
  return Construct && Construct->getConstructor()->isCopyOrMoveConstructor();
}

std::optional<Tie> LoopWatch::passToCall(const Expr &Value, Tie How,
                                         const Expr &Whole, Ancestors Above) {
  if (isCopyOrMove(Whole) || stripWrappers(Whole) != &Whole)
    return How;
  std::optional<Invocation> Call = asInvocation(Whole);
  if (!Call)
    return lose();
  if (isPointerAccess(*Call))
    return How;
  if (const CXXRecordDecl *Made = classMadeBy(*Call->Callee))
    return Known.isHandle(*Made) ? std::optional(Tie::Handle) : lose();
  if (Calls.isRun(*Call))
    return lose();
  if (Call->Callee->getOverloadedOperator() == OO_Equal)
    return passToAssignment(Value, How, *Call);
  const TaskTraits Traits = Model.tasks().get(Whole.getType());
  const bool IsTask = Traits.isLazyTask();
  if (Calls.isGivenWork(*Call)) {
    if (How == Tie::Task && !isOnLoop(*Call, Value))
      return lose();
    // What has to be awaited to begin.
    if (IsTask || (Traits.IsAwaitable && !Traits.isTask()))
      return Tie::Work;
    noteWork(Whole, Above);
    return std::nullopt;
  }
  if (How != Tie::Task && Calls.isLibrary(*Call->Callee)) {
    if (How == Tie::Loop)
      tieArguments(*Call);
    const std::optional<Tie> Given = Calls.resultOf(*Call);
    return Given == Tie::Away ? lose() : Given;
  }
  if (IsTask)
    return Tie::Task;
  return passToHelper(Value, How, *Call);
}

/// What is assigned to is to the loop what the value is.
std::optional<Tie> LoopWatch::passToAssignment(const Expr &Value, Tie How,
                                               const Invocation &Call) {
  if (&Value == Call.Object)
    return std::nullopt;
  const VarDecl *Variable = Call.Object ? localVariable(*Call.Object) : nullptr;
  if (!Variable || Variable->getType()->isReferenceType())
    return lose();
  track(*Variable, How);
  return std::nullopt;
}

/// In C, a handle that is made is an argument.
void LoopWatch::tieArguments(const Invocation &Call) {
  for (const Expr *Argument : Call.Arguments) {
    const auto *Address = dyn_cast<UnaryOperator>(Argument->IgnoreParenCasts());
    if (!Address || Address->getOpcode() != UO_AddrOf)
      continue;
    const VarDecl *Variable = localVariable(*Address);
    const CXXRecordDecl *Record =
        Variable ? Variable->getType()->getAsCXXRecordDecl() : nullptr;
    if (Record && Known.isHandle(*Record) && !Ties.contains(Variable))
      Ties[Variable] = Tie::Handle;
  }
}

/// A function whose body can be seen does to the value what it does to its
/// parameter.
std::optional<Tie> LoopWatch::passToHelper(const Expr &Value, Tie How,
                                           const Invocation &Call) {
  const auto *It = llvm::find(Call.Arguments, &Value);
  const auto *Method = dyn_cast<CXXMethodDecl>(Call.Callee);
  const FunctionDecl *Definition = nullptr;
  if (It == Call.Arguments.end() || isa<CXXConstructorDecl>(Call.Callee) ||
      (Method && Method->isVirtual()) || !Call.Callee->hasBody(Definition) ||
      !Definition->getBody())
    return lose();
  const size_t I = It - Call.Arguments.begin();
  if (I >= Definition->getNumParams())
    return lose();
  auto [Parameter, IsNew] = Ties.try_emplace(Definition->getParamDecl(I), How);
  if (IsNew)
    scanBody(*Definition, *Call.Site);
  else if (Parameter->second != How)
    return lose();
  return std::nullopt;
}

} // namespace corolint

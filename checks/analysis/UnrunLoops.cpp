//===- UnrunLoops.cpp - event loops that get work and never run -----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/UnrunLoops.h"
#include "checks/analysis/BrokenCode.h"
#include "checks/analysis/Exemptions.h"
#include "checks/analysis/Invocations.h"
#include "checks/analysis/LoopCalls.h"
#include "checks/analysis/Values.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Records.h"
#include "checks/coroutines/Walk.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace corolint {

using Tie = LoopTie;

namespace {

/// How many functions deep a loop is followed.
constexpr unsigned MaxDepth = 8;

class LoopWatch {
public:
  LoopWatch(UnrunLoop &Result, FileModel &Model)
      : Result(Result), Known(Result.Known),
        Calls(Result.Known, Result.Class, Model), Model(Model),
        IsPerThread(Known.isPerThread()), IsGlobal(Known.isGlobal()) {
    Ties[Result.Variable] = Tie::Loop;
  }

  /// Whether the loop gets work in \p Body and cannot have been run.
  bool isUnrun(const Stmt &Body) {
    scan(Body);
    return !IsLost && Result.Work;
  }

private:
  /// Somebody runs the loop, or nobody can tell.
  std::optional<Tie> lose() {
    IsLost = true;
    return std::nullopt;
  }

  void scan(const Stmt &Body);
  void scanBody(const FunctionDecl &Definition, const Expr &From);
  void use(const Expr &Named, Tie How, Ancestors Above);

  std::optional<Tie> pass(const Expr &Value, Tie How, const Stmt &Parent,
                          Ancestors Above);
  std::optional<Tie> passToStatement(const Expr &Value, Tie How,
                                     const Stmt &Parent);
  std::optional<Tie> passToOperator(const Expr &Value, Tie How,
                                    const BinaryOperator &Operator);
  std::optional<Tie> passToMember(Tie How, const MemberExpr &Member);
  std::optional<Tie> passToCapture(const Expr &Value, Tie How,
                                   const LambdaExpr &Lambda);
  std::optional<Tie> passToCall(const Expr &Value, Tie How, const Expr &Whole,
                                Ancestors Above);
  std::optional<Tie> passToAssignment(const Expr &Value, Tie How,
                                      const Invocation &Call);
  std::optional<Tie> passToHelper(const Expr &Value, Tie How,
                                  const Invocation &Call);
  void track(const VarDecl &Variable, Tie How);

  /// Whether something of \p Call but for \p Value names the loop or a handle.
  bool isOnLoop(const Invocation &Call, const Expr &Value);
  bool mentionsLoop(const Stmt &S) const;
  /// Whether \p Lambda can only be called by the loop.
  bool isForLoop(const LambdaExpr &Lambda, Ancestors Above);
  void tieArguments(const Invocation &Call);

  /// For loops that need not be named to get work, or to be run.
  void visitUnnamed(const Stmt &S, Ancestors Above);
  void visitUnnamed(const Invocation &Call, Ancestors Above);
  void noteWork(const Expr &Call, Ancestors Above);

  UnrunLoop &Result;
  const KnownLoop &Known;
  LoopCalls Calls;
  FileModel &Model;
  const bool IsPerThread;
  const bool IsGlobal;
  bool IsLost = false;
  /// The loop's declaration has been seen.
  bool IsThere = false;
  /// What is looked at runs when the function does: it is no lambda.
  bool IsRunHere = true;
  /// The call in the function that led to the code that is looked at.
  const Expr *Site = nullptr;
  unsigned Depth = 0;
  llvm::DenseMap<const ValueDecl *, Tie> Ties;
  llvm::DenseSet<const Stmt *> Unnamed;
};

//===----------------------------------------------------------------------===//
// Going through code
//===----------------------------------------------------------------------===//

void LoopWatch::scan(const Stmt &Body) {
  // Their captures are followed first.
  llvm::SmallVector<const LambdaExpr *, 4> Lambdas;
  auto Visit = [&](const Stmt &S, Ancestors Above) {
    if (const auto *Declaration = dyn_cast<DeclStmt>(&S))
      IsThere |= Declaration == Result.Declaration;
    if (const auto *Reference = dyn_cast<DeclRefExpr>(&S))
      if (auto It = Ties.find(Reference->getDecl()); It != Ties.end())
        use(*Reference, It->second, Above);
    if (const auto *Lambda = dyn_cast<LambdaExpr>(&S);
        Lambda && !isForLoop(*Lambda, Above))
      Lambdas.push_back(Lambda);
    if ((IsPerThread || IsGlobal) && IsThere && !IsLost)
      visitUnnamed(S, Above);
    return !IsLost;
  };
  walkEvaluated(&Body, Model.context(), Visit);
  const bool WasRunHere = std::exchange(IsRunHere, false);
  for (const LambdaExpr *Lambda : Lambdas)
    if (!IsLost)
      scan(*Lambda->getBody());
  IsRunHere = WasRunHere;
}

/// Goes on in a function that is called at \p From.
void LoopWatch::scanBody(const FunctionDecl &Definition, const Expr &From) {
  if (Depth == MaxDepth || mayLackCode(Definition, Model.context())) {
    lose();
    return;
  }
  ++Depth;
  const Expr *Before = std::exchange(Site, Site ? Site : &From);
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(&Definition))
    for (const CXXCtorInitializer *Initializer : Constructor->inits())
      if (!IsLost && Initializer->getInit())
        scan(*Initializer->getInit());
  if (!IsLost)
    scan(*Definition.getBody());
  Site = Before;
  --Depth;
}

void LoopWatch::use(const Expr &Named, Tie How, Ancestors Above) {
  const Expr *Value = &Named;
  if (IsRunHere && !Site &&
      !isa_and_nonnull<LambdaExpr>(Above.empty() ? nullptr : Above.back()))
    Result.IsNamedLater = true;
  for (; !Above.empty() && !IsLost; Above = Above.drop_back()) {
    std::optional<Tie> Next =
        pass(*Value, How, *Above.back(), Above.drop_back());
    if (!Next)
      return;
    How = *Next;
    Value = cast<Expr>(Above.back());
  }
}

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

static bool isCopyOrMove(const Expr &E) {
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

//===----------------------------------------------------------------------===//
// What calls do to the loop
//===----------------------------------------------------------------------===//

bool LoopWatch::mentionsLoop(const Stmt &S) const {
  if (const auto *Reference = dyn_cast<DeclRefExpr>(&S)) {
    auto It = Ties.find(Reference->getDecl());
    return It != Ties.end() &&
           (It->second == Tie::Loop || It->second == Tie::Handle);
  }
  return !isa<LambdaExpr>(S) && llvm::any_of(S.children(), [&](const Stmt *C) {
    return C && mentionsLoop(*C);
  });
}

bool LoopWatch::isOnLoop(const Invocation &Call, const Expr &Value) {
  if (IsPerThread)
    return true;
  auto Names = [&](const Expr *E) {
    return E && E != &Value && !Model.tasks().get(E->getType()).isLazyTask() &&
           mentionsLoop(*E);
  };
  return Names(Call.Object) || llvm::any_of(Call.Arguments, Names);
}

bool LoopWatch::isForLoop(const LambdaExpr &Lambda, Ancestors Above) {
  const Expr *Value = &Lambda;
  for (const Stmt *Parent : llvm::reverse(Above)) {
    const auto *Whole = dyn_cast<Expr>(Parent);
    if (!Whole)
      return false;
    std::optional<Invocation> Call = asInvocation(*Whole);
    if (Call && !isCopyOrMove(*Whole) && stripWrappers(*Whole) == Whole) {
      if (Calls.isGivenWork(*Call))
        return isOnLoop(*Call, *Value);
      // A coroutine that is called where it is written, and what a library
      // wraps around a handler.
      const bool IsCoroutine = Call->Object &&
                               stripWrappers(*Call->Object) == &Lambda &&
                               Model.tasks().get(Whole->getType()).isLazyTask();
      if (!IsCoroutine && !Calls.isLibrary(*Call->Callee))
        return false;
    } else if (!isa<ParenExpr, ImplicitCastExpr, FullExpr,
                    MaterializeTemporaryExpr, CXXBindTemporaryExpr, CallExpr,
                    CXXConstructExpr>(Whole)) {
      return false;
    }
    Value = Whole;
  }
  return false;
}

void LoopWatch::noteWork(const Expr &Call, Ancestors Above) {
  if (!IsRunHere || !IsThere)
    return;
  if (!Result.Work)
    Result.Work = Site ? Site : &Call;
  Result.IsNamedLater = false;
  Result.IsWorkUsed |= findDiscard(Call, Above).Kind == DiscardKind::Used;
}

//===----------------------------------------------------------------------===//
// Loops that need not be named
//===----------------------------------------------------------------------===//

void LoopWatch::visitUnnamed(const Stmt &S, Ancestors Above) {
  if (const auto *Declaration = dyn_cast<DeclStmt>(&S)) {
    for (const Decl *One : Declaration->decls())
      if (const auto *Variable = dyn_cast<VarDecl>(One);
          IsGlobal && Variable && Variable != Result.Variable)
        for (const Invocation &End : destructionsOf(*Variable))
          visitUnnamed(End, Above);
    return;
  }
  if (std::optional<Invocation> Call = asInvocation(S))
    visitUnnamed(*Call, Above);
  else if (IsGlobal && isa<CallExpr>(S))
    lose();
}

void LoopWatch::visitUnnamed(const Invocation &Call, Ancestors Above) {
  if (IsLost)
    return;
  if (Calls.isRun(Call)) {
    lose();
    return;
  }
  if (IsPerThread && Call.Site && Calls.isGivenWork(Call)) {
    if (!Model.tasks().get(Call.Site->getType()).isTask())
      noteWork(*Call.Site, Above);
    return;
  }
  const SourceManager &Sources = Model.context().getSourceManager();
  if (!IsGlobal || Call.Callee->isImplicit() || Call.Callee->isDefaulted() ||
      Call.Callee->getBuiltinID() != 0 || Calls.isLibrary(*Call.Callee) ||
      (Sources.isInSystemHeader(Call.Callee->getLocation()) &&
       !isForOwnClass(*Call.Callee, Sources)))
    return;
  const auto *Method = dyn_cast<CXXMethodDecl>(Call.Callee);
  const FunctionDecl *Definition = nullptr;
  if ((Method && Method->isVirtual() && !isa<CXXDestructorDecl>(Method)) ||
      !Call.Callee->hasBody(Definition) || !Definition->getBody()) {
    lose();
    return;
  }
  // What is behind the first await of a coroutine that runs at once is left to
  // the loop.
  if (IsPerThread && Call.Site && getCoroutineBody(*Definition) &&
      Model.tasks().get(Definition->getReturnType()).isEagerTask() &&
      suspends(*Definition, Model.context()))
    noteWork(*Call.Site, Above);
  if (Unnamed.insert(Definition->getBody()).second)
    scanBody(*Definition, Call.Site ? *Call.Site : *Result.Variable->getInit());
}

} // namespace

llvm::SmallVector<UnrunLoop, 1> findUnrunLoops(const FunctionDecl &Function,
                                               FileModel &Model) {
  llvm::SmallVector<UnrunLoop, 1> Candidates;
  auto Visit = [&](const Stmt &S, Ancestors Above) {
    const auto *Declaration = dyn_cast<DeclStmt>(&S);
    if (!Declaration)
      return true;
    for (const Decl *One : Declaration->decls()) {
      const auto *Variable = dyn_cast<VarDecl>(One);
      HeldLoop Held =
          Variable ? loopHeldBy(*Variable, Model.catalogue()) : HeldLoop();
      if (!Held.Known || Held.Known.end() == LoopEnd::Runs)
        continue;
      UnrunLoop &New = Candidates.emplace_back();
      New.Variable = Variable;
      New.Declaration = Declaration;
      New.Block =
          Above.empty() ? nullptr : dyn_cast<CompoundStmt>(Above.back());
      New.Class = Held.Class;
      New.Known = std::move(Held.Known);
    }
    return true;
  };
  walkEvaluated(Function.getBody(), Model.context(), Visit);
  llvm::SmallVector<UnrunLoop, 1> Result;
  for (UnrunLoop &Candidate : Candidates)
    if (LoopWatch(Candidate, Model).isUnrun(*Function.getBody()))
      Result.push_back(std::move(Candidate));
  return Result;
}

} // namespace corolint

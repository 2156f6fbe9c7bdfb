//===- Walk.cpp - what a function's body evaluates ------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/coroutines/Walk.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ExprConcepts.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace corolint {

namespace {

bool isUnevaluated(const Stmt &S) {
  if (const auto *TypeId = dyn_cast<CXXTypeidExpr>(&S))
    return TypeId->isTypeOperand() || !TypeId->isPotentiallyEvaluated();
  return isa<UnaryExprOrTypeTraitExpr, CXXNoexceptExpr, RequiresExpr,
             ConceptSpecializationExpr, OpaqueValueExpr, OffsetOfExpr>(S);
}

void push(llvm::SmallVectorImpl<const Stmt *> &Children, const Stmt *Child) {
  if (Child)
    Children.push_back(Child);
}

/// The value of \p Condition where it is a constant that somebody wrote as one:
/// a literal, the name of a constant, or these combined. Nothing else is worth
/// an evaluation, nor is what is combined of a great many: each operator of a
/// long chain is asked about.
static std::optional<bool> constantCondition(const Expr &Condition,
                                             const ASTContext &Context,
                                             unsigned Depth = 0) {
  constexpr unsigned MaxDepth = 16;
  if (Depth > MaxDepth)
    return std::nullopt;
  const Expr *Inner = Condition.IgnoreParenImpCasts();
  if (const auto *Not = dyn_cast<UnaryOperator>(Inner);
      Not && Not->getOpcode() == UO_LNot) {
    std::optional<bool> Value =
        constantCondition(*Not->getSubExpr(), Context, Depth + 1);
    return Value ? std::optional(!*Value) : std::nullopt;
  }
  if (const auto *Binary = dyn_cast<BinaryOperator>(Inner);
      Binary && Binary->isLogicalOp()) {
    bool Decides = Binary->getOpcode() == BO_LOr;
    std::optional<bool> Left =
        constantCondition(*Binary->getLHS(), Context, Depth + 1);
    std::optional<bool> Right =
        constantCondition(*Binary->getRHS(), Context, Depth + 1);
    if (Left == Decides || Right == Decides)
      return Decides;
    return Left && Right ? std::optional(!Decides) : std::nullopt;
  }
  const auto *Reference = dyn_cast<DeclRefExpr>(Inner);
  const auto *Constant =
      Reference ? dyn_cast<VarDecl>(Reference->getDecl()) : nullptr;
  if (!isa<CXXBoolLiteralExpr, IntegerLiteral>(Inner) &&
      !(Constant && Constant->isConstexpr()))
    return std::nullopt;
  bool Value = false;
  if (Inner->isValueDependent() ||
      !Inner->EvaluateAsBooleanCondition(Value, Context))
    return std::nullopt;
  return Value;
}

/// A discarded branch of 'if constexpr' never runs; while its condition depends
/// on a template parameter neither branch is known to.
void ifChildren(const IfStmt &If, const ASTContext &Context,
                llvm::SmallVectorImpl<const Stmt *> &Children) {
  push(Children, If.getInit());
  if (const DeclStmt *Variable = If.getConditionVariableDeclStmt())
    push(Children, Variable);
  if (!If.isConstexpr() && !If.isConsteval()) {
    std::optional<bool> Known = constantCondition(*If.getCond(), Context);
    push(Children, If.getCond());
    if (Known != false)
      push(Children, If.getThen());
    if (Known != true)
      push(Children, If.getElse());
    return;
  }
  if (If.isConsteval()) { // Coroutines and I/O are run time's.
    push(Children, If.isNegatedConsteval() ? If.getThen() : If.getElse());
    return;
  }
  if (If.getCond()->isValueDependent())
    return;
  if (auto Taken = If.getNondiscardedCase(Context))
    push(Children, *Taken);
}

/// Loops, conditional and logical operators whose condition is a constant: what
/// it excludes is left out. False where \p S is none of these.
static bool constantChildren(const Stmt &S, const ASTContext &Context,
                             llvm::SmallVectorImpl<const Stmt *> &Children) {
  if (const auto *Loop = dyn_cast<WhileStmt>(&S)) {
    if (constantCondition(*Loop->getCond(), Context) != false)
      return false;
    push(Children, Loop->getCond());
    return true;
  }
  if (const auto *Conditional = dyn_cast<ConditionalOperator>(&S)) {
    std::optional<bool> Known =
        constantCondition(*Conditional->getCond(), Context);
    if (!Known)
      return false;
    push(Children,
         *Known ? Conditional->getTrueExpr() : Conditional->getFalseExpr());
    return true;
  }
  const auto *Logical = dyn_cast<BinaryOperator>(&S);
  if (!Logical || !Logical->isLogicalOp() ||
      constantCondition(*Logical->getLHS(), Context) !=
          (Logical->getOpcode() == BO_LOr))
    return false;
  push(Children, Logical->getLHS());
  return true;
}

/// A constructor that nobody wrote runs the default member initialisers, and
/// the constructors of bases and members.
void constructionChildren(const CXXConstructExpr &Construct,
                          llvm::SmallVectorImpl<const Stmt *> &Children) {
  for (const Stmt *Child : Construct.children())
    push(Children, Child);
  const CXXConstructorDecl *Constructor = Construct.getConstructor();
  // What the standard library's classes are made of is no business of ours.
  if (Constructor->isUserProvided() || Constructor->isCopyOrMoveConstructor() ||
      Constructor->getParent()->isInStdNamespace())
    return;
  for (const CXXCtorInitializer *Initializer : Constructor->inits())
    push(Children, Initializer->getInit());
}

/// The direct children of \p S that are evaluated when \p S is.
void evaluatedChildren(const Stmt &S, const ASTContext &Context,
                       llvm::SmallVectorImpl<const Stmt *> &Children) {
  if (isUnevaluated(S))
    return;
  // What the compiler adds to a coroutine is not what somebody wrote.
  if (const auto *Body = dyn_cast<CoroutineBodyStmt>(&S))
    return push(Children, Body->getBody());
  if (const auto *Suspend = dyn_cast<CoroutineSuspendExpr>(&S))
    return push(Children, Suspend->getOperand());
  if (const auto *Await = dyn_cast<DependentCoawaitExpr>(&S))
    return push(Children, Await->getOperand());
  if (const auto *Return = dyn_cast<CoreturnStmt>(&S))
    return push(Children, Return->getOperand());
  if (const auto *Lambda = dyn_cast<LambdaExpr>(&S)) {
    for (const Expr *Init : Lambda->capture_inits())
      push(Children, Init);
    return;
  }
  if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(&S))
    return push(Children, Default->getExpr());
  if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(&S))
    return push(Children, Default->getExpr());
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(&S))
    return constructionChildren(*Construct, Children);
  if (const auto *Loop = dyn_cast<CXXForRangeStmt>(&S)) {
    push(Children, Loop->getInit());
    push(Children, Loop->getRangeInit());
    return push(Children, Loop->getBody());
  }
  if (const auto *If = dyn_cast<IfStmt>(&S))
    return ifChildren(*If, Context, Children);
  if (isa<WhileStmt, ConditionalOperator, BinaryOperator>(S) &&
      constantChildren(S, Context, Children))
    return;
  if (const auto *Selection = dyn_cast<GenericSelectionExpr>(&S)) {
    if (!Selection->isResultDependent())
      push(Children, Selection->getResultExpr());
    return;
  }
  for (const Stmt *Child : S.children())
    push(Children, Child);
}

class Walker {
public:
  Walker(const ASTContext &Context,
         llvm::function_ref<bool(const Stmt &, Ancestors)> Visit,
         BodyProvider Bodies)
      : Context(Context), Visit(Visit), Bodies(Bodies) {}

  void walk(const Stmt &S) {
    if (!Visit(S, Path))
      return;
    llvm::SmallVector<const Stmt *, 8> Children;
    evaluatedChildren(S, Context, Children);
    if (Bodies)
      addBodies(S, Children);
    Path.push_back(&S);
    for (const Stmt *Child : Children)
      walk(*Child);
    Path.pop_back();
  }

private:
  void addBodies(const Stmt &S, llvm::SmallVectorImpl<const Stmt *> &Children) {
    llvm::SmallVector<const Stmt *, 2> Found;
    Bodies(S, Path, Found);
    for (const Stmt *Body : Found)
      if (Body && Entered.insert(Body).second)
        Children.push_back(Body);
  }

  const ASTContext &Context;
  llvm::function_ref<bool(const Stmt &, Ancestors)> Visit;
  BodyProvider Bodies;
  llvm::SmallPtrSet<const Stmt *, 4> Entered;
  llvm::SmallVector<const Stmt *, 64> Path;
};

} // namespace

void walkEvaluated(const Stmt *Root, const ASTContext &Context,
                   llvm::function_ref<bool(const Stmt &, Ancestors)> Visit,
                   BodyProvider Bodies) {
  if (Root)
    Walker(Context, Visit, Bodies).walk(*Root);
}

/// True where \p Child, a direct child of \p Parent, is one of its statements
/// and not an expression whose value it reads.
static bool isStatementPosition(const Stmt &Parent, const Stmt &Child,
                                const Stmt *GrandParent) {
  if (const auto *Block = dyn_cast<CompoundStmt>(&Parent))
    return !isa_and_nonnull<StmtExpr>(GrandParent) ||
           Block->body_back() != &Child;
  if (const auto *If = dyn_cast<IfStmt>(&Parent))
    return &Child == If->getThen() || &Child == If->getElse() ||
           &Child == If->getInit();
  if (const auto *Loop = dyn_cast<ForStmt>(&Parent))
    return &Child != Loop->getCond();
  if (const auto *Loop = dyn_cast<WhileStmt>(&Parent))
    return &Child == Loop->getBody();
  if (const auto *Loop = dyn_cast<DoStmt>(&Parent))
    return &Child == Loop->getBody();
  if (const auto *Loop = dyn_cast<CXXForRangeStmt>(&Parent))
    return &Child == Loop->getBody() || &Child == Loop->getInit();
  if (const auto *Switch = dyn_cast<SwitchStmt>(&Parent))
    return &Child == Switch->getBody() || &Child == Switch->getInit();
  if (const auto *Case = dyn_cast<CaseStmt>(&Parent))
    return &Child == Case->getSubStmt();
  return isa<DefaultStmt, LabelStmt, AttributedStmt>(Parent);
}

Discard findDiscard(const Expr &E, Ancestors Above) {
  Discard Result;
  Result.Outermost = &E;
  const Stmt *Child = &E;
  while (!Above.empty()) {
    const Stmt *Parent = Above.back();
    Above = Above.drop_back();
    const Stmt *GrandParent = Above.empty() ? nullptr : Above.back();
    if (const auto *Binary = dyn_cast<BinaryOperator>(Parent);
        Binary && Binary->getOpcode() == BO_Comma) {
      if (Child == Binary->getLHS()) {
        Result.Kind = DiscardKind::Comma;
        return Result;
      }
      // The right operand goes where the comma expression goes.
    } else if (const auto *Conditional =
                   dyn_cast<ConditionalOperator>(Parent)) {
      if (Child == Conditional->getCond())
        return Result;
      Result.Outermost = Conditional;
    } else if (const auto *Cast = dyn_cast<ExplicitCastExpr>(Parent)) {
      if (!Cast->getType()->isVoidType())
        return Result;
      Result.Kind = DiscardKind::Void;
      Result.Cast = Cast;
      return Result;
    } else if (const auto *Implicit = dyn_cast<ImplicitCastExpr>(Parent)) {
      if (Implicit->getCastKind() != CK_NoOp &&
          Implicit->getCastKind() != CK_ToVoid)
        return Result;
    } else if (!isa<ParenExpr, ExprWithCleanups, CXXBindTemporaryExpr,
                    MaterializeTemporaryExpr>(Parent)) {
      if (isStatementPosition(*Parent, *Child, GrandParent))
        Result.Kind = DiscardKind::Statement;
      return Result;
    }
    Child = Parent;
  }
  return Result;
}

const Stmt *enteredFrom(Ancestors Above, size_t I) {
  if (I == 0 || !isa<CompoundStmt>(Above[I]))
    return nullptr;
  const Stmt *Parent = Above[I - 1];
  return isa<Expr>(Parent) && !isa<StmtExpr>(Parent) ? Parent : nullptr;
}

static bool declaresStatic(const Stmt &S) {
  const auto *Declaration = dyn_cast<DeclStmt>(&S);
  return Declaration && llvm::any_of(Declaration->decls(), [](const Decl *D) {
           const auto *Variable = dyn_cast<VarDecl>(D);
           return Variable && Variable->isStaticLocal();
         });
}

bool isAwaitAllowed(Ancestors Above) {
  for (size_t I = 0; I != Above.size(); ++I)
    if (isa<CXXCatchStmt, CXXDefaultArgExpr, CXXDefaultInitExpr>(Above[I]) ||
        declaresStatic(*Above[I]) || enteredFrom(Above, I))
      return false;
  return true;
}

} // namespace corolint

//===- Branches.cpp - what has to hold where a statement runs -------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/Branches.h"
#include "checks/analysis/Invocations.h"
#include "checks/catalogue/Names.h"
#include "checks/coroutines/Records.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace corolint {

/// Whether \p S throws, or calls a function that does not return.
static bool fails(const Stmt &S) {
  const auto *E = dyn_cast<Expr>(&S);
  if (!E)
    return false;
  const Expr *Inner = E->IgnoreUnlessSpelledInSource();
  if (isa<CXXThrowExpr>(Inner))
    return true;
  const auto *Call = dyn_cast<CallExpr>(Inner);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  return Callee && Callee->isNoReturn();
}

/// Whether control never comes out at the end of \p S.
static bool leaves(const Stmt &S) {
  if (const auto *Block = dyn_cast<CompoundStmt>(&S))
    return !Block->body_empty() && leaves(*Block->body_back());
  return isa<ReturnStmt, CoreturnStmt, BreakStmt, ContinueStmt>(S) || fails(S);
}

llvm::ArrayRef<const Expr *> BlockExits::before(const CompoundStmt &Block,
                                                const Stmt &Child) {
  auto [It, IsNew] = Blocks.try_emplace(&Block);
  Exits &Known = It->second;
  if (IsNew)
    for (const Stmt *Part : Block.body()) {
      Known.Before.try_emplace(Part, Known.Conditions.size());
      const auto *Exit = dyn_cast<IfStmt>(Part);
      if (Exit && Exit->getCond() && !Exit->getElse() &&
          leaves(*Exit->getThen()))
        Known.Conditions.push_back(Exit->getCond());
    }
  // The body of another function, which the walk entered, stands nowhere.
  const auto Found = Known.Before.find(&Child);
  const size_t Count =
      Found == Known.Before.end() ? Known.Conditions.size() : Found->second;
  // Whoever has more of them has generated code, and each call would look at
  // each of them.
  constexpr size_t MaxExits = 128;
  return llvm::ArrayRef(Known.Conditions)
      .take_front(Count)
      .take_back(std::min(Count, MaxExits));
}

/// What \p Logical asks before it comes to its right side: of a chain, which
/// leans to the left, the nearest operands. Whoever has more of them has
/// generated code, and each of its calls would look at all before it.
static void addOperands(const BinaryOperator &Logical,
                        llvm::SmallVectorImpl<Control> &Result) {
  constexpr unsigned MaxOperands = 128;
  const Expr *Rest = Logical.getLHS();
  for (unsigned I = 0; I != MaxOperands; ++I) {
    const auto *Inner = dyn_cast<BinaryOperator>(Rest->IgnoreParens());
    const bool GoesOn = Inner && Inner->getOpcode() == Logical.getOpcode();
    Result.push_back(
        {GoesOn ? Inner->getRHS() : Rest, Logical.getOpcode() == BO_LAnd});
    if (!GoesOn)
      return;
    Rest = Inner->getLHS();
  }
}

/// What \p Parent asks before it comes to \p Child.
static void addControl(const Stmt &Parent, const Stmt &Child, BlockExits &Exits,
                       llvm::SmallVectorImpl<Control> &Result) {
  if (const auto *If = dyn_cast<IfStmt>(&Parent)) {
    if (&Child == If->getThen() || &Child == If->getElse())
      Result.push_back({If->getCond(), &Child == If->getThen()});
  } else if (const auto *Choice = dyn_cast<ConditionalOperator>(&Parent)) {
    if (&Child != Choice->getCond())
      Result.push_back({Choice->getCond(), &Child == Choice->getTrueExpr()});
  } else if (const auto *Logical = dyn_cast<BinaryOperator>(&Parent)) {
    if (Logical->isLogicalOp() && &Child == Logical->getRHS())
      addOperands(*Logical, Result);
  } else if (const auto *Loop = dyn_cast<WhileStmt>(&Parent)) {
    if (&Child == Loop->getBody())
      Result.push_back({Loop->getCond(), true});
  } else if (const auto *Counted = dyn_cast<ForStmt>(&Parent)) {
    if (&Child == Counted->getBody() && Counted->getCond())
      Result.push_back({Counted->getCond(), true, /*IsOther=*/true});
  } else if (const auto *Switch = dyn_cast<SwitchStmt>(&Parent)) {
    if (&Child == Switch->getBody())
      Result.push_back({Switch->getCond(), true, /*IsOther=*/true});
  } else if (const auto *Block = dyn_cast<CompoundStmt>(&Parent)) {
    for (const Expr *Exit : Exits.before(*Block, Child))
      Result.push_back({Exit, false});
  }
}

llvm::SmallVector<Control, 4> controlsOf(const Stmt &S, Ancestors Above,
                                         BlockExits &Exits) {
  llvm::SmallVector<Control, 4> Result;
  for (size_t I = 0; I != Above.size(); ++I)
    addControl(*Above[I], I + 1 == Above.size() ? S : *Above[I + 1], Exits,
               Result);
  return Result;
}

/// "this_thread::get_id" and "isInLoopThread" have "thread" in common, and say
/// that it is the one at hand.
static bool asksForThread(llvm::StringRef QualifiedName) {
  static constexpr llvm::StringRef Words[] = {
      "thisthread", "currentthread", "inthread",  "loopthread",  "iothread",
      "mainthread", "guithread",     "uithread",  "threadid",    "eventloop",
      "inloop",     "onloop",        "runningin", "pthreadself", "gettid"};
  std::string Name;
  for (char C : QualifiedName)
    if (C != '_')
      Name += llvm::toLower(C);
  return llvm::any_of(Words, [&](llvm::StringRef Word) {
    return llvm::StringRef(Name).contains(Word);
  });
}

bool askForThread(llvm::ArrayRef<Control> Controls, const ASTContext &Context) {
  bool Found = false;
  for (const Control &Asked : Controls)
    walkEvaluated(Asked.Cond, Context, [&](const Stmt &S, Ancestors) {
      if (std::optional<Invocation> Call = asInvocation(S))
        Found |= Call->How == Invocation::Form::Call &&
                 asksForThread(qualifiedName(*Call->Callee));
      return !Found;
    });
  return Found;
}

bool askForState(llvm::ArrayRef<Control> Controls, const ASTContext &Context) {
  bool Found = false;
  for (const Control &Asked : Controls)
    walkEvaluated(Asked.Cond, Context, [&](const Stmt &S, Ancestors) {
      const auto *Member = dyn_cast<MemberExpr>(&S);
      Found |= Member && isa<FieldDecl>(Member->getMemberDecl()) &&
               isa<CXXThisExpr>(Member->getBase()->IgnoreParenImpCasts()) &&
               Member->getType()->isScalarType();
      return !Found;
    });
  return Found;
}

bool endsBadly(Ancestors Above) {
  return llvm::any_of(Above, [](const Stmt *Parent) {
    const auto *Block = dyn_cast<CompoundStmt>(Parent);
    return Block && !Block->body_empty() && fails(*Block->body_back());
  });
}

bool onlyFails(const Stmt &Body) {
  const Stmt *Only = onlyStatement(&Body);
  return Only && fails(*Only);
}

} // namespace corolint

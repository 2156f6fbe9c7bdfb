//===- LoopParts.cpp - a loop that awaits, cut in two ---------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/LoopParts.h"
#include "checks/analysis/Awaits.h"
#include "checks/analysis/Edits.h"
#include "checks/coroutines/Walk.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace corolint {

bool isLoop(const Stmt &S) {
  return isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(S);
}

const Expr *conditionOf(const Stmt &Loop) {
  if (const auto *While = dyn_cast<WhileStmt>(&Loop))
    return While->getCond();
  if (const auto *Do = dyn_cast<DoStmt>(&Loop))
    return Do->getCond();
  if (const auto *For = dyn_cast<ForStmt>(&Loop))
    return For->getCond();
  return nullptr;
}

bool isEndless(const Stmt &Loop, const ASTContext &Context) {
  const Expr *Cond = conditionOf(Loop);
  if (!Cond)
    return isa<ForStmt>(Loop);
  bool Value = false;
  return !Cond->isValueDependent() &&
         Cond->EvaluateAsBooleanCondition(Value, Context) && Value;
}

bool contains(const Stmt &Root, const Stmt &Wanted) {
  return &Root == &Wanted || llvm::any_of(Root.children(), [&](const Stmt *S) {
    return S && contains(*S, Wanted);
  });
}

/// The end of \p S, with its ';' where it has one.
static SourceLocation afterStatement(const Stmt &S, const ASTContext &Context) {
  std::optional<Token> Next = Lexer::findNextToken(
      S.getEndLoc(), Context.getSourceManager(), Context.getLangOpts());
  return Next && Next->is(tok::semi) && !isa<CompoundStmt>(S)
             ? Next->getEndLoc()
             : endOf(S.getSourceRange(), Context);
}

/// Finds the statement in \p S, the body or a part of it.
static const Stmt *cut(const Stmt &S, const Stmt &Await, LoopParts &Parts) {
  if (const auto *If = dyn_cast<IfStmt>(&S)) {
    for (const Stmt *Branch : {If->getThen(), If->getElse()})
      if (Branch && contains(*Branch, Await)) {
        Parts.IsNested = true;
        return cut(*Branch, Await, Parts);
      }
    return nullptr;
  }
  const auto *Block = dyn_cast<CompoundStmt>(&S);
  if (!Block)
    return isa<Expr, DeclStmt>(S) ? &S : nullptr;
  for (const Stmt *Child : Block->body()) {
    if (!contains(*Child, Await)) {
      Parts.Before.push_back(Child);
      continue;
    }
    Parts.HasRest = Child != Block->body_back();
    bool IsPlain = isa<Expr, DeclStmt>(*Child);
    // What follows a branch, or something in one, is not done with its result.
    if (Parts.HasRest && (Parts.IsNested || !IsPlain))
      return nullptr;
    return cut(*Child, Await, Parts);
  }
  return nullptr;
}

/// Names of what is declared below \p S before \p Where.
static void collectNames(const Stmt &S, SourceLocation Where,
                         const SourceManager &Sources,
                         std::vector<std::string> &Names) {
  auto Add = [&](const NamedDecl &D) {
    if (D.getIdentifier() && !D.isImplicit() &&
        Sources.isBeforeInTranslationUnit(D.getLocation(), Where))
      Names.push_back(D.getName().str());
  };
  if (const auto *Declaration = dyn_cast<DeclStmt>(&S))
    for (const Decl *D : Declaration->decls()) {
      if (const auto *Named = dyn_cast<NamedDecl>(D))
        Add(*Named);
      if (const auto *Parts = dyn_cast<DecompositionDecl>(D))
        for (const BindingDecl *Part : Parts->bindings())
          Add(*Part);
    }
  for (const Stmt *Child : S.children())
    if (Child)
      collectNames(*Child, Where, Sources, Names);
}

LoopParts splitLoop(const Stmt &Loop, const Expr &Await,
                    const ASTContext &Context) {
  LoopParts Parts;
  SourceLocation Close;
  if (const auto *For = dyn_cast<CXXForRangeStmt>(&Loop)) {
    Parts.Body = For->getBody();
    Parts.Range = For->getRangeInit();
    Close = For->getRParenLoc();
  } else if (const auto *For = dyn_cast<ForStmt>(&Loop)) {
    Parts.Body = For->getBody();
    Close = For->getRParenLoc();
  } else if (const auto *While = dyn_cast<WhileStmt>(&Loop)) {
    Parts.Body = While->getBody();
    Close = While->getRParenLoc();
  }
  const Stmt *Statement = Parts.Body && isEditable(Loop.getSourceRange())
                              ? cut(*Parts.Body, Await, Parts)
                              : nullptr;
  if (!Statement || !isEditable(Statement->getSourceRange()))
    return Parts;
  Parts.Statement = Statement;
  Parts.Begin = Loop.getBeginLoc();
  Parts.HeadEnd = endOf(Close, Context);
  Parts.StatementEnd = afterStatement(*Statement, Context);
  Parts.End = afterStatement(*Parts.Body, Context);
  Parts.BodyEnd = Parts.End;
  Parts.Uses.push_back(Statement);
  if (const auto *Block = dyn_cast<CompoundStmt>(Parts.Body)) {
    Parts.BodyEnd = afterStatement(*Block->body_back(), Context);
    const auto *Found = llvm::find(Block->body(), Statement);
    if (Parts.HasRest)
      Parts.Uses.append(std::next(Found), Block->body_end());
  }
  collectNames(Loop, Statement->getBeginLoc(), Context.getSourceManager(),
               Parts.Names);
  return Parts;
}

/// Code with a comment in it is not written twice.
static bool hasComment(llvm::StringRef Text) {
  return Text.contains("//") || Text.contains("/*");
}

std::string LoopParts::opening(const ASTContext &Context) const {
  const auto *Block = dyn_cast<CompoundStmt>(Body);
  const Stmt &First = Block ? **Block->body_begin() : *Body;
  llvm::StringRef Text = textBetween(HeadEnd, First.getBeginLoc(), Context);
  if (!hasComment(Text))
    return Text.str();
  return ((Block ? " {\n" : "\n") + indentationOf(First, Context)).str();
}

std::string LoopParts::closing(const ASTContext &Context) const {
  const auto *Block = dyn_cast<CompoundStmt>(Body);
  if (!Block)
    return {};
  llvm::StringRef Text = textBetween(BodyEnd, End, Context);
  if (!hasComment(Text))
    return Text.str();
  return ("\n" +
          Lexer::getIndentationForLine(Begin, Context.getSourceManager()))
             .str() +
         "}";
}

/// What stands between the statement and the next one: a comment on its line
/// belongs to it.
static std::pair<llvm::StringRef, llvm::StringRef>
between(const LoopParts &Parts, const ASTContext &Context) {
  llvm::StringRef Text =
      textBetween(Parts.StatementEnd, Parts.Uses[1]->getBeginLoc(), Context);
  size_t LineEnd = Text.find('\n');
  if (LineEnd == llvm::StringRef::npos)
    return {llvm::StringRef(), Text};
  return {Text.take_front(LineEnd).rtrim(), Text.drop_front(LineEnd)};
}

std::string LoopParts::before(llvm::StringRef Instead,
                              const ASTContext &Context) const {
  llvm::StringRef Head = textBetween(Begin, Statement->getBeginLoc(), Context);
  if (HasRest)
    return (Head + Instead + between(*this, Context).first).str() +
           closing(Context);
  return (Head + Instead + textBetween(StatementEnd, End, Context)).str();
}

std::string LoopParts::use(SourceRange Replaced, llvm::StringRef By,
                           const ASTContext &Context) const {
  std::string Text = opening(Context);
  Text += textBetween(Statement->getBeginLoc(), Replaced.getBegin(), Context);
  Text += By;
  Text += textBetween(endOf(Replaced, Context), StatementEnd, Context);
  if (HasRest) {
    Text += between(*this, Context).second;
    Text += textBetween(Uses[1]->getBeginLoc(), BodyEnd, Context);
  }
  return Text + closing(Context);
}

std::string LoopParts::rest(const ASTContext &Context) const {
  std::string Text = opening(Context);
  Text += between(*this, Context).second.ltrim();
  Text += textBetween(Uses[1]->getBeginLoc(), BodyEnd, Context);
  return Text + closing(Context);
}

bool namesInUse(const LoopParts &Parts, const Expr &Await,
                const ASTContext &Context) {
  SourceLocation End = Parts.HasRest ? Parts.BodyEnd : Parts.StatementEnd;
  std::string Text =
      (textBetween(Parts.Statement->getBeginLoc(), Await.getBeginLoc(),
                   Context) +
       " " + textBetween(endOf(Await.getSourceRange(), Context), End, Context))
          .str();
  return llvm::any_of(Parts.Names, [&](const std::string &Name) {
    return hasWord(Text, Name, Context);
  });
}

const VarDecl *filledVector(const Stmt &Statement, const Expr &Await) {
  const auto *Whole = dyn_cast<Expr>(&Statement);
  const auto *Call = dyn_cast_or_null<CXXMemberCallExpr>(
      Whole ? Whole->IgnoreUnlessSpelledInSource() : nullptr);
  const CXXMethodDecl *Method = Call ? Call->getMethodDecl() : nullptr;
  if (!Method || !Method->getIdentifier() || Call->getNumArgs() != 1 ||
      (Method->getName() != "push_back" &&
       Method->getName() != "emplace_back") ||
      Call->getArg(0)->IgnoreUnlessSpelledInSource() != &Await)
    return nullptr;
  const auto *Reference = dyn_cast<DeclRefExpr>(
      Call->getImplicitObjectArgument()->IgnoreParenImpCasts());
  return Reference ? dyn_cast<VarDecl>(Reference->getDecl()) : nullptr;
}

/// 'v.reserve(n);' leaves it empty.
static bool isReservation(const Stmt &S) {
  const auto *E = dyn_cast<Expr>(&S);
  const auto *Call = dyn_cast_or_null<CXXMemberCallExpr>(
      E ? E->IgnoreUnlessSpelledInSource() : nullptr);
  const CXXMethodDecl *Method = Call ? Call->getMethodDecl() : nullptr;
  return Method && Method->getIdentifier() && Method->getName() == "reserve";
}

/// Made of nothing.
static bool isMadeEmpty(const VarDecl &Vector) {
  if (!Vector.hasInit())
    return true;
  const Expr *Init = Vector.getInit()->IgnoreImplicit();
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(Init))
    return Construct->getNumArgs() == 0;
  const auto *List = dyn_cast<InitListExpr>(Init);
  return List && List->getNumInits() == 0;
}

bool isEmptyBefore(const VarDecl &Vector, const Stmt &Loop,
                   const FunctionDecl &Function, const ASTContext &Context) {
  if (!Vector.isLocalVarDecl() || Vector.isStaticLocal() ||
      !isMadeEmpty(Vector) || countUses(Vector, Loop, Context) != 1)
    return false;
  const CompoundStmt *Block = nullptr;
  walkEvaluated(Function.getBody(), Context, [&](const Stmt &S, Ancestors Up) {
    if (&S == &Loop && !Up.empty())
      Block = dyn_cast<CompoundStmt>(Up.back());
    return !Block;
  });
  bool IsDeclared = false;
  if (!Block)
    return false;
  for (const Stmt *S : Block->body()) {
    if (S == &Loop)
      break;
    if (const auto *Declaration = dyn_cast<DeclStmt>(S))
      IsDeclared |= llvm::is_contained(Declaration->decls(), &Vector);
    else if (countUses(Vector, *S, Context) != 0 && !isReservation(*S))
      return false;
  }
  return IsDeclared;
}

} // namespace corolint

//===- DiscardFixes.cpp - what to do about a lost task --------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/DiscardFixes.h"
#include "checks/analysis/Edits.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Records.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/CharInfo.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace corolint {

//===----------------------------------------------------------------------===//
// Awaiting
//===----------------------------------------------------------------------===//

/// Awaits the operand of "(void)"; what stands behind that stays: comments,
/// parentheses.
static void awaitInsteadOfCast(const CStyleCastExpr &Cast, SourceRange Operand,
                               bool Parenthesise, const ASTContext &Context,
                               Edits &Changes) {
  SourceLocation CastEnd = endOf(Cast.getRParenLoc(), Context);
  bool IsTight =
      !isWhitespace(*Context.getSourceManager().getCharacterData(CastEnd));
  Changes.push_back(FixItHint::CreateReplacement(
      CharSourceRange::getCharRange(Cast.getBeginLoc(), CastEnd),
      IsTight ? "co_await " : "co_await"));
  if (!Parenthesise || isa<ParenExpr>(Cast.getSubExprAsWritten()))
    return;
  Changes.push_back(FixItHint::CreateInsertion(Operand.getBegin(), "("));
  Changes.push_back(FixItHint::CreateInsertion(endOf(Operand, Context), ")"));
}

/// What is dropped, with the cast or the assignment that drops it.
static const Expr &wholeOf(const TaskUse &Use) {
  if (Use.Fate == TaskFate::Ignored)
    return *cast<Expr>(Use.By);
  return Use.Drop.Cast ? *Use.Drop.Cast : *Use.Outermost;
}

Edits awaitDropped(const TaskUse &Use, const ASTContext &Context) {
  const Expr &Whole = wholeOf(Use);
  if (!isEditable(Whole.getSourceRange()))
    return {};
  Edits Changes;
  SourceRange Operand = Use.Outermost->getSourceRange();
  bool Parenthesise = needsParentheses(*Use.Outermost);
  if (const auto *Cast = dyn_cast_or_null<CStyleCastExpr>(Use.Drop.Cast)) {
    awaitInsteadOfCast(*Cast, Operand, Parenthesise, Context, Changes);
    return Changes;
  }
  Changes.push_back(FixItHint::CreateReplacement(
      CharSourceRange::getCharRange(Whole.getBeginLoc(), Operand.getBegin()),
      Parenthesise ? "co_await (" : "co_await "));
  SourceLocation OperandEnd = endOf(Operand, Context);
  SourceLocation WholeEnd = endOf(Whole.getSourceRange(), Context);
  if (Parenthesise || OperandEnd != WholeEnd)
    Changes.push_back(FixItHint::CreateReplacement(
        CharSourceRange::getCharRange(OperandEnd, WholeEnd),
        Parenthesise ? ")" : ""));
  return Changes;
}

static Edits insertAwait(const Expr &E, const ASTContext &Context) {
  SourceRange Range = E.getSourceRange();
  if (!isEditable(Range))
    return {};
  Edits Changes;
  bool Parenthesise = needsParentheses(E);
  Changes.push_back(FixItHint::CreateInsertion(
      Range.getBegin(), Parenthesise ? "co_await (" : "co_await "));
  if (Parenthesise)
    Changes.push_back(FixItHint::CreateInsertion(endOf(Range, Context), ")"));
  return Changes;
}

Edits awaitInPlace(const Expr &E, const TaskTraits &Traits,
                   const ASTContext &Context) {
  // Other types may not compare, print or convert as the code wants it.
  if (Traits.Awaited.isNull() || !Traits.Awaited->isScalarType())
    return {};
  return insertAwait(E, Context);
}

Edits awaitInitial(const LostTask &Lost, const TaskTraits &Traits,
                   const ASTContext &Context) {
  const VarDecl &Variable = *Lost.Variable;
  if (Lost.How != LostTask::Kind::Never || !Lost.IsUnnamed ||
      !Lost.IsAwaitAllowed || Traits.Awaited.isNull() ||
      Lost.Holder != &Variable || !Variable.getInit() ||
      Variable.getType()->isReferenceType() ||
      !Variable.getType()->getContainedAutoType() ||
      Variable.getInit()->IgnoreImplicit() != Lost.Made || Variable.hasAttrs())
    return {};
  if (!Traits.Awaited->isVoidType())
    return insertAwait(*Lost.Made, Context);
  // Nothing is left for the variable. Only 'auto x = f()' is just in front of
  // what makes the task, without a comment or a parenthesis.
  SourceRange Made = Lost.Made->getSourceRange();
  if (!isEditable({Variable.getBeginLoc(), Made.getEnd()}) ||
      needsParentheses(*Lost.Made) ||
      Variable.getInitStyle() != VarDecl::CInit ||
      Variable.getEndLoc() != Made.getEnd())
    return {};
  llvm::StringRef Before = Lexer::getSourceText(
      CharSourceRange::getCharRange(Variable.getLocation(), Made.getBegin()),
      Context.getSourceManager(), Context.getLangOpts());
  if (!Before.split('=').second.trim().empty() || Before.contains('/'))
    return {};
  return {FixItHint::CreateReplacement(
      CharSourceRange::getCharRange(Variable.getBeginLoc(), Made.getBegin()),
      "co_await ")};
}

//===----------------------------------------------------------------------===//
// Starting
//===----------------------------------------------------------------------===//

namespace {

/// Looks for an object that can run a task.
class ExecutorSearch {
public:
  ExecutorSearch(const StartEntry &Entry, const Library &Lib)
      : Entry(Entry), Lib(Lib) {}

  std::string find(const FunctionDecl &Function, Ancestors Above) {
    for (size_t I = Above.size(); I-- > 0;)
      if (const auto *Block = dyn_cast<CompoundStmt>(Above[I]))
        for (const Stmt *Before : Block->body()) {
          if (I + 1 < Above.size() && Before == Above[I + 1])
            break;
          if (const auto *Declaration = dyn_cast<DeclStmt>(Before))
            for (const Decl *One : Declaration->decls())
              if (const auto *Variable = dyn_cast<VarDecl>(One))
                consider(*Variable);
        }
    for (const ParmVarDecl *Parameter : Function.parameters())
      consider(*Parameter);
    if (const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
        Method && Method->isInstance() && !Method->getParent()->isLambda())
      for (const FieldDecl *Field : Method->getParent()->fields())
        consider(*Field);
    return Found;
  }

private:
  void consider(const ValueDecl &Object) {
    const CXXRecordDecl *Record = recordOf(Object.getType());
    if (!Found.empty() || !Record || !Object.getIdentifier() ||
        Object.getType().getNonReferenceType().isConstQualified())
      return;
    if (isOrDerivesFrom(*Record, Entry.Executors, Lib))
      Found = Object.getName();
  }

  const StartEntry &Entry;
  const Library &Lib;
  std::string Found;
};

} // namespace

std::optional<StartFix> startDropped(const TaskUse &Use,
                                     const TaskTraits &Traits,
                                     const FunctionDecl &Function,
                                     Ancestors Above, FileModel &Model) {
  const Expr &Whole = wholeOf(Use);
  const ASTContext &Context = Model.context();
  if (!Traits.Library || !isEditable(Whole.getSourceRange()))
    return std::nullopt;
  for (const StartEntry &Entry : Traits.Library.Lib->Starts) {
    if (!Entry.Tasks.empty() &&
        !isNamed(*Traits.Record, Entry.Tasks, *Traits.Library.Lib))
      continue;
    std::string Executor =
        ExecutorSearch(Entry, *Traits.Library.Lib).find(Function, Above);
    if (Executor.empty() && getCoroutineBody(Function))
      Executor = Model.spell(Traits.Library, Entry.ExecutorInCoroutine,
                             Function, Whole.getBeginLoc());
    if (Executor.empty() && !Entry.Executors.empty())
      continue;
    llvm::StringMap<std::string> Texts;
    Texts["task"] = textOf(Use.Outermost->getSourceRange(), Context).str();
    Texts["executor"] = Executor;
    StartFix Fix;
    Fix.Library = Traits.Library;
    Fix.Includes = Entry.Includes;
    Fix.Changes.push_back(FixItHint::CreateReplacement(
        Whole.getSourceRange(),
        expandTemplate(Model.spell(Traits.Library, Entry.Replacement, Function,
                                   Whole.getBeginLoc()),
                       Texts)));
    return Fix;
  }
  return std::nullopt;
}

} // namespace corolint

//===- DiscardedTaskCheck.cpp - coro-discarded-task -----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/DiscardedTaskCheck.h"
#include "checks/analysis/Edits.h"
#include "checks/coroutines/Coroutines.h"
#include "clang-tidy/utils/OptionsUtils.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/CharInfo.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace corolint {

namespace options = clang::tidy::utils::options;

DiscardedTaskCheck::DiscardedTaskCheck(StringRef Name,
                                       tidy::ClangTidyContext *Context,
                                       std::shared_ptr<SharedModel> Shared)
    : CoroutineCheck(Name, Context, std::move(Shared)),
      AllowedFunctions(
          options::parseStringList(Options.get("AllowedFunctions", ""))),
      AllowedTypes(options::parseStringList(Options.get("AllowedTypes", ""))) {}

void DiscardedTaskCheck::storeOptions(tidy::ClangTidyOptions::OptionMap &Opts) {
  CoroutineCheck::storeOptions(Opts);
  Options.store(Opts, "AllowedFunctions",
                options::serializeStringList(AllowedFunctions));
  Options.store(Opts, "AllowedTypes",
                options::serializeStringList(AllowedTypes));
}

/// The function whose call made the value of \p E, or null.
static const FunctionDecl *findCreator(const Expr &E) {
  if (const auto *Call = dyn_cast<CallExpr>(&E))
    return Call->getDirectCallee();
  return nullptr;
}

void DiscardedTaskCheck::onStartOfTranslationUnit() {
  CoroutineCheck::onStartOfTranslationUnit();
  ExpectedToThrow.clear();
}

/// "assert_throws", "EXPECT_THROW", "ShouldThrow" …: tests that a call throws
/// before there is a task, whose result is then of no interest.
static bool expectsThrow(llvm::StringRef Name) {
  return Name.contains_insensitive("throw");
}

void DiscardedTaskCheck::noteExpectedThrows(const CallExpr &Call) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (!Callee || !Callee->getIdentifier() || !expectsThrow(Callee->getName()))
    return;
  for (const Expr *Argument : Call.arguments())
    if (const auto *Lambda =
            dyn_cast<LambdaExpr>(Argument->IgnoreUnlessSpelledInSource()))
      ExpectedToThrow.insert(Lambda->getCallOperator());
}

/// True where a macro that \p Location comes out of checks for an exception.
static bool isInThrowMacro(SourceLocation Location, const ASTContext &Context) {
  const SourceManager &Sources = Context.getSourceManager();
  for (; Location.isMacroID();
       Location = Sources.getImmediateMacroCallerLoc(Location))
    if (expectsThrow(Lexer::getImmediateMacroName(Location, Sources,
                                                  Context.getLangOpts())))
      return true;
  return false;
}

void DiscardedTaskCheck::checkFunction(const FunctionDecl &Function,
                                       FileModel &Model) {
  if (ExpectedToThrow.contains(&Function))
    return;
  llvm::SmallPtrSet<const Expr *, 8> Seen;
  auto Visit = [&](const Stmt &S, Ancestors Above) {
    if (const auto *Call = dyn_cast<CallExpr>(&S))
      noteExpectedThrows(*Call);
    // Only what a call or an await made just now: no reference, no name.
    const auto *E = dyn_cast<Expr>(&S);
    if (!E || !isa<CallExpr, CoawaitExpr>(E) || !E->isPRValue() ||
        !E->getType()->isRecordType())
      return true;
    Discard Where = findDiscard(*E, Above);
    if (Where.Kind == DiscardKind::Used)
      return true;
    TaskTraits Traits = Model.tasks().get(E->getType());
    // Both arms of a conditional are one finding.
    if (Traits.isLazyTask() &&
        !isInThrowMacro(E->getBeginLoc(), Model.context()) &&
        Seen.insert(Where.Outermost).second)
      report(*E, Where, Traits, Function, isAwaitAllowed(Above), Model);
    return true;
  };
  walkEvaluated(Function.getBody(), Model.context(), Visit);
}

static bool isListed(llvm::ArrayRef<StringRef> List, const NamedDecl *Decl) {
  return Decl && !List.empty() &&
         llvm::is_contained(List, qualifiedName(*Decl));
}

/// What to do about a dropped task, as the end of a message.
static std::string adviceFor(const TaskTraits &Traits, bool CanAwait,
                             const FunctionDecl &Function, SourceLocation Use,
                             const FileModel &Model) {
  if (CanAwait)
    return "'co_await' it";
  std::string Advice = "'co_await' it in a coroutine";
  if (Traits.Library && !Traits.Library.Lib->Spawn.empty())
    Advice +=
        " or start it with '" +
        Model.spell(Traits.Library, Traits.Library.Lib->Spawn, Function, Use) +
        "'";
  return Advice;
}

/// Awaits the operand of "(void)"; what stands behind that stays: comments,
/// parentheses.
static void awaitInsteadOfCast(const CStyleCastExpr &Cast, SourceRange Operand,
                               bool Parenthesise, const ASTContext &Context,
                               llvm::SmallVectorImpl<FixItHint> &Edits) {
  SourceLocation CastEnd = endOf(Cast.getRParenLoc(), Context);
  bool IsTight =
      !isWhitespace(*Context.getSourceManager().getCharacterData(CastEnd));
  Edits.push_back(FixItHint::CreateReplacement(
      CharSourceRange::getCharRange(Cast.getBeginLoc(), CastEnd),
      IsTight ? "co_await " : "co_await"));
  if (!Parenthesise || isa<ParenExpr>(Cast.getSubExprAsWritten()))
    return;
  Edits.push_back(FixItHint::CreateInsertion(Operand.getBegin(), "("));
  Edits.push_back(FixItHint::CreateInsertion(endOf(Operand, Context), ")"));
}

/// Puts 'co_await' before what is dropped, in place of a cast to void.
static llvm::SmallVector<FixItHint, 4> awaitIt(const Discard &Where,
                                               const ASTContext &Context) {
  const Expr &Whole = Where.Cast ? *Where.Cast : *Where.Outermost;
  if (!isEditable(Whole.getSourceRange()))
    return {};
  llvm::SmallVector<FixItHint, 4> Edits;
  SourceRange Operand = Where.Outermost->getSourceRange();
  bool Parenthesise = needsParentheses(*Where.Outermost);
  if (const auto *Cast = dyn_cast_or_null<CStyleCastExpr>(Where.Cast)) {
    awaitInsteadOfCast(*Cast, Operand, Parenthesise, Context, Edits);
    return Edits;
  }
  Edits.push_back(FixItHint::CreateReplacement(
      CharSourceRange::getCharRange(Whole.getBeginLoc(), Operand.getBegin()),
      Parenthesise ? "co_await (" : "co_await "));
  SourceLocation OperandEnd = endOf(Operand, Context);
  SourceLocation WholeEnd = endOf(Whole.getSourceRange(), Context);
  if (Parenthesise || OperandEnd != WholeEnd)
    Edits.push_back(FixItHint::CreateReplacement(
        CharSourceRange::getCharRange(OperandEnd, WholeEnd),
        Parenthesise ? ")" : ""));
  return Edits;
}

void DiscardedTaskCheck::report(const Expr &Creator, const Discard &Where,
                                const TaskTraits &Traits,
                                const FunctionDecl &Function, bool AwaitAllowed,
                                FileModel &Model) {
  const FunctionDecl *Callee = findCreator(Creator);
  if (isListed(AllowedFunctions, Callee) ||
      isListed(AllowedTypes, Traits.Record))
    return;
  const ASTContext &Context = Model.context();
  SourceLocation Location =
      Context.getSourceManager().getFileLoc(Creator.getBeginLoc());
  if (!isNew(Location))
    return;

  const IdentifierInfo *Name = Callee ? Callee->getIdentifier() : nullptr;
  bool CanAwait = canAwaitIn(Function, Traits, Model.tasks(), Context);
  auto Diag =
      diag(Location,
           "%select{a task|the task that '%1' returns}0 is dropped%select{| by "
           "a cast to void}2; '%3' is lazy, so its work never runs; %4")
      << (Name != nullptr) << (Name ? Name->getName() : "")
      << (Where.Kind == DiscardKind::Void) << qualifiedName(*Traits.Record)
      << adviceFor(Traits, CanAwait, Function, Location, Model)
      << Creator.getSourceRange();
  if (CanAwait && AwaitAllowed && !isDependentInTemplate(Creator, Function))
    Diag << awaitIt(Where, Context);
}

} // namespace corolint

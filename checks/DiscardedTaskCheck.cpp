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

void DiscardedTaskCheck::storeOptions(
    tidy::ClangTidyOptions::OptionMap &Opts) {
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

void DiscardedTaskCheck::checkFunction(const FunctionDecl &Function,
                                       FileModel &Model) {
  llvm::SmallPtrSet<const Expr *, 8> Seen;
  auto Visit = [&](const Stmt &S, Ancestors Above) {
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
    if (Traits.isLazyTask() && Seen.insert(Where.Outermost).second)
      report(*E, Where, Traits, Function, isAwaitAllowed(Above), Model);
    return true;
  };
  walkEvaluated(Function.getBody(), Model.context(), Visit);
}

static bool isListed(llvm::ArrayRef<StringRef> List, const NamedDecl *Decl) {
  return Decl && !List.empty() &&
         llvm::is_contained(List, qualifiedName(*Decl));
}

void DiscardedTaskCheck::report(const Expr &Creator, const Discard &Where,
                                const TaskTraits &Traits,
                                const FunctionDecl &Function,
                                bool AwaitAllowed, FileModel &Model) {
  const FunctionDecl *Callee = findCreator(Creator);
  if (isListed(AllowedFunctions, Callee) ||
      isListed(AllowedTypes, Traits.Record))
    return;
  const ASTContext &Context = Model.context();
  const SourceManager &Sources = Context.getSourceManager();
  SourceLocation Location = Sources.getFileLoc(Creator.getBeginLoc());
  if (!isNew(Location))
    return;

  const IdentifierInfo *Name = Callee ? Callee->getIdentifier() : nullptr;
  bool CanAwait = canAwaitIn(Function, Traits, Model.tasks(), Context);
  std::string Advice = "'co_await' it";
  if (!CanAwait) {
    Advice = "'co_await' it in a coroutine";
    if (Traits.Library && !Traits.Library.Lib->Spawn.empty())
      Advice += " or start it with '" +
                Model.spell(Traits.Library, Traits.Library.Lib->Spawn,
                            Function, Location) +
                "'";
  }
  auto Diag =
      diag(Location,
           "%select{a task|the task that '%1' returns}0 is dropped%select{| by "
           "a cast to void}2; '%3' is lazy, so its work never runs; %4")
      << (Name != nullptr) << (Name ? Name->getName() : "")
      << (Where.Kind == DiscardKind::Void) << qualifiedName(*Traits.Record)
      << Advice << Creator.getSourceRange();

  const Expr &Whole = Where.Cast ? *Where.Cast : *Where.Outermost;
  if (!CanAwait || !AwaitAllowed || !isEditable(Whole.getSourceRange()) ||
      isDependentInTemplate(Creator, Function))
    return;
  SourceRange Inner = Where.Outermost->getSourceRange();
  bool Parenthesise = needsParentheses(*Where.Outermost);
  std::string Before = Parenthesise ? "co_await (" : "co_await ";
  if (const auto *Cast = dyn_cast_or_null<CStyleCastExpr>(Where.Cast)) {
    // What stands behind "(void)" stays: comments, parentheses.
    SourceLocation CastEnd = endOf(Cast->getRParenLoc(), Context);
    bool IsTight = !isWhitespace(*Sources.getCharacterData(CastEnd));
    Diag << FixItHint::CreateReplacement(
        CharSourceRange::getCharRange(Whole.getBeginLoc(), CastEnd),
        IsTight ? "co_await " : "co_await");
    if (Parenthesise && !isa<ParenExpr>(Cast->getSubExprAsWritten()))
      Diag << FixItHint::CreateInsertion(Inner.getBegin(), "(")
           << FixItHint::CreateInsertion(endOf(Inner, Context), ")");
    return;
  }
  if (Where.Cast) {
    Diag << FixItHint::CreateReplacement(
        CharSourceRange::getCharRange(Whole.getBeginLoc(), Inner.getBegin()),
        Before);
    SourceLocation InnerEnd = endOf(Inner, Context);
    SourceLocation WholeEnd = endOf(Whole.getSourceRange(), Context);
    if (InnerEnd != WholeEnd)
      Diag << FixItHint::CreateReplacement(
          CharSourceRange::getCharRange(InnerEnd, WholeEnd),
          Parenthesise ? ")" : "");
    else if (Parenthesise)
      Diag << FixItHint::CreateInsertion(InnerEnd, ")");
    return;
  }
  Diag << FixItHint::CreateInsertion(Inner.getBegin(), Before);
  if (Parenthesise)
    Diag << FixItHint::CreateInsertion(endOf(Inner, Context), ")");
}

} // namespace corolint

//===- BlockingCallCheck.cpp - coro-blocking-call -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/BlockingCallCheck.h"
#include "checks/analysis/Edits.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Records.h"
#include "checks/coroutines/Walk.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint {

BlockingCallCheck::BlockingCallCheck(StringRef Name,
                                     tidy::ClangTidyContext *Context,
                                     std::shared_ptr<SharedModel> Shared)
    : IncludingCheck(Name, Context, std::move(Shared)),
      BlockingFunctions(Options.get("BlockingFunctions", "")),
      Configured(BlockingFunctions) {}

void BlockingCallCheck::storeOptions(tidy::ClangTidyOptions::OptionMap &Opts) {
  IncludingCheck::storeOptions(Opts);
  Options.store(Opts, "BlockingFunctions", BlockingFunctions);
}

void BlockingCallCheck::checkFunction(const FunctionDecl &Function,
                                      FileModel &Model) {
  if (!getCoroutineBody(Function) || !runsOnExecutor(Function, Model.tasks()))
    return;
  auto Visit = [&](const Stmt &S, Ancestors Above) {
    const auto *Call = dyn_cast<CallExpr>(&S);
    if (!Call)
      return true;
    if (std::optional<BlockingReason> Reason =
            findBlockingReason(*Call, Function, Configured, Model))
      report({*Call, Function,
              findDiscard(*Call, Above).Kind == DiscardKind::Statement,
              isAwaitAllowed(Above), Model.libraryOf(Function)},
             *Reason, Model);
    return true;
  };
  walkEvaluated(Function.getBody(), Model.context(), Visit,
                InvokedLambdas::Enter);
}

void BlockingCallCheck::report(const Site &Where, const BlockingReason &Reason,
                               FileModel &Model) {
  const SourceManager &Sources = Model.context().getSourceManager();
  SourceLocation Location = Sources.getFileLoc(Where.Call.getBeginLoc());
  if (!isNew(Location))
    return;
  std::string Advice;
  if (Reason.ConfiguredAdvice)
    Advice = *Reason.ConfiguredAdvice;
  if (Advice.empty())
    Advice = Model.advice(Where.Library,
                          Reason.Entry ? Reason.Entry->Need : "offload",
                          Where.Coroutine, Location);
  const FunctionDecl &Callee = *Where.Call.getDirectCallee();
  {
    auto Diag = diag(Location, "'%0' blocks the thread that runs %1; %2")
                << qualifiedName(Callee, receiverClass(Where.Call))
                << describeCoroutine(Where.Coroutine) << Advice
                << Where.Call.getSourceRange();
    if (Reason.Entry)
      Diag << makeFix(Where, *Reason.Entry, Model);
  }
  if (Reason.Declared)
    diag(Reason.Declared->getLocation(), "declared blocking here",
         DiagnosticIDs::Note);
}

/// True where \p Duration converts implicitly to nanoseconds, and so to what
/// any timer takes: std::chrono::duration of an integer count and a period that
/// is a whole number of nanoseconds.
static bool isExactDuration(QualType Duration) {
  const auto *Record =
      dyn_cast_or_null<ClassTemplateSpecializationDecl>(recordOf(Duration));
  if (!Record || qualifiedName(*Record) != "std::chrono::duration" ||
      Record->getTemplateArgs().size() < 2 ||
      !Record->getTemplateArgs()[0].getAsType()->isIntegerType())
    return false;
  const auto *Ratio = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      recordOf(Record->getTemplateArgs()[1].getAsType()));
  if (!Ratio || Ratio->getTemplateArgs().size() < 2 ||
      Ratio->getTemplateArgs()[1].getKind() != TemplateArgument::Integral)
    return false;
  int64_t Denominator =
      Ratio->getTemplateArgs()[1].getAsIntegral().getExtValue();
  return Denominator > 0 && 1'000'000'000 % Denominator == 0;
}

llvm::SmallVector<FixItHint, 4>
BlockingCallCheck::makeFix(const Site &Where, const BlockingEntry &Entry,
                           FileModel &Model) {
  const AlternativeEntry *Offer =
      Where.Library ? Where.Library.Lib->findAlternative(Entry.Need) : nullptr;
  if (!Offer || Offer->Replacement.empty() || Entry.Duration.empty() ||
      !Where.IsStatement || !Where.AwaitAllowed ||
      !isEditable(Where.Call.getSourceRange()))
    return {};
  // The replacement awaits, and only the coroutine's own promise is known to
  // let the library's awaitables through.
  if (!Model.tasks().get(Where.Coroutine.getReturnType()).Library)
    return {};
  // The replacement is written for one argument, and keeps comments beside it.
  if (Where.Call.getNumArgs() != 1)
    return {};
  const Expr &First = *Where.Call.getArg(0);
  bool IsInteger = First.getType()->isIntegerType();
  if (!IsInteger && !isExactDuration(First.getType()))
    return {};

  const ASTContext &Context = Model.context();
  if (isDependentInTemplate(Where.Call, Where.Coroutine))
    return {};
  llvm::StringRef Argument = textBetweenParentheses(Where.Call, Context);
  // A line comment at its end would swallow what follows.
  if (Argument.empty() ||
      Argument.drop_front(Argument.rfind('\n') + 1).contains("//"))
    return {};
  std::string Replacement =
      expandTemplate(Model.spell(Where.Library, Offer->Replacement,
                                 Where.Coroutine, Where.Call.getBeginLoc()),
                     {Argument}, expandTemplate(Entry.Duration, {Argument}));
  llvm::SmallVector<FixItHint, 4> Result =
      Headers.add(Where.Call.getBeginLoc(), Where.Library, Offer->Includes,
                  Context.getSourceManager());
  Result.push_back(
      FixItHint::CreateReplacement(Where.Call.getSourceRange(), Replacement));
  return Result;
}

} // namespace corolint

//===- DiscardedTaskCheck.cpp - coro-discarded-task -----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/DiscardedTaskCheck.h"
#include "checks/analysis/AsyncFacts.h"
#include "checks/analysis/BrokenCode.h"
#include "checks/analysis/Contexts.h"
#include "checks/analysis/DiscardFixes.h"
#include "checks/analysis/Edits.h"
#include "checks/analysis/FunctionIds.h"
#include "checks/analysis/Guards.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/program/FactsSink.h"
#include "clang-tidy/utils/OptionsUtils.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace corolint {

namespace options = clang::tidy::utils::options;

DiscardedTaskCheck::DiscardedTaskCheck(StringRef Name,
                                       tidy::ClangTidyContext *Context,
                                       std::shared_ptr<SharedModel> Shared)
    : IncludingCheck(Name, Context, std::move(Shared)),
      AllowedFunctions(
          options::parseStringList(Options.get("AllowedFunctions", ""))),
      AllowedTypes(options::parseStringList(Options.get("AllowedTypes", ""))),
      ReportEager(Options.get("ReportEager", true)),
      ReportNodiscard(Options.get("ReportNodiscard", true)) {}

void DiscardedTaskCheck::storeOptions(tidy::ClangTidyOptions::OptionMap &Opts) {
  IncludingCheck::storeOptions(Opts);
  Options.store(Opts, "AllowedFunctions",
                options::serializeStringList(AllowedFunctions));
  Options.store(Opts, "AllowedTypes",
                options::serializeStringList(AllowedTypes));
  Options.store(Opts, "ReportEager", ReportEager);
  Options.store(Opts, "ReportNodiscard", ReportNodiscard);
}

void DiscardedTaskCheck::onStartOfTranslationUnit() {
  IncludingCheck::onStartOfTranslationUnit();
  ExpectedToThrow.clear();
  Seen.clear();
  LostMembers.clear();
}

/// A task that is lost at the place where it is made.
struct DiscardedTaskCheck::Site {
  const Expr &Creator;
  const FunctionDecl &Function;
  TaskUse Use;
  TaskTraits Traits;
  /// What was called; null where that is not known.
  const FunctionDecl *Callee;
};

//===----------------------------------------------------------------------===//
// What is no mistake
//===----------------------------------------------------------------------===//

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

static bool isListed(llvm::ArrayRef<StringRef> List, const NamedDecl *Decl) {
  return Decl && !List.empty() &&
         llvm::is_contained(List, qualifiedName(*Decl));
}

bool DiscardedTaskCheck::isAllowed(const FunctionDecl *Callee,
                                   const TaskTraits &Traits) const {
  return isListed(AllowedFunctions, Callee) ||
         isListed(AllowedTypes, Traits.Record);
}

/// Whether \p Function does nothing but to cast calls to void: it is there to
/// see that they compile.
static bool onlyCompiles(const FunctionDecl &Function) {
  const auto *Body = dyn_cast_or_null<CompoundStmt>(Function.getBody());
  if (!Body)
    return false;
  unsigned Casts = 0;
  for (const Stmt *S : Body->body()) {
    const auto *E = dyn_cast<Expr>(S);
    const auto *Cast =
        E ? dyn_cast<ExplicitCastExpr>(E->IgnoreImplicit()) : nullptr;
    if (Cast && Cast->getType()->isVoidType())
      ++Casts;
    else if (E || !isa<DeclStmt>(S))
      return false;
  }
  return Casts > 1;
}

/// A library knows what its own types do, and tests of one look at them and
/// give them up to see what happens; but what a test drops on the spot is as
/// lost as elsewhere. \p IsKept: it is not dropped on the spot.
static bool isMeant(const FunctionDecl &Function, const TaskTraits &Traits,
                    bool IsKept, FileModel &Model) {
  LibraryUse Own = Model.catalogue().findLibrary(Function);
  return (Own && Own.Lib->IsBuiltin && Own.Lib == Traits.Library.Lib) ||
         (IsKept && isInTest(Function, Model));
}

/// Whether the awaited value, unlike the task, can be asked for true or false,
/// compared, printed.
static bool givesPlainValue(const TaskTraits &Traits) {
  return !Traits.Awaited.isNull() && Traits.Awaited->isScalarType();
}

bool DiscardedTaskCheck::isMistake(const Site &Spot) const {
  const TaskTraits &Traits = Spot.Traits;
  switch (Spot.Use.Fate) {
  case TaskFate::HandedOn:
  case TaskFate::Stored:
    return false;
  case TaskFate::Tested:
  case TaskFate::Compared:
  case TaskFate::Converted:
  case TaskFate::Observed:
    return Traits.isLazyTask() ||
           (Traits.isEagerTask() && givesPlainValue(Traits));
  case TaskFate::Dropped:
  case TaskFate::Ignored:
    if (Traits.isLazyTask())
      return true;
    if (Traits.IsFireAndForget || !ReportEager || !Traits.isEagerTask())
      return Traits.IsAwaitable && Traits.givesGuard();
    // "On purpose", where the work runs all the same.
    return Traits.Drop == DropKind::Cancels ||
           (Spot.Use.Fate != TaskFate::Ignored &&
            Spot.Use.Drop.Kind != DiscardKind::Void);
  }
  llvm_unreachable("covered switch");
}

//===----------------------------------------------------------------------===//
// Where tasks are lost
//===----------------------------------------------------------------------===//

void DiscardedTaskCheck::checkFunction(const FunctionDecl &Function,
                                       FileModel &Model) {
  if (ExpectedToThrow.contains(&Function) ||
      mayLackCode(Function, Model.context()))
    return;
  auto Visit = [&](const Stmt &S, Ancestors Above) {
    if (const auto *Call = dyn_cast<CallExpr>(&S))
      noteExpectedThrows(*Call);
    // Only what a call or an await made just now: no reference, no name.
    if (const auto *E = dyn_cast<Expr>(&S);
        E && isa<CallExpr, CoawaitExpr>(E) && E->isPRValue() &&
        E->getType()->isRecordType())
      checkValue(*E, Function, Above, Model);
    if (isa<CallExpr, CXXConstructExpr>(S) && !Function.isDependentContext())
      for (const DroppingSlot &Slot : findDroppingSlots(S, Function, Model))
        reportSlot(Slot, Function, Model);
    return true;
  };
  walkEvaluated(Function.getBody(), Model.context(), Visit);
  const auto LostTasks = findLostTasks(Function, Model);
  for (const LostTask &Lost : LostTasks)
    reportLost(Lost, Function, Model);
  if (FactsSink::active() && !Function.isDependentContext())
    addTaskUses(Function, LostTasks, Model, FactsSink::active()->Facts);
}

/// The function whose call made the value of \p E, or null.
static const FunctionDecl *findCreator(const Expr &E) {
  if (const auto *Call = dyn_cast<CallExpr>(&E))
    return Call->getDirectCallee();
  return nullptr;
}

void DiscardedTaskCheck::checkValue(const Expr &E, const FunctionDecl &Function,
                                    Ancestors Above, FileModel &Model) {
  TaskTraits Traits = Model.tasks().get(E.getType());
  if (!Traits.isTask() && Traits.IsAwaitable) {
    const FunctionDecl *Maker = findCreator(E);
    if (Maker && onlyMakesAwaiter(*Maker)) {
      Traits.HasPromise = Traits.HasState = true;
      Traits.Start = StartKind::Lazy;
    } else if (!Traits.givesGuard()) {
      return;
    }
  } else if (!Traits.isTask()) {
    return;
  }
  Site Spot{E, Function, findTaskUse(E, Above, Model), Traits, findCreator(E)};
  if (!isMistake(Spot) || isAllowed(Spot.Callee, Traits) ||
      isInThrowMacro(E.getBeginLoc(), Model.context()) ||
      isMeant(Function, Traits, isLook(Spot.Use.Fate), Model))
    return;
  if (Spot.Use.Drop.Kind == DiscardKind::Void && onlyCompiles(Function))
    return;
  // An eager task that an await gives has been awaited by whoever wraps it.
  if (isa<CoawaitExpr>(E) && !Traits.isLazyTask())
    return;
  if (const auto *Call = dyn_cast<CallExpr>(&E)) {
    if (callsOwnParameter(*Call, Function))
      return;
    if (std::optional<Invocation> Made = asInvocation(*Call);
        Made && !Model.functions(*Made).empty() &&
        findRole({*Made, Function, Above}, {FunctionKind::FireAndForget},
                 Model))
      return;
    if (!ReportNodiscard && Spot.Use.Drop.Kind == DiscardKind::Statement &&
        Call->hasUnusedResultAttr(Model.context()))
      return;
  }
  // Both arms of a conditional are one finding.
  if (Seen.insert(Spot.Use.Outermost).second)
    reportValue(Spot, Above, Model);
}

//===----------------------------------------------------------------------===//
// Words
//===----------------------------------------------------------------------===//

/// What becomes of the work of a task that is lost.
static std::string consequence(const TaskTraits &Traits) {
  std::string Name = "'" + qualifiedName(*Traits.Record) + "'";
  if (Traits.isLazyTask())
    return Name + " is lazy, so its work never runs";
  switch (Traits.Drop) {
  case DropKind::Cancels:
    return Name + " starts its work, and cancels it when it is destroyed here";
  case DropKind::Waits:
    return Name + " waits in its destructor, so this blocks until its work is "
                  "done";
  case DropKind::Unknown:
  case DropKind::NeverRuns:
  case DropKind::Detaches:
    break;
  }
  if (Traits.Start == StartKind::Eager)
    return "its work runs on unobserved, and its errors are lost";
  return Name + " has to be awaited";
}

static std::string typeName(QualType Type, const ASTContext &Context) {
  return Type.getCanonicalType().getUnqualifiedType().getAsString(
      Context.getPrintingPolicy());
}

/// What to do about a lost task, as the end of a message.
static std::string adviceFor(const TaskTraits &Traits, bool CanAwait,
                             const FunctionDecl &Function, SourceLocation Use,
                             const FileModel &Model) {
  if (CanAwait)
    return "'co_await' it";
  std::string Advice = "'co_await' it in a coroutine";
  if (Traits.Library && !Traits.Library.Lib->Spawn.empty() &&
      Traits.isLazyTask())
    Advice +=
        " or start it with '" +
        Model.spell(Traits.Library, Traits.Library.Lib->Spawn, Function, Use) +
        "'";
  return Advice;
}

/// "never awaited" and so on.
static StringRef describe(const LostTask &Lost) {
  switch (Lost.How) {
  case LostTask::Kind::Never:
  case LostTask::Kind::InContainer:
    break;
  case LostTask::Kind::OnSomePath:
    return "not awaited on every path";
  case LostTask::Kind::Overwritten:
    return "overwritten before anybody awaits it";
  }
  return "never awaited";
}

/// "is dropped", "is tested …" and so on.
static StringRef describe(const TaskUse &Use) {
  switch (Use.Fate) {
  case TaskFate::Ignored:
    return "is dropped by assigning it to 'std::ignore'";
  case TaskFate::Tested:
    return "is tested in place of its result";
  case TaskFate::Compared:
    return "is compared in place of its result";
  case TaskFate::Converted:
    return "is converted in place of its result";
  case TaskFate::Observed:
    return "is only looked at";
  case TaskFate::Dropped:
  case TaskFate::HandedOn:
  case TaskFate::Stored:
    break;
  }
  return Use.Drop.Kind == DiscardKind::Void ? "is dropped by a cast to void"
                                            : "is dropped";
}

//===----------------------------------------------------------------------===//
// Reports
//===----------------------------------------------------------------------===//

void DiscardedTaskCheck::noteDeclaration(const FunctionDecl *Callee,
                                         SourceLocation Finding,
                                         FileModel &Model) {
  if (!Callee || !isOfProgram(*Callee, Model))
    return;
  if (FactsSink *Sink = FactsSink::active())
    Sink->Facts.addLostTask(
        {Model.ids().get(*Callee), placeOf(Finding, Model, Sink->Facts)});
  diag(Callee->getLocation(), "it returns %0, declared here",
       DiagnosticIDs::Note)
      << Callee->getReturnType().getUnqualifiedType();
}

void DiscardedTaskCheck::reportValue(const Site &Spot, Ancestors Above,
                                     FileModel &Model) {
  const ASTContext &Context = Model.context();
  SourceLocation Location =
      Context.getSourceManager().getFileLoc(Spot.Creator.getBeginLoc());
  if (!isNew(Location))
    return;
  const TaskTraits &Traits = Spot.Traits;
  const IdentifierInfo *Name =
      Spot.Callee ? Spot.Callee->getIdentifier() : nullptr;
  bool CanAwait = canAwaitIn(Spot.Function, Traits, Model.tasks(), Context);
  bool IsEditable = !isDependentInTemplate(Spot.Creator, Spot.Function);
  // A guard that nobody holds is let go at once.
  bool IsGuard = Traits.givesGuard() && !isLook(Spot.Use.Fate);
  Edits Await;
  if (CanAwait && isAwaitAllowed(Above) && IsEditable && !IsGuard)
    Await = isLook(Spot.Use.Fate)
                ? awaitInPlace(*Spot.Use.Outermost, Traits, Context)
                : awaitDropped(Spot.Use, Context);
  bool IsSafe = Traits.isLazyTask();
  {
    auto Diag =
        diag(Location, "%select{a task|the task that '%1' returns}0 %2; %3; %4")
        << (Name != nullptr) << (Name ? Name->getName() : "")
        << describe(Spot.Use) << consequence(Traits)
        << (IsGuard
                ? "keep what 'co_await' on it gives"
                : adviceFor(Traits, CanAwait, Spot.Function, Location, Model))
        << Spot.Creator.getSourceRange();
    if (IsSafe)
      Diag << Await;
  }
  noteDeclaration(Spot.Callee, Location, Model);
  if (!IsSafe && !Await.empty())
    diag(Location, "'co_await' it", DiagnosticIDs::Note) << Await;
  if (isLook(Spot.Use.Fate) || !IsEditable || IsGuard)
    return;
  if (std::optional<StartFix> Start =
          startDropped(Spot.Use, Traits, Spot.Function, Above, Model))
    diag(Location, "or start it, and go on without waiting for it",
         DiagnosticIDs::Note)
        << Headers.add(Location, Start->Library, Start->Includes,
                       Context.getSourceManager())
        << Start->Changes;
}

void DiscardedTaskCheck::reportSlot(const DroppingSlot &Slot,
                                    const FunctionDecl &Function,
                                    FileModel &Model) {
  const ASTContext &Context = Model.context();
  SourceLocation Location =
      Context.getSourceManager().getFileLoc(Slot.Callable->getBeginLoc());
  TaskTraits Traits = Model.tasks().get(Slot.Task);
  if (isAllowed(&Function, Traits) || !isNew(Location))
    return;
  diag(Location, "this returns a task, which '%0' drops; %1; start it in "
                 "there%2")
      << Slot.Slot << consequence(Traits)
      << (Traits.Library && !Traits.Library.Lib->Spawn.empty()
              ? " with '" +
                    Model.spell(Traits.Library, Traits.Library.Lib->Spawn,
                                Function, Location) +
                    "'"
              : std::string())
      << Slot.Callable->getSourceRange();
  if (Slot.Dropper)
    diag(Slot.Dropper->getLocation(), "dropped by this function",
         DiagnosticIDs::Note);
}

/// An eager task may be held so that its work goes on while other code runs;
/// only where dropping it does nothing is holding it nothing either.
static bool isWorthHolding(const LostTask &Lost, const TaskTraits &Traits) {
  if (Traits.isLazyTask())
    return false;
  // On some paths it may be ready, or done otherwise.
  if (Traits.IsFireAndForget || Traits.Drop != DropKind::Detaches ||
      Lost.How == LostTask::Kind::OnSomePath ||
      Lost.How == LostTask::Kind::Overwritten || !Lost.Looks.empty())
    return true;
  // A name that says so.
  return Lost.Holder->getName().starts_with("_") ||
         Lost.Holder->hasAttr<UnusedAttr>();
}

void DiscardedTaskCheck::reportLost(const LostTask &Lost,
                                    const FunctionDecl &Function,
                                    FileModel &Model) {
  const ASTContext &Context = Model.context();
  TaskTraits Traits = Model.tasks().get(Lost.Type);
  const FunctionDecl *Callee = findCreator(*Lost.Made);
  bool IsGuard = Traits.givesGuard() && Lost.How == LostTask::Kind::Never;
  if (isAllowed(Callee, Traits) ||
      isInThrowMacro(Lost.Made->getBeginLoc(), Context) ||
      isMeant(Function, Traits, /*IsKept=*/!Traits.givesGuard(), Model) ||
      (!IsGuard && (isWorthHolding(Lost, Traits) ||
                    (!ReportEager && !Traits.isLazyTask()))))
    return;
  bool AreSeveral = Lost.How == LostTask::Kind::InContainer;
  const auto *Member = dyn_cast<FieldDecl>(Lost.Holder);
  // Bindings share what made them; a member's default stands elsewhere.
  SourceLocation Location = Context.getSourceManager().getFileLoc(
      Member ? Lost.Variable->getLocation()
      : Lost.Holder != Lost.Variable || AreSeveral ? Lost.Holder->getLocation()
                                                   : Lost.Made->getBeginLoc());
  std::string Name = Member ? Lost.Variable->getNameAsString() + "." +
                                  Member->getNameAsString()
                            : Lost.Holder->getNameAsString();
  if (Member ? !LostMembers.insert({Location, Member}).second
             : !isNew(Location))
    return;
  bool CanAwait = canAwaitIn(Function, Traits, Model.tasks(), Context);
  Edits Await;
  if (CanAwait && !isDependentInTemplate(*Lost.Made, Function))
    Await = awaitInitial(Lost, Traits, Context);
  {
    std::string Held =
        IsGuard ? "'" + Name + "' holds a task, not the '" +
                      typeName(Traits.Awaited, Context) +
                      "' that awaiting it gives, so nothing is held"
                : (AreSeveral ? "the tasks in '" : "the task in '") + Name +
                      "' " + (AreSeveral ? "are " : "is ") +
                      describe(Lost).str() + "; " + consequence(Traits);
    auto Diag = diag(Location, "%0; %1")
                << Held
                << adviceFor(Traits, CanAwait, Function, Location, Model)
                << Lost.Made->getSourceRange();
    if (Traits.isLazyTask())
      Diag << Await;
  }
  notePath(Lost);
  noteDeclaration(Callee, Location, Model);
  if (!Traits.isLazyTask() && !Await.empty())
    diag(Location, "'co_await' it", DiagnosticIDs::Note) << Await;
}

void DiscardedTaskCheck::notePath(const LostTask &Lost) {
  for (SourceLocation Look : llvm::ArrayRef(Lost.Looks).take_front(3))
    if (Lost.How != LostTask::Kind::OnSomePath)
      diag(Look, "this only looks at it", DiagnosticIDs::Note);
  if (Lost.How == LostTask::Kind::Overwritten)
    diag(Lost.Where, "another task is put in its place here",
         DiagnosticIDs::Note);
  if (Lost.How == LostTask::Kind::OnSomePath && Lost.Outcome)
    diag(Lost.Where, "it is lost where this is %select{false|true}0",
         DiagnosticIDs::Note)
        << *Lost.Outcome;
  else if (Lost.How == LostTask::Kind::OnSomePath)
    diag(Lost.Where, "it is lost on one of the ways from here",
         DiagnosticIDs::Note);
}

} // namespace corolint

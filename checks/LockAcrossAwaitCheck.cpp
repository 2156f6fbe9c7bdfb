//===- LockAcrossAwaitCheck.cpp - coro-lock-across-await ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/LockAcrossAwaitCheck.h"
#include "checks/analysis/BrokenCode.h"
#include "checks/analysis/LockFixes.h"
#include "checks/coroutines/Coroutines.h"
#include "clang-tidy/utils/OptionsUtils.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint {

namespace options = clang::tidy::utils::options;

LockAcrossAwaitCheck::LockAcrossAwaitCheck(StringRef Name,
                                           tidy::ClangTidyContext *Context,
                                           std::shared_ptr<SharedModel> Shared)
    : CoroutineCheck(Name, Context, std::move(Shared)) {
  auto List = [&](StringRef Option) {
    return options::parseStringList(Options.get(Option, ""));
  };
  Settings.AllowedAwaitables = List("AllowedAwaitables");
  Settings.AllowedCallees = List("AllowedCallees");
  Settings.LockGuards = List("LockGuards");
  Settings.Mutexes = List("Mutexes");
}

void LockAcrossAwaitCheck::storeOptions(
    tidy::ClangTidyOptions::OptionMap &Opts) {
  CoroutineCheck::storeOptions(Opts);
  auto Store = [&](StringRef Option, const std::vector<StringRef> &Names) {
    Options.store(Opts, Option, options::serializeStringList(Names));
  };
  Store("AllowedAwaitables", Settings.AllowedAwaitables);
  Store("AllowedCallees", Settings.AllowedCallees);
  Store("LockGuards", Settings.LockGuards);
  Store("Mutexes", Settings.Mutexes);
}

void LockAcrossAwaitCheck::onStartOfTranslationUnit() {
  CoroutineCheck::onStartOfTranslationUnit();
  Types.reset();
  Instantiated.clear();
}

void LockAcrossAwaitCheck::checkFunction(const FunctionDecl &Function,
                                         FileModel &Model) {
  if (!getCoroutineBody(Function))
    return;
  if (const FunctionDecl *Pattern = Function.getTemplateInstantiationPattern())
    Instantiated.insert(Pattern->getCanonicalDecl());
  else if (Instantiated.contains(Function.getCanonicalDecl()))
    return;
  // Coroutines of expected and optional end where they would wait.
  if (Model.tasks().get(Function.getReturnType()).isResultLike() ||
      mayLackCode(Function, Model.context()))
    return;
  if (!Types)
    Types = std::make_unique<LockTypes>(Model, Settings);
  for (const HeldLock &Lock : findHeldLocks(Function, Model, *Types, Settings))
    report(Lock, Function, Model);
}

/// What to use instead, as the end of a message.
static std::string adviceFor(const HeldLock &Lock, const FunctionDecl &Function,
                             SourceLocation Where, FileModel &Model) {
  if (const FunctionEntry *Entry = Lock.Site.Entry;
      Entry && Lock.Site.Callee && !Entry->Advice.empty())
    return Model.spell(Model.libraryOf(*Entry, *Lock.Site.Callee),
                       Entry->Advice, Function, Where);
  // What serves in place of a short lock need not hold over an await.
  const LibraryUse Library = Model.libraryOf(Function);
  const bool HasOnlyLock =
      Library && !Library.Lib->findAlternative("held-lock", /*Function=*/"") &&
      Library.Lib->findAlternative("lock", /*Function=*/"");
  return Model.advice(Library, HasOnlyLock ? "lock" : "held-lock",
                      /*Function=*/"", Function, Where);
}

void LockAcrossAwaitCheck::report(const HeldLock &Lock,
                                  const FunctionDecl &Function,
                                  FileModel &Model) {
  const ASTContext &Context = Model.context();
  const SourceLocation Where =
      Context.getSourceManager().getFileLoc(Lock.Site.Where);
  if (!isNew(Where))
    return;
  enum { Guard, Result, ByHand, ByCall, Listed } Form = Guard;
  if (Lock.IsTemporary)
    Form = Result;
  else if (!Lock.Site.Variable)
    Form = Lock.Site.IsNamed ? ByHand : ByCall;
  else if (Lock.Site.Guard && Types->isListedGuard(*Lock.Site.Guard))
    Form = Listed;
  diag(Where,
       "%select{'%1' holds a lock of threads|"
       "what '%1' gives holds a lock of threads|'%1' stays locked|"
       "what '%1' locks stays locked|'%1' lives on}0 while %2 is suspended; "
       "%select{unlock it first, or %4|end its scope first}3")
      << Form << Lock.Site.Name << describeCoroutine(Function)
      << (Form == Listed) << adviceFor(Lock, Function, Where, Model);
  notePoints(Lock, Context);
  if (LockFix Fix = findLockFix(Lock, Function, Context); !Fix.Edits.empty())
    diag(Where, Fix.Words, DiagnosticIDs::Note) << Fix.Edits;
}

void LockAcrossAwaitCheck::notePoints(const HeldLock &Lock,
                                      const ASTContext &Context) {
  constexpr size_t MaxNotes = 5;
  for (const Expr *Point : llvm::ArrayRef(Lock.Points).take_front(MaxNotes))
    diag(Context.getSourceManager().getFileLoc(Point->getBeginLoc()),
         "suspended here%select{|, while whoever asked for the value runs}0",
         DiagnosticIDs::Note)
        << isa<CoyieldExpr>(Point);
  if (Lock.Points.size() > MaxNotes)
    diag(Context.getSourceManager().getFileLoc(
             Lock.Points[MaxNotes]->getBeginLoc()),
         "and at %0 more %plural{1:place|:places}0, from here on",
         DiagnosticIDs::Note)
        << unsigned(Lock.Points.size() - MaxNotes);
}

} // namespace corolint

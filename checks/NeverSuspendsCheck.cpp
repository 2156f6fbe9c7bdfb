//===- NeverSuspendsCheck.cpp - coro-never-suspends -----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/NeverSuspendsCheck.h"
#include "checks/analysis/BrokenCode.h"
#include "checks/analysis/Exemptions.h"
#include "checks/analysis/TaskContracts.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Suspensions.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint {

NeverSuspendsCheck::NeverSuspendsCheck(StringRef Name,
                                       tidy::ClangTidyContext *Context,
                                       std::shared_ptr<SharedModel> Shared)
    : CoroutineCheck(Name, Context, std::move(Shared)),
      Interfaces(Options.get("Interfaces", false)) {
  Settings.BlockingSafeExecutors =
      Options.getLocalOrGlobal("BlockingSafeExecutors", "").str();
  Settings.BlockingSafeCoroutines =
      Options.getLocalOrGlobal("BlockingSafeCoroutines", "").str();
  Settings.Tests = Options.getLocalOrGlobal("Tests", false);
}

void NeverSuspendsCheck::storeOptions(tidy::ClangTidyOptions::OptionMap &Opts) {
  CoroutineCheck::storeOptions(Opts);
  Options.store(Opts, "Interfaces", Interfaces);
  Options.store(Opts, "BlockingSafeExecutors", Settings.BlockingSafeExecutors);
  Options.store(Opts, "BlockingSafeCoroutines",
                Settings.BlockingSafeCoroutines);
  Options.store(Opts, "Tests", Settings.Tests);
}

void NeverSuspendsCheck::checkFunction(const FunctionDecl &Function,
                                       FileModel &Model) {
  Functions.push_back(&Function);
  // What is looked at first says which coroutines run elsewhere.
  BlockingAnalysis::get(Settings, Model).inAsyncCode(Function);
}

/// Whether \p Body does one thing only, or nothing, or always throws: a stub, a
/// constant.
static bool isStub(const Stmt &Body) {
  const auto *Block = dyn_cast<CompoundStmt>(&Body);
  if (!Block)
    return false;
  unsigned Statements = 0;
  for (const Stmt *Part : Block->body()) {
    const auto *Return = dyn_cast<CoreturnStmt>(Part);
    const auto *E = dyn_cast<Expr>(Part);
    // 'throw NotImplemented(); co_return {};'
    if (E && isa<CXXThrowExpr>(E->IgnoreImplicit()))
      return true;
    const auto *Cast =
        E ? dyn_cast<ExplicitCastExpr>(E->IgnoreImplicit()) : nullptr;
    // '(void)Parameter;' and 'co_return;' do nothing.
    const bool IsNothing = isa<NullStmt>(Part) ||
                           (Return && !Return->getOperand()) ||
                           (Cast && Cast->getType()->isVoidType());
    Statements += !IsNothing;
  }
  return Statements <= 1;
}

/// Whether \p Body asks for something that only a coroutine has: its executor,
/// whether it was cancelled.
static bool asksItsCoroutine(const Stmt &Body) {
  return llvm::any_of(readyAwaits(Body), [](const Expr *Await) {
    return !Await->getType()->isVoidType();
  });
}

/// Whether \p Function is a coroutine in code that is worth a look.
static bool isCandidate(const FunctionDecl &Function, BlockingAnalysis &Known,
                        bool Tests, FileModel &Model) {
  return getCoroutineBody(Function) &&
         Known.codeOf(Function) == AsyncCode::Coroutine &&
         !mayLackCode(Function, Model.context()) &&
         !isLibrarysOwn(Function, Model) &&
         (Tests || !isInTest(Function, Model));
}

void NeverSuspendsCheck::checkFile(FileModel &Model) {
  BlockingAnalysis &Known = BlockingAnalysis::get(Settings, Model);
  TaskContracts Contracts(Model);
  std::vector<const FunctionDecl *> Silent;
  for (const FunctionDecl *Function : Functions) {
    if (!isCandidate(*Function, Known, Settings.Tests, Model))
      continue;
    if (!Function->isDependentContext())
      for (const StarvingLoop &Found :
           findStarvingLoops(*Function, Known, Model))
        reportLoop(Found, *Function, Model);
    const Stmt &Body = *getCoroutineBody(*Function)->getBody();
    if (!isSuspensionWrittenIn(*Function) && !isStub(Body) &&
        !asksItsCoroutine(Body) && !isPartlyCompiled(Body, Model.context()))
      Silent.push_back(Function);
  }
  // What is missing somewhere may be who demands one of them.
  if (llvm::any_of(Functions, [&](const FunctionDecl *Function) {
        return mayLackCode(*Function, Model.context());
      }))
    Silent.clear();
  if (!Silent.empty()) {
    Contracts.addDeclarations();
    for (const FunctionDecl *Function : Functions)
      Contracts.add(*Function);
  }
  for (const FunctionDecl *Function : Silent)
    if (!Contracts.isDemandedByForm(*Function) &&
        (Interfaces || !Contracts.isSharedWithFiles(*Function)) &&
        !Contracts.isDemandedByUse(*Function))
      reportCoroutine(*Function, Model);
  Functions.clear();
}

void NeverSuspendsCheck::reportCoroutine(const FunctionDecl &Function,
                                         FileModel &Model) {
  if (!isNew(Function.getLocation()))
    return;
  diag(Function.getLocation(),
       "%0 never suspends: it runs to its end like a plain function; make it "
       "one, or await in it what it is to wait for")
      << describeCoroutine(Function);
  for (const Expr *Await : readyAwaits(*Function.getBody()))
    diag(Model.context().getSourceManager().getFileLoc(Await->getBeginLoc()),
         "this await does not suspend: what it awaits is always ready",
         DiagnosticIDs::Note);
}

void NeverSuspendsCheck::reportLoop(const StarvingLoop &Found,
                                    const FunctionDecl &Function,
                                    FileModel &Model) {
  const SourceLocation Location =
      Model.context().getSourceManager().getFileLoc(Found.Loop->getBeginLoc());
  if (!isNew(Location))
    return;
  auto Advice = [&](StringRef Need) {
    return Model.advice(Model.libraryOf(Function), Need, "", Function,
                        Location);
  };
  const std::string Coroutine = describeCoroutine(Function);
  switch (Found.How) {
  case StarvingLoop::Kind::Endless:
    diag(Location, "this loop has no end and never suspends: it keeps the "
                   "thread that runs %0 for good; %1")
        << Coroutine << Advice("yield");
    return;
  case StarvingLoop::Kind::Polls:
    diag(Location, "this loop asks %0 again and again and never suspends: it "
                   "keeps the thread that runs %1 until somebody else changes "
                   "that; %2")
        << Found.What << Coroutine << Advice("event");
    return;
  case StarvingLoop::Kind::Computes:
    diag(Location, "this loop calls %0 each time round and never suspends: it "
                   "may keep the thread that runs %1 for long; %2")
        << Found.What << Coroutine << Advice("yield");
    return;
  }
  llvm_unreachable("covered switch");
}

} // namespace corolint

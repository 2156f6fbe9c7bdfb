//===- SequentialAwaitCheck.cpp - coro-sequential-await -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/SequentialAwaitCheck.h"
#include "checks/analysis/Edits.h"
#include "checks/analysis/JoinRewrite.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Walk.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint {

void SequentialAwaitCheck::checkFunction(const FunctionDecl &Function,
                                         FileModel &Model) {
  if (!getCoroutineBody(Function) || !runsOnExecutor(Function, Model.tasks()))
    return;
  auto Visit = [&](const Stmt &S, Ancestors) {
    if (const auto *Block = dyn_cast<CompoundStmt>(&S))
      for (const AwaitGroup &Group : findAwaitGroups(*Block, Function, Model))
        reportGroup(Group, *Block, Function, Model);
    else if (const auto *Call = dyn_cast<CallExpr>(&S))
      checkJoin(*Call, Function, Model);
    return true;
  };
  walkEvaluated(Function.getBody(), Model.context(), Visit);
}

/// What joins tasks here, in the words of the library or in general ones.
static std::string joinAdvice(LibraryUse Library, const FunctionDecl &Function,
                              SourceLocation Use, const FileModel &Model) {
  if (Library && Library.Lib->Join && !Library.Lib->Join->Advice.empty())
    return Model.spell(Library, Library.Lib->Join->Advice, Function, Use);
  return "join them, for example with this library's 'when_all'";
}

void SequentialAwaitCheck::reportGroup(const AwaitGroup &Group,
                                       const CompoundStmt &Block,
                                       const FunctionDecl &Function,
                                       FileModel &Model) {
  const SourceManager &Sources = Model.context().getSourceManager();
  auto LocationOf = [&](const AwaitStatement &Await) {
    return Sources.getFileLoc(Await.Await->getBeginLoc());
  };
  SourceLocation Location = LocationOf(Group.Awaits[1]);
  if (!isNew(Location))
    return;
  LibraryUse Library = Model.libraryOf(Function);
  unsigned Count = Group.Awaits.size();
  std::string Advice = joinAdvice(Library, Function, Location, Model);
  SourceRange Highlight = Group.Awaits[1].Await->getSourceRange();
  if (Group.Kind == GroupKind::CreatedFirst)
    diag(Location, "%0 lazy tasks are created first and then awaited one by "
                   "one; a lazy task starts when it is awaited, so they do not "
                   "overlap; %1")
        << Count << Advice << Highlight;
  else
    diag(Location, "%0 independent awaits run one after the other: no call "
                   "needs another's result, and they share nothing that one of "
                   "them can change; %1")
        << Count << Advice << Highlight;

  for (const auto &[Index, Await] : llvm::enumerate(Group.Awaits))
    if (Index != 1)
      diag(LocationOf(Await), "%select{also awaited here|awaited first here}0",
           DiagnosticIDs::Note)
          << (Index == 0);
  llvm::SmallVector<FixItHint, 4> Edits =
      joinWithOperator(Group, Block, Function, Library, Model);
  if (!Edits.empty() && Library && Library.Lib->Join)
    diag(Location,
         "await them together; this changes which error is seen "
         "first and what is cancelled",
         DiagnosticIDs::Note)
        << Headers.add(Location, Library, Library.Lib->Join->Includes, Sources)
        << Edits;
}

/// Takes away the 'co_await's if each is a whole argument of \p Join.
static llvm::SmallVector<FixItHint, 4>
passTasks(const CallExpr &Join, llvm::ArrayRef<const Expr *> Awaits) {
  llvm::SmallVector<FixItHint, 4> Edits;
  for (const Expr *Await : Awaits) {
    bool IsWholeArgument = llvm::any_of(Join.arguments(), [&](const Expr *A) {
      return A->IgnoreUnlessSpelledInSource() == Await;
    });
    if (!IsWholeArgument || !isEditable(Await->getSourceRange()))
      return {};
    Edits.push_back(FixItHint::CreateRemoval(CharSourceRange::getCharRange(
        Await->getBeginLoc(), getAwaitedOperand(*Await)->getBeginLoc())));
  }
  return Edits;
}

void SequentialAwaitCheck::checkJoin(const CallExpr &Call,
                                     const FunctionDecl &Function,
                                     FileModel &Model) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (!Callee || Call.getNumArgs() < 2 || !Model.catalogue().isJoin(*Callee))
    return;
  llvm::SmallVector<const Expr *, 4> Awaits =
      findAwaitsInArguments(Call, Model);
  if (Awaits.empty())
    return;
  const SourceManager &Sources = Model.context().getSourceManager();
  SourceLocation Location = Sources.getFileLoc(Awaits.front()->getBeginLoc());
  if (!isNew(Location))
    return;
  diag(Location,
       "%select{this 'co_await' inside an argument|%1 'co_await's inside the "
       "arguments}0 of '%2' %select{finishes|finish one by one}0 before the "
       "join starts; pass the %select{task itself|tasks themselves}0")
      << (Awaits.size() > 1) << static_cast<unsigned>(Awaits.size())
      << qualifiedName(*Callee) << Awaits.front()->getSourceRange();
  for (const Expr *Await : llvm::drop_begin(Awaits))
    diag(Sources.getFileLoc(Await->getBeginLoc()), "also awaited here",
         DiagnosticIDs::Note);
  llvm::SmallVector<FixItHint, 4> Edits = passTasks(Call, Awaits);
  if (!Edits.empty())
    diag(Location, "pass what is awaited and await the join alone",
         DiagnosticIDs::Note)
        << Edits;
}

} // namespace corolint

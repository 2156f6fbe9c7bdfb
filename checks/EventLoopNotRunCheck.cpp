//===- EventLoopNotRunCheck.cpp - coro-event-loop-not-run -----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/EventLoopNotRunCheck.h"
#include "checks/analysis/BrokenCode.h"
#include "checks/analysis/Edits.h"
#include "checks/analysis/LoopParts.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Walk.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint {

void EventLoopNotRunCheck::checkFunction(const FunctionDecl &Function,
                                         FileModel &Model) {
  if (Function.isDependentContext() || mayLackCode(Function, Model.context()))
    return;
  for (const UnrunLoop &Loop : findUnrunLoops(Function, Model))
    report(Loop, Function, Model);
}

/// What becomes of the work.
static StringRef consequence(LoopEnd End) {
  switch (End) {
  case LoopEnd::Terminates:
    return "its destructor ends the program if there is work left";
  case LoopEnd::Abandons:
    return "that work never happens";
  case LoopEnd::Discards:
  case LoopEnd::Runs:
    break;
  }
  return "that work never happens, and is destroyed with it";
}

static bool isPointer(const UnrunLoop &Loop) {
  const CXXRecordDecl *Record = Loop.Variable->getType()->getAsCXXRecordDecl();
  return !Record || !Loop.Known.isLoop(*Record);
}

/// \p Text of the catalogue about \p Loop.
static std::string expand(StringRef Text, const UnrunLoop &Loop) {
  const std::string Name = Loop.Variable->getNameAsString();
  llvm::StringMap<std::string> Texts;
  Texts["object"] = Name + (isPointer(Loop) ? "->" : ".");
  Texts["address"] = isPointer(Loop) ? Name : "&" + Name;
  return expandTemplate(Text, Texts);
}

/// What to do about it, as the end of a message.
static std::string adviceFor(const UnrunLoop &Loop,
                             const FunctionDecl &Function,
                             const FileModel &Model) {
  if (!Loop.Known.advice().empty()) {
    const LibraryUse Library =
        Loop.Class ? Model.catalogue().findLibrary(*Loop.Class) : LibraryUse();
    return Model.spell(Library, expand(Loop.Known.advice(), Loop), Function,
                       Loop.Variable->getLocation());
  }
  const std::string Run = expand(Loop.Known.run(), Loop);
  return Run.empty() ? "run it" : "call '" + Run + "'";
}

//===----------------------------------------------------------------------===//
// The fix
//===----------------------------------------------------------------------===//

/// Whether there is a way out of \p S, or no way to its end.
static bool leaves(const Stmt &S, const ASTContext &Context) {
  bool Result = false;
  walkEvaluated(&S, Context, [&](const Stmt &Inner, Ancestors) {
    const auto *Call = dyn_cast<CallExpr>(&Inner);
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
    Result |= (isLoop(Inner) && isEndless(Inner, Context)) ||
              (Callee && Callee->isNoReturn()) ||
              isa<ReturnStmt, CoreturnStmt, GotoStmt, BreakStmt, ContinueStmt,
                  CXXThrowExpr>(Inner);
    return !Result;
  });
  return Result;
}

/// Whether \p S waits for something, by its name or as a loop does.
static bool waits(const Stmt &S) {
  static constexpr StringRef Names[] = {"wait", "get", "join", "acquire",
                                        "arrive_and_wait"};
  const auto *Call = dyn_cast<CallExpr>(&S);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  return isLoop(S) || (Callee && Callee->getIdentifier() &&
                       llvm::is_contained(Names, Callee->getName()));
}

/// Whether some work would come too late, or find its variables gone, if \p
/// Loop ran at the end of its block: something may wait for it before, or it
/// stands in a block that has variables of its own.
static bool isNeededBefore(const UnrunLoop &Loop, const ASTContext &Context) {
  bool IsNested = false;
  bool IsAwaited = false;
  walkEvaluated(Loop.Block, Context, [&](const Stmt &S, Ancestors Above) {
    if (!llvm::is_contained(Loop.Work, &S)) {
      IsAwaited |= waits(S);
      return true;
    }
    IsAwaited = false;
    for (const Stmt *Parent : Above) {
      const auto *Block = dyn_cast<CompoundStmt>(Parent);
      IsNested |= Block && Block != Loop.Block &&
                  llvm::any_of(Block->body(), [](const Stmt *Part) {
                    return isa<DeclStmt>(Part);
                  });
    }
    return true;
  });
  return IsNested || IsAwaited;
}

static bool returnsConstant(const ReturnStmt &Return) {
  const Expr *Value = Return.getRetValue();
  return !Value ||
         isa<IntegerLiteral, CXXBoolLiteralExpr>(Value->IgnoreParenImpCasts());
}

/// Runs \p Loop by \p Run at the end of its block. None where the block has
/// other ends, or where running would come too late or not come to an end.
static std::optional<FixItHint> runAtEnd(const UnrunLoop &Loop, StringRef Run,
                                         const FunctionDecl &Function,
                                         const ASTContext &Context) {
  if (Run.empty() || !Loop.Block || Loop.IsWorkUsed || Loop.IsNamedLater ||
      Loop.IsKeptBusy || getCoroutineBody(Function) ||
      isNeededBefore(Loop, Context))
    return std::nullopt;
  ArrayRef<Stmt *> Statements(Loop.Block->body_begin(), Loop.Block->body_end());
  Statements = Statements.drop_until(
      [&](const Stmt *S) { return S == Loop.Declaration; });
  if (Statements.size() < 2)
    return std::nullopt;
  const Stmt &Last = *Statements.back();
  const auto *Return = dyn_cast<ReturnStmt>(&Last);
  if (Return && !returnsConstant(*Return))
    return std::nullopt;
  for (const Stmt *S : Return ? Statements.drop_back() : Statements)
    if (leaves(*S, Context))
      return std::nullopt;
  const StringRef Indentation = indentationOf(Last, Context);
  if (Return && Last.getBeginLoc().isFileID())
    return FixItHint::CreateInsertion(Last.getBeginLoc(),
                                      (Run + ";\n" + Indentation).str());
  const SourceLocation End = Loop.Block->getRBracLoc();
  if (Return || !End.isFileID())
    return std::nullopt;
  // Before the brace, on a line of its own.
  const StringRef Outer = indentationOf(*Loop.Block, Context);
  return FixItHint::CreateInsertion(
      End, (Indentation.drop_front(std::min(Indentation.size(), Outer.size())) +
            Run + ";\n" + Outer)
               .str());
}

//===----------------------------------------------------------------------===//
// Reports
//===----------------------------------------------------------------------===//

void EventLoopNotRunCheck::report(const UnrunLoop &Loop,
                                  const FunctionDecl &Function,
                                  FileModel &Model) {
  const SourceManager &Sources = Model.context().getSourceManager();
  const SourceLocation Location =
      Sources.getFileLoc(Loop.Variable->getLocation());
  if (!isNew(Location))
    return;
  diag(Location, "event loop %0 is given work, but nobody runs it; %1; %2")
      << Loop.Variable << consequence(Loop.Known.end())
      << adviceFor(Loop, Function, Model);
  diag(Sources.getFileLoc(Loop.Work.front()->getBeginLoc()),
       "it is given work here", DiagnosticIDs::Note);
  if (std::optional<FixItHint> Fix = runAtEnd(
          Loop, expand(Loop.Known.run(), Loop), Function, Model.context()))
    diag(Fix->RemoveRange.getBegin(), "run it here", DiagnosticIDs::Note)
        << *Fix;
}

} // namespace corolint

//===- SequentialAwaitCheck.cpp - coro-sequential-await -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/SequentialAwaitCheck.h"
#include "checks/analysis/AsyncFacts.h"
#include "checks/analysis/BrokenCode.h"
#include "checks/analysis/Edits.h"
#include "checks/analysis/FunctionIds.h"
#include "checks/analysis/JoinRewrite.h"
#include "checks/analysis/LoopRewrite.h"
#include "checks/analysis/Suppressions.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Walk.h"
#include "checks/program/FactsSink.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

llvm::ArrayRef<std::pair<corolint::Confidence, llvm::StringRef>>
tidy::OptionEnumMapping<corolint::Confidence>::getEnumMapping() {
  static constexpr std::pair<corolint::Confidence, llvm::StringRef> Mapping[] =
      {{corolint::Confidence::Certain, "certain"},
       {corolint::Confidence::Likely, "likely"},
       {corolint::Confidence::Possible, "possible"}};
  return Mapping;
}

namespace corolint {

SequentialAwaitCheck::SequentialAwaitCheck(StringRef Name,
                                           tidy::ClangTidyContext *Context,
                                           std::shared_ptr<SharedModel> Shared)
    : IncludingCheck(Name, Context, std::move(Shared)),
      MinConfidence(Options.get("MinConfidence", Confidence::Likely)),
      OrphanOnThrow(Options.get("OrphanOnThrow", false)) {}

void SequentialAwaitCheck::storeOptions(
    tidy::ClangTidyOptions::OptionMap &Opts) {
  IncludingCheck::storeOptions(Opts);
  Options.store(Opts, "MinConfidence", MinConfidence);
  Options.store(Opts, "OrphanOnThrow", OrphanOnThrow);
}

void SequentialAwaitCheck::checkFunction(const FunctionDecl &Function,
                                         FileModel &Model) {
  // Of what headers define, others may ask whatever it is.
  if (Model.tellsOthersOf(Function) &&
      (getCoroutineBody(Function) ||
       Model.tasks().get(Function.getReturnType()).isTask() ||
       !FunctionIds::isDefinedForOthers(Function)))
    Followed.push_back(&Function);
  if (!getCoroutineBody(Function) || !runsOnExecutor(Function, Model.tasks()) ||
      mayLackCode(Function, Model.context()))
    return;
  Given.clear();
  auto Visit = [&](const Stmt &S, Ancestors) {
    if (const auto *Block = dyn_cast<CompoundStmt>(&S)) {
      checkBlock(*Block, Function, Model);
    } else if (const auto *Call = dyn_cast<CallExpr>(&S)) {
      checkJoin(*Call, Function, Model);
    } else if (const Expr *Operand = getAwaitedOperand(S)) {
      if (const auto *Join = dyn_cast<CallExpr>(&withoutMove(*Operand)))
        checkJoinOfOne(*Join, Function, Model);
    } else if (std::optional<AwaitLoop> Loop =
                   findAwaitLoop(S, Function, Model)) {
      checkLoop(*Loop, Function, Model);
    }
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

/// The same for the elements of a range. A large one is joined in parts: all at
/// once need memory, connections and patience of whoever answers.
static std::string rangeAdvice(const AwaitLoop &Loop, LibraryUse Library,
                               const FunctionDecl &Function, SourceLocation Use,
                               const FileModel &Model) {
  auto Spell = [&](const std::string &Text) {
    return Model.spell(Library, Text, Function, Use);
  };
  const JoinEntry *Join =
      Library && Library.Lib->Join ? &*Library.Lib->Join : nullptr;
  if (Loop.MayBeLarge && Join && !Join->BoundedAdvice.empty())
    return Spell(Join->BoundedAdvice);
  std::string Advice = Join && !Join->RangeAdvice.empty()
                           ? Spell(Join->RangeAdvice)
                           : joinAdvice(Library, Function, Use, Model);
  return Loop.MayBeLarge ? Advice + ", a bounded number at a time" : Advice;
}

/// One sentence from the proof.
static std::string explain(const Judgement &Why) {
  switch (Why.Why) {
  case Proof::NothingShared:
    return "no call needs another's result, and they share nothing that one of "
           "them can change";
  case Proof::OnlyRead:
    return "no call needs another's result, and what they share they only read";
  case Proof::SameOperation:
    return "'" + Why.Operation +
           "' is applied to different objects, and no call needs another's "
           "result";
  case Proof::BodiesApart:
    return "no call needs another's result, and their bodies change nothing "
           "that the others use";
  case Proof::SharedReceiver:
    return "no call needs another's result, but each may change " +
           (Why.Shared ? "'" + Why.Shared->getNameAsString() + "'"
                       : std::string("this object"));
  case Proof::UnknownEffects:
    return "no call needs another's result, but their effects are not known";
  }
  llvm_unreachable("unknown proof");
}

static std::string describe(const AwaitGroup &Group, const Judgement &Why,
                            llvm::StringRef Advice) {
  std::string Count = llvm::utostr(Group.Awaits.size());
  if (Group.Kind == GroupKind::CreatedFirst)
    return Count +
           " lazy tasks are created first and then awaited one by one; a lazy "
           "task starts when it is awaited, so they do not overlap; " +
           Advice.str();
  if (Group.Kind == GroupKind::CreatedLate)
    return Count +
           " tasks run at once when they are created, but each is created only "
           "after the one before was awaited: " +
           explain(Why) + "; " + Advice.str();
  return Count +
         (Why.Grade == Confidence::Possible ? " possibly independent"
                                            : " independent") +
         " awaits run one after the other: " + explain(Why) + "; " +
         Advice.str();
}

static std::string describe(const AwaitLoop &Loop, const Judgement &Why,
                            llvm::StringRef Advice) {
  if (Loop.HoldsTasks)
    return "this loop awaits lazy tasks one by one; a lazy task starts when it "
           "is awaited, so they do not overlap; " +
           Advice.str();
  return (Loop.AwaitsInBody > 1 ? llvm::utostr(Loop.AwaitsInBody) + " awaits"
                                : std::string("one await")) +
         " for each iteration of this loop, " +
         (Why.Grade == Confidence::Possible ? "possibly " : "") +
         "independent of those before: " + explain(Why) + "; " + Advice.str();
}

//===----------------------------------------------------------------------===//
// What other files decide
//===----------------------------------------------------------------------===//

struct SequentialAwaitCheck::Draft {
  SourceLocation Location;
  Texts Words;
  llvm::ArrayRef<OpenBodies> Open;
  bool CreatedBefore = false;
};

uint32_t SequentialAwaitCheck::writeDown(const Draft &Group, uint32_t Rival,
                                         FileModel &Model) {
  FactsBuilder &Facts = FactsSink::active()->Facts;
  GroupFact Fact;
  Fact.Text = Facts.string(Group.Words.Now);
  Fact.RaisedText = Facts.string(Group.Words.IfApart);
  Fact.Rival = Rival;
  std::vector<PairFact> Pairs;
  for (const OpenBodies &Pair : Group.Open) {
    uint8_t Flags = 0;
    if (Pair.OnOneObject)
      Flags |= PairFact::OnOneObject;
    if (Pair.RaisedIfApart)
      Flags |= PairFact::RaisedIfApart;
    if (Group.CreatedBefore)
      Flags |= PairFact::CreatedBefore;
    Pairs.push_back(
        {Model.ids().get(*Pair.A), Model.ids().get(*Pair.B), Flags});
    Followed.push_back(Pair.A);
    Followed.push_back(Pair.B);
  }
  return Facts.addGroup(Fact, std::move(Pairs));
}

void SequentialAwaitCheck::checkFile(FileModel &Model) {
  if (FactsSink *Sink = FactsSink::active())
    addEffectFacts(Followed, Model, Sink->Facts);
  Followed.clear();
  Announced.clear();
}

static SourceLocation placeOf(const AwaitGroup &Group, const FileModel &Model) {
  return Model.context().getSourceManager().getFileLoc(
      Group.Awaits[1].Await->getBeginLoc());
}

SequentialAwaitCheck::Texts
SequentialAwaitCheck::textsOf(const AwaitGroup &Group,
                              const FunctionDecl &Function,
                              FileModel &Model) const {
  std::string Advice = joinAdvice(Model.libraryOf(Function), Function,
                                  placeOf(Group, Model), Model);
  Texts Result;
  if (Group.Kind == GroupKind::CreatedFirst || Group.Why.Grade >= MinConfidence)
    Result.Now = describe(Group, Group.Why, Advice);
  if (Group.WhyIfApart.Grade > Group.Why.Grade)
    Result.IfApart = describe(Group, Group.WhyIfApart, Advice);
  return Result;
}

static bool haveCommonAwait(const AwaitGroup &A, const AwaitGroup &B) {
  return llvm::any_of(A.Awaits, [&](const AwaitStatement &Await) {
    return llvm::any_of(B.Awaits, [&](const AwaitStatement &Other) {
      return Await.Await == Other.Await;
    });
  });
}

void SequentialAwaitCheck::checkBlock(const CompoundStmt &Block,
                                      const FunctionDecl &Function,
                                      FileModel &Model) {
  const bool IsLinked = FactsSink::active() != nullptr;
  llvm::SmallVector<AwaitGroup, 2> IfApart;
  if (IsLinked && MinConfidence == Confidence::Likely)
    IfApart = findGroupsIfApart(Block, Function, MinConfidence, Model);
  llvm::SmallVector<std::pair<const AwaitGroup *, uint32_t>, 2> Rivals;
  auto Announce = [&](const AwaitGroup &Group, uint32_t Rival) {
    const uint32_t Index =
        writeDown({placeOf(Group, Model), textsOf(Group, Function, Model),
                   Group.Open, Group.Kind == GroupKind::CreatedFirst},
                  Rival, Model);
    reportGroup(Group, FactsSink::groupMarker(Index), Block, Function, Model);
    return Index;
  };
  // If nothing comes of them, all is as if they had not been looked for.
  NewNames Before = Given;
  for (const AwaitGroup &Group : IfApart)
    if (Announced.insert(placeOf(Group, Model)).second)
      Rivals.emplace_back(&Group, Announce(Group, 0) + 1);
  Given = std::move(Before);
  for (const AwaitGroup &Group :
       findAwaitGroups(Block, Function, MinConfidence, Model)) {
    if (Group.Kind == GroupKind::StartedFirst) {
      reportOrphans(Group, Function, Model);
      continue;
    }
    if (!isNew(placeOf(Group, Model)))
      continue;
    auto Rival = llvm::find_if(Rivals, [&](const auto &Other) {
      return haveCommonAwait(*Other.first, Group);
    });
    if (IsLinked && (Rival != Rivals.end() || !Group.Open.empty()))
      Announce(Group, Rival == Rivals.end() ? 0 : Rival->second);
    else
      reportGroup(Group, textsOf(Group, Function, Model).Now, Block, Function,
                  Model);
  }
}

void SequentialAwaitCheck::checkLoop(const AwaitLoop &Loop,
                                     const FunctionDecl &Function,
                                     FileModel &Model) {
  const bool IsOpen = FactsSink::active() && !Loop.Open.empty();
  const bool IsSure = Loop.Why.Grade >= MinConfidence;
  if (!IsSure && (!IsOpen || Loop.WhyIfApart.Grade < MinConfidence))
    return;
  SourceLocation Location =
      Model.context().getSourceManager().getFileLoc(Loop.Await->getBeginLoc());
  if (IsSure ? !isNew(Location) : !Announced.insert(Location).second)
    return;
  std::string Advice =
      rangeAdvice(Loop, Model.libraryOf(Function), Function, Location, Model);
  Texts Words;
  if (IsSure)
    Words.Now = describe(Loop, Loop.Why, Advice);
  if (!IsOpen)
    return reportLoop(Loop, Words.Now, Function, Model);
  if (Loop.WhyIfApart.Grade > Loop.Why.Grade)
    Words.IfApart = describe(Loop, Loop.WhyIfApart, Advice);
  const uint32_t Index = writeDown({Location, Words, Loop.Open}, 0, Model);
  NewNames Before = Given;
  reportLoop(Loop, FactsSink::groupMarker(Index), Function, Model);
  if (!IsSure)
    Given = std::move(Before);
}

//===----------------------------------------------------------------------===//
// Reports
//===----------------------------------------------------------------------===//

void SequentialAwaitCheck::reportGroup(const AwaitGroup &Group,
                                       llvm::StringRef Message,
                                       const CompoundStmt &Block,
                                       const FunctionDecl &Function,
                                       FileModel &Model) {
  const SourceManager &Sources = Model.context().getSourceManager();
  auto LocationOf = [&](const AwaitStatement &Await) {
    return Sources.getFileLoc(Await.Await->getBeginLoc());
  };
  SourceLocation Location = placeOf(Group, Model);
  LibraryUse Library = Model.libraryOf(Function);
  diag(Location, "%0") << Message << Group.Awaits[1].Await->getSourceRange();

  for (const auto &[Index, Await] : llvm::enumerate(Group.Awaits))
    if (Index != 1)
      diag(LocationOf(Await), "%select{also awaited here|awaited first here}0",
           DiagnosticIDs::Note)
          << (Index == 0);
  llvm::SmallVector<FixItHint, 4> Edits =
      rewriteAsJoin(Group, Block, Function, Library, Given, Model);
  if (!Edits.empty() && Library && Library.Lib->Join)
    diag(Location,
         "await them together; this changes which error is seen "
         "first and what is cancelled",
         DiagnosticIDs::Note)
        << Headers.add(Location, Library, Library.Lib->Join->Includes, Sources)
        << Edits;
}

void SequentialAwaitCheck::reportOrphans(const AwaitGroup &Group,
                                         const FunctionDecl &Function,
                                         FileModel &Model) {
  const SourceManager &Sources = Model.context().getSourceManager();
  const AwaitStatement &First = Group.Awaits.front();
  SourceLocation Location = Sources.getFileLoc(First.Await->getBeginLoc());
  if (!OrphanOnThrow || !isNew(Location))
    return;
  DropKind Drop = Model.tasks().get(First.Task->getType()).Drop;
  unsigned Fate = Drop == DropKind::Cancels ? 1
                  : Drop == DropKind::Waits ? 2
                                            : 0;
  unsigned Left = Group.Awaits.size() - 1;
  diag(Location,
       "if this await throws, the %select{task that runs|%1 tasks that run}0 "
       "beside it %select{%select{is|are}0 left behind, and nobody sees "
       "%select{its|their}0 errors|%select{is|are}0 cancelled|%select{keeps|"
       "keep}0 the coroutine waiting while %select{it is|they are}0 "
       "destroyed}2; %3")
      << (Left > 1) << Left << Fate
      << joinAdvice(Model.libraryOf(Function), Function, Location, Model)
      << First.Await->getSourceRange();
  for (const AwaitStatement &Await : llvm::drop_begin(Group.Awaits))
    diag(Sources.getFileLoc(Await.Await->getBeginLoc()), "awaited only here",
         DiagnosticIDs::Note);
}

void SequentialAwaitCheck::reportLoop(const AwaitLoop &Loop,
                                      llvm::StringRef Message,
                                      const FunctionDecl &Function,
                                      FileModel &Model) {
  const SourceManager &Sources = Model.context().getSourceManager();
  SourceLocation Location = Sources.getFileLoc(Loop.Await->getBeginLoc());
  LibraryUse Library = Model.libraryOf(Function);
  diag(Location, "%0") << Message << Loop.Await->getSourceRange();

  LoopRewrite Rewrite = rewriteLoop(Loop, Function, Library, Given, Model);
  if (!Rewrite.Edits.empty())
    diag(Location,
         "await them together%select{|, at most %1 at a time: choose what "
         "fits|, all at once: limit how many run where there may be many}0; "
         "this changes which error is seen first and what is cancelled",
         DiagnosticIDs::Note)
        << (Rewrite.Limit     ? 1
            : Loop.MayBeLarge ? 2
                              : 0)
        << Rewrite.Limit
        << Headers.add(Location, Library, Rewrite.Includes, Sources)
        << Rewrite.Edits;
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

void SequentialAwaitCheck::checkJoinOfOne(const CallExpr &Call,
                                          const FunctionDecl &Function,
                                          FileModel &Model) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  // What an instantiation passes to a join may be a pack of one.
  if (!Callee || isa<CXXOperatorCallExpr>(Call) || Call.getNumArgs() != 1 ||
      Function.isTemplateInstantiation() ||
      !Model.catalogue().isJoin(*Callee) ||
      Model.catalogue().isJoinOfOne(*Callee) ||
      !Model.tasks().get(Call.getArg(0)->getType()).isTask())
    return;
  SourceLocation Location =
      Model.context().getSourceManager().getFileLoc(Call.getBeginLoc());
  if (isNew(Location))
    diag(Location, "'%0' of one task joins nothing; pass it all the tasks that "
                   "are to overlap, or await the task itself")
        << qualifiedName(*Callee) << Call.getSourceRange();
}

} // namespace corolint

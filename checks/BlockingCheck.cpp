//===- BlockingCheck.cpp - base of the checks for blocking calls ----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/BlockingCheck.h"
#include "checks/analysis/AsyncSiblings.h"
#include "checks/analysis/BlockingFixes.h"
#include "checks/analysis/BrokenCode.h"
#include "checks/analysis/Edits.h"
#include "checks/analysis/FunctionIds.h"
#include "checks/analysis/Suppressions.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/program/ProgramIndex.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint {

BlockingCheck::BlockingCheck(StringRef Name, tidy::ClangTidyContext *Context,
                             std::shared_ptr<SharedModel> Shared)
    : IncludingCheck(Name, Context, std::move(Shared)),
      Policy(Options.getLocalOrGlobal("VirtualCalls", VirtualCalls::All)),
      ProgramIndexPath(Options.getLocalOrGlobal("ProgramIndex", "")) {
  auto Text = [&](StringRef Option) {
    return Options.getLocalOrGlobal(Option, "").str();
  };
  Settings.BlockingFunctions = Text("BlockingFunctions");
  Settings.NonBlockingFunctions = Text("NonBlockingFunctions");
  Settings.BlockingSafeExecutors = Text("BlockingSafeExecutors");
  Settings.BlockingSafeCoroutines = Text("BlockingSafeCoroutines");
  Settings.UnknownContext = Options.getLocalOrGlobal("UnknownContext", false);
  Settings.Callbacks = Options.getLocalOrGlobal("Callbacks", false);
  Settings.Tests = Options.getLocalOrGlobal("Tests", false);
}

void BlockingCheck::storeOptions(tidy::ClangTidyOptions::OptionMap &Opts) {
  IncludingCheck::storeOptions(Opts);
  Options.store(Opts, "BlockingFunctions", Settings.BlockingFunctions);
  Options.store(Opts, "NonBlockingFunctions", Settings.NonBlockingFunctions);
  Options.store(Opts, "BlockingSafeExecutors", Settings.BlockingSafeExecutors);
  Options.store(Opts, "BlockingSafeCoroutines",
                Settings.BlockingSafeCoroutines);
  Options.store(Opts, "UnknownContext", Settings.UnknownContext);
  Options.store(Opts, "Callbacks", Settings.Callbacks);
  Options.store(Opts, "Tests", Settings.Tests);
  Options.store(Opts, "VirtualCalls", Policy);
  Options.store(Opts, "ProgramIndex", ProgramIndexPath);
}

BlockingAnalysis &BlockingCheck::analysis(FileModel &Model) {
  return BlockingAnalysis::get(Settings, Model);
}

void BlockingCheck::checkFunction(const FunctionDecl &Function,
                                  FileModel &Model) {
  if (Model.tellsOthersOf(Function))
    Definitions.push_back(&Function);
  note(Function);
  const FunctionBlocking &Blocking = analysis(Model).inAsyncCode(Function);
  // What is broken may have been an await that leads to another executor.
  auto IsUncertain = [&](SourceLocation Location) {
    return isBrokenBefore(Function, Location, Model.context());
  };
  for (const BlockingSite &Site : Blocking.Sites)
    if (!describe(Site.Reason).empty() && !IsUncertain(Site.Location))
      handle(Site, Model);
  // Those of a template are known where it is instantiated.
  if (!Function.isDependentContext())
    for (const FollowedCall &Call : Blocking.Calls)
      if (Call.Carries & maskOf(family()) && !IsUncertain(Call.Location))
        Open.push_back(&Call);
}

static std::string describeCode(AsyncCode Code, const FunctionDecl &Function) {
  switch (Code) {
  case AsyncCode::Coroutine:
    return describeCoroutine(Function);
  case AsyncCode::Stackful:
    return "this stackful coroutine";
  case AsyncCode::Declared:
    return "asynchronous function '" + Function.getNameAsString() + "'";
  case AsyncCode::Callback:
    return "this callback and the event loop";
  case AsyncCode::UnknownLambda:
    return describeCoroutine(Function) + ", if this lambda runs there";
  case AsyncCode::Helper:
    break; // May block itself, so it is not reported.
  }
  llvm_unreachable("covered switch");
}

/// What to do instead: as the user says, as the coroutine's library says of
/// this very function, as the entry says, or as the library says of the need.
static std::string adviceFor(const BlockingSite &Site, LibraryUse Library,
                             FileModel &Model) {
  const BlockingReason &Reason = Site.Reason;
  if (Reason.ConfiguredAdvice && !Reason.ConfiguredAdvice->empty())
    return *Reason.ConfiguredAdvice;
  std::string Name = nameOf(Site.Call);
  const AlternativeEntry *Offer =
      Library ? Library.Lib->findAlternative(Reason.need(), Name) : nullptr;
  bool IsSpecific = Offer && !Offer->Functions.empty();
  if (!IsSpecific && Reason.Entry && !Reason.Entry->Advice.empty())
    return Model.spell(Model.libraryOf(*Reason.Entry, *Site.Call.Callee),
                       Reason.Entry->Advice, *Site.Function, Site.Location);
  return Model.advice(Library, Reason.need(), Name, *Site.Function,
                      Site.Location);
}

bool BlockingCheck::report(const BlockingSite &Site, FileModel &Model) {
  if (!isNew(Site.Location))
    return false;
  LibraryUse Library = Model.libraryOf(*Site.Function);
  const BlockingReason &Reason = Site.Reason;
  std::string Advice = adviceFor(Site, Library, Model);
  {
    auto Diag = diag(Site.Location, "%0 %1 the thread that runs %2; %3")
                << describeInvocation(Site.Call, "constructing", "destroying")
                << describe(Site.Reason)
                << describeCode(Site.Code, *Site.Function) << Advice
                << Site.Call.Range;
    if (std::optional<BlockingFix> Fix =
            findBlockingFix(Site, Library, Model)) {
      if (Fix->Library)
        Diag << Headers.add(Site.Location, Fix->Library, Fix->Includes,
                            Model.context().getSourceManager());
      Diag << FixItHint::CreateReplacement(Site.Call.Range, Fix->Replacement);
    }
  }
  if (Site.RunBy)
    diag(Model.context().getSourceManager().getFileLoc(
             Site.RunBy->getBeginLoc()),
         "the lambda runs during this call", DiagnosticIDs::Note);
  if (Reason.Declared)
    diag(Reason.Declared->getLocation(), "declared blocking here",
         DiagnosticIDs::Note);
  return true;
}

//===----------------------------------------------------------------------===//
// Calls of functions that block
//===----------------------------------------------------------------------===//

void BlockingCheck::checkFile(FileModel &Model) {
  finish(Model);
  // A lock that another function holds for a moment is its own business.
  if (family() == Family::BlockingLock)
    Open.clear();
  if (FactsSink *Sink = FactsSink::active())
    writeDown(Model, *Sink);
  else
    reportReached(Model);
  Open.clear();
  Definitions.clear();
}

/// The asynchronous form of what \p Call calls; null where there is none, or it
/// is what the call stands in.
static const FunctionDecl *siblingOf(const FollowedCall &Call,
                                     FileModel &Model) {
  if (!Call.IsAwaitAllowed)
    return nullptr;
  const FunctionDecl *Sibling =
      findAsyncSibling(*Call.Target.Call.Callee, Call.Location, Model);
  return Sibling && !declaresSameEntity(Sibling, Call.Function) ? Sibling
                                                                : nullptr;
}

SiteFact BlockingCheck::siteOf(const FollowedCall &Call, FactsBuilder &Facts,
                               FileModel &Model) const {
  LibraryUse Library = Model.libraryOf(*Call.Function);
  SiteFact Site;
  Site.Of = family();
  Site.Callee = Facts.string(
      describeInvocation(Call.Target.Call, "constructing", "destroying"));
  Site.Code = Facts.string(describeCode(Call.Code, *Call.Function));
  if (Library) {
    Site.Library = Facts.string(Library.Lib->Name);
    Site.Prefix = Facts.string(
        Model.spell(Library, "{ns}", *Call.Function, Call.Location));
  }
  if (const FunctionDecl *Sibling = siblingOf(Call, Model))
    Site.Advice =
        Facts.string("await '" + qualifiedName(*Sibling) + "' instead");
  Site.Policy = Policy;
  return Site;
}

void BlockingCheck::writeDown(FileModel &Model, FactsSink &Sink) {
  auto Describe = [this](const BlockingReason &R) { return describe(R); };
  FileFactsCollector Collector(analysis(Model), Model, family(), Describe,
                               Sink.Facts);
  for (const FunctionDecl *Function : Definitions)
    Collector.add(*Function);
  Collector.addOverrides();
  std::vector<CallDraft> Drafts;
  Drafts.reserve(Open.size());
  for (const FollowedCall *Call : Open)
    Drafts.push_back(Collector.addCall(*Call));
  // Most calls lead nowhere, and this file is enough to see that.
  const auto Leading = Sink.Facts.findOpen(maskOf(family()));
  // Instantiations of a template make the same call at the same place.
  llvm::DenseSet<std::pair<SourceLocation, FunctionId>> Seen;
  for (auto [Call, Draft] : llvm::zip_equal(Open, Drafts)) {
    if (!Sink.Facts.leadsTo(Leading, Draft.Fact) ||
        !Seen.insert({Call->Location, Draft.Fact.Callee}).second)
      continue;
    const SiteFact Site = siteOf(*Call, Sink.Facts, Model);
    const uint32_t Index = Sink.Facts.addSite(Site, std::move(Draft));
    announce(*Call, FactsSink::marker(Index), Model);
  }
}

/// The path of the file that is compiled.
static StringRef mainFile(const SourceManager &Sources) {
  OptionalFileEntryRef Entry =
      Sources.getFileEntryRefForID(Sources.getMainFileID());
  return Entry ? Entry->getName() : "";
}

void BlockingCheck::reportReached(FileModel &Model) {
  if (Open.empty())
    return;
  FactsBuilder Builder;
  auto Describe = [this](const BlockingReason &R) { return describe(R); };
  FileFactsCollector Collector(analysis(Model), Model, family(), Describe,
                               Builder);
  std::vector<CallDraft> Drafts;
  Drafts.reserve(Open.size());
  for (const FollowedCall *Call : Open)
    Drafts.push_back(Collector.addCall(*Call));
  // As a rule there is nothing to report, and no need to know in which words.
  if (ProgramIndexPath.empty() && !Builder.hasLeaves())
    return;
  for (auto [Call, Draft] : llvm::zip_equal(Open, Drafts))
    Builder.addSite(siteOf(*Call, Builder, Model), std::move(Draft));
  const SourceManager &Sources = Model.context().getSourceManager();
  const FileFacts Facts = Builder.build(mainFile(Sources));
  FileFacts Index;
  if (!ProgramIndexPath.empty()) {
    if (auto Loaded = Model.programIndex(ProgramIndexPath, Facts))
      Index = std::move(*Loaded);
    else
      configurationDiag("%0") << llvm::toString(Loaded.takeError());
  }
  if (Facts.Leaves.empty() && Index.Leaves.empty())
    return;
  const CallGraph Graph({&Facts, &Index}, Policy);
  for (const auto &[Position, Call] : llvm::enumerate(Open)) {
    const SiteFact &Site = Facts.Sites[Position];
    if (std::optional<Witness> Way = Graph.find(Facts, Site.Call, family()))
      if (isNew(Call->Location))
        report(*Call, describeReach(Facts, Site, *Way, Model.catalogue()),
               Model);
  }
}

void BlockingCheck::announce(const FollowedCall &Call, StringRef Message,
                             FileModel &Model) {
  diag(Call.Location, "%0") << Message << Call.Target.Call.Range;
  if (Call.RunBy)
    diag(Model.context().getSourceManager().getFileLoc(
             Call.RunBy->getBeginLoc()),
         "the lambda runs during this call", DiagnosticIDs::Note);
  const FunctionDecl *Sibling = siblingOf(Call, Model);
  if (!Sibling || !Call.Target.Call.Site ||
      !canAwaitIn(*Call.Function, Model.tasks().get(Sibling->getReturnType()),
                  Model.tasks(), Model.context()))
    return;
  const auto Edits = awaitSibling(*Call.Target.Call.Site, *Sibling,
                                  Call.IsPostfixOperand, Model.context());
  if (!Edits.empty())
    diag(Sibling->getLocation(), "its asynchronous form is declared here",
         DiagnosticIDs::Note)
        << Edits;
}

void BlockingCheck::report(const FollowedCall &Call, const ReachText &Text,
                           FileModel &Model) {
  announce(Call, Text.Message, Model);
  auto &Sources =
      const_cast<SourceManager &>(Model.context().getSourceManager());
  for (const ReachText::Note &Note : Text.Notes)
    diag(locationIn(Sources, Note.In->Files[Note.At.File], Note.At.Line,
                    Note.At.Column),
         "%0", DiagnosticIDs::Note)
        << Note.Text;
}

} // namespace corolint

namespace clang::tidy {

llvm::ArrayRef<std::pair<corolint::VirtualCalls, StringRef>>
OptionEnumMapping<corolint::VirtualCalls>::getEnumMapping() {
  static constexpr std::pair<corolint::VirtualCalls, StringRef> Mapping[] = {
      {corolint::VirtualCalls::Never, "never"},
      {corolint::VirtualCalls::All, "all"},
      {corolint::VirtualCalls::Any, "any"}};
  return {Mapping};
}

} // namespace clang::tidy

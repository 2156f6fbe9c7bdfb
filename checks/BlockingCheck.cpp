//===- BlockingCheck.cpp - base of the checks for blocking calls ----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/BlockingCheck.h"
#include "checks/analysis/BlockingFixes.h"
#include "checks/coroutines/Coroutines.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"

using namespace clang;

namespace corolint {

BlockingCheck::BlockingCheck(StringRef Name, tidy::ClangTidyContext *Context,
                             std::shared_ptr<SharedModel> Shared)
    : IncludingCheck(Name, Context, std::move(Shared)) {
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
}

void BlockingCheck::checkFunction(const FunctionDecl &Function,
                                  FileModel &Model) {
  for (const BlockingSite &Site :
       BlockingAnalysis::get(Settings, Model).sites(Function))
    if (StringRef Effect = describe(Site.Reason); !Effect.empty())
      report(Site, Effect, Model);
}

/// "'read'", "constructing 'std::ifstream'" …
static std::string describeCall(const Invocation &Call) {
  const auto *Method = dyn_cast<CXXMethodDecl>(Call.Callee);
  if (!Method || Call.How == Invocation::Form::Call ||
      Call.How == Invocation::Form::Mention)
    return "'" + nameOf(Call) + "'";
  return (Call.How == Invocation::Form::Construction ? "constructing '"
                                                     : "destroying '") +
         qualifiedName(*Method->getParent()) + "'";
}

static std::string describeCode(const BlockingSite &Site) {
  switch (Site.Code) {
  case AsyncCode::Coroutine:
    return describeCoroutine(*Site.Function);
  case AsyncCode::Stackful:
    return "this stackful coroutine";
  case AsyncCode::Declared:
    return "asynchronous function '" + Site.Function->getNameAsString() + "'";
  case AsyncCode::Callback:
    return "this callback and the event loop";
  case AsyncCode::UnknownLambda:
    return describeCoroutine(*Site.Function) + ", if this lambda runs there";
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

void BlockingCheck::report(const BlockingSite &Site, StringRef Effect,
                           FileModel &Model) {
  if (!isNew(Site.Location))
    return;
  LibraryUse Library = Model.libraryOf(*Site.Function);
  const BlockingReason &Reason = Site.Reason;
  std::string Advice = adviceFor(Site, Library, Model);
  {
    auto Diag = diag(Site.Location, "%0 %1 the thread that runs %2; %3")
                << describeCall(Site.Call) << Effect << describeCode(Site)
                << Advice << Site.Call.Range;
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
}

} // namespace corolint

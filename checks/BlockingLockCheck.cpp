//===- BlockingLockCheck.cpp - coro-blocking-lock -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/BlockingLockCheck.h"

using namespace clang;

namespace corolint {

BlockingLockCheck::BlockingLockCheck(StringRef Name,
                                     tidy::ClangTidyContext *Context,
                                     std::shared_ptr<SharedModel> Shared)
    : BlockingCheck(Name, Context, std::move(Shared)),
      EveryLock(Options.get("EveryLock", false)) {}

void BlockingLockCheck::storeOptions(tidy::ClangTidyOptions::OptionMap &Opts) {
  BlockingCheck::storeOptions(Opts);
  Options.store(Opts, "EveryLock", EveryLock);
}

StringRef BlockingLockCheck::describe(const BlockingReason &Reason) const {
  return Reason.Kind == FunctionKind::Lock ? "waits for a lock of threads on"
                                           : "";
}

void BlockingLockCheck::handle(const BlockingSite &Site, FileModel &) {
  Taken.push_back(&Site);
}

void BlockingLockCheck::note(const FunctionDecl &Function) {
  Functions.push_back(&Function);
}

static StringRef effectOf(FunctionKind Kind) {
  switch (Kind) {
  case FunctionKind::Io:
    return "does blocking I/O";
  case FunctionKind::Heavy:
    return "may compute for long";
  default:
    return "blocks";
  }
}

void BlockingLockCheck::noteSlowUse(const SlowUse &Use,
                                    const BlockingSite &Site) {
  std::string Where;
  if (Use.In != Site.Function)
    Where = "in '" + Use.In->getNameAsString() + "', ";
  auto Note = [&](const llvm::Twine &Text) {
    diag(Use.Location, "%0", DiagnosticIDs::Note) << (Where + Text).str();
  };
  switch (Use.How) {
  case SlowUse::Kind::Calls:
    return Note(Use.What + " " + effectOf(Use.Does) +
                " here while the lock is held");
  case SlowUse::Kind::Reaches:
    return Note("the lock is held while " + Use.What + " runs here, where " +
                Use.Behind + " " + effectOf(Use.Does));
  case SlowUse::Kind::Loops:
    return Note("this loop calls " + Use.What +
                " each time round while the lock is held");
  case SlowUse::Kind::Awaits:
    return Note("the lock is held across the await here");
  }
  llvm_unreachable("covered switch");
}

void BlockingLockCheck::finish(FileModel &Model) {
  LockSections Sections(analysis(Model), Model);
  if (!Taken.empty())
    for (const FunctionDecl *Function : Functions)
      Sections.add(*Function);
  for (const BlockingSite *Site : Taken) {
    std::optional<SlowUse> Use = Sections.findContention(*Site);
    if ((Use || EveryLock) && report(*Site, Model) && Use)
      noteSlowUse(*Use, *Site);
  }
  Taken.clear();
  Functions.clear();
}

} // namespace corolint

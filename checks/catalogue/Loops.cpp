//===- Loops.cpp - what is known about event loops ------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/catalogue/Loops.h"
#include "checks/catalogue/Names.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace corolint {

static LoopNames namesOf(const std::vector<std::string> &Written,
                         const Library &Lib) {
  LoopNames Result;
  for (const std::string &Name : Written)
    Result.push_back({Lib.fullNames(Name), Name});
  return Result;
}

LoopFacts::LoopFacts(const LoopEntry &Entry, const Library &Lib)
    : Entry(Entry), Lib(Lib), Types(namesOf(Entry.Types, Lib)),
      MadeBy(namesOf(Entry.MadeBy, Lib)), Runs(namesOf(Entry.Runs, Lib)),
      GivesWork(namesOf(Entry.GivesWork, Lib)),
      Handles(namesOf(Entry.Handles, Lib)), Guards(namesOf(Entry.Guards, Lib)) {
}

static bool fits(const LoopNames &Names,
                 llvm::ArrayRef<std::string> Spellings) {
  bool Result = false;
  for (const LoopName &Name : Names)
    if (llvm::any_of(Name.Qualified, [&](llvm::StringRef Pattern) {
          return llvm::any_of(Spellings, [&](llvm::StringRef Spelling) {
            return matchesPattern(Spelling, Pattern) ||
                   // "*::name" is the one in the global namespace, too.
                   (Pattern.starts_with("*::") &&
                    matchesPattern(Spelling, Pattern.drop_front(3)));
          });
        })) {
      Name.Matched.set();
      Result = true;
    }
  return Result;
}

/// Names of a C library are of functions that are declared extern "C".
static bool fits(const LoopNames &Names, const Library &Lib,
                 const FunctionDecl &Function,
                 llvm::ArrayRef<std::string> Spellings) {
  return !Names.empty() &&
         (!Lib.IsC || Function.isExternC() || Function.isInExternCContext()) &&
         fits(Names, Spellings);
}

bool KnownLoop::isRunBy(const FunctionDecl &Function,
                        const CXXRecordDecl *Receiver) const {
  llvm::SmallVector<std::string, 4> Spellings = spellingsOf(Function, Receiver);
  return llvm::any_of(All, [&](const LoopFacts *One) {
    return fits(One->Runs, One->Lib, Function, Spellings);
  });
}

bool KnownLoop::isGivenWorkBy(const FunctionDecl &Function,
                              const CXXRecordDecl *Receiver) const {
  llvm::SmallVector<std::string, 4> Spellings = spellingsOf(Function, Receiver);
  return llvm::any_of(All, [&](const LoopFacts *One) {
    return fits(One->GivesWork, One->Lib, Function, Spellings);
  });
}

bool KnownLoop::isHandle(const NamedDecl &Decl) const {
  const std::string Name = qualifiedName(Decl);
  return llvm::any_of(
      All, [&](const LoopFacts *One) { return fits(One->Handles, {Name}); });
}

bool KnownLoop::isGuard(const CXXRecordDecl &Record) const {
  const std::string Name = qualifiedName(Record);
  return llvm::any_of(
      All, [&](const LoopFacts *One) { return fits(One->Guards, {Name}); });
}

bool KnownLoop::isLoop(const CXXRecordDecl &Record) const {
  const std::string Name = qualifiedName(Record);
  return llvm::any_of(
      All, [&](const LoopFacts *One) { return fits(One->Types, {Name}); });
}

bool KnownLoop::isPerThread() const {
  return llvm::any_of(
      All, [](const LoopFacts *One) { return One->Entry.IsPerThread; });
}

bool KnownLoop::isGlobal() const {
  return llvm::any_of(All,
                      [](const LoopFacts *One) { return One->Entry.IsGlobal; });
}

llvm::StringRef KnownLoop::advice() const {
  for (const LoopFacts *One : All)
    if (!One->Entry.Advice.empty())
      return One->Entry.Advice;
  return {};
}

llvm::StringRef KnownLoop::run() const {
  for (const LoopFacts *One : All)
    if (!One->Entry.Run.empty())
      return One->Entry.Run;
  return {};
}

void LoopIndex::add(const LoopEntry &Entry, const Library &Lib) {
  const LoopFacts &Facts =
      *Loops.emplace_back(std::make_unique<LoopFacts>(Entry, Lib));
  for (llvm::StringRef Name : Entry.Types)
    ByType[lastComponent(Name)].push_back(&Facts);
  for (llvm::StringRef Name : Entry.MadeBy)
    ByMaker[lastComponent(Name)].push_back(&Facts);
}

KnownLoop LoopIndex::find(const CXXRecordDecl &Record) const {
  KnownLoop Result;
  auto It =
      Record.getIdentifier() ? ByType.find(Record.getName()) : ByType.end();
  if (It == ByType.end())
    return Result;
  const std::string Name = qualifiedName(Record);
  for (const LoopFacts *One : It->second)
    if (fits(One->Types, {Name}))
      Result.append(KnownLoop(*One));
  return Result;
}

KnownLoop LoopIndex::findMade(const FunctionDecl &Maker,
                              const CXXRecordDecl *Receiver) const {
  KnownLoop Result;
  auto It =
      Maker.getIdentifier() ? ByMaker.find(Maker.getName()) : ByMaker.end();
  if (It == ByMaker.end())
    return Result;
  llvm::SmallVector<std::string, 4> Spellings = spellingsOf(Maker, Receiver);
  for (const LoopFacts *One : It->second)
    if (fits(One->MadeBy, One->Lib, Maker, Spellings))
      Result.append(KnownLoop(*One));
  return Result;
}

void LoopIndex::note(const FunctionDecl &Function,
                     const CXXRecordDecl *Receiver) const {
  if (Loops.empty())
    return;
  llvm::SmallVector<std::string, 4> Spellings = spellingsOf(Function, Receiver);
  for (const auto &One : Loops)
    for (const LoopNames *Names :
         {&One->MadeBy, &One->Runs, &One->GivesWork, &One->Handles})
      fits(*Names, One->Lib, Function, Spellings);
}

void LoopIndex::note(const CXXRecordDecl &Record) const {
  if (Loops.empty())
    return;
  const std::string Name = qualifiedName(Record);
  for (const auto &One : Loops)
    for (const LoopNames *Names : {&One->Types, &One->Handles, &One->Guards})
      fits(*Names, {Name});
}

void LoopIndex::addNames(bool Matched, std::vector<std::string> &Result) const {
  for (const auto &One : Loops)
    for (const LoopNames *Names :
         {&One->Types, &One->MadeBy, &One->Runs, &One->GivesWork, &One->Handles,
          &One->Guards})
      for (const LoopName &Name : *Names)
        if (bool(Name.Matched) == Matched)
          Result.push_back(One->Lib.FileName + ": " + Name.Written);
}

} // namespace corolint

//===- Prescan.cpp - files that need no parsing ---------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/plan/Prescan.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corolint {

/// Whether \p File is a part of the C++ standard library, which has the means
/// for coroutines, and nothing that is one.
static bool isOfStandardLibrary(const ScannedFile &File,
                                const SearchPath &Paths) {
  return any_of(Paths.Angled, [&](const std::string &Directory) {
    return StringRef(File.Path).starts_with(Directory + "/") &&
           sys::fs::is_regular_file(Directory + "/coroutine");
  });
}

/// Whether \p Header, a library's, leads to something that can be awaited.
bool Prescan::mayAwait(const ScannedFile &Header, const SearchPath &Paths) {
  auto [It, IsNew] = Awaitable.try_emplace({&Paths, &Header}, false);
  if (IsNew)
    It->second =
        any_of(Scanner.reachOf(Header, Paths), [&](const ScannedFile *File) {
          return (File->HasAwaitables || File->HasCoroutines) &&
                 !isOfStandardLibrary(*File, Paths);
        });
  return It->second;
}

bool Prescan::mayHaveFindings(const AnalysisJob &Job) {
  const FlagGroup *Group = Groups.of(Job);
  const AsyncWords::List *Hints = Words.of(Job.File);
  if (!Group || !Hints)
    return true;
  const IncludeScanner::Closure &Closure =
      Scanner.closureOf(Job.File, Group->Paths);
  // Something is missing: whoever parses the file has to say what.
  if (Closure.Own.empty() || Closure.IsIncomplete)
    return true;
  if (any_of(Closure.Own, [](const ScannedFile *File) {
        return File->HasCoroutines || File->HasAwaitables ||
               File->HasAnnotations;
      }))
    return true;
  if (any_of(Closure.Libraries,
             [&](const IncludeScanner::LibraryInclude &Include) {
               return mayAwait(*Include.File, Group->Paths);
             }))
    return true;
  return any_of(Closure.Own, [&](const ScannedFile *File) {
    const StringSet<> &Present = Scanner.wordsOf(*File).Words;
    return any_of(*Hints, [&](const AsyncWords::Hint &Hint) {
      return Present.contains(Hint.Word) &&
             (Hint.Near.empty() || Present.contains(Hint.Near));
    });
  });
}

static bool intersect(const StringSet<> &A, const StringSet<> &B) {
  if (A.size() > B.size())
    return intersect(B, A);
  return any_of(A.keys(), [&](StringRef Name) { return B.contains(Name); });
}

bool Prescan::mayDefine(const AnalysisJob &Job, const StringSet<> &Functions,
                        const StringSet<> &Parsed) {
  const FlagGroup *Group = Groups.of(Job);
  if (!Group)
    return true;
  return any_of(Scanner.closureOf(Job.File, Group->Paths).Own,
                [&](const ScannedFile *File) {
                  return !Parsed.contains(File->Path) &&
                         intersect(Functions, Scanner.wordsOf(*File).Functions);
                });
}

void Prescan::addFiles(const AnalysisJob &Job, StringSet<> &Parsed) {
  if (const FlagGroup *Group = Groups.of(Job))
    for (const ScannedFile *File :
         Scanner.closureOf(Job.File, Group->Paths).Own)
      Parsed.insert(File->Path);
}

namespace {

/// Follows calls through the facts of all results.
class Reachability {
public:
  explicit Reachability(ArrayRef<FileResult> Results) {
    for (const FileResult &Result : Results)
      if (Result.Facts)
        add(*Result.Facts);
  }

  /// Where to start from: what asynchronous code calls.
  void start(const FileFacts &Facts);
  void start(const FileFacts &Facts, const SiteFact &Site) {
    addCall(Facts, Site.Call, Open);
  }
  void start(const PairFact &Pair) {
    Open.push_back(Pair.A);
    Open.push_back(Pair.B);
  }

  bool contains(FunctionId Id) const { return Seen.contains(Id); }
  void run();

private:
  void add(const FileFacts &Facts);
  void addCall(const FileFacts &Facts, const CallFact &Call,
               std::vector<FunctionId> &To);

  DenseMap<FunctionId, std::vector<FunctionId>> Calls;
  std::vector<FunctionId> Open;
  DenseSet<FunctionId> Seen;
};

} // namespace

void Reachability::addCall(const FileFacts &Facts, const CallFact &Call,
                           std::vector<FunctionId> &To) {
  To.push_back(Call.Callee);
  for (const Argument &Given : Facts.arguments(Call))
    if (Given.Gives == Argument::Callable)
      To.push_back(Given.Function);
}

void Reachability::add(const FileFacts &Facts) {
  for (const FunctionFact &Function : Facts.Functions) {
    for (const CallFact &Call : Facts.calls(Function))
      addCall(Facts, Call, Calls[Function.Id]);
    // Whoever calls the one that it overrides may call it.
    for (const FunctionId Base : Facts.overridden(Function))
      Calls[Base].push_back(Function.Id);
  }
  for (const EffectFact &Function : Facts.Effects)
    for (const EffectCall &Call : Facts.calls(Function))
      Calls[Function.Id].push_back(Call.Callee);
}

void Reachability::start(const FileFacts &Facts) {
  for (const SiteFact &Site : Facts.Sites)
    start(Facts, Site);
  for (const PairFact &Pair : Facts.Pairs)
    start(Pair);
}

void Reachability::run() {
  while (!Open.empty()) {
    const FunctionId Id = Open.back();
    Open.pop_back();
    if (!Seen.insert(Id).second)
      continue;
    const auto It = Calls.find(Id);
    if (It != Calls.end())
      append_range(Open, It->second);
  }
}

/// The names of functions that \p Reached leads to and nobody defines.
static StringSet<> findMissing(Reachability &Reached,
                               ArrayRef<FileResult> Results) {
  Reached.run();
  StringSet<> Names;
  for (const FileResult &Result : Results)
    for (const UndefinedFunction &Function : Result.Undefined)
      if (Reached.contains(Function.Id))
        Names.insert(Function.Name);
  return Names;
}

StringSet<> findWanted(ArrayRef<FileResult> Results) {
  Reachability Reached(Results);
  for (const FileResult &Result : Results)
    if (Result.Facts)
      Reached.start(*Result.Facts);
  return findMissing(Reached, Results);
}

StringSet<> findWanted(
    ArrayRef<FileResult> Results,
    function_ref<bool(const PendingFinding &, const FileFacts &)> Matters) {
  Reachability Reached(Results);
  for (const FileResult &Result : Results) {
    if (!Result.Facts)
      continue;
    const FileFacts &Facts = *Result.Facts;
    for (const PendingFinding &Pending : Result.Pending) {
      if (!Matters(Pending, Facts))
        continue;
      if (!Pending.IsGroup)
        Reached.start(Facts, Facts.Sites[Pending.Site]);
      else
        for (const PairFact &Pair : Facts.pairs(Facts.Groups[Pending.Site]))
          Reached.start(Pair);
    }
  }
  return findMissing(Reached, Results);
}

} // namespace corolint

//===- PrefixPlan.cpp - which includes to share ---------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/plan/PrefixPlan.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"

using namespace llvm;

namespace corolint {

/// In bytes of source, with all that is included: less is not worth a file.
static constexpr uint64_t MinSize = 200'000;
/// A plan looks at every header for every file, several times over: more files
/// are planned for in several turns, each of which has its own prefixes.
static constexpr size_t MaxPlanned = 250;

namespace {

/// Finds prefixes for the files of one group. Library files go by numbers.
class Planner {
public:
  Planner(const FlagGroup &TheGroup, IncludeScanner &TheScanner)
      : Group(TheGroup), Scanner(TheScanner) {}

  void add(size_t Job, const AnalysisJob &File);
  void plan(std::vector<PrefixPlan> &Result);

private:
  /// A library's header that could be in a prefix.
  struct Header {
    IncludeScanner::LibraryInclude Include;
    std::vector<unsigned> Reach; ///< All that it leads to.
    BitVector Fits;              ///< The sources that may start with it.
  };
  /// A file that could start from one.
  struct Source {
    size_t Job = 0;
    const IncludeScanner::Closure *Closure = nullptr;
    BitVector Reached; ///< What it includes anyway.
    /// How many macros the project's code has defined before each of these.
    DenseMap<unsigned, size_t> DefinedBefore;
    BitVector Unfit; ///< What must not come first.
  };

  unsigned number(const ScannedFile &File);
  void judge(Source &S) const;
  static bool fits(const Header &H, const Source &S);
  /// For each library file, how many of \p Files include it.
  std::vector<unsigned> countUsers(const BitVector &Files) const;
  int64_t savings(const BitVector &Known, const Header &H,
                  ArrayRef<unsigned> Users) const;
  const Header *best(const BitVector &Files, const BitVector &Known,
                     int64_t &Saved) const;
  PrefixPlan choose(BitVector &Open) const;
  std::string includes(ArrayRef<const Header *> Chosen) const;

  const FlagGroup &Group;
  IncludeScanner &Scanner;
  std::vector<Source> Sources;
  MapVector<const ScannedFile *, Header> Headers;
  DenseMap<const ScannedFile *, unsigned> Numbers;
  std::vector<uint64_t> Sizes;
  /// By the name of a macro, the files that ask about it, or define it.
  StringMap<std::vector<unsigned>> Askers;
  StringMap<std::vector<unsigned>> Definers;
};

} // namespace

/// Whether \p Name belongs to the language or its implementation: libraries
/// define such names only where a compiler lacks them.
static bool isReserved(StringRef Name) {
  return Name.starts_with("__") ||
         is_contained({"noexcept",      "constexpr",    "alignas",  "alignof",
                       "static_assert", "thread_local", "nullptr",  "char16_t",
                       "char32_t",      "inline",       "bool",     "true",
                       "false",         "final",        "override", "typeof",
                       "restrict",      "offsetof",     "NULL",     "EOF",
                       "assert"},
                      Name);
}

unsigned Planner::number(const ScannedFile &File) {
  auto [It, IsNew] = Numbers.try_emplace(&File, Sizes.size());
  if (IsNew) {
    Sizes.push_back(File.Size);
    for (const std::string &Name : File.Asked)
      Askers[Name].push_back(It->second);
    for (const std::string &Name : File.Defined)
      if (!isReserved(Name))
        Definers[Name].push_back(It->second);
  }
  return It->second;
}

/// Whether the code plays with the words that libraries are written in.
static bool redefinesKeywords(ArrayRef<StringRef> Defined) {
  return any_of(Defined, [](StringRef Name) {
    return is_contained({"private", "protected", "public", "class", "struct",
                         "inline", "static", "const", "new", "delete"},
                        Name);
  });
}

void Planner::add(size_t Job, const AnalysisJob &File) {
  Source S;
  S.Job = Job;
  S.Closure = &Scanner.closureOf(File.File, Group.Paths);
  // Nobody knows which macros it defines where something is missing.
  if (S.Closure->Own.empty() || S.Closure->IsIncomplete ||
      redefinesKeywords(S.Closure->Defined))
    return;
  for (const IncludeScanner::LibraryInclude &Include : S.Closure->Libraries) {
    const auto &Reach = Scanner.reachOf(*Include.File, Group.Paths);
    auto [It, IsNew] = Headers.try_emplace(Include.File);
    Header &H = It->second;
    for (const ScannedFile *Reached : Reach) {
      const unsigned Number = number(*Reached);
      if (IsNew)
        H.Reach.push_back(Number);
      if (Number >= S.Reached.size())
        S.Reached.resize(Sizes.size());
      S.Reached.set(Number);
      S.DefinedBefore.try_emplace(Number, Include.DefinedBefore);
    }
    // As somebody includes it who does so in any case.
    if (IsNew || (Include.IsPlain && !H.Include.IsPlain))
      H.Include = Include;
  }
  Sources.push_back(std::move(S));
}

/// Finds out what would be different for \p S if it came first.
void Planner::judge(Source &S) const {
  S.Reached.resize(Sizes.size());
  S.Unfit.resize(Sizes.size());
  for (const ScannedFile *File : S.Closure->Own)
    for (const StringRef Word : Scanner.wordsOf(*File).Words.keys())
      if (const auto It = Definers.find(Word); It != Definers.end())
        for (const unsigned Number : It->second)
          S.Unfit.set(Number);
  S.Unfit.reset(S.Reached);
  for (const auto &[Index, Name] : enumerate(S.Closure->Defined))
    if (const auto It = Askers.find(Name); It != Askers.end())
      for (const unsigned Number : It->second)
        if (S.Reached.test(Number) && S.DefinedBefore.lookup(Number) > Index)
          S.Unfit.set(Number);
}

bool Planner::fits(const Header &H, const Source &S) {
  return none_of(H.Reach,
                 [&](unsigned Number) { return S.Unfit.test(Number); });
}

std::vector<unsigned> Planner::countUsers(const BitVector &Files) const {
  std::vector<unsigned> Users(Sizes.size());
  for (const unsigned Index : Files.set_bits())
    for (const unsigned Number : Sources[Index].Reached.set_bits())
      ++Users[Number];
  return Users;
}

/// What \p Files save together if \p H comes first, too, where \p Known does
/// already, and \p Users is how many of them include each library file: every
/// one its share, for the price of parsing it once more.
int64_t Planner::savings(const BitVector &Known, const Header &H,
                         ArrayRef<unsigned> Users) const {
  int64_t Result = 0;
  auto Add = [&](unsigned Number) {
    Result += static_cast<int64_t>(Sizes[Number]) *
              (static_cast<int64_t>(Users[Number]) - 1);
  };
  for (const unsigned Number : Known.set_bits())
    Add(Number);
  for (const unsigned Number : H.Reach)
    if (!Known.test(Number))
      Add(Number);
  return Result;
}

std::string Planner::includes(ArrayRef<const Header *> Chosen) const {
  std::string Result;
  // In the order in which the first files have them.
  for (const auto &[File, H] : Headers)
    if (is_contained(Chosen, &H))
      Result += "#include " + std::string(H.Include.IsAngled ? "<" : "\"") +
                H.Include.Name + (H.Include.IsAngled ? ">\n" : "\"\n");
  return Result;
}

/// The header that saves most if it joins those of \p Known in a prefix for
/// those of \p Files that it fits; null where none saves more than \p Saved.
const Planner::Header *Planner::best(const BitVector &Files,
                                     const BitVector &Known,
                                     int64_t &Saved) const {
  const std::vector<unsigned> Users = countUsers(Files);
  const Header *Best = nullptr;
  for (const auto &[File, H] : Headers) {
    if (!H.Include.IsPlain)
      continue;
    // At most this much: fewer files do not save more.
    if (savings(Known, H, Users) <= Saved)
      continue;
    BitVector Rest = Files;
    Rest &= H.Fits;
    if (Rest.count() < MinPrefixUsers)
      continue;
    const int64_t Saves = Rest == Files ? savings(Known, H, Users)
                                        : savings(Known, H, countUsers(Rest));
    if (Saves > Saved) {
      Saved = Saves;
      Best = &H;
    }
  }
  return Best;
}

/// The prefix that saves the most for the files that are still \p Open, which
/// are not open any more then; none where it is not worth it.
PrefixPlan Planner::choose(BitVector &Open) const {
  BitVector Files = Open;
  BitVector Known(Sizes.size());
  std::vector<const Header *> Chosen;
  int64_t Saved = 0;
  while (const Header *Best = best(Files, Known, Saved)) {
    Files &= Best->Fits;
    for (const unsigned Number : Best->Reach)
      Known.set(Number);
    Chosen.push_back(Best);
  }
  uint64_t Size = 0;
  for (const unsigned Number : Known.set_bits())
    Size += Sizes[Number];
  PrefixPlan Result;
  Open.reset(Files);
  if (Size < MinSize)
    return Result;
  Result.Group = &Group;
  for (const unsigned Index : Files.set_bits())
    Result.Jobs.push_back(Sources[Index].Job);
  Result.Includes = includes(Chosen);
  return Result;
}

void Planner::plan(std::vector<PrefixPlan> &Result) {
  for (Source &S : Sources)
    judge(S);
  for (auto &[File, H] : Headers) {
    H.Fits.resize(Sources.size());
    for (const auto &[Index, S] : enumerate(Sources))
      if (fits(H, S))
        H.Fits.set(Index);
  }
  BitVector Open(Sources.size(), true);
  while (Open.count() >= MinPrefixUsers) {
    const unsigned Before = Open.count();
    PrefixPlan Plan = choose(Open);
    if (!Plan.Group || Open.count() == Before)
      break;
    Result.push_back(std::move(Plan));
  }
}

std::vector<PrefixPlan> planPrefixes(ArrayRef<const AnalysisJob *> Jobs,
                                     FlagGroups &Groups,
                                     IncludeScanner &Scanner) {
  MapVector<const FlagGroup *, std::vector<size_t>> ByGroup;
  for (const auto &[Index, Job] : enumerate(Jobs))
    if (const FlagGroup *Group = Groups.of(*Job))
      ByGroup[Group].push_back(Index);
  std::vector<PrefixPlan> Result;
  for (const auto &[Group, Members] : ByGroup) {
    if (Members.size() < MinPrefixUsers)
      continue;
    for (ArrayRef<size_t> Rest = Members; !Rest.empty();) {
      const ArrayRef<size_t> Some = Rest.take_front(MaxPlanned);
      Rest = Rest.drop_front(Some.size());
      Planner ThePlanner(*Group, Scanner);
      for (const size_t Index : Some)
        ThePlanner.add(Index, *Jobs[Index]);
      ThePlanner.plan(Result);
    }
  }
  return Result;
}

} // namespace corolint

//===- AsyncFormat.cpp - facts about async functions as JSON --------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/AsyncFormat.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <charconv>

using namespace llvm;

namespace corolint {

static constexpr unsigned IdDigits = 16;

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

namespace {

class AsyncWriter {
public:
  explicit AsyncWriter(const FileFacts &Facts) : Facts(Facts) {}

  json::Object write() {
    for (const EffectFact &E : Facts.Effects)
      addEffects(E);
    for (const GroupFact &G : Facts.Groups)
      addGroup(G);
    for (const TaskUseFact &U : Facts.TaskUses)
      addRow(TaskUses,
             {id(U.Function), U.IsAwaited, U.At.File, U.At.Line, U.At.Column});
    for (const LostTaskFact &L : Facts.LostTasks)
      addRow(LostTasks, {id(L.Function), L.At.File, L.At.Line, L.At.Column});
    if (Ids.empty() && Groups.empty())
      return json::Object();
    return json::Object{{"ids", std::move(Ids)},
                        {"effects", std::move(Effects)},
                        {"variables", std::move(Variables)},
                        {"calls", std::move(Calls)},
                        {"groups", std::move(Groups)},
                        {"pairs", std::move(Pairs)},
                        {"awaits", std::move(TaskUses)},
                        {"lost", std::move(LostTasks)}};
  }

private:
  static void addRow(std::string &Table, ArrayRef<int64_t> Numbers) {
    for (int64_t Number : Numbers)
      Table += itostr(Number) + ' ';
    Table.back() = ';';
  }

  /// The position in the table of ids, from 1; 0 for none.
  int64_t id(uint64_t Id) {
    if (Id == 0)
      return 0;
    auto [It, IsNew] = IdIndex.try_emplace(Id, IdIndex.size() + 1);
    if (IsNew)
      Ids += utohexstr(Id, /*LowerCase=*/true, IdDigits);
    return It->second;
  }

  void addEffects(const EffectFact &E) {
    addRow(Effects, {id(E.Id), E.Flags, E.Variables.Count, E.Calls.Count});
    for (const VariableUse &V : Facts.variables(E))
      addRow(Variables, {id(V.Id), V.Flags});
    for (const EffectCall &C : Facts.calls(E))
      addRow(Calls, {id(C.Callee), C.Flags});
  }

  void addGroup(const GroupFact &G) {
    addRow(Groups,
           {G.Text, G.RaisedText, G.Rival, G.IsSuppressed, G.Pairs.Count});
    for (const PairFact &P : Facts.pairs(G))
      addRow(Pairs, {id(P.A), id(P.B), P.Flags});
  }

  const FileFacts &Facts;
  DenseMap<uint64_t, int64_t> IdIndex;
  std::string Ids;
  std::string Effects;
  std::string Variables;
  std::string Calls;
  std::string Groups;
  std::string Pairs;
  std::string TaskUses;
  std::string LostTasks;
};

} // namespace

json::Object writeAsyncFacts(const FileFacts &Facts) {
  return AsyncWriter(Facts).write();
}

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

namespace {

/// Reads one table, number by number. What is no number, or out of its bounds,
/// is remembered as an error, and read as 0.
class RowReader {
public:
  RowReader(const json::Object &From, StringRef Name) {
    std::optional<StringRef> Text = From.getString(Name);
    IsGood = Text.has_value();
    Rest = Text.value_or("");
  }

  /// Whether there is another row; the last one must have been read to its end.
  bool nextRow() {
    IsGood &= AtEnd;
    AtEnd = Rest.empty();
    return IsGood && !AtEnd;
  }
  bool isGood() const { return IsGood; }

  /// A number below \p Limit.
  uint32_t below(uint64_t Limit) {
    uint32_t Value = 0;
    const auto [End, Error] = std::from_chars(Rest.begin(), Rest.end(), Value);
    if (AtEnd || Error != std::errc() || End == Rest.end() ||
        (*End != ' ' && *End != ';') || Value >= Limit) {
      IsGood = false;
      return 0;
    }
    AtEnd = *End == ';';
    Rest = Rest.drop_front(End + 1 - Rest.begin());
    return Value;
  }

private:
  StringRef Rest;
  bool AtEnd = true;
  bool IsGood;
};

class AsyncReader {
public:
  AsyncReader(const json::Object &From, FileFacts &Facts)
      : From(From), Facts(Facts) {}

  bool read() {
    std::optional<StringRef> AllIds = From.getString("ids");
    if (!AllIds || AllIds->size() % IdDigits != 0)
      return false;
    Ids = *AllIds;
    // Those that others refer to come first.
    return readVariables() && readCalls() && readEffects() && readPairs() &&
           readGroups() && readTaskUses() && readLostTasks();
  }

private:
  uint64_t id(RowReader &T) {
    const size_t Index = T.below(Ids.size() / IdDigits + 1);
    uint64_t Result = 0;
    if (Index != 0 &&
        Ids.substr((Index - 1) * IdDigits, IdDigits).getAsInteger(16, Result))
      Broken = true;
    return Result;
  }

  uint8_t flags(RowReader &T, unsigned Highest) {
    return static_cast<uint8_t>(T.below(uint64_t(Highest) * 2));
  }

  uint32_t string(RowReader &T) { return T.below(Facts.Strings.size()); }

  Place place(RowReader &T) {
    Place Result;
    Result.File = T.below(Facts.Files.size());
    Result.Line = T.below(UINT32_MAX);
    Result.Column = T.below(UINT32_MAX);
    return Result;
  }

  /// The next \p Count elements of a list that has \p Size.
  Range next(uint32_t &First, uint32_t Count, size_t Size) {
    if (Count > Size - First) {
      Broken = true;
      return {};
    }
    Range Result{First, Count};
    First += Count;
    return Result;
  }

  bool isGood(const RowReader &T) const { return T.isGood() && !Broken; }

  bool readVariables() {
    RowReader T(From, "variables");
    while (T.nextRow()) {
      VariableUse &V = Facts.Variables.emplace_back();
      V.Id = id(T);
      V.Flags = flags(T, VariableUse::IsSynchronized);
    }
    return isGood(T);
  }

  bool readCalls() {
    RowReader T(From, "calls");
    while (T.nextRow()) {
      EffectCall &C = Facts.EffectCalls.emplace_back();
      C.Callee = id(T);
      C.Flags = flags(T, EffectCall::HasEffects);
    }
    return isGood(T);
  }

  bool readEffects() {
    RowReader T(From, "effects");
    uint32_t Variable = 0;
    uint32_t Call = 0;
    while (T.nextRow()) {
      EffectFact E;
      E.Id = id(T);
      E.Flags = flags(T, EffectFact::IsVirtual);
      E.Variables = next(Variable, T.below(UINT32_MAX), Facts.Variables.size());
      E.Calls = next(Call, T.below(UINT32_MAX), Facts.EffectCalls.size());
      Broken |= !Facts.Effects.empty() && Facts.Effects.back().Id >= E.Id;
      Facts.Effects.push_back(E);
    }
    return isGood(T);
  }

  bool readPairs() {
    RowReader T(From, "pairs");
    while (T.nextRow()) {
      PairFact &P = Facts.Pairs.emplace_back();
      P.A = id(T);
      P.B = id(T);
      P.Flags = flags(T, PairFact::CreatedBefore);
    }
    return isGood(T);
  }

  bool readGroups() {
    RowReader T(From, "groups");
    uint32_t Pair = 0;
    while (T.nextRow()) {
      GroupFact &G = Facts.Groups.emplace_back();
      G.Text = string(T);
      G.RaisedText = string(T);
      G.Rival = T.below(UINT32_MAX);
      G.IsSuppressed = T.below(2) != 0;
      G.Pairs = next(Pair, T.below(UINT32_MAX), Facts.Pairs.size());
    }
    return isGood(T) && llvm::all_of(Facts.Groups, [&](const GroupFact &G) {
             return G.Rival <= Facts.Groups.size();
           });
  }

  bool readTaskUses() {
    RowReader T(From, "awaits");
    while (T.nextRow()) {
      TaskUseFact &U = Facts.TaskUses.emplace_back();
      U.Function = id(T);
      U.IsAwaited = T.below(2) != 0;
      U.At = place(T);
    }
    return isGood(T);
  }

  bool readLostTasks() {
    RowReader T(From, "lost");
    while (T.nextRow()) {
      LostTaskFact &L = Facts.LostTasks.emplace_back();
      L.Function = id(T);
      L.At = place(T);
    }
    return isGood(T);
  }

  const json::Object &From;
  FileFacts &Facts;
  StringRef Ids;
  bool Broken = false;
};

} // namespace

bool readAsyncFacts(const json::Object &From, FileFacts &Facts) {
  return AsyncReader(From, Facts).read();
}

} // namespace corolint

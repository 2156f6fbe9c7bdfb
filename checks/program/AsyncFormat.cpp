//===- AsyncFormat.cpp - facts about async functions as JSON --------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/AsyncFormat.h"
#include "checks/program/Rows.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corolint {

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
      addRow(TaskUses, {Ids.add(U.Function), U.IsAwaited, U.At.File, U.At.Line,
                        U.At.Column});
    for (const LostTaskFact &L : Facts.LostTasks)
      addRow(LostTasks,
             {Ids.add(L.Function), L.At.File, L.At.Line, L.At.Column});
    if (Effects.empty() && Groups.empty() && TaskUses.empty() &&
        LostTasks.empty())
      return json::Object();
    return json::Object{{"ids", Ids.take()},
                        {"effects", std::move(Effects)},
                        {"variables", std::move(Variables)},
                        {"calls", std::move(Calls)},
                        {"groups", std::move(Groups)},
                        {"pairs", std::move(Pairs)},
                        {"awaits", std::move(TaskUses)},
                        {"lost", std::move(LostTasks)}};
  }

private:
  void addEffects(const EffectFact &E) {
    addRow(Effects, {Ids.add(E.Id), E.Flags, E.Variables.Count, E.Calls.Count});
    for (const VariableUse &V : Facts.variables(E))
      addRow(Variables, {Ids.add(V.Id), V.Flags});
    for (const EffectCall &C : Facts.calls(E))
      addRow(Calls, {Ids.add(C.Callee), C.Flags});
  }

  void addGroup(const GroupFact &G) {
    addRow(Groups,
           {G.Text, G.RaisedText, G.Rival, G.IsSuppressed, G.Pairs.Count});
    for (const PairFact &P : Facts.pairs(G))
      addRow(Pairs, {Ids.add(P.A), Ids.add(P.B), P.Flags});
  }

  const FileFacts &Facts;
  IdWriter Ids;
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

class AsyncReader {
public:
  AsyncReader(const json::Object &From, FileFacts &Facts)
      : From(From), Facts(Facts) {}

  bool read() {
    // Those that others refer to come first.
    return readDigits(From, "ids", Ids) && llvm::all_of(Ids, isGoodId) &&
           readVariables() && readCalls() && readEffects() && readPairs() &&
           readGroups() && readTaskUses() && readLostTasks();
  }

private:
  uint8_t flags(RowReader &T, unsigned Highest) {
    return static_cast<uint8_t>(T.below(uint64_t(Highest) * 2));
  }

  uint32_t string(RowReader &T) { return T.below(Facts.Strings.size()); }

  bool readVariables() {
    RowReader T(From, "variables");
    while (T.nextRow()) {
      VariableUse &V = Facts.Variables.emplace_back();
      V.Id = T.id(Ids);
      V.Flags = flags(T, VariableUse::IsSynchronized);
    }
    return T.isGood();
  }

  bool readCalls() {
    RowReader T(From, "calls");
    while (T.nextRow()) {
      EffectCall &C = Facts.EffectCalls.emplace_back();
      C.Callee = T.id(Ids);
      C.Flags = flags(T, EffectCall::HasEffects);
    }
    return T.isGood();
  }

  bool readEffects() {
    RowReader T(From, "effects");
    uint32_t Variable = 0;
    uint32_t Call = 0;
    while (T.nextRow()) {
      EffectFact E;
      E.Id = T.id(Ids);
      E.Flags = flags(T, EffectFact::IsVirtual);
      E.Variables = T.next(Variable, Facts.Variables);
      E.Calls = T.next(Call, Facts.EffectCalls);
      if (!Facts.Effects.empty() && Facts.Effects.back().Id >= E.Id)
        return false;
      Facts.Effects.push_back(E);
    }
    return T.isGood() && Variable == Facts.Variables.size() &&
           Call == Facts.EffectCalls.size();
  }

  bool readPairs() {
    RowReader T(From, "pairs");
    while (T.nextRow()) {
      PairFact &P = Facts.Pairs.emplace_back();
      P.A = T.id(Ids);
      P.B = T.id(Ids);
      P.Flags = flags(T, PairFact::CreatedBefore);
    }
    return T.isGood();
  }

  bool readGroups() {
    RowReader T(From, "groups");
    uint32_t Pair = 0;
    while (T.nextRow()) {
      GroupFact &G = Facts.Groups.emplace_back();
      G.Text = string(T);
      G.RaisedText = string(T);
      G.Rival = T.any();
      G.IsSuppressed = T.flag();
      G.Pairs = T.next(Pair, Facts.Pairs);
    }
    return T.isGood() && Pair == Facts.Pairs.size() &&
           llvm::all_of(Facts.Groups, [&](const GroupFact &G) {
             return G.Rival <= Facts.Groups.size();
           });
  }

  bool readTaskUses() {
    RowReader T(From, "awaits");
    while (T.nextRow()) {
      TaskUseFact &U = Facts.TaskUses.emplace_back();
      U.Function = T.id(Ids);
      U.IsAwaited = T.flag();
      U.At = T.place(Facts);
    }
    return T.isGood();
  }

  bool readLostTasks() {
    RowReader T(From, "lost");
    while (T.nextRow()) {
      LostTaskFact &L = Facts.LostTasks.emplace_back();
      L.Function = T.id(Ids);
      L.At = T.place(Facts);
    }
    return T.isGood();
  }

  const json::Object &From;
  FileFacts &Facts;
  std::vector<uint64_t> Ids;
};

} // namespace

bool readAsyncFacts(const json::Object &From, FileFacts &Facts) {
  return AsyncReader(From, Facts).read();
}

} // namespace corolint

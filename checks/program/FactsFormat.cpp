//===- FactsFormat.cpp - facts as JSON ------------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/FactsFormat.h"
#include "checks/program/AsyncFormat.h"
#include "checks/program/Rows.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corolint {

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

namespace {

class Writer {
public:
  explicit Writer(const FileFacts &Facts) : Facts(Facts) {}

  json::Value write() {
    // What has arguments and conditions goes in the order in which the reader
    // counts them.
    for (const FunctionFact &F : Facts.Functions)
      addFunction(F);
    for (const FunctionFact &F : Facts.Functions)
      for (const CallFact &C : Facts.calls(F))
        addRow(Calls, callRow(C));
    for (const FunctionFact &F : Facts.Functions)
      for (const LeafFact &L : Facts.leaves(F))
        addLeaf(L);
    for (const SiteFact &S : Facts.Sites)
      addSite(S);
    json::Object Result{{"corolint-facts", FactsVersion},
                        {"source", json::fixUTF8(Facts.Source)},
                        {"files", texts(Facts.Files)},
                        {"strings", texts(Facts.Strings)},
                        {"ids", Ids.take()},
                        {"functions", std::move(Functions)},
                        {"overridden", std::move(Overridden)},
                        {"calls", std::move(Calls)},
                        {"leaves", std::move(Leaves)},
                        {"sites", std::move(Sites)},
                        {"arguments", std::move(Arguments)},
                        {"conditions", std::move(Conditions)}};
    if (!Facts.Hashes.empty()) {
      std::string Hashes;
      for (uint64_t Hash : Facts.Hashes)
        addDigits(Hash, Hashes);
      Result["hashes"] = std::move(Hashes);
    }
    if (json::Object Async = writeAsyncFacts(Facts); !Async.empty())
      Result["async"] = std::move(Async);
    return Result;
  }

private:
  using Row = SmallVector<int64_t, 16>;

  static json::Array texts(ArrayRef<std::string> Items) {
    json::Array Result;
    for (const std::string &Item : Items)
      Result.push_back(json::fixUTF8(Item));
    return Result;
  }

  void addFunction(const FunctionFact &F) {
    addRow(Functions, {Ids.add(F.Id), F.Name, F.At.File, F.At.Line, F.At.Column,
                       F.Flags, F.CalledParameters, F.Calls.Count,
                       F.Leaves.Count, F.Overridden.Count});
    for (FunctionId Id : Facts.overridden(F))
      addRow(Overridden, {Ids.add(Id)});
  }

  Row callRow(const CallFact &C) {
    for (const Argument &A : Facts.arguments(C))
      addRow(Arguments,
             {A.Index, A.Gives, A.Value, Ids.add(A.Function), A.Names});
    addConditions(C.Conditions);
    return {Ids.add(C.Callee), C.At.File,
            C.At.Line,         C.At.Column,
            C.Carries,         C.IsVirtual | C.IsStackful << 1,
            C.Arguments.Count, C.Conditions.Count};
  }

  void addLeaf(const LeafFact &L) {
    addRow(Leaves, {static_cast<int64_t>(L.Of), L.What, L.Name, L.Effect,
                    L.Need, L.Advice, L.IsOwnAdvice, L.At.File, L.At.Line,
                    L.At.Column, L.Conditions.Count});
    addConditions(L.Conditions);
  }

  void addSite(const SiteFact &S) {
    Row Result = callRow(S.Call);
    Result.append({static_cast<int64_t>(S.Of), S.Callee, S.Code, S.Library,
                   S.Prefix, S.Advice, S.IsSuppressed,
                   static_cast<int64_t>(S.Policy)});
    addRow(Sites, Result);
  }

  void addConditions(Range Of) {
    for (const Condition &C : Facts.conditions(Of))
      addRow(Conditions, {C.Parameter, C.Test, C.Value, C.Names});
  }

  const FileFacts &Facts;
  IdWriter Ids;
  std::string Functions;
  std::string Overridden;
  std::string Calls;
  std::string Leaves;
  std::string Sites;
  std::string Arguments;
  std::string Conditions;
};

} // namespace

json::Value toJSON(const FileFacts &Facts) { return Writer(Facts).write(); }

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

namespace {

class Reader {
public:
  explicit Reader(const json::Object &Root) : Root(Root) {}

  bool read() {
    std::optional<StringRef> Source = Root.getString("source");
    if (!Source)
      return false;
    Facts.Source = Source->str();
    // Those that others refer to come first.
    return readTexts("files", Facts.Files) &&
           readTexts("strings", Facts.Strings) && !Facts.Strings.empty() &&
           Facts.Strings.front().empty() && readDigits(Root, "ids", Ids) &&
           all_of(Ids, isGoodId) && readConditions() && readArguments() &&
           readCalls() && readLeaves() && readOverridden() && readFunctions() &&
           readSites() && readHashes() && hasReadAll() && readAsync();
  }

  FileFacts take() { return std::move(Facts); }

private:
  bool readTexts(StringRef Name, std::vector<std::string> &Result) const {
    const json::Array *Items = Root.getArray(Name);
    if (!Items)
      return false;
    Result.clear();
    Result.reserve(Items->size());
    for (const json::Value &Item : *Items) {
      std::optional<StringRef> Text = Item.getAsString();
      if (!Text)
        return false;
      Result.push_back(Text->str());
    }
    return true;
  }

  uint32_t string(RowReader &T) const { return T.below(Facts.Strings.size()); }

  bool readConditions() {
    RowReader T(Root, "conditions");
    while (T.nextRow()) {
      Condition &C = Facts.Conditions.emplace_back();
      C.Parameter = T.any();
      C.Test =
          static_cast<Condition::Kind>(T.below(Condition::NotStackful + 1));
      C.Value = T.number();
      C.Names = string(T);
    }
    return T.isGood();
  }

  bool readArguments() {
    RowReader T(Root, "arguments");
    while (T.nextRow()) {
      Argument &A = Facts.Arguments.emplace_back();
      A.Index = T.any();
      A.Gives = static_cast<Argument::Kind>(T.below(Argument::Callable + 1));
      A.Value = T.number();
      A.Function = T.id(Ids);
      A.Names = string(T);
      if (A.Gives == Argument::Parameter &&
          (A.Value < 0 || A.Value > UINT32_MAX))
        return false;
    }
    return T.isGood();
  }

  CallFact call(RowReader &T) {
    CallFact C;
    C.Callee = T.id(Ids);
    C.At = T.place(Facts);
    C.Carries = static_cast<FamilyMask>(T.below(AllFamilies + 1));
    const uint32_t Flags = T.below(4);
    C.IsVirtual = (Flags & 1) != 0;
    C.IsStackful = (Flags & 2) != 0;
    C.Arguments = T.next(NextArgument, Facts.Arguments);
    C.Conditions = T.next(NextCondition, Facts.Conditions);
    return C;
  }

  bool readCalls() {
    RowReader T(Root, "calls");
    while (T.nextRow())
      Facts.Calls.push_back(call(T));
    return T.isGood();
  }

  bool readLeaves() {
    RowReader T(Root, "leaves");
    while (T.nextRow()) {
      LeafFact &L = Facts.Leaves.emplace_back();
      L.Of = static_cast<Family>(T.below(FamilyCount));
      L.What = string(T);
      L.Name = string(T);
      L.Effect = string(T);
      L.Need = string(T);
      L.Advice = string(T);
      L.IsOwnAdvice = T.flag();
      L.At = T.place(Facts);
      L.Conditions = T.next(NextCondition, Facts.Conditions);
    }
    return T.isGood();
  }

  bool readOverridden() {
    RowReader T(Root, "overridden");
    while (T.nextRow())
      if (!Facts.Overridden.emplace_back(T.id(Ids)))
        return false;
    return T.isGood();
  }

  bool readFunctions() {
    RowReader T(Root, "functions");
    while (T.nextRow()) {
      FunctionFact &F = Facts.Functions.emplace_back();
      F.Id = T.id(Ids);
      F.Name = string(T);
      F.At = T.place(Facts);
      F.Flags = static_cast<uint8_t>(T.below(UINT8_MAX + 1));
      F.CalledParameters = T.any();
      F.Calls = T.next(NextCall, Facts.Calls);
      F.Leaves = T.next(NextLeaf, Facts.Leaves);
      F.Overridden = T.next(NextOverridden, Facts.Overridden);
      if (F.Id == 0)
        return false;
    }
    return T.isGood();
  }

  bool readSites() {
    RowReader T(Root, "sites");
    while (T.nextRow()) {
      SiteFact &S = Facts.Sites.emplace_back();
      S.Call = call(T);
      S.Of = static_cast<Family>(T.below(FamilyCount));
      S.Callee = string(T);
      S.Code = string(T);
      S.Library = string(T);
      S.Prefix = string(T);
      S.Advice = string(T);
      S.IsSuppressed = T.flag();
      S.Policy = static_cast<VirtualCalls>(
          T.below(static_cast<unsigned>(VirtualCalls::Any) + 1));
    }
    return T.isGood();
  }

  bool readHashes() {
    return !Root.get("hashes") || (readDigits(Root, "hashes", Facts.Hashes) &&
                                   Facts.Hashes.size() == Facts.Files.size());
  }

  bool hasReadAll() const {
    return NextCall == Facts.Calls.size() && NextLeaf == Facts.Leaves.size() &&
           NextOverridden == Facts.Overridden.size() &&
           NextArgument == Facts.Arguments.size() &&
           NextCondition == Facts.Conditions.size();
  }

  bool readAsync() {
    const json::Object *Async = Root.getObject("async");
    return !Async || readAsyncFacts(*Async, Facts);
  }

  const json::Object &Root;
  std::vector<FunctionId> Ids;
  FileFacts Facts;
  uint32_t NextCall = 0;
  uint32_t NextLeaf = 0;
  uint32_t NextOverridden = 0;
  uint32_t NextArgument = 0;
  uint32_t NextCondition = 0;
};

} // namespace

Expected<FileFacts> parseFacts(const json::Value &V) {
  const json::Object *Root = V.getAsObject();
  std::optional<int64_t> Version =
      Root ? Root->getInteger("corolint-facts") : std::nullopt;
  if (!Version)
    return createStringError(inconvertibleErrorCode(), "no facts of corolint");
  if (*Version != FactsVersion)
    return createStringError(inconvertibleErrorCode(),
                             "facts of version " + Twine(*Version) +
                                 ", but this corolint reads version " +
                                 Twine(FactsVersion));
  Reader R(*Root);
  if (!R.read())
    return createStringError(inconvertibleErrorCode(),
                             "the facts contradict themselves");
  return R.take();
}

} // namespace corolint

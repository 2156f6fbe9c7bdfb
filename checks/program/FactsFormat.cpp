//===- FactsFormat.cpp - facts as JSON ------------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/FactsFormat.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corolint {

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

namespace {

/// Writes the rows of one table after the other, as one list of numbers.
class Writer {
public:
  explicit Writer(const FileFacts &Facts) : Facts(Facts) {}

  json::Value write() {
    json::Object Result{{"corolint-facts", FactsVersion},
                        {"source", json::fixUTF8(Facts.Source)},
                        {"files", texts(Facts.Files)},
                        {"strings", texts(Facts.Strings)},
                        {"functions", functions()},
                        {"calls", calls()},
                        {"leaves", leaves()},
                        {"arguments", arguments()},
                        {"conditions", conditions()},
                        {"overridden", ids(Facts.Overridden)},
                        {"sites", sites()}};
    if (!Facts.Hashes.empty()) {
      json::Array Hashes;
      for (uint64_t Hash : Facts.Hashes)
        Hashes.push_back(static_cast<int64_t>(Hash));
      Result["hashes"] = std::move(Hashes);
    }
    Result["ids"] = std::move(Ids);
    return Result;
  }

private:
  static json::Array texts(ArrayRef<std::string> Items) {
    json::Array Result;
    for (const std::string &Item : Items)
      Result.push_back(json::fixUTF8(Item));
    return Result;
  }

  /// Ids stand in a table of their own, and are 16 digits of it.
  int64_t id(FunctionId Id) {
    if (Id == 0)
      return -1;
    auto [It, IsNew] = IdIndex.try_emplace(Id, IdIndex.size());
    if (IsNew)
      Ids += utohexstr(Id, /*LowerCase=*/true, /*Width=*/16);
    return It->second;
  }

  static void add(json::Array &Table, std::initializer_list<int64_t> Row) {
    for (int64_t Number : Row)
      Table.push_back(Number);
  }

  json::Array ids(ArrayRef<FunctionId> Items) {
    json::Array Result;
    for (FunctionId Id : Items)
      Result.push_back(id(Id));
    return Result;
  }

  json::Array functions() {
    json::Array Result;
    for (const FunctionFact &F : Facts.Functions)
      add(Result, {id(F.Id), F.Name, F.At.File, F.At.Line, F.At.Column, F.Flags,
                   F.CalledParameters, F.Calls.Count, F.Leaves.Count,
                   F.Overridden.Count});
    return Result;
  }

  void addCall(const CallFact &C, json::Array &Table) {
    add(Table, {id(C.Callee), C.At.File, C.At.Line, C.At.Column, C.Carries,
                C.IsVirtual | C.IsStackful << 1, C.Arguments.First,
                C.Arguments.Count, C.Conditions.First, C.Conditions.Count});
  }

  json::Array calls() {
    json::Array Result;
    for (const CallFact &C : Facts.Calls)
      addCall(C, Result);
    return Result;
  }

  json::Array leaves() const {
    json::Array Result;
    for (const LeafFact &L : Facts.Leaves)
      add(Result, {static_cast<int64_t>(L.Of), L.What, L.Name, L.Effect, L.Need,
                   L.Advice, L.IsOwnAdvice, L.At.File, L.At.Line, L.At.Column,
                   L.Conditions.First, L.Conditions.Count});
    return Result;
  }

  json::Array arguments() {
    json::Array Result;
    for (const Argument &A : Facts.Arguments)
      add(Result, {A.Index, A.Gives, A.Value, id(A.Function), A.Names});
    return Result;
  }

  json::Array conditions() const {
    json::Array Result;
    for (const Condition &C : Facts.Conditions)
      add(Result, {C.Parameter, C.Test, C.Value, C.Names});
    return Result;
  }

  json::Array sites() {
    json::Array Result;
    for (const SiteFact &S : Facts.Sites) {
      addCall(S.Call, Result);
      add(Result,
          {static_cast<int64_t>(S.Of), S.Callee, S.Code, S.Library, S.Prefix,
           S.Advice, S.IsSuppressed, static_cast<int64_t>(S.Policy)});
    }
    return Result;
  }

  const FileFacts &Facts;
  DenseMap<FunctionId, int64_t> IdIndex;
  std::string Ids;
};

} // namespace

json::Value toJSON(const FileFacts &Facts) { return Writer(Facts).write(); }

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

namespace {

constexpr unsigned IdDigits = 16;

/// Reads one table, number by number. What is out of its bounds is remembered
/// as an error, and read as 0.
class Table {
public:
  Table(const json::Object &Facts, StringRef Name)
      : Rows(Facts.getArray(Name)) {
    Good = Rows != nullptr;
  }

  bool hasMore() const { return Good && Next < Rows->size(); }
  bool isGood() const { return Good; }

  int64_t number() {
    if (hasMore())
      if (std::optional<int64_t> Value = (*Rows)[Next++].getAsInteger())
        return *Value;
    Good = false;
    return 0;
  }

  /// A number below \p Limit.
  uint32_t below(uint64_t Limit) {
    const int64_t Value = number();
    if (Value >= 0 && static_cast<uint64_t>(Value) < Limit)
      return static_cast<uint32_t>(Value);
    Good = false;
    return 0;
  }

private:
  const json::Array *Rows;
  size_t Next = 0;
  bool Good;
};

class Reader {
public:
  explicit Reader(const json::Object &Root) : Root(Root) {}

  bool read() {
    std::optional<StringRef> Source = Root.getString("source");
    std::optional<StringRef> AllIds = Root.getString("ids");
    if (!Source || !AllIds || AllIds->size() % IdDigits != 0)
      return false;
    Facts.Source = Source->str();
    Ids = *AllIds;
    if (!readTexts("files", Facts.Files) ||
        !readTexts("strings", Facts.Strings) || Facts.Strings.empty())
      return false;
    // Those that others refer to come first.
    return readConditions() && readArguments() && readCalls() && readLeaves() &&
           readOverridden() && readFunctions() && readSites() && readHashes();
  }

  FileFacts take() { return std::move(Facts); }

private:
  bool readTexts(StringRef Name, std::vector<std::string> &Result) const {
    const json::Array *Items = Root.getArray(Name);
    if (!Items)
      return false;
    Result.clear();
    for (const json::Value &Item : *Items) {
      std::optional<StringRef> Text = Item.getAsString();
      if (!Text)
        return false;
      Result.push_back(Text->str());
    }
    return true;
  }

  FunctionId id(Table &T) {
    const int64_t Index = T.number();
    if (Index == -1)
      return 0;
    FunctionId Result = 0;
    if (Index < 0 || static_cast<size_t>(Index) >= Ids.size() / IdDigits ||
        Ids.substr(Index * IdDigits, IdDigits).getAsInteger(16, Result))
      Broken = true;
    return Result;
  }

  uint32_t string(Table &T) const { return T.below(Facts.Strings.size()); }

  Place place(Table &T) const {
    Place Result;
    Result.File = T.below(Facts.Files.size());
    Result.Line = T.below(UINT32_MAX);
    Result.Column = T.below(UINT32_MAX);
    return Result;
  }

  /// Elements of a list that has \p Size.
  Range range(Table &T, size_t Size) {
    Range Result;
    Result.First = T.below(Size + 1);
    Result.Count = T.below(Size + 1);
    if (uint64_t(Result.First) + Result.Count > Size)
      Broken = true;
    return Result;
  }

  /// The next \p Count elements of a list that has \p Size.
  Range next(uint32_t &First, uint32_t Count, size_t Size) {
    Range Result{First, Count};
    First += Count;
    if (First > Size)
      Broken = true;
    return Result;
  }

  bool isGood(const Table &T) const { return T.isGood() && !Broken; }

  bool readConditions() {
    Table T(Root, "conditions");
    while (T.hasMore()) {
      Condition &C = Facts.Conditions.emplace_back();
      C.Parameter = T.below(UINT32_MAX);
      C.Test =
          static_cast<Condition::Kind>(T.below(Condition::NotStackful + 1));
      C.Value = T.number();
      C.Names = string(T);
    }
    return isGood(T);
  }

  bool readArguments() {
    Table T(Root, "arguments");
    while (T.hasMore()) {
      Argument &A = Facts.Arguments.emplace_back();
      A.Index = T.below(UINT32_MAX);
      A.Gives = static_cast<Argument::Kind>(T.below(Argument::Callable + 1));
      A.Value = T.number();
      A.Function = id(T);
      A.Names = string(T);
      if (A.Gives == Argument::Parameter &&
          (A.Value < 0 || A.Value > INT32_MAX))
        Broken = true;
    }
    return isGood(T);
  }

  CallFact call(Table &T) {
    CallFact C;
    C.Callee = id(T);
    C.At = place(T);
    C.Carries = static_cast<FamilyMask>(T.below(AllFamilies + 1));
    const uint32_t Flags = T.below(4);
    C.IsVirtual = (Flags & 1) != 0;
    C.IsStackful = (Flags & 2) != 0;
    C.Arguments = range(T, Facts.Arguments.size());
    C.Conditions = range(T, Facts.Conditions.size());
    return C;
  }

  bool readCalls() {
    Table T(Root, "calls");
    while (T.hasMore())
      Facts.Calls.push_back(call(T));
    return isGood(T);
  }

  bool readLeaves() {
    Table T(Root, "leaves");
    while (T.hasMore()) {
      LeafFact &L = Facts.Leaves.emplace_back();
      L.Of = static_cast<Family>(T.below(FamilyCount));
      L.What = string(T);
      L.Name = string(T);
      L.Effect = string(T);
      L.Need = string(T);
      L.Advice = string(T);
      L.IsOwnAdvice = T.below(2) != 0;
      L.At = place(T);
      L.Conditions = range(T, Facts.Conditions.size());
    }
    return isGood(T);
  }

  bool readOverridden() {
    Table T(Root, "overridden");
    while (T.hasMore())
      Facts.Overridden.push_back(id(T));
    return isGood(T);
  }

  bool readFunctions() {
    Table T(Root, "functions");
    uint32_t Call = 0;
    uint32_t Leaf = 0;
    uint32_t Override = 0;
    while (T.hasMore()) {
      FunctionFact &F = Facts.Functions.emplace_back();
      F.Id = id(T);
      F.Name = string(T);
      F.At = place(T);
      F.Flags = static_cast<uint8_t>(T.below(UINT8_MAX + 1));
      F.CalledParameters = T.below(uint64_t(UINT32_MAX) + 1);
      F.Calls = next(Call, T.below(UINT32_MAX), Facts.Calls.size());
      F.Leaves = next(Leaf, T.below(UINT32_MAX), Facts.Leaves.size());
      F.Overridden =
          next(Override, T.below(UINT32_MAX), Facts.Overridden.size());
    }
    return isGood(T);
  }

  bool readSites() {
    Table T(Root, "sites");
    while (T.hasMore()) {
      SiteFact &S = Facts.Sites.emplace_back();
      S.Call = call(T);
      S.Of = static_cast<Family>(T.below(FamilyCount));
      S.Callee = string(T);
      S.Code = string(T);
      S.Library = string(T);
      S.Prefix = string(T);
      S.Advice = string(T);
      S.IsSuppressed = T.below(2) != 0;
      S.Policy = static_cast<VirtualCalls>(T.below(3));
    }
    return isGood(T);
  }

  bool readHashes() {
    if (!Root.get("hashes"))
      return true;
    Table T(Root, "hashes");
    while (T.hasMore())
      Facts.Hashes.push_back(static_cast<uint64_t>(T.number()));
    return isGood(T) && Facts.Hashes.size() == Facts.Files.size();
  }

  const json::Object &Root;
  StringRef Ids;
  bool Broken = false;
  FileFacts Facts;
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

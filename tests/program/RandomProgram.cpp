//===- RandomProgram.cpp - programs that nobody thought of ----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/program/RandomProgram.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>
#include <random>
#include <set>
#include <tuple>

namespace corolint::test {

//===----------------------------------------------------------------------===//
// Programs
//===----------------------------------------------------------------------===//

namespace {

class Maker {
public:
  Maker(unsigned Seed, const RandomFeatures &With) : With(With), Random(Seed) {
    Functions = 6 + below(14);
    Files = 2 + below(4);
  }

  std::vector<FileFacts> make() {
    for (unsigned I = 0; I != Functions; ++I)
      addFunction(I);
    for (unsigned I = 0; I != Files; ++I)
      for (unsigned J = 0, E = below(3); J != E; ++J)
        addSite(file(I));
    FileOfProgram &Last = Made.file("sites.cpp");
    for (unsigned I = 0; I != 2 * Functions; ++I)
      addSite(Last);
    return Made.facts();
  }

private:
  unsigned below(unsigned Limit) { return Random() % Limit; }
  bool percent(unsigned Chance) { return below(100) < Chance; }

  FileOfProgram &file(unsigned I) {
    return Made.file("f" + std::to_string(I) + ".cpp");
  }
  std::string anyFunction() { return "n" + std::to_string(below(Functions)); }
  Family anyFamily() {
    return With.Families && percent(50) ? Family::BlockingIo
                                        : Family::BlockingCall;
  }

  std::vector<When> conditions(unsigned Chance) {
    std::vector<When> Result;
    for (unsigned I = 0; I != With.Parameters; ++I)
      if (percent(Chance)) {
        const unsigned Dice = below(7);
        Result.push_back(Dice < 2    ? differs(I, 0)
                         : Dice < 4  ? equals(I, 0)
                         : Dice == 4 ? notNamed(I, "NOWAIT")
                         : Dice == 5 ? avoids(I, "NOWAIT")
                                     : notConstant(I));
      }
    return Result;
  }

  CallDetails details() {
    CallDetails Result;
    for (unsigned I = 0; I != With.Parameters; ++I)
      if (percent(60)) {
        const unsigned Dice = below(6);
        Result.Arguments.push_back(Dice < 3    ? own(I, below(With.Parameters))
                                   : Dice == 3 ? constant(I, 0, "NOWAIT|MORE")
                                               : constant(I, Dice - 4));
      }
    if (With.Callables && percent(30))
      Result.Arguments.push_back(callable(2, anyFunction()));
    else if (With.Callables && percent(30))
      Result.Arguments.push_back(own(2, 2));
    if (With.Families && percent(20))
      Result.Carries = maskOf(anyFamily());
    Result.IsVirtual = With.Virtuals && percent(40);
    return Result;
  }

  void fill(FileOfProgram::Function &F) {
    for (unsigned I = 0, E = below(4); I != E; ++I) {
      CallDetails Details = details();
      Details.Conditions = conditions(20);
      F.calls(anyFunction(), Details);
    }
    while (percent(15))
      F.blocks("leaf", conditions(50), anyFamily());
    if (With.Callables && percent(15))
      F.callsParameter(2);
  }

  void addFunction(unsigned I) {
    const std::string Name = "n" + std::to_string(I);
    std::string Base;
    if (With.Virtuals && I != 0 && percent(50))
      Base = "n" + std::to_string(below(I));
    auto AddBase = [&](FileOfProgram::Function &F) {
      if (!Base.empty())
        F.overrides(Base);
    };
    if (With.Virtuals && percent(10))
      return; // Pure: a base that nobody defines.
    if (With.Virtuals && percent(20))
      AddBase(file(below(Files)).declare(Name));
    if (With.Virtuals && percent(10))
      return; // Nobody has seen the definition, if it is declared at all.
    if (With.Headers && percent(30)) {
      // The same in each.
      const std::mt19937 Saved = Random;
      const unsigned First = below(Files);
      for (unsigned In = First; In < Files; In += 2) {
        Random = Saved;
        FileOfProgram::Function &F = file(In).define(Name, Name + ".h");
        AddBase(F);
        fill(F);
      }
      return;
    }
    std::set<unsigned> In{below(Files)};
    if (With.Namesakes && percent(30))
      In.insert(below(Files));
    for (unsigned File : In) {
      FileOfProgram::Function &F = file(File).define(Name);
      AddBase(F);
      fill(F);
    }
  }

  void addSite(FileOfProgram &In) {
    CallDetails Details = details();
    Details.Carries = AllFamilies;
    In.site(anyFunction(), Details, anyFamily());
  }

  const RandomFeatures With;
  std::mt19937 Random;
  unsigned Functions;
  unsigned Files;
  Program Made;
};

} // namespace

std::vector<FileFacts> makeRandomProgram(unsigned Seed,
                                         const RandomFeatures &With) {
  return Maker(Seed, With).make();
}

//===----------------------------------------------------------------------===//
// What parameters are: two digits of base four
//===----------------------------------------------------------------------===//

namespace {

enum Value : unsigned { Unknown, Zero, One, NamedZero };

constexpr unsigned AllValues = 4 * 4;

} // namespace

static Value valueOf(unsigned Values, uint32_t Parameter) {
  return Parameter < 2 ? static_cast<Value>(Values >> (2 * Parameter) & 3)
                       : Unknown;
}

static bool holds(const FileFacts &In, Range Conditions, unsigned Values) {
  return llvm::all_of(In.conditions(Conditions), [&](const Condition &C) {
    const Value Given = valueOf(Values, C.Parameter);
    switch (C.Test) {
    case Condition::Equals:
      return Given == Unknown || (Given == One) == (C.Value == 1);
    case Condition::Differs:
      return Given == Unknown || (Given == One) != (C.Value == 1);
    case Condition::NotNamed:
      return Given == Zero || Given == One;
    case Condition::Avoids:
      return Given != NamedZero;
    case Condition::NotConstant:
      return Given == Unknown;
    case Condition::NotStackful:
      return true; // Not made here.
    }
    return false;
  });
}

static unsigned valuesOf(const FileFacts &In, const CallFact &Call,
                         unsigned OfCaller) {
  unsigned Result = 0;
  for (const Argument &Given : In.arguments(Call)) {
    Value V = Unknown;
    if (Given.Gives == Argument::Parameter)
      V = valueOf(OfCaller, Given.Value);
    else if (Given.Gives == Argument::Constant)
      V = Given.Names ? NamedZero : Given.Value ? One : Zero;
    if (Given.Index < 2)
      Result |= V << (2 * Given.Index);
  }
  return Result;
}

//===----------------------------------------------------------------------===//
// The oracle
//===----------------------------------------------------------------------===//

Oracle::Oracle(llvm::ArrayRef<FileFacts> AllFiles, VirtualCalls Policy,
               Family Of)
    : Files(pointersTo(AllFiles)), Policy(Policy), Of(Of) {
  llvm::sort(Files, [](const FileFacts *A, const FileFacts *B) {
    return A->Source < B->Source;
  });
  addFunctions();
  closeCalledParameters();
  for (bool Changed = true; Changed;) {
    Changed = false;
    // Only what was known at the start of a round counts in it: so the number
    // of the round is the distance.
    std::vector<std::pair<unsigned *, unsigned>> News;
    for (auto &[Id, SameName] : Functions)
      for (Function &F : SameName)
        for (unsigned Values = 0; Values != AllValues; ++Values)
          if (F.Distances[Values] == 0)
            if (unsigned Distance = distanceNow(F, Values))
              News.push_back({&F.Distances[Values], Distance});
    for (const auto &[Slot, Distance] : News) {
      *Slot = Distance;
      Changed = true;
    }
  }
}

/// One for each definition; of those at one place, that of the first file.
void Oracle::addFunctions() {
  std::set<std::tuple<FunctionId, std::string, unsigned, unsigned>> Seen;
  for (bool Bodies : {true, false})
    for (const FileFacts *In : Files)
      for (const FunctionFact &Fact : In->Functions) {
        const bool HasBody = Fact.Flags & FunctionFact::HasBody;
        std::vector<Function> &SameName = Functions[Fact.Id];
        if (HasBody == Bodies && (HasBody || SameName.empty()) &&
            Seen.insert({Fact.Id, In->Files[Fact.At.File], Fact.At.Line,
                         Fact.At.Column})
                .second)
          SameName.push_back({In, &Fact, Fact.CalledParameters,
                              std::vector<unsigned>(AllValues)});
      }
}

/// What a call from \p In to that name may mean.
Oracle::Names Oracle::meanings(const FileFacts &In, FunctionId Id) const {
  Names Result;
  auto It = Functions.find(Id);
  if (It == Functions.end())
    return Result;
  for (const FunctionFact &Own : In.Functions)
    if (Own.Id == Id && Own.Flags & FunctionFact::HasBody)
      for (const Function &F : It->second)
        if (F.In->Files[F.Fact->At.File] == In.Files[Own.At.File] &&
            F.Fact->At.Line == Own.At.Line)
          return {&F};
  for (const Function &F : It->second)
    Result.push_back(&F);
  return Result;
}

void Oracle::closeCalledParameters() {
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (auto &[Id, SameName] : Functions)
      for (Function &F : SameName)
        for (const CallFact &Call : F.In->calls(*F.Fact)) {
          Names Callee = meanings(*F.In, Call.Callee);
          if (Call.IsVirtual || Callee.size() != 1)
            continue;
          for (const Argument &Given : F.In->arguments(Call))
            if (Given.Gives == Argument::Parameter &&
                Callee.front()->CalledParameters >> Given.Index & 1 &&
                !(F.CalledParameters >> Given.Value & 1)) {
              F.CalledParameters |= 1U << Given.Value;
              Changed = true;
            }
        }
  }
}

/// All of them must block.
unsigned Oracle::distanceOf(const Names &Meant, unsigned Values) const {
  unsigned Result = 0;
  for (const Function *F : Meant) {
    if (F->Distances[Values] == 0)
      return 0;
    Result = std::max(Result, F->Distances[Values]);
  }
  return Meant.size() > 1 ? Result + 1 : Result;
}

unsigned Oracle::distanceOfVirtual(FunctionId Base, unsigned Values) const {
  if (Policy == VirtualCalls::Never)
    return 0;
  std::set<FunctionId> Ids{Base};
  for (size_t Before = 0; Before != Ids.size();) {
    Before = Ids.size();
    for (const auto &[Id, SameName] : Functions)
      for (const Function &F : SameName)
        for (FunctionId Overridden : F.In->overridden(*F.Fact))
          if (Ids.count(Overridden))
            Ids.insert(Id);
  }
  unsigned Longest = 0;
  unsigned Shortest = 0;
  bool All = true;
  for (FunctionId Id : Ids) {
    auto It = Functions.find(Id);
    if (It == Functions.end())
      continue;
    Names Meant;
    for (const Function &F : It->second)
      Meant.push_back(&F);
    const unsigned Distance = distanceOf(Meant, Values);
    All &= Distance != 0;
    Longest = std::max(Longest, Distance);
    if (Distance != 0 && (Shortest == 0 || Distance < Shortest))
      Shortest = Distance;
  }
  if (Policy == VirtualCalls::Any)
    return Shortest ? Shortest + 1 : 0;
  return All && Longest ? Longest + 1 : 0;
}

/// Of what is called, from code whose parameters are \p Values.
unsigned Oracle::distanceOfCall(const FileFacts &In, const CallFact &Call,
                                unsigned Values) const {
  const unsigned Given = valuesOf(In, Call, Values);
  if (Call.IsVirtual)
    return distanceOfVirtual(Call.Callee, Given);
  const Names Callee = meanings(In, Call.Callee);
  unsigned Result = distanceOf(Callee, Given);
  for (const Argument &A : In.arguments(Call))
    if (A.Gives == Argument::Callable && Callee.size() == 1 &&
        Callee.front()->CalledParameters >> A.Index & 1) {
      const unsigned Through = distanceOf(meanings(In, A.Function), Unknown);
      if (Through != 0 && (Result == 0 || Through < Result))
        Result = Through;
    }
  return Result;
}

unsigned Oracle::distanceNow(const Function &F, unsigned Values) const {
  for (const LeafFact &Leaf : F.In->leaves(*F.Fact))
    if (Leaf.Of == Of && holds(*F.In, Leaf.Conditions, Values))
      return 1;
  unsigned Result = 0;
  for (const CallFact &Call : F.In->calls(*F.Fact)) {
    if (!(Call.Carries & maskOf(Of)) || !holds(*F.In, Call.Conditions, Values))
      continue;
    const unsigned Distance = distanceOfCall(*F.In, Call, Values);
    if (Distance != 0 && (Result == 0 || Distance + 1 < Result))
      Result = Distance + 1;
  }
  return Result;
}

unsigned Oracle::distance(const FileFacts &In, const CallFact &Call) const {
  return distanceOfCall(In, Call, Unknown);
}

} // namespace corolint::test

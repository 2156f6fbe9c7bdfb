//===- Facts.h - what functions do, without their code ----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What one translation unit contributes to the whole program: which functions
// it defines, what in them blocks, what they call. Plain data: it outlives the
// syntax tree, is written to files, and is merged with that of other units in
// any order. The format on disk is documented in docs/facts.md.
//
// A program may have a million functions, so everything lies in flat arrays,
// and an element of one names ranges of another.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_PROGRAM_FACTS_H
#define COROLINT_CHECKS_PROGRAM_FACTS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <string>
#include <vector>

namespace corolint {

/// A hash of the function's USR; for what no other file can name, of the place
/// of its definition, too. 0 is no function.
using FunctionId = uint64_t;

/// The id that \p Name makes.
FunctionId hashedId(llvm::StringRef Name);

/// The check that a blocking call belongs to.
enum class Family : uint8_t {
  BlockingCall,
  BlockingIo,
  SyncWait,
  BlockingLock,
  HeavyCompute
};
constexpr unsigned FamilyCount = 5;

/// One bit for each family.
using FamilyMask = uint8_t;
constexpr FamilyMask AllFamilies = (1U << FamilyCount) - 1;
constexpr FamilyMask maskOf(Family F) {
  return static_cast<FamilyMask>(1U << static_cast<unsigned>(F));
}

/// The id of the check that reports \p F.
llvm::StringRef checkOf(Family F);

/// Elements [First, First + Count) of another array.
struct Range {
  uint32_t First = 0;
  uint32_t Count = 0;
};

struct Place {
  uint32_t File = 0; ///< In FileFacts::Files.
  uint32_t Line = 0; ///< From 1, as is the column, in bytes.
  uint32_t Column = 0;

  friend bool operator==(const Place &, const Place &) = default;
  friend auto operator<=>(const Place &, const Place &) = default;
};

/// What an argument of the enclosing function must be for something in it to
/// happen. Arguments that are not known fulfil all but NotNamed.
struct Condition {
  enum Kind : uint8_t {
    Equals,  ///< It is Value: 'if (!wait) …'.
    Differs, ///< It is not Value: 'sleep_for(d)' with a zero.
    /// It is known, and names none of Names: flags that say not to wait.
    NotNamed,
    /// It is not known to name one of Names: files that are on no disk.
    Avoids,
    NotConstant, ///< The code cannot tell, but its caller seems to.
    /// Not of a parameter: the code runs in no stackful coroutine.
    NotStackful
  };
  uint32_t Parameter = 0;
  Kind Test = Differs;
  int64_t Value = 0;
  uint32_t Names = 0; ///< In FileFacts::Strings, separated by '|'.

  friend bool operator==(const Condition &, const Condition &) = default;
};

/// What a call gives for a parameter that may decide. Others are left out.
struct Argument {
  enum Kind : uint8_t {
    Constant,  ///< Value: a number; of an object its first part that is not 0.
    Parameter, ///< The caller's own parameter, of index Value.
    Callable   ///< Function: a lambda or a function's name.
  };
  uint32_t Index = 0;
  Kind Gives = Constant;
  int64_t Value = 0;
  FunctionId Function = 0;
  uint32_t Names = 0; ///< What a constant is written with; as in Condition.

  friend bool operator==(const Argument &, const Argument &) = default;
};

/// A call that blocks.
struct LeafFact {
  Family Of = Family::BlockingCall;
  uint32_t What = 0;   ///< As messages call it, with quotes: 'getaddrinfo'.
  uint32_t Name = 0;   ///< The qualified name.
  uint32_t Effect = 0; ///< "blocks".
  uint32_t Need = 0;   ///< What its caller wants; see the catalogue.
  uint32_t Advice = 0; ///< What to do instead, where something is known of it.
  bool IsOwnAdvice = false; ///< Advice goes before what a library offers.
  Place At;
  Range Conditions;
};

struct CallFact {
  FunctionId Callee = 0;
  Place At;
  /// What may come through: NOLINT and the like stop families.
  FamilyMask Carries = AllFamilies;
  bool IsVirtual = false;  ///< Any override may be called.
  bool IsStackful = false; ///< It stands in a stackful coroutine.
  Range Arguments;
  Range Conditions;
};

struct FunctionFact {
  enum Flag : uint8_t {
    HasBody = 1,
    /// It does nothing but throw or end the program, or is a pure virtual
    /// function: nobody calls it, but overrides of it may be called.
    OnlyFails = 4
  };
  FunctionId Id = 0;
  uint32_t Name = 0; ///< Qualified.
  Place At;
  uint8_t Flags = 0;
  uint32_t CalledParameters = 0; ///< A bit for each parameter that it calls.
  Range Calls;
  Range Leaves;
  Range Overridden; ///< The functions that it overrides, directly.
};

/// When a call that may go to any of several functions counts as blocking.
enum class VirtualCalls : uint8_t {
  Never,
  All, ///< If every override does that the program has.
  Any  ///< If one does.
};

/// A call in code that must not block.
struct SiteFact {
  CallFact Call;
  Family Of = Family::BlockingCall;
  uint32_t Callee = 0;  ///< As messages call it, with quotes.
  uint32_t Code = 0;    ///< "coroutine 'f'".
  uint32_t Library = 0; ///< Of the coroutine, by the catalogue's name.
  /// What to do instead, where the code at hand says that; goes before all
  /// else.
  uint32_t Advice = 0;
  uint32_t Prefix = 0; ///< How its code can write the library's namespace.
  bool IsSuppressed = false;
  VirtualCalls Policy = VirtualCalls::All;
};

//===----------------------------------------------------------------------===//
// Asynchronous functions
//===----------------------------------------------------------------------===//

/// A hash of a variable's USR, as FunctionId is one of a function's.
using VariableId = uint64_t;

/// A variable that outlives the call which names it: global, static, captured,
/// a member of 'this'.
struct VariableUse {
  enum Flag : uint8_t {
    MayChange = 1,
    IsMember = 2,      ///< Of 'this'.
    IsSynchronized = 4 ///< Made to be shared: an atomic.
  };
  VariableId Id = 0;
  uint8_t Flags = 0;

  friend bool operator==(const VariableUse &, const VariableUse &) = default;
};

/// A call, as far as it matters to what its caller does in the end.
struct EffectCall {
  enum Flag : uint8_t {
    OnThis = 1,
    IsAwaited = 2,
    /// Not set where its callee is known to change nothing but what it is
    /// given, which the caller's own uses show.
    HasEffects = 4
  };
  FunctionId Callee = 0;
  uint8_t Flags = 0;

  friend bool operator==(const EffectCall &, const EffectCall &) = default;
};

/// What the body of one function changes and waits for, without its calls. A
/// function without such a fact was not seen.
struct EffectFact {
  enum Flag : uint8_t {
    CallsUnknown = 1, ///< It calls what nobody can name, or describes work.
    MaySuspend = 2,   ///< It awaits what no function made, or is no coroutine.
    IsVirtual = 4     ///< A call of it may run another.
  };
  FunctionId Id = 0;
  uint8_t Flags = 0;
  Range Variables;
  Range Calls;
};

/// Two awaited calls, at least one of which runs code that its own file does
/// not show.
struct PairFact {
  enum Flag : uint8_t {
    OnOneObject = 1,
    /// Nothing else is against it: if the bodies change different things, the
    /// calls are likely to be independent, otherwise possibly.
    RaisedIfApart = 2,
    /// They are lazy tasks that were created before: what they change is no
    /// matter, and a join gains nothing only where neither waits.
    CreatedBefore = 4
  };
  FunctionId A = 0;
  FunctionId B = 0;
  uint8_t Flags = 0;
};

/// A finding of coro-sequential-await that bodies in other files decide about.
struct GroupFact {
  /// The message as things stand; 0 where that is not sure enough to be said.
  uint32_t Text = 0;
  /// The message where all pairs that matter turn out to be apart; 0 where
  /// there is nothing to gain.
  uint32_t RaisedText = 0;
  /// 1 + the index of a group that takes its place if that is reported; or 0.
  uint32_t Rival = 0;
  bool IsSuppressed = false;
  Range Pairs;
};

/// A place where somebody takes the task that a function returns.
struct TaskUseFact {
  FunctionId Function = 0;
  bool IsAwaited = false; ///< On the spot. Otherwise kept, passed, returned …
  Place At;

  friend bool operator==(const TaskUseFact &, const TaskUseFact &) = default;
  friend auto operator<=>(const TaskUseFact &, const TaskUseFact &) = default;
};

/// A finding of coro-discarded-task, and the function whose task is lost.
struct LostTaskFact {
  FunctionId Function = 0;
  Place At;
};

struct FileFacts {
  /// The file that was compiled, as Files has it.
  std::string Source;
  std::vector<std::string> Files;
  /// Of the content of each file, where staleness matters: in an index.
  std::vector<uint64_t> Hashes;
  /// The first one is empty.
  std::vector<std::string> Strings = {""};
  std::vector<FunctionFact> Functions;
  std::vector<CallFact> Calls;
  std::vector<LeafFact> Leaves;
  std::vector<Argument> Arguments;
  std::vector<Condition> Conditions;
  std::vector<FunctionId> Overridden;
  std::vector<SiteFact> Sites;

  std::vector<EffectFact> Effects; ///< By id.
  std::vector<VariableUse> Variables;
  std::vector<EffectCall> EffectCalls;
  std::vector<GroupFact> Groups;
  std::vector<PairFact> Pairs;
  std::vector<TaskUseFact> TaskUses;
  std::vector<LostTaskFact> LostTasks;

  llvm::ArrayRef<CallFact> calls(const FunctionFact &F) const {
    return llvm::ArrayRef(Calls).slice(F.Calls.First, F.Calls.Count);
  }
  llvm::ArrayRef<LeafFact> leaves(const FunctionFact &F) const {
    return llvm::ArrayRef(Leaves).slice(F.Leaves.First, F.Leaves.Count);
  }
  llvm::ArrayRef<FunctionId> overridden(const FunctionFact &F) const {
    return llvm::ArrayRef(Overridden)
        .slice(F.Overridden.First, F.Overridden.Count);
  }
  llvm::ArrayRef<Argument> arguments(const CallFact &C) const {
    return llvm::ArrayRef(Arguments).slice(C.Arguments.First,
                                           C.Arguments.Count);
  }
  llvm::ArrayRef<Condition> conditions(Range R) const {
    return llvm::ArrayRef(Conditions).slice(R.First, R.Count);
  }
  llvm::ArrayRef<VariableUse> variables(const EffectFact &E) const {
    return llvm::ArrayRef(Variables).slice(E.Variables.First,
                                           E.Variables.Count);
  }
  llvm::ArrayRef<EffectCall> calls(const EffectFact &E) const {
    return llvm::ArrayRef(EffectCalls).slice(E.Calls.First, E.Calls.Count);
  }
  llvm::ArrayRef<PairFact> pairs(const GroupFact &G) const {
    return llvm::ArrayRef(Pairs).slice(G.Pairs.First, G.Pairs.Count);
  }
};

} // namespace corolint

#endif // COROLINT_CHECKS_PROGRAM_FACTS_H

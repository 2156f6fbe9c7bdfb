//===- Conditions.cpp - what a way to a leaf needs ------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/Conditions.h"
#include "llvm/ADT/STLExtras.h"

namespace corolint {

/// More than this many conditions on the way to a leaf are too many to believe
/// in it.
static constexpr unsigned MaxRequirements = 4;

static bool add(const Requirement &Needed, Requirements &All) {
  if (llvm::is_contained(All, Needed))
    return true;
  if (All.size() == MaxRequirements)
    return false;
  All.push_back(Needed);
  return true;
}

bool addRequirements(const FileFacts &In, Range Conditions, Requirements &All) {
  return llvm::all_of(In.conditions(Conditions), [&](const Condition &C) {
    return add({C.Parameter, C.Test, C.Value, In.Strings[C.Names]}, All);
  });
}

bool addRequirements(const Requirements &More, Requirements &All) {
  return llvm::all_of(
      More, [&](const Requirement &Needed) { return add(Needed, All); });
}

/// Whether two lists, separated by '|', have a name in common.
static bool share(llvm::StringRef A, llvm::StringRef B) {
  llvm::SmallVector<llvm::StringRef, 4> Names;
  A.split(Names, '|', -1, /*KeepEmpty=*/false);
  llvm::SmallVector<llvm::StringRef, 4> Others;
  B.split(Others, '|', -1, /*KeepEmpty=*/false);
  return llvm::any_of(Names, [&](llvm::StringRef Name) {
    return llvm::is_contained(Others, Name);
  });
}

static bool holds(const Requirement &Needed, const FileFacts &In,
                  const Argument &Given) {
  // A function is not null.
  const int64_t Value = Given.Gives == Argument::Callable ? 1 : Given.Value;
  switch (Needed.Test) {
  case Condition::Equals:
    return Value == Needed.Value;
  case Condition::Differs:
    return Value != Needed.Value;
  case Condition::NotNamed:
  case Condition::Avoids:
    return !share(Needed.Names, In.Strings[Given.Names]);
  case Condition::NotConstant:
    return false;
  case Condition::NotStackful:
    return true; // Asked of the place, not of arguments.
  }
  llvm_unreachable("covered switch");
}

static const Argument *findArgument(const FileFacts &In, const CallFact &Call,
                                    uint32_t Index) {
  for (const Argument &Given : In.arguments(Call))
    if (Given.Index == Index)
      return &Given;
  return nullptr;
}

std::optional<Requirements> requirementsOfCaller(const Requirements &Needs,
                                                 const FileFacts &In,
                                                 const CallFact &Call) {
  Requirements Result;
  for (const Requirement &Needed : Needs) {
    if (Needed.Test == Condition::NotStackful) {
      if (!add(Needed, Result))
        return std::nullopt;
      continue;
    }
    const Argument *Given = findArgument(In, Call, Needed.Parameter);
    if (!Given) {
      if (Needed.Test == Condition::NotNamed)
        return std::nullopt;
      continue;
    }
    if (Given->Gives == Argument::Parameter) {
      Requirement Own = Needed;
      Own.Parameter = static_cast<uint32_t>(Given->Value);
      if (!add(Own, Result))
        return std::nullopt;
    } else if (!holds(Needed, In, *Given)) {
      return std::nullopt;
    }
  }
  return Result;
}

bool holdForUnknown(const Requirements &Needs) {
  return llvm::none_of(Needs, [](const Requirement &Needed) {
    return Needed.Test == Condition::NotNamed;
  });
}

bool fulfils(const FileFacts &In, const CallFact &Call,
             const Requirements &Needs) {
  std::optional<Requirements> Open = requirementsOfCaller(Needs, In, Call);
  return Open && holdForUnknown(*Open) &&
         (!Call.IsStackful || llvm::none_of(*Open, [](const Requirement &R) {
           return R.Test == Condition::NotStackful;
         }));
}

bool isWeaker(const Requirements &A, const Requirements &B) {
  return llvm::all_of(A, [&](const Requirement &Needed) {
    return llvm::is_contained(B, Needed);
  });
}

} // namespace corolint

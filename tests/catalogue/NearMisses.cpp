//===- NearMisses.cpp - calls that almost make guards hold ----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/catalogue/Variants.h"

namespace corolint::test {

std::vector<Call> Variants::untellable(const Call &From,
                                       const GuardEntry &Guard) {
  if (!Guard.Argument || Guard.ArgumentNames.empty())
    return {};
  Call Made = From;
  Value *Slot = slot(Made, Guard.Argument);
  if (!Slot || !Slot->isPlain())
    return {};
  Slot->Text = "Untold";
  Slot->IsTellable = false;
  Made.Parameters.emplace_back("int Untold");
  return {Made};
}

std::vector<Call> Variants::defaulted(const Call &From,
                                      const GuardEntry &Guard) {
  bool IsZero = Guard.ZeroArgument.has_value();
  if (From.IsC || Unit::arity(From).Max < 3 || !Guard.ArgumentTypes.empty() ||
      (!IsZero && !Guard.NullArgument))
    return {};
  unsigned Index = IsZero ? *Guard.ZeroArgument : *Guard.NullArgument;
  Calls Result;
  for (bool Holds : {true, false}) {
    // The first parameter tells the overloads apart.
    if (Index == 0 && !Holds)
      continue;
    Call Made = From;
    std::string Class = (Holds ? "::probes::holding<" : "::probes::other<") +
                        std::to_string(2 * Index + IsZero) + ">";
    std::string Parameters = Index == 0 ? "" : Class + ", ";
    Made.Arguments.assign(Index + 1, Value());
    for (Value &Left : Made.Arguments)
      Left.Text.clear();
    if (Index != 0)
      Made.Arguments[0].Text = "::probes::value<" + Class + ">()";
    for (unsigned I = 1; I < Index; ++I)
      Parameters += "int = 1, ";
    if (IsZero)
      Parameters += Holds ? "int = 0" : "int = 1";
    else
      Parameters +=
          Holds ? "void * = nullptr" : "void * = ::probes::pointer<int>()";
    Made.Arguments[Index].IsZero = Holds && IsZero;
    Made.Arguments[Index].IsNull = Holds;
    Declared.addOverload(Made.Callee, Parameters);
    Result.push_back(std::move(Made));
  }
  return Result;
}

/// Declares something like what \p Subject names, as 'Other'.
static void declareOther(Call &Made, const Value &Subject,
                         const Unit &Declared) {
  if (Made.IsC)
    Made.Before.insert(Made.Before.begin(), text("auto Other = 1;"));
  else
    Made.Parameters.push_back(
        Declared.spell(Subject.Classes.front(), Made.Lock) + " &Other");
}

/// The call that should come before comes after, or works on something else.
void Variants::callElsewhere(const Call &From, const std::string &Name,
                             Calls &Result) {
  Call Late = From;
  if (!callBefore(Late, Name))
    return;
  Late.CalledBefore = From.CalledBefore;
  Call Prior = *Late.Before.back().Made;
  Late.Before.pop_back();
  Call Elsewhere = Late;
  Late.After.push_back(made(Prior));
  Result.push_back(Late);

  declareOther(Elsewhere, *Elsewhere.subject(), Declared);
  (Prior.IsC ? Prior.Arguments[0] : Prior.Object).Text = "Other";
  Elsewhere.Before.push_back(made(Prior));
  Result.push_back(Elsewhere);
}

std::vector<Call> Variants::nearMisses(const Call &From,
                                       const GuardEntry &Guard) {
  Calls Result;
  // For a destructor the place does not matter, and the class will do.
  if (From.How == Form::Destruction)
    return Result;
  if (!Guard.CalledBefore.empty())
    callElsewhere(From, Guard.CalledBefore.front(), Result);
  if (Call Made = From; Guard.AwaitedBefore && nameSubject(Made)) {
    Call Late = Made;
    Late.After.push_back(text("co_await " + Late.subject()->Text + ";"));
    Result.push_back(Late);
    declareOther(Made, *Made.subject(), Declared);
    Made.Before.push_back(text("co_await Other;"));
    Result.push_back(Made);
  }
  if (Guard.ZeroArgument)
    for (bool IsLocal : {false, true}) {
      Call Made = From;
      Value *Slot = slot(Made, Guard.ZeroArgument);
      if (!Slot || !Slot->isPlain())
        continue;
      Slot->Text = IsLocal ? "Twice" : "Untold";
      Slot->IsTellable = IsLocal;
      if (IsLocal)
        Made.Before.push_back(text("int Twice = 0; Twice = 2;"));
      else
        Made.Parameters.emplace_back("int Untold");
      Result.push_back(Made);
    }
  return Result;
}

} // namespace corolint::test

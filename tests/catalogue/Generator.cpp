//===- Generator.cpp - code that calls a whole library --------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/catalogue/Generator.h"
#include "llvm/ADT/STLExtras.h"

namespace corolint::test {

Generator::Generator(const Library &Lib, const Oracle &Rules)
    : Lib(Lib), Rules(Rules), Declared(Lib), Ways(Lib, Rules, Declared),
      Functions(Rules, Declared) {}

void Generator::fail(const std::string &Reason) {
  Failures.push_back(
      {CurrentFunction, CurrentEntry + ", " + CurrentFunction + ": " + Reason});
}

/// Classes whose members do what those of their template argument do, and those
/// that guards name with arguments.
void Generator::declareTemplates() {
  for (const FunctionEntry &Entry : Lib.Functions) {
    for (const auto *Guards : {&Entry.When, &Entry.Unless})
      for (const GuardEntry &Guard : *Guards)
        for (llvm::StringRef Class : Guard.ArgumentTypes)
          if (Class.contains('<'))
            for (const std::string &Full :
                 Ways.expand(Class.take_until([](char C) { return C == '<'; })))
              Declared.makeTemplate(Full);
    if (Entry.Like)
      for (const std::string &Name : Entry.Names)
        for (const std::string &Full : Ways.expand(Name))
          Declared.makeTemplate(
              Full.substr(0, Full.size() - lastComponent(Full).size() - 2));
  }
}

std::vector<Generator::Failure> Generator::run() {
  declareTemplates();
  for (const FunctionEntry &Entry : Lib.Functions)
    for (const std::string &Name : Entry.Names)
      for (const std::string &Full : Ways.expand(Name))
        generate(Entry, Name, Full, Name == Entry.Names.front());
  contextParameters();
  return Failures;
}

void Generator::generate(const FunctionEntry &Entry, const std::string &Name,
                         const std::string &Full, bool IsThorough) {
  CurrentEntry = Lib.FileName + ": entry " +
                 std::to_string(&Entry - Lib.Functions.data() + 1);
  CurrentFunction = Full;
  Call Base = Ways.base(Full, Lib.IsC);
  if (!llvm::is_contained(Rules.entries(Full, Lib.IsC), &Entry))
    return fail("no name of the entry");
  if (isBlockingKind(Entry.Kind))
    blocking(Entry, Base, IsThorough);
  else
    role(Entry, Base, IsThorough);
  // A C++ function of the same name, elsewhere, is another one.
  llvm::StringRef Relative = Name;
  if (IsThorough && !Relative.starts_with("::") && !Relative.contains('*'))
    Functions.add(
        Functions.probeOf(Ways.base("probes::own::" + Name, /*IsC=*/false)));
}

//===----------------------------------------------------------------------===//
// Guards
//===----------------------------------------------------------------------===//

/// Whether \p Entry holds, and none before it that would decide.
bool Generator::isFirst(const FunctionEntry &Entry, const Call &Made) const {
  if (!isBlockingKind(Entry.Kind))
    return Rules.applies(Entry, Made);
  for (const FunctionEntry *Other : Rules.entries(Made.Callee, Made.IsC))
    if (isBlockingKind(Other->Kind) && Rules.applies(*Other, Made))
      return Other == &Entry;
  return false;
}

/// Whether it is \p Entry that says what the call means.
bool Generator::decides(const FunctionEntry &Entry, const Call &Made) const {
  if (Entry.Kind == FunctionKind::NonBlocking)
    return isFirst(Entry, Made);
  return (isBlockingKind(Entry.Kind) ? Rules.blocking(Made)
                                     : Rules.role(Made, Entry.Kind)) == &Entry;
}

/// Why it is not \p Entry that decides.
std::string Generator::whyNot(const FunctionEntry &Entry,
                              const Call &Made) const {
  for (const FunctionEntry *Other : Rules.entries(Made.Callee, Made.IsC)) {
    if (Other == &Entry)
      return "guarded by its own 'unless'";
    if (isBlockingKind(Other->Kind) == isBlockingKind(Entry.Kind) &&
        Rules.applies(*Other, Made))
      return "entry " +
             std::to_string(Other - Other->Lib->Functions.data() + 1) + " of " +
             Other->Lib->FileName + " decides";
  }
  return "it has no such name";
}

/// Calls for which \p Entry holds: for each guard of 'when' some.
Generator::Calls Generator::holding(const FunctionEntry &Entry,
                                    const Call &Base, bool IsThorough) {
  if (Entry.When.empty()) {
    if (!decides(Entry, Base))
      fail(whyNot(Entry, Base));
    return {Base};
  }
  Calls Result;
  for (const GuardEntry &Guard : Entry.When) {
    Calls Holding = Ways.satisfying(Base, Guard, Entry, IsThorough);
    if (Holding.empty())
      fail("cannot make 'when' hold");
    else if (!llvm::any_of(Holding, [&](const Call &Made) {
               return decides(Entry, Made);
             }))
      fail("'when' holds, but: " + whyNot(Entry, Holding.front()));
    llvm::append_range(Result, Holding);
  }
  return Result;
}

/// Calls for which a guard of 'unless' holds, too: for each some.
Generator::Calls Generator::guarded(const FunctionEntry &Entry,
                                    const Call &Holding, bool IsThorough) {
  Calls Result;
  for (const GuardEntry &Guard : Entry.Unless) {
    Calls Guarded = Ways.satisfying(Holding, Guard, Entry, IsThorough);
    if (llvm::none_of(Guarded,
                      [&](const Call &Made) { return isFirst(Entry, Made); }))
      fail("cannot make 'unless' hold");
    llvm::append_range(Result, Guarded);
    llvm::append_range(Result, Ways.untellable(Holding, Guard));
    if (IsThorough)
      llvm::append_range(Result, Ways.nearMisses(Holding, Guard));
  }
  return Result;
}

//===----------------------------------------------------------------------===//
// What blocks
//===----------------------------------------------------------------------===//

void Generator::blocking(const FunctionEntry &Entry, const Call &Base,
                         bool IsThorough) {
  Calls All = holding(Entry, Base, IsThorough);
  if (!All.empty())
    llvm::append_range(All, guarded(Entry, All.front(), IsThorough));
  All.push_back(Base);
  for (const GuardEntry &Guard : Entry.When)
    llvm::append_range(All, Ways.untellable(Base, Guard));
  if (IsThorough)
    llvm::append_range(All, otherForms(Entry, Base));
  if (Entry.Like) {
    Call Made = Base;
    Made.Lock = "probes::own_lock";
    All.push_back(Made);
  }
  for (const Call &Made : All)
    Functions.add(Functions.probeOf(Made));
}

/// Calls in which something else than a guard is different.
Generator::Calls Generator::otherForms(const FunctionEntry &Entry,
                                       const Call &Base) {
  Calls Result;
  // The object may be of a class that derives from the one with the name.
  if (Base.How == Form::Member) {
    Result.push_back(Base);
    Value &Object = Result.back().Object;
    Object.Classes.insert(Object.Classes.begin(),
                          Declared.derive({Base.Class}));
  }
  if (!Base.IsC && (Base.How == Form::Free || Base.How == Form::Member) &&
      !lastComponent(Base.Callee).starts_with("operator")) {
    Result.push_back(Base);
    Result.back().Returns = "probes::task";
  }
  if (Entry.When.empty())
    for (const GuardEntry &Guard : Entry.Unless)
      llvm::append_range(Result, Ways.defaulted(Base, Guard));
  return Result;
}

//===----------------------------------------------------------------------===//
// What functions mean for the code around them
//===----------------------------------------------------------------------===//

void Generator::role(const FunctionEntry &Entry, const Call &Base,
                     bool IsThorough) {
  Call Start = Base;
  if (Entry.Kind == FunctionKind::Unblocks) {
    std::optional<Call> Opening = Ways.opener();
    if (!Opening || !Ways.giveDescriptor(Start, 0, *Opening))
      return fail("there is no descriptor to make non-blocking");
  }
  Calls All = holding(Entry, Start, IsThorough);
  if (!All.empty())
    llvm::append_range(All, guarded(Entry, All.front(), IsThorough));
  All.push_back(Start);
  for (const Call &Made : All) {
    switch (Entry.Kind) {
    case FunctionKind::LeavesExecutor:
    case FunctionKind::EntersExecutor:
      switching(Entry, Made);
      break;
    case FunctionKind::Opens:
      opening(Made);
      break;
    case FunctionKind::Unblocks:
      unblocking(Made);
      break;
    default:
      callable(Made);
    }
  }
}

/// Hands a function that blocks to the call: in a coroutine and elsewhere.
void Generator::callable(const Call &Made) {
  if (Unit::arity(Made).Max <= Made.Arguments.size())
    return fail("takes no function");
  Value Lambda;
  Lambda.Text = "[] {\n    ::sleep(1);\n    ::mkdir(1);\n  }";
  if (Made.IsC)
    Lambda.Text = "+" + Lambda.Text;
  Lambda.IsLambda = true;
  Call WithLambda = Made;
  WithLambda.Arguments.push_back(Lambda);
  Probe Function = Functions.probeOf(WithLambda);
  Functions.add(Function);
  if (!Made.IsAwaitedBefore && Function.Code == Probe::Kind::Coroutine) {
    Function.Code = Probe::Kind::Plain;
    Functions.add(Function);
  }
  Value Sleep;
  Sleep.Text = "::sleep";
  Sleep.IsSleep = true;
  Call WithSleep = Made;
  WithSleep.Arguments.push_back(Sleep);
  Functions.add(Functions.probeOf(WithSleep));
}

/// Sleeps before and after the switch.
void Generator::switching(const FunctionEntry &Entry, const Call &Made) {
  Call Awaited = Made;
  Awaited.IsAwaited = true;
  bool Leaves = Rules.role(Made, FunctionKind::LeavesExecutor);
  bool Enters = Rules.role(Made, FunctionKind::EntersExecutor);
  for (bool IsAway : {false, true}) {
    Probe Function = Functions.probeOf(Awaited);
    std::vector<Statement> Head;
    if (IsAway)
      Head.push_back(text("co_await ::probes::leave();"));
    Head.push_back(sleepIn(!IsAway));
    Function.Body.insert(Function.Body.begin(), Head.begin(), Head.end());
    Function.Body.push_back(sleepIn(!Leaves && (Enters || !IsAway)));
    Functions.add(Function);
  }
}

void Generator::opening(const Call &Made) {
  Call Opening = Made;
  Opening.Variable = "Fd";
  if (std::optional<Call> Reader = Ways.reader(Opening))
    Functions.add(Functions.probeOf(*Reader));
  else
    fail("nothing asks for a descriptor");
}

void Generator::unblocking(const Call &Made) {
  const Value &Descriptor = Made.Arguments.front();
  std::optional<Call> Reader = Ways.reader(*Descriptor.Opening);
  if (!Reader)
    return fail("nothing asks for a descriptor");
  for (Value &Argument : Reader->Arguments)
    if (Argument.Opening)
      Argument.IsUnblocked = Rules.role(Made, FunctionKind::Unblocks);
  Call Between = Made;
  Between.Variable = "Between";
  Reader->Before = Made.Before;
  Reader->Before.push_back(made(Between));
  Reader->Macro = Made.Macro;
  Functions.add(Functions.probeOf(*Reader));
}

void Generator::contextParameters() {
  for (const std::string &Class : Lib.ContextParameters)
    for (const std::string &Full : Ways.expand(Class)) {
      Declared.addClass(Full);
      Call Sleep = Ways.base("sleep", /*IsC=*/true);
      Sleep.IsStackful = true;
      Sleep.Parameters.push_back(Declared.spell(Full) + " &Context");
      Functions.add(Functions.probeOf(Sleep));
    }
}

} // namespace corolint::test

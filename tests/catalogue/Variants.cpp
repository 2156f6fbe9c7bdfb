//===- Variants.cpp - calls that make guards hold -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/catalogue/Variants.h"
#include "llvm/ADT/STLExtras.h"

namespace corolint::test {

static std::string replaceStars(llvm::StringRef Name) {
  std::string Result;
  for (char C : Name)
    Result += C == '*' ? std::string("Any") : std::string(1, C);
  return Result;
}

std::vector<std::string> Variants::expand(llvm::StringRef Name) const {
  if (Name.consume_front("::"))
    return {Name.str()};
  // In any scope, and in none.
  if (Name.consume_front("*::"))
    return {"anywhere::" + replaceStars(Name), replaceStars(Name)};
  // 'operator*' is no pattern.
  std::string Plain =
      lastComponent(Name).starts_with("operator") &&
              !Name.drop_back(lastComponent(Name).size()).contains('*')
          ? Name.str()
          : replaceStars(Name);
  if (Lib.Namespaces.empty())
    return {Plain};
  std::vector<std::string> Result;
  Result.reserve(Lib.Namespaces.size());
  for (const NamespaceEntry &Namespace : Lib.Namespaces)
    Result.push_back(Namespace.Name + "::" + Plain);
  return Result;
}

Call Variants::base(const std::string &Callee, bool IsC) {
  Call Result = Declared.addFunction(Callee, IsC);
  unsigned Count = 1;
  auto Need = [&](std::optional<unsigned> Index) {
    if (Index)
      Count = std::max(Count, *Index + 1);
  };
  for (const FunctionEntry *Entry : Rules.entries(Callee, IsC))
    for (const auto *Guards : {&Entry->When, &Entry->Unless})
      for (const GuardEntry &Guard : *Guards) {
        Need(Guard.ZeroArgument);
        Need(Guard.NullArgument);
        Need(Guard.Argument);
        Need(Guard.BlockingDescriptor);
      }
  Arity Allowed = Unit::arity(Result);
  Result.Arguments.resize(std::max(Allowed.Min, std::min(Allowed.Max, Count)));
  if (Allowed.Max == 2) // An operator needs an operand of a class.
    Result.Arguments[0].Text = "::probes::value<::probes::duration>()";
  return Result;
}

//===----------------------------------------------------------------------===//
// Parts
//===----------------------------------------------------------------------===//

/// Argument \p Index; without one, an argument that no guard asks for by its
/// number. Null where the call cannot have it.
Value *Variants::slot(Call &Made, std::optional<unsigned> Index) {
  Arity Allowed = Unit::arity(Made);
  auto At = [&](unsigned I) -> Value * {
    if (I >= Allowed.Max)
      return nullptr;
    if (I >= Made.Arguments.size())
      Made.Arguments.resize(I + 1);
    return &Made.Arguments[I];
  };
  if (Index)
    return At(*Index);
  // 'base' made room for all that have a number.
  if (Allowed.Max < 3)
    return Allowed.Max == 0 ? nullptr : At(Allowed.Max - 1);
  for (unsigned I = base(Made.Callee, Made.IsC).Arguments.size();; ++I)
    if (Value *Found = At(I); !Found || Found->isPlain())
      return Found;
}

/// The class that a guard names, in full: what begins with the namespace of a
/// library is taken to be.
std::string Variants::resolve(llvm::StringRef Class, const Call &Made) const {
  for (const auto &Other : Catalogue::builtin().libraries())
    for (const NamespaceEntry &Namespace : Other->Namespaces)
      if (Class.starts_with(Namespace.Name + "::"))
        return Class.str();
  std::string Twin = twinOf(Lib, Made.Callee);
  return Twin.empty() ? Class.str() : Twin + "::" + Class.str();
}

bool Variants::nameSubject(Call &Made) {
  if (Made.How == Form::Member || Made.How == Form::Destruction)
    return true;
  Value *First = slot(Made, 0);
  if (!First || First->Text == "Subject" || First->Opening)
    return First;
  if (Made.IsC) {
    Made.Before.push_back(text("auto Subject = 1;"));
    First->Text = "Subject";
    return true;
  }
  if (First->Classes.empty()) {
    Declared.addClass("probes::caller");
    First->Classes = {"probes::caller"};
  }
  First->Text = "Subject";
  Made.Parameters.push_back(Declared.spell(First->Classes.front()) +
                            " &Subject");
  return true;
}

bool Variants::callBefore(Call &Made, const std::string &Name) {
  Call Prior;
  if (Made.How == Form::Destruction || Made.How == Form::Member) {
    Prior = Declared.addFunction(Made.Class + "::" + Name, /*IsC=*/false);
    Prior.Object = Made.Object;
  } else if (!nameSubject(Made)) {
    return false;
  } else if (Made.IsC) {
    Prior = Declared.addFunction(Name, /*IsC=*/true);
    Prior.Arguments = {Made.Arguments[0]};
  } else {
    Prior =
        Declared.addFunction(Made.Arguments[0].Classes.front() + "::" + Name,
                             /*IsC=*/false);
    Prior.Object = Made.Arguments[0];
  }
  Prior.Lock = Made.Lock;
  Prior.Arguments.emplace_back();
  Prior.Variable = "Prior";
  Made.CalledBefore.push_back(Name);
  (Made.How == Form::Destruction ? Made.After : Made.Before)
      .push_back(made(Prior));
  return true;
}

bool Variants::receive(Call &Made, const std::string &Class, bool IsDerived) {
  Declared.addClass(Class);
  Value *Subject = Made.How == Form::Member ? &Made.Object : slot(Made, 0);
  if (!Subject)
    return false;
  std::vector<std::string> Bases = {Class};
  if (Made.How == Form::Member && Class != Made.Class)
    Bases.insert(Bases.begin(), Made.Class);
  Subject->Classes = Bases;
  if (IsDerived || Bases.size() > 1)
    Subject->Classes.insert(Subject->Classes.begin(), Declared.derive(Bases));
  if (Made.How != Form::Member)
    Subject->Text =
        "::probes::value<" + Declared.spell(Subject->Classes.front()) + ">()";
  Subject->IsTellable = false;
  return true;
}

bool Variants::openBy(Call &Made, const std::string &Function,
                      std::optional<unsigned> Index) {
  Call Opening = base(Made.IsC ? Function : resolve(Function, Made), Made.IsC);
  if (Opening.How != Form::Free)
    return false;
  bool IsObject = Made.How == Form::Member || Made.How == Form::Destruction;
  Value *Subject = IsObject ? &Made.Object : slot(Made, Index);
  if (!Subject)
    return false;
  if (IsObject)
    Opening.Returns = Made.Class;
  Opening.Variable = IsObject ? "Object" : "Opened";
  Subject->Text = Opening.Variable;
  Subject->IsTellable = false;
  Statement First = made(Opening);
  Subject->Opening = First.Made;
  // The variable that is destroyed is the opened one.
  if (Made.How != Form::Destruction)
    Made.Before.push_back(First);
  return true;
}

std::vector<const Library *> Variants::sameLanguage() const {
  std::vector<const Library *> Result = {&Lib};
  for (const auto &Other : Catalogue::builtin().libraries())
    if (Other.get() != &Lib && Other->IsC == Lib.IsC)
      Result.push_back(Other.get());
  return Result;
}

std::optional<Call> Variants::opener() {
  for (const Library *Other : sameLanguage())
    for (const FunctionEntry &Entry : Other->Functions) {
      if (Entry.Kind != FunctionKind::Opens)
        continue;
      Call Result = base(expand(Entry.Names.front()).front(), Lib.IsC);
      if (!Entry.When.empty()) {
        Calls Holding = satisfying(Result, Entry.When.front(), Entry, false);
        if (Holding.empty())
          continue;
        Result = Holding.front();
      }
      Result.Variable = "Fd";
      return Result;
    }
  return std::nullopt;
}

std::optional<Call> Variants::reader(const Call &Opening) {
  for (const Library *Other : sameLanguage())
    for (const FunctionEntry &Entry : Other->Functions)
      for (const GuardEntry &Guard : Entry.When)
        if (Guard.BlockingDescriptor) {
          Call Result = base(expand(Entry.Names.front()).front(), Lib.IsC);
          if (giveDescriptor(Result, *Guard.BlockingDescriptor, Opening))
            return Result;
        }
  return std::nullopt;
}

} // namespace corolint::test

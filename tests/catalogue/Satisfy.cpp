//===- Satisfy.cpp - calls that make guards hold --------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/catalogue/Variants.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace corolint::test {

void Variants::zero(Calls &All, unsigned Index, bool IsThorough) {
  Value Literal;
  Literal.Text = "0";
  Literal.IsZero = Literal.IsNull = true;
  Value Local;
  Local.Text = "Zero";
  Local.Classes = {"probes::duration"};
  Local.IsZero = true;
  Value Address = Local;
  Address.Text = "&Zero";
  std::vector<Value> Forms = {Literal};
  if (IsThorough)
    Forms.insert(Forms.end(), {Local, Address});
  each(All, Forms, [&](Call &Made, const Value &Form) {
    Value *Slot = slot(Made, Index);
    if (!Slot)
      return false;
    *Slot = Form;
    if (!Form.Classes.empty())
      Made.Before.push_back(text("::probes::duration Zero{0};"));
    return true;
  });
}

void Variants::names(Calls &All, const GuardEntry &Guard, bool IsThorough) {
  std::vector<Value> Forms;
  for (const std::string &Candidate : Guard.ArgumentNames) {
    std::string Name = lastComponent(Candidate).str();
    Declared.addConstant(Name);
    Value Form;
    Form.Names = {Name};
    Form.Text = "::probes::constants::" + Name;
    Forms.push_back(Form);
    if (!IsThorough)
      continue;
    Form.Text = "(0x100 | ::probes::constants::" + Name + ")";
    Forms.push_back(Form);
    Form.Text = "::probes::types::" + Name + "()";
    Form.Classes = {"probes::types::" + Name};
    Forms.push_back(Form);
    Form.Text = Name;
    Form.Classes.clear();
    Forms.push_back(Form);
  }
  each(All, Forms, [&](Call &Made, const Value &Form) {
    Value *Slot = slot(Made, Guard.Argument);
    if (!Slot)
      return false;
    *Slot = Form;
    if (Form.Text == Form.Names.front())
      Made.Macro = Form.Text;
    return true;
  });
}

void Variants::types(Calls &All, const GuardEntry &Guard, bool IsThorough) {
  enum class Form { Reference, Pointer, Derived };
  std::vector<std::pair<std::string, Form>> Forms;
  for (const std::string &Class : Guard.ArgumentTypes) {
    Forms.emplace_back(Class, Form::Reference);
    if (IsThorough && !llvm::StringRef(Class).contains('<')) {
      Forms.emplace_back(Class, Form::Pointer);
      Forms.emplace_back(Class, Form::Derived);
    }
  }
  each(All, Forms, [&](Call &Made, const auto &Item) {
    Value *Slot = slot(Made, Guard.Argument);
    if (!Slot)
      return false;
    auto [Name, Argument] = llvm::StringRef(Item.first).split('<');
    std::string Class = resolve(Name, Made);
    Declared.addClass(Class);
    *Slot = Value();
    Slot->Classes = {Class};
    if (Item.second == Form::Derived)
      Slot->Classes.insert(Slot->Classes.begin(), Declared.derive({Class}));
    bool IsPointer = Made.IsC || Item.second == Form::Pointer;
    Slot->Text = std::string("::probes::") + (IsPointer ? "pointer" : "value") +
                 "<" + Declared.spell(Slot->Classes.front()) + ">()";
    Slot->IsTellable = false;
    if (!Argument.empty())
      setTemplateArgument(*Slot, Argument);
    return true;
  });
}

void Variants::setTemplateArgument(Value &Slot, llvm::StringRef Pattern) {
  std::string Name;
  for (char C : Pattern)
    Name += llvm::isAlnum(C) || C == '_' ? C : 'X';
  Declared.addConstant(Name); // And a class.
  std::string Spelled =
      Declared.spell(Slot.Classes.front(), "probes::types::" + Name);
  Slot.Classes.push_back(Spelled.substr(2));
  Slot.Text = "::probes::value<" + Spelled + ">()";
}

void Variants::sizes(Calls &All, const GuardEntry &Guard, bool IsThorough) {
  std::vector<std::string> Forms = {"\"text\""};
  if (IsThorough)
    Forms.emplace_back("Array");
  each(All, Forms, [&](Call &Made, const std::string &Form) {
    Value *Slot = slot(Made, Guard.Argument.value_or(0));
    if (!Slot)
      return false;
    // A string has the size of the literal that it is made of.
    std::string Class = Slot->Classes.empty() ? "" : Slot->Classes.front();
    Slot->Text = Form;
    Slot->HasConstantSize = true;
    if (!Class.empty() && Unit::arity(Made).Max > 2) {
      Declared.addFunction(Class + "::" + lastComponent(Class).str(),
                           /*IsC=*/false);
      Slot->Text = Declared.spell(Class) + "(" + Form + ")";
    }
    if (Form == "Array")
      Made.Before.push_back(text("int Array[] = {3, 1, 2};"));
    return true;
  });
}

void Variants::receivers(Calls &All, const GuardEntry &Guard, bool IsThorough) {
  std::vector<std::pair<std::string, bool>> Forms;
  for (const std::string &Class : Guard.Receivers) {
    Forms.emplace_back(Class, false);
    if (IsThorough)
      Forms.emplace_back(Class, true);
  }
  each(All, Forms, [&](Call &Made, const auto &Form) {
    return receive(Made, resolve(Form.first, Made), Form.second);
  });
}

/// Puts \p Form in the place of an argument of each call.
static auto putting(const Value &Form) {
  return [Form](Value *Slot) {
    if (Slot)
      *Slot = Form;
    return Slot != nullptr;
  };
}

void Variants::arguments(Calls &All, const GuardEntry &Guard, bool IsThorough) {
  if (Guard.ZeroArgument)
    zero(All, *Guard.ZeroArgument, IsThorough);
  if (Guard.HasArgument)
    each(All, std::vector<unsigned>{*Guard.HasArgument},
         [&](Call &Made, unsigned Index) { return slot(Made, Index); });
  if (Guard.NullArgument) {
    Value Null;
    Null.Text = "nullptr";
    Null.IsNull = true;
    each(All, std::vector<unsigned>{*Guard.NullArgument},
         [&](Call &Made, unsigned Index) {
           return putting(Null)(slot(Made, Index));
         });
  }
  if (!Guard.ArgumentTypes.empty())
    types(All, Guard, IsThorough);
  if (!Guard.ArgumentNames.empty())
    names(All, Guard, IsThorough);
  if (Guard.ConstantSize)
    sizes(All, Guard, IsThorough);
  if (Guard.TaskArgument) {
    Value Task;
    Task.Text = "::probes::start()";
    Task.Classes = {"probes::task"};
    Task.IsTask = true;
    each(All, std::vector<int>{0}, [&](Call &Made, int) {
      return putting(Task)(slot(Made, std::nullopt));
    });
  }
  if (Guard.BlockingDescriptor)
    each(All, std::vector<unsigned>{*Guard.BlockingDescriptor},
         [&](Call &Made, unsigned Index) {
           std::optional<Call> Opening = opener();
           return Opening && giveDescriptor(Made, Index, *Opening);
         });
}

bool Variants::giveDescriptor(Call &Made, unsigned Index, const Call &Opening) {
  Value *Slot = slot(Made, Index);
  if (!Slot)
    return false;
  *Slot = Value();
  Slot->Text = Opening.Variable;
  Slot->IsTellable = false;
  llvm::append_range(Made.Parameters, Opening.Parameters);
  llvm::append_range(Made.Before, Opening.Before);
  Made.Before.push_back(made(Opening));
  Slot->Opening = Made.Before.back().Made;
  if (!Opening.Macro.empty())
    Made.Macro = Opening.Macro;
  return true;
}

static bool isPlainCall(const Call &Made) {
  return Made.How == Form::Free || Made.How == Form::Member;
}

std::vector<Call> Variants::satisfying(const Call &From,
                                       const GuardEntry &Guard,
                                       const FunctionEntry &Entry,
                                       bool IsThorough) {
  Calls All = {From};
  if (!Guard.Receivers.empty())
    receivers(All, Guard, IsThorough);
  if (!Guard.Returns.empty())
    each(All, Guard.Returns, [&](Call &Made, const std::string &Class) {
      Made.Returns = resolve(Class, Made);
      Declared.addClass(Made.Returns);
      return isPlainCall(Made) && !Made.IsC &&
             !lastComponent(Made.Callee).starts_with("operator");
    });
  arguments(All, Guard, IsThorough);
  // These name the object again, so it has to be in place.
  if (!Guard.OpenedBy.empty()) {
    Calls AnyPlace = All;
    each(All, Guard.OpenedBy, [&](Call &Made, const std::string &Function) {
      return openBy(Made, Function, 0);
    });
    if (IsThorough && From.How == Form::Free) {
      each(AnyPlace, Guard.OpenedBy, [&](Call &Made, const std::string &F) {
        return openBy(Made, F, std::nullopt);
      });
      llvm::append_range(All, AnyPlace);
    }
  }
  if (!Guard.CalledBefore.empty())
    each(All, Guard.CalledBefore, [&](Call &Made, const std::string &Name) {
      return callBefore(Made, Name);
    });
  each(All, std::vector<int>{0}, [&](Call &Made, int) {
    if (Guard.AwaitedBefore) {
      if (!nameSubject(Made))
        return false;
      // What is destroyed is declared before it can be named.
      (Made.How == Form::Destruction ? Made.After : Made.Before)
          .push_back(text("co_await " + Made.subject()->Text + ";"));
      Made.IsAwaitedBefore = true;
    }
    if (Guard.Stackful) {
      Declared.addClass("boost::asio::basic_yield_context");
      Made.Parameters.emplace_back("::boost::asio::basic_yield_context Yield");
      Made.IsStackful = true;
    }
    Made.IsDiscarded |= Guard.Discarded;
    return isPlainCall(Made) || !Guard.Discarded;
  });
  llvm::erase_if(All, [&](const Call &Made) {
    return Rules.ask(Guard, Entry, Made) != Oracle::Answer::Yes;
  });
  return All;
}

} // namespace corolint::test

//===- Calls.h - calls as the generated code makes them ---------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A call is made up here together with what the catalogue's guards can see of
// it, so that what is to be found in the generated code is known without
// looking at the code.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_CATALOGUE_CALLS_H
#define COROLINT_TESTS_CATALOGUE_CALLS_H

#include <memory>
#include <string>
#include <vector>

namespace corolint::test {

struct Call;

/// An argument, or the object of a member call.
struct Value {
  /// As C++; a number that means nothing where nothing else is asked for.
  /// Empty where the argument is left to its default.
  std::string Text = "1";
  /// Its class and that one's bases, in full; empty for other types.
  std::vector<std::string> Classes;
  /// The constants, macros, objects and classes that the text names.
  std::vector<std::string> Names;
  bool IsZero = false;
  bool IsNull = false;
  bool IsTask = false;
  bool HasConstantSize = false;
  /// Its value can be told when compiling.
  bool IsTellable = true;
  /// A function that sleeps on its second line and makes a folder on its third;
  /// or the function 'sleep' itself.
  bool IsLambda = false;
  bool IsSleep = false;
  /// The call that gave the local variable its value.
  std::shared_ptr<const Call> Opening;
  /// Something made the descriptor non-blocking in between.
  bool IsUnblocked = false;

  bool isPlain() const {
    return Text == Value().Text && Classes.empty() && !Opening;
  }
};

/// One line in the body of a generated function.
struct Statement {
  enum class Kind { Text, Call, ReportedSleep, SilentSleep };
  Kind What = Kind::Text;
  std::string Text;
  std::shared_ptr<const Call> Made;
};

enum class Form { Free, Member, Construction, Destruction };

struct Call {
  std::string Callee; ///< In full: "std::future::get".
  Form How = Form::Free;
  bool IsC = false;
  std::string Class; ///< That has the member; in full.
  /// The argument of the class, where that is a template.
  std::string Lock;
  Value Object;
  std::vector<Value> Arguments;
  std::string Returns; ///< A class in full; empty for int.
  /// The variable that gets the result.
  std::string Variable = "Used";

  bool IsDiscarded = false;
  bool IsAwaited = false;
  bool IsStackful = false;
  bool IsAwaitedBefore = false;
  std::vector<std::string> CalledBefore;

  /// What the function around the call needs.
  std::vector<std::string> Parameters;
  std::vector<Statement> Before;
  std::vector<Statement> After;
  std::string Macro;

  /// What it works on: its object, or else its first argument; may be null.
  const Value *subject() const {
    if (How == Form::Member || How == Form::Destruction)
      return &Object;
    return Arguments.empty() ? nullptr : &Arguments.front();
  }
};

inline Statement text(std::string Text) {
  return {Statement::Kind::Text, std::move(Text), nullptr};
}

inline Statement made(Call Made) {
  return {Statement::Kind::Call, {}, std::make_shared<Call>(std::move(Made))};
}

inline Statement sleepIn(bool IsReported) {
  return {IsReported ? Statement::Kind::ReportedSleep
                     : Statement::Kind::SilentSleep,
          {},
          nullptr};
}

} // namespace corolint::test

#endif // COROLINT_TESTS_CATALOGUE_CALLS_H

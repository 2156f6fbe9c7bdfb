//===- CompositeAction.cpp - runs actions as GitHub does ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/integrations/CompositeAction.h"
#include "llvm/ADT/StringRef.h"

using llvm::StringRef;

namespace corolint::test {

/// The value of an expression: alternatives of names and texts in quotes.
std::string CompositeAction::evaluate(StringRef Expression) const {
  while (!Expression.empty()) {
    const auto [First, Rest] = Expression.split("||");
    StringRef Term = First.trim();
    std::string Value;
    if (Term.consume_front("'") && Term.consume_back("'"))
      Value = Term.str();
    else if (const auto It = Context.find(Term.str()); It != Context.end())
      Value = It->second;
    if (!Value.empty() || Rest.empty())
      return Value;
    Expression = Rest;
  }
  return {};
}

std::string CompositeAction::expand(StringRef Text) const {
  std::string Result;
  while (true) {
    const size_t Begin = Text.find("${{");
    if (Begin == StringRef::npos)
      return Result + Text.str();
    const size_t End = Text.find("}}", Begin);
    Result += Text.take_front(Begin).str();
    Result += evaluate(Text.slice(Begin + 3, End).trim());
    Text = Text.drop_front(End + 2);
  }
}

bool CompositeAction::holds(StringRef Condition) const {
  while (!Condition.empty()) {
    const auto [Term, Rest] = Condition.split("&&");
    const bool Differs = Term.contains("!=");
    const auto [Left, Right] = Term.split(Differs ? "!=" : "==");
    if ((evaluate(Left.trim()) == evaluate(Right.trim())) == Differs)
      return false;
    Condition = Rest;
  }
  return true;
}

/// Takes over what a step has written to the file of its outputs.
void CompositeAction::readOutputs(const std::string &Step) {
  const std::string Text = Temporary.read("output");
  StringRef Lines = Text;
  while (!Lines.empty()) {
    const auto [Line, Rest] = Lines.split('\n');
    const auto [Name, Value] = Line.split('=');
    Context["steps." + Step + ".outputs." + Name.str()] = Value.str();
    Lines = Rest;
  }
}

static std::string text(const llvm::json::Object &Object, StringRef Key) {
  return Object.getString(Key).value_or("").str();
}

ActionResult
CompositeAction::run(const std::map<std::string, std::string> &Inputs,
                     const Variables &Environment, Shell RunScript) {
  const llvm::json::Object &Action = *Definition.getAsObject();
  Context = {{"github.action_path", Path}, {"runner.temp", Temporary.path()}};
  for (const auto &[Name, Input] : *Action.getObject("inputs"))
    Context["inputs." + Name.str()] = text(*Input.getAsObject(), "default");
  for (const auto &[Name, Value] : Inputs) {
    EXPECT_TRUE(Context.count("inputs." + Name)) << Name;
    Context["inputs." + Name] = Value;
  }
  ActionResult Result;
  for (const llvm::json::Value &Item :
       *Action.getObject("runs")->getArray("steps")) {
    const llvm::json::Object &Step = *Item.getAsObject();
    if (!holds(text(Step, "if")))
      continue;
    Result.Steps.push_back(text(Step, "name"));
    if (Step.get("uses"))
      continue;
    Variables Env = Environment;
    Env.emplace_back("GITHUB_OUTPUT", Temporary.path("output"));
    Env.emplace_back("GITHUB_STEP_SUMMARY", Temporary.path("summary"));
    Env.emplace_back("RUNNER_TEMP", Temporary.path());
    if (const llvm::json::Object *Own = Step.getObject("env"))
      for (const auto &[Name, Value] : *Own)
        Env.emplace_back(Name.str(), expand(Value.getAsString().value_or("")));
    Temporary.write("output", "");
    const ProcessResult Ran = RunScript(expand(text(Step, "run")), Env);
    Result.Output += outputOf(Ran);
    readOutputs(text(Step, "id"));
    if (Ran.ExitCode != 0) {
      Result.ExitCode = Ran.ExitCode;
      break;
    }
  }
  if (const llvm::json::Object *Outputs = Action.getObject("outputs"))
    for (const auto &[Name, Output] : *Outputs)
      Result.Outputs[Name.str()] = expand(text(*Output.getAsObject(), "value"));
  return Result;
}

} // namespace corolint::test

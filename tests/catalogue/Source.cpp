//===- Source.cpp - generated functions and what is found there -----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/catalogue/Source.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace corolint::test {

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

static std::string list(const std::vector<Value> &Arguments) {
  std::vector<std::string> Texts;
  for (const Value &Argument : Arguments)
    if (!Argument.Text.empty())
      Texts.push_back(Argument.Text);
  return llvm::join(Texts, ", ");
}

std::string Source::memberCall(const Call &Made,
                               const std::string &List) const {
  llvm::StringRef Last = lastComponent(Made.Callee);
  const std::string &Object = Made.Object.Text;
  // The object may be of several classes that have such a member; and a free
  // operator fits better than that of a base.
  std::string Which;
  bool IsDerived = Made.Object.Classes.front() != Made.Class;
  for (const std::string &Class : Made.Object.Classes)
    if (IsDerived &&
        (Last.starts_with("operator") ||
         (Class != Made.Class && Declared.isAmbiguous(Class, Last))))
      Which = "::" + Made.Class + "::";
  if (Last == "operator()" && Which.empty())
    return Object + "(" + List + ")";
  llvm::StringRef Operator = Last;
  if (!Which.empty() || !Operator.consume_front("operator") ||
      llvm::isAlnum(Operator.front()) || Operator.front() == '_') {
    std::string Returns =
        Made.Returns.empty() ? "" : "<" + Declared.spell(Made.Returns) + ">";
    return Object + "." + Which + Last.str() + Returns + "(" + List + ")";
  }
  if (Operator == "->")
    return Object + "->Count";
  if (Operator == "[]")
    return Object + "[" + List + "]";
  if (List.empty())
    return Operator.str() + Object;
  return "(" + Object + " " + Operator.str() + " " + List + ")";
}

std::string Source::expression(const Call &Made) const {
  std::string List = list(Made.Arguments);
  switch (Made.How) {
  case Form::Free:
    return "::" + Made.Callee +
           (Made.Returns.empty() ? ""
                                 : "<" + Declared.spell(Made.Returns) + ">") +
           "(" + List + ")";
  case Form::Member:
    return memberCall(Made, List);
  case Form::Construction:
    return Declared.spell(Made.Class, Made.Lock) + "{" + List + "}";
  case Form::Destruction:
    if (Made.Object.Opening)
      return expression(*Made.Object.Opening);
    return "::probes::make<" + Declared.spell(Made.Class, Made.Lock) + ">()";
  }
  return {};
}

std::string Source::statement(const Statement &S) const {
  if (S.What == Statement::Kind::Text)
    return S.Text;
  if (S.What != Statement::Kind::Call)
    return "::sleep(1);";
  const Call &Made = *S.Made;
  std::string Written = expression(Made);
  if (Made.IsAwaited)
    return "co_await " + Written + ";";
  if (Made.IsDiscarded)
    return Written + ";";
  std::string Class = Declared.spell(Made.Class, Made.Lock);
  if (Made.How == Form::Destruction)
    return Class + " Object = " + Written + ";";
  if (Made.How != Form::Construction)
    return "auto " + Made.Variable + " = " + Written + ";";
  // What the destructor does is not asked here.
  std::string Destructor = Made.Class + "::~" + lastComponent(Made.Class).str();
  if (!Rules.entries(Destructor, /*IsC=*/false).empty())
    return "auto *" + Made.Variable + " = new " + Written + ";";
  return Class + " " + Made.Variable + "{" + list(Made.Arguments) + "};";
}

Probe Source::probeOf(const Call &Made) const {
  Probe Result;
  if (Made.IsStackful)
    Result.Code = Probe::Kind::Stackful;
  Result.Parameters = Made.Parameters;
  if (Made.How == Form::Member && !Made.Object.Opening)
    Result.Parameters.push_back(
        Declared.spell(Made.Object.Classes.front(), Made.Lock) + " &" +
        Made.Object.Text);
  Result.Body = Made.Before;
  Result.Body.push_back(made(Made));
  llvm::append_range(Result.Body, Made.After);
  Result.Macro = Made.Macro;
  return Result;
}

void Source::add(const Probe &Function) {
  std::vector<std::string> Lines;
  Lines.reserve(Function.Body.size());
  for (const Statement &S : Function.Body)
    Lines.push_back("  " + statement(S) + "\n");
  bool IsCoroutine = Function.Code == Probe::Kind::Coroutine;
  std::string Parameters = llvm::join(Function.Parameters, ", ");
  if (!Seen.insert((IsCoroutine ? "task (" : "void (") + Parameters + ")" +
                   Function.Macro + llvm::join(Lines, ""))
           .second)
    return;
  Place Where{Function.Code, "probe_" + std::to_string(++Count), 0,
              llvm::any_of(Function.Body, [](const Statement &S) {
                return llvm::StringRef(S.Text).starts_with("co_await");
              })};
  auto Print = [&](const std::string &Line) {
    Text += Line;
    NextLine += llvm::count(Line, '\n');
  };
  if (!Function.Macro.empty())
    Print("#define " + Function.Macro + " 1\n");
  Print((IsCoroutine ? "probes::task " : "void ") + Where.Function + "(" +
        Parameters + ") {\n");
  for (const auto &[S, Line] : llvm::zip(Function.Body, Lines)) {
    Where.Line = NextLine;
    if (S.What == Statement::Kind::Call)
      expectCall(*S.Made, Where);
    else if (S.What == Statement::Kind::ReportedSleep)
      for (Mode Options : {Mode::Defaults, Mode::Everything})
        expect(Options, FunctionKind::Sleeps, "'sleep'",
               "coroutine '" + Where.Function + "'", NextLine);
    Print(Line);
  }
  // One that never suspends may be the loop itself.
  Print(IsCoroutine ? "  co_await 0;\n}\n" : "}\n");
  if (!Function.Macro.empty())
    Print("#undef " + Function.Macro + "\n");
}

//===----------------------------------------------------------------------===//
// Findings
//===----------------------------------------------------------------------===//

namespace {
struct Effect {
  const char *Check = nullptr;
  const char *Text = nullptr;
  bool NeedsOption = false;
};
} // namespace

/// The table of kinds in docs/catalogue.md.
static Effect effectOf(FunctionKind Kind, llvm::StringRef Need) {
  switch (Kind) {
  case FunctionKind::Blocks:
  case FunctionKind::Sleeps:
    return {"coro-blocking-call", "blocks"};
  case FunctionKind::MayBlock:
  case FunctionKind::Short:
    return {"coro-blocking-call", "may block", true};
  case FunctionKind::Io:
    return {"coro-blocking-io", "does blocking I/O on"};
  case FunctionKind::Console:
    return {"coro-blocking-io", "does blocking I/O on", true};
  case FunctionKind::Bridge:
    return {"coro-sync-wait",
            Need == "loop" ? "runs an event loop on"
                           : "synchronously waits for asynchronous work on"};
  case FunctionKind::Lock:
    return {"coro-blocking-lock", "waits for a lock of threads on", true};
  case FunctionKind::Heavy:
    return {"coro-heavy-compute", "may compute for long on"};
  default:
    return {};
  }
}

void Source::expect(Mode Options, FunctionKind Kind, const std::string &What,
                    const std::string &Code, unsigned Line,
                    const std::vector<std::string> &Advice,
                    llvm::StringRef Need) {
  Effect Reported = effectOf(Kind, Need);
  if (Reported.NeedsOption && Options == Mode::Defaults)
    return;
  Expected Result{Line, Reported.Check, Advice};
  Result.Parts.push_back(What + " " + Reported.Text + " the thread that runs " +
                         Code + "; ");
  (Options == Mode::Defaults ? ByDefault : WithEverything)
      .push_back(std::move(Result));
}

/// How messages name what is called.
static std::string describe(const Call &Made) {
  switch (Made.How) {
  case Form::Free:
    return "'" + Made.Callee + "'";
  case Form::Member: {
    llvm::StringRef Last = lastComponent(Made.Callee);
    // Function objects go by their own names.
    return "'" +
           (Last == "operator()"
                ? Made.Object.Text
                : Made.Object.Classes.front() + "::" + Last.str()) +
           "'";
  }
  case Form::Construction:
    return "constructing '" + Made.Class + "'";
  case Form::Destruction:
    return "destroying '" + Made.Class + "'";
  }
  return {};
}

/// The entry's own advice, in the words of the twin that is called; or else the
/// general one for its need.
static std::vector<std::string> adviceOf(const FunctionEntry &Entry,
                                         const Call &Made, bool HasLibrary) {
  if (Entry.Advice.empty() && HasLibrary)
    return {};
  std::string Result =
      Entry.Advice.empty()
          ? Catalogue::builtin().genericAdvice(Entry.Need).str()
          : Entry.Advice;
  std::string Twin = twinOf(*Entry.Lib, Made.Callee);
  for (size_t At; (At = Result.find("{ns}")) != std::string::npos;)
    Result.replace(At, 4, Twin + "::");
  return {Result};
}

static std::string codeText(Probe::Kind Code, const std::string &Function) {
  return Code == Probe::Kind::Stackful ? "this stackful coroutine"
                                       : "coroutine '" + Function + "'";
}

void Source::expectCall(const Call &Made, const Place &Where) {
  if (const FunctionEntry *Entry = Rules.blocking(Made);
      Entry && !Made.IsAwaited && Where.Code != Probe::Kind::Plain)
    for (Mode Options : {Mode::Defaults, Mode::Everything})
      expect(Options, Entry->Kind, describe(Made),
             codeText(Where.Code, Where.Function), Where.Line,
             adviceOf(*Entry, Made, Where.HasLibrary), Entry->Need);
  expectArguments(Made, Where);
  if (Made.How == Form::Destruction && Made.Object.Opening)
    expectCall(*Made.Object.Opening, Where);
}

/// What a function says about those that it is given decides about the calls
/// in them.
void Source::expectArguments(const Call &Made, const Place &Where) {
  auto Is = [&](std::initializer_list<FunctionKind> Kinds) {
    return Rules.role(Made, llvm::ArrayRef(Kinds)) != nullptr;
  };
  bool RunsHere = Is({FunctionKind::RunsHere, FunctionKind::RunsOnce});
  bool RunsOnce = Is({FunctionKind::RunsOnce});
  bool IsAsync = Where.Code != Probe::Kind::Plain;
  std::string Around = codeText(Where.Code, Where.Function);
  for (const Value &Argument : Made.Arguments) {
    if (Argument.IsSleep && RunsHere && IsAsync)
      for (Mode Options : {Mode::Defaults, Mode::Everything})
        expect(Options, FunctionKind::Sleeps, "'sleep'", Around, Where.Line);
    if (!Argument.IsLambda)
      continue;
    for (Mode Options : {Mode::Defaults, Mode::Everything}) {
      std::string Code;
      bool IsOnce = false;
      if (Is({FunctionKind::Stackful})) {
        if (Is({FunctionKind::Offloads}))
          continue;
        Code = "this stackful coroutine";
      } else if (Is({FunctionKind::CallsBack}) && Options == Mode::Everything) {
        Code = "this callback and the event loop";
      } else if (IsAsync && RunsHere) {
        Code = Around;
        IsOnce = RunsOnce;
      } else if (IsAsync && Options == Mode::Everything &&
                 !Is({FunctionKind::Offloads, FunctionKind::Spawns,
                      FunctionKind::CallsBack})) {
        Code = "coroutine '" + Where.Function + "', if this lambda runs there";
      }
      if (Code.empty())
        continue;
      expect(Options, FunctionKind::Sleeps, "'sleep'", Code, Where.Line + 1);
      if (!IsOnce)
        expect(Options, FunctionKind::Io, "'mkdir'", Code, Where.Line + 2);
    }
  }
}

} // namespace corolint::test

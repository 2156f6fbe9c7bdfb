//===- DirectiveScanner.cpp - preprocessor lines of a text ----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/DirectiveScanner.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <algorithm>

using namespace llvm;

namespace corolint {

static bool isNamePart(char C) { return isAlnum(C) || C == '_'; }

static StringRef takeName(StringRef &Text) {
  Text = Text.ltrim(" \t");
  const StringRef Name = Text.take_while(isNamePart);
  Text = Text.drop_front(Name.size());
  return Name;
}

namespace {

class Scanner {
public:
  explicit Scanner(ScannedFile &TheFile) : File(TheFile) {}

  void scan(StringRef Text);

private:
  void directive(StringRef Line);
  void include(StringRef Rest);
  void ask(StringRef Rest);
  void define(StringRef Name);
  void endGuard();
  void countBraces(StringRef Line);

  ScannedFile &File;
  /// How many conditionals are open, the guard not counted.
  unsigned Depth = 0;
  /// The depth of a conditional for another platform; 0 for none.
  unsigned Elsewhere = 0;
  int Braces = 0;
  unsigned Directives = 0;
  std::string Guard;
  unsigned GuardDepth = 0;
};

} // namespace

void Scanner::include(StringRef Rest) {
  Rest = Rest.ltrim(" \t");
  if (Rest.empty())
    return;
  const bool IsAngled = Rest.front() == '<';
  if (!IsAngled && Rest.front() != '"') {
    File.HasComputedIncludes = true;
    return;
  }
  const size_t End = Rest.find(IsAngled ? '>' : '"', 1);
  if (End == StringRef::npos)
    return;
  File.Includes.push_back(
      {Rest.slice(1, End).str(), IsAngled, Depth == GuardDepth && Braces == 0});
}

void Scanner::ask(StringRef Rest) {
  while (!Rest.empty()) {
    Rest = Rest.drop_until([](char C) { return isAlpha(C) || C == '_'; });
    if (const StringRef Name = takeName(Rest);
        !Name.empty() && Name != "defined")
      File.Asked.push_back(Name.str());
  }
}

/// Whether the condition in \p Rest, of an `#ifdef` or an `#if`, holds on other
/// platforms than the one that we run on.
static bool isElsewhere(StringRef Kind, StringRef Rest) {
  static constexpr StringRef Others[] = {
#ifndef _WIN32
      "_WIN32",        "_WIN64",      "WIN32",
      "_MSC_VER",      "__MINGW32__", "__CYGWIN__",
#endif
#ifndef __APPLE__
      "__APPLE__",
#endif
#ifndef __ANDROID__
      "__ANDROID__",
#endif
      "__EMSCRIPTEN__"};
  Rest = Rest.trim();
  if (Kind == "if" && Rest.consume_front("defined"))
    Rest = Rest.ltrim(" \t(").rtrim(" \t)");
  else if (Kind != "ifdef")
    return false;
  return is_contained(Others, Rest);
}

void Scanner::define(StringRef Name) {
  // What a compiler can do it says itself, however often it is asked.
  if (Name.empty() || Elsewhere || Name.starts_with("__has_"))
    return;
  if (Directives == 2 && Name == Guard) {
    GuardDepth = 1;
    return;
  }
  File.Defined.push_back(Name.str());
  File.DefinedAfter.push_back(File.Includes.size());
}

/// What looked like a guard had an end before the file did: it only gave some
/// macro a value where nobody else had.
void Scanner::endGuard() {
  GuardDepth = 0;
  File.Defined.insert(File.Defined.begin(), Guard);
  File.DefinedAfter.insert(File.DefinedAfter.begin(), 0);
}

void Scanner::directive(StringRef Line) {
  ++Directives;
  if (Depth < GuardDepth)
    endGuard();
  const StringRef Kind = takeName(Line);
  if (Kind == "include" || Kind == "include_next" || Kind == "import")
    return include(Line);
  if (Kind == "define" || Kind == "undef")
    return define(takeName(Line));
  if (Kind == "ifdef" || Kind == "ifndef" || Kind == "if") {
    ++Depth;
    if (!Elsewhere && isElsewhere(Kind, Line))
      Elsewhere = Depth;
    if (Directives == 1 && Kind != "ifdef") {
      StringRef Rest = Line;
      if (Kind == "if")
        Rest = Rest.drop_until([](char C) { return C == '!'; })
                   .drop_until([](char C) { return isAlpha(C) || C == '_'; });
      Rest = Rest.ltrim(" \t");
      Rest.consume_front("defined");
      Guard = Rest.ltrim(" \t(").take_while(isNamePart).str();
    }
    return ask(Line);
  }
  if (Elsewhere == Depth && Kind.starts_with("e")) // elif, else, endif
    Elsewhere = 0;
  if (Kind == "elif" || Kind == "elifdef" || Kind == "elifndef")
    return ask(Line);
  if (Kind == "endif" && Depth > 0)
    --Depth;
}

/// Whether \p Line, without blanks before it, imports a module, or belongs to
/// one that it may see declarations of.
static bool isAboutModules(StringRef Line) {
  if (Line.consume_front("export"))
    Line = Line.ltrim(" \t");
  const StringRef Word = takeName(Line);
  if (Word != "import" && Word != "module")
    return false;
  Line = Line.ltrim(" \t");
  return Line.starts_with(":") || Line.starts_with("<") ||
         Line.starts_with("\"") || (!Line.empty() && isNamePart(Line.front()));
}

/// Good enough for "is this include inside of something": what stands in
/// strings and comments is in balance as a rule.
void Scanner::countBraces(StringRef Line) {
  for (const char C : Line.split("//").first)
    Braces += C == '{' ? 1 : C == '}' ? -1 : 0;
  Braces = std::max(Braces, 0);
}

void Scanner::scan(StringRef Text) {
  while (!Text.empty()) {
    auto [Line, Rest] = Text.split('\n');
    StringRef Start = Line.ltrim(" \t");
    if (Start.consume_front("#")) {
      // A condition may go on in the next lines.
      std::string Joined;
      if (Line.rtrim("\r").ends_with("\\")) {
        Joined = Start.str();
        while (StringRef(Joined).rtrim("\r").ends_with("\\")) {
          Joined = StringRef(Joined).rtrim("\r").drop_back().str();
          auto [Next, After] = Rest.split('\n');
          Joined += Next;
          Rest = After;
        }
        Start = Joined;
      }
      directive(Start.rtrim("\r"));
    } else if (File.IsOwn) {
      File.HasComputedIncludes |= isAboutModules(Start);
      countBraces(Line);
    }
    Text = Rest;
  }
}

void scanDirectives(StringRef Text, ScannedFile &File) {
  Scanner(File).scan(Text);
}

} // namespace corolint

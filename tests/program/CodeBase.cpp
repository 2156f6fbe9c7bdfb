//===- CodeBase.cpp - a code base that nobody wrote -----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/program/CodeBase.h"
#include "tests/support/TaskClass.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <set>

namespace corolint::test {

/// The smallest coroutine library, and what blocks.
static const std::string TaskHeader = std::string(R"cpp(#pragma once
#include <coroutine>

)cpp") + TaskClass +
                                      R"cpp(
struct pollfd;
extern "C" {
unsigned sleep(unsigned);
int usleep(unsigned);
int pause(void);
int poll(pollfd *, unsigned long, int);
}
)cpp";

static constexpr char NonBlocking[] =
    "[[clang::annotate(\"corolint::nonblocking\")]] ";

CodeBase::CodeBase(unsigned Seed, const CodeBaseSize &Size)
    : Size(Size), Random(Seed) {
  addHarmlessFunctions(Size.Files * Size.FunctionsPerFile);
  for (unsigned I = 0; I != Size.Chains; ++I)
    plantChain(I);
  for (unsigned I = 0; I != Size.Others; ++I) {
    plantCycle(I);
    plantDiamond(I);
    plantDetour(I);
    plantVirtual(2 * I, /*AllBlock=*/true);
    plantVirtual(2 * I + 1, /*AllBlock=*/false);
    plantTimeout(I);
    plantDecoys(I);
  }
  // What harmless functions do stays harmless, in the middle of ways, too.
  for (Function &F : Functions)
    if (F.Base.empty())
      for (unsigned I = 0, E = below(3); I != E; ++I)
        F.Calls.insert(F.Calls.begin() + below(F.Calls.size() + 1),
                       Call{Harmless[below(Harmless.size())]});
  write();
}

//===----------------------------------------------------------------------===//
// Plants
//===----------------------------------------------------------------------===//

unsigned CodeBase::add(std::string Name) {
  Function &F = Functions.emplace_back();
  F.Name = std::move(Name);
  F.File = below(Size.Files);
  F.IsInline = below(5) == 0 && Size.Headers;
  return Functions.size() - 1;
}

/// They call each other, also in circles.
void CodeBase::addHarmlessFunctions(unsigned Count) {
  for (unsigned I = 0; I != Count; ++I)
    Harmless.push_back(add("harmless_" + std::to_string(I)));
  for (unsigned I = 0; I != Count / 10; ++I)
    addCoroutine({Harmless[below(Count)]});
}

/// Functions of which each calls the next; the first one.
unsigned CodeBase::addChain(const std::string &Name, unsigned Depth) {
  const unsigned First = Functions.size();
  for (unsigned I = 0; I != Depth; ++I) {
    add(Name + "_" + std::to_string(I));
    if (I != 0)
      call(First + I - 1, First + I);
  }
  return First;
}

void CodeBase::setLeaf(unsigned F) {
  static constexpr const char *Leaves[] = {"sleep(1)", "usleep(5)", "pause()"};
  Functions[F].Leaf = Leaves[below(std::size(Leaves))];
}

std::string CodeBase::leafOf(unsigned F) const {
  const llvm::StringRef Leaf = Functions[F].Leaf;
  return ("'" + Leaf.take_until([](char C) { return C == '('; }) + "'").str();
}

void CodeBase::addCoroutine(Call Called, unsigned Depth, std::string Leaf) {
  Coroutines.push_back(
      {below(Size.Files), std::move(Called), Depth, std::move(Leaf)});
}

void CodeBase::plantChain(unsigned Number) {
  const unsigned Depth = 1 + Number % MaxDepth;
  const unsigned First = addChain("chain_" + std::to_string(Number), Depth);
  const unsigned Last = First + Depth - 1;
  setLeaf(Last);
  addCoroutine({First}, Depth, leafOf(Last));
}

/// A ring, of which one function blocks.
void CodeBase::plantCycle(unsigned Number) {
  const unsigned Length = 2 + below(6);
  const unsigned First = addChain("cycle_" + std::to_string(Number), Length);
  call(First + Length - 1, First);
  const unsigned Blocking = below(Length);
  setLeaf(First + Blocking);
  const unsigned Start = below(Length);
  addCoroutine({First + Start}, (Blocking + Length - Start) % Length + 1,
               leafOf(First + Blocking));
}

void CodeBase::plantDiamond(unsigned Number) {
  const std::string Name = "diamond_" + std::to_string(Number);
  const unsigned Top = addChain(Name, 3);
  const unsigned Other = add(Name + "_other");
  call(Top, Other);
  call(Other, Top + 2);
  setLeaf(Top + 2);
  addCoroutine({Top}, 3, leafOf(Top + 2));
}

/// A long way first, then a short one.
void CodeBase::plantDetour(unsigned Number) {
  const std::string Name = "detour_" + std::to_string(Number);
  const unsigned Long = addChain(Name, 5 + below(10));
  setLeaf(Functions.size() - 1);
  const unsigned Short = addChain(Name + "_short", 2);
  setLeaf(Short + 1);
  call(Long, Short);
  addCoroutine({Long}, 3, leafOf(Short + 1));
}

/// A class without a body for its method, which two others override.
void CodeBase::plantVirtual(unsigned Number, bool AllBlock) {
  const std::string Name = "virtual_" + std::to_string(Number);
  const unsigned Base = add(Name);
  Functions[Base].Base = Name;
  const unsigned Depth = 1 + below(5);
  const unsigned Last = addChain(Name + "_end", Depth) + Depth - 1;
  setLeaf(Last);
  // Both ways are as long, so that the order of ids does not matter.
  for (const char *Override : {"_a", "_b"}) {
    const unsigned Method = add(Name + Override);
    Functions[Method].Base = Name;
    call(Method, AllBlock || *(Override + 1) == 'a' ? Last + 1 - Depth
                                                    : Harmless.front());
  }
  const Call Called{Base, "x", /*IsVirtual=*/true};
  const std::string Leaf = AllBlock ? leafOf(Last) : "";
  addCoroutine(Called, AllBlock ? Depth + 1 : 0, Leaf);
  // In the middle of a way.
  const unsigned Caller = add(Name + "_caller");
  Functions[Caller].Calls.push_back(Called);
  addCoroutine({Caller}, AllBlock ? Depth + 2 : 0, Leaf);
}

/// What waits as long as it is told to, which may be no time at all.
void CodeBase::plantTimeout(unsigned Number) {
  const std::string Name = "timeout_" + std::to_string(Number);
  const unsigned Depth = 2 + below(4);
  const unsigned First = addChain(Name, Depth);
  Functions[First + Depth - 1].Leaf = "poll(nullptr, 0, x)";
  for (const char *Time : {"0", "7"}) {
    const bool Waits = *Time != '0';
    addCoroutine({First, Time}, Waits ? Depth : 0, Waits ? "'poll'" : "");
    const unsigned Caller = add(Name + "_with_" + Time);
    Functions[Caller].Calls.push_back({First, Time});
    addCoroutine({Caller}, Waits ? Depth + 1 : 0, Waits ? "'poll'" : "");
  }
}

/// All that is not to be found.
void CodeBase::plantDecoys(unsigned Number) {
  const std::string Name = "decoy_" + std::to_string(Number);
  const unsigned Depth = 1 + below(8);
  // It ends where nothing blocks.
  addCoroutine({addChain(Name + "_harmless", Depth)});
  const unsigned Suppressed = addChain(Name + "_suppressed", Depth);
  setLeaf(Suppressed + Depth - 1);
  Functions[Suppressed + Depth - 1].IsSuppressed = true;
  addCoroutine({Suppressed});
  const unsigned Declared = addChain(Name + "_declared", Depth);
  setLeaf(Declared + Depth - 1);
  Functions[Declared + below(Depth)].IsNonBlocking = true;
  addCoroutine({Declared});
  // It blocks, but no coroutine calls it.
  setLeaf(addChain(Name + "_unused", 1));
}

//===----------------------------------------------------------------------===//
// C++
//===----------------------------------------------------------------------===//

std::string CodeBase::callText(const Call &C) const {
  const Function &Callee = Functions[C.Callee];
  return C.IsVirtual ? "make_" + Callee.Base + "()->run(" + C.Argument + ")"
                     : Callee.Name + "(" + C.Argument + ")";
}

/// One line each, so that it is easy to tell where something is.
std::string CodeBase::definition(const Function &F) const {
  std::string Body;
  for (const Call &C : F.Calls)
    Body += " r += " + callText(C) + ";";
  if (!F.Leaf.empty())
    Body += " " + F.Leaf + ";";
  Body = "(int x) { int r = 0;" + Body + " return r; }";
  if (!F.Base.empty())
    return "struct " + F.Name + " : " + F.Base + " { int run" +
           Body.insert(Body.find(" {"), " override") + " };\n";
  return (F.IsNonBlocking ? NonBlocking : "") +
         std::string(F.IsInline ? "inline " : "") + "int " + F.Name + Body +
         (F.IsSuppressed ? " // NOLINT" : "") + "\n";
}

static std::string headerOf(unsigned File) {
  return "m" + std::to_string(File) + ".h";
}

/// What definitions of \p Of need before them.
std::string
CodeBase::declarations(const std::vector<const Function *> &Of) const {
  std::set<std::string> Includes;
  std::set<std::string> Lines;
  for (const Function *F : Of) {
    if (!F->Base.empty())
      Includes.insert(F->Base + ".h");
    for (const Call &C : F->Calls) {
      const Function &Callee = Functions[C.Callee];
      if (C.IsVirtual)
        Includes.insert(Callee.Base + ".h");
      else if (Callee.IsInline)
        Includes.insert(headerOf(Callee.File));
      else
        Lines.insert((Callee.IsNonBlocking ? NonBlocking : "") +
                     ("int " + Callee.Name) + "(int);\n");
    }
  }
  std::string Result;
  for (const std::string &Include : Includes)
    Result += "#include \"" + Include + "\"\n";
  for (const std::string &Line : Lines)
    Result += Line;
  return Result;
}

void CodeBase::write() {
  std::vector<std::vector<const Function *>> Inline(Size.Files);
  std::vector<std::vector<const Function *>> Own(Size.Files);
  Texts.push_back({"task.h", TaskHeader});
  for (Function &F : Functions) {
    if (F.Base == F.Name) {
      Texts.push_back({F.Name + ".h", "#pragma once\nstruct " + F.Name +
                                          " { virtual int run(int) = 0; };\n" +
                                          F.Name + " *make_" + F.Name +
                                          "();\n"});
      continue;
    }
    // Declared in a line of its own, wherever it is called.
    if (F.IsNonBlocking || !F.Base.empty())
      F.IsInline = false;
    (F.IsInline ? Inline : Own)[F.File].push_back(&F);
  }
  for (unsigned File = 0; File != Size.Files; ++File) {
    // Headers include each other in circles, so declarations come first.
    std::string Header = "#pragma once\n#include \"task.h\"\n";
    for (const Function *F : Inline[File])
      Header += "inline int " + F->Name + "(int);\n";
    Header += declarations(Inline[File]);
    for (const Function *F : Inline[File])
      Header += definition(*F);
    Texts.push_back({headerOf(File), Header});
    std::vector<Function> Roots;
    for (const Coroutine &C : Coroutines)
      if (C.File == File)
        Roots.push_back({"", File, false, false, "", {C.Called}});
    std::vector<const Function *> All = Own[File];
    for (const Function &Root : Roots)
      All.push_back(&Root);
    std::string Text = "#include \"task.h\"\n#include \"" + headerOf(File) +
                       "\"\n" + declarations(All);
    for (const Function *F : Own[File])
      Text += definition(*F);
    const std::string Path = "m" + std::to_string(File) + ".cpp";
    for (const auto &[Index, C] : llvm::enumerate(Coroutines)) {
      if (C.File != File)
        continue;
      Text += "Task<int> coroutine_" + std::to_string(Index) +
              "(int x) {\n  int r = " + callText(C.Called) +
              ";\n  co_return r;\n}\n";
      const unsigned Line = llvm::StringRef(Text).count('\n') - 2;
      Sites.push_back({Path, Line, C.Depth, C.Leaf, C.Called.IsVirtual});
    }
    Texts.push_back({Path, Text});
  }
  for (const Finding &Site : Sites)
    if (Site.Depth != 0)
      Findings.push_back(Site);
  llvm::sort(Findings);
}

std::vector<CodeBase::SourceFile> CodeBase::files() const { return Texts; }

//===----------------------------------------------------------------------===//
// Facts
//===----------------------------------------------------------------------===//

Program CodeBase::facts() const {
  Program Result;
  auto PathOf = [](unsigned File) {
    return "m" + std::to_string(File) + ".cpp";
  };
  auto DetailsOf = [](const Call &C) {
    CallDetails Details;
    Details.IsVirtual = C.IsVirtual;
    int64_t Value = 0;
    const bool IsParameter =
        llvm::StringRef(C.Argument).getAsInteger(10, Value);
    Details.Arguments.push_back(IsParameter ? own(0, 0) : constant(0, Value));
    return Details;
  };
  for (unsigned File = 0; File != Size.Files; ++File)
    Result.file(PathOf(File));
  for (const Function &F : Functions) {
    if (F.Base == F.Name)
      continue;
    FileOfProgram::Function &Made = Result.file(PathOf(F.File)).define(F.Name);
    if (!F.Base.empty())
      Made.overrides(F.Base);
    if (F.IsNonBlocking)
      continue;
    for (const Call &C : F.Calls)
      Made.calls(Functions[C.Callee].Name, DetailsOf(C));
    const llvm::StringRef Leaf = F.Leaf;
    if (!Leaf.empty() && !F.IsSuppressed)
      Made.blocks(leafOf(&F - Functions.data()),
                  Leaf.ends_with(", x)") ? std::vector<When>{differs(0, 0)}
                                         : std::vector<When>());
  }
  for (unsigned File = 0; File != Size.Files; ++File)
    for (const Coroutine &C : Coroutines)
      if (C.File == File)
        Result.file(PathOf(File))
            .site(Functions[C.Called.Callee].Name, DetailsOf(C.Called));
  return Result;
}

} // namespace corolint::test

//===- CatalogueTest.cpp - the catalogue and its schema -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/catalogue/Catalogue.h"
#include "checks/analysis/Edits.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Frontend/ASTUnit.h"
#include "clang/Tooling/Tooling.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace clang;
using namespace corolint;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

//===----------------------------------------------------------------------===//
// The schema
//===----------------------------------------------------------------------===//

Catalogue catalogueOf(const char *Yaml, const Catalogue *Base = nullptr) {
  Catalogue Result(Base);
  EXPECT_EQ(llvm::toString(Result.add("x.yaml", Yaml)), "");
  return Result;
}

std::string errorOf(const std::string &Yaml) {
  Catalogue Result;
  return llvm::toString(Result.add("x.yaml", Yaml));
}

TEST(CatalogueSchema, ReadsALibrary) {
  Catalogue Known = catalogueOf(R"(
library: X
source: its headers
namespaces: [{name: x, include: x/, umbrellas: [x.h]}]
tasks: [{name: job, start: lazy, drop: never-runs}]
functions:
  - names: [nap, doze]
    kind: sleeps
    family: sleep
    need: timer
    advice: stay awake
    duration: 'seconds({0})'
    when: [{argument-types: [clock], argument: 1}]
    unless:
      - zero-argument: 0
      - called-before: [rest]
        receivers: [bed]
  - names: ['guard::guard']
    kind: lock
    need: lock
    like: {template-argument: 1, member: lock}
alternatives: [{need: timer, functions: ['x::nap'], advice: 'await {ns}timer'}]
context-parameters: [context]
bridge-tokens: [token]
)");
  ASSERT_EQ(Known.libraries().size(), 1U);
  const Library &X = *Known.libraries().front();
  EXPECT_EQ(X.Name, "X");
  EXPECT_FALSE(X.IsC);
  EXPECT_FALSE(X.IsBuiltin);
  EXPECT_EQ(X.FileName, "x.yaml");
  EXPECT_EQ(X.Tasks.front().Start, StartKind::Lazy);
  EXPECT_EQ(X.Tasks.front().Drop, DropKind::NeverRuns);
  ASSERT_EQ(X.Functions.size(), 2U);
  const FunctionEntry &Nap = X.Functions.front();
  EXPECT_THAT(Nap.Names, ElementsAre("nap", "doze"));
  EXPECT_EQ(Nap.Kind, FunctionKind::Sleeps);
  EXPECT_EQ(Nap.Lib, &X);
  ASSERT_EQ(Nap.When.size(), 1U);
  EXPECT_EQ(Nap.When[0].Argument, 1U);
  EXPECT_THAT(Nap.When[0].ArgumentTypes, ElementsAre("clock"));
  ASSERT_EQ(Nap.Unless.size(), 2U);
  EXPECT_EQ(Nap.Unless[0].ZeroArgument, 0U);
  EXPECT_THAT(Nap.Unless[1].CalledBefore, ElementsAre("rest"));
  EXPECT_THAT(Nap.Unless[1].Receivers, ElementsAre("bed"));
  ASSERT_TRUE(X.Functions[1].Like);
  EXPECT_EQ(X.Functions[1].Like->TemplateArgument, 1U);
  EXPECT_EQ(X.Functions[1].Like->Member, "lock");
}

TEST(CatalogueSchema, AlternativesAreForSomeFunctionsOrForAll) {
  Catalogue Known = catalogueOf(R"(
namespaces: [{name: x}]
alternatives:
  - {need: timer, functions: ['x::clock::*'], advice: first}
  - {need: timer, advice: second}
)");
  const Library &X = *Known.libraries().front();
  EXPECT_EQ(X.findAlternative("timer", "x::clock::wait")->Advice, "first");
  EXPECT_EQ(X.findAlternative("timer", "x::wait")->Advice, "second");
  EXPECT_EQ(X.findAlternative("nothing"), nullptr);
}

TEST(CatalogueSchema, UnknownKeysAreErrors) {
  EXPECT_THAT(errorOf("library: X\nsource: s\ncolour: red\n"),
              HasSubstr("x.yaml:3: unknown key 'colour'"));
  const std::string Entry = "functions:\n  - names: [f]\n    kind: blocks\n"
                            "    need: n\n";
  EXPECT_EQ(errorOf(Entry), "");
  EXPECT_THAT(errorOf(Entry + "    sometimes: true\n"),
              HasSubstr("x.yaml:5: unknown key 'sometimes'"));
  EXPECT_THAT(errorOf(Entry + "    unless: [{zero-argument: 0,\n"
                              "              one-argument: 1}]\n"),
              HasSubstr("x.yaml:6: unknown key 'one-argument'"));
  EXPECT_THAT(errorOf(Entry + "    like: {template-argument: 0, member: m,\n"
                              "           more: x}\n"),
              HasSubstr("x.yaml:6: unknown key 'more'"));
  EXPECT_THAT(errorOf("namespaces:\n  - name: x\n    header: x.h\n"),
              HasSubstr("x.yaml:3: unknown key 'header'"));
  EXPECT_THAT(errorOf("alternatives:\n  - need: n\n    advice: a\n"
                      "    price: 1\n"),
              HasSubstr("x.yaml:4: unknown key 'price'"));
  EXPECT_THAT(errorOf("join:\n  names: [f]\n  glue: '&&'\n"),
              HasSubstr("x.yaml:3: unknown key 'glue'"));
}

TEST(CatalogueSchema, MissingKeysAreErrors) {
  EXPECT_THAT(errorOf("functions:\n  - kind: blocks\n    need: n\n"),
              AllOf(StartsWith("x.yaml:2: "), HasSubstr("'names'")));
  EXPECT_THAT(errorOf("functions:\n  - names: [f]\n    need: n\n"),
              AllOf(StartsWith("x.yaml:2: "), HasSubstr("'kind'")));
  EXPECT_THAT(errorOf("tasks:\n  - start: lazy\n"),
              AllOf(StartsWith("x.yaml:2: "), HasSubstr("'name'")));
  EXPECT_THAT(errorOf("functions:\n  - names: [f]\n    kind: lock\n"
                      "    like: {template-argument: 0}\n"),
              AllOf(StartsWith("x.yaml:4: "), HasSubstr("'member'")));
  EXPECT_THAT(errorOf("alternatives:\n  - need: timer\n"),
              AllOf(StartsWith("x.yaml:2: "), HasSubstr("'advice'")));
}

TEST(CatalogueSchema, BadValuesAreErrors) {
  EXPECT_THAT(errorOf("library: [\n"), HasSubstr("x.yaml:"));
  EXPECT_THAT(errorOf("library: X\nlanguage: pascal\n"),
              HasSubstr("'language' must be 'c' or 'c++'"));
  EXPECT_THAT(errorOf("tasks:\n  - {name: t, start: later}\n"),
              HasSubstr("x.yaml:2: unknown enumerated scalar"));
  EXPECT_THAT(errorOf("tasks:\n  - {name: t, drop: slowly}\n"),
              HasSubstr("x.yaml:2: unknown enumerated scalar"));
  EXPECT_THAT(errorOf("functions:\n  - {names: [f], kind: stops, need: n}\n"),
              HasSubstr("x.yaml:2: unknown enumerated scalar"));
  EXPECT_THAT(errorOf("functions:\n  - {names: [], kind: blocks, need: n}\n"),
              HasSubstr("x.yaml:2: 'names' is empty"));
  EXPECT_THAT(errorOf("functions:\n  - {names: [f], kind: blocks}\n"),
              HasSubstr("x.yaml:2: a function that blocks needs 'need' or "
                        "'advice'"));
  // What only says something about the code around it needs neither.
  EXPECT_EQ(errorOf("functions:\n  - {names: [f], kind: offloads}\n"), "");
  EXPECT_EQ(errorOf("functions:\n  - {names: [f], kind: nonblocking}\n"), "");
}

TEST(CatalogueSchema, BadGuardsAreErrors) {
  auto ErrorOfGuard = [](const std::string &Guard) {
    return errorOf("functions:\n  - names: [f]\n    kind: blocks\n"
                   "    need: n\n    unless: [{" +
                   Guard + "}]\n");
  };
  EXPECT_EQ(ErrorOfGuard("argument: 1, argument-names: [X]"), "");
  EXPECT_EQ(ErrorOfGuard("argument: 1, argument-types: [x]"), "");
  EXPECT_THAT(ErrorOfGuard("argument: 1"),
              AllOf(StartsWith("x.yaml:5: "), HasSubstr("'argument' needs")));
  EXPECT_THAT(ErrorOfGuard("zero-argument: first"), StartsWith("x.yaml:5: "));
  EXPECT_THAT(ErrorOfGuard("zero-argument: -1"), StartsWith("x.yaml:5: "));
  EXPECT_THAT(ErrorOfGuard("discarded: perhaps"), StartsWith("x.yaml:5: "));
  EXPECT_THAT(ErrorOfGuard("called-before: wait"), StartsWith("x.yaml:5: "));
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

TEST(Patterns, StarsStandForAnyText) {
  EXPECT_TRUE(matchesPattern("a::f", "a::f"));
  EXPECT_FALSE(matchesPattern("a::f", "a::g"));
  EXPECT_FALSE(matchesPattern("a::f", "f"));
  EXPECT_FALSE(matchesPattern("f", "a::f"));
  EXPECT_TRUE(matchesPattern("", ""));
  EXPECT_FALSE(matchesPattern("a", ""));

  EXPECT_TRUE(matchesPattern("", "*"));
  EXPECT_TRUE(matchesPattern("a::b::f", "*"));
  EXPECT_TRUE(matchesPattern("a::b::f", "*::f"));
  EXPECT_FALSE(matchesPattern("f", "*::f"));
  EXPECT_FALSE(matchesPattern("a::b::ff", "*::f"));
  EXPECT_TRUE(matchesPattern("a::b::f", "a::*"));
  EXPECT_TRUE(matchesPattern("a::b::f", "a::*::f"));
  EXPECT_FALSE(matchesPattern("a::f", "a::*::f"));
  EXPECT_TRUE(matchesPattern("a::f", "a::*f"));
}

TEST(Patterns, PartsDoNotOverlap) {
  EXPECT_FALSE(matchesPattern("a", "a*a"));
  EXPECT_TRUE(matchesPattern("aa", "a*a"));
  EXPECT_FALSE(matchesPattern("abc", "ab*bc"));
  EXPECT_TRUE(matchesPattern("abbc", "ab*bc"));
  EXPECT_FALSE(matchesPattern("x::a::y", "*::a::*::a::*"));
  EXPECT_TRUE(matchesPattern("x::a::y::a::z", "*::a::*::a::*"));
  // The first place that fits is not always the last.
  EXPECT_TRUE(matchesPattern("a::Stub::Stub::f::f", "*::Stub::*::f"));
  EXPECT_TRUE(
      matchesPattern("_Sort_down_fn::operator()", "_Sort*_fn::operator()"));
  EXPECT_TRUE(matchesPattern("_Sort_fn::operator()", "_Sort*_fn::operator()"));
  EXPECT_TRUE(matchesPattern("ab", "**a**b**"));
}

class CatalogueLookup : public testing::Test {
protected:
  /// The last function called \p Name that \p Code declares, or null.
  const FunctionDecl *declare(const std::string &Code, const char *Name) {
    Units.push_back(tooling::buildASTFromCodeWithArgs(Code, {"-std=c++20"}));
    const FunctionDecl *Result = nullptr;
    visit(*Units.back()->getASTContext().getTranslationUnitDecl(), Name,
          Result);
    EXPECT_NE(Result, nullptr) << Code;
    return Result;
  }

  /// The class that is declared last, on the top level.
  const CXXRecordDecl *lastClass() {
    const CXXRecordDecl *Result = nullptr;
    for (const Decl *D :
         Units.back()->getASTContext().getTranslationUnitDecl()->decls())
      if (const auto *Record = dyn_cast<CXXRecordDecl>(D);
          Record && !Record->isImplicit())
        Result = Record;
    return Result;
  }

  FunctionEntries find(const std::string &Code, const char *Name,
                       const Catalogue &Known = Catalogue::builtin()) {
    const FunctionDecl *Function = declare(Code, Name);
    return Function ? Known.findFunctions(*Function) : FunctionEntries();
  }

private:
  void visit(const DeclContext &Scope, llvm::StringRef Name,
             const FunctionDecl *&Result) {
    for (const Decl *D : Scope.decls()) {
      if (const auto *Function = D->getAsFunction();
          Function && Function->getNameAsString() == Name)
        Result = Function;
      if (const auto *Inner = dyn_cast<DeclContext>(D))
        visit(*Inner, Name, Result);
    }
  }

  std::vector<std::unique_ptr<ASTUnit>> Units;
};

TEST_F(CatalogueLookup, SeesThroughInlineNamespaces) {
  EXPECT_FALSE(find("namespace std { inline namespace __1 { namespace "
                    "this_thread { void sleep_for(int); } } }",
                    "sleep_for")
                   .empty());
  EXPECT_TRUE(find("namespace my { namespace this_thread "
                   "{ void sleep_for(int); } }",
                   "sleep_for")
                  .empty());
}

TEST_F(CatalogueLookup, CFunctionsAreExternC) {
  EXPECT_FALSE(find("extern \"C\" unsigned sleep(unsigned);", "sleep").empty());
  EXPECT_TRUE(find("unsigned sleep(unsigned);", "sleep").empty());
  EXPECT_TRUE(find("struct timer { void sleep(unsigned); };", "sleep").empty());
}

TEST_F(CatalogueLookup, TwinsAreOneLibrary) {
  const char *Boost = "namespace boost { namespace asio { struct io_context { "
                      "void run(); }; } }";
  const char *Standalone = "namespace asio { struct io_context { void run(); "
                           "}; }";
  FunctionEntries Entries = find(Boost, "run");
  ASSERT_FALSE(Entries.empty());
  EXPECT_EQ(Entries, find(Standalone, "run"));
  EXPECT_EQ(Entries.front()->Family, "loop");
}

TEST_F(CatalogueLookup, EntriesComeInTheirOrder) {
  Catalogue Known = catalogueOf(R"(
namespaces: [{name: x}]
functions:
  - {names: ['*::f'], kind: io, need: file}
  - {names: [f, g], kind: blocks, need: event}
  - {names: [f], kind: offloads}
)");
  FunctionEntries Entries =
      find("namespace x { template <class T> void f(T); }", "f", Known);
  ASSERT_EQ(Entries.size(), 3U);
  EXPECT_EQ(Entries[0]->Kind, FunctionKind::Io);
  EXPECT_EQ(Entries[1]->Kind, FunctionKind::Blocks);
  EXPECT_EQ(Entries[2]->Kind, FunctionKind::Offloads);
}

TEST_F(CatalogueLookup, NamesInFullAndPatterns) {
  Catalogue Known = catalogueOf(R"(
namespaces: [{name: x}]
functions:
  - {names: ['::outside'], kind: blocks, need: event}
  - {names: ['*::anywhere', 'legacy::*'], kind: blocks, need: event}
  - {names: ['*::Stub::*'], kind: blocks, need: event}
)");
  EXPECT_FALSE(find("void outside();", "outside", Known).empty());
  EXPECT_TRUE(
      find("namespace x { void outside(); }", "outside", Known).empty());
  EXPECT_FALSE(find("void anywhere();", "anywhere", Known).empty());
  EXPECT_FALSE(
      find("namespace a::b { void anywhere(); }", "anywhere", Known).empty());
  EXPECT_FALSE(find("namespace x::legacy { void f(); }", "f", Known).empty());
  EXPECT_TRUE(find("namespace legacy { void f(); }", "f", Known).empty());
  EXPECT_FALSE(
      find("namespace a { struct Stub { void f(); }; }", "f", Known).empty());
  EXPECT_FALSE(find("struct Stub { void f(); };", "f", Known).empty());
  EXPECT_TRUE(find("struct MyStub { void f(); };", "f", Known).empty());
}

TEST_F(CatalogueLookup, MembersOfBasesAndOverriders) {
  Catalogue Known = catalogueOf(R"(
functions:
  - {names: ['middle::f'], kind: blocks, need: event}
)");
  // Declared in a base that has no entry, called on what derives.
  const FunctionDecl *InBase =
      declare("struct base { void f(); }; struct middle : base {};\n"
              "struct derived : middle {};",
              "f");
  EXPECT_TRUE(Known.findFunctions(*InBase).empty());
  EXPECT_FALSE(Known.findFunctions(*InBase, lastClass()).empty());
  const FunctionDecl *InOther =
      declare("struct base { void f(); }; struct middle : base {};\n"
              "struct other : base {};",
              "f");
  EXPECT_TRUE(Known.findFunctions(*InOther, lastClass()).empty());
  EXPECT_FALSE(find("struct middle { virtual void f(); };\n"
                    "struct derived : middle { void f() override; };",
                    "f", Known)
                   .empty());
  // Another function of the same name.
  EXPECT_TRUE(find("struct middle { void f(); };\n"
                   "struct derived : middle { void f(); };",
                   "f", Known)
                  .empty());
}

TEST_F(CatalogueLookup, TheUsersEntriesComeFirst) {
  Catalogue Users = catalogueOf(R"(
functions:
  - {names: ['::sleep', '::mine'], kind: nonblocking}
)",
                                &Catalogue::builtin());
  FunctionEntries Entries =
      find("extern \"C\" unsigned sleep(unsigned);", "sleep", Users);
  ASSERT_GE(Entries.size(), 2U);
  EXPECT_EQ(Entries[0]->Kind, FunctionKind::NonBlocking);
  EXPECT_FALSE(Entries[0]->Lib->IsBuiltin);
  EXPECT_EQ(Entries[1]->Kind, FunctionKind::Sleeps);
  EXPECT_TRUE(Entries[1]->Lib->IsBuiltin);
  EXPECT_EQ(find("void mine();", "mine", Users).size(), 1U);
  // What the user's says nothing about is asked of the base.
  EXPECT_FALSE(Users.genericAdvice("timer").empty());
}

TEST_F(CatalogueLookup, TellsWhichNamesExist) {
  Catalogue Known = catalogueOf(R"(
namespaces: [{name: x}, {name: twin::x}]
tasks: [{name: job}, {name: lost_job}]
functions:
  - {names: [found, lost, 'legacy::*', 'gone::*'], kind: blocks, need: event}
)",
                                &Catalogue::builtin());
  EXPECT_TRUE(Known.matchedNames().empty());
  EXPECT_THAT(Known.unmatchedNames(),
              ElementsAre("x.yaml: found", "x.yaml: gone::*", "x.yaml: job",
                          "x.yaml: legacy::*", "x.yaml: lost",
                          "x.yaml: lost_job"));
  find("namespace twin::x { void found(); }", "found", Known);
  find("namespace x::legacy { void f(); }", "f", Known);
  declare("void f(); struct unknown {};", "f");
  EXPECT_EQ(Known.findTask(*lastClass()), nullptr);
  EXPECT_THAT(Known.matchedNames(),
              ElementsAre("x.yaml: found", "x.yaml: legacy::*"));
  EXPECT_THAT(Known.unmatchedNames(),
              ElementsAre("x.yaml: gone::*", "x.yaml: job", "x.yaml: lost",
                          "x.yaml: lost_job"));
}

TEST(Templates, ArgumentsAndDurationsAreFilledIn) {
  EXPECT_EQ(expandTemplate("f({0}, {1})", {"a", "b"}), "f(a, b)");
  EXPECT_EQ(expandTemplate("wait({duration})", {}, "s({0})"), "wait(s({0}))");
  // What is not ours stays: C++ has braces too.
  EXPECT_EQ(expandTemplate("T{} {7} {", {"a"}), "T{} {7} {");
}

} // namespace

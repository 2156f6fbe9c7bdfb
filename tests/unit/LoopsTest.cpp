//===- LoopsTest.cpp - what the catalogue says of event loops -------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/catalogue/Catalogue.h"
#include "clang/AST/ASTContext.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "clang/ASTMatchers/ASTMatchers.h"
#include "clang/Frontend/ASTUnit.h"
#include "clang/Tooling/Tooling.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace clang;
using namespace clang::ast_matchers;
using namespace corolint;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

std::string addTo(Catalogue &Known, const std::string &Yaml) {
  return llvm::toString(Known.add("x.yaml", Yaml));
}

std::string errorOf(const std::string &Yaml) {
  Catalogue Known;
  return addTo(Known, Yaml);
}

TEST(LoopSchema, ReadsALoop) {
  Catalogue Known;
  ASSERT_EQ(addTo(Known, R"(
namespaces: [{name: x}, {name: twin::x}]
loops:
  - types: [loop]
    made-by: [make]
    runs: ['loop::run']
    gives-work: ['*::give']
    handles: ['*']
    guards: [guard]
    per-thread: true
    global: true
    end: terminates
    advice: run it
    run: '{object}run()'
  - {types: [other]}
)"),
            "");
  const std::vector<LoopEntry> &Loops = Known.libraries().front()->Loops;
  ASSERT_EQ(Loops.size(), 2U);
  EXPECT_THAT(Loops[0].Types, ElementsAre("loop"));
  EXPECT_THAT(Loops[0].MadeBy, ElementsAre("make"));
  EXPECT_THAT(Loops[0].Runs, ElementsAre("loop::run"));
  EXPECT_THAT(Loops[0].GivesWork, ElementsAre("*::give"));
  EXPECT_THAT(Loops[0].Handles, ElementsAre("*"));
  EXPECT_THAT(Loops[0].Guards, ElementsAre("guard"));
  EXPECT_TRUE(Loops[0].IsPerThread);
  EXPECT_TRUE(Loops[0].IsGlobal);
  EXPECT_EQ(Loops[0].End, LoopEnd::Terminates);
  EXPECT_EQ(Loops[0].Advice, "run it");
  EXPECT_EQ(Loops[0].Run, "{object}run()");
  EXPECT_FALSE(Loops[1].IsPerThread);
  EXPECT_FALSE(Loops[1].IsGlobal);
  EXPECT_EQ(Loops[1].End, LoopEnd::Discards);
}

TEST(LoopSchema, MistakesAreErrors) {
  EXPECT_THAT(errorOf("loops:\n  - runs: [run]\n"),
              AllOf(StartsWith("x.yaml:2: "),
                    HasSubstr("a loop needs 'types' or 'made-by'")));
  EXPECT_THAT(errorOf("loops:\n  - types: [loop]\n    turns: [run]\n"),
              HasSubstr("x.yaml:3: unknown key 'turns'"));
  EXPECT_THAT(errorOf("loops:\n  - types: [loop]\n    end: explodes\n"),
              HasSubstr("x.yaml:3: unknown enumerated scalar"));
}

class LoopLookup : public testing::Test {
protected:
  void SetUp() override {
    Unit = tooling::buildASTFromCodeWithArgs(R"(
namespace x { inline namespace v1 {
struct base { void run(); };
struct loop : base { void give(); int size(); };
struct guard {}; struct socket {};
loop *make(); void poke(); void drive(loop &);
} }
namespace other { struct loop { void run(); }; }
struct derived : x::loop {};
)",
                                             {"-std=c++20"});
  }

  template <typename DeclT> const DeclT &declared(const char *Name) {
    auto Found =
        match(namedDecl(hasName(Name), unless(isImplicit())).bind("it"),
              Unit->getASTContext());
    const DeclT *Result = nullptr;
    for (const BoundNodes &Nodes : Found)
      if (const auto *D = Nodes.getNodeAs<DeclT>("it"))
        Result = D;
    EXPECT_NE(Result, nullptr) << Name;
    return *Result;
  }
  const CXXRecordDecl &record(const char *Name) {
    return declared<CXXRecordDecl>(Name);
  }
  const FunctionDecl &function(const char *Name) {
    return declared<FunctionDecl>(Name);
  }

  std::unique_ptr<ASTUnit> Unit;
};

TEST_F(LoopLookup, NamesAreThoseOfDeclarations) {
  Catalogue Known;
  ASSERT_EQ(addTo(Known, R"(
namespaces: [{name: x}]
loops:
  - types: [loop]
    made-by: [make]
    runs: ['loop::run', drive]
    gives-work: ['*::give']
    handles: ['s*']
    guards: [guard]
)"),
            "");
  const KnownLoop Loop = Known.findLoop(record("x::loop"));
  ASSERT_TRUE(static_cast<bool>(Loop));
  EXPECT_FALSE(Known.findLoop(record("other::loop")));
  EXPECT_FALSE(Known.findLoop(record("derived")));
  EXPECT_TRUE(static_cast<bool>(
      Known.findMadeLoop(function("x::make"), /*Receiver=*/nullptr)));
  EXPECT_FALSE(Known.findMadeLoop(function("x::poke"), /*Receiver=*/nullptr));
  // What a base declares, as a member of the loop.
  EXPECT_TRUE(Loop.isRunBy(function("x::base::run"), &record("x::loop")));
  EXPECT_FALSE(Loop.isRunBy(function("x::base::run"), /*Receiver=*/nullptr));
  EXPECT_FALSE(Loop.isRunBy(function("other::loop::run"), nullptr));
  EXPECT_TRUE(Loop.isRunBy(function("x::drive"), nullptr));
  EXPECT_TRUE(Loop.isGivenWorkBy(function("x::loop::give"), nullptr));
  EXPECT_FALSE(Loop.isGivenWorkBy(function("x::loop::size"), nullptr));
  EXPECT_TRUE(Loop.isHandle(record("x::socket")));
  EXPECT_FALSE(Loop.isHandle(record("x::guard")));
  EXPECT_TRUE(Loop.isGuard(record("x::guard")));
  EXPECT_TRUE(Loop.isLoop(record("x::loop")));
  EXPECT_FALSE(Loop.isLoop(record("x::base")));
}

TEST_F(LoopLookup, EntriesAddUpAndTheUsersComeFirst) {
  Catalogue Base;
  ASSERT_EQ(addTo(Base, R"(
namespaces: [{name: x}]
loops:
  - types: [loop]
    runs: ['base::run']
    run: '{object}run()'
    advice: ours
)"),
            "");
  Catalogue Users(&Base);
  ASSERT_EQ(addTo(Users, R"(
loops:
  - types: ['::x::loop']
    runs: ['x::drive']
    end: runs
    advice: theirs
)"),
            "");
  const KnownLoop Loop = Users.findLoop(record("x::loop"));
  EXPECT_TRUE(Loop.isRunBy(function("x::base::run"), nullptr));
  EXPECT_TRUE(Loop.isRunBy(function("x::drive"), nullptr));
  EXPECT_EQ(Loop.end(), LoopEnd::Runs);
  EXPECT_EQ(Loop.advice(), "theirs");
  EXPECT_EQ(Loop.run(), "{object}run()");
  EXPECT_FALSE(Loop.isPerThread());
  EXPECT_EQ(Base.findLoop(record("x::loop")).end(), LoopEnd::Discards);
}

TEST_F(LoopLookup, TellsWhichNamesExist) {
  Catalogue Known;
  ASSERT_EQ(addTo(Known, R"(
namespaces: [{name: x}, {name: twin}]
loops:
  - types: [loop, lop]
    made-by: [make]
    runs: ['loop::rum']
    handles: ['s*', 't*']
)"),
            "");
  EXPECT_TRUE(Known.matchedNames().empty());
  Known.noteLoopNames(record("x::loop"));
  Known.noteLoopNames(record("x::socket"));
  Known.noteLoopNames(function("x::make"), /*Receiver=*/nullptr);
  Known.noteLoopNames(function("x::base::run"), &record("x::loop"));
  EXPECT_THAT(Known.matchedNames(),
              ElementsAre("x.yaml: loop", "x.yaml: make", "x.yaml: s*"));
  EXPECT_THAT(Known.unmatchedNames(),
              ElementsAre("x.yaml: loop::rum", "x.yaml: lop", "x.yaml: t*"));
}

TEST(BuiltinLoops, SayHowTheyAreRun) {
  bool HasAny = false;
  for (const auto &Lib : Catalogue::builtin().libraries())
    for (const LoopEntry &Loop : Lib->Loops) {
      HasAny = true;
      EXPECT_FALSE(Loop.Types.empty()) << Lib->FileName;
      if (Loop.End == LoopEnd::Runs)
        continue;
      EXPECT_FALSE(Loop.Runs.empty()) << Lib->FileName;
      // Without them no use of a loop would be understood.
      EXPECT_FALSE(Loop.Handles.empty()) << Lib->FileName;
      EXPECT_FALSE(Loop.Run.empty() && Loop.Advice.empty()) << Lib->FileName;
    }
  EXPECT_TRUE(HasAny);
}

} // namespace

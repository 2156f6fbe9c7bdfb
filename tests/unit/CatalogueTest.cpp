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
#include "llvm/ADT/StringSet.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace clang;
using namespace corolint;
using testing::HasSubstr;

namespace {

std::string errorOf(const char *Yaml) {
  Catalogue Result;
  return llvm::toString(Result.add("x.yaml", Yaml));
}

TEST(CatalogueSchema, ReadsALibrary) {
  Catalogue Result;
  ASSERT_EQ(llvm::toString(Result.add("x.yaml", R"(
library: X
source: its headers
namespaces: [{name: x, include: x/}]
tasks: [{name: job, start: lazy, drop: never-runs}]
blocking:
  - names: [nap]
    family: sleep
    need: timer
    unless: [{zero-argument: 0}]
alternatives: [{need: timer, advice: 'await {ns}timer'}]
)")),
            "");
  ASSERT_EQ(Result.libraries().size(), 1U);
  const Library &X = *Result.libraries().front();
  EXPECT_EQ(X.Tasks.front().Start, StartKind::Lazy);
  EXPECT_EQ(X.Blocking.front().Unless.front().ZeroArgument, 0U);
  ASSERT_NE(X.findAlternative("timer"), nullptr);
  EXPECT_EQ(X.findAlternative("nothing"), nullptr);
}

TEST(CatalogueSchema, ErrorsNameFileLineAndCause) {
  EXPECT_THAT(errorOf("library: X\nsource: s\ncolour: red\n"),
              HasSubstr("x.yaml:3: unknown key 'colour'"));
  EXPECT_THAT(errorOf("library: X\n"),
              HasSubstr("missing required key 'source'"));
  EXPECT_THAT(errorOf("library: X\nsource: s\ntasks:\n"
                      "  - {name: t, start: later}\n"),
              HasSubstr("x.yaml:4: unknown enumerated scalar"));
  EXPECT_THAT(errorOf("library: X\nsource: s\nblocking:\n"
                      "  - {names: [], family: f, need: n}\n"),
              HasSubstr("'names' is empty"));
  EXPECT_THAT(errorOf("library: [\n"), HasSubstr("x.yaml:"));
  EXPECT_THAT(errorOf("library: X\nsource: s\nlanguage: pascal\n"),
              HasSubstr("'language' must be 'c' or 'c++'"));
}

TEST(BuiltinCatalogue, EveryNeedHasGeneralAdvice) {
  const Catalogue &Builtin = Catalogue::builtin();
  llvm::StringSet<> WithoutGeneral = {"timer-wait"};
  for (const auto &Lib : Builtin.libraries())
    for (const BlockingEntry &Entry : Lib->Blocking) {
      bool OwnLibraryOnly = WithoutGeneral.contains(Entry.Need) &&
                            Lib->findAlternative(Entry.Need);
      EXPECT_TRUE(OwnLibraryOnly || !Builtin.genericAdvice(Entry.Need).empty())
          << Lib->Name << ": " << Entry.Names.front() << " needs "
          << Entry.Need;
    }
}

TEST(BuiltinCatalogue, NoNameStandsTwice) {
  for (const auto &Lib : Catalogue::builtin().libraries()) {
    llvm::StringSet<> Seen;
    for (const BlockingEntry &Entry : Lib->Blocking)
      for (llvm::StringRef Name : Entry.Names)
        EXPECT_TRUE(Seen.insert(Name).second)
            << Lib->Name << ": " << Name.str();
  }
}

class CatalogueLookup : public testing::Test {
protected:
  /// The entry of the last function called 'target' that \p Code declares.
  const BlockingEntry *find(const std::string &Code, const char *Name) {
    Unit = tooling::buildASTFromCodeWithArgs(Code, {"-std=c++20"});
    const BlockingEntry *Result = nullptr;
    visit(*Unit->getASTContext().getTranslationUnitDecl(), Name, Result);
    return Result;
  }

private:
  void visit(const DeclContext &Scope, llvm::StringRef Name,
             const BlockingEntry *&Result) {
    for (const Decl *D : Scope.decls()) {
      if (const auto *Function = dyn_cast<FunctionDecl>(D);
          Function && Function->getNameAsString() == Name)
        Result = Catalogue::builtin().findBlocking(*Function);
      if (const auto *Inner = dyn_cast<DeclContext>(D))
        visit(*Inner, Name, Result);
    }
  }

  std::unique_ptr<ASTUnit> Unit;
};

TEST_F(CatalogueLookup, SeesThroughInlineNamespaces) {
  EXPECT_NE(find("namespace std { inline namespace __1 { namespace this_thread "
                 "{ void sleep_for(int); } } }",
                 "sleep_for"),
            nullptr);
  EXPECT_EQ(find("namespace my { namespace this_thread "
                 "{ void sleep_for(int); } }",
                 "sleep_for"),
            nullptr);
}

TEST_F(CatalogueLookup, CFunctionsAreExternC) {
  EXPECT_NE(find("extern \"C\" unsigned sleep(unsigned);", "sleep"), nullptr);
  EXPECT_EQ(find("unsigned sleep(unsigned);", "sleep"), nullptr);
  EXPECT_EQ(find("struct timer { void sleep(unsigned); };", "sleep"), nullptr);
}

TEST_F(CatalogueLookup, TwinsAreOneLibrary) {
  const char *Boost = "namespace boost { namespace asio { struct io_context { "
                      "void run(); }; } }";
  const char *Standalone = "namespace asio { struct io_context { void run(); "
                           "}; }";
  const BlockingEntry *Entry = find(Boost, "run");
  ASSERT_NE(Entry, nullptr);
  EXPECT_EQ(Entry, find(Standalone, "run"));
  EXPECT_EQ(Entry->Family, "loop");
}

TEST(Templates, ArgumentsAndDurationsAreFilledIn) {
  EXPECT_EQ(expandTemplate("f({0}, {1})", {"a", "b"}), "f(a, b)");
  EXPECT_EQ(expandTemplate("wait({duration})", {}, "s({0})"), "wait(s({0}))");
  // What is not ours stays: C++ has braces too.
  EXPECT_EQ(expandTemplate("T{} {7} {", {"a"}), "T{} {7} {");
}

} // namespace

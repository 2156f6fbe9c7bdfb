//===- CodeBaseTest.cpp - what is hidden in a code base is found ----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/program/CodeBase.h"
#include "llvm/ADT/STLExtras.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <set>

using namespace corolint;
using namespace corolint::test;

namespace {

TEST(CodeBase, AllThatIsHiddenIsFoundAndNothingElse) {
  for (unsigned Seed = 0; Seed != 20; ++Seed) {
    const CodeBase Code(Seed, {});
    const std::vector<FileFacts> Facts = Code.facts().facts();
    const CallGraph Graph(pointersTo(Facts), VirtualCalls::All);
    size_t Next = 0;
    for (const FileFacts &File : Facts)
      for (const SiteFact &Site : File.Sites) {
        ASSERT_LT(Next, Code.sites().size());
        const CodeBase::Finding &Expected = Code.sites()[Next++];
        ASSERT_EQ(File.Source, Expected.Path);
        const auto Way = Graph.find(File, Site.Call, Site.Of);
        const size_t Depth = Way ? Way->Steps.size() : 0;
        EXPECT_EQ(Depth, Expected.Depth)
            << "seed " << Seed << ", " << Expected.Path << ":" << Expected.Line
            << ": " << describe(Way);
        if (Way)
          EXPECT_EQ(Way->Steps.back().In->Strings[Way->Leaf->What],
                    Expected.Leaf);
      }
    EXPECT_EQ(Next, Code.sites().size());
  }
}

TEST(CodeBase, AllDepthsAreThere) {
  const CodeBase Code(1, {});
  std::set<unsigned> Depths;
  for (const CodeBase::Finding &F : Code.findings())
    Depths.insert(F.Depth);
  for (unsigned Depth = 1; Depth <= MaxDepth; ++Depth)
    EXPECT_TRUE(Depths.count(Depth)) << Depth;
  EXPECT_GT(Code.sites().size(), Code.findings().size());
}

TEST(CodeBase, FindingsAreWhereTheCallsAre) {
  const CodeBase Code(1, {});
  for (const CodeBase::Finding &F : Code.findings())
    for (const CodeBase::SourceFile &File : Code.files())
      if (File.Path == F.Path) {
        llvm::SmallVector<llvm::StringRef> Lines;
        llvm::StringRef(File.Text).split(Lines, '\n');
        ASSERT_LT(F.Line, Lines.size());
        EXPECT_TRUE(Lines[F.Line - 1].starts_with("  int r = "))
            << File.Path << ":" << F.Line << ": " << Lines[F.Line - 1].str();
      }
}

TEST(CodeBase, ASeedIsAProgram) {
  auto Texts = [](unsigned Seed) {
    std::string Result;
    for (const CodeBase::SourceFile &File : CodeBase(Seed, {}).files())
      Result += File.Path + "\n" + File.Text;
    return Result;
  };
  EXPECT_EQ(Texts(1), Texts(1));
  EXPECT_NE(Texts(1), Texts(2));
}

} // namespace

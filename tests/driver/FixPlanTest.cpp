//===- FixPlanTest.cpp - which fixes go together --------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/fix/FixPlan.h"
#include "gtest/gtest.h"

using namespace corolint;

namespace {

TextEdit edit(unsigned Offset, unsigned Length, const char *Text,
              const char *Path = "/a.cpp") {
  return {Path, Offset, Length, Text};
}

Finding fixedBy(std::vector<TextEdit> Edits) {
  Finding F;
  F.Edits = std::move(Edits);
  return F;
}

Finding suggested(std::vector<std::vector<TextEdit>> Alternatives) {
  Finding F;
  for (std::vector<TextEdit> &Edits : Alternatives) {
    Note N;
    N.Edits = std::move(Edits);
    F.Notes.push_back(std::move(N));
  }
  return F;
}

FixPlan plan(std::vector<Finding> Findings, FixMode Mode = FixMode::Safe) {
  return planFixes(Findings, Mode,
                   [](llvm::StringRef Path) { return Path != "/outside.cpp"; });
}

std::string apply(const FixPlan &Plan, const char *Text) {
  auto It = Plan.Edits.find("/a.cpp");
  return It == Plan.Edits.end() ? Text : applyEdits(Text, It->second);
}

TEST(FixPlanTest, MergesFixesOfAFile) {
  const FixPlan Plan =
      plan({fixedBy({edit(4, 1, "E")}), fixedBy({edit(0, 1, "A")})});
  EXPECT_EQ(Plan.Planned.size(), 2u);
  EXPECT_EQ(apply(Plan, "abcdef"), "AbcdEf");
}

TEST(FixPlanTest, NoneMeansNone) {
  EXPECT_EQ(plan({fixedBy({edit(0, 1, "A")})}, FixMode::None).Planned.size(),
            0u);
}

TEST(FixPlanTest, LeavesOutAFixThatOverlapsAsAWhole) {
  const FixPlan Plan = plan({fixedBy({edit(0, 3, "X")}),
                             fixedBy({edit(2, 2, "Y"), edit(5, 1, "Z")}),
                             fixedBy({edit(5, 1, "F")})});
  EXPECT_EQ(Plan.Planned.size(), 2u);
  EXPECT_EQ(Plan.Overlapping, 1u);
  EXPECT_EQ(Plan.IsFixed, (std::vector<bool>{true, false, true}));
  EXPECT_EQ(apply(Plan, "abcdef"), "XdeF");
}

TEST(FixPlanTest, EditsOfOneFixMayTouch) {
  const FixPlan Plan = plan({fixedBy({edit(0, 2, "X"), edit(2, 1, "Y")})});
  EXPECT_EQ(apply(Plan, "abcd"), "XYd");
}

TEST(FixPlanTest, InsertionsAtOnePlaceHaveNoOrder) {
  const FixPlan Plan =
      plan({fixedBy({edit(1, 0, "(")}), fixedBy({edit(1, 0, "[")})});
  EXPECT_EQ(Plan.Planned.size(), 1u);
  EXPECT_EQ(Plan.Overlapping, 1u);
}

TEST(FixPlanTest, TheSameLinesAreInsertedOnce) {
  const TextEdit Include = edit(0, 0, "#include <x>\n");
  const FixPlan Plan = plan({fixedBy({Include, edit(3, 1, "D")}),
                             fixedBy({Include, edit(5, 1, "F")}),
                             fixedBy({edit(0, 0, "#include <y>\n")})});
  EXPECT_EQ(Plan.Planned.size(), 3u);
  EXPECT_EQ(apply(Plan, "abcdef"), "#include <x>\n#include <y>\nabcDeF");
}

TEST(FixPlanTest, TheSameFixCountsForBothFindings) {
  const FixPlan Plan = plan(
      {fixedBy({edit(1, 0, "co_await ")}), fixedBy({edit(1, 0, "co_await ")})});
  EXPECT_EQ(Plan.Planned.size(), 2u);
  EXPECT_EQ(apply(Plan, "ab"), "aco_await b");
}

TEST(FixPlanTest, TheSamePlaceInAnotherFileIsAnotherPlace) {
  EXPECT_EQ(
      plan({fixedBy({edit(1, 1, "x")}), fixedBy({edit(1, 1, "y", "/b.cpp")})})
          .Planned.size(),
      2u);
}

TEST(FixPlanTest, LeavesOutFixesOfForeignFilesAsAWhole) {
  const FixPlan Plan =
      plan({fixedBy({edit(0, 1, "A"), edit(0, 1, "A", "/outside.cpp")})});
  EXPECT_EQ(Plan.Outside, 1u);
  EXPECT_TRUE(Plan.Edits.empty());
}

TEST(FixPlanTest, SuggestionsAreForTheSuggestedMode) {
  const Finding F = suggested({{edit(0, 1, "A")}, {}});
  EXPECT_EQ(plan({F}).Planned.size(), 0u);
  EXPECT_EQ(plan({F}, FixMode::Suggested).Planned.size(), 1u);
}

TEST(FixPlanTest, AmongAlternativesAPersonChooses) {
  EXPECT_EQ(plan({suggested({{edit(0, 1, "A")}, {edit(0, 1, "B")}})},
                 FixMode::Suggested)
                .Planned.size(),
            0u);
}

TEST(FixPlanTest, ASafeFixComesBeforeASuggestion) {
  Finding F = suggested({{edit(0, 1, "B")}});
  F.Edits = {edit(0, 1, "A")};
  EXPECT_EQ(apply(plan({F}, FixMode::Suggested), "x"), "A");
}

} // namespace

//===- FactsBuilderTest.cpp - what several checks say of one function -----===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/FactsBuilder.h"
#include "checks/program/FactsSink.h"
#include "tests/program/Drafts.h"
#include "gtest/gtest.h"

using namespace corolint;
using namespace corolint::test;

namespace {

FunctionDraft draft(FamilyMask Carries, int64_t Given = 0) {
  FunctionDraft Result;
  Result.Fact.Id = 1;
  Result.Fact.Flags = FunctionFact::HasBody;
  CallDraft &Call = Result.Calls.emplace_back();
  Call.Fact.Callee = 2;
  Call.Fact.Carries = Carries;
  Argument &A = Call.Arguments.emplace_back();
  A.Value = Given;
  return Result;
}

TEST(FactsBuilder, ChecksAddToOneCall) {
  FactsBuilder Builder;
  Builder.file("a.cpp");
  Builder.add(draft(maskOf(Family::BlockingCall)));
  Builder.add(draft(maskOf(Family::BlockingIo)));
  const FileFacts Facts = Builder.build("a.cpp");
  ASSERT_EQ(Facts.Functions.size(), 1U);
  ASSERT_EQ(Facts.Calls.size(), 1U);
  EXPECT_EQ(Facts.Calls.front().Carries,
            maskOf(Family::BlockingCall) | maskOf(Family::BlockingIo));
}

/// A macro may call a function twice, at one place.
TEST(FactsBuilder, CallsThatGiveOtherThingsAreOthers) {
  FactsBuilder Builder;
  Builder.file("a.cpp");
  Builder.add(draft(AllFamilies, 0));
  Builder.add(draft(AllFamilies, 1));
  EXPECT_EQ(Builder.build("a.cpp").Calls.size(), 2U);
}

TEST(FactsBuilder, ADefinitionAddsToADeclaration) {
  FactsBuilder Builder;
  Builder.file("a.cpp");
  FunctionDraft Declared;
  Declared.Fact.Id = 1;
  Builder.add(Declared);
  EXPECT_TRUE(Builder.has(1));
  FunctionDraft Defined = draft(AllFamilies);
  Defined.Fact.At.Line = 7;
  Builder.add(Defined);
  const FileFacts Facts = Builder.build("a.cpp");
  ASSERT_EQ(Facts.Functions.size(), 1U);
  EXPECT_EQ(Facts.Functions.front().Flags, FunctionFact::HasBody);
  EXPECT_EQ(Facts.Functions.front().At.Line, 7U);
  EXPECT_EQ(Facts.calls(Facts.Functions.front()).size(), 1U);
}

TEST(FactsBuilder, TextsAreKeptOnce) {
  FactsBuilder Builder;
  EXPECT_EQ(Builder.string(""), 0U);
  const uint32_t A = Builder.string("a");
  EXPECT_NE(Builder.string("b"), A);
  EXPECT_EQ(Builder.string("a"), A);
  EXPECT_EQ(Builder.text(A), "a");
}

TEST(FactsBuilder, IdsAreNoneThatMapsCannotHave) {
  EXPECT_NE(hashedId(""), 0U);
  EXPECT_NE(hashedId("a"), hashedId("b"));
}

TEST(FactsSink, MarkersNameTheirSite) {
  EXPECT_EQ(FactsSink::siteOf(FactsSink::marker(17)), 17U);
  EXPECT_EQ(FactsSink::siteOf("'f' blocks"), std::nullopt);
  EXPECT_EQ(FactsSink::siteOf(FactsSink::marker(1) + "x"), std::nullopt);
}

TEST(FactsSink, IsActiveWhileItLives) {
  EXPECT_EQ(FactsSink::active(), nullptr);
  {
    FactsSink Sink("/root");
    EXPECT_EQ(FactsSink::active(), &Sink);
  }
  EXPECT_EQ(FactsSink::active(), nullptr);
}

} // namespace

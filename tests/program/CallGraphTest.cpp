//===- CallGraphTest.cpp - what is reached through calls ----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/program/Drafts.h"
#include "gtest/gtest.h"

using namespace corolint;
using namespace corolint::test;

namespace {

//===----------------------------------------------------------------------===//
// Ways
//===----------------------------------------------------------------------===//

TEST(CallGraph, FollowsCallsThroughFiles) {
  Program P;
  P.file("a.cpp").define("f").calls("g");
  P.file("b.cpp").define("g").calls("h");
  P.file("c.cpp").define("h").blocks("sleep");
  P.file("d.cpp").site("f");
  EXPECT_EQ(P.way(), "f > g > h > sleep");
}

TEST(CallGraph, FindsNothingWhereNothingBlocks) {
  Program P;
  P.file("a.cpp").define("f").calls("g").calls("nobody");
  P.file("a.cpp").define("g");
  P.file("a.cpp").define("other").blocks("sleep");
  P.file("a.cpp").site("f");
  EXPECT_EQ(P.way(), "");
}

TEST(CallGraph, KnowsNothingOfUnknownFunctions) {
  Program P;
  P.file("a.cpp").define("other").blocks("sleep");
  P.file("a.cpp").site("nobody");
  EXPECT_EQ(P.way(), "");
}

TEST(CallGraph, TakesTheShortestWay) {
  Program P;
  FileOfProgram &A = P.file("a.cpp");
  A.define("f").calls("long1").calls("short1");
  A.define("long1").calls("long2");
  A.define("long2").blocks("sleep");
  A.define("short1").blocks("read");
  A.site("f");
  EXPECT_EQ(P.way(), "f > short1 > read");
}

TEST(CallGraph, TakesALeafBeforeACall) {
  Program P;
  FileOfProgram &A = P.file("a.cpp");
  A.define("f").calls("g").blocks("sleep");
  A.define("g").blocks("read");
  A.site("f");
  EXPECT_EQ(P.way(), "f > sleep");
}

TEST(CallGraph, TakesTheFirstOfWaysAsLong) {
  Program P;
  FileOfProgram &A = P.file("a.cpp");
  A.define("f").calls("z").calls("a");
  A.define("a").blocks("sleep");
  A.define("z").blocks("sleep");
  A.site("f");
  EXPECT_EQ(P.way(), "f > z > sleep");
}

TEST(CallGraph, SurvivesRecursion) {
  Program P;
  FileOfProgram &A = P.file("a.cpp");
  A.define("f").calls("f").calls("g");
  A.define("g").calls("h");
  A.define("h").calls("f").calls("leaf");
  A.define("leaf").blocks("sleep");
  A.define("idle1").calls("idle2").calls("idle1");
  A.define("idle2").calls("idle1");
  A.site("f");
  EXPECT_EQ(P.way(), "f > g > h > leaf > sleep");
  Program Idle;
  Idle.file("a.cpp").define("f").calls("g").calls("f");
  Idle.file("a.cpp").define("g").calls("f");
  Idle.file("a.cpp").site("f");
  EXPECT_EQ(Idle.way(), "");
}

TEST(CallGraph, ADiamondIsOneWay) {
  Program P;
  FileOfProgram &A = P.file("a.cpp");
  A.define("f").calls("left").calls("right");
  A.define("left").calls("end");
  A.define("right").calls("end");
  A.define("end").blocks("sleep");
  A.site("f");
  EXPECT_EQ(P.way(), "f > left > end > sleep");
}

TEST(CallGraph, WaysNameTheirPlaces) {
  Program P;
  P.file("a.cpp").define("f").calls("g");
  P.file("b.cpp").define("g").blocks("sleep");
  P.file("a.cpp").site("f");
  const std::vector<FileFacts> Facts = P.facts();
  const std::vector<const FileFacts *> Files = pointersTo(Facts);
  EXPECT_EQ(describeAll(CallGraph(Files, VirtualCalls::All), Files),
            "f@a.cpp:1:1@a.cpp:2:1 > g@b.cpp:1:1@b.cpp:2:1 > sleep\n");
}

//===----------------------------------------------------------------------===//
// Families
//===----------------------------------------------------------------------===//

std::string wayOf(Family Of, FamilyMask Carries, Family Leaf) {
  Program P;
  FileOfProgram &A = P.file("a.cpp");
  A.define("f").calls("g", {{}, {}, Carries});
  A.define("g").blocks("leaf", {}, Leaf);
  A.site("f", {}, Of);
  return P.way();
}

TEST(CallGraph, FamiliesDoNotMix) {
  EXPECT_EQ(wayOf(Family::BlockingIo, AllFamilies, Family::BlockingIo),
            "f > g > leaf");
  EXPECT_EQ(wayOf(Family::BlockingCall, AllFamilies, Family::BlockingIo), "");
}

TEST(CallGraph, CallsStopFamilies) {
  const FamilyMask Io = maskOf(Family::BlockingIo);
  EXPECT_EQ(wayOf(Family::BlockingIo, Io, Family::BlockingIo), "f > g > leaf");
  EXPECT_EQ(wayOf(Family::BlockingIo, AllFamilies & ~Io, Family::BlockingIo),
            "");
}

TEST(CallGraph, EachFamilyHasItsOwnShortestWay) {
  Program P;
  FileOfProgram &A = P.file("a.cpp");
  A.define("f").calls("g").blocks("sleep");
  A.define("g").blocks("read", {}, Family::BlockingIo);
  A.site("f", {}, Family::BlockingIo);
  EXPECT_EQ(P.way(), "f > g > read");
}

//===----------------------------------------------------------------------===//
// Files
//===----------------------------------------------------------------------===//

TEST(CallGraph, AnInlineFunctionIsOne) {
  Program P;
  for (const char *Source : {"a.cpp", "b.cpp", "c.cpp"})
    P.file(Source).define("inline", "h.h").calls("leaf");
  P.file("d.cpp").define("leaf").blocks("sleep");
  P.file("e.cpp").site("inline");
  EXPECT_EQ(P.way(), "inline > leaf > sleep");
}

TEST(CallGraph, FunctionsOfTheSameHeaderAtDifferentPlacesAreTwo) {
  Program P;
  P.file("a.cpp").define("f", "x/h.h").blocks("sleep");
  P.file("b.cpp").define("f", "y/h.h");
  P.file("c.cpp").site("f");
  EXPECT_EQ(P.way(), "");
}

/// Each file asks about its own two definitions of one name.
TEST(CallGraph, AFileMeansItsOwnDefinition) {
  Program P;
  P.file("a.cpp").define("f").blocks("sleep");
  P.file("a.cpp").site("f");
  P.file("b.cpp").define("f");
  P.file("b.cpp").site("f");
  const std::vector<FileFacts> Facts = P.facts();
  const CallGraph Graph(pointersTo(Facts), VirtualCalls::All);
  auto WayIn = [&](size_t File) {
    const SiteFact &Site = Facts[File].Sites.front();
    return describe(Graph.find(Facts[File], Site.Call, Site.Of));
  };
  EXPECT_EQ(WayIn(0), "f > sleep");
  EXPECT_EQ(WayIn(1), "");
}

TEST(CallGraph, OwnDefinitionsCountInTheMiddleOfAWay) {
  Program P;
  P.file("a.cpp").define("start_a").calls("f");
  P.file("a.cpp").define("f").blocks("sleep");
  P.file("b.cpp").define("start_b").calls("f");
  P.file("b.cpp").define("f");
  P.file("c.cpp").site("start_a");
  EXPECT_EQ(P.way(), "start_a > f > sleep");
  Program Q;
  Q.file("a.cpp").define("f").blocks("sleep");
  Q.file("b.cpp").define("start_b").calls("f");
  Q.file("b.cpp").define("f");
  Q.file("c.cpp").site("start_b");
  EXPECT_EQ(Q.way(), "");
}

TEST(CallGraph, FromElsewhereAllDefinitionsMustBlock) {
  Program P;
  P.file("a.cpp").define("f").blocks("sleep");
  P.file("b.cpp").define("f").calls("g");
  P.file("c.cpp").site("f");
  EXPECT_EQ(P.way(), "");
  P.file("d.cpp").define("g").blocks("read");
  EXPECT_EQ(P.way(), "f > sleep");
  // As which family counts, too.
  Program Q;
  Q.file("a.cpp").define("f").blocks("sleep");
  Q.file("b.cpp").define("f").blocks("read", {}, Family::BlockingIo);
  Q.file("c.cpp").site("f");
  EXPECT_EQ(Q.way(), "");
}

TEST(CallGraph, ADeclarationIsNoDefinition) {
  Program P;
  P.file("a.cpp").declare("f");
  P.file("b.cpp").define("f").blocks("sleep");
  P.file("c.cpp").declare("f");
  P.file("a.cpp").site("f");
  EXPECT_EQ(P.way(), "f > sleep");
}

} // namespace

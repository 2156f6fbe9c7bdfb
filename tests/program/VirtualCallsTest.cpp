//===- VirtualCallsTest.cpp - calls that may go to several functions ----===//
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

/// Base, pure, and two overrides of it; a call of Base.
Program twoOverrides(bool SecondBlocks) {
  Program P;
  P.file("a.cpp").define("A::run").overrides("Base::run").blocks("sleep");
  FileOfProgram::Function &Second =
      P.file("b.cpp").define("B::run").overrides("Base::run");
  if (SecondBlocks)
    Second.blocks("read");
  P.file("c.cpp").site("Base::run", Virtually);
  return P;
}

TEST(VirtualCallsOfPrograms, AllMustBlock) {
  EXPECT_EQ(twoOverrides(true).way(VirtualCalls::All),
            "override A::run > sleep");
  EXPECT_EQ(twoOverrides(false).way(VirtualCalls::All), "");
}

TEST(VirtualCallsOfPrograms, OneIsEnoughWhereAskedFor) {
  EXPECT_EQ(twoOverrides(true).way(VirtualCalls::Any),
            "maybe: override A::run > sleep");
  EXPECT_EQ(twoOverrides(false).way(VirtualCalls::Any),
            "maybe: override A::run > sleep");
}

TEST(VirtualCallsOfPrograms, NoneIsFollowedWhereAskedFor) {
  EXPECT_EQ(twoOverrides(true).way(VirtualCalls::Never), "");
}

TEST(VirtualCallsOfPrograms, TheOnlyOneIsCertain) {
  Program P;
  P.file("a.cpp").define("A::run").overrides("Base::run").blocks("sleep");
  P.file("c.cpp").site("Base::run", Virtually);
  EXPECT_EQ(P.way(VirtualCalls::All), "override A::run > sleep");
  EXPECT_EQ(P.way(VirtualCalls::Any), "override A::run > sleep");
}

TEST(VirtualCallsOfPrograms, TheBaseCountsWhereItHasABody) {
  Program P = twoOverrides(true);
  P.file("d.cpp").define("Base::run");
  EXPECT_EQ(P.way(VirtualCalls::All), "");
  Program Q = twoOverrides(true);
  Q.file("d.cpp").define("Base::run").blocks("sleep");
  EXPECT_NE(Q.way(VirtualCalls::All), "");
}

TEST(VirtualCallsOfPrograms, CallsThatAreNotVirtualGoToTheFunction) {
  Program P;
  P.file("a.cpp").define("A::run").overrides("Base::run").blocks("sleep");
  P.file("b.cpp").define("Base::run");
  P.file("c.cpp").site("Base::run");
  EXPECT_EQ(P.way(VirtualCalls::Any), "");
}

TEST(VirtualCallsOfPrograms, AnOverrideThatNobodyHasSeenMayNotBlock) {
  Program P = twoOverrides(true);
  P.file("d.cpp").declare("C::run").overrides("Base::run");
  EXPECT_EQ(P.way(VirtualCalls::All), "");
  EXPECT_EQ(P.way(VirtualCalls::Any), "maybe: override A::run > sleep");
  P.file("e.cpp").define("C::run").overrides("Base::run").blocks("sleep");
  EXPECT_NE(P.way(VirtualCalls::All), "");
}

TEST(VirtualCallsOfPrograms, OverridesOfOverridesCount) {
  Program P = twoOverrides(true);
  P.file("d.cpp").define("AA::run").overrides("A::run");
  EXPECT_EQ(P.way(VirtualCalls::All), "");
  Program Q = twoOverrides(true);
  Q.file("d.cpp").define("AA::run").overrides("A::run").blocks("sleep");
  EXPECT_NE(Q.way(VirtualCalls::All), "");
}

TEST(VirtualCallsOfPrograms, ACallInTheMiddleHasOnlyWhatIsBelowIt) {
  Program P;
  P.file("a.cpp").define("A::run").overrides("Base::run").calls("leaf");
  P.file("a.cpp").define("AA::run").overrides("A::run").calls("leaf");
  P.file("a.cpp").define("leaf").blocks("sleep");
  P.file("b.cpp").define("B::run").overrides("Base::run");
  P.file("c.cpp").site("A::run", Virtually);
  const std::string Way = P.way();
  EXPECT_TRUE(Way == "override A::run > leaf > sleep" ||
              Way == "override AA::run > leaf > sleep")
      << Way;
}

TEST(VirtualCallsOfPrograms, TheyAreFollowedInTheMiddleOfAWay) {
  Program P;
  P.file("a.cpp").define("A::run").overrides("Base::run").blocks("sleep");
  P.file("b.cpp").define("f").calls("Base::run", Virtually);
  P.file("c.cpp").site("f");
  EXPECT_EQ(P.way(), "f > override A::run > sleep");
}

TEST(VirtualCallsOfPrograms, OverridesMayCallEachOther) {
  Program P;
  FileOfProgram &A = P.file("a.cpp");
  A.define("A::run").overrides("Base::run").calls("Base::run", Virtually);
  A.define("B::run").overrides("Base::run").blocks("sleep");
  A.site("Base::run", Virtually);
  // A::run blocks only if every override does, and so does not by itself.
  EXPECT_EQ(P.way(VirtualCalls::All), "");
  EXPECT_EQ(P.way(VirtualCalls::Any), "maybe: override B::run > sleep");
}

TEST(VirtualCallsOfPrograms, OneThatIsEnoughMayBeAnyOfThem) {
  // The first that is known to block does so only for some arguments.
  Program P;
  FileOfProgram &A = P.file("a.cpp");
  A.define("A::run").overrides("Base::run").blocks("wait", {differs(0, 0)});
  A.define("B::run").overrides("Base::run").calls("leaf");
  A.define("leaf").blocks("sleep");
  A.site("Base::run", {{constant(0, 0)}, {}, AllFamilies, true});
  EXPECT_EQ(P.way(VirtualCalls::Any), "maybe: override B::run > leaf > sleep");
}

TEST(VirtualCallsOfPrograms, WhatAllNeedMustHold) {
  Program P;
  FileOfProgram &A = P.file("a.cpp");
  A.define("A::run").overrides("Base::run").blocks("wait", {differs(0, 0)});
  A.define("B::run").overrides("Base::run").blocks("wait", {differs(1, 0)});
  A.site("Base::run", {{constant(0, 1), constant(1, 0)}, {}, 31, true});
  EXPECT_EQ(P.way(), "");
  Program Q;
  FileOfProgram &B = Q.file("a.cpp");
  B.define("A::run").overrides("Base::run").blocks("wait", {differs(0, 0)});
  B.define("B::run").overrides("Base::run").blocks("wait", {differs(1, 0)});
  B.site("Base::run", {{constant(0, 1), constant(1, 1)}, {}, 31, true});
  EXPECT_NE(Q.way(), "");
}

} // namespace

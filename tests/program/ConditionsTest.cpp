//===- ConditionsTest.cpp - what a way to a leaf needs ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/Conditions.h"
#include "tests/program/Drafts.h"
#include "gtest/gtest.h"

using namespace corolint;
using namespace corolint::test;

namespace {

/// 'f' blocks when \p Needed holds; it is called with \p Given.
std::string wayWith(const std::vector<When> &Needed,
                    const std::vector<Gives> &Given) {
  Program P;
  P.file("a.cpp").define("f").blocks("wait", Needed);
  P.file("a.cpp").site("f", {Given});
  return P.way();
}

TEST(ConditionsOfCalls, EqualsAndDiffers) {
  EXPECT_EQ(wayWith({differs(0, 0)}, {constant(0, 1)}), "f > wait");
  EXPECT_EQ(wayWith({differs(0, 0)}, {constant(0, 0)}), "");
  EXPECT_EQ(wayWith({equals(0, -1)}, {constant(0, -1)}), "f > wait");
  EXPECT_EQ(wayWith({equals(0, -1)}, {constant(0, 1)}), "");
}

TEST(ConditionsOfCalls, UnknownArgumentsMayBeAnything) {
  EXPECT_EQ(wayWith({differs(0, 0)}, {}), "f > wait");
  EXPECT_EQ(wayWith({equals(0, 0)}, {}), "f > wait");
  // Of the code around a site nothing is known.
  EXPECT_EQ(wayWith({differs(0, 0)}, {own(0, 3)}), "f > wait");
  EXPECT_EQ(wayWith({differs(1, 0)}, {constant(0, 0)}), "f > wait");
}

TEST(ConditionsOfCalls, AllMustHold) {
  const std::vector<When> Both{differs(0, 0), equals(1, 2)};
  EXPECT_EQ(wayWith(Both, {constant(0, 1), constant(1, 2)}), "f > wait");
  EXPECT_EQ(wayWith(Both, {constant(0, 0), constant(1, 2)}), "");
  EXPECT_EQ(wayWith(Both, {constant(0, 1), constant(1, 0)}), "");
}

TEST(ConditionsOfCalls, NamesMustBeKnown) {
  const When NoFlag = notNamed(1, "O_NONBLOCK|MSG_DONTWAIT");
  EXPECT_EQ(wayWith({NoFlag}, {constant(1, 0)}), "f > wait");
  EXPECT_EQ(wayWith({NoFlag}, {constant(1, 0, "MSG_PEEK")}), "f > wait");
  EXPECT_EQ(wayWith({NoFlag}, {constant(1, 0, "MSG_PEEK|MSG_DONTWAIT")}), "");
  EXPECT_EQ(wayWith({NoFlag}, {constant(1, 0, "MSG_DONT")}), "f > wait");
  EXPECT_EQ(wayWith({NoFlag}, {}), "");
  EXPECT_EQ(wayWith({NoFlag}, {own(1, 0)}), "");
}

TEST(ConditionsOfCalls, AFunctionIsNotNull) {
  EXPECT_EQ(wayWith({differs(0, 0)}, {callable(0, "g")}), "f > wait");
  EXPECT_EQ(wayWith({equals(0, 0)}, {callable(0, "g")}), "");
}

/// "outer" passes its second parameter on as the first one of "middle", and
/// that as the third one of "inner", which waits for it.
std::string wayThroughParameters(const std::vector<Gives> &Given) {
  Program P;
  P.file("a.cpp").define("outer").calls("middle", {{own(0, 1)}});
  P.file("b.cpp").define("middle").calls("inner", {{own(2, 0)}});
  P.file("c.cpp").define("inner").blocks("wait", {differs(2, 0)});
  P.file("d.cpp").site("outer", {Given});
  return P.way();
}

TEST(ConditionsOfCalls, ParametersPassThrough) {
  EXPECT_EQ(wayThroughParameters({constant(1, 5)}),
            "outer > middle > inner > wait");
  EXPECT_EQ(wayThroughParameters({constant(1, 0)}), "");
  EXPECT_EQ(wayThroughParameters({constant(0, 0)}),
            "outer > middle > inner > wait");
}

TEST(ConditionsOfCalls, ACallUnderAConditionNeedsItToo) {
  auto Way = [](int64_t Flag) {
    Program P;
    P.file("a.cpp").define("f").calls("g", {{}, {equals(0, 1)}});
    P.file("a.cpp").define("g").blocks("wait");
    P.file("a.cpp").site("f", {{constant(0, Flag)}});
    return P.way();
  };
  EXPECT_EQ(Way(1), "f > g > wait");
  EXPECT_EQ(Way(0), "");
}

TEST(ConditionsOfCalls, AConstantInTheMiddleDecides) {
  auto Way = [](int64_t Timeout) {
    Program P;
    P.file("a.cpp").define("f").calls("g", {{constant(0, Timeout)}});
    P.file("a.cpp").define("g").blocks("wait", {differs(0, 0)});
    P.file("a.cpp").site("f");
    return P.way();
  };
  EXPECT_EQ(Way(1), "f > g > wait");
  EXPECT_EQ(Way(0), "");
}

TEST(ConditionsOfCalls, ALongerWayCountsWhereTheShorterDoesNot) {
  auto Way = [](int64_t Timeout) {
    Program P;
    FileOfProgram &A = P.file("a.cpp");
    A.define("f").blocks("wait", {differs(0, 0)}).calls("g");
    A.define("g").blocks("sleep");
    A.site("f", {{constant(0, Timeout)}});
    return P.way();
  };
  EXPECT_EQ(Way(1), "f > wait");
  EXPECT_EQ(Way(0), "f > g > sleep");
}

/// 'f' has \p Count ways that each need another value, each longer than the one
/// before; it is called with the value of the last.
std::string lastOfWays(int64_t Count) {
  Program P;
  FileOfProgram &A = P.file("a.cpp");
  FileOfProgram::Function &F = A.define("f");
  for (int64_t I = 0; I != Count; ++I)
    F.calls("g" + std::to_string(I), {{}, {equals(0, I)}});
  for (int64_t I = 0; I != Count; ++I) {
    const std::string Next = "g" + std::to_string(I);
    if (I == 0)
      A.define(Next).blocks("wait");
    else
      A.define(Next).calls("g" + std::to_string(I - 1));
  }
  A.site("f", {{constant(0, Count - 1)}});
  return P.way();
}

TEST(ConditionsOfCalls, FourWaysAreKept) {
  EXPECT_EQ(lastOfWays(1), "f > g0 > wait");
  EXPECT_EQ(lastOfWays(4), "f > g3 > g2 > g1 > g0 > wait");
  EXPECT_EQ(lastOfWays(5), "");
}

TEST(ConditionsOfCalls, FourConditionsAreBelieved) {
  auto Way = [](uint32_t Count) {
    std::vector<When> Needed;
    for (uint32_t I = 0; I != Count; ++I)
      Needed.push_back(differs(I, 0));
    return wayWith(Needed, {});
  };
  EXPECT_EQ(Way(4), "f > wait");
  EXPECT_EQ(Way(5), "");
}

TEST(ConditionsOfCalls, WeakerIsWhatNeedsLess) {
  const Requirement A{0, Condition::Equals, 1, ""};
  const Requirement B{1, Condition::Equals, 1, ""};
  EXPECT_TRUE(isWeaker({}, {A}));
  EXPECT_TRUE(isWeaker({A}, {B, A}));
  EXPECT_TRUE(isWeaker({A}, {A}));
  EXPECT_FALSE(isWeaker({A}, {}));
  EXPECT_FALSE(isWeaker({A}, {B}));
}

//===----------------------------------------------------------------------===//
// Functions that are given
//===----------------------------------------------------------------------===//

TEST(GivenFunctions, RunWhereTheyAreCalled) {
  Program P;
  P.file("a.cpp").define("forEach").callsParameter(1);
  P.file("b.cpp").define("lambda").blocks("sleep");
  P.file("b.cpp").site("forEach", {{callable(1, "lambda")}});
  EXPECT_EQ(P.way(), "given lambda > sleep");
}

TEST(GivenFunctions, DoNotRunWhereTheyAreKept) {
  Program P;
  P.file("a.cpp").define("store").callsParameter(0);
  P.file("b.cpp").define("lambda").blocks("sleep");
  P.file("b.cpp").site("store", {{callable(1, "lambda")}});
  EXPECT_EQ(P.way(), "");
}

TEST(GivenFunctions, RunInTheMiddleOfAWay) {
  Program P;
  P.file("a.cpp").define("forEach").callsParameter(0);
  P.file("b.cpp").define("f").calls("forEach", {{callable(0, "lambda")}});
  P.file("b.cpp").define("lambda").calls("leaf");
  P.file("c.cpp").define("leaf").blocks("sleep");
  P.file("d.cpp").site("f");
  EXPECT_EQ(P.way(), "f > given lambda > leaf > sleep");
}

/// However the functions in between are ordered.
TEST(GivenFunctions, ArePassedOn) {
  for (const char *Order : {"0123", "3210", "2031"}) {
    Program P;
    for (const char *I = Order; *I; ++I) {
      FileOfProgram &File = P.file(std::string(1, *I) + ".cpp");
      FileOfProgram::Function &F = File.define(std::string("pass") + *I);
      if (*I == '3')
        F.callsParameter(3);
      else
        F.calls(std::string("pass") + static_cast<char>(*I + 1),
                {{own(*I - '0' + 1, *I - '0')}});
    }
    P.file("site.cpp").define("lambda").blocks("sleep");
    P.file("site.cpp").site("pass0", {{callable(0, "lambda")}});
    EXPECT_EQ(P.way(), "given lambda > sleep") << Order;
  }
}

TEST(GivenFunctions, ConditionsOfTheirOwnParametersAreUnknown) {
  auto Way = [](const When &Needed) {
    Program P;
    FileOfProgram &A = P.file("a.cpp");
    A.define("apply").callsParameter(0);
    A.define("f").calls("apply", {{callable(0, "lambda"), constant(1, 0)}});
    A.define("lambda").blocks("wait", {Needed});
    A.site("f");
    std::string Result = P.way();
    Program Q;
    FileOfProgram &B = Q.file("a.cpp");
    B.define("apply").callsParameter(0);
    B.define("lambda").blocks("wait", {Needed});
    B.site("apply", {{callable(0, "lambda"), constant(1, 0)}});
    return Result + "; " + Q.way();
  };
  EXPECT_EQ(Way(differs(1, 0)), "f > given lambda > wait; given lambda > wait");
  EXPECT_EQ(Way(notNamed(1, "X")), "; ");
}

TEST(GivenFunctions, FamiliesAreStoppedThereToo) {
  Program P;
  FileOfProgram &A = P.file("a.cpp");
  A.define("apply").callsParameter(0);
  A.define("f").calls(
      "apply", {{callable(0, "lambda")}, {}, maskOf(Family::BlockingIo)});
  A.define("lambda").blocks("sleep");
  A.site("f");
  EXPECT_EQ(P.way(), "");
}

} // namespace

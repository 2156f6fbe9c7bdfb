//===- FactsFormatTest.cpp - facts as JSON --------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/FactsFormat.h"
#include "tests/program/Drafts.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace corolint;
using namespace corolint::test;
using namespace llvm;
using testing::HasSubstr;

namespace {

/// Something in every table, and in every column.
FileFacts example() {
  Program P;
  FileOfProgram &A = P.file("a.cpp");
  A.define("f", "h.h")
      .overrides("base")
      .overrides("other base")
      .callsParameter(31)
      .calls("g",
             {{constant(0, INT64_MIN, "A|B"), own(1, 2), callable(2, "lambda")},
              {equals(0, INT64_MAX), notNamed(1, "X|Y")},
              maskOf(Family::SyncWait),
              true})
      .calls("h");
  A.define("g")
      .blocks("sleep", {differs(3, -1)}, Family::HeavyCompute)
      .calls("f", {{own(0, 0)}, {equals(1, 1)}});
  A.declare("h").overrides("base");
  A.site("f", {{constant(0, 7)}}, Family::BlockingLock);
  A.site("g", {{constant(1, 1)}, {}, AllFamilies, true});
  FileFacts Result = P.facts().front();
  LeafFact &Leaf = Result.Leaves.front();
  Leaf.Need = Leaf.Advice = 1;
  Leaf.IsOwnAdvice = true;
  SiteFact &Site = Result.Sites.front();
  Site.Code = 2;
  Site.Library = Site.Prefix = 3;
  Site.Advice = 4;
  Site.IsSuppressed = true;
  Site.Policy = VirtualCalls::Any;
  Result.Functions.front().Flags |= FunctionFact::OnlyFails;
  return Result;
}

std::string textOf(const FileFacts &Facts) {
  return formatv("{0:2}", toJSON(Facts)).str();
}

Expected<FileFacts> parse(StringRef Text) {
  Expected<json::Value> Value = json::parse(Text);
  if (!Value)
    return Value.takeError();
  return parseFacts(*Value);
}

std::string errorOf(const json::Value &V) {
  Expected<FileFacts> Facts = parseFacts(V);
  return Facts ? "" : toString(Facts.takeError());
}

//===----------------------------------------------------------------------===//
// Round trips
//===----------------------------------------------------------------------===//

TEST(FactsFormat, ARoundTripChangesNothing) {
  FileFacts Facts = example();
  Facts.Hashes = {0, UINT64_MAX};
  ASSERT_EQ(Facts.Hashes.size(), Facts.Files.size());
  Expected<FileFacts> Read = parse(textOf(Facts));
  ASSERT_TRUE(static_cast<bool>(Read)) << toString(Read.takeError());
  EXPECT_EQ(textOf(*Read), textOf(Facts));
  EXPECT_EQ(Read->Source, "a.cpp");
  EXPECT_EQ(Read->Files, Facts.Files);
  EXPECT_EQ(Read->Strings, Facts.Strings);
  EXPECT_EQ(Read->Hashes, Facts.Hashes);
}

TEST(FactsFormat, EveryFieldIsRead) {
  const FileFacts Facts = example();
  Expected<FileFacts> Read = parse(textOf(Facts));
  ASSERT_TRUE(static_cast<bool>(Read)) << toString(Read.takeError());
  ASSERT_EQ(Read->Functions.size(), Facts.Functions.size());
  for (const auto &[A, B] : zip(Read->Functions, Facts.Functions)) {
    EXPECT_EQ(A.Id, B.Id);
    EXPECT_EQ(A.Name, B.Name);
    EXPECT_EQ(A.At, B.At);
    EXPECT_EQ(A.Flags, B.Flags);
    EXPECT_EQ(A.CalledParameters, B.CalledParameters);
    EXPECT_EQ(Read->overridden(A), Facts.overridden(B));
    ASSERT_EQ(Read->calls(A).size(), Facts.calls(B).size());
    for (const auto &[C, D] : zip(Read->calls(A), Facts.calls(B))) {
      EXPECT_EQ(C.Callee, D.Callee);
      EXPECT_EQ(C.At, D.At);
      EXPECT_EQ(C.Carries, D.Carries);
      EXPECT_EQ(C.IsVirtual, D.IsVirtual);
      EXPECT_EQ(Read->arguments(C), Facts.arguments(D));
      EXPECT_EQ(Read->conditions(C.Conditions), Facts.conditions(D.Conditions));
    }
    ASSERT_EQ(Read->leaves(A).size(), Facts.leaves(B).size());
    for (const auto &[C, D] : zip(Read->leaves(A), Facts.leaves(B))) {
      EXPECT_EQ(C.Of, D.Of);
      EXPECT_EQ(C.What, D.What);
      EXPECT_EQ(C.Name, D.Name);
      EXPECT_EQ(C.Effect, D.Effect);
      EXPECT_EQ(C.Need, D.Need);
      EXPECT_EQ(C.Advice, D.Advice);
      EXPECT_EQ(C.IsOwnAdvice, D.IsOwnAdvice);
      EXPECT_EQ(C.At, D.At);
      EXPECT_EQ(Read->conditions(C.Conditions), Facts.conditions(D.Conditions));
    }
  }
  ASSERT_EQ(Read->Sites.size(), Facts.Sites.size());
  for (const auto &[A, B] : zip(Read->Sites, Facts.Sites)) {
    EXPECT_EQ(A.Call.Callee, B.Call.Callee);
    EXPECT_EQ(A.Call.IsVirtual, B.Call.IsVirtual);
    EXPECT_EQ(Read->arguments(A.Call), Facts.arguments(B.Call));
    EXPECT_EQ(A.Of, B.Of);
    EXPECT_EQ(A.Callee, B.Callee);
    EXPECT_EQ(A.Code, B.Code);
    EXPECT_EQ(A.Library, B.Library);
    EXPECT_EQ(A.Prefix, B.Prefix);
    EXPECT_EQ(A.Advice, B.Advice);
    EXPECT_EQ(A.IsSuppressed, B.IsSuppressed);
    EXPECT_EQ(A.Policy, B.Policy);
  }
}

TEST(FactsFormat, NothingIsEnough) {
  Expected<FileFacts> Read = parse(textOf(FileFacts()));
  ASSERT_TRUE(static_cast<bool>(Read)) << toString(Read.takeError());
  EXPECT_TRUE(Read->Functions.empty());
}

TEST(FactsFormat, TextsMayBeAnything) {
  FileFacts Facts;
  Facts.Source = "\"\\\n\xff.cpp";
  Facts.Strings.push_back("'operator\"\"_x'\xc3");
  Expected<FileFacts> Read = parse(textOf(Facts));
  ASSERT_TRUE(static_cast<bool>(Read)) << toString(Read.takeError());
  EXPECT_EQ(Read->Source, json::fixUTF8(Facts.Source));
}

/// What nobody refers to any more is not written.
TEST(FactsFormat, FunctionsMayHaveBeenTakenOut) {
  FileFacts Facts = example();
  Facts.Functions.erase(Facts.Functions.begin());
  Expected<FileFacts> Read = parse(textOf(Facts));
  ASSERT_TRUE(static_cast<bool>(Read)) << toString(Read.takeError());
  EXPECT_LT(Read->Calls.size(), Facts.Calls.size());
  EXPECT_EQ(textOf(*Read), textOf(Facts));
}

//===----------------------------------------------------------------------===//
// What is no facts
//===----------------------------------------------------------------------===//

TEST(FactsFormat, OtherThingsAreNoFacts) {
  for (const char *Text :
       {"null", "1", "[]", "{}", "\"facts\"", R"({"corolint-facts": "1"})",
        R"({"corolint-facts": null})"})
    EXPECT_EQ(errorOf(cantFail(json::parse(Text))), "no facts of corolint")
        << Text;
}

TEST(FactsFormat, OtherVersionsAreNamed) {
  json::Value Facts = toJSON(example());
  (*Facts.getAsObject())["corolint-facts"] = FactsVersion + 1;
  EXPECT_THAT(errorOf(Facts), HasSubstr("facts of version 2, but this"));
}

constexpr StringLiteral Tables[] = {"functions", "overridden", "calls",
                                    "leaves",    "sites",      "arguments",
                                    "conditions"};

TEST(FactsFormat, EveryKeyIsNeededAndHasItsType) {
  FileFacts Facts = example();
  Facts.Hashes = {1, 2};
  const json::Value Good = toJSON(Facts);
  ASSERT_EQ(errorOf(Good), "");
  for (const auto &[Key, Value] : *Good.getAsObject()) {
    if (Key == "corolint-facts")
      continue;
    if (Key != "hashes") {
      json::Value Without = Good;
      Without.getAsObject()->erase(Key);
      EXPECT_NE(errorOf(Without), "") << Key.str();
    }
    for (json::Value Other :
         {json::Value(nullptr), json::Value(1), json::Value(true),
          json::Value(json::Array{1}), json::Value(json::Array{nullptr}),
          json::Value(json::Object{}),
          json::Value(Value.getAsArray() ? "" : "no digits")}) {
      if (Key == "source" && Other.getAsString())
        continue;
      json::Value Wrong = Good;
      (*Wrong.getAsObject())[Key] = Other;
      EXPECT_NE(errorOf(Wrong), "")
          << formatv("{0}: {1}", Key.str(), Other).str();
    }
  }
}

/// Whether nothing in \p Facts leads out of it.
bool isSound(const FileFacts &Facts) {
  auto Has = [](Range R, const auto &Items) {
    return uint64_t(R.First) + R.Count <= Items.size();
  };
  auto IsGoodCall = [&](const CallFact &C) {
    return C.At.File < Facts.Files.size() &&
           Has(C.Arguments, Facts.Arguments) &&
           Has(C.Conditions, Facts.Conditions);
  };
  auto IsText = [&](uint32_t Text) { return Text < Facts.Strings.size(); };
  return all_of(Facts.Functions,
                [&](const FunctionFact &F) {
                  return F.Id != 0 && IsText(F.Name) &&
                         F.At.File < Facts.Files.size() &&
                         Has(F.Calls, Facts.Calls) &&
                         Has(F.Leaves, Facts.Leaves) &&
                         Has(F.Overridden, Facts.Overridden);
                }) &&
         all_of(Facts.Calls, IsGoodCall) &&
         all_of(Facts.Leaves,
                [&](const LeafFact &L) {
                  return IsText(L.What) && IsText(L.Name) && IsText(L.Effect) &&
                         IsText(L.Need) && IsText(L.Advice) &&
                         L.At.File < Facts.Files.size() &&
                         static_cast<unsigned>(L.Of) < FamilyCount &&
                         Has(L.Conditions, Facts.Conditions);
                }) &&
         all_of(Facts.Sites,
                [&](const SiteFact &S) {
                  return IsGoodCall(S.Call) && IsText(S.Callee) &&
                         IsText(S.Code) && IsText(S.Library) &&
                         IsText(S.Prefix) && IsText(S.Advice);
                }) &&
         all_of(Facts.Arguments,
                [&](const Argument &A) { return IsText(A.Names); }) &&
         all_of(Facts.Conditions,
                [&](const Condition &C) { return IsText(C.Names); });
}

/// The example with \p Text as \p Table; what is wrong with it.
std::string errorWith(StringRef Table, StringRef Text) {
  json::Value Changed = toJSON(example());
  (*Changed.getAsObject())[Table] = Text;
  Expected<FileFacts> Facts = parseFacts(Changed);
  if (!Facts)
    return toString(Facts.takeError());
  EXPECT_TRUE(isSound(*Facts)) << Table.str() << ": " << Text.str();
  // No crash, whatever they say.
  CallGraph({&*Facts}, VirtualCalls::Any).blockingFacts();
  return "";
}

std::string tableOf(StringRef Name) {
  return toJSON(example()).getAsObject()->getString(Name)->str();
}

TEST(FactsFormat, EveryNumberHasItsBounds) {
  for (StringRef Name : Tables) {
    const std::string Text = tableOf(Name);
    ASSERT_NE(Text, "") << Name.str();
    for (size_t Begin = 0; Begin != Text.size();) {
      const size_t End = Text.find_first_of(" ;", Begin);
      auto With = [&](StringRef Number) {
        return errorWith(Name, (StringRef(Text).take_front(Begin) + Number +
                                StringRef(Text).drop_front(End))
                                   .str());
      };
      for (const char *Number :
           {"", "x", "1x", "+1", " 1", "1 ", "1.5", "0x1", "-",
            "99999999999999999999", "-99999999999999999999", "1;"})
        EXPECT_NE(With(Number), "") << Name.str() << " " << Begin << Number;
      // Only values of arguments and conditions may be any.
      const size_t Row = Text.rfind(';', Begin ? Begin - 1 : 0);
      const auto Column =
          StringRef(Text)
              .slice(Row == std::string::npos || Begin == 0 ? 0 : Row + 1,
                     Begin)
              .count(' ');
      const bool IsValue =
          Column == 2 && (Name == "arguments" || Name == "conditions");
      for (const char *Number : {"-1", "4294967296", "9223372036854775807"}) {
        const std::string Error = With(Number);
        if (!IsValue)
          EXPECT_NE(Error, "") << Name.str() << " " << Begin << Number;
      }
      // In bounds for some.
      for (const char *Number : {"0", "1", "2", "31", "255", "4294967295"})
        With(Number);
      Begin = End + 1;
    }
  }
}

TEST(FactsFormat, WhatIsCutOffIsNoFacts) {
  for (StringRef Name : Tables) {
    const std::string Text = tableOf(Name);
    for (size_t Size = 0; Size != Text.size(); ++Size)
      EXPECT_NE(errorWith(Name, StringRef(Text).take_front(Size)), "")
          << Name.str() << " " << Size;
  }
}

TEST(FactsFormat, WhatIsTooMuchIsNoFacts) {
  for (StringRef Name : Tables) {
    if (Name == "functions" || Name == "sites")
      continue; // Any number of them is fine.
    const std::string Text = tableOf(Name);
    const size_t Row = Text.find(';') + 1;
    EXPECT_NE(errorWith(Name, Text + Text.substr(0, Row)), "") << Name.str();
    EXPECT_NE(errorWith(Name, Text + ";"), "") << Name.str();
  }
}

/// Maps of ids cannot have these.
TEST(FactsFormat, SomeIdsAreNone) {
  const std::string Ids = tableOf("ids");
  for (const char *Id :
       {"0000000000000000", "ffffffffffffffff", "fffffffffffffffe",
        "000000000000000g", "-000000000000001", "+000000000000001"})
    EXPECT_NE(errorWith("ids", Id + Ids.substr(16)), "") << Id;
  EXPECT_EQ(errorWith("ids", "fffffffffffffffd" + Ids.substr(16)), "");
}

} // namespace

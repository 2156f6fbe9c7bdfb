//===- AsyncFactsTest.cpp - effects and awaits without Clang --------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/AwaitedTasks.h"
#include "checks/program/FactsBuilder.h"
#include "checks/program/FactsFormat.h"
#include "checks/program/ProgramEffects.h"
#include "gtest/gtest.h"

using namespace corolint;

namespace {

constexpr uint8_t Follows = EffectCall::HasEffects;
constexpr uint8_t AwaitsIt = EffectCall::HasEffects | EffectCall::IsAwaited;

/// The facts of one file.
struct File {
  File &body(FunctionId Id, std::vector<VariableUse> Variables,
             std::vector<EffectCall> Calls = {},
             uint8_t Flags = EffectFact::MaySuspend) {
    EffectDraft Draft;
    Draft.Fact.Id = Id;
    Draft.Fact.Flags = Flags;
    Draft.Variables = std::move(Variables);
    Draft.Calls = std::move(Calls);
    Builder.addEffects(std::move(Draft));
    return *this;
  }
  File &use(FunctionId Id, bool IsAwaited, const char *Path, unsigned Line) {
    Builder.addTaskUse({Id, IsAwaited, {Builder.file(Path), Line, 1}});
    return *this;
  }
  File &lost(FunctionId Id, const char *Path) {
    Builder.addLostTask({Id, {Builder.file(Path), 1, 1}});
    return *this;
  }
  FileFacts facts(const char *Name) const { return Builder.build(Name); }

  FactsBuilder Builder;
};

constexpr VariableUse reads(VariableId Id) { return {Id, 0}; }
constexpr VariableUse changes(VariableId Id, uint8_t More = 0) {
  return {Id, static_cast<uint8_t>(VariableUse::MayChange | More)};
}

TEST(ProgramEffectsTest, EffectsMeetAcrossFiles) {
  const FileFacts A = File().body(1, {changes(10)}).facts("a");
  const FileFacts B =
      File().body(2, {reads(10)}).body(3, {changes(11)}).facts("b");
  ProgramEffects Program({&A, &B});
  EXPECT_TRUE(Program.overlap(A, 1, 2, false));
  EXPECT_FALSE(Program.overlap(A, 1, 3, false));
  EXPECT_FALSE(Program.overlap(A, 2, 3, false));
  EXPECT_FALSE(Program.overlap(A, 1, 99, false)); // Never seen.
  EXPECT_TRUE(Program.changesNothing(A, 2));
  EXPECT_FALSE(Program.changesNothing(A, 1));
  EXPECT_FALSE(Program.changesNothing(A, 99));
}

TEST(ProgramEffectsTest, AtomicsAreMadeToBeShared) {
  const FileFacts A = File()
                          .body(1, {changes(10, VariableUse::IsSynchronized)})
                          .body(2, {changes(10, VariableUse::IsSynchronized)})
                          .facts("a");
  ProgramEffects Program({&A});
  EXPECT_FALSE(Program.overlap(A, 1, 2, false));
  EXPECT_FALSE(Program.changesNothing(A, 1));
}

TEST(ProgramEffectsTest, MembersMeetOnOneObject) {
  const FileFacts A = File()
                          .body(1, {changes(10, VariableUse::IsMember)})
                          .body(2, {changes(10, VariableUse::IsMember)})
                          // On another object, and on its own.
                          .body(3, {}, {{1, Follows}})
                          .body(4, {}, {{1, Follows | EffectCall::OnThis}})
                          .facts("a");
  ProgramEffects Program({&A});
  EXPECT_TRUE(Program.overlap(A, 1, 2, true));
  EXPECT_FALSE(Program.overlap(A, 1, 2, false));
  EXPECT_FALSE(Program.overlap(A, 2, 3, true));
  EXPECT_TRUE(Program.overlap(A, 2, 4, true));
}

TEST(ProgramEffectsTest, CallsOfUnknownFunctions) {
  const FileFacts A = File()
                          .body(1, {}, {{99, Follows}})
                          .body(2, {}, {{99, Follows | EffectCall::OnThis}})
                          .body(3, {}, {{99, EffectCall::IsAwaited}}, 0)
                          .facts("a");
  ProgramEffects Program({&A});
  EXPECT_TRUE(Program.summary(A, 1).CallsUnknown);
  EXPECT_FALSE(Program.summary(A, 1).ChangesThis);
  EXPECT_TRUE(Program.summary(A, 2).ChangesThis);
  // Only waiting: it changes nothing.
  EXPECT_FALSE(Program.summary(A, 3).CallsUnknown);
  EXPECT_TRUE(Program.maySuspend(A, 3));
  EXPECT_EQ(Program.summary(A, 3).Unseen.size(), 1u);
}

TEST(ProgramEffectsTest, WaitingComesThroughAwaits) {
  const FileFacts A = File()
                          .body(1, {}, {{2, AwaitsIt}}, 0)
                          .body(4, {}, {{3, Follows}}, 0)
                          .facts("a");
  const FileFacts B =
      File().body(2, {}, {{3, AwaitsIt}}, 0).body(3, {}).facts("b");
  ProgramEffects Program({&A, &B});
  EXPECT_TRUE(Program.maySuspend(A, 1));
  EXPECT_FALSE(Program.maySuspend(A, 4));
  EXPECT_TRUE(Program.maySuspend(A, 99));
}

TEST(ProgramEffectsTest, RecursionEnds) {
  const FileFacts A = File()
                          .body(1, {changes(10)}, {{2, AwaitsIt}}, 0)
                          .body(2, {changes(11)}, {{1, AwaitsIt}}, 0)
                          .facts("a");
  ProgramEffects Program({&A});
  EXPECT_EQ(Program.summary(A, 1).Variables.size(), 2u);
  EXPECT_EQ(Program.summary(A, 2).Variables.size(), 2u);
  EXPECT_FALSE(Program.maySuspend(A, 1));
}

TEST(ProgramEffectsTest, DeepChainsAreUnknown) {
  File Chain;
  for (FunctionId Id = 1; Id <= 5; ++Id)
    Chain.body(Id, {changes(10 * Id)}, {{Id + 1, Follows}});
  Chain.body(6, {});
  const FileFacts A = Chain.facts("a");
  ProgramEffects Program({&A});
  EXPECT_TRUE(Program.summary(A, 1).CallsUnknown);
  EXPECT_EQ(Program.summary(A, 1).Variables.size(), MaxEffectDepth);
  EXPECT_FALSE(Program.summary(A, 3).CallsUnknown);
}

TEST(ProgramEffectsTest, VirtualFunctionsMayBeOthers) {
  const FileFacts A = File().body(1, {}, {}, EffectFact::IsVirtual).facts("a");
  ProgramEffects Program({&A});
  EXPECT_TRUE(Program.summary(A, 1).CallsUnknown);
  EXPECT_TRUE(Program.maySuspend(A, 1));
}

TEST(ProgramEffectsTest, AFilesOwnFunctionsCountFirst) {
  const FileFacts A = File().body(1, {}, {}, 0).facts("a");
  const FileFacts B = File().body(1, {changes(10)}).facts("b");
  const FileFacts C = File().facts("c");
  for (const auto &Files : {std::vector{&A, &B, &C}, std::vector{&C, &B, &A}}) {
    ProgramEffects Program(Files);
    EXPECT_FALSE(Program.maySuspend(A, 1));
    EXPECT_TRUE(Program.maySuspend(B, 1));
    // Two programs in one database: nobody knows which one is meant.
    EXPECT_FALSE(Program.summary(C, 1).IsVisible);
  }
}

class GroupsTest : public ::testing::Test {
protected:
  /// The text that is reported of a group in a file with \p Bodies.
  std::string judge(File Bodies, uint8_t Flags, const char *Now,
                    const char *Raised) {
    FactsBuilder &Builder = Bodies.Builder;
    GroupFact Group;
    Group.Text = Builder.string(Now);
    Group.RaisedText = Builder.string(Raised);
    Builder.addGroup(Group, {{1, 2, Flags}});
    const FileFacts Facts = Bodies.facts("a");
    ProgramEffects Program({&Facts});
    return Facts.Strings[Program.judge(Facts, Facts.Groups.front())];
  }
};

TEST_F(GroupsTest, ApartOverlappingUnknown) {
  const File Apart = File().body(1, {changes(10)}).body(2, {changes(11)});
  const File Meeting = File().body(1, {changes(10)}).body(2, {changes(10)});
  const File Half = File().body(1, {changes(10)});
  EXPECT_EQ(judge(Apart, PairFact::RaisedIfApart, "now", "more"), "more");
  EXPECT_EQ(judge(Apart, 0, "now", ""), "now");
  EXPECT_EQ(judge(Meeting, PairFact::RaisedIfApart, "now", "more"), "");
  EXPECT_EQ(judge(Meeting, 0, "now", ""), "");
  EXPECT_EQ(judge(Half, PairFact::RaisedIfApart, "now", "more"), "now");
  EXPECT_EQ(judge(Half, PairFact::RaisedIfApart, "", "more"), "");
}

TEST_F(GroupsTest, NothingToWaitFor) {
  const File One = File().body(1, {}, {}, 0).body(2, {});
  const File Both = File().body(1, {}, {}, 0).body(2, {}, {}, 0);
  EXPECT_EQ(judge(One, 0, "now", ""), "");
  EXPECT_EQ(judge(One, PairFact::CreatedBefore, "now", ""), "now");
  EXPECT_EQ(judge(Both, PairFact::CreatedBefore, "now", ""), "");
}

TEST_F(GroupsTest, ARivalGoesFirst) {
  for (const bool IsKnown : {false, true}) {
    File Bodies = File().body(1, {}).body(2, {});
    if (IsKnown)
      Bodies.body(3, {});
    GroupFact Larger, Smaller;
    Larger.RaisedText = Bodies.Builder.string("three");
    Smaller.Text = Bodies.Builder.string("two");
    Smaller.Rival =
        1 + Bodies.Builder.addGroup(Larger, {{1, 3, PairFact::RaisedIfApart}});
    Bodies.Builder.addGroup(Smaller, {{1, 2, 0}});
    const FileFacts Facts = Bodies.facts("a");
    ProgramEffects Program({&Facts});
    EXPECT_EQ(Facts.Strings[Program.judge(Facts, Facts.Groups[0])],
              IsKnown ? "three" : "");
    EXPECT_EQ(Facts.Strings[Program.judge(Facts, Facts.Groups[1])],
              IsKnown ? "" : "two");
  }
}

TEST(AwaitedTasksTest, CountsPlacesInAllFiles) {
  const FileFacts A = File()
                          .lost(1, "a.cpp")
                          .lost(2, "a.cpp")
                          .lost(3, "a.cpp")
                          .use(1, true, "a.cpp", 7)
                          .use(1, true, "shared.h", 5)
                          .use(2, true, "a.cpp", 9)
                          .facts("a.cpp");
  const FileFacts B = File()
                          .use(1, true, "shared.h", 5)
                          .use(1, false, "b.cpp", 1)
                          .use(1, true, "b.cpp", 3)
                          .use(3, false, "b.cpp", 4)
                          .facts("b.cpp");
  for (const auto &Files : {std::vector{&A, &B}, std::vector{&B, &A}}) {
    const AwaitedTasks Tasks(Files);
    auto Uses = Tasks.of(1, "a.cpp");
    ASSERT_TRUE(Uses);
    EXPECT_EQ(Uses->In->Files[Uses->At.File], "b.cpp");
    EXPECT_EQ(Uses->At.Line, 3u);
    EXPECT_EQ(describe(*Uses),
              "its task is awaited here and in 2 other places");
    EXPECT_FALSE(Tasks.of(2, "a.cpp")); // Only there.
    ASSERT_TRUE(Tasks.of(3, "a.cpp"));
    EXPECT_EQ(describe(*Tasks.of(3, "a.cpp")), "its task is used here");
    EXPECT_FALSE(Tasks.of(99, "a.cpp"));
  }
}

TEST(AsyncFormatTest, FactsComeBackAsTheyWere) {
  File All = File()
                 .body(1, {changes(10), reads(11)}, {{2, AwaitsIt}})
                 .body(2, {})
                 .use(1, true, "a.cpp", 7)
                 .lost(2, "b.h");
  GroupFact Group;
  Group.Text = All.Builder.string("text");
  Group.IsSuppressed = true;
  Group.Rival = 1;
  All.Builder.addGroup(Group, {{1, 2, PairFact::OnOneObject}, {2, 2, 0}});
  const llvm::json::Value Written = toJSON(All.facts("a.cpp"));
  llvm::Expected<FileFacts> Read = parseFacts(Written);
  ASSERT_TRUE(static_cast<bool>(Read));
  EXPECT_EQ(toJSON(*Read), Written);
  EXPECT_EQ(Read->Effects.size(), 2u);
  EXPECT_EQ(Read->pairs(Read->Groups.front()).size(), 2u);
}

TEST(AsyncFormatTest, WhatContradictsItselfIsRefused) {
  const FileFacts Facts = File()
                              .body(1, {changes(10)}, {{2, Follows}})
                              .body(2, {})
                              .lost(2, "b.h")
                              .facts("a.cpp");
  auto IsRefused = [&](llvm::StringRef Table, llvm::StringRef Text) {
    llvm::json::Value Broken = toJSON(Facts);
    (*Broken.getAsObject()->getObject("async"))[Table] = Text;
    llvm::Expected<FileFacts> Read = parseFacts(Broken);
    const bool Refused = !Read;
    llvm::consumeError(Read.takeError());
    return Refused;
  };
  EXPECT_TRUE(IsRefused("effects", "1 2 2 1;2 2 0 0;")); // Too many variables.
  EXPECT_TRUE(IsRefused("effects", "2 2 1 1;1 2 0 0;")); // Not by id.
  EXPECT_TRUE(IsRefused("variables", "9 1;"));           // No such id.
  EXPECT_TRUE(IsRefused("calls", "3 64;"));              // No such flag.
  EXPECT_TRUE(IsRefused("lost", "1 5 1 1;"));            // No such file.
  EXPECT_TRUE(IsRefused("lost", "1 0 1"));
  EXPECT_TRUE(IsRefused("groups", "0 0 1 0 0"));
  EXPECT_TRUE(IsRefused("ids", "12"));
}

} // namespace

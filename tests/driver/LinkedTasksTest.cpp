//===- LinkedTasksTest.cpp - tasks across files ---------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/driver/DriverTest.h"

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

constexpr char Header[] = R"cpp(#pragma once
#include "task.h"
extern int Hits, Misses;
Task<int> sleepFor(int);
Task<int> warm(int);
Task<int> cool(int);
Task<int> fill(int);
)cpp";

/// Reported as things stand: their values are used.
constexpr char LikelyAwaits[] = R"cpp(#include "cache.h"
Task<int> both(int Id) {
  int A = co_await warm(Id);
  int B = co_await cool(Id);
  co_return A + B;
}
)cpp";

/// Not reported as things stand: they are there for what they do.
constexpr char PossibleAwaits[] = R"cpp(#include "cache.h"
Task<int> both(int Id) {
  co_await warm(Id);
  co_await cool(Id);
  co_return 0;
}
)cpp";

class LinkedTasksTest : public DriverTest {
protected:
  /// The report on user.cpp and \p Others, whichever way it is made.
  ProcessResult report(const std::string &User,
                       const std::vector<std::string> &Others,
                       const std::string &Option = "") {
    Project.write("cache.h", Header);
    std::vector<std::pair<std::string, std::string>> Sources{
        {"user.cpp", User}};
    for (size_t I = 0; I != Others.size(); ++I)
      Sources.emplace_back("other" + std::to_string(I) + ".cpp",
                           "#include \"cache.h\"\n" + Others[I]);
    writeProject(Sources);
    std::vector<std::string> Options;
    if (!Option.empty())
      Options.push_back("--config={CheckOptions: {" + Option + "}}");
    const ProcessResult AtOnce = run(Options);
    std::vector<std::string> Link{"link"};
    for (const auto &[Name, Content] : Sources) {
      std::vector<std::string> Facts{"facts", "-o", Name + ".facts", Name};
      Facts.insert(Facts.end(), Options.begin(), Options.end());
      EXPECT_EQ(run(Facts).ExitCode, 0);
      Link.insert(Link.begin() + 1, Name + ".facts");
    }
    const ProcessResult Linked = run(Link);
    EXPECT_EQ(Linked.Stdout, AtOnce.Stdout);
    EXPECT_EQ(Linked.ExitCode, AtOnce.ExitCode) << Linked.Stderr;
    return AtOnce;
  }
};

/// A coroutine that waits and then runs \p Statement.
std::string waiting(const std::string &Name, const std::string &Statement) {
  return "Task<int> " + Name + "(int Id) {\n  co_await sleepFor(Id);\n  " +
         Statement + "\n  co_return Id;\n}\n";
}

TEST_F(LinkedTasksTest, WhatNobodyKnowsStaysAsItIs) {
  EXPECT_THAT(report(LikelyAwaits, {}).Stdout,
              AllOf(HasSubstr("user.cpp:4:11: warning: 2 independent awaits"),
                    HasSubstr("they share nothing"),
                    HasSubstr("note: awaited first here")));
  EXPECT_THAT(report(PossibleAwaits, {}).Stdout, IsEmpty());
}

TEST_F(LinkedTasksTest, EffectsThatMeetInOtherFilesSilence) {
  EXPECT_THAT(report(LikelyAwaits,
                     {waiting("warm", "++Hits;"), waiting("cool", "--Hits;")})
                  .Stdout,
              IsEmpty());
  EXPECT_THAT(report(LikelyAwaits,
                     {waiting("warm", "++Hits;"), waiting("cool", "++Misses;")})
                  .Stdout,
              HasSubstr("2 independent awaits"));
}

TEST_F(LinkedTasksTest, EffectsAreFollowedThroughFiles) {
  EXPECT_THAT(report(LikelyAwaits, {waiting("warm", "co_await fill(Id);"),
                                    waiting("fill", "++Hits;"),
                                    "static void clear() { Hits = 0; }\n" +
                                        waiting("cool", "clear();")})
                  .Stdout,
              IsEmpty());
}

TEST_F(LinkedTasksTest, VariablesOfOneFileDoNotMeetThoseOfAnother) {
  const std::string Own = "static int Count;\n";
  EXPECT_THAT(report(LikelyAwaits, {Own + waiting("warm", "++Count;"),
                                    Own + waiting("cool", "++Count;")})
                  .Stdout,
              HasSubstr("2 independent awaits"));
  EXPECT_THAT(report(LikelyAwaits, {Own + waiting("warm", "++Count;") +
                                    waiting("cool", "++Count;")})
                  .Stdout,
              IsEmpty());
}

TEST_F(LinkedTasksTest, MembersOfOneObject) {
  const std::string Class = R"cpp(
struct Store {
  int Hits, Misses;
  Task<int> warm(int);
  Task<int> cool(int);
};
)cpp";
  const std::string User = "#include \"cache.h\"\n" + Class + R"cpp(
Task<int> both(Store &Of, int Id) {
  co_await Of.warm(Id);
  co_await Of.cool(Id);
  co_return 0;
}
)cpp";
  const std::string Warm = Class + waiting("Store::warm", "++Hits;");
  EXPECT_THAT(report(User, {Warm}).Stdout, IsEmpty());
  EXPECT_THAT(
      report(User, {Warm, Class + waiting("Store::cool", "++Misses;")}).Stdout,
      HasSubstr("their bodies change nothing that the others use"));
  EXPECT_THAT(
      report(User, {Warm, Class + waiting("Store::cool", "--Hits;")}).Stdout,
      IsEmpty());
}

TEST_F(LinkedTasksTest, AGroupInAHeaderIsReportedOnce) {
  Project.write(
      "both.h",
      "#pragma once\n" +
          std::string(PossibleAwaits)
              .insert(std::string(PossibleAwaits).find("Task<int> both"),
                      "inline "));
  const std::string Includes = "#include \"both.h\"\n";
  const ProcessResult R =
      report(Includes, {Includes + waiting("warm", "++Hits;"),
                        Includes + waiting("cool", "++Misses;")});
  EXPECT_THAT(R.Stdout, HasSubstr("both.h:5:3: warning: 2 independent awaits"));
  EXPECT_THAT(R.Stderr, HasSubstr("exit code 1: 1 finding\n"));
}

TEST_F(LinkedTasksTest, BodiesThatAreApartRaise) {
  EXPECT_THAT(
      report(PossibleAwaits,
             {waiting("warm", "++Hits;"), waiting("cool", "++Misses;")})
          .Stdout,
      AllOf(HasSubstr("user.cpp:4:3: warning: 2 independent awaits"),
            HasSubstr("their bodies change nothing that the others use"),
            HasSubstr("note: awaited first here")));
  // One of them is not enough.
  EXPECT_THAT(report(PossibleAwaits, {waiting("warm", "++Hits;")}).Stdout,
              IsEmpty());
}

TEST_F(LinkedTasksTest, WithPossibleOnesTheTextSaysMore) {
  const std::string Option = "coro-sequential-await.MinConfidence: possible";
  EXPECT_THAT(
      report(PossibleAwaits, {waiting("warm", "++Hits;")}, Option).Stdout,
      HasSubstr("2 possibly independent awaits"));
  EXPECT_THAT(report(PossibleAwaits,
                     {waiting("warm", "++Hits;"), waiting("cool", "++Misses;")},
                     Option)
                  .Stdout,
              AllOf(HasSubstr("2 independent awaits"),
                    HasSubstr("their bodies change nothing")));
}

TEST_F(LinkedTasksTest, WhatOnlyComputesElsewhereSilences) {
  EXPECT_THAT(
      report(LikelyAwaits, {"Task<int> cool(int Id) { co_return Id + 1; }\n"})
          .Stdout,
      IsEmpty());
}

TEST_F(LinkedTasksTest, BrokenFilesOnlyKnowWhatTheyShow) {
  Project.write("cache.h", Header);
  const std::string Begin = "#include \"cache.h\"\nUndeclared Thing;\n";
  const std::string Cool = Begin + "Task<int> cool(int) { co_return 1; }\n";
  writeProject({{"user.cpp", LikelyAwaits}, {"other.cpp", Cool}});
  EXPECT_THAT(run({}).Stdout, HasSubstr("2 independent awaits"));
  writeProject({{"user.cpp", LikelyAwaits},
                {"other.cpp", Begin + waiting("warm", "++Hits;") +
                                  waiting("cool", "++Hits;")}});
  EXPECT_THAT(run({}).Stdout, IsEmpty());
}

TEST_F(LinkedTasksTest, TasksCreatedFirstThatOnlyCompute) {
  const std::string User = R"cpp(#include "cache.h"
Task<int> both(int Id) {
  Task<int> A = warm(Id);
  Task<int> B = cool(Id);
  int First = co_await A;
  int Second = co_await B;
  co_return First + Second;
}
)cpp";
  const std::string Warm = "Task<int> warm(int Id) { co_return Id; }\n";
  const std::string Cool = "Task<int> cool(int Id) { co_return Id; }\n";
  EXPECT_THAT(report(User, {Warm}).Stdout, HasSubstr("2 lazy tasks"));
  EXPECT_THAT(report(User, {Warm, Cool}).Stdout, IsEmpty());
}

TEST_F(LinkedTasksTest, ALargerGroupTakesThePlaceOfASmallerOne) {
  const std::string User = R"cpp(#include "cache.h"
Task<int> all(int Id) {
  int A = co_await warm(Id);
  int B = co_await cool(Id);
  co_await fill(Id);
  co_return A + B;
}
)cpp";
  const std::string Warm = waiting("warm", "++Hits;");
  const std::string Cool = waiting("cool", "++Misses;");
  EXPECT_THAT(report(User, {Warm, Cool}).Stdout,
              HasSubstr("2 independent awaits"));
  EXPECT_THAT(report(User, {Warm, Cool, waiting("fill", "")}).Stdout,
              AllOf(HasSubstr("3 independent awaits"),
                    Not(HasSubstr("2 independent awaits"))));
}

TEST_F(LinkedTasksTest, IterationsOfALoop) {
  const std::string User = R"cpp(#include "cache.h"
Task<int> all() {
  for (int I = 0; I != 10; ++I)
    co_await warm(I);
  co_return 0;
}
)cpp";
  EXPECT_THAT(report(User, {}).Stdout, IsEmpty());
  EXPECT_THAT(report(User, {waiting("warm", "++Hits;")}).Stdout, IsEmpty());
  EXPECT_THAT(report(User, {waiting("warm", "")}).Stdout,
              AllOf(HasSubstr("user.cpp:4:5: warning: one await for each"),
                    HasSubstr("their bodies change nothing")));
}

TEST_F(LinkedTasksTest, OverridesCountAsUnknown) {
  const std::string Source = R"cpp(#include "cache.h"
struct Store {
  virtual Task<int> load(int);
  virtual Task<int> count(int);
};
Task<int> both(Store &From, Store &Other, int Id) {
  int A = co_await From.load(Id);
  int B = co_await Other.count(Id);
  co_return A + B;
}
)cpp";
  const std::string Base = R"cpp(
struct Store {
  virtual Task<int> load(int);
  virtual Task<int> count(int);
};
Task<int> Store::load(int Id) { co_return Id; }
Task<int> Store::count(int Id) { co_return Id; }
)cpp";
  EXPECT_EQ(report(Source, {Base}).Stdout, report(Source, {}).Stdout);
}

TEST_F(LinkedTasksTest, SuppressionsAreCounted) {
  std::string User = PossibleAwaits;
  const std::string Second = "  co_await cool(Id);";
  User.insert(User.find(Second) + Second.size(),
              " // NOLINT(coro-sequential-await)");
  const ProcessResult R =
      report(User, {waiting("warm", "++Hits;"), waiting("cool", "++Misses;")});
  EXPECT_THAT(R.Stdout, IsEmpty());
  EXPECT_THAT(R.Stderr, HasSubstr("1 finding suppressed by NOLINT"));
  EXPECT_THAT(report(User, {}).Stderr, Not(HasSubstr("suppressed")));
}

TEST_F(LinkedTasksTest, ALostTaskThatOthersAwait) {
  const std::string User = R"cpp(#include "cache.h"
Task<int> loses(int Id) {
  warm(Id);
  co_return co_await cool(Id);
}
)cpp";
  const std::string Awaits =
      "Task<int> one(int Id) { co_return co_await warm(Id); }\n";
  EXPECT_THAT(report(User, {}).Stdout, AllOf(HasSubstr("[coro-discarded-task]"),
                                             Not(HasSubstr("its task is"))));
  EXPECT_THAT(report(User, {Awaits}).Stdout,
              HasSubstr("other0.cpp:2:44: note: its task is awaited here\n"));
  EXPECT_THAT(
      report(User, {Awaits, "Task<int> two(int Id) { return warm(Id); }\n",
                    "Task<int> three(int Id) {\n  co_await warm(Id);\n"
                    "  co_return co_await warm(Id + 1);\n}\n"})
          .Stdout,
      HasSubstr("other0.cpp:2:44: note: its task is awaited here and in 2 "
                "other places\n"));
  EXPECT_THAT(
      report(User, {"Task<int> two(int Id) { return warm(Id); }\n"}).Stdout,
      HasSubstr("other0.cpp:2:32: note: its task is used here\n"));
}

} // namespace

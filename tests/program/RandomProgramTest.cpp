//===- RandomProgramTest.cpp - graphs against their definition ------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/program/RandomProgram.h"
#include "checks/program/FactsFormat.h"
#include "checks/program/ProgramIndex.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "gtest/gtest.h"
#include <algorithm>
#include <random>

using namespace corolint;
using namespace corolint::test;

namespace {

constexpr unsigned Seeds = 400;
constexpr VirtualCalls Policies[] = {VirtualCalls::Never, VirtualCalls::All,
                                     VirtualCalls::Any};

RandomFeatures everything() {
  RandomFeatures Result;
  Result.Families = Result.Headers = Result.Namesakes = Result.Virtuals =
      Result.Callables = true;
  Result.Parameters = 2;
  return Result;
}

struct Answer {
  unsigned Expected = 0; ///< The distance, or 0.
  unsigned Steps = 0;    ///< Of what was found, or 0.
  std::string Where;
};

std::vector<Answer> answersOf(unsigned Seed, const RandomFeatures &With,
                              VirtualCalls Policy) {
  std::vector<Answer> Result;
  const std::vector<FileFacts> Facts = makeRandomProgram(Seed, With);
  const CallGraph Graph(pointersTo(Facts), Policy);
  for (Family Of : {Family::BlockingCall, Family::BlockingIo}) {
    const Oracle Known(Facts, Policy, Of);
    for (const FileFacts &File : Facts)
      for (const auto &[Index, Site] : llvm::enumerate(File.Sites))
        if (Site.Of == Of) {
          const auto Way = Graph.find(File, Site.Call, Of);
          Result.push_back({Known.distance(File, Site.Call),
                            Way ? unsigned(Way->Steps.size()) : 0,
                            "seed " + std::to_string(Seed) + ", site " +
                                std::to_string(Index) + " of " + File.Source +
                                ": " + describe(Way)});
        }
  }
  return Result;
}

/// A test of random programs says nothing if they all block, or none does.
class Mixture {
public:
  void add(bool Found) { ++(Found ? Yes : No); }
  void expectGood() const {
    EXPECT_GT(Yes, (Yes + No) / 25);
    EXPECT_GT(No, (Yes + No) / 25);
  }

private:
  unsigned Yes = 0;
  unsigned No = 0;
};

TEST(RandomPrograms, WaysAreShortest) {
  RandomFeatures With;
  With.Families = With.Headers = true;
  Mixture Found;
  for (unsigned Seed = 0; Seed != Seeds; ++Seed)
    for (const Answer &A : answersOf(Seed, With, VirtualCalls::All)) {
      EXPECT_EQ(A.Steps, A.Expected) << A.Where;
      Found.add(A.Steps);
    }
  Found.expectGood();
}

TEST(RandomPrograms, ChoicesBlockAsTheirMembersDo) {
  RandomFeatures With;
  With.Families = With.Headers = With.Namesakes = With.Virtuals = true;
  for (VirtualCalls Policy : Policies) {
    Mixture Found;
    for (unsigned Seed = 0; Seed != Seeds; ++Seed)
      for (const Answer &A : answersOf(Seed, With, Policy)) {
        EXPECT_EQ(A.Steps != 0, A.Expected != 0) << A.Where;
        Found.add(A.Steps);
      }
    Found.expectGood();
  }
}

TEST(RandomPrograms, ValuesDecide) {
  RandomFeatures With;
  With.Headers = With.Callables = true;
  // So few conditions that none are too many.
  With.Parameters = 1;
  Mixture Found;
  for (unsigned Seed = 0; Seed != Seeds; ++Seed)
    for (const Answer &A : answersOf(Seed, With, VirtualCalls::All)) {
      EXPECT_EQ(A.Steps != 0, A.Expected != 0) << A.Where;
      Found.add(A.Steps);
    }
  Found.expectGood();
}

/// With everything together, the graph may give up, but never invents.
TEST(RandomPrograms, NothingIsInvented) {
  for (VirtualCalls Policy : Policies) {
    Mixture Found;
    for (unsigned Seed = 0; Seed != Seeds; ++Seed)
      for (const Answer &A : answersOf(Seed, everything(), Policy)) {
        EXPECT_TRUE(A.Steps == 0 || A.Expected != 0) << A.Where;
        Found.add(A.Steps);
      }
    Found.expectGood();
  }
}

TEST(RandomPrograms, TheOrderOfFilesChangesNothing) {
  std::mt19937 Random(1);
  for (unsigned Seed = 0; Seed != 100; ++Seed) {
    std::vector<FileFacts> Facts = makeRandomProgram(Seed, everything());
    // One that was compiled twice, in different ways.
    Facts[1].Source = Facts[0].Source;
    std::vector<const FileFacts *> Files = pointersTo(Facts);
    for (VirtualCalls Policy : Policies) {
      const CallGraph First(pointersTo(Facts), Policy);
      const std::string Expected = describeAll(First, pointersTo(Facts));
      const std::string Index =
          llvm::formatv("{0}", toJSON(First.blockingFacts()));
      for (unsigned Times = 0; Times != 10; ++Times) {
        std::shuffle(Files.begin(), Files.end(), Random);
        const CallGraph Shuffled(Files, Policy);
        ASSERT_EQ(describeAll(Shuffled, pointersTo(Facts)), Expected)
            << "seed " << Seed;
        ASSERT_EQ(llvm::formatv("{0}", toJSON(Shuffled.blockingFacts())).str(),
                  Index)
            << "seed " << Seed;
      }
    }
  }
}

/// What is written and read again, as an editor does, means the same.
TEST(RandomPrograms, FactsSurviveTheirFormat) {
  for (unsigned Seed = 0; Seed != 100; ++Seed) {
    const std::vector<FileFacts> Facts = makeRandomProgram(Seed, everything());
    std::vector<FileFacts> Read;
    for (const FileFacts &File : Facts) {
      auto Result = parseFacts(toJSON(File));
      ASSERT_TRUE(static_cast<bool>(Result)) << toString(Result.takeError());
      Read.push_back(std::move(*Result));
    }
    const auto Answers = [](const std::vector<FileFacts> &Of) {
      return describeAll(CallGraph(pointersTo(Of), VirtualCalls::All),
                         pointersTo(Of));
    };
    ASSERT_EQ(Answers(Read), Answers(Facts)) << "seed " << Seed;
  }
}

/// Of a file that has no functions, with the index and with all of the program.
/// \p SameWays: not only whether there is one.
void expectSameAnswers(const RandomFeatures &With, VirtualCalls Policy,
                       bool SameWays) {
  Mixture Found;
  for (unsigned Seed = 0; Seed != Seeds; ++Seed) {
    const std::vector<FileFacts> Facts = makeRandomProgram(Seed, With);
    const FileFacts &Own = Facts.back();
    const CallGraph Whole(pointersTo(Facts), Policy);
    FileFacts Blocking = Whole.blockingFacts();
    Blocking.Hashes.resize(Blocking.Files.size());
    const FileFacts Index =
        ProgramIndex(std::move(Blocking))
            .around(Own, [](llvm::StringRef, uint64_t) { return true; });
    const CallGraph Small({&Own, &Index}, Policy);
    for (const auto &[I, Site] : llvm::enumerate(Own.Sites)) {
      const std::string Expected =
          describe(Whole.find(Own, Site.Call, Site.Of), /*WithPlaces=*/true);
      const std::string Way =
          describe(Small.find(Own, Site.Call, Site.Of), /*WithPlaces=*/true);
      ASSERT_EQ(Way.empty(), Expected.empty())
          << "seed " << Seed << ", site " << I << ": " << Way << Expected;
      if (SameWays)
        ASSERT_EQ(Way, Expected) << "seed " << Seed << ", site " << I;
      Found.add(!Way.empty());
    }
  }
  Found.expectGood();
}

TEST(RandomPrograms, AnIndexSaysTheSameOfPlainFunctions) {
  RandomFeatures With;
  With.Families = With.Headers = true;
  expectSameAnswers(With, VirtualCalls::All, /*SameWays=*/true);
}

TEST(RandomPrograms, AnIndexSaysTheSameOfConditions) {
  RandomFeatures With;
  With.Families = With.Headers = With.Callables = true;
  With.Parameters = 2;
  expectSameAnswers(With, VirtualCalls::All, /*SameWays=*/true);
}

TEST(RandomPrograms, AnIndexSaysTheSameOfVirtualFunctions) {
  RandomFeatures With;
  With.Families = With.Headers = With.Virtuals = true;
  for (VirtualCalls Policy : Policies)
    expectSameAnswers(With, Policy, /*SameWays=*/true);
}

TEST(RandomPrograms, AnIndexSaysTheSameOfNamesakes) {
  RandomFeatures With;
  With.Families = With.Headers = With.Namesakes = true;
  expectSameAnswers(With, VirtualCalls::All, /*SameWays=*/false);
}

TEST(RandomPrograms, AnIndexSaysTheSameOfEverything) {
  for (VirtualCalls Policy : Policies)
    expectSameAnswers(everything(), Policy, /*SameWays=*/false);
}

} // namespace

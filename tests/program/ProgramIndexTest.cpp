//===- ProgramIndexTest.cpp - facts of other files for an editor ----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/ProgramIndex.h"
#include "checks/program/FactsFormat.h"
#include "checks/program/ProgramIndexes.h"
#include "tests/program/Drafts.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <map>

using namespace corolint;
using namespace corolint::test;
using namespace llvm;
using testing::HasSubstr;

namespace {

class ProgramIndexTest : public testing::Test {
protected:
  void write(StringRef Path, StringRef Text) { Texts[Path.str()] = Text.str(); }

  /// What is on disk now.
  IntrusiveRefCntPtr<vfs::FileSystem> disk() const {
    auto Result = makeIntrusiveRefCnt<vfs::InMemoryFileSystem>();
    for (const auto &[Path, Text] : Texts)
      Result->addFile(Path, 0, MemoryBuffer::getMemBufferCopy(Text));
    Result->setCurrentWorkingDirectory("/project/build");
    return Result;
  }

  void writeIndex(const Program &P, StringRef Path = "/project/index.json",
                  StringRef Root = "/project") {
    const std::vector<FileFacts> Facts = P.facts();
    FileFacts Blocking =
        CallGraph(pointersTo(Facts), VirtualCalls::All).blockingFacts();
    write(Path, writeProgramIndex(std::move(Blocking), Root, Path, *disk()));
  }

  /// What is found with the index of a call of \p Callee.
  std::string way(StringRef Callee, const CallDetails &Details = {},
                  StringRef Path = "/project/index.json") const {
    Program P;
    P.file("open.cpp").site(Callee, Details);
    return way(P.facts().front(), Path);
  }

  std::string way(const FileFacts &Own,
                  StringRef Path = "/project/index.json") const {
    const auto FS = disk();
    Expected<ProgramIndex> Index = ProgramIndex::load(Path, *FS);
    if (!Index)
      return toString(Index.takeError());
    const FileFacts Others =
        Index->around(Own, [&](StringRef File, uint64_t Hash) {
          return contentHash(File, *FS) == Hash;
        });
    const CallGraph Graph({&Own, &Others}, VirtualCalls::All);
    const SiteFact &Site = Own.Sites.front();
    return describe(Graph.find(Own, Site.Call, Site.Of));
  }

  std::map<std::string, std::string> Texts;
};

/// 'f' of a.cpp calls 'g' of b.cpp, which blocks.
Program twoFiles() {
  Program P;
  P.file("a.cpp").define("f").calls("g");
  P.file("sub/b.cpp").define("g").blocks("sleep");
  return P;
}

TEST_F(ProgramIndexTest, AnswersForWhoeverHasNothingElse) {
  write("/project/a.cpp", "a");
  write("/project/sub/b.cpp", "b");
  writeIndex(twoFiles());
  EXPECT_EQ(way("f"), "f > g > sleep");
  EXPECT_EQ(way("g"), "g > sleep");
  EXPECT_EQ(way("h"), "");
}

TEST_F(ProgramIndexTest, LeavesOutWhatDoesNotMatter) {
  write("/project/a.cpp", "a");
  Program P;
  P.file("a.cpp").define("f").blocks("sleep");
  P.file("a.cpp").define("harmless").calls("harmless too");
  writeIndex(P);
  EXPECT_THAT(Texts["/project/index.json"], HasSubstr("sleep"));
  EXPECT_THAT(Texts["/project/index.json"],
              testing::Not(HasSubstr("harmless")));
}

TEST_F(ProgramIndexTest, ForgetsFilesThatHaveChanged) {
  write("/project/a.cpp", "a");
  write("/project/sub/b.cpp", "b");
  writeIndex(twoFiles());
  write("/project/sub/b.cpp", "b, but other");
  EXPECT_EQ(way("g"), "");
  EXPECT_EQ(way("f"), "");
}

TEST_F(ProgramIndexTest, KeepsFilesThatHaveNotChanged) {
  write("/project/a.cpp", "a");
  write("/project/sub/b.cpp", "b");
  writeIndex(twoFiles());
  write("/project/a.cpp", "a, but other");
  EXPECT_EQ(way("f"), "");
  EXPECT_EQ(way("g"), "g > sleep");
}

TEST_F(ProgramIndexTest, ForgetsFilesThatAreGone) {
  write("/project/a.cpp", "a");
  write("/project/sub/b.cpp", "b");
  writeIndex(twoFiles());
  Texts.erase("/project/sub/b.cpp");
  EXPECT_EQ(way("g"), "");
}

TEST_F(ProgramIndexTest, AFileThatNeverWasThereIsNotFresh) {
  write("/project/a.cpp", "a");
  writeIndex(twoFiles());
  EXPECT_EQ(way("g"), "");
}

TEST_F(ProgramIndexTest, AnOverrideThatHasChangedMayNotBlockAnyMore) {
  write("/project/a.cpp", "a");
  write("/project/b.cpp", "b");
  Program P;
  P.file("a.cpp").define("A::run").overrides("Base::run").blocks("sleep");
  P.file("b.cpp").define("B::run").overrides("Base::run");
  writeIndex(P);
  EXPECT_EQ(way("Base::run", Virtually), "");
  write("/project/b.cpp", "b, but other");
  EXPECT_EQ(way("Base::run", Virtually), "");
}

TEST_F(ProgramIndexTest, OneThatBlockedMayNotBlockAnyMoreEither) {
  write("/project/a.cpp", "a");
  write("/project/b.cpp", "b");
  Program P;
  P.file("a.cpp").define("A::run").overrides("Base::run").blocks("sleep");
  P.file("b.cpp").define("B::run").overrides("Base::run").blocks("sleep");
  writeIndex(P);
  EXPECT_NE(way("Base::run", Virtually), "");
  write("/project/b.cpp", "b, but other");
  EXPECT_EQ(way("Base::run", Virtually), "");
}

TEST_F(ProgramIndexTest, TheProjectMayMove) {
  write("/project/a.cpp", "a");
  write("/project/sub/b.cpp", "b");
  for (const char *Path : {"index.json", "sub/deep/index.json"}) {
    const std::string From = std::string("/project/") + Path;
    const std::string To = std::string("/elsewhere/") + Path;
    writeIndex(twoFiles(), From);
    ASSERT_EQ(way("f", {}, From), "f > g > sleep");
    write("/elsewhere/a.cpp", "a");
    write("/elsewhere/sub/b.cpp", "b");
    write(To, Texts[From]);
    EXPECT_EQ(way("f", {}, To), "f > g > sleep");
    write("/elsewhere/a.cpp", "other");
    EXPECT_EQ(way("f", {}, To), "");
    EXPECT_EQ(way("f", {}, From), "f > g > sleep");
  }
}

TEST_F(ProgramIndexTest, AnIndexMayBeOutsideOfTheProject) {
  write("/project/a.cpp", "a");
  write("/project/sub/b.cpp", "b");
  for (const char *Path :
       {"/indexes/index.json", "/index.json", "/project2/index.json"}) {
    writeIndex(twoFiles(), Path);
    EXPECT_EQ(way("f", {}, Path), "f > g > sleep") << Path;
  }
}

TEST_F(ProgramIndexTest, PathsMayBeRelativeToTheWorkingDirectory) {
  write("/project/a.cpp", "a");
  write("/project/sub/b.cpp", "b");
  writeIndex(twoFiles());
  EXPECT_EQ(way("f", {}, "../index.json"), "f > g > sleep");
}

TEST_F(ProgramIndexTest, PathsBecomeAbsolute) {
  write("/project/a.cpp", "a");
  write("/project/sub/b.cpp", "b");
  writeIndex(twoFiles());
  Expected<ProgramIndex> Index =
      ProgramIndex::load("/project/index.json", *disk());
  ASSERT_TRUE(static_cast<bool>(Index)) << toString(Index.takeError());
  Program P;
  P.file("open.cpp").site("f");
  std::vector<std::string> Asked;
  const FileFacts Others =
      Index->around(P.facts().front(), [&](StringRef File, uint64_t) {
        Asked.push_back(File.str());
        return true;
      });
  EXPECT_THAT(Others.Files,
              testing::ElementsAre("/project/a.cpp", "/project/sub/b.cpp"));
  EXPECT_THAT(Asked, testing::UnorderedElementsAreArray(Others.Files));
}

TEST_F(ProgramIndexTest, OnlyWhatIsReachedIsTakenOut) {
  write("/project/a.cpp", "a");
  write("/project/b.cpp", "b");
  Program P;
  P.file("a.cpp").define("f").blocks("sleep");
  P.file("b.cpp").define("other").blocks("usleep");
  P.file("b.cpp").define("D::run").overrides("B::run").blocks("usleep");
  writeIndex(P);
  Expected<ProgramIndex> Index =
      ProgramIndex::load("/project/index.json", *disk());
  ASSERT_TRUE(static_cast<bool>(Index)) << toString(Index.takeError());
  auto NamesAround = [&](StringRef Callee) {
    Program Open;
    Open.file("open.cpp").site(Callee);
    const FileFacts Found = Index->around(
        Open.facts().front(), [](StringRef, uint64_t) { return true; });
    std::vector<std::string> Names;
    for (const FunctionFact &Function : Found.Functions)
      Names.push_back(Found.Strings[Function.Name]);
    return Names;
  };
  EXPECT_THAT(NamesAround("f"), testing::ElementsAre("f"));
  EXPECT_THAT(NamesAround("B::run"), testing::ElementsAre("D::run"));
  EXPECT_THAT(NamesAround("elsewhere"), testing::IsEmpty());
}

TEST_F(ProgramIndexTest, IsReadAgainWhereItHasChanged) {
  write("/project/a.cpp", "a");
  write("/project/sub/b.cpp", "b");
  Program P;
  P.file("open.cpp").site("f");
  const FileFacts Own = P.facts().front();
  auto Known = [&] {
    const auto FS = disk();
    Expected<FileFacts> Found = indexedFacts("/project/index.json", Own, *FS);
    return Found ? std::to_string(Found->Leaves.size())
                 : toString(Found.takeError());
  };
  EXPECT_THAT(Known(), HasSubstr("cannot read it"));
  writeIndex(twoFiles());
  EXPECT_EQ(Known(), "1");
  write("/project/sub/b.cpp", "b, but other");
  EXPECT_EQ(Known(), "0");
  writeIndex(twoFiles());
  EXPECT_EQ(Known(), "1");
  Texts.erase("/project/index.json");
  EXPECT_THAT(Known(), HasSubstr("cannot read it"));
}

TEST_F(ProgramIndexTest, OwnDefinitionsGoFirst) {
  write("/project/a.cpp", "a");
  write("/project/sub/b.cpp", "b");
  writeIndex(twoFiles());
  Program P;
  P.file("open.cpp").define("g");
  P.file("open.cpp").site("f");
  EXPECT_EQ(way(P.facts().front()), "");
}

TEST_F(ProgramIndexTest, OwnDeclarationsDoNot) {
  write("/project/a.cpp", "a");
  write("/project/sub/b.cpp", "b");
  writeIndex(twoFiles());
  Program P;
  P.file("open.cpp").declare("g");
  P.file("open.cpp").site("f");
  EXPECT_EQ(way(P.facts().front()), "f > g > sleep");
}

TEST_F(ProgramIndexTest, ErrorsNameTheIndex) {
  EXPECT_THAT(way("f"),
              HasSubstr("ProgramIndex '/project/index.json': cannot read it"));
  write("/project/index.json", "{");
  EXPECT_THAT(way("f"), HasSubstr("ProgramIndex '/project/index.json': "));
  write("/project/index.json", "{}");
  EXPECT_THAT(way("f"), HasSubstr("no facts of corolint"));
  const std::vector<FileFacts> Facts = twoFiles().facts();
  write("/project/index.json", formatv("{0}", toJSON(Facts.front())).str());
  EXPECT_THAT(way("f"), HasSubstr("--write-index writes one"));
}

} // namespace

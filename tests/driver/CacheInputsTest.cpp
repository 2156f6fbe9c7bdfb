//===- CacheInputsTest.cpp - what an analysis looked at -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/cache/Inputs.h"
#include "driver/project/ResourceDir.h"
#include "driver/run/Analyzer.h"
#include "driver/run/InputRecorder.h"
#include "tests/driver/DriverTest.h"
#include "llvm/Support/JSON.h"
#include <filesystem>
#include <map>
#include <random>
#include <sys/stat.h>
#include <system_error>

using namespace corolint;
using namespace corolint::test;
using testing::Contains;
using testing::IsEmpty;
using testing::Key;
using testing::Not;
using testing::Pair;

namespace {

using Kind = InputState::Kind;
using Inputs = std::map<std::string, InputState>;

std::string write(const Inputs &All) {
  InputListWriter Writer;
  for (const auto &[Path, State] : All)
    Writer.add(Path, State);
  return Writer.take();
}

/// The inputs in \p List; broken ones are \p IsBroken.
Inputs read(llvm::StringRef List, bool *IsBroken = nullptr) {
  Inputs Result;
  const bool All = allInputs(List, [&](llvm::StringRef Path, InputState State) {
    Result[Path.str()] = State;
    return true;
  });
  if (IsBroken)
    *IsBroken = !All;
  return Result;
}

TEST(CacheInputs, AListIsReadAsItWasWritten) {
  // The same lists in every run.
  std::mt19937 Random(1); // NOLINT(bugprone-random-generator-seed)
  static constexpr const char *Parts[] = {
      "a", "/", "usr/include", " ", "ä", "ö", "..", "-", "0", "boost"};
  for (int Round = 0; Round < 200; ++Round) {
    Inputs All;
    for (int I = 0; I < Round; ++I) {
      std::string Path = "/";
      for (unsigned Length = Random() % 8; Length > 0; --Length)
        Path += Parts[Random() % std::size(Parts)];
      const auto What = static_cast<Kind>(Random() % 3);
      All[Path] = {What, What == Kind::Missing ? 0 : uint64_t(Random()) << 32};
    }
    const std::string List = write(All);
    EXPECT_TRUE(llvm::json::isUTF8(List)) << List;
    EXPECT_EQ(read(List), All);
  }
}

TEST(CacheInputs, BrokenListsEndAtTheDamage) {
  bool IsBroken = false;
  for (const char *List : {"x", "0", "1 - a\n", "0 zz /a\n", "0 -1 /a\n", "0\n",
                           "-1 - /a\n", "0 - /a\n3 - b\n", "\n"}) {
    read(List, &IsBroken);
    EXPECT_TRUE(IsBroken) << List;
  }
  read("0 - /a\n1 /f b\n", &IsBroken);
  EXPECT_FALSE(IsBroken);
}

TEST(CacheInputs, PathsThatNoListCanHold) {
  EXPECT_TRUE(isListable("/a b/ä"));
  EXPECT_FALSE(isListable(""));
  EXPECT_FALSE(isListable("/a\nb"));
  EXPECT_FALSE(isListable("/a\xff"));
}

class InputStatesTest : public ::testing::Test {
protected:
  std::optional<InputState> now(const std::string &Name) {
    return currentState(Project.path(Name));
  }

  TempProject Project;
};

TEST_F(InputStatesTest, OfFiles) {
  EXPECT_EQ(now("a"), InputState());
  EXPECT_EQ(now("a/b"), InputState());
  for (const size_t Size : {0, 1, 4095, 4096, 100000}) {
    const std::string Content(Size, 'x');
    Project.write("a", Content);
    EXPECT_EQ(now("a"), InputState::file(Content));
  }
  EXPECT_EQ(now("a/b"), InputState()); // Below a file there is nothing.
  EXPECT_NE(InputState::file("a"), InputState::file("b"));
  EXPECT_EQ(currentState("/dev/null"), std::nullopt);
}

TEST_F(InputStatesTest, OfFolders) {
  Project.write("folder/a", "");
  const auto Before = now("folder");
  EXPECT_EQ(Before.value_or(InputState()).What, Kind::Folder);
  Project.write("folder/a", "changed");
  EXPECT_EQ(now("folder"), Before);
  Project.write("folder/b", "");
  EXPECT_NE(now("folder"), Before);
}

TEST_F(InputStatesTest, AreReadOnce) {
  InputStates States;
  const std::string Path = Project.path("a");
  Project.write("a", "1");
  EXPECT_TRUE(States.is(Path, InputState::file("1")));
  Project.write("a", "2");
  EXPECT_TRUE(States.is(Path, InputState::file("1")));
  EXPECT_FALSE(States.is(Path, InputState()));
  EXPECT_TRUE(InputStates().is(Path, InputState::file("2")));
}

TEST_F(InputStatesTest, OfManyMissingFiles) {
  for (const size_t Others : {0, 3, 5000}) {
    for (size_t I = 0; I < Others; ++I)
      Project.write("d/" + std::to_string(I), "");
    InputStates States;
    for (int I = 0; I < 40; ++I) {
      const std::string Name = "m" + std::to_string(I);
      const bool IsThere = I % 3 == 0 && Others > 0;
      if (IsThere)
        Project.write("d/" + Name, "");
      EXPECT_EQ(InputStates().is(Project.path("d/" + Name), {}), !IsThere);
      if (I < 3 || !IsThere) // What comes later a listing does not see.
        EXPECT_EQ(States.is(Project.path("d/" + Name), {}), !IsThere);
    }
  }
  // What is listed need not be there.
  InputStates States;
  for (int I = 0; I < 20; ++I) {
    const std::string Name = "link" + std::to_string(I);
    std::filesystem::create_symlink("nowhere", Project.path("d/" + Name));
    EXPECT_TRUE(States.is(Project.path("d/" + Name), {}));
  }
}

class InputRecorderTest : public ::testing::Test {
protected:
  void SetUp() override {
    Project.write("a.h", "1");
    Files =
        recordingFileSystem(llvm::vfs::createPhysicalFileSystem(), Recorder);
    ASSERT_FALSE(Files->setCurrentWorkingDirectory(Project.path()));
  }

  void readFile(const std::string &Name) {
    EXPECT_TRUE(static_cast<bool>(Files->getBufferForFile(Name)));
  }

  Inputs recorded() { return read(Recorder->take()); }

  TempProject Project;
  std::shared_ptr<InputRecorder> Recorder = std::make_shared<InputRecorder>();
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files;
};

TEST_F(InputRecorderTest, WhatWasReadAndWhatWasNotThere) {
  readFile("a.h");
  EXPECT_FALSE(Files->exists("b.h"));
  EXPECT_FALSE(static_cast<bool>(Files->openFileForRead("a.h/c.h")));
  EXPECT_TRUE(Files->exists("/"));
  readFile("/dev/null");
  EXPECT_EQ(recorded(), (Inputs{{Project.path("a.h"), InputState::file("1")},
                                {Project.path("a.h/c.h"), {}},
                                {Project.path("b.h"), {}}}));
}

TEST_F(InputRecorderTest, AFileThatIsOnlyLookedAtCounts) {
  EXPECT_TRUE(Files->exists("a.h"));
  Project.write("b.h", "2");
  EXPECT_TRUE(static_cast<bool>(Files->openFileForRead("b.h")));
  EXPECT_EQ(recorded(), (Inputs{{Project.path("a.h"), InputState::file("1")},
                                {Project.path("b.h"), InputState::file("2")}}));
}

TEST_F(InputRecorderTest, AFolderThatIsListedCounts) {
  std::error_code EC;
  Files->dir_begin(".", EC);
  const Inputs All = recorded();
  ASSERT_EQ(All.size(), 1u);
  EXPECT_EQ(All.begin()->second, currentState(Project.path()));
}

TEST_F(InputRecorderTest, AFileThatChangesMeanwhileSpoilsTheList) {
  readFile("a.h");
  Project.write("a.h", "2");
  readFile("a.h");
  EXPECT_THAT(Recorder->take(), IsEmpty());
}

TEST_F(InputRecorderTest, AFileThatComesMeanwhileSpoilsTheList) {
  EXPECT_FALSE(Files->exists("b.h"));
  Project.write("b.h", "");
  EXPECT_TRUE(Files->exists("b.h"));
  EXPECT_THAT(Recorder->take(), IsEmpty());
}

TEST_F(InputRecorderTest, AFileThatGoesMeanwhileSpoilsTheList) {
  EXPECT_TRUE(Files->exists("a.h"));
  Project.remove("a.h");
  EXPECT_THAT(Recorder->take(), IsEmpty());
}

TEST_F(InputRecorderTest, AFileThatWasOnlyLookedAtAndChangesSpoilsTheList) {
  EXPECT_TRUE(Files->exists("a.h"));
  Project.write("a.h", "longer");
  EXPECT_THAT(Recorder->take(), IsEmpty());
}

TEST_F(InputRecorderTest, WhatCannotBeReadIsAsGoodAsMissing) {
  std::filesystem::create_symlink("loop", Project.path("loop"));
  EXPECT_FALSE(Files->exists("loop"));
  const std::string Long(5000, 'x');
  EXPECT_FALSE(Files->exists(Long));
  EXPECT_EQ(recorded(),
            (Inputs{{Project.path("loop"), {}}, {Project.path(Long), {}}}));
  EXPECT_EQ(currentState(Project.path("loop")), InputState());
  EXPECT_EQ(currentState(Project.path(Long)), InputState());
}

TEST_F(InputRecorderTest, WhatMayWorkNextTimeSpoilsTheList) {
  Recorder->failed("/a", std::make_error_code(std::errc::io_error));
  EXPECT_THAT(Recorder->take(), IsEmpty());
}

TEST_F(InputRecorderTest, APipeSpoilsTheList) {
  ASSERT_EQ(::mkfifo(Project.path("pipe").c_str(), 0600), 0);
  EXPECT_TRUE(Files->exists("pipe"));
  EXPECT_THAT(Recorder->take(), IsEmpty());
  EXPECT_EQ(currentState(Project.path("pipe")), std::nullopt);
}

TEST(AnalysisInputs, AreAllThatMatters) {
  TempProject Project;
  Project.write("task.h", TaskHeader);
  Project.write("a.cpp", BlockingSource);
  Project.write("corolint.yaml", "functions: []\n");
  AnalysisJob Job;
  Job.File = Project.path("a.cpp");
  Job.Directory = Project.path();
  Job.CommandLine = {"clang++", "-std=c++20", "a.cpp"};
  AnalysisSettings Settings;
  Settings.ResourceDir =
      llvm::cantFail(findResourceDir("", COROLINT_EXECUTABLE));
  EXPECT_THAT(analyzeFile(Job, Settings).Inputs, IsEmpty());
  Settings.RecordInputs = true;
  for (int I = 0; I < 2; ++I) { // Catalogues are read once per process.
    const Inputs All = read(analyzeFile(Job, Settings).Inputs);
    for (const char *Name : {"task.h", "a.cpp", "corolint.yaml"})
      EXPECT_THAT(All, Contains(Pair(Project.path(Name),
                                     InputState::file(Project.read(Name)))));
    EXPECT_THAT(All, Contains(Pair(Project.path(".clang-tidy"), InputState())));
  }
  // What is not saved yet is no file.
  Job.Content = BlockingSource;
  EXPECT_THAT(read(analyzeFile(Job, Settings).Inputs),
              Not(Contains(Key(Project.path("a.cpp")))));
}

} // namespace

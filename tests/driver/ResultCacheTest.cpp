//===- ResultCacheTest.cpp - the cache as a library -----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/cache/CachedRun.h"
#include "driver/cache/ToolIdentity.h"
#include "driver/run/Protocol.h"
#include "tests/driver/DriverTest.h"
#include "llvm/Support/FileSystem.h"
#include <chrono>
#include <filesystem>
#include <unistd.h>

using namespace corolint;
using namespace corolint::test;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

constexpr char Payload[] = "Some text,\nof two lines, that is kept.";

class CacheStoreTest : public ::testing::Test {
protected:
  CacheStore store(uint64_t Limit = 0, bool IsReadOnly = false) {
    return {Cache.path("cache"), IsReadOnly, Limit};
  }

  std::string read(CacheStore Store, const std::string &Name) {
    const auto Entry = Store.read(Name);
    return Entry ? Entry->Payload.str() : "nothing";
  }

  static std::string file(const std::string &Name) {
    return "cache/v1/llvmcache-" + Name;
  }

  TempProject Cache;
};

TEST_F(CacheStoreTest, ReadsWhatWasWritten) {
  EXPECT_EQ(read(store(), "a"), "nothing");
  EXPECT_TRUE(store().write("a", Payload));
  EXPECT_TRUE(store().write("b", ""));
  EXPECT_EQ(read(store(), "a"), Payload);
  EXPECT_EQ(read(store(), "b"), "");
  EXPECT_TRUE(store().write("a", "other"));
  EXPECT_EQ(read(store(), "a"), "other");
  EXPECT_FALSE(store(0, /*IsReadOnly=*/true).write("a", "third"));
  EXPECT_EQ(read(store(), "a"), "other");
}

TEST_F(CacheStoreTest, OthersMayClearIt) {
  CacheStore Store = store();
  EXPECT_TRUE(Store.write("a", Payload));
  EXPECT_FALSE(store().clear());
  EXPECT_FALSE(Cache.exists("cache"));
  EXPECT_TRUE(Store.write("b", Payload));
  EXPECT_EQ(read(store(), "a"), "nothing");
  EXPECT_EQ(read(store(), "b"), Payload);
}

TEST_F(CacheStoreTest, AFlippedBitIsNoEntry) {
  ASSERT_TRUE(store().write("a", Payload));
  const std::string Sound = Cache.read(file("a"));
  ASSERT_GT(Sound.size(), sizeof(Payload));
  CacheStore Store = store();
  for (size_t I = 0; I < Sound.size(); ++I)
    for (int Bit = 0; Bit < 8; ++Bit) {
      std::string Broken = Sound;
      Broken[I] = static_cast<char>(Broken[I] ^ (1 << Bit));
      Cache.write(file("a"), Broken);
      EXPECT_FALSE(Store.read("a")) << I << " " << Bit;
    }
  EXPECT_EQ(Store.damaged(), 8 * Sound.size());
  Cache.write(file("a"), Sound);
  EXPECT_EQ(read(store(), "a"), Payload);
}

TEST_F(CacheStoreTest, ACutOrLongerFileIsNoEntry) {
  ASSERT_TRUE(store().write("a", Payload));
  const std::string Sound = Cache.read(file("a"));
  for (size_t Length = 0; Length < Sound.size(); ++Length) {
    Cache.write(file("a"), Sound.substr(0, Length));
    EXPECT_EQ(read(store(), "a"), "nothing") << Length;
  }
  for (const char *More : {"\n", "x", "corolint"}) {
    Cache.write(file("a"), Sound + More);
    EXPECT_EQ(read(store(), "a"), "nothing") << More;
  }
}

TEST_F(CacheStoreTest, AnEntryIsGoodInItsPlaceOnly) {
  ASSERT_TRUE(store().write("a", Payload));
  Cache.write(file("b"), Cache.read(file("a")));
  EXPECT_EQ(read(store(), "b"), "nothing");
  std::filesystem::create_directory(Cache.path(file("c")));
  EXPECT_EQ(read(store(), "c"), "nothing");
}

TEST_F(CacheStoreTest, PruningTakesWhatWasNotUsedForLongest) {
  const std::string Big(10000, 'x');
  CacheStore Store = store(35000);
  for (const char *Name : {"a", "b", "c", "d"})
    ASSERT_TRUE(Store.write(Name, Big));
  // All but 'b', the third newest, were used in this hour.
  const auto Now = std::chrono::system_clock::now();
  for (const auto &[Name, Hours] :
       {std::pair("a", 0), {"b", 5}, {"c", 0}, {"d", 0}}) {
    int FD = -1;
    ASSERT_FALSE(llvm::sys::fs::openFileForReadWrite(
        Cache.path(file(Name)), FD, llvm::sys::fs::CD_OpenExisting,
        llvm::sys::fs::OF_None));
    ASSERT_FALSE(llvm::sys::fs::setLastAccessAndModificationTime(
        FD, Now - std::chrono::hours(Hours), Now));
    ::close(FD);
  }
  Store.prune();
  EXPECT_EQ(read(store(), "b"), "nothing");
  for (const char *Name : {"a", "c", "d"})
    EXPECT_EQ(read(store(), Name), Big) << Name;
  EXPECT_EQ(store().usage().Entries, 3u);
}

class ResultCacheTest : public ::testing::Test {
protected:
  void SetUp() override {
    Project.write("a.cpp", "int A;\n");
    Job.File = Project.path("a.cpp");
    Job.Directory = Project.path();
    Job.CommandLine = {"clang++", "a.cpp"};
    Result.Path = Job.File;
    Result.Detail = "7";
    Result.Findings.emplace_back().Message = "some text";
    InputListWriter Inputs;
    Inputs.add(Job.File, InputState::file("int A;\n"));
    Result.Inputs = Inputs.take();
  }

  ResultCache cache(const std::string &Tool = "tool") {
    return {CacheStore(Cache.path(), /*IsReadOnly=*/false, 0), Tool};
  }

  bool knows(const AnalysisJob &Wanted, const AnalysisSettings &Asked = {},
             const std::string &Tool = "tool") {
    return cache(Tool).lookUp(Wanted, Asked).has_value();
  }

  TempProject Project;
  TempProject Cache;
  AnalysisJob Job;
  AnalysisSettings Settings;
  FileResult Result;
};

TEST_F(ResultCacheTest, GivesWhatItWasGiven) {
  cache().store(Job, Settings, Result);
  const FileResult Known = cache().lookUp(Job, Settings).value_or(FileResult());
  EXPECT_TRUE(Known.Cached);
  Result.Inputs.clear();
  EXPECT_EQ(encodeLine(Known), encodeLine(Result));
}

TEST_F(ResultCacheTest, AnotherToolsResultsAreNotOurs) {
  cache().store(Job, Settings, Result);
  EXPECT_FALSE(knows(Job, {}, "rebuilt tool"));
  EXPECT_TRUE(knows(Job));
}

TEST_F(ResultCacheTest, AllOfAJobMatters) {
  cache().store(Job, Settings, Result);
  AnalysisJob Other = Job;
  Other.Directory = "/";
  EXPECT_FALSE(knows(Other));
  Other = Job;
  Other.CommandLine.push_back("-DX");
  EXPECT_FALSE(knows(Other));
  Other = Job;
  Other.Content = ""; // Text that is not saved yet.
  EXPECT_FALSE(knows(Other));
  cache().store(Other, Settings, Result);
  Other.Content = "int B;";
  EXPECT_FALSE(knows(Other));
  EXPECT_TRUE(knows(Job));
}

TEST_F(ResultCacheTest, ResultsWithUnknownInputsAreNotKept) {
  Result.Inputs.clear();
  cache().store(Job, Settings, Result);
  EXPECT_FALSE(knows(Job));
}

TEST_F(ResultCacheTest, InputsHaveToBeAsTheyWere) {
  cache().store(Job, Settings, Result);
  Project.write("a.cpp", "int B;\n");
  EXPECT_FALSE(knows(Job));
  Project.remove("a.cpp");
  EXPECT_FALSE(knows(Job));
  Project.write("a.cpp", "int A;\n");
  EXPECT_TRUE(knows(Job));
}

TEST_F(ResultCacheTest, ARunSeesOneStateOfTheFiles) {
  ResultCache Run = cache();
  Run.store(Job, Settings, Result);
  EXPECT_TRUE(Run.lookUp(Job, Settings));
  Project.write("a.cpp", "int B;\n");
  EXPECT_TRUE(Run.lookUp(Job, Settings));
}

TEST_F(ResultCacheTest, KeepsAFewStatesOfAFile) {
  for (int I = 0; I < 10; ++I) {
    InputListWriter Inputs;
    Inputs.add(Job.File, InputState::file(std::to_string(I)));
    Result.Inputs = Inputs.take();
    Result.Detail = std::to_string(I);
    cache().store(Job, Settings, Result);
  }
  std::vector<std::string> Known;
  for (int I = 0; I < 10; ++I) {
    Project.write("a.cpp", std::to_string(I));
    if (const auto Found = cache().lookUp(Job, Settings)) {
      Known.push_back(Found->Detail);
      EXPECT_EQ(Found->Detail, std::to_string(I));
    }
  }
  EXPECT_EQ(Known, (std::vector<std::string>{"6", "7", "8", "9"}));
}

TEST_F(ResultCacheTest, DamageIsAMissAndNeverAnotherResult) {
  cache().store(Job, Settings, Result);
  const std::vector<std::string> Names = Cache.list("v1");
  ASSERT_THAT(Names, SizeIs(2));
  for (const std::string &Name : Names) {
    const std::string Entry = "v1/" + Name;
    const std::string Sound = Cache.read(Entry);
    for (size_t I = 0; I < Sound.size(); ++I) {
      std::string Broken = Sound;
      Broken[I] = static_cast<char>(Broken[I] ^ 1);
      Cache.write(Entry, Broken);
      EXPECT_FALSE(knows(Job)) << Name << " " << I;
      Cache.write(Entry, Sound.substr(0, I));
      EXPECT_FALSE(knows(Job)) << Name << " " << I;
    }
    cache().store(Job, Settings, Result);
    EXPECT_EQ(Cache.read(Entry), Sound);
  }
}

TEST_F(ResultCacheTest, WhereAllIsKnownNoProcessStarts) {
  unsigned Asked = 0;
  auto Refuse = [&](llvm::ArrayRef<AnalysisJob> Jobs, const AnalysisSettings &,
                    llvm::function_ref<void(size_t, FileResult &)>)
      -> llvm::Expected<std::vector<FileResult>> {
    Asked += Jobs.size();
    return llvm::createStringError("no process can be started");
  };
  ResultCache Run = cache();
  Run.store(Job, Settings, Result);
  auto Known = runCached(&Run, {Job}, Settings, Refuse);
  ASSERT_TRUE(static_cast<bool>(Known));
  ASSERT_THAT(*Known, SizeIs(1));
  EXPECT_TRUE(Known->front().Cached);
  EXPECT_EQ(Known->front().Detail, "7");
  EXPECT_EQ(Asked, 0u);
  // Others are asked for what is not known.
  AnalysisJob Other = Job;
  Other.CommandLine.push_back("-DX");
  auto Unknown = runCached(&Run, {Job, Other}, Settings, Refuse);
  ASSERT_FALSE(static_cast<bool>(Unknown));
  llvm::consumeError(Unknown.takeError());
  EXPECT_EQ(Asked, 1u);
  EXPECT_FALSE(knows(Other));
}

TEST_F(ResultCacheTest, StatisticsThatCannotBeReadStartAnew) {
  const std::string File = Cache.path("statistics");
  EXPECT_TRUE(readStatistics(File).isEmpty());
  addStatistics(File, {.Hits = 1, .Misses = 2, .Stored = 3, .Damaged = 4});
  addStatistics(File, {.Hits = 10, .Misses = 20});
  EXPECT_EQ(readStatistics(File).Hits, 11);
  EXPECT_EQ(readStatistics(File).Misses, 22);
  EXPECT_EQ(readStatistics(File).Damaged, 4);
  for (const char *Text : {"", "[]", "{}", "{\"hits\":", "{\"hits\":\"x\"}"}) {
    Cache.write("statistics", Text);
    EXPECT_TRUE(readStatistics(File).isEmpty()) << Text;
  }
  addStatistics(File, {.Hits = 5});
  EXPECT_EQ(readStatistics(File).Hits, 5);
  addStatistics(Cache.path("none/statistics"), {.Hits = 5}); // Does nothing.
}

TEST(ToolIdentity, NamesTheBuild) {
  const std::string Id = toolIdentity(COROLINT_EXECUTABLE);
  EXPECT_EQ(Id, toolIdentity(COROLINT_EXECUTABLE));
  // Versions, this program, and the two libraries of LLVM.
  EXPECT_THAT(Id, testing::MatchesRegex(
                      "corolint [0-9.]+ LLVM [^\n]+(\n[0-9A-F]{8,}){3}"));
}

} // namespace

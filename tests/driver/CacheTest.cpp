//===- CacheTest.cpp - results of earlier runs ----------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/driver/CacheTest.h"
#include <array>
#include <filesystem>
#include <future>
#include <unistd.h>

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

namespace {

/// \p Text where \p Part, if it is there, is taken out.
std::string without(std::string Text, const std::string &Part) {
  if (const size_t Start = Text.find(Part); Start != std::string::npos)
    Text.erase(Start, Part.size());
  return Text;
}

TEST_F(CacheTest, AWarmRunStartsNoCompilerAndSaysTheSame) {
  writeProject({{"a.cpp", BlockingSource},
                {"b.cpp", DiscardedSource},
                {"c.cpp", CleanSource},
                {"degraded.cpp", "#include \"task.h\"\nUndeclared X;\n"},
                {"missing.cpp", "#include \"nowhere.h\"\n"}});
  const ProcessResult Text = cached({});
  EXPECT_EQ(Text.ExitCode, 3);
  EXPECT_THAT(Text.Stdout,
              AllOf(HasSubstr("a.cpp:3:3"), HasSubstr("b.cpp:3:3")));
  for (const char *Format : {"text", "json", "sarif"})
    for (const char *Jobs : {"-j1", "-j4"}) {
      const std::vector<std::string> Args = {std::string("--format=") + Format,
                                             Jobs};
      const ProcessResult Cold = run(Args);
      const ProcessResult Warm = warm(Args);
      EXPECT_EQ(Warm.Stdout, Cold.Stdout);
      EXPECT_EQ(without(Warm.Stderr, "; 5 results from the cache"),
                Cold.Stderr);
      EXPECT_EQ(Warm.ExitCode, Cold.ExitCode);
    }
}

TEST_F(CacheTest, FactsAreTheSameAndTheLinkIsMadeAnew) {
  Project.write("app.h", "#include \"task.h\"\nvoid load();\n");
  writeProject(
      {{"serve.cpp", "#include \"app.h\"\nTask<int> serve() {\n"
                     "  load();\n  co_return co_await fetch(1);\n}\n"},
       {"load.cpp", "#include \"app.h\"\nvoid load() { sleep(1); }\n"}});
  const std::string Cold = cached({}).Stdout;
  EXPECT_THAT(Cold, HasSubstr("serve.cpp:3:3"));
  EXPECT_EQ(warm({}).Stdout, Cold);
  run({"facts", "-o", "cold.facts"});
  EXPECT_EQ(warm({"facts", "-o", "warm.facts"}).ExitCode, 0);
  EXPECT_EQ(Project.read("warm.facts"), Project.read("cold.facts"));
  // Only one of the files changes, and with it what is found in the other.
  Project.write("load.cpp", "#include \"app.h\"\nvoid load() {}\n");
  EXPECT_EQ(hits(), 1);
  EXPECT_THAT(warm({}).Stdout, IsEmpty());
}

TEST_F(CacheTest, FixesComeFromTheCacheToo) {
  writeProject({{"a.cpp", DiscardedSource}});
  cached({});
  // What a fix makes of a file is compiled all the same.
  EXPECT_EQ(cached({"--fix"}).ExitCode, 0);
  EXPECT_THAT(Project.read("a.cpp"), HasSubstr("  co_await fetch(1);"));
  EXPECT_EQ(hits(), 0);
}

TEST_F(CacheTest, CrashesAreTriedAgain) {
  writeProject({{"a.cpp", BlockingSource}, {"crash.cpp", BlockingSource}});
  EXPECT_EQ(cached({}, {{"COROLINT_TEST_FAULT", "abort:crash.cpp"}}).ExitCode,
            3);
  EXPECT_EQ(hits(), 1);
  EXPECT_EQ(hits(), 2);
}

TEST_F(CacheTest, DamagedEntriesAreMadeAnew) {
  writeProject({{"a.cpp", BlockingSource}});
  const ProcessResult Cold = cached({});
  ASSERT_THAT(entries(), SizeIs(2));
  for (const std::string &Entry : entries()) {
    const std::string Sound = Cache.read(Entry);
    for (const std::string &Broken :
         {std::string(), Sound.substr(0, Sound.size() / 2), Sound + "x",
          std::string(Sound.size(), '\0')}) {
      Cache.write(Entry, Broken);
      const ProcessResult R = cached({});
      EXPECT_EQ(R.Stdout, Cold.Stdout);
      EXPECT_EQ(R.Stderr, Cold.Stderr);
      EXPECT_EQ(Cache.read(Entry), Sound);
      EXPECT_EQ(warm({}).Stdout, Cold.Stdout);
    }
  }
  EXPECT_THAT(cached({"--cache-stats"}).Stdout, HasSubstr("damaged:   8\n"));
}

TEST_F(CacheTest, RunsAtOnceDoNotDisturbEachOther) {
  writeProject({{"a.cpp", BlockingSource},
                {"b.cpp", DiscardedSource},
                {"c.cpp", CleanSource}});
  const std::string Expected = run({}).Stdout;
  std::array<std::future<ProcessResult>, 4> Runs;
  for (auto &Run : Runs)
    Run = std::async(std::launch::async, [this] { return cached({"-j2"}); });
  for (auto &Run : Runs) {
    const ProcessResult R = Run.get();
    EXPECT_EQ(R.Stdout, Expected);
    EXPECT_THAT(R.Stderr, Not(HasSubstr("warning: results are not kept")));
  }
  EXPECT_EQ(warm({}).Stdout, Expected);
  EXPECT_THAT(entries(), SizeIs(6));
}

TEST_F(CacheTest, OthersMayPruneAndClearWhileARunGoesOn) {
  writeProject({{"a.cpp", BlockingSource},
                {"b.cpp", DiscardedSource},
                {"c.cpp", CleanSource}});
  const std::string Expected = run({}).Stdout;
  std::array<std::future<std::string>, 4> Runs;
  for (size_t I = 0; I < Runs.size(); ++I)
    Runs[I] = std::async(std::launch::async, [this, I] {
      const std::vector<std::string> Args =
          I % 2 == 0 ? std::vector<std::string>{}
                     : std::vector<std::string>{"--cache-size=1"};
      std::string Reports;
      for (int Round = 0; Round < 3; ++Round) {
        Reports += cached(Args).Stdout;
        if (I == 0)
          cached({"--clear-cache"});
      }
      return Reports;
    });
  for (auto &Run : Runs)
    EXPECT_EQ(Run.get(), Expected + Expected + Expected);
}

TEST_F(CacheTest, ReadOnlyUsesAndKeepsNothing) {
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", CleanSource}});
  cached({"a.cpp"});
  const std::vector<std::string> Before = Cache.list("v1");
  const std::string Counts = Cache.read("v1/statistics");
  EXPECT_EQ(hits({"--cache-read-only"}), 1);
  EXPECT_EQ(hits({"--cache-read-only"}), 1);
  EXPECT_EQ(Cache.list("v1"), Before);
  EXPECT_EQ(Cache.read("v1/statistics"), Counts);
}

TEST_F(CacheTest, ReadOnlyMakesNoFolder) {
  writeProject({{"a.cpp", BlockingSource}});
  EXPECT_EQ(
      cached({"--cache-read-only", "--cache-dir", Cache.path("none")}).ExitCode,
      1);
  EXPECT_FALSE(Cache.exists("none"));
}

/// A run whose results cannot be kept, for the reason \p Why.
void expectOneWarning(const ProcessResult &R, const ProcessResult &Expected,
                      const std::string &Why) {
  EXPECT_EQ(R.Stdout, Expected.Stdout);
  EXPECT_EQ(R.ExitCode, Expected.ExitCode);
  EXPECT_THAT(R.Stderr, HasSubstr(Why));
  const std::string Warning = "corolint: warning: results are not kept";
  const size_t First = R.Stderr.find(Warning);
  ASSERT_NE(First, std::string::npos);
  EXPECT_EQ(R.Stderr.find(Warning, First + 1), std::string::npos);
}

TEST_F(CacheTest, WithoutAFolderThereIsOneWarning) {
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", BlockingSource}});
  Cache.write("file", "");
  const ProcessResult Expected = run({});
  expectOneWarning(cached({"--cache-dir", Cache.path("file")}), Expected,
                   "cannot make '" + Cache.path("file") + "/v1'");
  expectOneWarning(cached({"--cache-dir", "/proc/corolint"}), Expected,
                   "cannot make '/proc/corolint/v1'");
}

TEST_F(CacheTest, AFolderThatMayNotBeWrittenIsStillRead) {
  if (::geteuid() == 0)
    GTEST_SKIP() << "root may write everywhere";
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", BlockingSource}});
  cached({"a.cpp"});
  const std::string Folder = Cache.path("v1");
  namespace fs = std::filesystem;
  fs::permissions(Folder, fs::perms::owner_read | fs::perms::owner_exec);
  expectOneWarning(cached({}), run({}), "cannot write '" + Folder);
  EXPECT_EQ(hits(), 1);
  fs::permissions(Folder, fs::perms::owner_all);
}

TEST_F(CacheTest, AFullDiskIsOneWarning) {
  writeProject({{"a.cpp", BlockingSource},
                {"b.cpp", BlockingSource},
                {"c.cpp", BlockingSource}});
  cached({"a.cpp"});
  const std::vector<std::string> Before = Cache.list("v1");
  ProcessOptions Options;
  Options.Directory = Project.path();
  Options.Environment = {{"COROLINT_NO_CACHE", ""},
                         {"COROLINT_CACHE_DIR", Cache.path()}};
  // Files of more than a few blocks cannot be written; an entry is longer.
  const ProcessResult R = runProcess(
      {"sh", "-c", "ulimit -f 2 && exec " COROLINT_EXECUTABLE " -v"}, Options);
  expectOneWarning(R, run({}), "cannot write '" + Cache.path("v1"));
  // What is there is still used.
  EXPECT_THAT(R.Stderr, HasSubstr("cache: 1 of 3 results"));
  EXPECT_EQ(Cache.list("v1"), Before);
  EXPECT_EQ(hits(), 1);
  EXPECT_EQ(hits(), 3);
}

TEST_F(CacheTest, KeepsToItsLimit) {
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", BlockingSource}});
  const ProcessResult R = cached({"--cache-size=1"});
  EXPECT_EQ(R.Stdout, run({}).Stdout);
  EXPECT_THAT(entries(), IsEmpty());
  cached({"--cache-size=1M"});
  EXPECT_THAT(entries(), SizeIs(4));
  cached({"--cache-size=0"}); // No limit.
  EXPECT_THAT(entries(), SizeIs(4));
}

TEST_F(CacheTest, VerificationLooksAtAllFiles) {
  Project.write(
      "corolint.yaml",
      "functions:\n  - names: ['app::gone']\n    kind: nonblocking\n");
  writeProject({{"a.cpp", CleanSource}});
  cached({});
  for (int I = 0; I < 2; ++I)
    EXPECT_THAT(cached({"--verify-config"}).Stderr,
                HasSubstr("'app::gone' matched nothing"));
}

TEST_F(CacheTest, StatisticsCountTheRuns) {
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", CleanSource}});
  cached({});
  cached({});
  cached({"a.cpp"});
  const ProcessResult R = cached({"--cache-stats"});
  EXPECT_EQ(R.ExitCode, 0);
  EXPECT_THAT(R.Stdout,
              AllOf(HasSubstr("directory: " + Cache.path() + "\n"),
                    HasSubstr(" KiB of 1.0 GiB\n"),
                    HasSubstr("entries:   4\nhits:      3\nmisses:    2\n"
                              "stored:    2\ndamaged:   0\n")));
}

TEST_F(CacheTest, ClearingLeavesWhatIsNotOurs) {
  writeProject({{"a.cpp", BlockingSource}});
  Cache.write("v1/mine", "");
  Cache.write("mine/llvmcache-x", "");
  cached({});
  EXPECT_TRUE(Cache.exists("CACHEDIR.TAG"));
  EXPECT_EQ(cached({"--clear-cache"}).ExitCode, 0);
  EXPECT_EQ(Cache.list("v1"), std::vector<std::string>{"mine"});
  EXPECT_TRUE(Cache.exists("mine/llvmcache-x"));
  EXPECT_FALSE(Cache.exists("CACHEDIR.TAG"));
  EXPECT_EQ(hits(), 0);
  // Nothing to clear is fine.
  EXPECT_EQ(
      cached({"--clear-cache", "--cache-dir", Cache.path("none")}).ExitCode, 0);
}

TEST_F(CacheTest, TheFolderIsWhereTheUserWantsIt) {
  writeProject({{"a.cpp", CleanSource}});
  cached({"--cache-dir", "here"}); // Goes before the environment.
  EXPECT_TRUE(Project.exists("here/v1"));
  EXPECT_THAT(entries(), IsEmpty());
  const Variables Home = {{"COROLINT_CACHE_DIR", ""},
                          {"XDG_CACHE_HOME", Cache.path("home")}};
  cached({}, Home);
  EXPECT_TRUE(Cache.exists("home/corolint/v1"));
  cached({}, {{"COROLINT_CACHE_DIR", ""},
              {"XDG_CACHE_HOME", ""},
              {"HOME", Cache.path("user")}});
  EXPECT_TRUE(Cache.exists("user/.cache/corolint/v1"));
}

TEST_F(CacheTest, NoCacheMeansNone) {
  writeProject({{"a.cpp", CleanSource}});
  EXPECT_EQ(hits({"--no-cache"}), -1);
  cached({}, {{"COROLINT_NO_CACHE", "1"}});
  EXPECT_THAT(entries(), IsEmpty());
  cached({"--cache-dir", Cache.path()}, {{"COROLINT_NO_CACHE", "1"}});
  EXPECT_THAT(entries(), SizeIs(2));
}

TEST_F(CacheTest, OptionsThatMakeNoSense) {
  for (const char *Size : {"lots", "-1", "", "1X", "99999999999T"}) {
    const ProcessResult R = run({std::string("--cache-size=") + Size});
    EXPECT_EQ(R.ExitCode, 2) << Size;
    EXPECT_THAT(R.Stderr, HasSubstr(std::string("--cache-size: '") + Size +
                                    "' is no size"));
  }
  for (const char *Option :
       {"--cache-dir=x", "--cache-read-only", "--cache-size=1G",
        "--cache-stats", "--clear-cache"}) {
    const ProcessResult R = run({"--no-cache", Option});
    EXPECT_EQ(R.ExitCode, 2) << Option;
    EXPECT_THAT(R.Stderr, HasSubstr("exclude each other")) << Option;
  }
  EXPECT_EQ(run({"--cache-dir="}).ExitCode, 2);
  const ProcessResult Link = run({"link", "--cache-dir=x", "a.facts"});
  EXPECT_EQ(Link.ExitCode, 2);
  EXPECT_THAT(Link.Stderr,
              HasSubstr("'-cache-dir' has no place in 'corolint link'"));
}

} // namespace

//===- ShardTest.cpp - a run in several parts -----------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/shard/ShardPlan.h"
#include "tests/driver/DriverTest.h"
#include "llvm/ADT/StringRef.h"
#include <algorithm>
#include <map>
#include <numeric>

using namespace corolint;
using namespace corolint::test;
using llvm::StringRef;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

namespace {

using Args = std::vector<std::string>;

//===----------------------------------------------------------------------===//
// Who analyses what
//===----------------------------------------------------------------------===//

Args namesOf(unsigned Count) {
  Args Names;
  for (unsigned I = 0; I < Count; ++I)
    Names.push_back("src/file" + std::to_string(I) + ".cpp");
  return Names;
}

TEST(ShardPlan, ANewFileMovesNoOther) {
  const Args Before = namesOf(500);
  Args After = Before;
  After.insert(After.begin() + 100, "src/another.cpp");
  const std::vector<unsigned> Old = assignShards(Before, 7, {});
  std::vector<unsigned> New = assignShards(After, 7, {});
  New.erase(New.begin() + 100);
  EXPECT_EQ(New, Old);
  for (unsigned Shard = 1; Shard <= 7; ++Shard)
    EXPECT_GT(std::count(Old.begin(), Old.end(), Shard), 40) << Shard;
}

TEST(ShardPlan, ByTimingsAllShardsCostTheSame) {
  const Args Names = namesOf(200);
  FileTimings Timings;
  for (unsigned I = 0; I < 150; ++I) // The others are like the median.
    Timings[Names[I]] = I < 5 ? 9000 : 100 + I;
  const std::vector<unsigned> Plan = assignShards(Names, 5, Timings);
  std::map<unsigned, uint64_t> Loads;
  for (unsigned I = 0; I < Names.size(); ++I)
    Loads[Plan[I]] += Timings.contains(Names[I]) ? Timings[Names[I]] : 175;
  ASSERT_THAT(Loads, SizeIs(5));
  const auto [Least, Most] =
      std::minmax_element(Loads.begin(), Loads.end(),
                          [](auto &A, auto &B) { return A.second < B.second; });
  EXPECT_LT(Most->second, Least->second * 102 / 100);
  EXPECT_EQ(assignShards(Names, 5, Timings), Plan);
}

//===----------------------------------------------------------------------===//
// All parts are the whole
//===----------------------------------------------------------------------===//

const Args Formats = {"text",  "full",   "json",   "jsonl",
                      "sarif", "github", "gitlab", "checkstyle",
                      "junit", "rdjson", "yaml",   "html"};

constexpr char Header[] = R"cpp(#pragma once
#include "task.h"
namespace app {
void load();
void lookUp();
inline void viaHeader() { lookUp(); }
#ifdef SLOW
inline void maybe() { sleep(1); }
#else
inline void maybe() {}
#endif
inline Task<int> page() {
  app::load();
  co_return co_await fetch(1);
}
} // namespace app
)cpp";

constexpr char Pages[] = R"cpp(#include "app.h"
Task<int> user(int);
Task<int> cart(int);
Task<int> pages(int Id) {
  app::viaHeader();
  user(Id);
  auto A = co_await user(Id);
  auto B = co_await cart(Id);
  sleep(1); // NOLINT(coro-blocking-call): told to
  co_return A + B + co_await app::page();
}
)cpp";

class Shards : public DriverTest {
protected:
  void SetUp() override {
    Project.write(".git/HEAD", "");
    Project.write("app.h", Header);
    Project.write(".clang-tidy",
                  "CheckOptions: {coro-sequential-await.Severity: info}\n");
    Project.write("off/.clang-tidy", "Checks: '-*'\n");
    writeProject({{"src/server.cpp", AppSource},
                  {"src/pages.cpp", Pages},
                  {"src/user.cpp", "#include \"app.h\"\n"
                                   "Task<int> user(int) {\n"
                                   "  co_return co_await fetch(1);\n}\n"},
                  {"src/cart.cpp", "#include \"app.h\"\n"
                                   "Task<int> cart(int) {\n  app::maybe();\n"
                                   "  co_return co_await fetch(2);\n}\n"},
                  {"src/slow.cpp", "#define SLOW\n#include \"app.h\"\n"
                                   "Task<int> slow() {\n  app::maybe();\n"
                                   "  co_return co_await fetch(2);\n}\n"},
                  {"src/loader.cpp", "namespace app { void lookUp();\n"
                                     "void load() { lookUp(); } }\n"},
                  {"src/lookup.cpp", "extern \"C\" unsigned sleep(unsigned);\n"
                                     "namespace app {\n"
                                     "void lookUp() { sleep(1); } }\n"},
                  {"src/plain.cpp", "int plain(int X) { return X; }\n"},
                  {"src/other.cpp", "int other(int X) { return X; }\n"},
                  {"off/off.cpp", BlockingSource}});
  }

  /// Makes the parts, with \p Options, and returns their names.
  Args makeParts(unsigned Count, const Args &Options = {}) {
    Args Parts;
    for (unsigned I = 1; I <= Count; ++I) {
      const std::string Number = std::to_string(I);
      Parts.push_back(Number + ".part");
      Args All{"facts", "--shard", Number + "/" + std::to_string(Count), "-o",
               Parts.back()};
      All.insert(All.end(), Options.begin(), Options.end());
      const ProcessResult Made = run(All);
      EXPECT_EQ(Made.ExitCode, 0) << Made.Stderr;
      EXPECT_THAT(Made.Stdout, IsEmpty());
    }
    return Parts;
  }

  ProcessResult merge(const Args &Parts, Args Options = {}) {
    Options.insert(Options.begin(), "merge");
    Options.insert(Options.end(), Parts.begin(), Parts.end());
    return run(Options);
  }

  /// All reports of a run with \p Arguments, and how it went.
  std::map<std::string, std::string> reports(const Args &Arguments) {
    Args All = Arguments;
    for (const std::string &Format : Formats)
      All.push_back(std::string("--format=")
                        .append(Format)
                        .append(":")
                        .append(Format + ".report"));
    const ProcessResult Result = run(All);
    std::map<std::string, std::string> Texts;
    for (const std::string &Format : Formats)
      Texts[Format] = Project.read(Format + ".report");
    Texts["exit"] = std::to_string(Result.ExitCode);
    Texts["reason"] = StringRef(Result.Stderr).split("exit code").second.str();
    return Texts;
  }

  /// Expects that \p Count parts, made with \p Analysis, and merged with \p
  /// Report, are a run with both. \p Plan is for shards alone.
  void expectWhole(unsigned Count, Args Analysis = {}, const Args &Report = {},
                   const Args &Plan = {}) {
    SCOPED_TRACE(std::to_string(Count) + " shards");
    Args All = Analysis;
    All.insert(All.end(), Report.begin(), Report.end());
    const auto Whole = reports(All);
    Analysis.insert(Analysis.end(), Plan.begin(), Plan.end());
    Args Merge = {"merge"};
    const Args Parts = makeParts(Count, Analysis);
    // In any order.
    Merge.insert(Merge.end(), Parts.rbegin(), Parts.rend());
    Merge.insert(Merge.end(), Report.begin(), Report.end());
    const auto Merged = reports(Merge);
    EXPECT_NE(Whole.at("exit"), "2");
    for (const auto &[Format, Text] : Whole)
      EXPECT_EQ(Merged.at(Format), Text) << Format;
  }
};

TEST_F(Shards, TogetherAreOneRunInEveryFormat) {
  const ProcessResult Whole = run({});
  // What there is to be lost: ways through files, a header's coroutine, its
  // other reading, a group that two other files decide about.
  for (const char *Found :
       {"src/server.cpp:3:3: warning: 'app::load'", "app.h:13:3: warning",
        "src/slow.cpp:4:3: warning: 'app::maybe'",
        "src/pages.cpp:6:3: warning: the task",
        "src/pages.cpp:8:12: info: 2 independent awaits"})
    EXPECT_THAT(Whole.Stdout, HasSubstr(Found));
  EXPECT_THAT(Whole.Stderr, AllOf(HasSubstr("(2 by the text alone)"),
                                  HasSubstr("1 without checks")));
  for (const unsigned Count : {1, 2, 3, 20})
    expectWhole(Count);
}

TEST_F(Shards, WhatCannotBeAnalysedIsOnesBusiness) {
  Project.write("src/user.cpp", "#include \"missing.h\"\n");
  Project.write("src/cart.cpp", std::string(BlockingSource) + "int x = y;\n");
  Project.write("src/c.c", "int c;\n");
  Project.writeDatabase({"src/server.cpp", "src/user.cpp", "src/cart.cpp",
                         "src/c.c", "src/loader.cpp", "src/plain.cpp",
                         "src/server.cpp"},
                        {"-I" + Project.path(), "-fno-such-flag"});
  expectWhole(3);
  EXPECT_THAT(reports({})["json"], HasSubstr("\"flag\": \"-fno-such-flag\""));
  // A file that nobody knows how to compile is accounted for once.
  Project.write("src/unknown.cpp", "");
  expectWhole(2, {"src"});
  expectWhole(2, {"src/unknown.cpp", "src/server.cpp"});
}

TEST_F(Shards, OptionsOfTheAnalysisAreGivenToEachOne) {
  expectWhole(2, {"--checks=-*,coro-discarded-task"});
  expectWhole(2, {"--no-prescan"});
  expectWhole(2, {"--full-bodies"});
  expectWhole(2, {"src", "-j1"});
}

/// Who merges need not know it again.
TEST_F(Shards, AConfigurationGoesWithTheParts) {
  expectWhole(2, {"--config={CheckOptions: {FailOn: none, "
                  "coro-discarded-task.Severity: error}}"});
}

TEST_F(Shards, PolicyIsTheMerges) {
  expectWhole(3, {}, {"--max-findings=2"});
  expectWhole(3, {}, {"--fail-on=error", "--show-suppressed"});
  expectWhole(2, {}, {"--report-unused-suppressions"});
  ASSERT_EQ(run({"src/server.cpp", "src/loader.cpp", "src/lookup.cpp",
                 "--write-baseline=known.json"})
                .ExitCode,
            0);
  expectWhole(3, {}, {"--baseline=known.json", "--fail-on-stale-baseline"});
  // Who does not look for all cannot tell what is stale.
  for (const Args &Less : {Args{"src/user.cpp", "src/cart.cpp"},
                           Args{"--checks=-coro-blocking-call"}})
    expectWhole(2, Less, {"--baseline=known.json", "--fail-on-stale-baseline"});
  Project.write("src/loader.cpp", "namespace app { void load() {} }\n");
  expectWhole(2, {}, {"--baseline=known.json", "--fail-on-stale-baseline"});
  EXPECT_THAT(merge(makeParts(2), {"--baseline=known.json"}).Stderr,
              HasSubstr("of the baseline found no more"));
}

TEST_F(Shards, AnIndexAndABaselineAreThoseOfOneRun) {
  const Args Parts = makeParts(3);
  run({"--write-index=whole.json", "--write-baseline=known.json"});
  merge(Parts, {"--write-index=merged.json", "--write-baseline=again.json"});
  EXPECT_EQ(Project.read("merged.json"), Project.read("whole.json"));
  EXPECT_EQ(Project.read("again.json"), Project.read("known.json"));
}

TEST_F(Shards, FixesAreAppliedByTheMerge) {
  const Args Parts = makeParts(2);
  merge(Parts, {"--fix"});
  EXPECT_THAT(Project.read("src/pages.cpp"), HasSubstr("co_await user(Id);\n"));
}

TEST_F(Shards, ASourceIsInOnePart) {
  const Args Parts = makeParts(3);
  std::string All;
  for (const std::string &Part : Parts)
    All += Project.read(Part);
  for (const std::string Name : {"server", "pages", "plain", "other"}) {
    const std::string Record =
        "\"path\":\"$ROOT/src/" + Name + ".cpp\",\"pending\"";
    const size_t First = All.find(Record);
    EXPECT_NE(First, std::string::npos) << Name;
    EXPECT_EQ(All.find(Record, First + 1), std::string::npos) << Name;
  }
  EXPECT_THAT(All, Not(HasSubstr(Project.path())));
}

//===----------------------------------------------------------------------===//
// Timings
//===----------------------------------------------------------------------===//

TEST_F(Shards, AreSharedOutByTimings) {
  Project.write("times.json",
                "{\"corolint-timings\": 1, \"milliseconds\": {"
                "\"src/pages.cpp\": 5000, \"src/server.cpp\": 4000,"
                "\"src/user.cpp\": 1, \"src/cart.cpp\": 1,"
                "\"src/slow.cpp\": 1, \"src/loader.cpp\": 1,"
                "\"src/lookup.cpp\": 1, \"src/plain.cpp\": 1,"
                "\"src/other.cpp\": 1, \"off/off.cpp\": 1}}\n");
  expectWhole(2, {}, {}, {"--shard-timings=times.json"});
}

TEST_F(Shards, TimingsAreWrittenAndKept) {
  const Args Parts = makeParts(2, {"--write-timings=times.json"});
  const std::string First = Project.read("times.json");
  for (const std::string Name :
       {"src/server.cpp", "src/pages.cpp", "src/plain.cpp", "off/off.cpp"})
    EXPECT_THAT(First, HasSubstr("\"" + Name + "\": ")) << Name;
  EXPECT_THAT(First, Not(HasSubstr(Project.path())));
  EXPECT_EQ(merge(Parts).ExitCode, 1);
  // What another run did not look at stays, but for what is gone.
  Project.remove("src/other.cpp");
  run({"--write-timings=times.json", "src/server.cpp"});
  EXPECT_THAT(Project.read("times.json"),
              AllOf(HasSubstr("src/plain.cpp"), Not(HasSubstr("src/other"))));
  makeParts(2, {"--shard-timings=times.json", "--shard-timings=times.json"});
}

//===----------------------------------------------------------------------===//
// What is no whole
//===----------------------------------------------------------------------===//

TEST_F(Shards, OfDifferentRunsAreNotMerged) {
  const Args Parts = makeParts(3);
  const auto Keep = [&](const std::string &Name, const Args &Options) {
    Args All{"--shard=2/3", "-o", Name};
    All.insert(All.end(), Options.begin(), Options.end());
    EXPECT_EQ(run(All).ExitCode, 0) << Name;
  };
  EXPECT_EQ(run({"--shard=1/2", "-o", "half.part"}).ExitCode, 0);
  EXPECT_EQ(run({"facts", "-o", "all.facts"}).ExitCode, 0);
  Keep("checks.part", {"--checks=coro-*"});
  Keep("config.part", {"--config={}"});
  Keep("fewer.part", {"src"});
  Project.write("times.json", "{\"corolint-timings\": 1, \"milliseconds\": "
                              "{\"src/user.cpp\": 10}}");
  Keep("timed.part", {"--shard-timings=times.json"});
  Project.write("src/corolint.yaml", "functions: []\n");
  Keep("catalogue.part", {});
  std::string Text = Project.read("2.part");
  const size_t Tool = Text.find("\"tool\":\"") + 8;
  Project.write("tool.part", std::string(Text).insert(Tool, "9."));
  Project.write("broken.part", std::string(Text).replace(
                                   Text.find("\"index\":2"), 9, "\"index\":4"));
  const std::pair<std::string, std::string> Cases[] = {
      {"half.part", "'1.part' and 'half.part' are parts of different runs: one "
                    "is of 3 shards, the other of 2"},
      {"checks.part", "their configuration or options of the analysis differ"},
      {"config.part", "their configuration or options of the analysis differ"},
      {"catalogue.part", "their configuration or options"},
      {"fewer.part", "their runs were about different files"},
      {"timed.part", "their --shard-timings differ"},
      {"tool.part", "tool.part: made by corolint 9."},
      {"broken.part", "broken.part: what it says of its shard is broken"},
      {"1.part", "'1.part' and '1.part' are both shard 1/3"},
      {"all.facts", "all.facts: no shard of a run; 'corolint link' takes"}};
  for (const auto &[Name, Message] : Cases) {
    const ProcessResult Result = merge({"1.part", Name, "3.part"});
    EXPECT_EQ(Result.ExitCode, 2) << Name;
    EXPECT_THAT(Result.Stderr, HasSubstr(Message));
    EXPECT_THAT(Result.Stdout, IsEmpty());
  }
  EXPECT_THAT(merge({"2.part"}).Stderr,
              HasSubstr("shards 1/3, 3/3 are missing"));
  EXPECT_THAT(merge({"1.part", "3.part"}).Stderr,
              HasSubstr("shard 2/3 is missing"));
  EXPECT_THAT(run({"link", "1.part"}).Stderr,
              HasSubstr("1.part: one shard of a run; 'corolint merge' takes"));
}

TEST_F(Shards, MisuseIsExplained) {
  Project.write("broken.json", "{\"corolint-timings\": 1, \"milliseconds\": "
                               "{\"a.cpp\": \"long\"}}");
  Project.write("no.json", "[]");
  const std::pair<Args, std::string> Cases[] = {
      {{"--shard=1/2"}, "needs a file to write to: -o FILE"},
      {{"--shard=0/2", "-o", "x"}, "--shard: '0/2' is no shard"},
      {{"--shard=3/2", "-o", "x"}, "--shard: '3/2' is no shard"},
      {{"--shard=2", "-o", "x"}, "--shard: '2' is no shard"},
      {{"--shard=1/2", "-o", "x", "--format=json"}, "'-format' has no place"},
      {{"--shard=1/2", "-o", "x", "app.h"}, "'app.h' is a header"},
      {{"--shard-timings=t.json"}, "--shard-timings needs a --shard"},
      {{"--shard=1/2", "-o", "x", "--shard-timings=t.json"},
       "t.json: cannot read it"},
      {{"--shard=1/2", "-o", "x", "--shard-timings=no.json"},
       "no.json: no file of timings"},
      {{"--shard=1/2", "-o", "x", "--shard-timings=broken.json"},
       "broken.json: 'a.cpp' has no time"},
      {{"merge"}, "'corolint merge' needs files of facts"},
      {{"merge", "--shard=1/2", "x"}, "'-shard' has no place in 'corolint"},
      {{"merge", "--write-timings=x", "x"}, "'-write-timings' has no place"},
      {{"merge", "--checks=*", "x"}, "'-checks' has no place"}};
  for (const auto &[Given, Message] : Cases) {
    const ProcessResult Result = run(Given);
    EXPECT_EQ(Result.ExitCode, 2) << Message;
    EXPECT_THAT(Result.Stderr, HasSubstr(Message));
  }
}

} // namespace

//===- BaselineTest.cpp - findings that are known -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/policy/Baseline.h"
#include "driver/Options.h"
#include "driver/SourceText.h"
#include "driver/policy/Steps.h"
#include "tests/driver/GitTest.h"
#include "llvm/Support/JSON.h"
#include <limits>

using namespace corolint;
using namespace corolint::test;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

namespace {

/// One blocking call for each of \p Lines, in one coroutine.
std::string blockingLines(const std::vector<std::string> &Lines,
                          const std::string &Name = "blocking") {
  std::string Text = "#include \"task.h\"\nTask<int> " + Name + "() {\n";
  for (const std::string &Line : Lines)
    Text += "  " + Line + "\n";
  return Text + "  co_return co_await fetch(1);\n}\n";
}

class BaselineTest : public GitTest {
protected:
  ProcessResult write() { return run({"--write-baseline=known.json"}); }
  ProcessResult compare(std::vector<std::string> More = {}) {
    More.insert(More.begin(), "--baseline=known.json");
    return run(More);
  }
};

TEST_F(BaselineTest, WhatIsWrittenIsKnown) {
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", DiscardedSource}});
  const ProcessResult Written = write();
  EXPECT_EQ(Written.ExitCode, 0);
  EXPECT_THAT(Written.Stdout, IsEmpty());
  EXPECT_THAT(Written.Stderr,
              HasSubstr("corolint: baseline with 2 findings written"));
  const ProcessResult Compared = compare();
  EXPECT_EQ(Compared.ExitCode, 0) << Compared.Stdout;
  EXPECT_THAT(Compared.Stdout, IsEmpty());
  EXPECT_THAT(Compared.Stderr,
              AllOf(HasSubstr("2 findings known from the baseline"),
                    Not(HasSubstr("stale"))));
}

TEST_F(BaselineTest, TheFileIsSortedAndHasOneLineForEachEntry) {
  writeProject({{"b.cpp", DiscardedSource},
                {"a.cpp", blockingLines({"sleep(1);", "sleep(1);"})}});
  write();
  const std::string Text = Project.read("known.json");
  EXPECT_THAT(
      Text,
      testing::MatchesRegex(
          "\\{\n\"corolint-baseline\": 1,\n\"findings\": \\[\n"
          "\\{\"path\":\"a.cpp\",\"check\":\"coro-blocking-call\",\"hash\":"
          "\"[0-9a-f]*\",\"count\":2,\"line\":\"sleep\\(1\\);\",\"message\":"
          "\"'sleep' blocks.*\"\\},\n"
          "\\{\"path\":\"b.cpp\",\"check\":\"coro-discarded-task\".*\\}\n"
          "\\]\n\\}\n"));
  EXPECT_TRUE(bool(llvm::json::parse(Text)));
}

TEST_F(BaselineTest, LinesMayMoveAndOtherThingsBeRenamed) {
  writeProject({{"a.cpp", blockingLines({"sleep(1);"})}});
  write();
  Project.write("a.cpp", "// A comment.\n\n#include \"task.h\"\n"
                         "void other();\nTask<int> renamed() {\n"
                         "    sleep( 1 );\n  co_return 1;\n}\n");
  EXPECT_EQ(compare({"--fail-on-stale-baseline"}).ExitCode, 0);
}

TEST_F(BaselineTest, OfMoreThanAreKnownTheLastIsNew) {
  writeProject({{"a.cpp", blockingLines({"sleep(1);", "sleep(1);"})}});
  write();
  Project.write("a.cpp",
                blockingLines({"sleep(1);", "sleep(1);", "sleep(1);"}));
  const ProcessResult R = compare();
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout,
              AllOf(HasSubstr("a.cpp:5:3: warning"),
                    Not(HasSubstr("a.cpp:3:3")), Not(HasSubstr("a.cpp:4:3"))));
}

TEST_F(BaselineTest, AnotherLineIsNew) {
  writeProject({{"a.cpp", blockingLines({"sleep(1);"})}});
  write();
  Project.write("a.cpp", blockingLines({"sleep(2);", "sleep(1);"}));
  const ProcessResult R = compare();
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("a.cpp:3:3: warning"),
                              Not(HasSubstr("a.cpp:4:3"))));
}

TEST_F(BaselineTest, StaleEntriesAreNamedAndCanFail) {
  writeProject({{"a.cpp", blockingLines({"sleep(1);", "sleep(1);"})},
                {"b.cpp", BlockingSource}});
  write();
  Project.write("a.cpp", blockingLines({"sleep(1);"}));
  Project.write("b.cpp", CleanSource);
  const ProcessResult Lenient = compare();
  EXPECT_EQ(Lenient.ExitCode, 0);
  EXPECT_THAT(Lenient.Stderr,
              AllOf(HasSubstr("2 findings of the baseline found no more"),
                    HasSubstr("  stale: a.cpp: sleep(1); "
                              "[coro-blocking-call]\n"),
                    HasSubstr("  stale: b.cpp: sleep(1);")));
  const ProcessResult Strict = compare({"--fail-on-stale-baseline"});
  EXPECT_EQ(Strict.ExitCode, 1);
  EXPECT_THAT(Strict.Stderr,
              HasSubstr("corolint: exit code 1: the baseline is stale\n"));
}

TEST_F(BaselineTest, BothOptionsTakeOutWhatIsFixedAndLetNothingIn) {
  writeProject({{"a.cpp", blockingLines({"sleep(1);", "sleep(2);"})}});
  write();
  Project.write("a.cpp", blockingLines({"sleep(2);", "sleep(3);"}));
  const ProcessResult R = compare({"--write-baseline=known.json"});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, HasSubstr("a.cpp:4:3"));
  EXPECT_THAT(R.Stderr, AllOf(HasSubstr("baseline with 1 finding written"),
                              HasSubstr("and taken out of it")));
  EXPECT_THAT(Project.read("known.json"),
              AllOf(HasSubstr("sleep(2)"), Not(HasSubstr("sleep(1)")),
                    Not(HasSubstr("sleep(3)"))));
}

TEST_F(BaselineTest, AFileThatIsRenamedKeepsItsEntries) {
  writeProject({{"a.cpp", blockingLines({"sleep(1);"})}});
  write();
  Project.remove("a.cpp");
  writeProject({{"moved.cpp", blockingLines({"sleep(1);"})}});
  const ProcessResult R =
      compare({"--fail-on-stale-baseline", "--write-baseline=known.json"});
  EXPECT_EQ(R.ExitCode, 0) << R.Stdout;
  EXPECT_THAT(Project.read("known.json"), HasSubstr("\"moved.cpp\""));
}

TEST_F(BaselineTest, ACopyOfAFileIsNew) {
  writeProject({{"a.cpp", blockingLines({"sleep(1);"})}});
  write();
  writeProject({{"a.cpp", blockingLines({"sleep(1);"})},
                {"copy.cpp", blockingLines({"sleep(1);"}, "other")}});
  const ProcessResult R = compare();
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout,
              AllOf(HasSubstr("copy.cpp:3:3"), Not(HasSubstr("a.cpp:3:3"))));
}

TEST_F(BaselineTest, FilesThatAreNotAnalysedAreNotStale) {
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", BlockingSource}});
  write();
  Project.write("b.cpp", CleanSource);
  EXPECT_EQ(compare({"--fail-on-stale-baseline", "a.cpp"}).ExitCode, 0);
  EXPECT_EQ(compare({"--fail-on-stale-baseline", "b.cpp"}).ExitCode, 1);
  // What is known of the others stays, too.
  compare({"--write-baseline=part.json", "b.cpp"});
  EXPECT_THAT(Project.read("part.json"),
              AllOf(HasSubstr("a.cpp"), Not(HasSubstr("b.cpp"))));
  Project.write("b.cpp", "#include \"missing.h\"\n");
  EXPECT_EQ(compare({"--fail-on-stale-baseline"}).ExitCode, 3);
  EXPECT_THAT(compare().Stderr, Not(HasSubstr("stale")));
}

TEST_F(BaselineTest, WhatOtherFilesDecideIsNotStaleWithoutThem) {
  writeProject({{"a.cpp", "#include \"task.h\"\nvoid helper();\n"
                          "Task<int> f() {\n  helper();\n"
                          "  co_return co_await fetch(1);\n}\n"},
                {"b.cpp", "#include \"task.h\"\nvoid helper() { sleep(1); }"
                          "\n"}});
  write();
  EXPECT_THAT(Project.read("known.json"), HasSubstr("helper();"));
  EXPECT_THAT(compare({"a.cpp"}).Stderr, Not(HasSubstr("stale")));
  Project.write("b.cpp", "void helper() {}\n");
  EXPECT_THAT(compare({"a.cpp"}).Stderr, Not(HasSubstr("stale")));
  EXPECT_THAT(compare().Stderr, HasSubstr("stale: a.cpp: helper();"));
}

TEST_F(BaselineTest, ChecksThatAreTurnedOffAreNotStale) {
  writeProject({{"a.cpp", BlockingSource}, {"gone/b.cpp", BlockingSource}});
  write();
  Project.remove("gone/b.cpp");
  Project.remove("gone");
  writeProject({{"a.cpp", BlockingSource}});
  Project.write("off.yaml", "Checks: '-*,coro-discarded-task'\n");
  for (const char *Option :
       {"--checks=-coro-blocking-call", "--profile=tests",
        "--config=Checks: '-*,coro-discarded-task'", "--config-file=off.yaml"})
    EXPECT_THAT(compare({Option}).Stderr, Not(HasSubstr("stale"))) << Option;
  EXPECT_THAT(compare({"--checks=coro-heavy-compute"}).Stderr,
              HasSubstr("stale: gone/b.cpp"));
  // The project's own word is another matter.
  Project.write(".clang-tidy", "Checks: '-coro-blocking-call'\n");
  EXPECT_THAT(compare().Stderr,
              AllOf(HasSubstr("stale: a.cpp"), HasSubstr("stale: gone/b.cpp")));
}

TEST_F(BaselineTest, ChecksOfAnotherProfileAreNotStale) {
  writeProject({{"a.cpp", "#include \"task.h\"\n"
                          "Task<int> idle() {\n  int A = 1;\n  ++A;\n"
                          "  co_return A;\n}\n"}});
  run({"--write-baseline=known.json", "--profile=strict"});
  EXPECT_THAT(Project.read("known.json"), HasSubstr("coro-never-suspends"));
  EXPECT_THAT(compare().Stderr, Not(HasSubstr("stale")));
  Project.write("a.cpp", CleanSource);
  EXPECT_THAT(compare().Stderr, Not(HasSubstr("stale")));
  EXPECT_THAT(compare({"--profile=strict"}).Stderr, HasSubstr("stale: a.cpp"));
}

TEST_F(BaselineTest, CommentsThatNobodyLooksForAreNotStale) {
  writeProject(
      {{"a.cpp", blockingLines({"sleep(1); // NOLINT(coro-blocking-call)",
                                "fetch; // NOLINT(coro-sync-wait): x"})}});
  const std::vector<std::string> Both = {"--require-reason",
                                         "--report-unused-suppressions"};
  run({"--write-baseline=known.json", Both[0], Both[1]});
  EXPECT_THAT(Project.read("known.json"),
              AllOf(HasSubstr("corolint-suppression"),
                    HasSubstr("corolint-unused-suppression")));
  EXPECT_THAT(compare().Stderr, Not(HasSubstr("stale")));
  EXPECT_THAT(compare({Both[0], Both[1], "--checks=-coro-sync-wait"}).Stderr,
              Not(HasSubstr("stale")));
  Project.write("a.cpp", CleanSource);
  EXPECT_THAT(compare({Both[0]}).Stderr,
              AllOf(HasSubstr("[corolint-suppression]"),
                    Not(HasSubstr("[corolint-unused-suppression]"))));
  EXPECT_THAT(compare({Both[1]}).Stderr,
              AllOf(HasSubstr("[corolint-unused-suppression]"),
                    Not(HasSubstr("[corolint-suppression]"))));
}

TEST_F(BaselineTest, AFileThatWasMovedKeepsItsEntriesInASmallerRun) {
  writeProject({{"net/a.cpp", BlockingSource}, {"ui/b.cpp", CleanSource}});
  write();
  Project.remove("net/a.cpp");
  writeProject({{"net/c.cpp", BlockingSource}, {"ui/b.cpp", CleanSource}});
  EXPECT_THAT(compare({"ui", "--write-baseline=known.json"}).Stderr,
              Not(HasSubstr("stale")));
  EXPECT_EQ(compare().ExitCode, 0);
}

TEST_F(BaselineTest, SuppressedFindingsAreNoneOfItsBusiness) {
  writeProject(
      {{"a.cpp", blockingLines({"sleep(1); // NOLINT", "sleep(2);"})}});
  write();
  EXPECT_THAT(Project.read("known.json"), Not(HasSubstr("sleep(1)")));
  EXPECT_THAT(compare().Stderr,
              AllOf(HasSubstr("1 finding suppressed by NOLINT comments"),
                    HasSubstr("1 finding known from the baseline")));
}

TEST_F(BaselineTest, HeadersHaveEntriesAndGoStale) {
  const std::string Body = "  sleep(1);\n  co_return 1;\n}\n";
  Project.write("inline.h", "#pragma once\n#include \"task.h\"\n"
                            "inline Task<int> f() {\n" +
                                Body);
  writeProject({{"a.cpp", "#include \"inline.h\"\n"}});
  write();
  EXPECT_THAT(Project.read("known.json"), HasSubstr("\"inline.h\""));
  EXPECT_EQ(compare({"--fail-on-stale-baseline"}).ExitCode, 0);
  Project.write("inline.h", "#pragma once\n#include \"task.h\"\n");
  EXPECT_EQ(compare({"--fail-on-stale-baseline"}).ExitCode, 1);
  EXPECT_EQ(compare({"--fail-on-stale-baseline", "a.cpp"}).ExitCode, 1);
}

TEST_F(BaselineTest, OnlyNewFindingsAreFixed) {
  writeProject({{"a.cpp", DiscardedSource}});
  write();
  EXPECT_EQ(compare({"--fix"}).ExitCode, 0);
  EXPECT_EQ(Project.read("a.cpp"), DiscardedSource);
}

TEST_F(BaselineTest, ALinkKnowsItToo) {
  writeProject({{"a.cpp", BlockingSource}});
  write();
  EXPECT_EQ(run({"facts", "-o", "a.facts"}).ExitCode, 0);
  EXPECT_EQ(run({"link", "a.facts"}).ExitCode, 1);
  EXPECT_EQ(run({"link", "--baseline=known.json", "--fail-on-stale-baseline",
                 "a.facts"})
                .ExitCode,
            0);
  EXPECT_EQ(run({"facts", "--baseline=known.json", "-o", "b.facts"}).ExitCode,
            2);
}

TEST_F(BaselineTest, JsonCountsWhatTheSummarySays) {
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", BlockingSource}});
  write();
  Project.write("b.cpp", CleanSource);
  const ProcessResult R = compare({"--format=json"});
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("\"baselined\": 1"),
                              HasSubstr("\"staleBaseline\": 1"),
                              HasSubstr("\"findings\": []")));
}

TEST_F(BaselineTest, BadBaselinesAreErrorsThatNameTheFile) {
  writeProject({{"a.cpp", BlockingSource}});
  const std::pair<std::string, std::string> Cases[] = {
      {"{", "the baseline is no valid JSON"},
      {"[]", "no baseline; --write-baseline writes one"},
      {std::string(200000, '['),
       "invalid baseline: lists and objects are nested too deeply"},
      {"{\"corolint-baseline\": 99}",
       "a baseline of version 99, but this corolint reads version 1"},
      {"{\"corolint-baseline\": 1}", "has no list 'findings'"},
      {"{\"corolint-baseline\": 1, \"findings\": [{\"path\": \"a.cpp\"}]}",
       "missing value at findings[0].check"},
      {"{\"corolint-baseline\": 1, \"findings\": [{\"path\": \"a.cpp\", "
       "\"check\": \"x\", \"hash\": \"zz\", \"count\": 1}]}",
       "expected hexadecimal digits at findings[0].hash"},
      {"{\"corolint-baseline\": 1, \"findings\": [{\"path\": \"a.cpp\", "
       "\"check\": \"x\", \"hash\": \"1\", \"count\": -1}]}",
       "expected a number of findings at findings[0].count"}};
  for (const auto &[Text, Message] : Cases) {
    Project.write("known.json", Text);
    const ProcessResult R = compare();
    EXPECT_EQ(R.ExitCode, 2) << Message;
    EXPECT_THAT(R.Stderr,
                AllOf(HasSubstr("corolint: known.json: "), HasSubstr(Message)));
  }
  const ProcessResult R = run({"--baseline=nowhere.json"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("nowhere.json: cannot read the baseline"));
}

TEST_F(BaselineTest, ContradictionsAreUsageErrors) {
  writeProject({{"a.cpp", CleanSource}});
  const std::vector<std::string> Cases[] = {
      {"--baseline="},
      {"--write-baseline="},
      {"--fail-on-stale-baseline"},
      {"--write-baseline=x.json", "--fix"},
      {"--write-baseline=x.json", "--new-from=HEAD"},
      {"--verify-config", "--baseline=x.json"}};
  for (const std::vector<std::string> &Args : Cases) {
    const ProcessResult R = run(Args);
    EXPECT_EQ(R.ExitCode, 2) << Args.front();
    EXPECT_THAT(R.Stderr, HasSubstr("corolint: "));
  }
  EXPECT_FALSE(Project.exists("x.json"));
}

TEST_F(BaselineTest, ABaselineThatCannotBeWrittenIsAnError) {
  writeProject({{"a.cpp", BlockingSource}});
  const ProcessResult R = run({"--write-baseline=no/such/folder.json"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("cannot write 'no/such/folder.json'"));
}

TEST_F(BaselineTest, ChangesOfDifferentPeopleMerge) {
  const std::vector<std::string> All = {"sleep(1);", "sleep(2);", "sleep(3);",
                                        "sleep(4);", "sleep(5);", "sleep(6);"};
  writeProject({{"a.cpp", blockingLines({All[0], All[1]})},
                {"b.cpp", blockingLines({All[2], All[3]})},
                {"c.cpp", blockingLines({All[4], All[5]})}});
  write();
  commitProject();
  git({"checkout", "-q", "-b", "one"});
  Project.write("a.cpp", CleanSource);
  compare({"--write-baseline=known.json"});
  commitAll();
  git({"checkout", "-q", "-b", "two", "main"});
  Project.write("c.cpp", blockingLines({All[4]}));
  compare({"--write-baseline=known.json"});
  commitAll();
  git({"merge", "-q", "one"});
  EXPECT_EQ(compare({"--fail-on-stale-baseline"}).ExitCode, 0);
}

//===----------------------------------------------------------------------===//
// The step by itself
//===----------------------------------------------------------------------===//

Finding findingAt(const std::string &Path, unsigned Line) {
  Finding F;
  F.CheckId = "coro-x";
  F.Message = "it is wrong";
  F.Loc = {Path, Line, 1, 0};
  return F;
}

TEST_F(BaselineTest, TextsSurviveTheFile) {
  // A name that is no UTF-8, and a line with all that JSON has to escape.
  Project.write("odd\xff.cpp", "a \"quoted\\\" \x01 line\n");
  SourceTexts Texts;
  Baseline Known;
  Known.add(baselineEntry(findingAt(Project.path("odd\xff.cpp"), 1),
                          Project.path(), Texts));
  Project.write("known.json", Known.write());
  llvm::Expected<Baseline> Read = Baseline::read(Project.path("known.json"));
  ASSERT_TRUE(bool(Read)) << llvm::toString(Read.takeError());
  ASSERT_EQ(Read->entries().size(), 1U);
  EXPECT_EQ(Read->entries()[0].Path, "odd\xff.cpp");
  EXPECT_EQ(Read->entries()[0].Line, "a \"quoted\\\" \x01 line");
  EXPECT_EQ(Read->entries()[0].Hash, Known.entries()[0].Hash);
  EXPECT_EQ(Read->write(), Known.write());
}

TEST_F(BaselineTest, EntriesAddUp) {
  Baseline Known;
  BaselineEntry Entry{"a.cpp", "coro-x", 7, 2, "l", "m"};
  Known.add(Entry);
  Entry.Count = 3;
  Known.add(Entry);
  EXPECT_EQ(Known.count(), 5U);
  EXPECT_EQ(Known.entries().size(), 1U);
  constexpr unsigned Many = std::numeric_limits<unsigned>::max();
  Entry.Count = Many;
  Known.add(Entry);
  Entry.Check = "coro-y";
  Known.add(Entry);
  EXPECT_EQ(Known.count(), 2 * uint64_t(Many));
}

TEST_F(BaselineTest, HiddenFindingsSayWhy) {
  Project.write("a.cpp", "one\none\n");
  SourceTexts Texts;
  Baseline Known;
  Known.add(baselineEntry(findingAt(Project.path("a.cpp"), 1), Project.path(),
                          Texts));
  Project.write("known.json", Known.write());
  Options Opts;
  Opts.NewCode.Baseline = Project.path("known.json");
  auto Step = makeBaselineStep(Opts, {}, /*RequireReason=*/false);
  ASSERT_TRUE(bool(Step)) << llvm::toString(Step.takeError());
  const std::string Root = Project.path();
  PolicyState State(Root, Texts, {});
  State.Findings = {findingAt(Project.path("a.cpp"), 1),
                    findingAt(Project.path("a.cpp"), 2)};
  ASSERT_FALSE(bool((*Step)->apply(State)));
  ASSERT_EQ(State.Hidden.size(), 1U);
  EXPECT_EQ(State.Hidden[0].Loc.Line, 1U);
  EXPECT_EQ(State.Hidden[0].Suppressed->By, Suppression::Source::Baseline);
  ASSERT_EQ(State.Findings.size(), 1U);
  EXPECT_EQ(State.Findings[0].Loc.Line, 2U);
  EXPECT_EQ(State.Counts.Baselined, 1U);
}

} // namespace

//===- SummaryTest.cpp - every file is accounted for ----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/driver/DriverTest.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/JSON.h"

using namespace corolint::test;
using namespace llvm;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

class SummaryTest : public DriverTest {
protected:
  /// One file of each fate: a finding, two of one reason, one of another, an
  /// error, no checks, another language, and one that is not selected.
  void writeAllFates() {
    writeProject({{"src/a.cpp", BlockingSource},
                  {"src/b.cpp", "#include <no/b.h>\n"},
                  {"src/c.cpp", "#include \"no/b.h\"\n"},
                  {"src/d.cpp", "#include \"no/d.h\"\n"},
                  {"src/e.cpp", std::string(CleanSource) + "Undeclared X;\n"},
                  {"src/off/f.cpp", BlockingSource},
                  {"src/g.s", ""},
                  {"src/h.h", ""},
                  {"other/i.cpp", BlockingSource}});
    Project.write("src/off/.clang-tidy", "Checks: '-*'\n");
  }

  json::Object runJson(std::vector<std::string> Args) {
    Args.push_back("--format=json");
    const ProcessResult R = run(std::move(Args));
    Expected<json::Value> Value = json::parse(R.Stdout);
    if (!Value || !Value->getAsObject()) {
      ADD_FAILURE() << R.Stdout << R.Stderr;
      consumeError(Value.takeError());
      return {};
    }
    return std::move(*Value->getAsObject());
  }
};

TEST_F(SummaryTest, AccountsForEveryFile) {
  writeAllFates();
  const ProcessResult R = run({"src"});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stderr,
              HasSubstr("corolint: 1 file analysed, 1 degraded, 3 not "
                        "analysed, 1 without checks, 1 skipped (not C++), 1 "
                        "skipped (headers), 1 not selected\n"));
  EXPECT_THAT(
      R.Stderr,
      AllOf(HasSubstr("  not analysed: missing header 'no/b.h' (2 files)\n"
                      "    src/b.cpp\n    src/c.cpp\n"),
            HasSubstr("  not analysed: missing header 'no/d.h' (1 file)\n"),
            HasSubstr("degraded, findings may be missing and fixes are left "
                      "out: src/e.cpp\n")));
}

TEST_F(SummaryTest, JsonSaysTheSame) {
  writeAllFates();
  const json::Object R = runJson({"src"});
  EXPECT_EQ(R.getInteger("version"), 1);
  EXPECT_EQ(R.getInteger("revision"), 3);
  const json::Object *Summary = R.getObject("summary");
  ASSERT_NE(Summary, nullptr);
  const std::pair<const char *, int> Counts[] = {
      {"findings", 1},      {"errors", 0},     {"infos", 0},
      {"warnings", 1},      {"suppressed", 0}, {"analyzed", 1},
      {"byText", 0},        {"degraded", 1},   {"notAnalyzed", 3},
      {"withoutChecks", 1}, {"skipped", 1},    {"exitCode", 3}};
  for (const auto &[Key, Count] : Counts)
    EXPECT_EQ(Summary->getInteger(Key), Count) << Key;
  const std::pair<const char *, int> Database[] = {{"entries", 9},
                                                   {"repeated", 0},
                                                   {"notCxx", 1},
                                                   {"headers", 1},
                                                   {"notSelected", 1}};
  for (const auto &[Key, Count] : Database)
    EXPECT_EQ(Summary->getObject("database")->getInteger(Key), Count) << Key;
  const json::Array *Reasons = Summary->getArray("reasons");
  ASSERT_EQ(Reasons->size(), 2U);
  EXPECT_EQ((*Reasons)[0],
            json::Value(json::Object{{"reason", "missing header 'no/b.h'"},
                                     {"files", 2}}));
  EXPECT_EQ((*Summary->getArray("byCheck"))[0],
            json::Value(json::Object{{"check", "coro-blocking-call"},
                                     {"errors", 0},
                                     {"infos", 0},
                                     {"warnings", 1}}));
  std::vector<std::string> Statuses;
  for (const json::Value &File : *R.getArray("files"))
    Statuses.push_back(File.getAsObject()->getString("status")->str());
  EXPECT_THAT(Statuses, testing::ElementsAre("analyzed", "not-analyzed",
                                             "not-analyzed", "not-analyzed",
                                             "degraded", "without-checks"));
}

TEST_F(SummaryTest, SarifHasANotificationForEachReason) {
  writeAllFates();
  Project.write("src/.clang-tidy", "ExtraArgs: ['-fno-such-flag-at-all']\n");
  const ProcessResult R = run({"src", "--format=sarif"});
  const json::Value Log = cantFail(json::parse(R.Stdout));
  const json::Object &Run =
      *(*Log.getAsObject()->getArray("runs"))[0].getAsObject();
  const json::Object &Invocation =
      *(*Run.getArray("invocations"))[0].getAsObject();
  std::vector<std::string> Seen;
  for (const json::Value &Value :
       *Invocation.getArray("toolExecutionNotifications")) {
    const json::Object &N = *Value.getAsObject();
    Seen.push_back(
        formatv("{0} {1} {2}: {3}", *N.getObject("descriptor")->getString("id"),
                *N.getString("level"), N.getArray("locations")->size(),
                *N.getObject("message")->getString("text"))
            .str());
  }
  EXPECT_THAT(
      Seen,
      testing::ElementsAre(
          "not-analyzed error 2: not analysed: missing header 'no/b.h'",
          "not-analyzed error 1: not analysed: missing header 'no/d.h'",
          HasSubstr("degraded warning 1: degraded, findings may be missing: "),
          "dropped-flag note 0: left out '-fno-such-flag-at-all' for 5 files",
          "left-out note 0: left out: 1 (not C++)",
          "left-out note 0: left out: 1 (headers with entries of their own)",
          "left-out note 0: left out: 1 (not selected)",
          "left-out note 0: left out: 1 (all checks turned off)"));
  // Each is described.
  std::string Descriptors;
  for (const json::Value &D :
       *Run.getObject("tool")->getObject("driver")->getArray("notifications"))
    Descriptors += D.getAsObject()->getString("id")->str() + " ";
  EXPECT_EQ(
      Descriptors,
      "not-analyzed degraded nothing-analyzed too-many dropped-flag left-out ");
  EXPECT_EQ(Invocation.getObject("properties")
                ->getObject("summary")
                ->getInteger("notAnalyzed"),
            3);
}

TEST_F(SummaryTest, FindingsAreCountedByCheckAndSeverity) {
  writeProject(
      {{"a.cpp", BlockingSource},
       {"b.cpp",
        std::string(BlockingSource)
            .replace(std::string(BlockingSource).find("blocking"), 8, "more")},
       {"c.cpp", DiscardedSource}});
  Project.write(".clang-tidy", "WarningsAsErrors: 'coro-blocking-call'\n");
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stderr, HasSubstr("corolint: 3 findings (2 errors, 1 warning)\n"
                                  "  2 coro-blocking-call (2 errors)\n"
                                  "  1 coro-discarded-task\n"));
}

TEST_F(SummaryTest, ARunThatAnalysedNothingIsAnError) {
  writeProject({{"a.cpp", "#include \"no.h\"\n"}, {"b.cpp", BlockingSource}});
  Project.write("b.cpp", "#include \"no.h\"\n");
  ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stderr, HasSubstr("exit code 3: 2 files could not be (fully) "
                                  "analysed, and no other was\n"));
  R = run({"--format=sarif"});
  EXPECT_THAT(R.Stdout, HasSubstr("\"nothing-analyzed\""));
  // One that was is not nothing.
  Project.write("b.cpp", BlockingSource);
  R = run({});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stderr, Not(HasSubstr("no other was")));
}

TEST_F(SummaryTest, AllChecksOffIsAnError) {
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", BlockingSource}});
  for (const char *Format : {"text", "json", "sarif"}) {
    const ProcessResult R =
        run({"--checks=-*", std::string("--format=") + Format, "-q"});
    EXPECT_EQ(R.ExitCode, 2) << Format;
    EXPECT_THAT(R.Stderr, HasSubstr("exit code 2: nothing was analysed, "
                                    "because all checks are turned off\n"));
  }
  // For one of two files, it is a choice.
  Project.write("off/c.cpp", BlockingSource);
  Project.write("off/.clang-tidy", "Checks: '-*'\n");
  Project.writeDatabase({"a.cpp", "off/c.cpp"}, {"-I" + Project.path()});
  EXPECT_EQ(run({}).ExitCode, 1);
  EXPECT_EQ(run({"off"}).ExitCode, 2);
  // A build makes facts of each file by itself, also of such.
  EXPECT_EQ(run({"facts", "-o", "c.facts", "off"}).ExitCode, 0);
  EXPECT_EQ(run({"link", "c.facts"}).ExitCode, 2);
}

TEST_F(SummaryTest, ManyUnknownFlagsAreCutShort) {
  std::vector<std::string> Flags = {"-I" + Project.path()};
  for (int I = 10; I < 22; ++I)
    Flags.push_back("-fno-such-flag-" + std::to_string(I));
  writeProject({{"a.cpp", CleanSource}});
  Project.writeDatabase({"a.cpp"}, Flags);
  EXPECT_THAT(run({}).Stderr,
              AllOf(HasSubstr("-fno-such-flag-17 (1 file), and 4 more (-v "
                              "names them)\n"),
                    Not(HasSubstr("flag-18"))));
  EXPECT_THAT(run({"-v"}).Stderr, HasSubstr("flag-21 (1 file)\n"));
}

} // namespace

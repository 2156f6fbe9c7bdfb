//===- ComparisonTest.cpp - compares reports ------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/driver/DriverTest.h"
#include "llvm/Support/JSON.h"

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

class ComparisonTest : public DriverTest {
protected:
  void report(const std::string &File, std::vector<std::string> More = {}) {
    More.push_back("--format=json");
    More.push_back("-o");
    More.push_back(File);
    EXPECT_NE(run(More).ExitCode, 2);
  }
  ProcessResult diff(std::vector<std::string> More = {}) {
    More.insert(More.begin(), {"diff", "before.json", "after.json"});
    return run(More);
  }
};

TEST_F(ComparisonTest, IntroducedFixedAndUnchanged) {
  writeProject({{"a.cpp", BlockingSource},
                {"b.cpp", BlockingSource},
                {"c.cpp", CleanSource}});
  report("before.json");
  Project.write("a.cpp", "\n\n" + std::string(BlockingSource));
  Project.write("b.cpp", CleanSource);
  Project.write("c.cpp", DiscardedSource);
  report("after.json");
  const ProcessResult R = diff();
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(
      R.Stdout,
      AllOf(HasSubstr("c.cpp:3:3: warning: the task"),
            HasSubstr("task.h:"), // The note about where it is declared.
            HasSubstr("b.cpp:3:3: fixed: 'sleep' blocks"),
            HasSubstr("\n1 introduced, 1 fixed, 1 unchanged\n")));
  EXPECT_EQ(R.Stderr, "corolint: exit code 1: 1 finding was introduced\n");
  const ProcessResult Back = run({"diff", "after.json", "after.json"});
  EXPECT_EQ(Back.ExitCode, 0);
  EXPECT_EQ(Back.Stdout, "0 introduced, 0 fixed, 2 unchanged\n");
  EXPECT_THAT(Back.Stderr, IsEmpty());
}

TEST_F(ComparisonTest, EqualLinesAreCounted) {
  const std::string Source = BlockingSource;
  const std::string Line = "  sleep(1);\n";
  writeProject({{"a.cpp", Source}});
  report("before.json");
  Project.write("a.cpp", std::string(Source).insert(Source.find(Line), Line));
  report("after.json");
  const ProcessResult R = diff();
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("a.cpp:4:3"),
                              HasSubstr("1 introduced, 0 fixed, 1 unchanged")));
}

TEST_F(ComparisonTest, ReportsOfTwoCheckouts) {
  for (const std::string Folder : {"one", "two"}) {
    Project.write(Folder + "/task.h", TaskHeader);
    Project.write(Folder + "/a.cpp", BlockingSource);
    Project.writeDatabase({Folder + "/a.cpp"}, {},
                          Folder + "/compile_commands.json");
  }
  report("before.json", {"-p", "one", "--root=one"});
  report("after.json", {"-p", "two", "--root=two"});
  EXPECT_EQ(diff().Stdout, "0 introduced, 0 fixed, 1 unchanged\n");
}

TEST_F(ComparisonTest, WhatIsNotAnalysedIsNotFixed) {
  writeProject({{"a.cpp", BlockingSource}});
  report("before.json");
  Project.write("a.cpp", "#include \"missing.h\"\n");
  report("after.json");
  const ProcessResult R = diff();
  EXPECT_EQ(R.ExitCode, 0);
  EXPECT_EQ(R.Stdout, "0 introduced, 0 fixed, 0 unchanged, 1 unknown, since "
                      "files could not be analysed\n");
}

TEST_F(ComparisonTest, WhatNeedsAFileThatIsNotAnalysedIsNotFixed) {
  Project.write("inline.h", "#pragma once\n#include \"task.h\"\n"
                            "inline Task<int> f() {\n  sleep(1);\n"
                            "  co_return 1;\n}\n");
  writeProject({{"a.cpp", "#include \"inline.h\"\nvoid load() { sleep(2); }\n"},
                {"b.cpp", "#include \"task.h\"\nvoid load();\n"
                          "Task<int> g() {\n  load();\n  co_return 1;\n}\n"},
                {"c.cpp", BlockingSource}});
  report("before.json");
  Project.write("a.cpp", "#include \"missing.h\"\n");
  Project.write("c.cpp", CleanSource);
  report("after.json");
  // In a header of that file, and by a call of what it defines.
  const ProcessResult R = diff();
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("c.cpp:3:3: fixed:"),
                              HasSubstr("\n0 introduced, 1 fixed, 0 unchanged, "
                                        "2 unknown, since")));
}

TEST_F(ComparisonTest, PlacesThatAreNoneAreNotMadeUp) {
  const std::string Report =
      "{\"version\": 1, \"tool\": {\"name\": \"corolint\"}, \"findings\": [";
  Project.write("before.json", Report + "]}");
  Project.write("after.json",
                Report + "{\"check\": \"coro-x\", \"path\": \"a.cpp\", "
                         "\"line\": -5, \"column\": 99999999999}]}");
  EXPECT_THAT(diff({"--format=json"}).Stdout,
              AllOf(HasSubstr("\"line\": 0"), HasSubstr("\"column\": 0")));
}

TEST_F(ComparisonTest, FormatsForPrograms) {
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", CleanSource}});
  report("before.json");
  Project.write("a.cpp", CleanSource);
  Project.write("b.cpp", DiscardedSource);
  report("after.json");
  const ProcessResult Json = diff({"--format=json"});
  EXPECT_EQ(Json.ExitCode, 1);
  llvm::Expected<llvm::json::Value> Value = llvm::json::parse(Json.Stdout);
  ASSERT_TRUE(bool(Value));
  const llvm::json::Object &Fields = *Value->getAsObject();
  EXPECT_EQ(Fields.getArray("introduced")->size(), 1U);
  EXPECT_EQ(Fields.getArray("fixed")->front().getAsObject()->getString("path"),
            "a.cpp");
  EXPECT_EQ(Fields.getInteger("unchanged"), 0);
  const ProcessResult Markdown = diff({"--format=markdown", "-o", "x.md"});
  EXPECT_THAT(Markdown.Stdout, IsEmpty());
  EXPECT_THAT(Project.read("x.md"),
              AllOf(HasSubstr("**corolint**: 1 introduced, 1 fixed"),
                    HasSubstr("\n### Introduced\n\n| place | finding | check "
                              "|\n| --- | --- | --- |\n| b.cpp:3:3 | "),
                    HasSubstr("'co\\_await' it | coro-discarded-task |\n"),
                    HasSubstr("### Fixed")));
}

TEST_F(ComparisonTest, WhatCannotBeCompared) {
  writeProject({{"a.cpp", CleanSource}});
  report("before.json");
  const std::string Tool = "\"tool\": {\"name\": \"corolint\"}, ";
  const std::pair<std::string, std::string> Cases[] = {
      {"{", "the report is no valid JSON"},
      {"{\"runs\": []}", "this is SARIF; --format=json writes reports"},
      {"[]", "no report of corolint"},
      {std::string(200000, '['),
       "invalid report: lists and objects are nested too deeply"},
      {"{" + Tool + "\"version\": 9, \"findings\": []}",
       "a report of version 9, but this corolint reads version 1"},
      {"{" + Tool + "\"version\": 1, \"findings\": [1]}",
       "a finding without a check"}};
  for (const auto &[Text, Message] : Cases) {
    Project.write("after.json", Text);
    const ProcessResult R = diff();
    EXPECT_EQ(R.ExitCode, 2) << Message;
    EXPECT_THAT(R.Stdout, IsEmpty());
    EXPECT_THAT(R.Stderr,
                AllOf(HasSubstr("corolint: after.json: "), HasSubstr(Message)));
  }
  EXPECT_EQ(run({"diff", "before.json", "nowhere.json"}).ExitCode, 2);
}

TEST_F(ComparisonTest, LaterRevisionsAndReportsWithoutFingerprints) {
  const std::string Text =
      "{\"version\": 1, \"revision\": 99, \"tool\": {\"name\": \"corolint\"}, "
      "\"root\": \"/r\", \"novelty\": 1, \"findings\": [{\"check\": \"coro-x\","
      " \"path\": \"/r/a.cpp\", \"line\": LINE, \"message\": \"m\"}]}";
  auto At = [&](const std::string &Line) {
    return std::string(Text).replace(Text.find("LINE"), 4, Line);
  };
  Project.write("before.json", At("3"));
  Project.write("after.json", At("7"));
  EXPECT_EQ(diff().Stdout, "0 introduced, 0 fixed, 1 unchanged\n");
}

TEST_F(ComparisonTest, Usage) {
  Project.write("before.json", "{}");
  EXPECT_EQ(run({"diff"}).ExitCode, 2);
  EXPECT_EQ(run({"diff", "before.json"}).ExitCode, 2);
  const ProcessResult Option =
      run({"diff", "before.json", "before.json", "--fix"});
  EXPECT_EQ(Option.ExitCode, 2);
  EXPECT_THAT(Option.Stderr, HasSubstr("'-fix' has no place"));
  const ProcessResult Format =
      run({"diff", "before.json", "before.json", "--format=sarif"});
  EXPECT_EQ(Format.ExitCode, 2);
  EXPECT_THAT(Format.Stderr, HasSubstr("there are text, json, markdown"));
  // A file of that name is meant otherwise.
  Project.write("diff", "");
  EXPECT_THAT(run({"./diff"}).Stderr, Not(HasSubstr("BEFORE")));
}

} // namespace

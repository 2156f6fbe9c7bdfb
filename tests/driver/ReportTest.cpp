//===- ReportTest.cpp - JSON and SARIF ------------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/CheckList.h"
#include "tests/driver/DriverTest.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/JSON.h"
#include <set>

using namespace corolint::test;
using namespace llvm;
using testing::HasSubstr;

namespace {

class ReportTest : public DriverTest {
protected:
  json::Object runJson(std::vector<std::string> Args) {
    const ProcessResult R = run(std::move(Args));
    Expected<json::Value> Value = json::parse(R.Stdout);
    if (!Value || !Value->getAsObject()) {
      ADD_FAILURE() << (Value ? "no object" : toString(Value.takeError()))
                    << "\n"
                    << R.Stdout << R.Stderr;
      return {};
    }
    return std::move(*Value->getAsObject());
  }

  /// The only run of a SARIF report.
  json::Object runSarif(std::vector<std::string> Args) {
    Args.push_back("--format=sarif");
    json::Object Log = runJson(std::move(Args));
    EXPECT_EQ(Log.getString("version"), "2.1.0");
    EXPECT_EQ(Log.getString("$schema"),
              "https://json.schemastore.org/sarif-2.1.0.json");
    json::Array *Runs = Log.getArray("runs");
    if (!Runs || Runs->size() != 1)
      return ADD_FAILURE() << "not one run", json::Object();
    return std::move(*(*Runs)[0].getAsObject());
  }

  std::vector<std::string> fingerprints() {
    std::vector<std::string> Result;
    const json::Object Report = runJson({"--format=json"});
    for (const json::Value &F : *Report.getArray("findings"))
      Result.push_back(F.getAsObject()->getString("fingerprint")->str());
    return Result;
  }
};

/// What the keys of \p Path lead to; numbers are indices of arrays.
const json::Value *at(const json::Object &Root,
                      std::initializer_list<const char *> Path) {
  const json::Value *Current = nullptr;
  const json::Object *Object = &Root;
  for (const char *Key : Path) {
    if (Current && Current->getAsArray()) {
      const size_t Index = std::stoul(Key);
      const json::Array &Array = *Current->getAsArray();
      Current = Index < Array.size() ? &Array[Index] : nullptr;
    } else {
      Current = Object ? Object->get(Key) : nullptr;
    }
    if (!Current)
      return nullptr;
    Object = Current->getAsObject();
  }
  return Current;
}

std::string text(const json::Object &Root,
                 std::initializer_list<const char *> Path) {
  const json::Value *Value = at(Root, Path);
  return Value && Value->getAsString() ? Value->getAsString()->str()
                                       : "(not there)";
}

int64_t number(const json::Object &Root,
               std::initializer_list<const char *> Path) {
  const json::Value *Value = at(Root, Path);
  return Value && Value->getAsInteger() ? *Value->getAsInteger() : -1;
}

TEST_F(ReportTest, JsonHasEverything) {
  writeProject({{"a.cpp", DiscardedSource}, {"b.cpp", "#include \"no.h\"\n"}});
  const json::Object R = runJson({"--format=json"});
  EXPECT_EQ(number(R, {"version"}), 1);
  EXPECT_EQ(text(R, {"tool", "name"}), "corolint");
  EXPECT_EQ(text(R, {"root"}), Project.path());
  EXPECT_EQ(text(R, {"findings", "0", "check"}), "coro-discarded-task");
  EXPECT_EQ(text(R, {"findings", "0", "severity"}), "warning");
  EXPECT_EQ(text(R, {"findings", "0", "path"}), Project.path("a.cpp"));
  EXPECT_EQ(number(R, {"findings", "0", "line"}), 3);
  EXPECT_EQ(number(R, {"findings", "0", "column"}), 3);
  EXPECT_EQ(number(R, {"findings", "0", "endColumn"}), 11);
  EXPECT_EQ(text(R, {"findings", "0", "fixes", "0", "kind"}), "safe");
  EXPECT_EQ(text(R, {"findings", "0", "fixes", "0", "edits", "0", "text"}),
            "co_await ");
  EXPECT_EQ(number(R, {"findings", "0", "fixes", "0", "edits", "0", "offset"}),
            static_cast<int64_t>(std::string(DiscardedSource).find("fetch")));
  EXPECT_EQ(text(R, {"files", "0", "status"}), "analyzed");
  EXPECT_EQ(text(R, {"files", "1", "status"}), "not-analyzed");
  EXPECT_EQ(text(R, {"files", "1", "reason"}), "missing header 'no.h'");
  EXPECT_EQ(number(R, {"summary", "notAnalyzed"}), 1);
  EXPECT_EQ(number(R, {"summary", "exitCode"}), 3);
}

TEST_F(ReportTest, SarifDescribesAllChecks) {
  writeProject({{"a.cpp", CleanSource}});
  const json::Object Run = runSarif({});
  const json::Array *Rules = at(Run, {"tool", "driver", "rules"})->getAsArray();
  ASSERT_EQ(Rules->size(), corolint::allChecks().size());
  for (size_t I = 0; I < Rules->size(); ++I) {
    const json::Object &Rule = *(*Rules)[I].getAsObject();
    const std::string Id = corolint::allChecks()[I].Name.str();
    EXPECT_EQ(text(Rule, {"id"}), Id);
    const std::string Page = run({"--explain", Id}).Stdout;
    EXPECT_EQ(text(Rule, {"help", "markdown"}), Page);
    EXPECT_THAT(Page, HasSubstr(text(Rule, {"shortDescription", "text"})));
    EXPECT_THAT(Page, HasSubstr(text(Rule, {"fullDescription", "text"})));
  }
  EXPECT_EQ(text(Run, {"tool", "driver", "rules", "0", "name"}),
            "CoroBlockingCall");
}

TEST_F(ReportTest, SarifResultsAreRelative) {
  writeProject({{"src/a b.cpp", DiscardedSource}});
  const json::Object Run = runSarif({});
  EXPECT_EQ(text(Run, {"originalUriBaseIds", "SRCROOT", "uri"}),
            "file://" + Project.path() + "/");
  const json::Object &Result = *at(Run, {"results", "0"})->getAsObject();
  EXPECT_EQ(text(Result, {"ruleId"}), "coro-discarded-task");
  EXPECT_EQ(
      text(Run, {"tool", "driver", "rules",
                 std::to_string(number(Result, {"ruleIndex"})).c_str(), "id"}),
      "coro-discarded-task");
  EXPECT_EQ(text(Result, {"level"}), "warning");
  const json::Object &Place =
      *at(Result, {"locations", "0", "physicalLocation"})->getAsObject();
  EXPECT_EQ(text(Place, {"artifactLocation", "uri"}), "src/a%20b.cpp");
  EXPECT_EQ(text(Place, {"artifactLocation", "uriBaseId"}), "SRCROOT");
  EXPECT_EQ(number(Place, {"region", "startLine"}), 3);
  EXPECT_EQ(number(Place, {"region", "startColumn"}), 3);
  EXPECT_EQ(number(Place, {"region", "endLine"}), 3);
  EXPECT_EQ(number(Place, {"region", "endColumn"}), 11);
  EXPECT_NE(text(Result, {"partialFingerprints", "corolint/v1"}),
            "(not there)");
}

TEST_F(ReportTest, SarifHasFixes) {
  writeProject({{"a.cpp", DiscardedSource}});
  const json::Object Run = runSarif({});
  const json::Object &Change =
      *at(Run, {"results", "0", "fixes", "0", "artifactChanges", "0"})
           ->getAsObject();
  EXPECT_EQ(text(Change, {"artifactLocation", "uri"}), "a.cpp");
  EXPECT_EQ(text(Change, {"replacements", "0", "insertedContent", "text"}),
            "co_await ");
  EXPECT_EQ(
      number(Change, {"replacements", "0", "deletedRegion", "startColumn"}), 3);
  EXPECT_EQ(number(Change, {"replacements", "0", "deletedRegion", "endColumn"}),
            3);
}

TEST_F(ReportTest, SarifCountsUtf16CodeUnits) {
  // Two bytes and one unit; three and one; four and two.
  writeProject({{"a.cpp", "#include \"task.h\"\nTask<int> f() {\n"
                          "  /* \u00e4\u20ac\U0001F600 */ fetch(1);\n"
                          "  co_return 1;\n}\n"}});
  const json::Object Run = runSarif({});
  EXPECT_EQ(text(Run, {"columnKind"}), "utf16CodeUnits");
  EXPECT_EQ(number(Run, {"results", "0", "locations", "0", "physicalLocation",
                         "region", "startColumn"}),
            14);
  EXPECT_THAT(run({}).Stdout, HasSubstr("a.cpp:3:19: "));
}

TEST_F(ReportTest, SarifSaysWhatIsNotAnalysed) {
  writeProject({{"a.cpp", "#include \"no.h\"\n"},
                {"b.cpp", "Undeclared X; // no co_await\n"}});
  const json::Object Run = runSarif({});
  const json::Object &Invocation =
      *at(Run, {"invocations", "0"})->getAsObject();
  EXPECT_EQ(Invocation.getBoolean("executionSuccessful"), false);
  EXPECT_EQ(number(Invocation, {"exitCode"}), 3);
  EXPECT_THAT(
      text(Invocation, {"toolExecutionNotifications", "0", "message", "text"}),
      HasSubstr("missing header 'no.h'"));
  EXPECT_EQ(text(Invocation, {"toolExecutionNotifications", "0", "level"}),
            "error");
  EXPECT_EQ(text(Invocation, {"toolExecutionNotifications", "1", "level"}),
            "warning");
}

TEST_F(ReportTest, NotesAreRelatedLocations) {
  writeProject({{"a.cpp", R"cpp(#include "task.h"
Task<int> price(int);
Task<int> stock(int);
Task<int> both(int Id) {
  int A = co_await price(Id);
  int B = co_await stock(Id);
  co_return A + B;
}
)cpp"}});
  const json::Object Run = runSarif({});
  EXPECT_EQ(number(Run, {"results", "0", "relatedLocations", "0",
                         "physicalLocation", "region", "startLine"}),
            5);
}

TEST_F(ReportTest, BytesThatAreNoTextDoNoHarm) {
  writeProject(
      {{"a.cpp", "#include \"task.h\"\n// \xff\xfe\n"
                 "Task<int> f() { /* \xe4 */ sleep(1); co_return 1; }\n"}});
  EXPECT_EQ(runSarif({}).getArray("results")->size(), 1u);
  EXPECT_EQ(runJson({"--format=json"}).getArray("findings")->size(), 1u);
}

TEST_F(ReportTest, FingerprintsSurviveLineMoves) {
  const std::string Body = "Task<int> f() {\n  sleep(1);\n  sleep(1);\n"
                           "  sleep(2);\n  co_return 1;\n}\n";
  writeProject({{"a.cpp", "#include \"task.h\"\n" + Body}});
  const std::vector<std::string> Before = fingerprints();
  ASSERT_EQ(Before.size(), 3u);
  EXPECT_EQ(std::set<std::string>(Before.begin(), Before.end()).size(), 3u);
  Project.write("a.cpp",
                "// moved\n\n#include \"task.h\"\nint Other;\n" + Body);
  EXPECT_EQ(fingerprints(), Before);
  // White space does not matter, other content does.
  Project.write("a.cpp", "#include \"task.h\"\nTask<int> f() {\n\tsleep( 1 );\n"
                         "  sleep(1);\n  sleep(3);\n  co_return 1;\n}\n");
  const std::vector<std::string> After = fingerprints();
  EXPECT_EQ(After[0], Before[0]);
  EXPECT_EQ(After[1], Before[1]);
  EXPECT_NE(After[2], Before[2]);
}

TEST_F(ReportTest, FingerprintsDoNotDependOnTheMachine) {
  writeProject({{"src/a.cpp", BlockingSource}});
  const std::vector<std::string> Here = fingerprints();
  TempProject Other;
  Other.write("task.h", TaskHeader);
  Other.write("src/a.cpp", BlockingSource);
  Other.writeDatabase({"src/a.cpp"}, {"-I" + Other.path()});
  ProcessOptions There;
  There.Directory = Other.path("src");
  EXPECT_THAT(run({"--format=json"}, There).Stdout, HasSubstr(Here[0]));
}

TEST_F(ReportTest, SeveralFormatsAtOnce) {
  writeProject(
      {{"a.cpp",
        "#include \"task.h\"\nTask<int> f() { fetch(1); co_return 1; }\n"}});
  const ProcessResult R =
      run({"--format=text", "--format=sarif:" + Project.path("out.sarif"),
           "--format=json:" + Project.path("out.json")});
  EXPECT_EQ(R.ExitCode, 1) << R.Stderr;
  EXPECT_THAT(R.Stdout, testing::HasSubstr("[coro-discarded-task]"));
  Expected<json::Value> Sarif = json::parse(Project.read("out.sarif"));
  ASSERT_TRUE(bool(Sarif));
  EXPECT_TRUE(Sarif->getAsObject()->getArray("runs"));
  Expected<json::Value> Json = json::parse(Project.read("out.json"));
  ASSERT_TRUE(bool(Json));
  EXPECT_EQ(Json->getAsObject()->getArray("findings")->size(), 1u);
}

TEST_F(ReportTest, FormatsThatCannotBe) {
  writeProject(
      {{"a.cpp",
        "#include \"task.h\"\nTask<int> f() { fetch(1); co_return 1; }\n"}});
  const std::pair<std::vector<std::string>, const char *> Cases[] = {
      {{"--format=xml"}, "there is no format 'xml'; there are text, full"},
      {{"--format=json:"}, "'json:' names no file"},
      {{"--format=json", "--format=text"}, "only one can do without a file"},
      {{"--format=json:" + Project.path("a.json"), "-o", Project.path("b")},
       "-o is for a format that names no file"}};
  for (const auto &[Args, Message] : Cases) {
    const ProcessResult R = run(Args);
    EXPECT_EQ(R.ExitCode, 2) << Message;
    EXPECT_THAT(R.Stderr, testing::HasSubstr(Message));
  }
}

} // namespace

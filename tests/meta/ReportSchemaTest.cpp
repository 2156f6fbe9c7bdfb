//===- ReportSchemaTest.cpp - reports fit their schema --------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/support/Process.h"
#include "tests/support/TempProject.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

using namespace corolint::test;
using nlohmann::json;

namespace {

json readSchema() {
  std::ifstream File(COROLINT_SOURCE_DIR "/docs/report.schema.json");
  return json::parse(File);
}

/// A schema that can be asked.
class Validator {
public:
  explicit Validator(const json &Document) {
    valijson::SchemaParser Parser(valijson::SchemaParser::kDraft7);
    Parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(Document),
                          Schema);
  }

  /// Empty where \p Value is valid.
  std::string problemsOf(const json &Value) const {
    valijson::Validator TheValidator;
    valijson::ValidationResults Results;
    if (TheValidator.validate(
            Schema, valijson::adapters::NlohmannJsonAdapter(Value), &Results))
      return "";
    std::string Problems = "invalid:\n";
    for (const auto &Error : Results) {
      for (const std::string &Part : Error.context)
        Problems += Part;
      Problems += ": " + Error.description + "\n";
    }
    return Problems;
  }

private:
  valijson::Schema Schema;
};

/// The schema for lines of JSON lines.
json recordSchema() {
  json Document = readSchema();
  json Result = Document["definitions"]["record"];
  Result["$schema"] = Document["$schema"];
  Result["definitions"] = Document["definitions"];
  return Result;
}

std::string lint(const std::string &Format, const std::string &Directory,
                 int ExpectedExit) {
  ProcessOptions Options;
  Options.Directory = Directory;
  const ProcessResult Result =
      runProcess({COROLINT_EXECUTABLE, "--format=" + Format, "."}, Options);
  EXPECT_EQ(Result.ExitCode, ExpectedExit) << Result.Stderr;
  return Result.Stdout;
}

std::vector<json> lines(const std::string &Text) {
  std::vector<json> Result;
  std::istringstream Stream(Text);
  for (std::string Line; std::getline(Stream, Line);)
    Result.push_back(json::parse(Line));
  return Result;
}

/// Something of everything that a report may have.
void writeIncomplete(TempProject &Project) {
  Project.write("missing.cpp", "#include \"nowhere.h\"\n");
  Project.write("broken.cpp", "int f( { \xff\xfe return x; } // co_await\n");
  Project.write("notes.txt", "");
  Project.writeDatabase({"missing.cpp", "broken.cpp", "notes.txt"},
                        {"-mno-such-flag"});
}

TEST(ReportSchema, RejectsWhatIsNoReport) {
  const Validator Schema(readSchema());
  json Report = json::parse(lint("json", COROLINT_TEST_INPUTS "/demo", 1));
  ASSERT_EQ(Schema.problemsOf(Report), "");
  json Wrong = Report;
  Wrong["version"] = 2;
  EXPECT_NE(Schema.problemsOf(Wrong), "");
  Wrong = Report;
  Wrong["findings"][0]["severity"] = "fatal";
  EXPECT_NE(Schema.problemsOf(Wrong), "");
  Wrong = Report;
  // It does not say why it is suppressed.
  Wrong["suppressed"].push_back(Report["findings"][0]);
  EXPECT_NE(Schema.problemsOf(Wrong), "");
  Wrong["suppressed"][0]["suppression"] = {
      {"by", "comment"}, {"reason", "test"}, {"path", "/a.cpp"}, {"line", 3}};
  EXPECT_EQ(Schema.problemsOf(Wrong), "");
}

TEST(ReportSchema, AcceptsJson) {
  const Validator Schema(readSchema());
  for (const char *Check :
       {"coro-blocking-call", "coro-discarded-task", "coro-sequential-await"}) {
    const json Report = json::parse(
        lint("json", std::string(COROLINT_TEST_INPUTS "/") + Check, 1));
    EXPECT_EQ(Schema.problemsOf(Report), "") << Check;
    EXPECT_GT(Report["findings"].size(), 5U);
  }
  TempProject Project;
  writeIncomplete(Project);
  EXPECT_EQ(Schema.problemsOf(json::parse(lint("json", Project.path(), 3))),
            "");
}

TEST(ReportSchema, AcceptsJsonLines) {
  const Validator Schema(recordSchema());
  EXPECT_NE(Schema.problemsOf({{"kind", "finding"}}), "");
  EXPECT_NE(Schema.problemsOf({{"kind", "other"}}), "");
  const std::vector<json> Demo =
      lines(lint("jsonl", COROLINT_TEST_INPUTS "/demo", 1));
  TempProject Project;
  writeIncomplete(Project);
  const std::vector<json> Incomplete = lines(lint("jsonl", Project.path(), 3));
  for (const std::vector<json> &Lines : {Demo, Incomplete}) {
    ASSERT_GT(Lines.size(), 2U);
    EXPECT_EQ(Lines.front()["kind"], "head");
    EXPECT_EQ(Lines.back()["kind"], "summary");
    for (const json &Line : Lines)
      EXPECT_EQ(Schema.problemsOf(Line), "") << Line;
  }
  EXPECT_EQ(
      std::count_if(Demo.begin(), Demo.end(),
                    [](const json &Line) { return Line["kind"] == "finding"; }),
      9);
}

} // namespace

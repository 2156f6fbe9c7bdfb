//===- SarifSchemaTest.cpp - reports are valid SARIF 2.1.0 ----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Validates against the schema that OASIS published.
//
//===----------------------------------------------------------------------===//

#include "tests/meta/OddReport.h"
#include "tests/support/Process.h"
#include "tests/support/TempProject.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <fstream>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

using namespace corolint::test;
using nlohmann::json;

namespace {

class SarifSchema : public testing::Test {
protected:
  static void SetUpTestSuite() {
    if (std::string(COROLINT_SARIF_SCHEMA).empty())
      return;
    std::ifstream File(COROLINT_SARIF_SCHEMA);
    ASSERT_TRUE(File.good()) << COROLINT_SARIF_SCHEMA;
    const json Document = json::parse(File);
    Schema = std::make_unique<valijson::Schema>();
    valijson::SchemaParser Parser(valijson::SchemaParser::kDraft4);
    Parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(Document),
                          *Schema);
  }
  static void TearDownTestSuite() { Schema.reset(); }

  void SetUp() override {
    if (!Schema)
      GTEST_SKIP() << "the SARIF schema was not there when the build was "
                      "configured";
  }

  /// Empty where \p Report is valid.
  static std::string problemsOf(const json &Report) {
    valijson::Validator Validator;
    valijson::ValidationResults Results;
    std::string Problems;
    if (Validator.validate(
            *Schema, valijson::adapters::NlohmannJsonAdapter(Report), &Results))
      return Problems;
    for (const auto &Error : Results) {
      for (const std::string &Part : Error.context)
        Problems += Part;
      Problems += ": " + Error.description + "\n";
    }
    return Problems.empty() ? "invalid" : Problems;
  }

  static json lint(const std::vector<std::string> &Arguments,
                   const std::string &Directory, int ExpectedExit) {
    std::vector<std::string> Command = {COROLINT_EXECUTABLE, "--format=sarif"};
    Command.insert(Command.end(), Arguments.begin(), Arguments.end());
    ProcessOptions Options;
    Options.Directory = Directory;
    ProcessResult Result = runProcess(Command, Options);
    EXPECT_EQ(Result.ExitCode, ExpectedExit) << Result.Stderr;
    return json::parse(Result.Stdout);
  }

  static std::unique_ptr<valijson::Schema> Schema;
};

std::unique_ptr<valijson::Schema> SarifSchema::Schema;

TEST_F(SarifSchema, RejectsWhatIsNotSarif) {
  EXPECT_NE(problemsOf(json::parse(R"({"version": "2.1.0"})")), "");
  EXPECT_NE(problemsOf(
                json::parse(R"({"version": "2.1.0", "runs": [{"tool": {}}]})")),
            "");
}

TEST_F(SarifSchema, AcceptsReportsOfEveryCheck) {
  for (const char *Check :
       {"coro-blocking-call", "coro-discarded-task", "coro-sequential-await"}) {
    std::string Directory = std::string(COROLINT_TEST_INPUTS "/") + Check;
    json Report = lint({Directory}, Directory, 1);
    EXPECT_EQ(problemsOf(Report), "") << Check;
    const json &Run = Report["runs"][0];
    EXPECT_GT(Run["results"].size(), 5U);
    for (const json &Result : Run["results"]) {
      EXPECT_FALSE(Result["partialFingerprints"].empty());
      std::string Uri =
          Result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
      EXPECT_EQ(Uri.find("file:"), std::string::npos) << Uri;
      EXPECT_NE(Uri.front(), '/') << Uri;
    }
  }
}

TEST_F(SarifSchema, AcceptsTheReportOfTheDemo) {
  const std::string Directory = COROLINT_TEST_INPUTS "/demo";
  json Report = lint({Directory + "/src"}, Directory, 1);
  EXPECT_EQ(problemsOf(Report), "");
  EXPECT_EQ(Report["runs"][0]["results"].size(), 9U);
}

TEST_F(SarifSchema, AcceptsWhatNoSmallProjectHas) {
  const json Report = json::parse(oddSarifReport());
  EXPECT_EQ(problemsOf(Report), "");
  const json &Results = Report["runs"][0]["results"];
  ASSERT_EQ(Results.size(), 3U);
  EXPECT_EQ(Results[0]["codeFlows"].size(), 1U);
  EXPECT_EQ(Results[1]["suppressions"][0]["kind"], "inSource");
  EXPECT_EQ(Results[2]["suppressions"][0]["kind"], "external");
}

TEST_F(SarifSchema, AcceptsSuppressions) {
  TempProject Project;
  Project.write("a.cpp",
                "namespace std {\n"
                "template <class P = void> struct coroutine_handle {\n"
                "  static coroutine_handle from_address(void *) noexcept;\n"
                "  template <class Q> operator coroutine_handle<Q>() const;\n"
                "};\n"
                "template <class R, class... A> struct coroutine_traits {\n"
                "  using promise_type = typename R::promise_type;\n"
                "};\n"
                "struct suspend_always {\n"
                "  bool await_ready() const noexcept;\n"
                "  void await_suspend(coroutine_handle<>) const noexcept;\n"
                "  void await_resume() const noexcept;\n"
                "};\n"
                "}\n"
                "struct Task {\n"
                "  struct promise_type {\n"
                "    Task get_return_object();\n"
                "    std::suspend_always initial_suspend() noexcept;\n"
                "    std::suspend_always final_suspend() noexcept;\n"
                "    void return_void();\n"
                "    void unhandled_exception();\n"
                "  };\n"
                "};\n"
                "extern \"C\" unsigned sleep(unsigned);\n"
                "Task blocks() {\n"
                "  sleep(1); // NOLINT(coro-*): known\n"
                "  co_await std::suspend_always();\n"
                "}\n");
  Project.writeDatabase({"a.cpp"});
  json Report = lint({"--show-suppressed"}, Project.path(), 0);
  EXPECT_EQ(problemsOf(Report), "");
  ASSERT_EQ(Report["runs"][0]["results"].size(), 1U);
  const json &By = Report["runs"][0]["results"][0]["suppressions"][0];
  EXPECT_EQ(By["justification"], "known");
  EXPECT_TRUE(By.contains("location"));
}

TEST_F(SarifSchema, AcceptsReportsOfFilesThatFail) {
  TempProject Project;
  Project.write("missing header.cpp", "#include \"nowhere.h\"\n");
  Project.write("broken.cpp", "int f( { \xff\xfe return x; } // co_await\n");
  Project.writeDatabase({"missing header.cpp", "broken.cpp"});
  json Report = lint({}, Project.path(), 3);
  EXPECT_EQ(problemsOf(Report), "");
  const json &Invocation = Report["runs"][0]["invocations"][0];
  EXPECT_EQ(Invocation["executionSuccessful"], false);
  EXPECT_GE(Invocation["toolExecutionNotifications"].size(), 2U);
}

} // namespace

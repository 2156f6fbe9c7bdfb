//===- ActionTest.cpp - the action for GitHub -----------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/integrations/CompositeAction.h"
#include "tests/support/Yaml.h"

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr char Folder[] = ".github/actions/corolint";

class Action : public Sandbox {
protected:
  void SetUp() override {
    Sandbox::SetUp();
    writeDatabase();
    makeRepository();
  }

  ActionResult run(const std::map<std::string, std::string> &Inputs,
                   const Variables &Environment = {}) {
    CompositeAction Ours(
        readYaml(readSource(std::string(Folder) + "/action.yml")),
        std::string(COROLINT_SOURCE_DIR "/") + Folder, Temporary);
    // What the service that runs this test may have set.
    Variables All = {{"GITHUB_WORKSPACE", Project.path()},
                     {"GITHUB_BASE_REF", ""}};
    All.insert(All.end(), Environment.begin(), Environment.end());
    return Ours.run(Inputs, All,
                    [this](const std::string &Script, const Variables &Env) {
                      return shell(Script, Env);
                    });
  }

  /// A branch with a finding of its own, as a pull request to main has it.
  void makeBranch() {
    shell("git update-ref refs/remotes/origin/main main && "
          "git checkout -q -b topic");
    addFinding();
    ASSERT_EQ(shell("git commit -q -m topic").ExitCode, 0);
  }

  TempProject Temporary;
};

/// What GitHub refuses, as far as it is about an action's structure.
TEST_F(Action, IsWellFormed) {
  const llvm::json::Value Definition =
      readYaml(readSource(std::string(Folder) + "/action.yml"));
  const llvm::json::Object *Root = Definition.getAsObject();
  ASSERT_TRUE(Root);
  for (const auto &[Key, Value] : *Root)
    EXPECT_TRUE(Key == "name" || Key == "description" || Key == "inputs" ||
                Key == "outputs" || Key == "runs")
        << Key.str();
  EXPECT_TRUE(Root->getString("name") && Root->getString("description"));
  for (const auto &[Name, Input] : *Root->getObject("inputs")) {
    EXPECT_TRUE(Input.getAsObject()->getString("description"));
    EXPECT_TRUE(Input.getAsObject()->getString("default"))
        << Name.str() << " would be required";
  }
  for (const auto &[Name, Output] : *Root->getObject("outputs"))
    EXPECT_TRUE(Output.getAsObject()->getString("value")) << Name.str();
  EXPECT_EQ(Root->getObject("runs")->getString("using"), "composite");
  for (const llvm::json::Value &Item :
       *Root->getObject("runs")->getArray("steps")) {
    const llvm::json::Object &Step = *Item.getAsObject();
    for (const auto &[Key, Value] : Step)
      EXPECT_TRUE(Key == "name" || Key == "id" || Key == "if" || Key == "env" ||
                  Key == "shell" || Key == "run" || Key == "uses" ||
                  Key == "with")
          << Key.str();
    EXPECT_NE(Step.get("run") != nullptr, Step.get("uses") != nullptr);
    EXPECT_EQ(Step.get("run") != nullptr, Step.get("shell") != nullptr);
    // What people name is data: in a script it could be code.
    EXPECT_THAT(Step.getString("run").value_or("").str(),
                Not(HasSubstr("${{")));
  }
}

TEST_F(Action, FailsWithFindingsAndReportsThem) {
  const ActionResult Failed = run({{"sarif-file", "corolint.sarif"}});
  EXPECT_EQ(Failed.ExitCode, 1);
  EXPECT_EQ(Failed.Outputs.at("exit-code"), "1");
  EXPECT_THAT(Failed.Output, HasSubstr("::warning file=src/server.cpp,line=3"));
  EXPECT_THAT(Project.read("corolint.sarif"), HasSubstr("coro-blocking-call"));
  EXPECT_THAT(Failed.Steps,
              testing::ElementsAre("Find corolint", "Run corolint",
                                   "Fail if there are findings"));
  repair();
  const ActionResult Passed = run({});
  EXPECT_EQ(Passed.ExitCode, 0) << Passed.Output;
  EXPECT_EQ(Passed.Outputs.at("exit-code"), "0");
}

TEST_F(Action, UploadsBeforeItFails) {
  const ActionResult Failed =
      run({{"sarif-file", "x.sarif"}, {"upload-sarif", "true"}});
  EXPECT_THAT(Failed.Steps,
              testing::ElementsAre("Find corolint", "Run corolint",
                                   "Upload the SARIF report",
                                   "Fail if there are findings"));
  EXPECT_EQ(Failed.ExitCode, 1);
}

TEST_F(Action, OfAPullRequestReportsWhatIsNew) {
  makeBranch();
  const ActionResult New =
      run({{"new-from", "base"}}, {{"GITHUB_BASE_REF", "main"}});
  EXPECT_EQ(New.ExitCode, 1);
  EXPECT_THAT(New.Output, AllOf(HasSubstr("file=src/extra.cpp"),
                                Not(HasSubstr("file=src/server.cpp"))));
  // A push has no base.
  EXPECT_THAT(
      run({{"new-from", "base"}}).Output,
      AllOf(HasSubstr("file=src/extra.cpp"), HasSubstr("file=src/server.cpp")));
}

TEST_F(Action, PassesArgumentsAndTheDatabase) {
  shell("mv build 'other build'");
  const ActionResult Chosen =
      run({{"database", "other build"},
           {"args", "--checks=-coro-blocking-call\n  src/server.cpp\n"}});
  EXPECT_EQ(Chosen.ExitCode, 0) << Chosen.Output;
  EXPECT_EQ(run({}).Outputs.at("exit-code"), "2") << "there is no database";
  // Nothing that is handed over is run.
  run({{"database", "$(touch owned)"}, {"args", "`touch owned`; touch owned"}});
  EXPECT_FALSE(Project.exists("owned"));
}

TEST_F(Action, BuildsWhatIsNotThere) {
  // Programs that say how they are called, in place of those that take long.
  for (const char *Name : {"apt-get", "cmake", "sudo"})
    Temporary.write(std::string("bin/") + Name,
                    "#!/bin/sh\necho " + std::string(Name) + " \"$@\"\n");
  shell("chmod +x '" + Temporary.path("bin") + "'/*");
  Temporary.write("corolint/bin/corolint", "#!/bin/sh\necho built \"$@\"\n");
  shell("chmod +x '" + Temporary.path("corolint/bin/corolint") + "'");
  const ActionResult Built =
      run({{"llvm-version", "22"}},
          {{"PATH", Temporary.path("bin") + ":/usr/bin:/bin"}});
  EXPECT_EQ(Built.ExitCode, 0) << Built.Output;
  EXPECT_THAT(Built.Output,
              AllOf(HasSubstr("sudo apt-get update"),
                    HasSubstr("clang-22 libclang-22-dev llvm-22-dev"),
                    HasSubstr("cmake -S " COROLINT_SOURCE_DIR
                              "/.github/actions/corolint/../../.. -B"),
                    HasSubstr("-DCOROLINT_LLVM_MAJOR=22"),
                    HasSubstr("built --format=github")));
}

} // namespace

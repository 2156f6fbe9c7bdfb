//===- GuidesTest.cpp - what the guides tell to do works ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/integrations/CompositeAction.h"
#include "tests/integrations/Guide.h"
#include "tests/integrations/Sandbox.h"
#include "tests/support/Yaml.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Program.h"

using namespace corolint::test;
using llvm::StringRef;
using testing::HasSubstr;

namespace {

/// The script of \p Job, of GitLab.
std::string scriptOf(const llvm::json::Object &Job) {
  std::string Script;
  for (const llvm::json::Value &Line : *Job.getArray("script"))
    Script += Line.getAsString().value_or("").str() + "\n";
  return Script;
}

class Guides : public Sandbox {
protected:
  void SetUp() override {
    Sandbox::SetUp();
    writeDatabase();
    makeRepository();
  }
};

TEST_F(Guides, CMake) {
  TempProject Prefix;
  const ProcessResult Installed =
      shell("cmake --install " COROLINT_BUILD_DIR " --prefix " + Prefix.path());
  ASSERT_EQ(Installed.ExitCode, 0) << outputOf(Installed);
  follow("cmake.md", {{"CMAKE_PREFIX_PATH", Prefix.path()},
                      {"CXX", COROLINT_CXX_COMPILER}});
}

TEST_F(Guides, PreCommit) {
  // The page names where our repository would be; no test goes there.
  follow("pre-commit.md");
  const llvm::json::Value Config =
      readYaml(Project.read(".pre-commit-config.yaml"));
  const llvm::json::Value Hooks =
      readYaml(readSource(".pre-commit-hooks.yaml"));
  unsigned Known = 0;
  for (const llvm::json::Value &Repo : *Config.getAsObject()->getArray("repos"))
    for (const llvm::json::Value &Wanted :
         *Repo.getAsObject()->getArray("hooks"))
      for (const llvm::json::Value &Hook : *Hooks.getAsArray())
        Known += Wanted.getAsObject()->getString("id") ==
                 Hook.getAsObject()->getString("id");
  EXPECT_EQ(Known, 2U) << "the page uses each of the hooks";

  if (!llvm::sys::findProgramByName("pre-commit"))
    GTEST_SKIP() << "pre-commit is not installed";
  addFinding();
  const std::string Run =
      "pre-commit run --config local/.pre-commit-config.yaml";
  const ProcessResult Failed = shell(Run);
  EXPECT_EQ(Failed.ExitCode, 1);
  EXPECT_THAT(outputOf(Failed), HasSubstr("src/extra.cpp:3:3: warning:"));
  ASSERT_EQ(shell("git commit -q -m extra").ExitCode, 0);
  EXPECT_EQ(shell(Run + " --all-files").ExitCode, 0) << "nothing is new";
}

/// Runs the steps of the page's workflow that can be run without GitHub.
TEST_F(Guides, GitHubActions) {
  follow("github-actions.md");
  const llvm::json::Value Workflow =
      readYaml(Project.read(".github/workflows/corolint.yml"));
  const llvm::json::Object &Job =
      *Workflow.getAsObject()->getObject("jobs")->getObject("corolint");
  TempProject Temporary;
  CompositeAction Ours(
      readYaml(readSource(".github/actions/corolint/action.yml")),
      COROLINT_SOURCE_DIR "/.github/actions/corolint", Temporary);
  auto Shell = [this](const std::string &Script, const Variables &Env) {
    return shell(Script, Env);
  };
  bool WasRun = false;
  for (const llvm::json::Value &Item : *Job.getArray("steps")) {
    const llvm::json::Object &Step = *Item.getAsObject();
    if (const auto Script = Step.getString("run")) {
      const ProcessResult Ran =
          shell(Script->str(), {{"CXX", COROLINT_CXX_COMPILER}});
      ASSERT_EQ(Ran.ExitCode, 0) << outputOf(Ran);
    }
    if (!Step.getString("uses").value_or("").contains(
            "/.github/actions/corolint@"))
      continue;
    std::map<std::string, std::string> Inputs;
    for (const auto &[Name, Value] : *Step.getObject("with"))
      Inputs[Name.str()] = Value.getAsString().value_or("").str();
    const ActionResult Ran = Ours.run(
        Inputs, {{"GITHUB_WORKSPACE", Project.path()}, {"GITHUB_BASE_REF", ""}},
        Shell);
    EXPECT_EQ(Ran.ExitCode, 1) << Ran.Output;
    EXPECT_THAT(Ran.Output, HasSubstr("file=src/server.cpp,line=3"));
    WasRun = true;
  }
  EXPECT_TRUE(WasRun);
}

TEST_F(Guides, GitLab) {
  follow("gitlab.md");
  const llvm::json::Value Pipeline = readYaml(Project.read(".gitlab-ci.yml"));
  const llvm::json::Object &Root = *Pipeline.getAsObject();
  // What comes before the job leaves what it needs.
  shell("rm -r build");
  const ProcessResult Configured = shell(scriptOf(*Root.getObject("configure")),
                                         {{"CXX", COROLINT_CXX_COMPILER}});
  EXPECT_EQ(Configured.ExitCode, 0) << outputOf(Configured);
  EXPECT_TRUE(Project.exists("build/compile_commands.json"));
}

TEST_F(Guides, Distributed) {
  follow("distributed.md");
  const std::string Merged = Project.read("corolint.sarif");
  shell("corolint -p build --format=sarif:corolint.sarif");
  EXPECT_EQ(Merged, Project.read("corolint.sarif"));
}

/// \p Script as GitHub would run it in shard \p Number of \p Count.
std::string inMatrix(std::string Script, unsigned Number, unsigned Count) {
  const std::pair<std::string, unsigned> Values[] = {
      {"${{ matrix.shard }}", Number}, {"${{ strategy.job-total }}", Count}};
  for (const auto &[Name, Value] : Values)
    for (size_t At; (At = Script.find(Name)) != std::string::npos;)
      Script.replace(At, Name.size(), std::to_string(Value));
  EXPECT_EQ(Script.find("${{"), std::string::npos) << Script;
  return Script;
}

/// Runs all of the page's jobs, in a folder of its own each time.
TEST_F(Guides, CiMatrixOfGitHub) {
  follow("ci-matrix.md");
  const llvm::json::Value Workflow =
      readYaml(Project.read(".github/workflows/corolint-matrix.yml"));
  const llvm::json::Object &Jobs = *Workflow.getAsObject()->getObject("jobs");
  const llvm::json::Object &Shard = *Jobs.getObject("shard");
  const size_t Count = Shard.getObject("strategy")
                           ->getObject("matrix")
                           ->getArray("shard")
                           ->size();
  Project.write("parts/.keep", "");
  for (unsigned Number = 1; Number <= Count; ++Number)
    for (const llvm::json::Value &Item : *Shard.getArray("steps")) {
      const llvm::json::Object &Step = *Item.getAsObject();
      if (const auto Script = Step.getString("run")) {
        const ProcessResult Ran = shell(inMatrix(Script->str(), Number, Count),
                                        {{"CXX", COROLINT_CXX_COMPILER}});
        ASSERT_EQ(Ran.ExitCode, 0) << outputOf(Ran);
      }
      if (Step.getString("uses").value_or("").contains("upload-artifact"))
        shell("mv " +
              inMatrix(Step.getObject("with")->getString("path")->str(), Number,
                       Count) +
              " parts/");
    }
  const std::string Whole = shell("corolint -p build --format=github").Stdout;
  shell("rm -r build"); // The last job has no database.
  bool WasRun = false;
  for (const llvm::json::Value &Item :
       *Jobs.getObject("corolint")->getArray("steps"))
    if (const auto Script = Item.getAsObject()->getString("run")) {
      const ProcessResult Ran = shell(Script->str());
      EXPECT_EQ(Ran.ExitCode, 1) << outputOf(Ran);
      EXPECT_EQ(Ran.Stdout, Whole);
      EXPECT_THAT(Ran.Stdout, HasSubstr("file=src/server.cpp,line=3"));
      WasRun = true;
    }
  EXPECT_TRUE(WasRun);
  EXPECT_THAT(Project.read("corolint.sarif"), HasSubstr("src/server.cpp"));
}

TEST_F(Guides, CiMatrixOfGitLab) {
  follow("ci-matrix.md");
  const llvm::json::Value Pipeline = readYaml(Project.read(".gitlab-ci.yml"));
  const llvm::json::Object &Root = *Pipeline.getAsObject();
  const llvm::json::Object &Shards = *Root.getObject("corolint-shards");
  const std::string Count = Shards.getString("parallel").value_or("").str();
  for (unsigned Number = 1; Number <= 4; ++Number) {
    const ProcessResult Ran =
        shell(scriptOf(Shards), {{"CI_NODE_INDEX", std::to_string(Number)},
                                 {"CI_NODE_TOTAL", Count}});
    ASSERT_EQ(Ran.ExitCode, 0) << outputOf(Ran);
  }
  const ProcessResult Ran = shell(scriptOf(*Root.getObject("corolint")));
  EXPECT_EQ(Ran.ExitCode, 1) << outputOf(Ran);
  EXPECT_THAT(Ran.Stdout, HasSubstr("src/server.cpp:3:3: warning:"));
  EXPECT_THAT(Project.read("gl-code-quality-report.json"),
              HasSubstr("src/server.cpp"));
}

/// With a program in its place that keeps what it is given.
TEST_F(Guides, Reviewdog) {
  TempProject Tools;
  Tools.write("reviewdog", "#!/bin/sh\ncat >" + Tools.path("input") + "\n");
  shell("chmod +x " + Tools.path("reviewdog"));
  follow("reviewdog.md",
         {{"PATH", StringRef(COROLINT_EXECUTABLE).rsplit('/').first.str() +
                       ":" + Tools.path() + ":/usr/bin:/bin"}});
  EXPECT_THAT(Tools.read("input"), HasSubstr("\"diagnostics\""));
}

#ifdef COROLINT_PLUGIN
TEST_F(Guides, ClangTidyTools) {
  Project.write("src/dropped.cpp", "#include \"task.h\"\n"
                                   "Task<int> dropped() {\n"
                                   "  fetch(1);\n"
                                   "  co_return 1;\n"
                                   "}\n");
  Project.writeDatabase({"src/dropped.cpp", "src/clean.cpp"}, {},
                        "build/compile_commands.json");
  ASSERT_EQ(shell("git add -A && git commit -q -m dropped").ExitCode, 0);
  follow("clang-tidy-tools.md", {{"COROLINT_PLUGIN", COROLINT_PLUGIN}});
}
#endif

} // namespace

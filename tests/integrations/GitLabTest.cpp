//===- GitLabTest.cpp - the job for GitLab --------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/integrations/Sandbox.h"
#include "tests/support/Yaml.h"

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

class GitLab : public Sandbox {
protected:
  void SetUp() override {
    Sandbox::SetUp();
    writeDatabase();
    makeRepository();
    Definition = readYaml(readSource(".gitlab/corolint.yml"));
    Job = Definition.getAsObject()->getObject("corolint");
    ASSERT_TRUE(Job);
  }

  /// Runs the job's script with its variables, and what GitLab sets.
  ProcessResult run(const Variables &FromGitLab = {}) {
    Variables All = {{"CI_PROJECT_DIR", Project.path()},
                     {"CI_MERGE_REQUEST_DIFF_BASE_SHA", ""}};
    for (const auto &[Name, Value] : *Job->getObject("variables")) {
      std::string Text = Value.getAsString().value_or("").str();
      const std::string Folder = "$CI_PROJECT_DIR";
      if (Text.compare(0, Folder.size(), Folder) == 0)
        Text.replace(0, Folder.size(), Project.path());
      All.emplace_back(Name.str(), Text);
    }
    All.insert(All.end(), FromGitLab.begin(), FromGitLab.end());
    std::string Script;
    for (const llvm::json::Value &Line : *Job->getArray("script"))
      Script += Line.getAsString().value_or("").str() + "\n";
    return shell(Script, All);
  }

  /// What the job says is its report.
  std::string report() {
    const auto Name = Job->getObject("artifacts")
                          ->getObject("reports")
                          ->getString("codequality");
    return Project.read(Name.value_or("").str());
  }

  llvm::json::Value Definition = nullptr;
  const llvm::json::Object *Job = nullptr;
};

TEST_F(GitLab, FailsWithFindingsAndReportsThem) {
  const ProcessResult Failed = run();
  EXPECT_EQ(Failed.ExitCode, 1);
  EXPECT_THAT(Failed.Stdout, HasSubstr("src/server.cpp:3:3: warning:"));
  EXPECT_THAT(report(),
              AllOf(HasSubstr("\"check_name\""), HasSubstr("src/server.cpp")));
  repair();
  EXPECT_EQ(run().ExitCode, 0);
}

TEST_F(GitLab, OfAMergeRequestReportsWhatIsNew) {
  const std::string Base = shell("git rev-parse HEAD").Stdout.substr(0, 40);
  addFinding();
  ASSERT_EQ(shell("git commit -q -m topic").ExitCode, 0);
  const ProcessResult New = run({{"CI_MERGE_REQUEST_DIFF_BASE_SHA", Base}});
  EXPECT_EQ(New.ExitCode, 1);
  EXPECT_THAT(New.Stdout, AllOf(HasSubstr("src/extra.cpp:3:3: warning:"),
                                Not(HasSubstr("src/server.cpp:3:3"))));
}

TEST_F(GitLab, TakesArgumentsAndKeepsItsCache) {
  const ProcessResult Cached = run({{"COROLINT_NO_CACHE", ""}});
  EXPECT_EQ(Cached.ExitCode, 1);
  for (const llvm::json::Value &Path :
       *Job->getObject("cache")->getArray("paths"))
    EXPECT_TRUE(Project.exists(Path.getAsString().value_or("?").str()));
  EXPECT_EQ(run({{"COROLINT_ARGS", "--checks=-coro-blocking-call"}}).ExitCode,
            0);
}

} // namespace

//===- PreCommitTest.cpp - the hooks of pre-commit ------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/integrations/Sandbox.h"
#include "tests/support/Yaml.h"
#include "llvm/Support/Program.h"

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

class PreCommit : public Sandbox {
protected:
  void SetUp() override {
    Sandbox::SetUp();
    writeDatabase();
    makeRepository();
  }

  /// Runs a hook as pre-commit does: its entry in the repository of the hooks,
  /// with its arguments and the files that have its type.
  ProcessResult hook(const std::string &Id, const std::string &Files,
                     const Variables &Environment = {}) {
    const llvm::json::Value Hooks =
        readYaml(readSource(".pre-commit-hooks.yaml"));
    for (const llvm::json::Value &Item : *Hooks.getAsArray()) {
      const llvm::json::Object &Hook = *Item.getAsObject();
      if (Hook.getString("id") != llvm::StringRef(Id))
        continue;
      EXPECT_EQ(Hook.getString("language"), "script");
      const bool TakesFiles = Hook.getString("pass_filenames") != "false";
      return shell(COROLINT_SOURCE_DIR "/" +
                       Hook.getString("entry").value_or("").str() +
                       (TakesFiles ? " " + Files : ""),
                   Environment);
    }
    ADD_FAILURE() << "there is no hook " << Id;
    return {};
  }
};

TEST_F(PreCommit, LintsTheFilesOfTheCommit) {
  addFinding();
  const ProcessResult Failed = hook("corolint", "src/extra.cpp");
  EXPECT_EQ(Failed.ExitCode, 1);
  EXPECT_THAT(Failed.Stdout, AllOf(HasSubstr("src/extra.cpp:3:3: warning:"),
                                   Not(HasSubstr("src/server.cpp"))));
  EXPECT_EQ(hook("corolint", "src/clean.cpp").ExitCode, 0);
}

TEST_F(PreCommit, TakesResultsFromTheCache) {
  const Variables Cache = {{"COROLINT_NO_CACHE", ""},
                           {"COROLINT_CACHE_DIR", Project.path("build/cache")}};
  const std::string Files = "-v src/clean.cpp";
  hook("corolint", Files, Cache);
  EXPECT_THAT(hook("corolint", Files, Cache).Stderr,
              HasSubstr("cache: 1 of 1 results"));
}

TEST_F(PreCommit, LintsTheWholeProject) {
  addFinding();
  const ProcessResult Failed = hook("corolint-full", "src/clean.cpp");
  EXPECT_EQ(Failed.ExitCode, 1);
  EXPECT_THAT(Failed.Stdout, AllOf(HasSubstr("src/extra.cpp:3:3: warning:"),
                                   HasSubstr("src/server.cpp:3:3: warning:")));
}

TEST_F(PreCommit, SaysLoudlyThatNothingWasChecked) {
  Project.remove("build/compile_commands.json");
  const ProcessResult Skipped = hook("corolint", "src/server.cpp");
  EXPECT_EQ(Skipped.ExitCode, 0);
  EXPECT_THAT(Skipped.Stderr, HasSubstr("SKIPPED, nothing was checked"));
  // Other mistakes are none of this.
  EXPECT_EQ(hook("corolint", "-p nowhere src/server.cpp").ExitCode, 2);
  const ProcessResult Missing =
      hook("corolint", "src/server.cpp", {{"COROLINT", "no-such-program"}});
  EXPECT_EQ(Missing.ExitCode, 2);
  EXPECT_THAT(Missing.Stderr, HasSubstr("'no-such-program' is not installed"));
}

TEST_F(PreCommit, WorksInPreCommit) {
  if (!llvm::sys::findProgramByName("pre-commit"))
    GTEST_SKIP() << "pre-commit is not installed";
  // As it would clone ours.
  const ProcessResult Hooks =
      shell("mkdir -p build/hooks/driver/hooks && cd build/hooks && "
            "cp " COROLINT_SOURCE_DIR "/.pre-commit-hooks.yaml . && "
            "cp " COROLINT_SOURCE_DIR "/driver/hooks/pre-commit driver/hooks/ "
            "&& git init -q && git add -A && git commit -q -m hooks && "
            "git tag v1");
  ASSERT_EQ(Hooks.ExitCode, 0) << outputOf(Hooks);
  Project.write(".pre-commit-config.yaml", "repos:\n"
                                           "  - repo: " +
                                               Project.path("build/hooks") +
                                               "\n"
                                               "    rev: v1\n"
                                               "    hooks:\n"
                                               "      - id: corolint\n"
                                               "      - id: corolint-full\n");
  addFinding();
  const ProcessResult Failed = shell("pre-commit run");
  EXPECT_EQ(Failed.ExitCode, 1) << outputOf(Failed);
  EXPECT_THAT(Failed.Stdout,
              AllOf(HasSubstr("src/extra.cpp:3:3: warning:"),
                    Not(HasSubstr("src/server.cpp:3:3: warning:"))));
  const ProcessResult Full =
      shell("pre-commit run --hook-stage push --all-files corolint-full");
  EXPECT_EQ(Full.ExitCode, 1) << outputOf(Full);
  EXPECT_THAT(Full.Stdout, HasSubstr("src/server.cpp:3:3: warning:"));
  // Seen also where the hook passes.
  Project.remove("build/compile_commands.json");
  const ProcessResult Skipped = shell("pre-commit run");
  EXPECT_EQ(Skipped.ExitCode, 0) << outputOf(Skipped);
  EXPECT_THAT(Skipped.Stdout, HasSubstr("SKIPPED, nothing was checked"));
}

} // namespace

//===- GitTest.h - projects under version control ---------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Tests of what has changed need something to have changed since: a project in
// a repository of its own, which the user's configuration says nothing about.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_DRIVER_GITTEST_H
#define COROLINT_TESTS_DRIVER_GITTEST_H

#include "tests/driver/DriverTest.h"
#include <string>
#include <vector>

namespace corolint::test {

class GitTest : public DriverTest {
protected:
  /// Runs git in \p Directory, in the project if empty.
  ProcessResult git(std::vector<std::string> Args,
                    const std::string &Directory = "") {
    Args.insert(Args.begin(), {"git", "-c", "user.name=Someone", "-c",
                               "user.email=someone@example.org", "-c",
                               "init.defaultBranch=main", "-c",
                               "protocol.file.allow=always"});
    ProcessOptions Options;
    Options.Directory = Directory.empty() ? Project.path() : Directory;
    Options.Environment = {{"GIT_CONFIG_GLOBAL", "/dev/null"},
                           {"GIT_CONFIG_SYSTEM", "/dev/null"},
                           {"GIT_AUTHOR_DATE", "2024-01-01T00:00:00Z"},
                           {"GIT_COMMITTER_DATE", "2024-01-01T00:00:00Z"}};
    ProcessResult R = runProcess(Args, Options);
    EXPECT_EQ(R.ExitCode, 0) << R.Stdout << R.Stderr;
    return R;
  }

  /// Makes the project a repository with everything in it in one commit.
  void commitProject() {
    git({"init", "-q"});
    commitAll();
  }
  void commitAll() {
    git({"add", "-A"});
    git({"commit", "-q", "-m", "A state"});
  }

  /// Puts \p New in the place of \p Old in a file.
  void edit(const std::string &File, const std::string &Old,
            const std::string &New) {
    std::string Text = Project.read(File);
    const size_t At = Text.find(Old);
    ASSERT_NE(At, std::string::npos) << File << " has no " << Old;
    Project.write(File, Text.replace(At, Old.size(), New));
  }
};

} // namespace corolint::test

#endif // COROLINT_TESTS_DRIVER_GITTEST_H

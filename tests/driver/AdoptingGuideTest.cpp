//===- AdoptingGuideTest.cpp - the guide is true --------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/driver/GitTest.h"
#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

/// The blocks of shell commands in docs/guide/adopting.md, in order.
std::vector<std::string> blocksOfGuide() {
  std::ifstream File(COROLINT_SOURCE_DIR "/docs/guide/adopting.md");
  std::vector<std::string> Blocks;
  bool IsInside = false;
  for (std::string Line; std::getline(File, Line);) {
    if (Line == "```sh") {
      Blocks.emplace_back();
      IsInside = true;
    } else if (Line == "```") {
      IsInside = false;
    } else if (IsInside) {
      Blocks.back() += Line + "\n";
    }
  }
  return Blocks;
}

class AdoptingGuideTest : public GitTest {
protected:
  ProcessResult shell(const std::string &Commands) {
    ProcessOptions Options;
    Options.Directory = Project.path();
    const std::string Folder =
        std::filesystem::path(COROLINT_EXECUTABLE).parent_path();
    Options.Environment = {{"PATH", Folder + ":" + std::getenv("PATH")}};
    return runProcess({"sh", "-c", Commands}, Options);
  }
};

TEST_F(AdoptingGuideTest, ItsCommandsDoWhatItSays) {
  const std::vector<std::string> Blocks = blocksOfGuide();
  ASSERT_EQ(Blocks.size(), 8U);
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", CleanSource}});
  commitProject();
  git({"remote", "add", "origin", Project.path()});
  git({"fetch", "-q", "origin"});

  EXPECT_EQ(shell(Blocks[0]).ExitCode, 1);
  // Baselines.
  EXPECT_EQ(shell(Blocks[1]).ExitCode, 0);
  EXPECT_EQ(shell(Blocks[2]).ExitCode, 0);
  EXPECT_EQ(shell(Blocks[3]).ExitCode, 0);
  git({"checkout", "-q", "-b", "repaired"});
  Project.write("a.cpp", CleanSource);
  EXPECT_EQ(shell(Blocks[3]).ExitCode, 1);
  EXPECT_EQ(shell(Blocks[4]).ExitCode, 0);
  EXPECT_EQ(shell(Blocks[3]).ExitCode, 0);

  // Changed lines.
  git({"checkout", "-q", "-f", "-b", "topic", "main"});
  Project.write("b.cpp", DiscardedSource);
  commitAll();
  for (const size_t Block : {5, 6}) {
    const ProcessResult R = shell(Blocks[Block]);
    EXPECT_EQ(R.ExitCode, 1) << Blocks[Block] << R.Stderr;
    EXPECT_THAT(R.Stdout,
                AllOf(HasSubstr("b.cpp:3:3"), Not(HasSubstr("a.cpp"))));
  }

  // Reports.
  git({"checkout", "-q", "main"});
  const ProcessResult R = shell(Blocks[7]);
  EXPECT_EQ(R.ExitCode, 1) << R.Stderr;
  EXPECT_THAT(R.Stdout, HasSubstr("1 introduced, 0 fixed, 1 unchanged"));
}

} // namespace

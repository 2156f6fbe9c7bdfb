//===- EditorTest.cpp - a project in an editor ----------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/editors/EditorTest.h"
#include "tests/integrations/Guide.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include <cstdlib>

namespace corolint::test {

std::string blockOf(const std::string &Page, const std::string &Name) {
  auto Text =
      llvm::MemoryBuffer::getFile(COROLINT_SOURCE_DIR "/docs/editors/" + Page);
  EXPECT_TRUE(static_cast<bool>(Text)) << Page;
  std::string Found;
  unsigned Count = 0;
  if (Text) {
    for (const GuideBlock &Block : guideBlocks((*Text)->getBuffer())) {
      if (Block.What != "file" || Block.Value != Name)
        continue;
      Found = Block.Text;
      ++Count;
    }
  }
  EXPECT_EQ(Count, 1U) << Page << ": blocks that are the file " << Name;
  return Found;
}

void EditorTest::SetUp() {
  writeProject(
      {{"dropped.cpp", DiscardedSource}, {"blocking.cpp", BlockingSource}});
}

void EditorTest::skip(const std::string &Reason) {
  ASSERT_FALSE(std::getenv("COROLINT_REQUIRE_EDITORS")) << Reason;
  GTEST_SKIP() << Reason;
}

void EditorTest::require(const std::string &Program,
                         const std::string &Package) {
#ifndef COROLINT_CLANGD
  skip("corolint-clangd is not built");
  return;
#endif
  if (!llvm::sys::findProgramByName(Program))
    skip(Program + " is not there: install '" + Package + "'");
}

ProcessResult EditorTest::edit(
    const std::vector<std::string> &Command,
    const std::vector<std::pair<std::string, std::string>> &Environment) {
  ProcessOptions Options;
  Options.Directory = Project.path();
  const char *Path = std::getenv("PATH");
  Options.Environment = {
      {"PATH", llvm::sys::path::parent_path(COROLINT_EXECUTABLE).str() + ":" +
                   (Path ? Path : "/usr/bin:/bin")},
      {"HOME", Home.path()},
      {"XDG_CACHE_HOME", Home.path(".cache")},
      {"XDG_CONFIG_HOME", Home.path(".config")},
      {"XDG_DATA_HOME", Home.path(".local/share")},
      {"XDG_STATE_HOME", Home.path(".local/state")}};
  Options.Environment.insert(Options.Environment.end(), Environment.begin(),
                             Environment.end());
  return runProcess(Command, Options);
}

} // namespace corolint::test

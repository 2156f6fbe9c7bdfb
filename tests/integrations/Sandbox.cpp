//===- Sandbox.cpp - a repository to switch corolint on in ----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/integrations/Sandbox.h"
#include "tests/integrations/Guide.h"
#include "tests/support/TaskClass.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <cstdlib>

using llvm::StringRef;
using testing::HasSubstr;

namespace corolint::test {

static constexpr char Store[] = R"cpp(#include "store.h"
#include <unistd.h>
void load() { sleep(1); }
)cpp";

static constexpr char Server[] = R"cpp(#include "store.h"
Task<int> serve() {
  load();
  co_return co_await fetch(1);
}
)cpp";

static constexpr char Clean[] = R"cpp(#include "task.h"
Task<int> clean() { co_return co_await fetch(1); }
)cpp";

static constexpr char Extra[] = R"cpp(#include "task.h"
Task<int> extra() {
  fetch(1);
  co_return co_await fetch(1);
}
)cpp";

static constexpr char Lists[] = R"cmake(cmake_minimum_required(VERSION 3.20)
project(shop CXX)
set(CMAKE_CXX_STANDARD 20)
add_library(shop STATIC src/server.cpp src/store.cpp src/clean.cpp)
)cmake";

std::string readSource(const std::string &Name) {
  auto Buffer = llvm::MemoryBuffer::getFile(COROLINT_SOURCE_DIR "/" + Name);
  EXPECT_TRUE(static_cast<bool>(Buffer)) << Name;
  return Buffer ? (*Buffer)->getBuffer().str() : std::string();
}

void Sandbox::SetUp() {
  Project.write("CMakeLists.txt", Lists);
  Project.write("src/task.h", std::string("#pragma once\n#include <coroutine>"
                                          "\n") +
                                  TaskClass + "Task<int> fetch(int);\n");
  Project.write("src/store.h", "#pragma once\n#include \"task.h\"\n"
                               "void load();\n");
  Project.write("src/store.cpp", Store);
  Project.write("src/server.cpp", Server);
  Project.write("src/clean.cpp", Clean);
}

void Sandbox::writeDatabase() {
  Project.write(".gitignore", "/build/\n");
  std::vector<std::string> Files;
  for (const char *Name : {"clean", "extra", "server", "store"})
    if (Project.exists("src/" + std::string(Name) + ".cpp"))
      Files.push_back("src/" + std::string(Name) + ".cpp");
  Project.writeDatabase(Files, {}, "build/compile_commands.json");
}

void Sandbox::makeRepository() {
  const ProcessResult Made = shell("git init -q -b main && git add -A && "
                                   "git commit -q -m first");
  ASSERT_EQ(Made.ExitCode, 0) << outputOf(Made);
}

void Sandbox::repair() {
  Project.write("src/store.cpp", "#include \"store.h\"\nvoid load() {}\n");
}

void Sandbox::addFinding() {
  Project.write("src/extra.cpp", Extra);
  writeDatabase();
  const ProcessResult Added = shell("git add -A");
  ASSERT_EQ(Added.ExitCode, 0) << outputOf(Added);
}

/// \p Script with the names of the tools that this build belongs to.
static std::string withVersion(std::string Script) {
  const std::string Version = "-" + std::to_string(COROLINT_LLVM_VERSION_MAJOR);
  for (size_t At = 0; (At = Script.find("-22", At)) != std::string::npos; ++At)
    Script.replace(At, 3, Version);
  return Script;
}

void Sandbox::follow(const std::string &Page, const Variables &Environment) {
  ProcessResult Last;
  unsigned Tested = 0;
  for (const GuideBlock &Block :
       guideBlocks(readSource("docs/guide/" + Page))) {
    SCOPED_TRACE(Page + ":" + std::to_string(Block.Line));
    if (Block.What == "sample") {
      EXPECT_NE(Block.Value, "") << "why is it not tested?";
      continue;
    }
    ++Tested;
    if (Block.What == "file") {
      Project.write(Block.Value, Block.Text);
    } else if (Block.What == "run") {
      StringRef Value = Block.Value;
      int Expected = 0;
      if (Value.consume_front("exit "))
        ASSERT_FALSE(Value.getAsInteger(10, Expected)) << Value.str();
      Last = shell(withVersion(Block.Text), Environment);
      ASSERT_EQ(Last.ExitCode, Expected) << outputOf(Last);
    } else if (Block.What == "output") {
      llvm::SmallVector<StringRef> Lines;
      StringRef(Block.Text).split(Lines, '\n', -1, /*KeepEmpty=*/false);
      for (const StringRef Line : Lines)
        EXPECT_THAT(outputOf(Last), HasSubstr(Line.str()));
    } else {
      ADD_FAILURE() << "nothing says what this block is for";
    }
  }
  EXPECT_GT(Tested, 0U);
}

ProcessResult Sandbox::shell(const std::string &Script,
                             const Variables &Environment) {
  ProcessOptions Options;
  Options.Directory = Project.path();
  const char *Path = std::getenv("PATH");
  Options.Environment = {
      {"PATH", llvm::sys::path::parent_path(COROLINT_EXECUTABLE).str() + ":" +
                   (Path ? Path : "/usr/bin:/bin")},
      {"HOME", Home.path()},
      {"GIT_CONFIG_NOSYSTEM", "1"},
      {"GIT_AUTHOR_NAME", "A"},
      {"GIT_AUTHOR_EMAIL", "a@example.com"},
      {"GIT_COMMITTER_NAME", "A"},
      {"GIT_COMMITTER_EMAIL", "a@example.com"}};
  Options.Environment.insert(Options.Environment.end(), Environment.begin(),
                             Environment.end());
  return runProcess(
      {"bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", Script},
      Options);
}

} // namespace corolint::test

//===- VsCodeTest.cpp - the extension for VS Code -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The tests are in vscode/*.test.mjs. They run the extension as it is packaged,
// under Node: with the real language client and the real servers, but a VS Code
// that is pretended (vscode/fake.cjs), but for one test.
//
//===----------------------------------------------------------------------===//

#include "tests/editors/EditorTest.h"
#include "tests/support/Browser.h"
#include <cstdlib>

using namespace corolint::test;
using testing::HasSubstr;

namespace {

class VsCode : public EditorTest {
protected:
  void SetUp() override {
    EditorTest::SetUp();
    // Blocks only if the database in elsewhere/ is used.
    Project.write("conditional.cpp", "#include \"task.h\"\n"
                                     "#ifdef ELSEWHERE\n"
                                     "Task<int> blocking() {\n"
                                     "  sleep(1);\n"
                                     "  co_return co_await fetch(1);\n"
                                     "}\n"
                                     "#endif\n");
    Project.writeDatabase({"conditional.cpp"},
                          {"-I" + Project.path(), "-DELSEWHERE"},
                          "elsewhere/compile_commands.json");
  }

  void run(const std::string &Tests) {
    ASSERT_NO_FATAL_FAILURE(require("node", "nodejs"));
    if (IsSkipped())
      return;
#ifndef COROLINT_VSCODE_PACKAGE
    skip("the extension is not built: install 'npm', and configure anew");
#else
    TempProject Unpacked;
    const ProcessResult Extracted = runProcess(
        {"cmake", "-E", "tar", "xf", COROLINT_VSCODE_PACKAGE},
        {.Directory = Unpacked.path(), .Environment = {}, .Input = {}});
    ASSERT_EQ(Extracted.ExitCode, 0) << Extracted.Stderr;
    const ProcessResult Ran =
        edit({"node", "--test", "--test-reporter=tap",
              COROLINT_SOURCE_DIR "/tests/editors/vscode/" + Tests},
             {{"COROLINT_TEST_CHROMIUM", Browser::program()},
              {"COROLINT_TEST_EXTENSION", Unpacked.path("extension")},
              {"COROLINT_TEST_PACKAGE", COROLINT_VSCODE_PACKAGE},
              {"COROLINT_TEST_PROJECT", Project.path()},
              {"COROLINT_TEST_DRIVER", COROLINT_EXECUTABLE},
              {"COROLINT_TEST_SOURCE", COROLINT_SOURCE_DIR},
              {"COROLINT_TEST_VERSION", COROLINT_VERSION}});
    EXPECT_EQ(Ran.ExitCode, 0) << Ran.Stdout << Ran.Stderr;
    EXPECT_THAT(Ran.Stdout, HasSubstr("# pass "));
    EXPECT_THAT(Ran.Stdout, Not(HasSubstr("# pass 0\n")));
#endif
  }
};

TEST_F(VsCode, FindingsAreFixedThroughBothServers) { run("server.test.mjs"); }
TEST_F(VsCode, FailuresAreTold) { run("failures.test.mjs"); }
TEST_F(VsCode, CommandsAndTasks) { run("commands.test.mjs"); }
#ifdef COROLINT_VSCODE_PACKAGE
TEST_F(VsCode, ThePackageIsInstalled) {
  const ProcessResult Installed = runProcess(
      {"cmake", "--install", COROLINT_BUILD_DIR, "--prefix", Home.path()});
  ASSERT_EQ(Installed.ExitCode, 0) << Installed.Stderr;
  EXPECT_TRUE(Home.exists("share/corolint/corolint.vsix"));
}
#endif
/// VS Code is no package of Debian. COROLINT_CODE_SERVER names a code-server,
/// which is one that runs in a browser.
TEST_F(VsCode, RepairsAndLintsInARealOne) {
  if (!std::getenv("COROLINT_CODE_SERVER") || Browser::program().empty())
    GTEST_SKIP() << "COROLINT_CODE_SERVER names no code-server, or there is no "
                    "Chromium";
  run("host.test.mjs");
}
TEST_F(VsCode, ThePackageIsComplete) { run("package.test.mjs"); }

} // namespace

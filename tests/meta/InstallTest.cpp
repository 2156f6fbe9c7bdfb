//===- InstallTest.cpp - what is installed works --------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/support/Process.h"
#include "tests/support/TempProject.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace corolint::test;
using testing::HasSubstr;

namespace {

const std::string Major = std::to_string(COROLINT_LLVM_VERSION_MAJOR);

TEST(Install, TheInstalledToolBringsItsBuiltinHeaders) {
  TempProject Prefix;
  ProcessResult Installed = runProcess(
      {"cmake", "--install", COROLINT_BUILD_DIR, "--prefix", Prefix.path()});
  ASSERT_EQ(Installed.ExitCode, 0) << Installed.Stderr;
  const std::string Headers =
      COROLINT_INSTALL_LIBDIR "/corolint/clang/" + Major;
  EXPECT_TRUE(Prefix.exists(Headers + "/include/stddef.h"));
  EXPECT_EQ(Prefix.exists(COROLINT_INSTALL_LIBDIR
                          "/corolint/corolint-clang-tidy-" +
                          Major + ".so"),
            COROLINT_HAS_PLUGIN != 0);

  for (const char *Path :
       {"include/corolint/annotations.h", "share/man/man1/corolint.1",
        "share/bash-completion/completions/corolint",
        "share/zsh/site-functions/_corolint",
        "share/fish/vendor_completions.d/corolint.fish",
        "share/doc/corolint/LICENSE", "share/doc/corolint/installing.md",
        "share/doc/corolint/checks/coro-blocking-call.md"})
    EXPECT_TRUE(Prefix.exists(Path)) << Path;
  EXPECT_EQ(Prefix.exists("bin/corolint-tidy"), COROLINT_HAS_PLUGIN != 0);

  ProcessResult Printed =
      runProcess({Prefix.path("bin/corolint"), "--print-resource-dir"});
  EXPECT_EQ(Printed.ExitCode, 0) << Printed.Stderr;
  EXPECT_EQ(Printed.Stdout, Prefix.path(Headers) + "\n");

  // A project finds the program that belongs to the installed module.
  Prefix.write("project/CMakeLists.txt",
               "cmake_minimum_required(VERSION 3.20)\n"
               "project(p LANGUAGES NONE)\n"
               "find_package(corolint 0.1 REQUIRED)\n"
               "message(STATUS \"found ${COROLINT_EXECUTABLE}\")\n");
  ProcessResult Configured = runProcess(
      {"cmake", "-S", Prefix.path("project"), "-B", Prefix.path("build"),
       "-DCMAKE_PREFIX_PATH=" + Prefix.path()});
  EXPECT_EQ(Configured.ExitCode, 0) << Configured.Stderr;
  EXPECT_THAT(Configured.Stdout,
              HasSubstr("found " + Prefix.path("bin/corolint") + "\n"));

  // A file that needs a builtin header.
  Prefix.write("a.cpp", "#include <stddef.h>\nsize_t Size;\n");
  ProcessResult Linted = runProcess(
      {Prefix.path("bin/corolint"), Prefix.path("a.cpp"), "--", "-nostdinc++"});
  EXPECT_EQ(Linted.ExitCode, 0) << Linted.Stderr;
}

} // namespace

//===- PackageTest.cpp - the Debian package, taken apart ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Makes the package, looks at what is in it, unpacks it into a folder and runs
// every program from there. (.ci/try-package installs it, in a Debian without
// anything else.)
//
//===----------------------------------------------------------------------===//

#include "tests/support/Process.h"
#include "tests/support/TempProject.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/Regex.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace corolint::test;
using llvm::StringRef;
using testing::AllOf;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

namespace {

const std::string Major = std::to_string(COROLINT_LLVM_VERSION_MAJOR);

class Package : public testing::Test {
protected:
  void SetUp() override {
    for (const char *Tool : {"cpack", "dpkg-deb", "dpkg-shlibdeps", "file"})
      if (!llvm::sys::findProgramByName(Tool))
        GTEST_SKIP() << Tool << " is not installed";
    // Packed in a hurry: nobody downloads it.
    output({"cpack", "-G", "DEB", "--config",
            std::string(COROLINT_BUILD_DIR) + "/CPackConfig.cmake", "-B",
            Project.path("packed"), "-D", "CPACK_DEBIAN_COMPRESSION_TYPE=gzip",
            "-D", "CPACK_PACKAGE_DIRECTORY=" + Project.path("packed")});
    for (const std::string &Name : Project.list("packed"))
      if (StringRef(Name).ends_with(".deb"))
        File = Project.path("packed/" + Name);
    ASSERT_NE(File, "");
    output({"dpkg-deb", "-x", File, Project.path("root")});
  }

  /// What \p Command prints; it has to succeed.
  std::string output(const std::vector<std::string> &Command,
                     const ProcessOptions &Options = {}) {
    const ProcessResult Ran = runProcess(Command, Options);
    EXPECT_EQ(Ran.ExitCode, 0)
        << Command.front() << ": " << Ran.Stdout << Ran.Stderr;
    return Ran.Stdout;
  }

  std::string installed(const std::string &Path) {
    return Project.path("root/usr/" + Path);
  }

  void expectControl();
  void expectFiles();
  void expectNoTraces();
  void expectDescription();
  void expectLinting();
  void expectCMake();

  TempProject Project;
  std::string File; ///< The package.
};

void Package::expectControl() {
  auto Field = [this](const std::string &Name) {
    return StringRef(output({"dpkg-deb", "-f", File, Name})).trim().str();
  };
  EXPECT_EQ(Field("Package"), "corolint");
  // "corolint 0.1.0 (LLVM …)"
  const std::string Version = output({installed("bin/corolint"), "--version"});
  EXPECT_THAT(
      Field("Version"),
      testing::StartsWith(
          StringRef(Version).split(' ').second.split(' ').first.str() + "-"));
  EXPECT_THAT(Field("Depends"),
              AllOf(HasSubstr("libclang-cpp" + Major + " (>= "),
                    HasSubstr("libllvm" + Major), HasSubstr("libc6 (>= "),
                    Not(HasSubstr("clang-tidy")), Not(HasSubstr("-dev"))));
  EXPECT_THAT(Field("Suggests"), HasSubstr("clang-tidy-" + Major));
  EXPECT_THAT(Field("Description"),
              AllOf(HasSubstr("linter for C++20 coroutine code\n"),
                    HasSubstr("LLVM " + Major)));
  EXPECT_THAT(Field("Maintainer"), MatchesRegex(".+ <.+@.+>"));
}

void Package::expectFiles() {
  for (const std::string &Path :
       {std::string("bin/corolint"), std::string("bin/corolint-tidy"),
        "lib/corolint/corolint-clang-tidy-" + Major + ".so",
        "lib/corolint/clang/" + Major + "/include/stddef.h",
        std::string("lib/cmake/corolint/corolint-config.cmake"),
        std::string("include/corolint/annotations.h"),
        std::string("share/man/man1/corolint.1.gz"),
        std::string("share/man/man1/corolint-tidy.1.gz"),
        std::string("share/bash-completion/completions/corolint"),
        std::string("share/fish/vendor_completions.d/corolint.fish"),
        std::string("share/zsh/vendor-completions/_corolint"),
        std::string("share/doc/corolint/LICENSE"),
        std::string("share/doc/corolint/copyright"),
        std::string("share/doc/corolint/changelog.Debian.gz"),
        std::string("share/doc/corolint/checks/coro-blocking-call.md"),
        std::string("share/doc/corolint/installing.md")})
    EXPECT_TRUE(Project.exists("root/usr/" + Path)) << Path;
  EXPECT_EQ(Project.exists("root/usr/bin/corolint-clangd"),
            COROLINT_HAS_CLANGD != 0);
  EXPECT_FALSE(Project.exists("root/usr/local"));

  // Mode, owner, size, date, time, name.
  llvm::SmallVector<StringRef, 0> Lines;
  const std::string Listing = output({"dpkg-deb", "-c", File});
  StringRef(Listing).split(Lines, '\n', -1, /*KeepEmpty=*/false);
  EXPECT_GT(Lines.size(), 50U);
  for (const StringRef Line : Lines) {
    const bool IsRun = Line.contains(" ./usr/bin/") && !Line.ends_with("/");
    EXPECT_TRUE(Line.starts_with(Line.starts_with("d") ? "drwxr-xr-x"
                                 : IsRun               ? "-rwxr-xr-x"
                                                       : "-rw-r--r--"))
        << Line.str();
    EXPECT_TRUE(Line.contains(" root/root ")) << Line.str();
  }
}

/// Nothing in it tells where it was built, or looks for libraries there.
void Package::expectNoTraces() {
  // Not as the end of another path: sources may lie in a short one.
  auto Whole = [](StringRef Directory) {
    return "(^|[^A-Za-z0-9_./-])" + llvm::Regex::escape(Directory) + "/";
  };
  const ProcessResult Found =
      runProcess({"grep", "-rlaE", "-e", Whole(COROLINT_SOURCE_DIR), "-e",
                  Whole(COROLINT_BUILD_DIR), Project.path("root")});
  EXPECT_EQ(Found.ExitCode, 1) << Found.Stdout;
  for (const std::string &Program : Project.list("root/usr/bin")) {
    const std::string Needs =
        output({"readelf", "-d", installed("bin/" + Program)});
    EXPECT_THAT(Needs, Not(HasSubstr("RUNPATH"))) << Program;
    EXPECT_THAT(Needs, Not(HasSubstr("RPATH"))) << Program;
  }
  if (llvm::sys::findProgramByName("lintian")) {
    const ProcessResult Judged =
        runProcess({"lintian", "--fail-on", "error,warning", File});
    EXPECT_EQ(Judged.ExitCode, 0) << Judged.Stdout;
  }
}

/// Manual pages and completions are those that the program prints.
void Package::expectDescription() {
  const std::string Corolint = installed("bin/corolint");
  EXPECT_EQ(output({"gzip", "-dc", installed("share/man/man1/corolint.1.gz")}),
            output({Corolint, "--print-man"}));
  const std::pair<std::string, std::string> Scripts[] = {
      {"bash", "bash-completion/completions/corolint"},
      {"fish", "fish/vendor_completions.d/corolint.fish"},
      {"zsh", "zsh/vendor-completions/_corolint"}};
  for (const auto &[Shell, Path] : Scripts)
    EXPECT_EQ(Project.read("root/usr/share/" + Path),
              output({Corolint, "--print-completion=" + Shell}));
  if (llvm::sys::findProgramByName("man")) {
    ProcessOptions Options;
    Options.Environment = {{"LC_ALL", "C.UTF-8"}};
    for (const std::string Page : {"corolint", "corolint-tidy"})
      EXPECT_THAT(output({"man", "-M", installed("share/man"), Page}, Options),
                  HasSubstr(Page + " - "));
  }
  EXPECT_THAT(Project.read("root/usr/share/doc/corolint/copyright"),
              AllOf(HasSubstr("/usr/share/common-licenses/Apache-2.0"),
                    HasSubstr(" As an exception, if,"),
                    Not(HasSubstr("TERMS AND CONDITIONS"))));
}

/// Each program finds the same mistake, and Clang's builtin headers.
void Package::expectLinting() {
  const std::string Input =
      COROLINT_TEST_INPUTS "/coro-discarded-task/comma.cpp";
  ProcessOptions Options;
  Options.Directory = StringRef(Input).rsplit('/').first.str();
  const std::string Checks = "--checks=-*,coro-discarded-task";
  const std::string Expected = "[coro-discarded-task]";
  EXPECT_EQ(output({installed("bin/corolint"), "--print-resource-dir"}),
            installed("lib/corolint/clang/" + Major) + "\n");
  EXPECT_THAT(
      runProcess({installed("bin/corolint"), "--no-cache", Checks, Input},
                 Options)
          .Stdout,
      HasSubstr(Expected));
  EXPECT_THAT(output({installed("bin/corolint-tidy"), Checks, Input}, Options),
              HasSubstr(Expected));
  EXPECT_THAT(
      output({std::string(COROLINT_LLVM_BINDIR) + "/clang-tidy", "-load",
              installed("lib/corolint/corolint-clang-tidy-" + Major + ".so"),
              Checks, Input},
             Options),
      HasSubstr(Expected));
#if COROLINT_HAS_CLANGD
  // A check's exit code counts what else goes wrong in it.
  EXPECT_THAT(runProcess({installed("bin/corolint-clangd"), "--check-warnings",
                          "--check=" + Input},
                         Options)
                  .Stderr,
              HasSubstr(Expected + " Line "));
#endif
}

/// A project finds the programs and the header by the CMake package.
void Package::expectCMake() {
  Project.write("user/a.cpp", "#include <corolint/annotations.h>\n"
                              "COROLINT_BLOCKING void load();\n"
                              "void load() {}\n");
  Project.write("user/CMakeLists.txt",
                "cmake_minimum_required(VERSION 3.20)\n"
                "project(user CXX)\n"
                "find_package(corolint 0.1 REQUIRED)\n"
                "add_library(user STATIC a.cpp)\n"
                "target_link_libraries(user PRIVATE corolint::annotations)\n"
                "corolint_add_lint(user)\n");
  output({"cmake", "-G", "Ninja", "-S", Project.path("user"), "-B",
          Project.path("user/build"), "-DCMAKE_PREFIX_PATH=" + installed(""),
          std::string("-DCMAKE_CXX_COMPILER=") + COROLINT_CXX_COMPILER});
  output({"cmake", "--build", Project.path("user/build"), "--target", "user",
          "lint"});
}

TEST_F(Package, IsCompleteAndWorks) {
  expectControl();
  expectFiles();
  expectNoTraces();
  expectDescription();
  expectLinting();
  expectCMake();
}

} // namespace

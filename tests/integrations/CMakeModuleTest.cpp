//===- CMakeModuleTest.cpp - corolint_add_lint in a real build ------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/integrations/Sandbox.h"

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

class CMakeModule : public Sandbox {
protected:
  void SetUp() override {
    Sandbox::SetUp();
    lint("corolint_add_lint(shop)");
  }

  /// Has the project call that.
  void lint(const std::string &Call) {
    Project.write("CMakeLists.txt",
                  "cmake_minimum_required(VERSION 3.20)\n"
                  "project(shop CXX)\n"
                  "set(CMAKE_CXX_STANDARD 20)\n"
                  "include(" COROLINT_SOURCE_DIR
                  "/driver/cmake/CorolintLint.cmake)\n"
                  "add_library(shop STATIC src/server.cpp src/store.cpp)\n" +
                      Call + "\ntarget_sources(shop PRIVATE src/clean.cpp)\n");
  }

  ProcessResult configure(const std::string &Generator = "Ninja") {
    return shell("cmake -S . -B 'build dir' -G '" + Generator +
                 "' -DCMAKE_CXX_COMPILER=" COROLINT_CXX_COMPILER);
  }

  ProcessResult build(const std::string &Target = "lint") {
    return shell("cmake --build 'build dir' --target " + Target);
  }

  /// The sources that a build has analysed.
  static std::vector<std::string> analysed(const ProcessResult &Build) {
    std::vector<std::string> Names;
    for (const std::string Name : {"clean", "extra", "server", "store"})
      if (Build.Stdout.find("coroutines in src/" + Name + ".cpp") !=
          std::string::npos)
        Names.push_back(Name);
    return Names;
  }
};

using Names = std::vector<std::string>;

TEST_F(CMakeModule, GatesTheWholeTarget) {
  const ProcessResult Configured = configure();
  ASSERT_EQ(Configured.ExitCode, 0) << outputOf(Configured);
  EXPECT_THAT(Configured.Stderr, Not(HasSubstr("Warning")));
  const ProcessResult Failed = build();
  EXPECT_NE(Failed.ExitCode, 0);
  EXPECT_EQ(analysed(Failed), (Names{"clean", "server", "store"}));
  // What is found takes both files.
  EXPECT_THAT(Failed.Stdout,
              AllOf(HasSubstr("src/server.cpp:3:3: warning: 'load' blocks"),
                    HasSubstr("src/store.cpp:3:15: note: in 'load'")));
  // Nothing is compiled for it.
  EXPECT_FALSE(Project.exists("build dir/libshop.a"));

  const ProcessResult Again = build();
  EXPECT_NE(Again.ExitCode, 0) << "findings fail until they are repaired";
  EXPECT_EQ(analysed(Again), Names());
  EXPECT_THAT(Again.Stdout, HasSubstr("src/server.cpp:3:3: warning:"));

  repair();
  const ProcessResult Passed = build("lint-shop");
  EXPECT_EQ(Passed.ExitCode, 0) << outputOf(Passed);
  EXPECT_EQ(analysed(Passed), Names{"store"});
}

TEST_F(CMakeModule, DoesNothingWithoutAChange) {
  repair();
  ASSERT_EQ(configure().ExitCode, 0);
  ASSERT_EQ(build().ExitCode, 0);
  EXPECT_THAT(build().Stdout, HasSubstr("no work to do"));

  shell("touch src/store.h");
  const ProcessResult Touched = build();
  EXPECT_EQ(analysed(Touched), (Names{"server", "store"}));
  EXPECT_THAT(build().Stdout, HasSubstr("no work to do"));

  shell("touch src/task.h");
  EXPECT_EQ(analysed(build()), (Names{"clean", "server", "store"}));

  // CMake writes its database anew, with the same commands.
  ASSERT_EQ(configure().ExitCode, 0);
  EXPECT_EQ(analysed(build()), Names());
}

TEST_F(CMakeModule, OtherCommandsAreOtherFilesBusiness) {
  ASSERT_EQ(configure().ExitCode, 0);
  ASSERT_NE(build().ExitCode, 0);
  lint("corolint_add_lint(shop)\n"
       "set_source_files_properties(src/store.cpp PROPERTIES\n"
       "  COMPILE_DEFINITIONS OTHER)");
  EXPECT_EQ(analysed(build()), Names{"store"});
  Project.write("src/extra.cpp", "int extra;\n");
  lint("corolint_add_lint(shop)\n"
       "target_sources(shop PRIVATE src/extra.cpp)\n"
       "set_source_files_properties(src/store.cpp PROPERTIES\n"
       "  COMPILE_DEFINITIONS OTHER)");
  EXPECT_EQ(analysed(build()), Names{"extra"});
}

TEST_F(CMakeModule, LintIsAllOfTheProject) {
  Project.write("src/extra.cpp", "#include \"task.h\"\n"
                                 "Task<int> extra() {\n"
                                 "  fetch(1);\n"
                                 "  co_return 1;\n"
                                 "}\n");
  lint("corolint_add_lint(shop)\n"
       "add_library(other STATIC src/extra.cpp)\n"
       "corolint_add_lint(other)");
  ASSERT_EQ(configure().ExitCode, 0);
  const ProcessResult Built =
      shell("cmake --build 'build dir' --target lint -j 2 -- -k 0");
  EXPECT_NE(Built.ExitCode, 0);
  EXPECT_THAT(Built.Stdout,
              AllOf(HasSubstr("src/server.cpp:3:3: warning: 'load' blocks"),
                    HasSubstr("src/extra.cpp:3:3: warning: the task")));
}

TEST_F(CMakeModule, NoticesOtherFlagsAndConfiguration) {
  Project.write("src/store.cpp", "#include \"store.h\"\n"
                                 "extern \"C\" unsigned sleep(unsigned);\n"
                                 "void load() {\n"
                                 "#ifndef QUIET\n"
                                 "  sleep(1);\n"
                                 "#endif\n"
                                 "}\n");
  ASSERT_EQ(configure().ExitCode, 0);
  ASSERT_NE(build().ExitCode, 0);
  // A file that was not there when anything was analysed.
  Project.write("src/.clang-tidy", "Checks: '-coro-blocking-call'\n");
  const ProcessResult Configured = build();
  EXPECT_EQ(Configured.ExitCode, 0) << outputOf(Configured);
  EXPECT_EQ(analysed(Configured), (Names{"clean", "server", "store"}));
  Project.remove("src/.clang-tidy");
  EXPECT_NE(build().ExitCode, 0);

  lint("corolint_add_lint(shop CHECKS -coro-blocking-call)");
  EXPECT_EQ(build().ExitCode, 0);
  lint("corolint_add_lint(shop)\n"
       "target_compile_definitions(shop PRIVATE QUIET)");
  const ProcessResult Defined = build();
  EXPECT_EQ(Defined.ExitCode, 0) << outputOf(Defined);
}

TEST_F(CMakeModule, SeveralTargetsAreOneProgram) {
  lint("add_library(store STATIC src/extra.cpp)\n"
       "add_library(shop::store ALIAS store)\n"
       "corolint_add_lint(shop shop::store NAME all\n"
       "  OPTIONS --format=json -o ${CMAKE_BINARY_DIR}/report.json)");
  Project.write("src/extra.cpp", "#include \"store.h\"\n"
                                 "#include <unistd.h>\n"
                                 "void load() { sleep(2); }\n");
  Project.write("src/store.cpp", "#include \"store.h\"\n");
  ASSERT_EQ(configure().ExitCode, 0);
  EXPECT_NE(build("lint-all").ExitCode, 0);
  EXPECT_THAT(
      Project.read("build dir/report.json"),
      AllOf(HasSubstr("src/server.cpp\""), HasSubstr("src/extra.cpp\"")));
}

TEST_F(CMakeModule, AFileThatCannotBeAnalysedHidesNoFindings) {
  Project.write("src/clean.cpp", "#include \"missing.h\"\n");
  ASSERT_EQ(configure().ExitCode, 0);
  const ProcessResult Failed = build();
  EXPECT_NE(Failed.ExitCode, 0);
  EXPECT_THAT(outputOf(Failed), AllOf(HasSubstr("src/server.cpp:3:3: warning:"),
                                      HasSubstr("missing header 'missing.h'"),
                                      HasSubstr("exit code 3")));
  Project.write("src/missing.h", "");
  const ProcessResult Again = build();
  EXPECT_EQ(analysed(Again), Names{"clean"});
  EXPECT_THAT(outputOf(Again), Not(HasSubstr("missing header")));
}

TEST_F(CMakeModule, WorksWithMakefiles) {
  ASSERT_EQ(configure("Unix Makefiles").ExitCode, 0);
  EXPECT_THAT(build().Stdout, HasSubstr("src/server.cpp:3:3: warning:"));
  repair();
  const ProcessResult Passed = build();
  EXPECT_EQ(Passed.ExitCode, 0) << outputOf(Passed);
  EXPECT_EQ(analysed(Passed), Names{"store"});
}

TEST_F(CMakeModule, SaysWhichSourcesItCannotKnow) {
  lint("add_library(parts OBJECT src/extra.cpp)\n"
       "target_sources(shop PRIVATE $<TARGET_OBJECTS:parts>)\n"
       "corolint_add_lint(shop)");
  Project.write("src/extra.cpp", "");
  EXPECT_THAT(configure().Stderr, Not(HasSubstr("Warning")));
  lint("target_sources(shop PRIVATE "
       "$<BUILD_INTERFACE:${CMAKE_SOURCE_DIR}/src/extra.cpp>)\n"
       "corolint_add_lint(shop)");
  const ProcessResult R = configure();
  EXPECT_EQ(R.ExitCode, 0);
  EXPECT_THAT(R.Stderr,
              AllOf(HasSubstr("src/extra.cpp>'"), HasSubstr("of 'shop' is")));
}

TEST_F(CMakeModule, SaysWhatIsWrong) {
  lint("corolint_add_lint()");
  EXPECT_THAT(configure().Stderr, HasSubstr("needs a target"));
  lint("corolint_add_lint(nobody)");
  EXPECT_THAT(configure().Stderr, HasSubstr("'nobody' is not a target"));
  lint("set(COROLINT_EXECUTABLE \"\")\ncorolint_add_lint(shop)");
  EXPECT_THAT(configure().Stderr, HasSubstr("corolint is not found"));
  lint("add_library(none INTERFACE)\ncorolint_add_lint(none)");
  EXPECT_THAT(configure().Stderr, HasSubstr("no C++ sources in none"));
}

} // namespace

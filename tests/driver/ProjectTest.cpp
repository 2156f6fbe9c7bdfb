//===- ProjectTest.cpp - which files are analysed -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/driver/DriverTest.h"
#include <filesystem>

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

class ProjectTest : public DriverTest {
protected:
  /// A project with one finding in each of src/a.cpp and lib/b.cpp, without a
  /// database.
  void writeSources() {
    Project.write("task.h", TaskHeader);
    Project.write("src/a.cpp", BlockingSource);
    Project.write("lib/b.cpp", BlockingSource);
  }

  void writeDatabaseAt(const std::string &Path,
                       const std::vector<std::string> &Files) {
    Project.writeDatabase(Files, {"-I" + Project.path()}, Path);
  }
};

TEST_F(ProjectTest, AnalysesAllFilesOfTheDatabase) {
  writeSources();
  writeDatabaseAt("compile_commands.json", {"src/a.cpp", "lib/b.cpp"});
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 1) << R.Stderr;
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("src/a.cpp:3:3: warning: "),
                              HasSubstr("lib/b.cpp:3:3: warning: ")));
  EXPECT_THAT(R.Stderr, HasSubstr("2 files analysed"));
}

TEST_F(ProjectTest, FilesAndFoldersSelect) {
  writeSources();
  writeDatabaseAt("compile_commands.json", {"src/a.cpp", "lib/b.cpp"});
  EXPECT_THAT(run({"src/a.cpp"}).Stdout, Not(HasSubstr("b.cpp")));
  EXPECT_THAT(run({"lib"}).Stdout,
              AllOf(HasSubstr("b.cpp"), Not(HasSubstr("a.cpp"))));
  EXPECT_THAT(run({"lib", "src/a.cpp", "src"}).Stderr,
              HasSubstr("2 files analysed"));
}

TEST_F(ProjectTest, FindsTheDatabaseInBuildFolders) {
  for (const char *Place :
       {"build", "build/release", "out", "out/debug", "out/build/x64",
        "cmake-build-debug", "builddir", "_build"}) {
    TempProject Other;
    Other.write("task.h", TaskHeader);
    Other.write("src/a.cpp", BlockingSource);
    Other.writeDatabase({"src/a.cpp"}, {"-I" + Other.path()},
                        std::string(Place) + "/compile_commands.json");
    ProcessOptions Options;
    Options.Directory = Other.path("src");
    const ProcessResult R = run({}, Options);
    EXPECT_EQ(R.ExitCode, 1) << Place << ": " << R.Stderr;
    EXPECT_THAT(R.Stdout, HasSubstr("a.cpp:3:3: warning: ")) << Place;
  }
}

TEST_F(ProjectTest, TheNewestBuildFolderWins) {
  writeSources();
  writeDatabaseAt("build/old/compile_commands.json", {"src/a.cpp"});
  writeDatabaseAt("build/new/compile_commands.json", {"lib/b.cpp"});
  runProcess({"touch", "-d", "2020-01-01",
              Project.path("build/old/compile_commands.json")});
  EXPECT_THAT(run({"-v"}).Stderr,
              HasSubstr(Project.path("build/new/compile_commands.json")));
}

TEST_F(ProjectTest, FindsTheDatabaseFromThePaths) {
  writeSources();
  writeDatabaseAt("build/compile_commands.json", {"src/a.cpp"});
  ProcessOptions Elsewhere;
  Elsewhere.Directory = "/";
  const ProcessResult R = run({Project.path("src/a.cpp")}, Elsewhere);
  EXPECT_EQ(R.ExitCode, 1) << R.Stderr;
}

TEST_F(ProjectTest, TakesTheDatabaseFromTheOption) {
  writeSources();
  writeDatabaseAt("some/where/compile_commands.json", {"src/a.cpp"});
  EXPECT_EQ(run({"-p", "some/where"}).ExitCode, 1);
  EXPECT_EQ(run({"-p", "some/where/compile_commands.json"}).ExitCode, 1);
}

TEST_F(ProjectTest, NoDatabaseIsAnError) {
  writeSources();
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("no compile_commands.json"));
}

TEST_F(ProjectTest, MissingDatabaseOfTheOptionIsAnError) {
  ProcessResult R = run({"-p", "nowhere"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("'nowhere' does not exist"));
  Project.write("empty/.keep", "");
  R = run({"-p", "empty"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("no compile_commands.json in 'empty'"));
}

TEST_F(ProjectTest, BrokenDatabasesAreErrorsThatSayWhere) {
  const std::pair<const char *, const char *> Cases[] = {
      {"[{]", "invalid JSON"},
      {"", "invalid JSON"},
      {"{}", "not an array"},
      {"[]", "is empty"},
      {"[1]", "entry 1 is not an object"},
      {R"([{"directory": "/", "command": "c++ a.cpp"}])",
       "entry 1 has no 'file'"},
      {R"([{"file": "a.cpp", "command": "c++ a.cpp"}])",
       "entry 1 has no 'directory'"},
      {R"([{"directory": "/", "file": "a.cpp"}])",
       "neither 'command' nor 'arguments'"}};
  for (const auto &[Content, Cause] : Cases) {
    Project.write("compile_commands.json", Content);
    const ProcessResult R = run({});
    EXPECT_EQ(R.ExitCode, 2) << Content;
    EXPECT_THAT(R.Stderr,
                AllOf(HasSubstr("compile_commands.json: "), HasSubstr(Cause)));
  }
}

TEST_F(ProjectTest, APathThatDoesNotExistIsAnError) {
  writeSources();
  writeDatabaseAt("compile_commands.json", {"src/a.cpp"});
  const ProcessResult R = run({"src/c.cpp"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("'src/c.cpp' does not exist"));
}

TEST_F(ProjectTest, AFileOutsideTheDatabaseIsNotAnalysed) {
  writeSources();
  writeDatabaseAt("compile_commands.json", {"src/a.cpp"});
  const ProcessResult R = run({"src/a.cpp", "lib/b.cpp"});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stdout, HasSubstr("a.cpp:3:3"));
  EXPECT_THAT(R.Stderr,
              HasSubstr("no compile command (1 file)\n    lib/b.cpp"));
}

TEST_F(ProjectTest, AFolderWithoutFilesOfTheDatabaseIsAnError) {
  writeSources();
  writeDatabaseAt("compile_commands.json", {"src/a.cpp"});
  const ProcessResult R = run({"lib"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("no files to analyse"));
}

TEST_F(ProjectTest, AnEntryWhoseFileIsGoneIsNotAnalysed) {
  writeSources();
  writeDatabaseAt("compile_commands.json", {"src/gone.cpp"});
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stderr, HasSubstr("the file does not exist"));
}

TEST_F(ProjectTest, TheFirstCommandOfAFileWins) {
  Project.write("a.cpp", "#ifndef FIRST\n#error second\n#endif\n");
  Project.write("compile_commands.json", R"([
    {"directory": ")" + Project.path() + R"(", "file": "a.cpp",
     "command": "c++ -DFIRST -c a.cpp"},
    {"directory": ")" + Project.path() + R"(", "file": "./a.cpp",
     "command": "c++ -c a.cpp"}])");
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 0) << R.Stderr;
  EXPECT_THAT(R.Stderr, HasSubstr("1 file analysed"));
}

TEST_F(ProjectTest, ExpandsResponseFiles) {
  Project.write("a.cpp", "#ifndef GIVEN\n#error not given\n#endif\n");
  Project.write("flags.rsp", "-DGIVEN");
  Project.writeDatabase({"a.cpp"}, {"@flags.rsp"});
  EXPECT_EQ(run({}).ExitCode, 0);
}

TEST_F(ProjectTest, TakesFlagsFromTheCommandLine) {
  writeSources();
  const ProcessResult R =
      run({"src", "--", "-std=c++20", "-I" + Project.path()});
  EXPECT_EQ(R.ExitCode, 1) << R.Stderr;
  EXPECT_THAT(R.Stdout, HasSubstr("src/a.cpp:3:3"));
}

TEST_F(ProjectTest, TakesFlagsFromCompileFlags) {
  writeSources();
  Project.write("src/c.cc", CleanSource);
  Project.write("src/.hidden/d.cpp", BlockingSource);
  Project.write("compile_flags.txt", "-std=c++20\n-I.\n");
  EXPECT_EQ(run({"src/a.cpp"}).ExitCode, 1);
  const ProcessResult R = run({});
  EXPECT_THAT(R.Stderr, HasSubstr("3 files analysed"));
}

TEST_F(ProjectTest, LinksToFoldersLeadNowhere) {
  writeSources();
  std::filesystem::create_directory_symlink(".", Project.path("src/again"));
  const ProcessResult R = run({"src", "--", "-std=c++20", "-I."});
  EXPECT_THAT(R.Stderr, HasSubstr("1 file analysed"));
  EXPECT_THAT(R.Stdout, HasSubstr("src/a.cpp:3:3: warning: "));
}

TEST_F(ProjectTest, FilesOfOtherLanguagesAreSkipped) {
  writeSources();
  Project.write("src/c.c", "int C = sizeof(char[-1]);\n");
  Project.write("src/s.S", "nonsense\n");
  // The compiler of C is not that of C++.
  auto WriteDatabase = [&](const std::vector<std::string> &Files) {
    writeDatabaseAt("compile_commands.json", Files);
    std::string Text = Project.read("compile_commands.json");
    for (size_t At = 0; (At = Text.find("clang++", At)) != std::string::npos;)
      Text.replace(At, 7, "clang");
    Project.write("compile_commands.json", Text);
  };
  WriteDatabase({"src/a.cpp", "src/c.c", "src/s.S"});
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 1) << R.Stderr;
  EXPECT_THAT(R.Stderr, HasSubstr("1 file analysed, 2 skipped (not C++)"));
  EXPECT_EQ(run({"src"}).ExitCode, 1);
  EXPECT_EQ(run({"src/c.c", "--no-prescan"}).ExitCode, 3);
  WriteDatabase({"src/c.c"});
  EXPECT_EQ(run({}).ExitCode, 2);
}

TEST_F(ProjectTest, SeesThroughSymbolicLinks) {
  writeSources();
  writeDatabaseAt("compile_commands.json", {"src/a.cpp"});
  runProcess({"ln", "-s", "src", Project.path("link")});
  EXPECT_EQ(run({"link/a.cpp"}).ExitCode, 1);
  EXPECT_EQ(run({"./link"}).ExitCode, 1);
}

/// For build systems, to which a database that changes is one that has changed
/// for all of its files.
TEST_F(ProjectTest, ADatabaseIsSplit) {
  writeSources();
  writeDatabaseAt("build/compile_commands.json", {"src/a.cpp", "lib/b.cpp"});
  const std::vector<std::string> Split = {"--split-database=commands", "-p",
                                          "build/compile_commands.json",
                                          "--root=src", "src/unknown.cpp"};
  const ProcessResult R = run(Split);
  EXPECT_EQ(R.ExitCode, 0) << R.Stderr;
  EXPECT_THAT(Project.list("commands"),
              testing::ElementsAre("__", "a.cpp.json", "unknown.cpp.json"));
  EXPECT_THAT(run({"-p", "commands/a.cpp.json", "src/a.cpp"}).Stdout,
              HasSubstr("src/a.cpp:3:3: warning: "));
  EXPECT_THAT(run({"-p", "commands/__/lib/b.cpp.json", "lib/b.cpp"}).Stdout,
              HasSubstr("lib/b.cpp:3:3: warning: "));
  Project.write("src/unknown.cpp", "");
  EXPECT_THAT(
      run({"-p", "commands/unknown.cpp.json", "src/unknown.cpp"}).Stderr,
      HasSubstr("not analysed: no compile command"));
  // What stays the same is not written.
  const auto Changed = [&](const std::string &Name) {
    return std::filesystem::last_write_time(Project.path(Name));
  };
  const auto Before = Changed("commands/a.cpp.json");
  writeDatabaseAt("build/compile_commands.json",
                  {"lib/c.cpp", "lib/b.cpp", "src/a.cpp"});
  EXPECT_EQ(run(Split).ExitCode, 0);
  EXPECT_EQ(Changed("commands/a.cpp.json"), Before);
  EXPECT_TRUE(Project.exists("commands/__/lib/c.cpp.json"));
  EXPECT_THAT(run({"--split-database=commands"}).Stderr,
              HasSubstr("--split-database needs a database: -p"));
}

} // namespace

//===- HermeticTest.cpp - steps that look for nothing ---------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/driver/DriverTest.h"
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

using Args = std::vector<std::string>;

constexpr char Source[] = R"cpp(#include "page.h"
#include "gen/version.h"
template <class F> void run(F f) { f(); }
Task<int> handle() {
  auto Wait = [] { sleep(Version); };
  Wait();
  run([] { app::load(); });
  app::load();
  fetch(1);
  sleep(2); // NOLINT(coro-blocking-call): told to
  co_return co_await page();
}
)cpp";

constexpr char Header[] = R"cpp(#pragma once
#include "task.h"
namespace app { void load(); }
inline Task<int> page() {
  sleep(1);
  co_return co_await fetch(1);
}
)cpp";

/// The inputs, for a root at \p Of.
void writeInputs(TempProject &Of) {
  Of.write("task.h", TaskHeader);
  Of.write("lib/page.h", Header);
  Of.write("out/gen/version.h", "#pragma once\nconst int Version = 3;\n");
  Of.write("src/a.cpp", Source);
}

class Hermetic : public DriverTest {
protected:
  void SetUp() override { writeInputs(Project); }

  /// A step in \p Root's folder, or in \p Directory, which may be another.
  ProcessResult step(const Args &More = {}, const ProcessOptions &Options = {},
                     const std::string &Root = ".") {
    Args All{"facts", "--hermetic", "--root", Root, "-o", "a.facts"};
    All.insert(All.end(), More.begin(), More.end());
    const std::string From = Root == "." ? "" : Root + "/";
    All.insert(All.end(),
               {From + "src/a.cpp", "--", "clang++", "-std=c++20",
                "-I" + From + ".", "-I" + From + "lib", "-I" + From + "out",
                "-c", From + "src/a.cpp", "-o", From + "a.o"});
    return run(All, Options);
  }

  std::string facts(const Args &More = {}, const ProcessOptions &Options = {},
                    const std::string &Root = ".") {
    const ProcessResult Made = step(More, Options, Root);
    EXPECT_EQ(Made.ExitCode, 0) << Made.Stderr;
    EXPECT_THAT(Made.Stdout, IsEmpty());
    const std::string File =
        (Options.Directory.empty() ? Project.path() : Options.Directory) +
        "/a.facts";
    std::ifstream In(File, std::ios::binary);
    std::string Text{std::istreambuf_iterator<char>(In), {}};
    std::filesystem::remove(File);
    return Text;
  }
};

TEST_F(Hermetic, AStepHasDataAndNoVerdict) {
  const std::string Facts = facts();
  EXPECT_THAT(Facts,
              AllOf(HasSubstr("$ROOT/src/a.cpp"), HasSubstr("$ROOT/lib/page.h"),
                    Not(HasSubstr(Project.path()))));
  Project.write("a.facts", Facts);
  const ProcessResult Gate =
      run({"link", "--hermetic", "--root", ".", "a.facts"});
  EXPECT_EQ(Gate.ExitCode, 1);
  for (const char *Found :
       {"src/a.cpp:5:20: warning: ", "src/a.cpp:9:3: warning: the task",
        "lib/page.h:5:3: warning: 'sleep' blocks"})
    EXPECT_THAT(Gate.Stdout, HasSubstr(Found));
}

TEST_F(Hermetic, BytesAreTheSameEverywhere) {
  const std::string Here = facts();
  TempProject Elsewhere;
  writeInputs(Elsewhere);
  ProcessOptions There;
  There.Directory = Elsewhere.path();
  EXPECT_EQ(facts({}, There), Here);
  // From another directory, by absolute paths.
  TempProject Empty;
  ProcessOptions Outside;
  Outside.Directory = Empty.path();
  EXPECT_EQ(facts({}, Outside, Elsewhere.path()), Here);
  // Another user, machine, time zone.
  There.Environment = {{"USER", "somebody"},
                       {"LOGNAME", "somebody"},
                       {"HOME", Empty.path()},
                       {"LANG", "tr_TR.UTF-8"},
                       {"TZ", "Asia/Kathmandu"},
                       {"HOSTNAME", "elsewhere"},
                       {"CPATH", Empty.path()},
                       {"COROLINT_NO_CACHE", ""},
                       {"XDG_CACHE_HOME", Empty.path()},
                       {"TMPDIR", Empty.path()},
                       {"PWD", "/nowhere"}};
  EXPECT_EQ(facts({}, There), Here);
  EXPECT_THAT(Empty.list(""), IsEmpty()) << "there is no cache";
  EXPECT_EQ(facts({"-j3"}), Here);
  const ProcessResult Masked = runProcess(
      {"/bin/sh", "-c",
       "umask 077; exec \"$0\" facts --hermetic --root . -o a.facts src/a.cpp "
       "-- clang++ -std=c++20 -I. -Ilib -Iout",
       COROLINT_EXECUTABLE},
      {Project.path(), {}, "", false});
  EXPECT_EQ(Masked.ExitCode, 0) << Masked.Stderr;
  EXPECT_EQ(Project.read("a.facts"), Here);
}

/// As in a sandbox: every input is a link to where it really is.
TEST_F(Hermetic, FilesAreNamedAsTheyAreGiven) {
  const std::string Here = facts();
  TempProject Sandbox;
  for (const std::string Path :
       {"task.h", "lib/page.h", "out/gen/version.h", "src/a.cpp"}) {
    std::filesystem::create_directories(
        std::filesystem::path(Sandbox.path(Path)).parent_path());
    std::filesystem::create_symlink(Project.path(Path), Sandbox.path(Path));
  }
  ProcessOptions There;
  There.Directory = Sandbox.path();
  EXPECT_EQ(facts({}, There), Here);
  // And a root that is one itself.
  TempProject Linked;
  std::filesystem::create_directory_symlink(Project.path(),
                                            Linked.path("root"));
  There.Directory = Linked.path("root");
  EXPECT_EQ(facts({}, There), Here);
}

TEST_F(Hermetic, WhatLiesAroundDoesNotMatter) {
  const std::string Here = facts();
  Project.write(".clang-tidy", "Checks: '-*'\n");
  Project.write("src/.clang-tidy", "Checks: '-*,coro-discarded-task'\n");
  Project.write("corolint.yaml", "functions:\n  - names: [sleep]\n"
                                 "    kind: nonblocking\n");
  Project.write(".git/HEAD", "");
  Project.write("compile_commands.json", "[]");
  Project.write("compile_flags.txt", "-DNONSENSE");
  EXPECT_EQ(facts(), Here);
  // Neither does it where the report is made.
  Project.write("a.facts", Here);
  Project.write(".clang-tidy", "CheckOptions: {FailOn: none}\n");
  EXPECT_EQ(run({"link", "--hermetic", "--root", ".", "a.facts"}).ExitCode, 1);
  EXPECT_EQ(run({"link", "--root", ".", "a.facts"}).ExitCode, 0);
}

TEST_F(Hermetic, AConfigurationIsNamed) {
  const std::string Here = facts();
  Project.write("lint.yaml", "Checks: '-*,coro-discarded-task'\n"
                             "CheckOptions: {FailOn: error}\n");
  const std::string Given = facts({"--config-file=lint.yaml"});
  EXPECT_NE(Given, Here);
  Project.write("a.facts", Given);
  const ProcessResult Gate = run({"link", "--hermetic", "--root", ".",
                                  "--config-file=lint.yaml", "a.facts"});
  EXPECT_EQ(Gate.ExitCode, 0) << Gate.Stderr;
  EXPECT_THAT(Gate.Stdout, AllOf(HasSubstr("coro-discarded-task"),
                                 Not(HasSubstr("coro-blocking"))));
}

TEST_F(Hermetic, ConfigurationFilesCountWhereTheyAreDeclared) {
  Project.write("corolint.yaml", "functions:\n  - names: [sleep]\n"
                                 "    kind: nonblocking\n");
  Project.write("src/.clang-tidy", "Checks: '-coro-discarded-task'\n");
  Project.write("inputs", "task.h\nlib/page.h\nout/gen/version.h\nsrc/a.cpp\n"
                          "corolint.yaml\nsrc/.clang-tidy\n");
  Project.write("a.facts", facts({"--inputs=inputs"}));
  EXPECT_THAT(run({"link", "--hermetic", "--root", ".", "a.facts"}).Stdout,
              IsEmpty());
}

TEST_F(Hermetic, WhatIsNotDeclaredIsNotThere) {
  const std::string Here = facts();
  Project.write("inputs", "task.h\nlib/page.h\nout/gen/version.h\nsrc/a.cpp\n");
  EXPECT_EQ(facts({"--inputs=inputs"}), Here);
  Project.write("inputs", "./task.h\nsrc/a.cpp\n" + Project.path("lib/page.h"));
  const ProcessResult Made = step({"--inputs=inputs"});
  EXPECT_EQ(Made.ExitCode, 0) << "the same wherever it runs";
  EXPECT_THAT(Made.Stderr, HasSubstr("missing header 'gen/version.h'"));
  EXPECT_EQ(run({"link", "--hermetic", "--root", ".", "a.facts"}).ExitCode, 3);
  Project.write("inputs", "task.h\n");
  const ProcessResult Undeclared = step({"--inputs=inputs"});
  EXPECT_EQ(Undeclared.ExitCode, 2);
  EXPECT_THAT(Undeclared.Stderr,
              HasSubstr("'src/a.cpp' is not among the files of --inputs"));
}

/// Compile errors have types in them, and these the places of lambdas.
TEST_F(Hermetic, ErrorsNameNoFolder) {
  Project.write("src/a.cpp", std::string(Source) + "int Broken = [] {};\n"
                                                   "int Other = nothing;\n");
  const std::string Here = facts();
  EXPECT_THAT(Here, AllOf(HasSubstr("$ROOT/src/a.cpp:13:5"),
                          Not(HasSubstr(Project.path()))));
}

/// What a busy machine yields is nothing to keep.
TEST_F(Hermetic, AFailureOfTheMachineFailsTheStep) {
  ProcessOptions Faulty;
  Faulty.Environment = {{"COROLINT_TEST_FAULT", "abort:a.cpp"}};
  const ProcessResult Made = step({}, Faulty);
  EXPECT_EQ(Made.ExitCode, 3);
  EXPECT_THAT(Made.Stderr, HasSubstr("not analysed"));
}

TEST_F(Hermetic, ADatabaseMayBeNamed) {
  const std::string Here = facts();
  Project.write("a.json",
                "[{\"directory\": \".\", \"file\": \"src/a.cpp\", "
                "\"arguments\": [\"clang++\", \"-std=c++20\", \"-I.\", "
                "\"-Ilib\", \"-Iout\", \"-c\", \"src/a.cpp\"]}]");
  const ProcessResult Made = run({"facts", "--hermetic", "--root=.", "-p",
                                  "a.json", "-o", "a.facts", "src/a.cpp"});
  EXPECT_EQ(Made.ExitCode, 0) << Made.Stderr;
  EXPECT_EQ(Project.read("a.facts"), Here);
}

TEST_F(Hermetic, AllArgumentsMayStandInAFile) {
  const std::string Here = facts();
  Project.write("flags", "-std=c++20 -I. -Ilib\n");
  Project.write("step.args", "facts\n--hermetic\n--root=.\n-o a.facts\n"
                             "src/a.cpp\n--\nclang++ @flags\n");
  const ProcessResult Made = run({"@step.args", "-Iout"});
  EXPECT_EQ(Made.ExitCode, 0) << Made.Stderr;
  EXPECT_EQ(Project.read("a.facts"), Here);
  EXPECT_THAT(run({"@nowhere.args"}).Stderr,
              HasSubstr("'@nowhere.args' does not exist"));
}

/// A target may be in the compiler's name alone.
TEST_F(Hermetic, TheCompilersNameCounts) {
  Project.write("src/b.cpp",
                "#ifndef __arm__\n#error another target\n#endif\n");
  const ProcessResult Made =
      run({"facts", "--hermetic", "--root=.", "-o", "b.facts", "src/b.cpp",
           "--", "ccache", "/opt/bin/arm-linux-gnueabihf-g++", "-std=c++20"});
  EXPECT_THAT(Made.Stderr, IsEmpty());
}

TEST_F(Hermetic, DependenciesAreNamedAsTheStepIs) {
  facts({"--depfile=a.d"});
  const std::string Rule = Project.read("a.d");
  EXPECT_THAT(Rule, testing::StartsWith("a.facts: \\\n  "));
  for (const std::string Name :
       {"src/a.cpp", "lib/page.h", "out/gen/version.h", "task.h"})
    EXPECT_THAT(Rule, HasSubstr("\n  " + Name)) << Name;
  EXPECT_THAT(Rule, Not(HasSubstr(Project.path())));
}

TEST_F(Hermetic, EverythingHasToBeNamed) {
  const std::pair<Args, std::string> Cases[] = {
      {{"facts", "--hermetic", "-o", "x", "src/a.cpp", "--"},
       "--hermetic looks for no root"},
      {{"facts", "--hermetic", "--root=.", "-o", "x", "src/a.cpp"},
       "--hermetic looks for no compilation database"},
      {{"facts", "--hermetic", "--root=.", "--cache-dir=c", "-o", "x",
        "src/a.cpp", "--"},
       "--hermetic uses no cache"},
      {{"--hermetic", "--root=.", "src/a.cpp", "--"},
       "--hermetic is for 'corolint facts', 'link' and 'merge'"},
      {{"link", "--hermetic", "x"}, "--hermetic looks for no root"},
      {{"link", "--hermetic", "--root=.", "--new-from=HEAD", "x"},
       "--hermetic asks no repository"},
      {{"facts", "--inputs=i", "-o", "x", "src/a.cpp", "--"},
       "--inputs needs --hermetic"},
      {{"facts", "--hermetic", "--root=.", "--inputs=nowhere", "-o", "x",
        "src/a.cpp", "--"},
       "--inputs: cannot read 'nowhere'"}};
  for (const auto &[Given, Message] : Cases) {
    const ProcessResult Result = run(Given);
    EXPECT_EQ(Result.ExitCode, 2) << Message;
    EXPECT_THAT(Result.Stderr, HasSubstr(Message));
  }
}

} // namespace

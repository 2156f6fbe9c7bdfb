//===- DatabaseTest.cpp - compilation databases as they are ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each file has a planted mistake, so that a finding proves that it was really
// read, and read as its command says.
//
//===----------------------------------------------------------------------===//

#include "driver/project/BuildCommand.h"
#include "tests/driver/DriverTest.h"
#include "llvm/Support/JSON.h"

using namespace corolint;
using namespace corolint::test;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

class DatabaseTest : public DriverTest {
protected:
  void SetUp() override { Project.write("include/task.h", TaskHeader); }

  /// Writes \p Source (by default with one finding, and only where GIVEN is
  /// defined) and a database with one entry for it.
  void writeEntry(const std::string &Command, const std::string &File = "a.cpp",
                  const std::string &Source = std::string("#ifdef GIVEN\n") +
                                              BlockingSource + "#endif\n") {
    Project.write(File, Source);
    llvm::json::Object Entry{
        {"directory", Project.path()}, {"file", File}, {"command", Command}};
    write({std::move(Entry)});
  }

  void write(const std::vector<llvm::json::Value> &Entries) {
    llvm::json::Array Array;
    for (const llvm::json::Value &Entry : Entries)
      Array.push_back(Entry);
    Project.write(
        "compile_commands.json",
        llvm::formatv("{0}\n", llvm::json::Value(std::move(Array))).str());
  }

  /// An entry with the flags that the sources here need.
  llvm::json::Object entry(const std::string &File,
                           const std::string &Compiler = "g++") {
    return llvm::json::Object{
        {"directory", Project.path()},
        {"file", File},
        {"command", Compiler + " -std=c++20 -DGIVEN -Iinclude -c " + File}};
  }

  /// The finding that every source here has.
  void expectFinding(const ProcessResult &R, const std::string &Why) {
    EXPECT_EQ(R.ExitCode, 1) << Why << ": " << R.Stderr;
    EXPECT_THAT(R.Stdout, HasSubstr("[coro-blocking-call]")) << Why;
  }
};

TEST_F(DatabaseTest, FindsTheCompilerBehindItsLaunchers) {
  const std::string Rest = " -std=c++20 -DGIVEN -Iinclude -c a.cpp -o a.o";
  for (const char *Compiler :
       {"ccache g++", "/usr/bin/ccache /usr/bin/g++-12", "distcc clang++",
        "sccache c++", "icecc g++", "gomacc clang++", "distcc",
        "/usr/bin/env LANG=C CCACHE_DIR=/x g++", "LANG=C g++",
        "ccache distcc x86_64-linux-gnu-g++", "/opt/wrapper.sh g++",
        "cmake -E env CXX=clang++ g++", "nice -n 10 g++", "time g++",
        "libtool --mode=compile g++", "/opt/our-compiler", "clang++-22",
        "/usr/lib/ccache/g++"}) {
    writeEntry(Compiler + Rest);
    expectFinding(run({}), Compiler);
  }
}

TEST(BuildCommandTest, TheCompilerIsWhatLooksLikeOne) {
  auto Find = [](std::vector<std::string> Args) { return findCompiler(Args); };
  EXPECT_EQ(Find({}), 0U);
  EXPECT_EQ(Find({"g++", "-c", "cc"}), 0U);
  EXPECT_EQ(Find({"ccache", "g++"}), 1U);
  EXPECT_EQ(Find({"env", "CC=/usr/bin/gcc", "clang++"}), 2U);
  EXPECT_EQ(Find({"C:\\tools\\ccache.EXE", "C:\\vc\\CL.EXE", "/c"}), 1U);
  // Of an unknown program, nobody knows what its flags mean.
  EXPECT_EQ(Find({"unknown", "-o", "cc", "a.cpp"}), 0U);
  EXPECT_EQ(Find({"unknown", "aarch64-linux-gnu-g++-13.2", "a.cpp"}), 1U);
}

TEST(BuildCommandTest, WindowsHasItsOwnRules) {
  EXPECT_THAT(splitCommand("C:\\vc\\cl.exe /I\"in c\\x\" /c a.cpp"),
              ElementsAre("C:\\vc\\cl.exe", "/Iin c\\x", "/c", "a.cpp"));
  EXPECT_THAT(splitCommand("clang++ -DX=\\\"y\\\" 'a b.cpp'"),
              ElementsAre("clang++", "-DX=\"y\"", "a b.cpp"));
}

TEST_F(DatabaseTest, ANameMayHoldTheTarget) {
  writeEntry("arm-linux-gnueabihf-g++ -std=c++20 -Iinclude -c a.cpp", "a.cpp",
             "#ifdef __arm__\n" + std::string(BlockingSource) + "#endif\n");
  expectFinding(run({}), "arm");
}

TEST_F(DatabaseTest, FlagsThatOnlyOthersHaveAreOneNote) {
  const std::string Foreign =
      "-fconcepts-diagnostics-depth=3 -mno-such-machine -frecord-gcc-switches "
      "-fno-semantic-interposition -Wno-such-warning -dumpbase x.cpp --param "
      "max-inline-insns-single=5 -fabi-compat-version=0 -O3 -march=native";
  std::vector<llvm::json::Value> Entries;
  for (const char *File : {"a.cpp", "b.cpp", "c.cpp"}) {
    Project.write(File, BlockingSource);
    Entries.emplace_back(entry(File, "g++ " + Foreign));
  }
  write(Entries);
  const ProcessResult R = run({});
  expectFinding(R, "foreign flags");
  EXPECT_THAT(R.Stderr, HasSubstr("3 files analysed\n"));
  const size_t Note = R.Stderr.find("left out flags that Clang does not know");
  ASSERT_NE(Note, std::string::npos) << R.Stderr;
  EXPECT_EQ(R.Stderr.find("left out flags", Note + 1), std::string::npos);
  EXPECT_THAT(R.Stderr, AllOf(HasSubstr("-mno-such-machine (3 files)"),
                              HasSubstr("-dumpbase (3 files)")));
}

TEST_F(DatabaseTest, FlagsThatClangCannotDoAreLeftOut) {
  for (const char *Flag :
       {"-march=no-such-processor", "-mcpu=cortex-no", "-mfpu=no-such-fpu",
        "-fsanitize=no-such-sanitizer", "-mtune=no-such-processor",
        "-fcf-protection=nothing", "-mcmodel=no-such-model",
        "-fvisibility=no-such", "-mabi=no-such-abi"}) {
    writeEntry(std::string("g++ -std=c++20 -DGIVEN -Iinclude ") + Flag +
               " -c a.cpp");
    expectFinding(run({}), Flag);
  }
}

TEST_F(DatabaseTest, WhatABuildAlsoWritesIsNotWritten) {
  writeEntry("g++ -std=c++20 -DGIVEN -Iinclude -save-temps=obj -v "
             "-Wp,-MD,a.d --serialize-diagnostics a.dia -save-stats -c a.cpp");
  const std::vector<std::string> Before = Project.list("");
  const ProcessResult R = run({"-q"});
  expectFinding(R, "outputs");
  EXPECT_THAT(R.Stderr, IsEmpty());
  EXPECT_EQ(Project.list(""), Before);
}

TEST_F(DatabaseTest, ACommandOfSeveralStepsIsOneReason) {
  writeEntry("clang++ -std=c++20 -rewrite-objc -c a.cpp");
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stderr, HasSubstr("not analysed: the compile command is not "
                                  "for one source (1 file)"));
}

TEST_F(DatabaseTest, DeepNestingIsAnError) {
  Project.write("compile_commands.json", std::string(1000000, '['));
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("nested too deeply"));
}

TEST_F(DatabaseTest, AnUnknownStandardIsNotGuessed) {
  writeEntry("g++ -std=c++77 -DGIVEN -Iinclude -c a.cpp");
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stderr, HasSubstr("invalid value 'c++77'"));
}

TEST_F(DatabaseTest, CoroutinesAsGccHasThemInOlderStandards) {
  writeEntry("g++ -std=c++17 -fcoroutines -DGIVEN -Iinclude -c a.cpp");
  expectFinding(run({}), "-fcoroutines");
}

TEST_F(DatabaseTest, PrecompiledHeadersOfGccAreNotRead) {
  Project.write("build/pch.h", "#define GIVEN\n");
  Project.write("build/pch.h.gch", std::string("gpch.014\0\xff", 10));
  Project.write("build/pch.h.pch", "CPCH of another release");
  writeEntry("g++ -std=c++20 -Winvalid-pch -include build/pch.h -Iinclude "
             "-fpch-preprocess -c a.cpp");
  expectFinding(run({}), "gch");
}

TEST_F(DatabaseTest, AHeaderThatIsOnlyPrecompiledIsMissing) {
  Project.write("build/pch.h.gch", "gpch.014");
  writeEntry("g++ -std=c++20 -include build/pch.h -Iinclude -c a.cpp");
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stderr, HasSubstr("missing header 'build/pch.h', of which only "
                                  "a precompiled form is there (1 file)"));
}

TEST_F(DatabaseTest, ModulesAsGccMapsThem) {
  // The response file with the map is written by the build.
  writeEntry("g++ -std=c++20 -DGIVEN -Iinclude -fmodules-ts "
             "-fmodule-mapper=CMakeFiles/a.modmap -fdeps-format=p1689r5 "
             "-x c++ @CMakeFiles/a.o.modmap -c a.cpp");
  expectFinding(run({}), "modules");
}

TEST_F(DatabaseTest, AMissingModuleMeansNotAnalysed) {
  writeEntry("g++ -std=c++20 -fmodules-ts -Iinclude -c a.cpp", "a.cpp",
             std::string("import there.is.none;\n") + BlockingSource);
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stderr, HasSubstr("missing module 'there.is.none'"));
}

TEST_F(DatabaseTest, CommandsOfMicrosoftsCompiler) {
  for (const char *Compiler :
       {"cl.exe", "clang-cl", "C:\\vc\\bin\\cl.exe", "ccache clang-cl.exe"}) {
    writeEntry(std::string(Compiler) +
               " /nologo /TP /DGIVEN /Iinclude /std:c++20 /EHsc /W4 /WX /MP "
               "/Zi /FS /Foa.obj /Fda.pdb /Yupch.h /showIncludes "
               "/no-such-flag /c a.cpp");
    const ProcessResult R = run({});
    expectFinding(R, Compiler);
    EXPECT_THAT(R.Stderr, HasSubstr("/no-such-flag (1 file)"));
    EXPECT_FALSE(Project.exists("a.obj"));
    EXPECT_FALSE(Project.exists("a.pdb"));
  }
}

TEST_F(DatabaseTest, APathThatLooksLikeAFlagIsTheSource) {
  Project.write("a.cpp", BlockingSource);
  write({llvm::json::Object{
      {"directory", Project.path()},
      {"file", Project.path("a.cpp")},
      {"arguments", llvm::json::Array{"clang-cl", "/std:c++20", "/I", "include",
                                      "/c", "--", Project.path("a.cpp")}}}});
  expectFinding(run({}), "--");
}

TEST_F(DatabaseTest, ResponseFilesOfAllKinds) {
  Project.write("flags/all.rsp", "-std=c++20 -Iinclude\n@flags/more.rsp\n");
  Project.write("flags/more.rsp", "\"-DGIVEN\" -DTEXT='a b'");
  writeEntry("g++ @flags/all.rsp -c a.cpp");
  expectFinding(run({}), "nested");
  Project.write("flags/cl.rsp", "/std:c++20 /Iinclude /DGIVEN /DX=\"a b\"");
  writeEntry("cl.exe @flags/cl.rsp /c a.cpp");
  expectFinding(run({}), "Windows");
  writeEntry("g++ @flags/none.rsp -c a.cpp");
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stderr, HasSubstr("not analysed: missing response file "
                                  "'flags/none.rsp' (1 file)"));
}

TEST_F(DatabaseTest, TheEntrysFileIsWhatIsRead) {
  Project.write("other.cpp", "");
  // Among others, spelt otherwise, or not at all.
  for (const char *Inputs :
       {"other.cpp a.cpp", "./a.cpp", "include/../a.cpp", "", "link.cpp"}) {
    writeEntry(std::string("g++ -std=c++20 -DGIVEN -Iinclude -c ") + Inputs);
    runProcess({"ln", "-sf", "a.cpp", Project.path("link.cpp")});
    expectFinding(run({}), Inputs);
  }
}

TEST_F(DatabaseTest, RelativePathsStartFromTheDirectory) {
  Project.write("sub/dir/b.cpp", BlockingSource);
  Project.write("build/.keep", "");
  Project.write("build/compile_commands.json",
                R"([{"directory": "../sub", "file": "dir/../dir/b.cpp",
    "command": "g++ -std=c++20 -I../include -o b.o -c dir/b.cpp"}])");
  const ProcessResult R = run({"-p", "build"});
  expectFinding(R, "relative");
  EXPECT_THAT(R.Stdout, HasSubstr("sub/dir/b.cpp:3:3"));
}

TEST_F(DatabaseTest, RepeatedEntriesAreCounted) {
  Project.write("a.cpp",
                std::string("#ifdef GIVEN\n") + BlockingSource + "#endif\n");
  llvm::json::Object Second = entry("./a.cpp");
  Second["command"] = "g++ -std=c++20 -c a.cpp";
  write({entry("a.cpp"), std::move(Second), entry("a.cpp")});
  const ProcessResult R = run({"-v"});
  expectFinding(R, "the first wins");
  EXPECT_THAT(R.Stderr,
              AllOf(HasSubstr("entries of the database: 3;"),
                    HasSubstr("an earlier one has the same file: 2\n")));
}

TEST_F(DatabaseTest, EntriesForMissingFilesAreOneReason) {
  Project.write("a.cpp", BlockingSource);
  write({entry("gone.cpp"), entry("a.cpp"), entry("gone/too.cpp")});
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stdout, HasSubstr("a.cpp:3:3"));
  EXPECT_THAT(R.Stderr,
              HasSubstr("the file does not exist (2 files)\n    gone.cpp\n"));
}

TEST_F(DatabaseTest, HeadersAreNoSourcesUnlessTheyAreNamed) {
  Project.write("a.cpp", BlockingSource);
  Project.write("include/a.h", BlockingSource);
  Project.write("pch.hxx.cxx", "#error precompiled\n");
  llvm::json::Object Pch = entry("pch.hxx.cxx");
  Pch["command"] = "clang++ -std=c++20 -x c++-header -Xclang -emit-pch -o "
                   "pch.hxx.pch -c pch.hxx.cxx";
  write({entry("a.cpp"), entry("include/a.h"), std::move(Pch)});
  ProcessResult R = run({});
  expectFinding(R, "all");
  EXPECT_THAT(R.Stdout, Not(HasSubstr("a.h")));
  EXPECT_THAT(R.Stderr, HasSubstr("1 file analysed, 2 skipped (headers)\n"));
  R = run({"include/a.h"});
  expectFinding(R, "named");
  EXPECT_THAT(R.Stdout, HasSubstr("include/a.h:3:3"));
}

TEST_F(DatabaseTest, TheCommandSaysWhichLanguageItIs) {
  const char *CxxOnly = "#ifdef __cplusplus\n#include \"task.h\"\n"
                        "Task<int> f() { sleep(1); co_return 1; }\n#endif\n";
  Project.write("a.c", CxxOnly);
  Project.write("b.cpp", CxxOnly);
  auto WithCommand = [&](const char *File, const char *Command) {
    llvm::json::Object Entry = entry(File);
    Entry["command"] = Command;
    return Entry;
  };
  for (const char *Command :
       {"gcc -x c++ -std=c++20 -Iinclude -c a.c",
        "g++ -std=c++20 -Iinclude -c a.c", "cl /TP /std:c++20 /Iinclude a.c"}) {
    write({WithCommand("a.c", Command)});
    expectFinding(run({}), Command);
  }
  write({WithCommand("a.c", "gcc -c a.c"),
         WithCommand("b.cpp", "gcc -x c -c b.cpp")});
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("no C++ files to analyse"));
}

TEST_F(DatabaseTest, BytesThatAreNoTextStay) {
  const std::string Name = "gr\xfc\xdf"
                           "e.cpp";
  Project.write(Name,
                std::string("#ifdef GIVEN\n") + BlockingSource + "#endif\n");
  Project.write("b.cpp", BlockingSource);
  Project.write("inc\xff/task.h", TaskHeader);
  Project.write("compile_commands.json",
                "[{\"directory\": \"" + Project.path() + "\", \"file\": \"" +
                    Name +
                    "\", \"command\": \"g++ -std=c++20 -DGIVEN "
                    "-Iinc\xff -c " +
                    Name + "\"},\n{\"directory\": \"" + Project.path() +
                    "\", \"file\": \"b.cpp\", \"command\": \"g++ -std=c++20 "
                    "-Iinclude -DX=\xe4 -c b.cpp\"}]");
  const ProcessResult R = run({});
  expectFinding(R, "Latin-1");
  EXPECT_THAT(R.Stdout,
              AllOf(HasSubstr(Name + ":4:3: "), HasSubstr("b.cpp:3:3: ")));
  expectFinding(run({Name}), "selected");
  EXPECT_EQ(run({"--format=json"}).ExitCode, 1);
  EXPECT_THAT(run({"--format=sarif"}).Stdout, HasSubstr("gr%FC%DFe.cpp"));
}

TEST_F(DatabaseTest, MistakesInLaterEntriesAreNamed) {
  const std::string Good =
      R"({"directory": "/", "file": "a.cpp", "command": "c++ a.cpp"})";
  const std::pair<std::string, const char *> Cases[] = {
      {"[" + Good + ", {\"directory\": \"/\", \"file\": 1}]",
       "entry 2 has no 'file'"},
      {"[" + Good + R"(, {"directory": "/", "file": "b", "arguments": [1]}])",
       "entry 2 has 'arguments' that are no strings"},
      {"[" + Good + ",\n" + Good.substr(0, 30), "invalid JSON: [2:"},
      {"[" + Good + ",]", "invalid JSON"},
      {"[" + Good + Good + "]", "invalid JSON"},
      {"[" + Good + "] x", "invalid JSON"},
      {"[" + Good + "}]", "invalid JSON"},
      {"\xff\xfe[\0]\0", "invalid JSON"}};
  for (const auto &[Content, Cause] : Cases) {
    Project.write("compile_commands.json", Content);
    const ProcessResult R = run({});
    EXPECT_EQ(R.ExitCode, 2) << Content;
    EXPECT_THAT(R.Stderr,
                AllOf(HasSubstr("compile_commands.json: "), HasSubstr(Cause)));
  }
}

TEST_F(DatabaseTest, AByteOrderMarkDoesNoHarm) {
  writeEntry("g++ -std=c++20 -DGIVEN -Iinclude -c a.cpp");
  Project.write("compile_commands.json",
                "\xEF\xBB\xBF" + Project.read("compile_commands.json"));
  expectFinding(run({}), "byte order mark");
}

TEST_F(DatabaseTest, AnEmptyCommandIsNotAnalysed) {
  writeEntry("");
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stderr, HasSubstr("the compile command is empty"));
}

TEST_F(DatabaseTest, LargeDatabasesAreNoTrouble) {
  // Some 60 MB; two files of it are asked for.
  std::string Flags;
  for (int I = 0; I < 120; ++I)
    Flags += " -I/some/where/in/the/project/include" + std::to_string(I);
  std::string Text = "[";
  for (int I = 0; I < 12000; ++I) {
    const std::string Name = "/no/such/folder/f" + std::to_string(I) + ".cpp";
    Text += R"({"directory": "/no", "file": ")" + Name +
            R"(", "command": "g++ -std=c++20)" + Flags + " -c " + Name +
            "\"},\n";
  }
  for (const char *File : {"a.cpp", "b.cpp"}) {
    Project.write(File, BlockingSource);
    Text += llvm::formatv("{0}", llvm::json::Value(entry(File))).str();
    Text += File[0] == 'a' ? "," : "]";
  }
  ASSERT_GT(Text.size(), 50U << 20);
  Project.write("compile_commands.json", Text);
  const ProcessResult R = run({"a.cpp", "b.cpp"});
  expectFinding(R, "large");
  EXPECT_THAT(R.Stderr, HasSubstr("2 files analysed, 12000 not selected\n"));
}

} // namespace

//===- PlanTest.cpp - who parses what -------------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/DirectiveScanner.h"
#include "driver/project/WordIndex.h"
#include "tests/driver/DriverTest.h"

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

class PlanTest : public DriverTest {
protected:
  /// What a run reports that parses everything, and has to report otherwise.
  void expectAsWithFullBodies(const std::vector<std::string> &Args = {}) {
    std::vector<std::string> Full = Args;
    Full.emplace_back("--full-bodies");
    const ProcessResult Whole = run(Full);
    const ProcessResult Planned = run(Args);
    EXPECT_EQ(Planned.Stdout, Whole.Stdout);
    EXPECT_EQ(Planned.ExitCode, Whole.ExitCode);
  }
};

//===----------------------------------------------------------------------===//
// Headers of the project
//===----------------------------------------------------------------------===//

constexpr char InlineHelper[] = "#pragma once\n#include \"task.h\"\n"
                                "inline void wait() { sleep(1); }\n"
                                "static inline void pause() { sleep(1); }\n"
                                "struct Timer { void run() { sleep(1); } };\n";

TEST_F(PlanTest, FunctionsOfHeadersAreParsedByOneAndKnownToAll) {
  writeProject(
      {{"a.cpp", "#include \"h.h\"\nTask<int> a() { wait(); co_return 1; }\n"},
       {"b.cpp", "#include \"h.h\"\nTask<int> b() { pause(); co_return 1; }\n"},
       {"c.cpp", "#include \"h.h\"\n"
                 "Task<int> c(Timer &T) { T.run(); co_return 1; }\n"}});
  Project.write("h.h", InlineHelper);
  const ProcessResult R = run({});
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("a.cpp:2:"), HasSubstr("b.cpp:2:"),
                              HasSubstr("c.cpp:2:")));
  for (const char *Jobs : {"-j1", "-j3"})
    expectAsWithFullBodies({Jobs});
}

TEST_F(PlanTest, FindingsInHeadersAreThereOnce) {
  writeProject(
      {{"a.cpp", "#include \"h.h\"\n"}, {"b.cpp", "#include \"h.h\"\n"}});
  Project.write("h.h", "#pragma once\n#include \"task.h\"\n"
                       "inline Task<int> h() {\n  sleep(1);\n"
                       "  co_return co_await fetch(1);\n}\n");
  EXPECT_THAT(run({}).Stdout, HasSubstr("h.h:4:3"));
  expectAsWithFullBodies();
}

/// The owner is named by the text, and sees the header differently.
TEST_F(PlanTest, AHeaderThatReadsDifferentlyIsParsedInEachWay) {
  writeProject({{"a.cpp", "#include \"h.h\"\n#include \"task.h\"\n"
                          "Task<int> a() { co_return 1; }\n"},
                {"b.cpp", "#define SLOW\n#include \"h.h\"\n"
                          "Task<int> b() { wait(); co_return 1; }\n"}});
  Project.write("h.h", "#pragma once\n#include \"task.h\"\n#ifdef SLOW\n"
                       "inline void wait() { sleep(1); }\n#endif\n");
  EXPECT_THAT(run({}).Stdout, HasSubstr("b.cpp:3:"));
  expectAsWithFullBodies();
}

/// By the text, a.cpp includes it.
TEST_F(PlanTest, AnOwnerThatDoesNotComeToItsHeaderIsReplaced) {
  writeProject(
      {{"a.cpp", "#ifdef NEVER\n#include \"h.h\"\n#endif\n"
                 "#include \"task.h\"\nTask<int> a() { co_return 1; }\n"},
       {"b.cpp", "#include \"h.h\"\n"
                 "Task<int> b() { wait(); co_return 1; }\n"}});
  Project.write("h.h", InlineHelper);
  EXPECT_THAT(run({}).Stdout, HasSubstr("b.cpp:2:"));
  expectAsWithFullBodies();
}

TEST_F(PlanTest, AnOwnerThatFailsIsReplaced) {
  writeProject(
      {{"a.cpp", "#include \"h.h\"\nTask<int> a() { wait(); co_return 1; }\n"},
       {"b.cpp",
        "#include \"h.h\"\nTask<int> b() { wait(); co_return 1; }\n"}});
  Project.write("h.h", InlineHelper);
  ProcessOptions Options;
  Options.Environment = {{"COROLINT_TEST_FAULT", "abort:a.cpp"}};
  const ProcessResult R = run({}, Options);
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stdout, HasSubstr("b.cpp:2:"));
}

TEST_F(PlanTest, HeadersWithoutGuardsAreParsedEachTime) {
  writeProject(
      {{"a.cpp", "#include \"task.h\"\n#define NAME waitA\n#include \"x.inc\"\n"
                 "Task<int> a() { waitA(); co_return 1; }\n"},
       {"b.cpp", "#include \"task.h\"\n#define NAME waitB\n#include \"x.inc\"\n"
                 "Task<int> b() { waitB(); co_return 1; }\n"}});
  Project.write("x.inc", "inline void NAME() { sleep(1); }\n");
  EXPECT_THAT(run({}).Stdout,
              AllOf(HasSubstr("a.cpp:4:"), HasSubstr("b.cpp:4:")));
  expectAsWithFullBodies();
}

/// What a function of a header does with a lambda decides about that lambda.
TEST_F(PlanTest, WhatTakesFunctionsIsParsedEverywhere) {
  const std::string Use = "#include \"h.h\"\nTask<int> use() {\n"
                          "  apply([] { sleep(1); });\n  co_return 1;\n}\n";
  writeProject({{"a.cpp", Use}, {"b.cpp", Use}});
  Project.write("h.h",
                "#pragma once\n#include \"task.h\"\n"
                "template <class F> struct function;\n"
                "template <class R> struct function<R()> {\n"
                "  template <class F> function(F);\n"
                "  R operator()() const;\n};\n"
                "inline void apply(const function<void()> &F) { F(); }\n");
  expectAsWithFullBodies();
}

//===----------------------------------------------------------------------===//
// Other people's headers
//===----------------------------------------------------------------------===//

TEST_F(PlanTest, WhatIsNotTheProjectsIsASystemHeader) {
  writeProject({{"a.cpp", "#include \"lib.h\"\n"
                          "Task<int> a() { libWait(); co_return 1; }\n"}});
  Project.write("third_party/lib/lib.h",
                "#pragma once\n#include \"task.h\"\n"
                "inline void libWait() { sleep(1); }\n"
                "inline Task<int> lib() { fetch(1); co_return 1; }\n");
  Project.writeDatabase({"a.cpp"}, {"-I" + Project.path("third_party/lib"),
                                    "-I" + Project.path()});
  EXPECT_THAT(run({}).Stdout, IsEmpty());
  EXPECT_THAT(run({"--full-bodies"}).Stdout,
              AllOf(HasSubstr("lib.h:4:"), HasSubstr("a.cpp:2:")));
  // The project may see that differently.
  Project.write(".clang-tidy", "CheckOptions: {ThirdParty: 'vendor;*.pb.h'}\n");
  expectAsWithFullBodies();
  EXPECT_THAT(run({}).Stdout, HasSubstr("lib.h:4:"));
  Project.write(".clang-tidy", "CheckOptions: {ThirdParty: '[a'}\n");
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("ThirdParty: '[a' is no glob"));
}

TEST_F(PlanTest, SettingsOfAFolderAreItsOwn) {
  writeProject({{"net/a.cpp", CleanSource}});
  Project.write("net/.clang-tidy", "Checks: '-*,coro-sync-wait'\n");
  EXPECT_THAT(run({"--show-settings", "net"}).Stdout,
              HasSubstr("net: the project's own\n"
                        "profile: default (default)\n"
                        "checks:\n  coro-sync-wait\noptions:"));
}

TEST_F(PlanTest, SettingsAreShownWithTheirSources) {
  writeProject({{"a.cpp", CleanSource}});
  Project.write(".clang-tidy",
                "Checks: '-*,coro-blocking-call'\n"
                "CheckOptions: {coro-blocking-call.Tests: true}\n");
  const ProcessResult R = run({"--show-settings", "a.cpp"});
  EXPECT_EQ(R.ExitCode, 0);
  EXPECT_THAT(R.Stdout,
              AllOf(HasSubstr("project root: " + Project.path()),
                    HasSubstr("third party (default)"),
                    HasSubstr("\n  third_party\n"),
                    HasSubstr("a.cpp: the project's own\n"),
                    HasSubstr("checks:\n  coro-blocking-call\noptions:\n"),
                    HasSubstr("  coro-blocking-call.Tests: 'true' (" +
                              Project.path(".clang-tidy") + ")")));
}

//===----------------------------------------------------------------------===//
// Files that need no parsing
//===----------------------------------------------------------------------===//

TEST_F(PlanTest, FilesWithoutCoroutinesAreParsedIfSomebodyNeedsThem) {
  writeProject(
      {{"a.cpp", "#include \"task.h\"\nvoid load();\nstruct Base { virtual "
                 "void go(); };\n"
                 "Task<int> a() { load(); co_return 1; }\n"},
       {"load.cpp", "int read(int);\nvoid load() { read(1); }\n"},
       {"read.cpp", "extern \"C\" unsigned sleep(unsigned);\n"
                    "int read(int X) { return sleep(X); }\n"},
       {"other.cpp", "int other(int X) { return X; }\n"
                     "int caller() { return other(1); }\n"}});
  const ProcessResult R = run({});
  EXPECT_THAT(R.Stdout, HasSubstr("a.cpp:4:"));
  EXPECT_THAT(R.Stderr, HasSubstr("4 files analysed (1 by the text alone)"));
  EXPECT_THAT(run({"--no-prescan"}).Stderr, HasSubstr("4 files analysed\n"));
  EXPECT_EQ(R.Stdout, run({"--no-prescan"}).Stdout);
  expectAsWithFullBodies();
}

TEST_F(PlanTest, OverridesAreLookedForInAllFiles) {
  writeProject({{"a.cpp", "#include \"task.h\"\n#include \"base.h\"\n"
                          "Task<int> a(Base &B) { B.go(); co_return 1; }\n"},
                {"b.cpp", "#include \"base.h\"\nextern \"C\" unsigned "
                          "sleep(unsigned);\n"
                          "struct D : Base { void go() override; };\n"
                          "void D::go() { sleep(1); }\n"}});
  Project.write("base.h",
                "#pragma once\nstruct Base { virtual void go() = 0; };\n");
  EXPECT_THAT(run({}).Stdout, HasSubstr("a.cpp:3:"));
  expectAsWithFullBodies();
}

TEST_F(PlanTest, WhatCanBeAwaitedMakesAFileCount) {
  // A task that is dropped needs no coroutine.
  writeProject({{"a.cpp", "#include \"task.h\"\nvoid a() {\n  fetch(1);\n}\n"},
                {"b.cpp", "#include <lib.h>\nvoid b() {\n  fetch(1);\n}\n"}});
  Project.write("sys/lib.h", TaskHeader);
  Project.writeDatabase({"a.cpp", "b.cpp"}, {"-I" + Project.path(), "-isystem",
                                             Project.path("sys")});
  const ProcessResult R = run({});
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("a.cpp:3:"), HasSubstr("b.cpp:3:")));
  EXPECT_THAT(R.Stderr, Not(HasSubstr("by the text alone")));
}

TEST_F(PlanTest, LoopsThatGetWorkMakeAFileCount) {
  // One without work needs no look.
  writeProject({{"a.cpp", "#include \"loop.h\"\nvoid a() {\n"
                          "  app::Loop Loop;\n  Loop.give(1);\n}\n"},
                {"b.cpp", "#include \"loop.h\"\nvoid b() {\n"
                          "  app::Other Loop;\n  Loop.give(1);\n}\n"}});
  Project.write("loop.h", "#pragma once\nnamespace app {\n"
                          "struct Loop { Loop(); void give(int); };\n"
                          "struct Other { Other(); void give(int); };\n}\n");
  Project.write("corolint.yaml", "namespaces: [{name: app}]\n"
                                 "loops:\n"
                                 "  - types: [Loop]\n"
                                 "    gives-work: ['Loop::give']\n");
  const ProcessResult R = run({});
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("a.cpp:3:"), Not(HasSubstr("b.cpp"))));
  EXPECT_EQ(R.Stdout, run({"--no-prescan"}).Stdout);
}

TEST_F(PlanTest, AnnotationsMakeAFileCount) {
  writeProject({{"a.cpp", "extern \"C\" unsigned sleep(unsigned);\n"
                          "[[clang::annotate(\"corolint::async_context\")]]\n"
                          "void a() {\n  sleep(1);\n}\n"}});
  EXPECT_THAT(run({}).Stdout, HasSubstr("a.cpp:4:"));
}

TEST_F(PlanTest, MissingHeadersAreNotOverlooked) {
  writeProject({{"a.cpp", "#include \"nowhere.h\"\n"}});
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stderr, HasSubstr("missing header 'nowhere.h'"));
}

/// Not everything that begins like a guard is one.
TEST_F(PlanTest, MissingHeadersBehindADefaultAreNotOverlooked) {
  writeProject({{"a.cpp", "#ifndef SETTING\n#define SETTING 1\n#endif\n"
                          "#include \"nowhere.h\"\n"}});
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stderr, HasSubstr("missing header 'nowhere.h'"));
}

TEST_F(PlanTest, MissingModulesAreNotOverlooked) {
  for (const char *Import : {"import stuff;\n", "  export import stuff;\n"}) {
    writeProject({{"a.cpp", std::string(Import) + "int f();\n"}});
    const ProcessResult R = run({});
    EXPECT_EQ(R.ExitCode, 3) << Import;
    EXPECT_THAT(R.Stderr, Not(HasSubstr("by the text alone"))) << Import;
  }
  // What only has that name.
  writeProject({{"a.cpp", "int import = 1;\nint module(int);\nint f() {\n"
                          "  module(\n  import);\nreturn 1; }\n"}});
  EXPECT_THAT(run({}).Stderr, HasSubstr("(1 by the text alone)"));
}

TEST_F(PlanTest, ForcedHeadersAreLookedForWhereOthersAre) {
  writeProject({{"a.cpp", "void a() {\n  fetch(1);\n}\n"}});
  Project.write("include/forced.h", "#include \"task.h\"\n");
  Project.writeDatabase({"a.cpp"},
                        {"-I" + Project.path("include"), "-I" + Project.path(),
                         "-include", "forced.h"});
  EXPECT_THAT(run({}).Stdout, HasSubstr("a.cpp:2:3"));
}

/// The standard library has coroutines' means in a header of that name.
TEST_F(PlanTest, AFolderNamedCoroutineIsNoStandardLibrary) {
  writeProject({{"a.cpp", "#include <lib.h>\nvoid a() {\n  fetch(1);\n}\n"}});
  Project.write("sys/lib.h", TaskHeader);
  Project.write("sys/coroutine/more.h", "");
  Project.writeDatabase({"a.cpp"}, {"-isystem", Project.path("sys")});
  EXPECT_THAT(run({}).Stdout, HasSubstr("a.cpp:3:3"));
}

TEST_F(PlanTest, AMacroBeforeAStringMakesItNoRawString) {
  writeProject({{"a.cpp", "#include \"task.h\"\nvoid load();\n"
                          "Task<int> a() { load(); co_return 1; }\n"},
                {"load.cpp", "#define ERROR \"error\"\n"
                             "extern \"C\" unsigned sleep(unsigned);\n"
                             "const char *Text = ERROR\": (\";\n"
                             "void load() { sleep(1); }\n"}});
  EXPECT_THAT(run({}).Stdout, HasSubstr("a.cpp:3:"));
}

TEST(PlanTextTest, MayEndAnywhere) {
  const llvm::StringRef Text =
      "#ifndef A // \\\n#define A \"\\\"\\\n\"\n#include <a\n#endif\n"
      "export module m; /* ' */ import \"x\";\nauto x = R\"a(\" )a\" 'c\\'' "
      "1'0;\nbool operator()(int) const { return u8R\"()\"; }\n\"\\";
  for (size_t Length = 0; Length <= Text.size(); ++Length) {
    // A copy, so that reading on is noticed.
    const std::string Cut = Text.take_front(Length).str();
    EXPECT_LE(corolint::indexWords(Cut).Functions.size(), 1U);
    corolint::ScannedFile File;
    File.IsOwn = true;
    corolint::scanDirectives(Cut, File);
    EXPECT_LE(File.Includes.size(), 1U);
  }
}

//===----------------------------------------------------------------------===//
// Shared prefixes
//===----------------------------------------------------------------------===//

class PrefixTest : public PlanTest {
protected:
  /// A library that is worth a prefix.
  static std::string library(const std::string &Text) {
    std::string Result = "#pragma once\n" + Text;
    for (int I = 0; I < 6000; ++I)
      Result += "inline int f" + std::to_string(I) + "(int X) { return X; }\n";
    return Result;
  }

  static std::string use(const std::string &Before, const std::string &Call) {
    return Before + "#include <lib.h>\n#include \"task.h\"\nTask<int> t() {\n" +
           "  " + Call + "\n  co_return co_await fetch(f1(1));\n}\n";
  }

  void writeUsers(const std::vector<std::string> &Texts,
                  const std::string &Library) {
    Project.write("task.h", TaskHeader);
    Project.write("sys/lib.h", Library);
    std::vector<std::string> Files;
    for (size_t I = 0; I < Texts.size(); ++I) {
      Files.push_back("u" + std::to_string(I) + ".cpp");
      Project.write(Files.back(), Texts[I]);
    }
    Project.writeDatabase(
        Files, {"-I" + Project.path(), "-isystem", Project.path("sys")});
  }
};

TEST_F(PrefixTest, FilesShareWhatTheyInclude) {
  const std::string User = use("", "sleep(1);");
  writeUsers({User, User, User}, library(""));
  for (const char *Jobs : {"-j1", "-j4"}) {
    const ProcessResult R = run({"-v", Jobs});
    EXPECT_THAT(R.Stderr, HasSubstr("3 files share 1 includes\n"));
    const ProcessResult Plain = run({"-v", Jobs, "--no-shared-prefix"});
    EXPECT_THAT(Plain.Stderr, Not(HasSubstr("share")));
    EXPECT_THAT(R.Stdout, HasSubstr("u2.cpp:4:3"));
    EXPECT_EQ(R.Stdout, Plain.Stdout);
  }
  expectAsWithFullBodies();
}

TEST_F(PrefixTest, TwoFilesAreNotEnough) {
  const std::string User = use("", "sleep(1);");
  writeUsers({User, User}, library(""));
  EXPECT_THAT(run({"-v"}).Stderr, Not(HasSubstr("share")));
}

TEST_F(PrefixTest, MacrosThatALibraryAsksAboutRuleAFileOut) {
  const std::string Library = library("#ifdef SLOW\n#define WAIT sleep(1)\n"
                                      "#else\n#define WAIT (void)0\n#endif\n");
  const std::string Quick = use("", "WAIT;");
  const std::string Slow = use("#define SLOW\n", "WAIT;");
  writeUsers({Quick, Slow, Quick, Quick}, Library);
  const ProcessResult R = run({"-v"});
  EXPECT_THAT(R.Stderr, HasSubstr("3 files share 1 includes\n"));
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("u1.cpp:5:3"), Not(HasSubstr("u0.cpp")),
                              Not(HasSubstr("u2.cpp"))));
  expectAsWithFullBodies();
}

/// Not everything that begins like a guard is one.
TEST_F(PrefixTest, ADefaultForAMacroRulesAFileOut) {
  const std::string Library = library("#ifdef SLOW\n#define WAIT sleep(1)\n"
                                      "#else\n#define WAIT (void)0\n#endif\n");
  const std::string Quick = use("", "WAIT;");
  const std::string Slow = use("#ifndef SLOW\n#define SLOW\n#endif\n", "WAIT;");
  writeUsers({Quick, Slow, Quick, Quick}, Library);
  const ProcessResult R = run({"-v"});
  EXPECT_THAT(R.Stderr, HasSubstr("3 files share 1 includes\n"));
  EXPECT_THAT(R.Stdout, HasSubstr("u1.cpp:7:3"));
  expectAsWithFullBodies();
}

/// They belong to the project, so no prefix has them.
TEST_F(PrefixTest, MacrosOfForcedHeadersRuleFilesOut) {
  const std::string Library = library("#ifdef SLOW\n#define WAIT sleep(1)\n"
                                      "#else\n#define WAIT (void)0\n#endif\n");
  const std::string User = use("", "WAIT;");
  Project.write("forced/slow.h", "#define SLOW\n");
  for (const char *Flag : {"-imacros", "-include"}) {
    writeUsers({User, User, User}, Library);
    Project.writeDatabase({"u0.cpp", "u1.cpp", "u2.cpp"},
                          {"-I" + Project.path(), "-I" + Project.path("forced"),
                           "-isystem", Project.path("sys"), Flag, "slow.h"});
    EXPECT_THAT(run({}).Stdout, HasSubstr("u1.cpp:4:3")) << Flag;
    expectAsWithFullBodies();
  }
}

TEST_F(PrefixTest, WhatCannotBePrecompiledIsParsed) {
  const std::string User = use("", "sleep(1);");
  writeUsers({User, User, User}, library("struct NeedsMore *F(Unknown);\n"));
  const ProcessResult R = run({"-v"});
  EXPECT_THAT(R.Stderr, HasSubstr("but these cannot be precompiled: unknown "
                                  "type name 'Unknown'"));
  EXPECT_THAT(R.Stderr, HasSubstr("3 degraded"));
}

TEST_F(PrefixTest, IsKeptInTheCache) {
  TempProject Cache;
  const std::string User = use("", "sleep(1);");
  writeUsers({User, User, User}, library(""));
  ProcessOptions Options;
  Options.Environment = {{"COROLINT_NO_CACHE", ""},
                         {"COROLINT_CACHE_DIR", Cache.path()}};
  const ProcessResult Cold = run({"-v"}, Options);
  EXPECT_THAT(Cold.Stderr, HasSubstr("3 files share"));
  const ProcessResult Warm = run({"-v"}, Options);
  EXPECT_THAT(Warm.Stderr, AllOf(Not(HasSubstr("share")),
                                 HasSubstr("cache: 3 of 3 results")));
  EXPECT_EQ(Warm.Stdout, Cold.Stdout);
  // One that is touched starts from the prefix that is there.
  Project.write("u1.cpp", "// Longer.\n" + User);
  const ProcessResult Touched = run({"-v"}, Options);
  EXPECT_THAT(Touched.Stderr, AllOf(HasSubstr("3 files share"),
                                    HasSubstr("cache: 2 of 3 results")));
  EXPECT_THAT(Touched.Stdout, HasSubstr("u1.cpp:5:3"));
  // What the library says counts, for all who start from it.
  Project.write("sys/lib.h", library("void sleep_less();\n"));
  const ProcessResult Changed = run({"-v"}, Options);
  EXPECT_THAT(Changed.Stderr, HasSubstr("cache: 0 of 3 results"));
  // A prefix that somebody has broken costs time, and nothing else.
  for (const std::string &Name : Cache.list("v1"))
    if (Name.starts_with("llvmcache-p") && !Name.ends_with(".hpp"))
      Cache.write("v1/" + Name, "nonsense");
  Project.write("u1.cpp", User);
  const ProcessResult Broken = run({}, Options);
  EXPECT_EQ(Broken.ExitCode, 1) << Broken.Stderr;
  EXPECT_EQ(Broken.Stdout, Cold.Stdout);
}

/// The cache takes out what is old, one file after the other.
TEST_F(PrefixTest, IsMadeAnewWhereHalfOfItIsGone) {
  TempProject Cache;
  const std::string User = use("", "sleep(1);");
  writeUsers({User, User, User}, library(""));
  ProcessOptions Options;
  Options.Environment = {{"COROLINT_NO_CACHE", ""},
                         {"COROLINT_CACHE_DIR", Cache.path()}};
  const std::string Found = run({}, Options).Stdout;
  std::string Header;
  for (const std::string &Name : Cache.list("v1"))
    if (Name.ends_with(".hpp"))
      Header = "v1/" + Name;
  ASSERT_TRUE(Cache.exists(Header));
  Cache.remove(Header);
  for (const char *Name : {"u0.cpp", "u1.cpp", "u2.cpp"})
    Project.write(Name, User + "// Longer.\n");
  EXPECT_EQ(run({}, Options).Stdout, Found);
  EXPECT_TRUE(Cache.exists(Header));
}

} // namespace

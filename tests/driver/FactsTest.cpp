//===- FactsTest.cpp - the whole program: facts, link, index --------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/driver/DriverTest.h"
#include "llvm/ADT/StringRef.h"
#include <filesystem>

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

constexpr char Header[] = R"cpp(#pragma once
#include "task.h"
namespace app {
void load();
void lookUp();
} // namespace app
)cpp";

constexpr char Loader[] = R"cpp(#include "app.h"
static void step() { app::lookUp(); }
void app::load() { step(); }
)cpp";

constexpr char LookUp[] = R"cpp(#include "app.h"
static void step() { sleep(1); }
void app::lookUp() { step(); }
)cpp";

class Facts : public DriverTest {
protected:
  void SetUp() override {
    Project.write(".git/HEAD", ""); // The root that paths are relative to.
    Project.write("app.h", Header);
    writeProject({{"src/server.cpp", AppSource},
                  {"src/loader.cpp", Loader},
                  {"src/lookup.cpp", LookUp}});
  }

  std::string lint(std::vector<std::string> Options = {}) {
    return run(std::move(Options)).Stdout;
  }

  /// Facts of one file each.
  void makeFacts(const std::string &Name) {
    const ProcessResult Result =
        run({"facts", "-o", Name + ".facts", "src/" + Name + ".cpp"});
    EXPECT_EQ(Result.ExitCode, 0) << Result.Stderr;
    EXPECT_THAT(Result.Stdout, IsEmpty());
  }

  ProcessResult link(std::vector<std::string> Args) {
    Args.insert(Args.begin(), "link");
    return run(std::move(Args));
  }
};

constexpr char Found[] =
    "src/server.cpp:3:3: warning: 'app::load' blocks the thread that runs "
    "coroutine 'serve': it reaches 'sleep' through 3 more functions; await a "
    "timer of this coroutine's library instead [coro-blocking-call]\n"
    "src/loader.cpp:3:20: note: 'app::load' calls 'step' here\n"
    "src/loader.cpp:2:22: note: 'step' calls 'app::lookUp' here\n"
    "src/lookup.cpp:3:22: note: 'app::lookUp' calls 'step' here\n"
    "src/lookup.cpp:2:22: note: in 'step', 'sleep' blocks\n";

TEST_F(Facts, AWayThroughThreeFilesIsFoundAtOnce) {
  EXPECT_EQ(lint(), Found);
  EXPECT_EQ(lint({"-j1"}), Found);
  // Alone the file says nothing: the others may be anything.
  EXPECT_THAT(lint({"src/server.cpp"}), IsEmpty());
}

TEST_F(Facts, LinkingThemIsTheSameAsOneRun) {
  for (const char *File : {"server", "loader", "lookup"})
    makeFacts(File);
  ASSERT_EQ(run({"facts", "-o", "all.facts"}).ExitCode, 0);
  for (const std::string Format : {"text", "json", "sarif"}) {
    const std::string OneRun = lint({"--format=" + Format});
    const std::string Option = "--format=" + Format;
    EXPECT_EQ(
        link({Option, "server.facts", "loader.facts", "lookup.facts"}).Stdout,
        OneRun);
    EXPECT_EQ(
        link({Option, "lookup.facts", "server.facts", "loader.facts"}).Stdout,
        OneRun);
    EXPECT_EQ(link({Option, "all.facts"}).Stdout, OneRun);
    EXPECT_EQ(link({Option, "all.facts", "loader.facts"}).Stdout, OneRun);
  }
  EXPECT_EQ(link({"all.facts"}).ExitCode, 1);
}

TEST_F(Facts, AreTheSameWhereverTheProjectIs) {
  ASSERT_EQ(run({"facts", "-o", "all.facts"}).ExitCode, 0);
  const std::string Here = Project.read("all.facts");
  EXPECT_THAT(Here, Not(HasSubstr(Project.path())));
  TempProject Copy;
  Copy.write(".git/HEAD", "");
  Copy.write("task.h", TaskHeader);
  Copy.write("app.h", Header);
  Copy.write("src/server.cpp", AppSource);
  Copy.write("src/loader.cpp", Loader);
  Copy.write("src/lookup.cpp", LookUp);
  Copy.writeDatabase({"src/lookup.cpp", "src/loader.cpp", "src/server.cpp"},
                     {"-I" + Copy.path()});
  ProcessOptions There;
  There.Directory = Copy.path();
  ASSERT_EQ(run({"facts", "-o", "all.facts"}, There).ExitCode, 0);
  EXPECT_EQ(Copy.read("all.facts"), Here);
}

TEST_F(Facts, OfOneChangedFileAreLinkedWithTheOldOnesOfTheOthers) {
  for (const char *File : {"server", "loader", "lookup"})
    makeFacts(File);
  Project.write("src/lookup.cpp",
                "#include \"app.h\"\nvoid app::lookUp() {}\n");
  makeFacts("lookup");
  EXPECT_THAT(link({"server.facts", "loader.facts", "lookup.facts"}).Stdout,
              IsEmpty());
  Project.write("src/lookup.cpp",
                "#include \"app.h\"\nvoid app::lookUp() { sleep(2); }\n");
  makeFacts("lookup");
  EXPECT_THAT(link({"server.facts", "loader.facts", "lookup.facts"}).Stdout,
              HasSubstr("through 2 more functions"));
}

TEST_F(Facts, SuppressionsHoldAcrossFiles) {
  const std::string AtTheLeaf = "#include \"app.h\"\n"
                                "void app::lookUp() {\n"
                                "  sleep(1); // NOLINT(coro-blocking-call)\n"
                                "}\n";
  Project.write("src/lookup.cpp", AtTheLeaf);
  EXPECT_THAT(lint(), IsEmpty());
  Project.write("src/lookup.cpp", LookUp);
  Project.write("src/loader.cpp",
                "#include \"app.h\"\n"
                "void app::load() { app::lookUp(); } // NOLINT: quick\n");
  EXPECT_THAT(lint(), IsEmpty());
  Project.write("src/loader.cpp", Loader);
  std::string AtTheSite = AppSource;
  AtTheSite.insert(AtTheSite.find("app::load();") + 12, " // NOLINT");
  Project.write("src/server.cpp", AtTheSite);
  const ProcessResult Result = run({});
  EXPECT_THAT(Result.Stdout, IsEmpty());
  EXPECT_THAT(Result.Stderr, HasSubstr("1 finding suppressed by NOLINT"));
}

TEST_F(Facts, TheConfigurationOfTheCoroutinesFolderCounts) {
  Project.write("src/.clang-tidy",
                "Checks: '-coro-blocking-call,coro-sync-wait'\n"
                "InheritParentConfig: true\n");
  EXPECT_THAT(lint(), IsEmpty());
  Project.write("src/.clang-tidy", "WarningsAsErrors: 'coro-*'\n");
  EXPECT_THAT(lint(), HasSubstr("server.cpp:3:3: error: 'app::load' blocks"));
}

TEST_F(Facts, AHeadersCoroutineIsReportedOnce) {
  Project.write("page.h", "#pragma once\n#include \"app.h\"\n"
                          "inline Task<int> page() {\n  app::load();\n"
                          "  co_return co_await fetch(1);\n}\n");
  writeProject({{"a.cpp", "#include \"page.h\"\nauto a() { return page(); }\n"},
                {"b.cpp", "#include \"page.h\"\nauto b() { return page(); }\n"},
                {"src/loader.cpp", Loader},
                {"src/lookup.cpp", LookUp}});
  const ProcessResult Result = run({});
  EXPECT_THAT(Result.Stdout, HasSubstr("page.h:4:3: warning: 'app::load'"));
  EXPECT_THAT(Result.Stderr, HasSubstr("1 finding\n"));
}

TEST_F(Facts, OfTwoProgramsInOneDatabaseBothHaveToBlock) {
  const std::string Quick = "#include \"app.h\"\nvoid app::load() {}\n";
  Project.write("other/loader.cpp", Quick);
  Project.writeDatabase({"src/server.cpp", "src/loader.cpp", "src/lookup.cpp",
                         "other/loader.cpp"},
                        {"-I" + Project.path()});
  EXPECT_THAT(lint(), IsEmpty());
}

TEST_F(Facts, OverridesOfOtherFilesDecide) {
  constexpr char Store[] = R"cpp(#pragma once
#include "task.h"
struct Store {
  virtual ~Store();
  virtual void save() = 0;
};
struct Disk : Store {
  void save() override;
};
)cpp";
  Project.write("store.h", Store);
  const std::string Uses = "#include \"store.h\"\n"
                           "Task<int> use(Store &S) {\n  S.save();\n"
                           "  co_return co_await fetch(1);\n}\n";
  const std::string Disk =
      "#include \"store.h\"\nvoid Disk::save() { sleep(1); }\n";
  const std::string Memory = "#include \"store.h\"\nstruct Memory : Store {\n"
                             "  void save() override {}\n};\n"
                             "Memory One;\n";
  writeProject({{"use.cpp", Uses}, {"disk.cpp", Disk}});
  EXPECT_THAT(lint(), AllOf(HasSubstr("use.cpp:3:3: warning: 'Store::save'"),
                            HasSubstr("disk.cpp:2:12: note: 'Disk::save' is")));
  writeProject({{"use.cpp", Uses}, {"disk.cpp", Disk}, {"memory.cpp", Memory}});
  EXPECT_THAT(lint(), IsEmpty());
  const std::string Any = "--config={CheckOptions: {VirtualCalls: any}}";
  EXPECT_THAT(lint({Any}), HasSubstr("'Store::save' may block"));
}

TEST_F(Facts, SayWhatCouldNotBeAnalysed) {
  Project.write("src/lookup.cpp", "#include \"missing.h\"\n");
  const ProcessResult Made = run({"facts", "-o", "all.facts"});
  EXPECT_EQ(Made.ExitCode, 3);
  EXPECT_THAT(Made.Stderr, HasSubstr("missing header 'missing.h'"));
  const ProcessResult Linked = link({"all.facts"});
  EXPECT_EQ(Linked.ExitCode, 3);
  EXPECT_EQ(Linked.Stdout, run({}).Stdout);
  EXPECT_THAT(Linked.Stderr, AllOf(HasSubstr("missing header 'missing.h'"),
                                   HasSubstr("src/lookup.cpp")));
}

TEST_F(Facts, AnotherRootChangesNothingButPaths) {
  ASSERT_EQ(run({"facts", "-o", "all.facts"}).ExitCode, 0);
  ProcessOptions Elsewhere;
  Elsewhere.Directory = "/";
  const ProcessResult Linked = run({"link", "--root", Project.path(),
                                    "--format=json", Project.path("all.facts")},
                                   Elsewhere);
  EXPECT_EQ(Linked.Stdout, lint({"--format=json"}));
}

TEST_F(Facts, FixesAreAppliedByTheLink) {
  writeProject({{"src/dropped.cpp", DiscardedSource}});
  ASSERT_EQ(run({"facts", "-o", "all.facts"}).ExitCode, 0);
  EXPECT_EQ(link({"--fix", "all.facts"}).ExitCode, 0);
  EXPECT_THAT(Project.read("src/dropped.cpp"), HasSubstr("co_await fetch(1);"));
}

struct Misuse {
  std::vector<std::string> Args;
  std::string Message;
};

/// Facts may come from anywhere.
TEST_F(Facts, FixesStayInTheProject) {
  TempProject Elsewhere;
  Elsewhere.write("victim.cpp", DiscardedSource);
  Project.write("task.h", TaskHeader);
  Project.write("src/fix.cpp", DiscardedSource);
  Project.writeDatabase({"src/fix.cpp"}, {"-I" + Project.path()});
  ASSERT_EQ(run({"facts", "-o", "all.facts"}).ExitCode, 0);
  std::string Text = Project.read("all.facts");
  const std::string Way =
      "$ROOT/../" +
      std::filesystem::path(Elsewhere.path()).filename().string() +
      "/victim.cpp";
  for (size_t At; (At = Text.find("$ROOT/src/fix.cpp")) != std::string::npos;)
    Text.replace(At, std::string("$ROOT/src/fix.cpp").size(), Way);
  Project.write("all.facts", Text);
  EXPECT_THAT(link({"--fix", "all.facts"}).Stderr,
              HasSubstr("left out 1 fix of files outside the project"));
  EXPECT_EQ(Elsewhere.read("victim.cpp"), DiscardedSource);
}

TEST_F(Facts, NonsenseIsAnError) {
  ASSERT_EQ(run({"facts", "-o", "all.facts"}).ExitCode, 0);
  const std::string Text = Project.read("all.facts");
  const std::string Deep(1000000, '[');
  const size_t Status = Text.find("\"status\":0");
  ASSERT_NE(Status, std::string::npos);
  for (const std::string &Broken :
       {Deep, Text + Deep,
        Text.substr(0, Status) + "\"status\":7" + Text.substr(Status + 10)}) {
    Project.write("broken.facts", Broken);
    const ProcessResult R = link({"broken.facts"});
    EXPECT_EQ(R.ExitCode, 2);
    EXPECT_THAT(R.Stderr, HasSubstr("broken.facts: "));
  }
}

TEST_F(Facts, MisuseIsExplained) {
  ASSERT_EQ(run({"facts", "-o", "all.facts"}).ExitCode, 0);
  Project.write("no.facts", "{}\n");
  Project.write("empty.facts", "");
  Project.write("old.facts", "{\"corolint-facts-file\":0}\n");
  std::string Cut = Project.read("all.facts");
  Cut.resize(Cut.size() / 2);
  Project.write("cut.facts", Cut);
  Project.write("src/lookup.cpp",
                "#include \"app.h\"\nvoid app::lookUp() {}\n");
  ASSERT_EQ(run({"facts", "-o", "new.facts"}).ExitCode, 0);
  const Misuse Cases[] = {
      {{"facts"}, "needs a file to write to: -o FILE"},
      {{"facts", "-o", "x", "--fix"}, "'-fix' has no place"},
      {{"--depfile", "x"}, "--depfile is for 'corolint facts'"},
      {{"link", "--depfile", "x", "all.facts"}, "is for 'corolint facts'"},
      {{"facts", "-o", "/nowhere/x"}, "/nowhere/x"},
      {{"link"}, "needs files of facts"},
      {{"link", "-p", ".", "all.facts"}, "'-p' has no place"},
      {{"link", "all.facts", "--", "-DX"}, "'--' have no place"},
      {{"link", "missing.facts"}, "missing.facts: cannot read it"},
      {{"link", "no.facts"}, "no.facts: no file of facts"},
      {{"link", "empty.facts"}, "empty.facts: no file of facts"},
      {{"link", "old.facts"}, "old.facts: facts of version 0"},
      {{"link", "cut.facts"}, "cut.facts: line"},
      {{"link", "all.facts", "new.facts"}, "contradict each other about"}};
  for (const Misuse &Case : Cases) {
    const ProcessResult Result = run(Case.Args);
    EXPECT_EQ(Result.ExitCode, 2) << Case.Message;
    EXPECT_THAT(Result.Stderr, HasSubstr(Case.Message));
    EXPECT_THAT(Result.Stdout, IsEmpty());
  }
}

/// What a build system needs to know.
TEST_F(Facts, SayWhatTheyDependOn) {
  Project.write(".clang-tidy", "Checks: 'coro-*'\n");
  Project.write("src/a file.cpp", "#include \"app.h\"\n");
  Project.writeDatabase({"src/a file.cpp"}, {"-I" + Project.path()});
  const auto Make = [&](std::vector<std::string> Options) {
    Options.insert(Options.begin(),
                   {"facts", "--depfile=a.d", "-o", "a.facts"});
    const ProcessResult Made = run(Options);
    EXPECT_EQ(Made.ExitCode, 0) << Made.Stderr;
    return Project.read("a.d");
  };
  const std::string Rule = Make({});
  EXPECT_THAT(Rule, testing::StartsWith("a.facts: \\\n  "));
  for (const std::string Name :
       {"src/a\\ file.cpp", "app.h", "task.h", ".clang-tidy"})
    EXPECT_THAT(Rule, HasSubstr("\n  " + Project.path(Name))) << Name;
  EXPECT_THAT(Rule, Not(HasSubstr("corolint.yaml"))) << "it is not there";
  EXPECT_THAT(Rule, Not(HasSubstr("a.facts.incomplete")));
  EXPECT_THAT(Project.read("a.facts"), Not(HasSubstr("inputs")));

  // What the cache has depends on the same.
  ProcessOptions Cached;
  Cached.Environment = {{"COROLINT_NO_CACHE", ""},
                        {"COROLINT_CACHE_DIR", Project.path("cache")}};
  for (int Run = 0; Run < 2; ++Run) {
    run({"facts", "--depfile=a.d", "-o", "a.facts"}, Cached);
    EXPECT_EQ(Project.read("a.d"), Rule);
  }
}

TEST_F(Facts, OfWhatCannotBeAnalysedAreNeverUpToDate) {
  Project.write("src/lookup.cpp", "#include \"missing.h\"\n");
  const ProcessResult Made =
      run({"facts", "--depfile=all.d", "-o", "all.facts"});
  EXPECT_EQ(Made.ExitCode, 0) << "the link says it";
  EXPECT_THAT(Made.Stderr, HasSubstr("missing header 'missing.h'"));
  EXPECT_THAT(Project.read("all.d"), HasSubstr("\n  all.facts.incomplete"));
  EXPECT_FALSE(Project.exists("all.facts.incomplete"));
  EXPECT_EQ(link({"all.facts"}).ExitCode, 3);
}

TEST_F(Facts, AnIndexIsWritten) {
  const ProcessResult Result = run({"--write-index=build/index.json"});
  EXPECT_EQ(Result.ExitCode, 2) << "there is no such folder";
  EXPECT_EQ(run({"--write-index=index.json"}).Stdout, Found);
  const std::string Index = Project.read("index.json");
  EXPECT_THAT(Index,
              AllOf(HasSubstr("\"root\":\".\""), HasSubstr("src/lookup.cpp"),
                    Not(HasSubstr(Project.path()))));
  ASSERT_EQ(run({"facts", "-o", "all.facts"}).ExitCode, 0);
  link({"--write-index=linked.json", "all.facts"});
  EXPECT_EQ(Project.read("linked.json"), Index);
}

TEST_F(Facts, CommentsAreWhereTheRootIs) {
  writeProject({{"a.cpp", "#include \"task.h\"\nTask<int> a() {\n"
                          "  sleep(1); // NOLINT(coro-blocking-call)\n"
                          "  co_return 1;\n}\n"}});
  ASSERT_EQ(run({"facts", "-o", "a.facts"}).ExitCode, 0);
  EXPECT_THAT(Project.read("a.facts"), Not(HasSubstr(Project.path())));
}

} // namespace

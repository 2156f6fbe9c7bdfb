//===- ChangedCodeTest.cpp - only what has changed ------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/driver/GitTest.h"

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

/// Two findings, at 3:3 and 7:3.
constexpr char TwoCoroutines[] = R"cpp(#include "task.h"
Task<int> first() {
  sleep(1);
  co_return co_await fetch(1);
}
Task<int> second() {
  sleep(2);
  co_return co_await fetch(1);
}
)cpp";

class ChangedCodeTest : public GitTest {
protected:
  ProcessResult runNew(std::vector<std::string> More = {}) {
    More.insert(More.begin(), "--new-from=HEAD");
    return run(More);
  }
};

TEST_F(ChangedCodeTest, OnlyChangedLinesCount) {
  writeProject({{"a.cpp", TwoCoroutines}, {"b.cpp", BlockingSource}});
  commitProject();
  edit("a.cpp", "sleep(2)", "sleep(3)");
  const ProcessResult R = runNew();
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("a.cpp:7:3"), Not(HasSubstr("3:3"))));
  EXPECT_THAT(R.Stderr,
              AllOf(HasSubstr("1 finding elsewhere than on changed lines left "
                              "out"),
                    HasSubstr("1 file analysed, 1 not affected by the "
                              "changes")));
}

TEST_F(ChangedCodeTest, FilesThatAttributesCallBinary) {
  writeProject({{"a.cpp", TwoCoroutines}});
  Project.write(".gitattributes", "*.cpp -diff\n");
  commitProject();
  edit("a.cpp", "sleep(2)", "sleep(3)");
  const ProcessResult R = runNew();
  EXPECT_EQ(R.ExitCode, 1) << R.Stderr;
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("a.cpp:7:3"), Not(HasSubstr("3:3"))));
}

TEST_F(ChangedCodeTest, CommentsInHeadersMayBeForOthers) {
  Project.write("h.h",
                "#pragma once\n#include \"task.h\"\n"
                "inline Task<int> h() {\n  WAIT(1);\n  co_return 1;\n}\n");
  writeProject({{"a.cpp", "#define WAIT(x) (void)x\n#include \"h.h\"\n"},
                {"b.cpp", "#define WAIT(x) sleep(x)\n#include \"h.h\"\n"}});
  commitProject();
  edit("h.h", "WAIT(1);", "WAIT(1); // NOLINT(coro-blocking-call): ok");
  const ProcessResult R = runNew({"--report-unused-suppressions"});
  EXPECT_EQ(R.ExitCode, 0) << R.Stdout;
}

TEST_F(ChangedCodeTest, NothingHasChanged) {
  writeProject({{"a.cpp", BlockingSource}});
  Project.write("notes.md", "Text\n");
  commitProject();
  const ProcessResult R = runNew({"--format=json:report.json"});
  EXPECT_EQ(R.ExitCode, 0);
  EXPECT_THAT(R.Stderr, HasSubstr("corolint: nothing to analyse: no C++ file "
                                  "of the project has changed"));
  EXPECT_THAT(Project.read("report.json"), HasSubstr("\"findings\": []"));
  Project.write("notes.md", "More\n");
  EXPECT_THAT(runNew().Stderr, HasSubstr("nothing to analyse"));
}

TEST_F(ChangedCodeTest, StagedUntrackedAndCommittedChangesCount) {
  writeProject({{"a.cpp", CleanSource}, {"b.cpp", CleanSource}});
  commitProject();
  Project.write("a.cpp", BlockingSource);
  commitAll();
  Project.write("b.cpp", BlockingSource);
  git({"add", "b.cpp"});
  writeProject({{"a.cpp", BlockingSource},
                {"b.cpp", BlockingSource},
                {"c.cpp", BlockingSource}});
  const ProcessResult R = run({"--new-from=HEAD~1"});
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("a.cpp:3:3"), HasSubstr("b.cpp:3:3"),
                              HasSubstr("c.cpp:3:3")));
  EXPECT_THAT(runNew().Stdout, Not(HasSubstr("a.cpp")));
}

TEST_F(ChangedCodeTest, DeletedLinesTouchTheirNeighbours) {
  writeProject({{"a.cpp", "#include \"task.h\"\nTask<int> f() {\n"
                          "  co_await fetch(0);\n  sleep(1);\n"
                          "  co_return co_await fetch(1);\n}\n"}});
  commitProject();
  edit("a.cpp", "  co_await fetch(0);\n", "");
  EXPECT_THAT(runNew().Stdout, HasSubstr("a.cpp:3:3"));
}

TEST_F(ChangedCodeTest, RenamedFilesHaveOnlyChangedWhereTheyDiffer) {
  writeProject({{"a.cpp", TwoCoroutines}});
  commitProject();
  git({"mv", "a.cpp", "moved.cpp"});
  edit("moved.cpp", "sleep(2)", "sleep(3)");
  Project.writeDatabase({"moved.cpp"}, {"-I" + Project.path()});
  const ProcessResult R = runNew();
  EXPECT_THAT(R.Stdout,
              AllOf(HasSubstr("moved.cpp:7:3"), Not(HasSubstr(":3:3"))));
}

TEST_F(ChangedCodeTest, FromTheMergeBase) {
  writeProject({{"a.cpp", CleanSource}, {"b.cpp", CleanSource}});
  commitProject();
  git({"checkout", "-q", "-b", "topic"});
  Project.write("a.cpp", BlockingSource);
  commitAll();
  git({"checkout", "-q", "main"});
  Project.write("b.cpp", std::string(CleanSource) + "\n// More.\n");
  commitAll();
  git({"checkout", "-q", "topic"});
  const ProcessResult R = run({"--new-from-merge-base=main"});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, HasSubstr("a.cpp:3:3"));
  // What others did on the branch is not this one's doing.
  EXPECT_THAT(R.Stderr, HasSubstr("1 not affected by the changes"));
}

TEST_F(ChangedCodeTest, ErrorsNameTheCause) {
  writeProject({{"a.cpp", CleanSource}});
  ProcessResult R = run({"--new-from=HEAD"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("corolint: --new-from: no git repository in "
                                  "'" +
                                  Project.path()));
  commitProject();
  R = run({"--new-from=nowhere"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("--new-from: there is no revision 'nowhere' "
                                  "in"));
  R = run({"--new-from=--output=x"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("there is no revision '--output=x'"));
  EXPECT_FALSE(Project.exists("x"));
  git({"checkout", "-q", "--orphan", "other"});
  Project.write("b.txt", "Not the same commit.\n");
  commitAll();
  R = run({"--new-from-merge-base=main"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("--new-from-merge-base: 'main' and what is "
                                  "checked out have no common commit"));
  ProcessOptions NoGit;
  NoGit.Environment = {{"PATH", Project.path()}};
  R = run({"--new-from=HEAD"}, NoGit);
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("there is no program 'git' in PATH"));
  EXPECT_EQ(run({"--new-from=HEAD", "--diff-from=-"}).ExitCode, 2);
}

TEST_F(ChangedCodeTest, AShallowCloneIsNamedAsTheCause) {
  writeProject({{"a.cpp", CleanSource}});
  commitProject();
  edit("a.cpp", "clean", "cleaner");
  commitAll();
  git({"clone", "-q", "--depth=1", "file://" + Project.path(),
       Project.path("clone")});
  Project.writeDatabase({"clone/a.cpp"}, {"-I" + Project.path("clone")},
                        "clone/compile_commands.json");
  ProcessOptions InClone;
  InClone.Directory = Project.path("clone");
  const ProcessResult R = run({"--new-from=HEAD~1"}, InClone);
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("this clone is shallow"));
}

TEST_F(ChangedCodeTest, UserSettingsOfGitDoNotMatter) {
  writeProject({{"a.cpp", TwoCoroutines}});
  commitProject();
  for (const auto &[Key, Value] :
       std::vector<std::pair<std::string, std::string>>{
           {"diff.noprefix", "true"},
           {"diff.mnemonicPrefix", "true"},
           {"color.ui", "always"},
           {"diff.external", "false"},
           {"diff.suppressBlankEmpty", "true"},
           {"diff.interHunkContext", "20"}})
    git({"config", Key, Value});
  edit("a.cpp", "sleep(2)", "sleep(3)");
  EXPECT_THAT(runNew().Stdout,
              AllOf(HasSubstr("a.cpp:7:3"), Not(HasSubstr("a.cpp:3:3"))));
}

TEST_F(ChangedCodeTest, NamesMayBeAnyBytes) {
  writeProject({{"a \"b\"\xc3\xa4.cpp", CleanSource}});
  commitProject();
  Project.write("a \"b\"\xc3\xa4.cpp", BlockingSource);
  EXPECT_EQ(runNew().ExitCode, 1);
}

TEST_F(ChangedCodeTest, AProjectMayBeAFolderOfARepository) {
  Project.write("part/task.h", TaskHeader);
  Project.write("part/a.cpp", CleanSource);
  Project.writeDatabase({"part/a.cpp"}, {}, "part/compile_commands.json");
  commitProject();
  Project.write("part/a.cpp", BlockingSource);
  ProcessOptions Inside;
  Inside.Directory = Project.path("part");
  EXPECT_EQ(run({"--new-from=HEAD"}, Inside).ExitCode, 1);
  EXPECT_EQ(run({"--new-from=HEAD", "--root=."}, Inside).ExitCode, 1);
}

//===----------------------------------------------------------------------===//
// Which files are analysed
//===----------------------------------------------------------------------===//

/// A coroutine that calls \p Callee.
std::string caller(const std::string &Name, const std::string &Callee) {
  return "#include \"task.h\"\nvoid " + Callee + "();\nTask<int> " + Name +
         "() {\n  " + Callee + "();\n  co_return co_await fetch(1);\n}\n";
}

TEST_F(ChangedCodeTest, AChangedHelperIsSeenFromItsCallers) {
  writeProject({{"a.cpp", caller("a", "outer")},
                {"middle.cpp", "void inner();\nvoid outer() { inner(); }\n"},
                {"inner.cpp", "#include \"task.h\"\nvoid inner() {\n}\n"},
                {"other.cpp", BlockingSource}});
  commitProject();
  edit("inner.cpp", "{\n", "{\n  sleep(1);\n");
  const ProcessResult R = runNew();
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("a.cpp:4:3: warning: 'outer' blocks"),
                              HasSubstr("inner.cpp:3:3: note: in 'inner'"),
                              Not(HasSubstr("other.cpp"))));
  EXPECT_THAT(R.Stderr, HasSubstr("3 files analysed, 1 not affected"));
}

TEST_F(ChangedCodeTest, AnOldWayToABlockingCallIsNotNew) {
  writeProject({{"a.cpp", caller("a", "helper")},
                {"b.cpp", "#include \"task.h\"\nvoid helper() {\n  sleep(1);\n"
                          "}\nint unrelated() { return 1; }\n"}});
  commitProject();
  edit("b.cpp", "return 1", "return 2");
  const ProcessResult R = runNew();
  EXPECT_EQ(R.ExitCode, 0) << R.Stdout;
  // Nobody calls what has changed, so nobody else is asked.
  EXPECT_THAT(R.Stderr, HasSubstr("1 not affected by the changes"));
}

TEST_F(ChangedCodeTest, ANewCallOfAnOldHelper) {
  writeProject({{"a.cpp", CleanSource},
                {"b.cpp", "#include \"task.h\"\nvoid deep();\n"
                          "void helper() { deep(); }\n"},
                {"c.cpp", "#include \"task.h\"\nvoid deep() { sleep(1); }\n"},
                {"d.cpp", BlockingSource}});
  commitProject();
  Project.write("a.cpp", caller("a", "helper"));
  const ProcessResult R = runNew();
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, HasSubstr("a.cpp:4:3: warning: 'helper' blocks"));
  EXPECT_THAT(R.Stderr, HasSubstr("3 files analysed, 1 not affected"));
}

TEST_F(ChangedCodeTest, WhatOtherFilesKnowStillSilences) {
  const std::string Header = "#pragma once\n#include \"task.h\"\n"
                             "extern int Hits;\nTask<int> nap(int);\n"
                             "Task<int> warm(int);\nTask<int> cool(int);\n";
  auto Body = [](const std::string &Name, const std::string &Does) {
    return "#include \"cache.h\"\nTask<int> " + Name +
           "(int Id) {\n  co_await nap(Id);\n  " + Does +
           "\n  co_return Id;\n}\n";
  };
  Project.write("cache.h", Header);
  writeProject({{"a.cpp", "#include \"cache.h\"\n"},
                {"warm.cpp", Body("warm", "++Hits;")},
                {"cool.cpp", Body("cool", "--Hits;")}});
  commitProject();
  Project.write("a.cpp", "#include \"cache.h\"\nTask<int> both(int Id) {\n"
                         "  int A = co_await warm(Id);\n"
                         "  int B = co_await cool(Id);\n"
                         "  co_return A + B;\n}\n");
  EXPECT_EQ(runNew().Stdout, "");
  EXPECT_EQ(run({}).Stdout, "");
}

TEST_F(ChangedCodeTest, AHeaderIsSeenThroughOneFileOrAll) {
  Project.write("inline.h", "#pragma once\n#include \"task.h\"\n"
                            "inline Task<int> f() {\n  co_return 1;\n}\n");
  const std::string Source = "#include \"inline.h\"\n";
  writeProject({{"a.cpp", Source}, {"b.cpp", Source}, {"inline.cpp", Source}});
  commitProject();
  edit("inline.h", "{\n", "{\n  sleep(1);\n");
  const ProcessResult One = runNew();
  EXPECT_EQ(One.ExitCode, 1);
  EXPECT_THAT(One.Stdout, HasSubstr("inline.h:4:3: warning"));
  EXPECT_THAT(One.Stderr, HasSubstr("1 file analysed, 2 not affected"));
  const ProcessResult All = runNew({"--all-includers"});
  EXPECT_EQ(All.Stdout, One.Stdout);
  EXPECT_THAT(All.Stderr, HasSubstr("3 files analysed"));
  EXPECT_EQ(runNew({"--full-bodies"}).Stdout, One.Stdout);
}

TEST_F(ChangedCodeTest, AnIncludeThatIsNotInForceIsNotEnough) {
  Project.write("inline.h", "#pragma once\n#include \"task.h\"\n"
                            "inline Task<int> f() {\n  co_return 1;\n}\n");
  writeProject({{"a.cpp", "#ifdef NOT_DEFINED\n#include \"inline.h\"\n#endif\n"
                          "int a;\n"},
                {"b.cpp", "#include \"inline.h\"\n"}});
  commitProject();
  edit("inline.h", "{\n", "{\n  sleep(1);\n");
  EXPECT_THAT(runNew().Stdout, HasSubstr("inline.h:4:3: warning"));
}

TEST_F(ChangedCodeTest, ADeclarationThatReturnsATaskNow) {
  Project.write("api.h", "#pragma once\n#include \"task.h\"\n"
                         "void store(int);\nvoid other(int);\n");
  const std::string Includes = "#include \"api.h\"\n";
  writeProject({{"api.cpp", Includes},
                {"user.cpp", Includes + "Task<int> user() {\n  store(1);\n"
                                        "  co_return co_await fetch(1);\n}\n"},
                {"bystander.cpp", Includes + "void g() { other(1); }\n"}});
  commitProject();
  edit("api.h", "void store", "Task<int> store");
  const ProcessResult R = runNew();
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("user.cpp:3:3: warning: the task"),
                              HasSubstr("api.h:3:11: note")));
  EXPECT_THAT(R.Stderr,
              HasSubstr("1 file analysed, 2 not affected by the changes"));
}

TEST_F(ChangedCodeTest, FilesThatNobodyCompilesAreNamed) {
  writeProject({{"a.cpp", CleanSource}});
  Project.write("win32.cpp", "int x;\n");
  Project.write("win32.h", "int x;\n");
  commitProject();
  Project.write("win32.cpp", "int y;\n");
  Project.write("win32.h", "int y;\n");
  const ProcessResult R = runNew();
  EXPECT_EQ(R.ExitCode, 0);
  EXPECT_THAT(R.Stderr,
              HasSubstr("corolint: changed, but read by no file of the "
                        "compilation database: win32.cpp, win32.h\n"));
  EXPECT_THAT(runNew({"-q"}).Stderr, IsEmpty());
}

TEST_F(ChangedCodeTest, AChangedFileThatCannotBeAnalysedFails) {
  writeProject({{"a.cpp", CleanSource}, {"b.cpp", BlockingSource}});
  commitProject();
  Project.write("a.cpp", "#include \"missing.h\"\n");
  EXPECT_EQ(runNew().ExitCode, 3);
}

TEST_F(ChangedCodeTest, OnlyNewFindingsAreFixed) {
  writeProject({{"a.cpp", DiscardedSource}});
  commitProject();
  Project.write("a.cpp", std::string(DiscardedSource) +
                             "Task<int> more() {\n  fetch(2);\n  co_return 1;"
                             "\n}\n");
  runNew({"--fix"});
  EXPECT_THAT(Project.read("a.cpp"),
              AllOf(HasSubstr("  fetch(1);"), HasSubstr("co_await fetch(2);")));
}

TEST_F(ChangedCodeTest, TogetherWithABaseline) {
  writeProject({{"a.cpp", TwoCoroutines}});
  commitProject();
  run({"--write-baseline=known.json"});
  edit("a.cpp", "sleep(1)", "sleep( 1 )");
  EXPECT_EQ(runNew({"--baseline=known.json"}).ExitCode, 0);
  edit("a.cpp", "sleep(2)", "sleep(3)");
  const ProcessResult R = runNew({"--baseline=known.json"});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("a.cpp:7:3"), Not(HasSubstr("3:3"))));
}

TEST_F(ChangedCodeTest, ALinkOfFacts) {
  writeProject({{"a.cpp", TwoCoroutines}});
  commitProject();
  edit("a.cpp", "sleep(2)", "sleep(3)");
  ASSERT_EQ(run({"facts", "-o", "a.facts"}).ExitCode, 0);
  const ProcessResult R = run({"link", "--new-from=HEAD", "a.facts"});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("a.cpp:7:3"), Not(HasSubstr("3:3"))));
}

//===----------------------------------------------------------------------===//
// Diffs from elsewhere
//===----------------------------------------------------------------------===//

TEST_F(ChangedCodeTest, ADiffOfGit) {
  writeProject({{"src/a.cpp", TwoCoroutines}});
  commitProject();
  edit("src/a.cpp", "sleep(2)", "sleep(3)");
  for (const std::string Prefix : {"--src-prefix=a/", "--no-prefix"}) {
    ProcessOptions Options;
    Options.Input = git({"diff", Prefix}).Stdout;
    const ProcessResult R = run({"--diff-from=-"}, Options);
    EXPECT_EQ(R.ExitCode, 1) << R.Stderr;
    EXPECT_THAT(R.Stdout,
                AllOf(HasSubstr("src/a.cpp:7:3"), Not(HasSubstr("a.cpp:3:3"))));
    // From another folder, too: paths start from the repository.
    Options.Directory = Project.path("src");
    EXPECT_EQ(run({"--diff-from=-", "-p", ".."}, Options).Stdout.empty(),
              false);
  }
}

TEST_F(ChangedCodeTest, APlainDiff) {
  writeProject({{"src/a.cpp", TwoCoroutines}});
  Project.write("change.diff", "--- old/src/a.cpp\t2024-01-01 00:00:00\n"
                               "+++ new/src/a.cpp\t2024-01-02 00:00:00\n"
                               "@@ -7 +7 @@\n-  sleep(1);\n+  sleep(2);\n");
  const ProcessResult R = run({"--diff-from=change.diff"});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("a.cpp:7:3"), Not(HasSubstr(":3:3"))));
}

TEST_F(ChangedCodeTest, DiffsThatCannotBeUsed) {
  writeProject({{"a.cpp", TwoCoroutines}});
  const std::string Hunk = "@@ -1 +1 @@\n-a\n+b\n";
  Project.write("other.diff", "--- a/x.cpp\n+++ b/x.cpp\n" + Hunk);
  ProcessResult R = run({"--diff-from=other.diff"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr,
              HasSubstr("corolint: --diff-from: other.diff: none of the files "
                        "in it is there"));
  Project.write("text.diff", "Hello\n");
  R = run({"--diff-from=text.diff"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("text.diff: this is no unified diff"));
  R = run({"--diff-from=nowhere.diff"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("cannot read 'nowhere.diff'"));
  Project.write("part.diff", "--- a/x.cpp\n+++ b/x.cpp\n" + Hunk +
                                 "--- a/a.cpp\n+++ b/a.cpp\n" + Hunk);
  R = run({"--diff-from=part.diff"});
  EXPECT_EQ(R.ExitCode, 0);
  EXPECT_THAT(R.Stderr, HasSubstr("left out, since there is no such file: "
                                  "b/x.cpp\n"));
  Project.write("empty.diff", "");
  EXPECT_EQ(run({"--diff-from=empty.diff"}).ExitCode, 0);
}

} // namespace

//===- DiffParserTest.cpp - reads unified diffs ---------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/changes/DiffParser.h"
#include "driver/changes/ChangedLines.h"
#include "driver/changes/DeclaredWords.h"
#include "driver/fix/UnifiedDiff.h"
#include "driver/plan/AffectedFunctions.h"
#include "llvm/Support/raw_ostream.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <random>

using namespace corolint;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

namespace {

std::vector<FileDiff> parse(llvm::StringRef Text) {
  llvm::Expected<std::vector<FileDiff>> Files = parseDiff(Text);
  if (Files)
    return std::move(*Files);
  ADD_FAILURE() << llvm::toString(Files.takeError());
  return {};
}

std::string errorOf(llvm::StringRef Text) {
  llvm::Expected<std::vector<FileDiff>> Files = parseDiff(Text);
  return Files ? "" : llvm::toString(Files.takeError());
}

TEST(DiffParserTest, LinesThatAreAddedOrReplaced) {
  const auto Files = parse("diff --git a/x.cpp b/x.cpp\n"
                           "index 1..2 100644\n"
                           "--- a/x.cpp\n"
                           "+++ b/x.cpp\n"
                           "@@ -1,5 +1,7 @@ int f()\n"
                           " one\n"
                           "-two\n"
                           "+Two\n"
                           " three\n"
                           "+new\n"
                           "+newer\n"
                           " four\n"
                           " five\n");
  ASSERT_EQ(Files.size(), 1U);
  EXPECT_EQ(Files[0].Path, "b/x.cpp");
  EXPECT_TRUE(Files[0].IsGit);
  EXPECT_THAT(Files[0].Lines, ElementsAre(LineRange{2, 2}, LineRange{4, 5}));
}

TEST(DiffParserTest, WithoutContext) {
  const auto Files = parse("--- a/x.cpp\n+++ b/x.cpp\n"
                           "@@ -3 +3,2 @@\n-old\n+new\n+newer\n"
                           "@@ -10,2 +11,0 @@\n-gone\n-gone\n");
  ASSERT_EQ(Files.size(), 1U);
  EXPECT_FALSE(Files[0].IsGit);
  // What is gone touches its neighbours.
  EXPECT_THAT(Files[0].Lines, ElementsAre(LineRange{3, 4}, LineRange{11, 12}));
}

TEST(DiffParserTest, LinesThatAreGone) {
  EXPECT_THAT(
      parse("--- x\n+++ x\n@@ -1,3 +1,2 @@\n-one\n two\n three\n")[0].Lines,
      ElementsAre(LineRange{1, 1}));
  EXPECT_THAT(
      parse("--- x\n+++ x\n@@ -1,3 +1,2 @@\n one\n-two\n three\n")[0].Lines,
      ElementsAre(LineRange{1, 2}));
  EXPECT_THAT(
      parse("--- x\n+++ x\n@@ -1,3 +0,0 @@\n-one\n-two\n-three\n")[0].Lines,
      ElementsAre(LineRange{1, 1}));
}

TEST(DiffParserTest, NewAndDeletedFilesAndRenames) {
  const auto Files =
      parse("diff --git a/new.cpp b/new.cpp\nnew file mode 100644\n"
            "--- /dev/null\n+++ b/new.cpp\n@@ -0,0 +1,2 @@\n+a\n+b\n"
            "diff --git a/old.cpp b/old.cpp\ndeleted file mode 100644\n"
            "--- a/old.cpp\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n"
            "diff --git a/from.cpp b/to.cpp\nsimilarity index 100%\n"
            "rename from from.cpp\nrename to to.cpp\n"
            "diff --git a/from.h b/to.h\nsimilarity index 90%\n"
            "--- a/from.h\n+++ b/to.h\n@@ -1 +1 @@\n-a\n+b\n"
            "diff --git a/x.png b/x.png\nBinary files a/x.png and b/x.png "
            "differ\n");
  ASSERT_EQ(Files.size(), 3U);
  EXPECT_EQ(Files[0].Path, "b/new.cpp");
  EXPECT_THAT(Files[0].Lines, ElementsAre(LineRange{1, 2}));
  EXPECT_EQ(Files[1].Path, "");
  EXPECT_EQ(Files[2].Path, "b/to.h");
}

TEST(DiffParserTest, Names) {
  const std::string Hunk = "@@ -1 +1 @@\n-a\n+b\n";
  auto NameOf = [&](const std::string &Line) {
    return parse("--- x\n" + Line + "\n" + Hunk)[0].Path;
  };
  EXPECT_EQ(NameOf("+++ new/x.cpp\t2024-01-01 00:00:00 +0100"), "new/x.cpp");
  EXPECT_EQ(NameOf("+++ b/a name.cpp\t"), "b/a name.cpp");
  EXPECT_EQ(NameOf("+++ \"b/\\303\\244\\377\\t\\\"\\\\.cpp\""),
            "b/\xc3\xa4\xff\t\"\\.cpp");
  EXPECT_EQ(NameOf("+++ b/\xff.cpp"), "b/\xff.cpp");
  EXPECT_EQ(NameOf("+++ b/x.cpp\r"), "b/x.cpp");
}

TEST(DiffParserTest, TextsOfWindowsAndFilesWithoutALastBreak) {
  const auto Files = parse("--- a/x\r\n+++ b/x\r\n@@ -1,3 +1,3 @@\r\n one\r\n"
                           "-two\r\n+Two\r\n \r\n");
  EXPECT_THAT(Files[0].Lines, ElementsAre(LineRange{2, 2}));
  EXPECT_THAT(parse("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n"
                    "\\ No newline at end of file\n+b\n"
                    "\\ No newline at end of file\n")[0]
                  .Lines,
              ElementsAre(LineRange{1, 1}));
  // Some programs take blanks from the ends of lines.
  EXPECT_THAT(parse("--- x\n+++ x\n@@ -1,2 +1,3 @@\n\n+b\n\n")[0].Lines,
              ElementsAre(LineRange{2, 2}));
}

TEST(DiffParserTest, WhatLooksLikeAHeaderWithinAHunkIsNone) {
  const auto Files = parse("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n"
                           "--- a comment of SQL\n+++ an increment\n c\n");
  ASSERT_EQ(Files.size(), 1U);
  EXPECT_THAT(Files[0].Lines, ElementsAre(LineRange{1, 1}));
}

TEST(DiffParserTest, MailsAreDiffs) {
  const auto Files = parse("From 1 Mon Sep 17 00:00:00 2001\n"
                           "Subject: [PATCH] Something\n\n"
                           "--- is not a header here\n---\n x.cpp | 2 +-\n\n"
                           "diff --git a/x.cpp b/x.cpp\n--- a/x.cpp\n"
                           "+++ b/x.cpp\n@@ -1 +1 @@\n-a\n+b\n-- \n2.39.5\n");
  ASSERT_EQ(Files.size(), 1U);
  EXPECT_EQ(Files[0].Path, "b/x.cpp");
}

TEST(DiffParserTest, Nothing) {
  EXPECT_THAT(parse(""), IsEmpty());
  EXPECT_THAT(parse("\n\n"), IsEmpty());
}

TEST(DiffParserTest, OtherKindsOfDiffsAreErrors) {
  for (const char *Text : {"diff -r old/a.cpp new/a.cpp\n2c2\n< a\n---\n> b\n",
                           "diff -rc old/a.cpp new/a.cpp\n*** old/a.cpp\n"
                           "--- new/a.cpp\n***************\n*** 1 ****\n"}) {
    llvm::Expected<std::vector<FileDiff>> Files = parseDiff(Text);
    EXPECT_FALSE(bool(Files)) << Text;
    llvm::consumeError(Files.takeError());
  }
}

TEST(DiffParserTest, ErrorsNameTheLine) {
  EXPECT_THAT(errorOf("hello\n"), HasSubstr("this is no unified diff"));
  EXPECT_THAT(errorOf("1c1\n< a\n---\n> b\n"), HasSubstr("no unified diff"));
  EXPECT_THAT(errorOf("--- x\n+++ x\n@@ -1,2 +1,2 @@\n a\n"),
              HasSubstr("the diff ends within a hunk"));
  EXPECT_THAT(errorOf("--- x\n+++ x\n@@ -1,2 +1,2 @@\n a\ndiff\n"),
              HasSubstr("line 5: a hunk is shorter than its header says"));
  EXPECT_THAT(errorOf("--- x\n+++ x\n@@ -1 +1,2 @@\n-a\n-b\n"),
              HasSubstr("line 5: a hunk does not have"));
  EXPECT_THAT(errorOf("--- x\n+++ x\n@@ -1,x +1 @@\n"),
              HasSubstr("line 3: invalid header of a hunk"));
  EXPECT_THAT(errorOf("@@ -1 +1 @@\n-a\n+b\n"),
              HasSubstr("line 1: a hunk without a file"));
  EXPECT_THAT(
      errorOf("diff --cc x\n--- a/x\n+++ b/x\n@@@ -1,2 -1,2 +1,2 @@@\n"),
      HasSubstr("line 4: this is the combined diff of a merge"));
}

/// What corolint writes itself is read back, whatever was changed.
TEST(DiffParserTest, OurOwnDiffs) {
  std::mt19937 Random(7);
  for (unsigned Round = 0; Round != 200; ++Round) {
    std::string Text;
    std::vector<TextEdit> Edits;
    std::vector<unsigned> Replaced;
    const unsigned Lines = 1 + Random() % 40;
    for (unsigned Line = 1; Line <= Lines; ++Line) {
      if (Random() % 5 == 0) {
        Edits.push_back({"x", unsigned(Text.size()), 1, "!"});
        Replaced.push_back(Line);
      }
      Text += "line " + std::to_string(Line) + "\n";
    }
    std::string Diff;
    llvm::raw_string_ostream OS(Diff);
    writeUnifiedDiff(OS, "x", Text, Edits);
    std::vector<unsigned> Read;
    for (const FileDiff &File : parse(Diff))
      for (const LineRange &Range : File.Lines)
        for (unsigned Line = Range.First; Line <= Range.Last; ++Line)
          Read.push_back(Line);
    EXPECT_EQ(Read, Replaced) << Diff;
  }
}

//===----------------------------------------------------------------------===//
// What is made of it
//===----------------------------------------------------------------------===//

TEST(ChangedLinesTest, AnyStepOfAFindingCounts) {
  ChangedLines Changes;
  Changes.add("/nowhere/a.cpp", LineRange{5, 6});
  Finding F;
  F.Loc = {"/nowhere/a.cpp", 3, 1, 0};
  F.End = {"/nowhere/a.cpp", 4, 1, 0};
  EXPECT_FALSE(Changes.touches(F));
  F.End.Line = 5;
  EXPECT_TRUE(Changes.touches(F));
  F.End = {};
  EXPECT_FALSE(Changes.touches(F));
  F.Notes.push_back({"a step", {"/nowhere/a.cpp", 6, 1, 0}, {}});
  EXPECT_TRUE(Changes.touches(F));
  F.Notes[0].Loc.Path = "/nowhere/b.cpp";
  EXPECT_FALSE(Changes.touches(F));
  // What is told of other places is no step.
  F.Notes[0].Loc.Path = "/nowhere/a.cpp";
  F.Notes[0].IsAside = true;
  EXPECT_FALSE(Changes.touches(F));
}

TEST(ChangedLinesTest, FilesWithoutLinesHaveNotChanged) {
  ChangedLines Changes;
  Changes.add("/nowhere/renamed.cpp", {});
  Changes.addWhole("/nowhere/new.cpp");
  EXPECT_FALSE(Changes.contains("/nowhere/renamed.cpp"));
  EXPECT_TRUE(Changes.touches("/nowhere/new.cpp", 100000));
  EXPECT_THAT(Changes.files(), ElementsAre("/nowhere/new.cpp"));
}

std::vector<std::string> declaredIn(llvm::StringRef Text, unsigned Changed) {
  const llvm::StringSet<> Words =
      declaredWords(Text, [&](unsigned Line) { return Line == Changed; });
  std::vector<std::string> Result;
  for (const llvm::StringRef Word : Words.keys())
    Result.push_back(Word.str());
  return Result;
}

bool declares(const char *Text, const char *Word) {
  return declaredWords(Text, [](unsigned) { return true; }).contains(Word);
}

TEST(DeclaredWordsTest, NamesBehindTypes) {
  EXPECT_THAT(declaredIn("Task<int> fetch(int);", 1), ElementsAre("fetch"));
  EXPECT_THAT(declaredIn("void f(Task<int> (*g)(int)); Foo *h();", 1),
              UnorderedElementsAre("f", "h"));
  EXPECT_THAT(declaredIn("Task<int>\nfetch(int);", 1), ElementsAre("fetch"));
  EXPECT_THAT(declaredIn("Task<int>\nfetch(int);", 2), ElementsAre("fetch"));
  EXPECT_THAT(declaredIn("Task<int> a();\nTask<int> b();", 2),
              ElementsAre("b"));
}

TEST(DeclaredWordsTest, CallsAndCommentsAreNone) {
  EXPECT_THAT(declaredIn("return f(1);", 1), IsEmpty());
  EXPECT_THAT(declaredIn("co_await f(1); g(2); a.h(3); n::i(4);", 1),
              IsEmpty());
  EXPECT_THAT(declaredIn("// void f()\n/* void\n f() */ \"void f()\" x", 1),
              IsEmpty());
  EXPECT_THAT(declaredIn("\"\\\" void f()\" /* open", 1), IsEmpty());
}

TEST(DeclaredWordsTest, LiteralsAreNone) {
  EXPECT_TRUE(declares("char Q = '\"'; int f(int);", "f"));
  EXPECT_TRUE(declares("char Q = '\\''; int f(int);", "f"));
  EXPECT_TRUE(declares("auto S = R\"x(/* \" )x\"; int f(int);", "f"));
  EXPECT_TRUE(declares("auto N = 1'000; int f(int);", "f"));
  EXPECT_FALSE(declares("auto S = R\"(int f(int))\";", "f"));
}

TEST(AffectedFunctionsTest, WordsOfCalls) {
  EXPECT_EQ(callWord("'f'"), "f");
  EXPECT_EQ(callWord("'app::Db<a::b, int>::open'"), "open");
  EXPECT_EQ(callWord("'app::load<a::b>'"), "load");
  EXPECT_EQ(callWord("'app::Db<a::b>::~Db'"), "Db");
  EXPECT_EQ(callWord("'app::Db<a::b>::operator()'"), "Db");
  EXPECT_EQ(callWord("'Db::operator->'"), "Db");
  EXPECT_EQ(callWord("'operators::load'"), "load");
  EXPECT_EQ(callWord("'app::Cooperator::load'"), "load");
  EXPECT_EQ(callWord("'app::Cooperator::operator()'"), "Cooperator");
  EXPECT_EQ(callWord("a lambda"), "");
}

} // namespace

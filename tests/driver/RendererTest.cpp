//===- RendererTest.cpp - what reports make of odd findings ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reports that no small project has: too many findings, suppressed ones with
// reasons, text that a format has no words for.
//
//===----------------------------------------------------------------------===//

#include "driver/SourceText.h"
#include "driver/report/FindingText.h"
#include "driver/report/Formats.h"
#include "driver/report/Renderers.h"
#include "driver/report/SarifResults.h"
#include "driver/report/Snippet.h"
#include "driver/report/Xml.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <set>

using namespace corolint;
using namespace llvm;
using testing::HasSubstr;
using testing::Not;

namespace {

class RendererTest : public testing::Test {
protected:
  RendererTest() : Files(new vfs::InMemoryFileSystem), Texts(Files) {
    R.Root = "/p";
  }

  void addFile(const std::string &Path, const std::string &Text) {
    Files->addFile(Path, 0, MemoryBuffer::getMemBufferCopy(Text));
  }

  Finding &add(Severity Level, const std::string &Message = "bad") {
    Finding F;
    F.CheckId = "coro-blocking-call";
    F.Level = Level;
    F.Message = Message;
    F.Loc = {"/p/a.cpp", 1, 1, 0};
    F.Fingerprint = "f" + std::to_string(R.Findings.size());
    R.Findings.push_back(std::move(F));
    return R.Findings.back();
  }

  /// Moves the last finding to those that are not reported.
  void hide(Suppression S) {
    R.Findings.back().Suppressed = std::move(S);
    R.Hidden.push_back(std::move(R.Findings.back()));
    R.Findings.pop_back();
  }

  std::string render(void (*Write)(raw_ostream &, const RenderInput &)) {
    std::string Text;
    raw_string_ostream OS(Text);
    Write(OS, {R, Texts, "/p"});
    return Text;
  }

  json::Value renderJson(void (*Write)(raw_ostream &, const RenderInput &)) {
    Expected<json::Value> Value = json::parse(render(Write));
    if (!Value) {
      ADD_FAILURE() << toString(Value.takeError());
      return nullptr;
    }
    return *Value;
  }

  json::Object sarifRun() {
    json::Value Log = renderJson(writeSarif);
    return *Log.getAsObject()->getArray("runs")->front().getAsObject();
  }

  IntrusiveRefCntPtr<vfs::InMemoryFileSystem> Files;
  SourceTexts Texts;
  Report R;
};

const json::Object &object(const json::Array &Array, size_t Index) {
  return *Array[Index].getAsObject();
}

std::vector<std::string> linesThatBegin(StringRef Text, StringRef Prefix) {
  std::vector<std::string> Result;
  for (StringRef Rest = Text; !Rest.empty();) {
    const auto [Line, Next] = Rest.split('\n');
    if (Line.starts_with(Prefix))
      Result.push_back(Line.str());
    Rest = Next;
  }
  return Result;
}

TEST_F(RendererTest, SarifSaysWhySomethingIsSuppressed) {
  add(Severity::Warning, "reported");
  add(Severity::Warning, "by a comment");
  hide({Suppression::Source::Comment, "it is a test", {"/p/a.cpp", 7, 3, 90}});
  add(Severity::Warning, "known");
  hide({Suppression::Source::Baseline, "", {}});
  const json::Object Run = sarifRun();
  const json::Array &Results = *Run.getArray("results");
  ASSERT_EQ(Results.size(), 3U);
  // A result that is not suppressed says so, since others are.
  EXPECT_TRUE(object(Results, 0).getArray("suppressions")->empty());
  const json::Object &Comment =
      object(*object(Results, 1).getArray("suppressions"), 0);
  EXPECT_EQ(Comment.getString("kind"), "inSource");
  EXPECT_EQ(Comment.getString("justification"), "it is a test");
  EXPECT_EQ(Comment.getObject("location")
                ->getObject("physicalLocation")
                ->getObject("region")
                ->getInteger("startLine"),
            7);
  const json::Object &Known =
      object(*object(Results, 2).getArray("suppressions"), 0);
  EXPECT_EQ(Known.getString("kind"), "external");
  EXPECT_EQ(Known.get("justification"), nullptr);
}

TEST_F(RendererTest, SarifKeepsTheMostSevereOfTooMany) {
  for (size_t I = 0; I < MaxSarifResults; ++I)
    add(Severity::Warning);
  add(Severity::Error, "the last one");
  add(Severity::Warning, "hidden");
  hide({Suppression::Source::Baseline, "", {}});
  const std::vector<const Finding *> Kept = sarifFindings(R);
  ASSERT_EQ(Kept.size(), MaxSarifResults);
  EXPECT_EQ(Kept.front()->Message, "the last one");
  EXPECT_FALSE(Kept.back()->Suppressed);
  const json::Object Run = sarifRun();
  EXPECT_EQ(Run.getArray("results")->size(), MaxSarifResults);
  const json::Object &Notification =
      object(*object(*Run.getArray("invocations"), 0)
                  .getArray("toolExecutionNotifications"),
             0);
  EXPECT_EQ(Notification.getObject("message")->getString("text"),
            "2 findings are left out: the most severe 25000 are in this file");
}

TEST_F(RendererTest, SarifLimitsPlacesAndSteps) {
  Finding &F = add(Severity::Warning);
  for (size_t I = 0; I < MaxSarifSteps + 5; ++I)
    F.Notes.push_back({"step", {"/p/a.cpp", 2, 1, 10}, {}, /*IsStep=*/true});
  for (size_t I = 0; I < MaxSarifLocations + 5; ++I)
    F.Notes.push_back(
        {"note " + std::to_string(I), {"/p/a.cpp", 3, 1, 20}, {}});
  const json::Object Run = sarifRun();
  const json::Object &Result = object(*Run.getArray("results"), 0);
  EXPECT_EQ(Result.getArray("locations")->size() +
                Result.getArray("relatedLocations")->size(),
            MaxSarifLocations);
  const json::Object &Flow = object(*Result.getArray("codeFlows"), 0);
  const json::Array &Steps =
      *object(*Flow.getArray("threadFlows"), 0).getArray("locations");
  ASSERT_EQ(Steps.size(), MaxSarifSteps);
  EXPECT_EQ(object(Steps, 0)
                .getObject("location")
                ->getObject("message")
                ->getString("text"),
            "called here");
  EXPECT_EQ(object(Steps, 1)
                .getObject("location")
                ->getObject("message")
                ->getString("text"),
            "step");
}

TEST_F(RendererTest, SarifHasEachPlaceAndFixOnce) {
  addFile("/p/a.cpp", "a(b);\n");
  Finding &F = add(Severity::Warning);
  Note Same;
  Same.Message = "also awaited here";
  Same.Loc = {"/p/a.cpp", 1, 3, 2};
  F.Notes = {Same, Same};
  Same.Edits = {{"/p/a.cpp", 0, 1, "c"}};
  F.Notes.insert(F.Notes.end(), {Same, Same});
  const json::Object Run = sarifRun();
  const json::Object &Result = object(*Run.getArray("results"), 0);
  EXPECT_EQ(Result.getArray("relatedLocations")->size(), 1u);
  EXPECT_EQ(Result.getArray("fixes")->size(), 1u);
}

TEST_F(RendererTest, SarifHasNoFixOfAFileThatIsGone) {
  add(Severity::Warning).Edits = {{"/p/a.cpp", 0, 1, "c"}};
  const json::Object Run = sarifRun();
  EXPECT_TRUE(object(*Run.getArray("results"), 0).getArray("fixes")->empty());
}

TEST_F(RendererTest, ColumnsCountWhatIsNoUtf8AsItIsShown) {
  const SourceText Text(MemoryBuffer::getMemBuffer("\xfc\xa4\U0001F600x"));
  EXPECT_EQ(Text.utf16Column({"", 1, 3, 2}), 3u);
  EXPECT_EQ(Text.utf16Column({"", 1, 7, 6}), 5u) << "two units for one";
}

TEST_F(RendererTest, GitHubGetsTheMostSevereFirst) {
  for (unsigned I = 0; I < 20; ++I)
    add(Severity::Info, "info " + std::to_string(I));
  for (unsigned I = 0; I < 30; ++I)
    add(Severity::Warning, "warning " + std::to_string(I));
  for (unsigned I = 0; I < 25; ++I)
    add(Severity::Error, "error " + std::to_string(I));
  const std::string Text = render(writeGitHub);
  EXPECT_TRUE(StringRef(Text).starts_with("::error file=a.cpp,line=1,"));
  EXPECT_EQ(linesThatBegin(Text, "::error ").size(), 10U);
  EXPECT_EQ(linesThatBegin(Text, "::warning ").size(), 10U);
  const std::vector<std::string> Notices = linesThatBegin(Text, "::notice ");
  ASSERT_EQ(Notices.size(), 10U);
  EXPECT_EQ(Notices.back(),
            "::notice title=corolint::46 more findings, too many "
            "to annotate");
  EXPECT_THAT(Text, HasSubstr("::error 9\n"));
  EXPECT_THAT(Text, Not(HasSubstr("::error 10\n")));
}

TEST_F(RendererTest, GitHubKeepsRoomForFilesThatAreMissing) {
  for (unsigned I = 0; I < 12; ++I) {
    add(Severity::Error);
    FileResult File;
    File.Path = "/p/no" + std::to_string(I) + ".cpp";
    File.Status = FileStatus::NotAnalyzed;
    File.Reason = "missing header 'x.h'";
    R.Files.push_back(File);
  }
  const std::vector<std::string> Errors =
      linesThatBegin(render(writeGitHub), "::error ");
  ASSERT_EQ(Errors.size(), 10U);
  EXPECT_THAT(Errors.front(),
              HasSubstr("12 files could not be (fully) analysed%0Ano0.cpp: not "
                        "analysed: missing header 'x.h'%0A"));
  EXPECT_THAT(Errors.front(), HasSubstr("%0A... and 2 more"));
}

TEST_F(RendererTest, GitHubCommandsAreEscaped) {
  Finding &F = add(Severity::Warning, "100% of\r\nit: a, b");
  F.Loc.Path = "/p/a,b:c%.cpp";
  EXPECT_THAT(render(writeGitHub),
              HasSubstr("file=a%2Cb%3Ac%25.cpp,line=1,title=coro-blocking-"
                        "call::100%25 of%0D%0Ait: a, b\n"));
}

TEST_F(RendererTest, GitHubColumnsAreThoseOfOneLine) {
  addFile("/p/a.cpp", "/* \u00e4 */ f(1,\n2);\n");
  Finding &F = add(Severity::Warning);
  F.Loc = {"/p/a.cpp", 1, 10, 9};
  F.End = {"/p/a.cpp", 1, 14, 13};
  EXPECT_THAT(render(writeGitHub), HasSubstr(",line=1,endLine=1,col=9,"
                                             "endColumn=13,title="));
  F.End = {"/p/a.cpp", 2, 3, 16};
  EXPECT_THAT(render(writeGitHub), HasSubstr(",line=1,endLine=2,title="));
}

TEST_F(RendererTest, StepSummaryKeepsToItsBudget) {
  for (unsigned I = 0; I < 1000; ++I)
    add(Severity::Warning, "a warning <b> | `x` " + std::to_string(I));
  add(Severity::Error, "worst");
  const RenderInput Input{R, Texts, "/p"};
  const std::string Whole = stepSummary(Input, 1 << 20);
  EXPECT_THAT(Whole, Not(HasSubstr("did not fit")));
  EXPECT_THAT(Whole, HasSubstr("| coro-blocking-call | 1 | 1000 | 0 |"));
  EXPECT_THAT(Whole, HasSubstr(": a warning \\<b\\> \\| \\`x\\` 999 ("));
  EXPECT_LT(Whole.find("**error** "), Whole.find("**warning** "));
  const std::string Part = stepSummary(Input, 4000);
  EXPECT_LT(Part.size(), 4100U);
  const size_t Shown = linesThatBegin(Part, "- **").size();
  EXPECT_GT(Shown, 10U);
  EXPECT_THAT(Part, HasSubstr("\n" + std::to_string(1001 - Shown) +
                              " more findings did not fit.\n"));
}

TEST_F(RendererTest, GitLabFingerprintsAreUnique) {
  for (const Severity Level :
       {Severity::Error, Severity::Warning, Severity::Info})
    add(Level).Fingerprint = "same";
  const json::Value Issues = renderJson(writeGitLab);
  std::set<std::string> Fingerprints;
  std::vector<std::string> Severities;
  for (const json::Value &Issue : *Issues.getAsArray()) {
    Fingerprints.insert(
        Issue.getAsObject()->getString("fingerprint").value_or("").str());
    Severities.push_back(
        Issue.getAsObject()->getString("severity").value_or("").str());
  }
  EXPECT_EQ(Fingerprints.size(), 3U);
  EXPECT_TRUE(Fingerprints.contains("same"));
  EXPECT_THAT(Severities, testing::ElementsAre("critical", "major", "info"));
}

TEST_F(RendererTest, JUnitSkipsWhatIsSuppressed) {
  FileResult File;
  File.Path = "/p/a.cpp";
  R.Files.push_back(File);
  add(Severity::Warning, "hidden");
  hide({Suppression::Source::Comment, "why & how", {}});
  const std::string Text = render(writeJUnit);
  EXPECT_THAT(Text, HasSubstr("<testsuites name=\"corolint\" tests=\"2\" "
                              "failures=\"0\" errors=\"0\" skipped=\"1\">"));
  EXPECT_THAT(Text, HasSubstr("<skipped message=\"suppressed: hidden (why "
                              "&amp; how)\"/>"));
}

TEST_F(RendererTest, JsonLinesTellSuppressedFindings) {
  add(Severity::Info, "hidden");
  hide({Suppression::Source::Baseline, "", {}});
  const std::vector<std::string> Lines =
      linesThatBegin(render(writeJsonLines), "{\"kind\":\"suppressed\",");
  ASSERT_EQ(Lines.size(), 1U);
  EXPECT_THAT(Lines.front(), HasSubstr("\"suppression\":{\"by\":\"baseline\""));
}

TEST_F(RendererTest, RdJsonSuggestsOneRange) {
  addFile("/p/a.cpp", "f(1);\ng(2);\n");
  Finding &F = add(Severity::Warning);
  F.Edits = {{"/p/a.cpp", 0, 1, "x"}, {"/p/a.cpp", 6, 1, "y"}};
  F.Notes.push_back(
      {"elsewhere", {"/p/a.cpp", 1, 1, 0}, {{"/p/b.cpp", 0, 0, "z"}}});
  const json::Value Value = renderJson(writeRdJson);
  const json::Object &Diagnostic =
      object(*Value.getAsObject()->getArray("diagnostics"), 0);
  EXPECT_EQ(Diagnostic.getString("severity"), "WARNING");
  const json::Array &Suggestions = *Diagnostic.getArray("suggestions");
  // That of another file has no place in it.
  ASSERT_EQ(Suggestions.size(), 1U);
  EXPECT_EQ(object(Suggestions, 0).getString("text"), "x(1);\ny");
  const json::Object &End =
      *object(Suggestions, 0).getObject("range")->getObject("end");
  EXPECT_EQ(End.getInteger("line"), 2);
  EXPECT_EQ(End.getInteger("column"), 2);
}

TEST_F(RendererTest, RdJsonSuggestsNoOtherBytes) {
  addFile("/p/a.cpp", "a // \xfc\nb");
  add(Severity::Warning).Edits = {{"/p/a.cpp", 0, 1, "c"},
                                  {"/p/a.cpp", 7, 1, "d"}};
  EXPECT_THAT(render(writeRdJson), Not(HasSubstr("suggestions\": [{")));
  EXPECT_THAT(render(writeRdJson), Not(HasSubstr("\xef\xbf\xbd")));
}

TEST_F(RendererTest, FullSendsNoCommandsToTheTerminal) {
  add(Severity::Warning, "odd \x1b[2J message");
  R.Findings.back().Loc.Path = "/p/\x1b[2J.cpp";
  const std::string Text = render(writeFull);
  EXPECT_THAT(Text, Not(HasSubstr("\x1b[2J")));
  EXPECT_THAT(Text, HasSubstr("odd <U+001B>[2J message"));
}

TEST_F(RendererTest, FullPointsToPagesThatThereAre) {
  add(Severity::Warning);
  add(Severity::Warning).CheckId = "corolint-unused-suppression";
  const std::string Text = render(writeFull);
  EXPECT_THAT(Text, HasSubstr("--explain coro-blocking-call"));
  EXPECT_THAT(Text, Not(HasSubstr("--explain corolint-unused")));
}

TEST_F(RendererTest, FullShowsTheChangeOfALongLine) {
  const std::string Long(5000, 'x');
  addFile("/p/a.cpp", Long + "a" + Long + "\n");
  add(Severity::Warning).Edits = {{"/p/a.cpp", 5000, 1, "changed"}};
  const std::string Text = render(writeFull);
  EXPECT_LT(Text.size(), 2000u);
  EXPECT_THAT(Text, HasSubstr("xchangedx"));
}

TEST_F(RendererTest, WhatTheLimitLeavesOutIsTold) {
  add(Severity::Warning);
  R.Policy.LeftOut = 3;
  EXPECT_THAT(stepSummary({R, Texts, "/p"}, 1 << 16),
              HasSubstr("3 more findings, no more severe, left out"));
  EXPECT_THAT(render(writeHtml), HasSubstr("1 finding (3 more left out)"));
}

TEST(Xml, HasOnlyWhatXmlHas) {
  EXPECT_EQ(xmlText("a<b> & \"c\" 'd'"),
            "a&lt;b&gt; &amp; &quot;c&quot; &apos;d&apos;");
  EXPECT_EQ(xmlText("tab\tline\n"), "tab&#9;line&#10;");
  EXPECT_EQ(xmlText(StringRef("\0\x1b\xe4|\xEF\xBF\xBE", 7)),
            "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD|\xEF\xBF\xBD");
}

std::string snippet(const std::string &Source, const std::vector<Mark> &Marks) {
  const SourceText Text(MemoryBuffer::getMemBufferCopy(Source));
  std::string Result;
  raw_string_ostream OS(Result);
  writeSnippet(OS, Text, Marks, 2);
  return Result;
}

Location at(unsigned Line, unsigned Column) { return {"", Line, Column, 0}; }

TEST(Snippet, MarksStandBelowWhatTheyMean) {
  // A tab; two bytes in one column; three bytes in two columns.
  EXPECT_EQ(snippet("\tx(/*\u00e4*/ y);\n", {{at(1, 9), at(1, 10), "", true}}),
            " 1 |     x(/*\u00e4*/ y);\n"
            "   |           ^\n");
  EXPECT_EQ(snippet("\"\u4e2d\u6587\" z(1)\n",
                    {{at(1, 10), at(1, 14), "wide", true}}),
            " 1 | \"\u4e2d\u6587\" z(1)\n"
            "   |        ^~~~ wide\n");
}

TEST(Snippet, NothingReachesATerminalButText) {
  EXPECT_EQ(snippet("a\x1b[2J\xe4 b\n", {{at(1, 8), {}, "", true}}),
            " 1 | a<U+001B>[2J<E4> b\n"
            "   |                  ^\n");
}

TEST(Snippet, WordsAndRangesOfLines) {
  EXPECT_EQ(snippet("call(one,\n     two);\nother_one();\n",
                    {{at(1, 1), at(2, 9), "all", true},
                     {at(3, 1), {}, "then this", false}}),
            " 1 | call(one,\n"
            "   | ^~~~~~~~~\n"
            " 2 |      two);\n"
            "   |      ~~~ all\n"
            " 3 | other_one();\n"
            "   | --------- then this\n");
}

TEST(Snippet, LeavesOutLinesBetween) {
  EXPECT_EQ(snippet("a\nb\nc\n", {{at(3, 1), {}, "", true},
                                  {at(1, 1), {}, "before", false}}),
            " 1 | a\n"
            "   | - before\n"
            "..\n"
            " 3 | c\n"
            "   | ^\n");
}

TEST(Snippet, CutsLongLines) {
  const std::string Long(3000, 'x');
  const std::string Text =
      snippet(Long + "(" + Long, {{at(1, 3001), at(1, 3002), "", true}});
  const auto [Line, Below] = StringRef(Text).split('\n');
  EXPECT_LT(Line.size(), 180U);
  EXPECT_TRUE(Line.starts_with(" 1 | …x"));
  EXPECT_TRUE(Line.ends_with("x…"));
  // The dots are three bytes in one column.
  EXPECT_EQ(Line.find('('), Below.find('^') + 2);
}

} // namespace

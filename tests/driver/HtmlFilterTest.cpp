//===- HtmlFilterTest.cpp - finding something on the page -----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/SourceText.h"
#include "driver/report/Formats.h"
#include "driver/report/Renderers.h"
#include "tests/driver/HtmlPageTest.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint::test {

Finding HtmlPageTest::made(unsigned I) {
  Finding F;
  F.CheckId = I % 3 ? "coro-blocking-call" : "coro-discarded-task";
  F.Level = I % 4 ? Severity::Warning : Severity::Error;
  F.Message = "finding " + utostr(I) + " of 'f'";
  F.Loc = {"/p/src" + utostr(I % 10) + "/file" + utostr(I % 100) + ".cpp",
           I / 100 + 1, 1, I / 100 * 10};
  F.End = F.Loc;
  F.End.Column = 2;
  F.Fingerprint = "made" + utostr(I);
  return F;
}

void HtmlPageTest::openMade(unsigned Count, std::vector<Finding> Hidden) {
  Report R;
  R.Root = "/p";
  for (unsigned I = 0; I != Count; ++I)
    R.Findings.push_back(made(I));
  R.Hidden = std::move(Hidden);
  R.Policy.Suppressed = R.Hidden.size();
  auto FS = makeIntrusiveRefCnt<vfs::InMemoryFileSystem>();
  for (unsigned I = 0; I != 100; ++I) {
    std::string Source;
    for (unsigned Line = 0; Line != 60; ++Line)
      Source += "f(); // " + utostr(Line % 10) + "\n";
    FS->addFile("/p/src" + utostr(I % 10) + "/file" + utostr(I) + ".cpp", 0,
                MemoryBuffer::getMemBufferCopy(Source));
  }
  SourceTexts Texts(FS);
  std::string Page;
  raw_string_ostream OS(Page);
  writeHtml(OS, {R, Texts, "/p"});
  Project.write("report.html", Page);
  open("");
}

namespace {

TEST_F(HtmlPageTest, FiltersByTheAddress) {
  writeProject({{"net/a.cpp", BlockingSource},
                {"net/b.cpp", SerialSource},
                {"db/c.cpp", DiscardedSource}});
  openReport("#check=coro-discarded-task");
  EXPECT_EQ(shown(), "2 of 4 findings");
  EXPECT_EQ(texts(".group h2"), "db/c.cpp 1|net/b.cpp 1");
  open("#check=coro-discarded-task&in=net%2F");
  EXPECT_EQ(texts(".finding .meta > .place"), "net/b.cpp:9:3");
  open("#q=SLEEP+blocks");
  EXPECT_EQ(texts(".finding .meta > .place"), "net/a.cpp:3:3");
  open("#fixable=1");
  EXPECT_EQ(shown(), "2 of 4 findings");
  open("#q=nowhere");
  EXPECT_EQ(texts("#list"), "No finding passes these filters.");
  open("#group=check&sort=check");
  EXPECT_EQ(texts(".group h2"), "coro-blocking-call 1|coro-discarded-task 2|"
                                "coro-sequential-await 1");
  open("#view=compact");
  EXPECT_EQ(count(".code"), 0);
  EXPECT_EQ(count(".finding"), 4);
}

TEST_F(HtmlPageTest, AFindingHasAnAddressOfItsOwn) {
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", DiscardedSource}});
  openReport();
  const std::string Link =
      text("document.querySelectorAll('.permalink')[1].hash");
  open(Link);
  EXPECT_EQ(texts(".finding .meta > .place"), "b.cpp:3:3");
  EXPECT_EQ(shown(), "1 of 2 findings");
}

TEST_F(HtmlPageTest, ClicksFilter) {
  writeProject({{"net/a.cpp", BlockingSource},
                {"net/b.cpp", SerialSource},
                {"db/c.cpp", DiscardedSource}});
  openReport();
  click("#by-check [data-name=coro-discarded-task]");
  EXPECT_EQ(shown(), "2 of 4 findings");
  EXPECT_EQ(text("location.hash"), "#check=coro-discarded-task");
  EXPECT_EQ(texts("#by-check [aria-pressed=true] .row-label"),
            "coro-discarded-task");
  click("#by-folder [data-name='net/']");
  EXPECT_EQ(shown(), "1 of 4 findings");
  EXPECT_EQ(texts(".crumb"), "all files|net");
  click("#clear");
  EXPECT_EQ(shown(), "4 findings");
  EXPECT_EQ(text("location.hash"), "");
  click(".check-name");
  EXPECT_EQ(shown(), "2 of 4 findings");
}

TEST_F(HtmlPageTest, KeysWork) {
  writeProject({{"a.cpp", BlockingSource}, {"b.cpp", DiscardedSource}});
  openReport();
  auto Focused = [&] {
    return text("document.activeElement.dataset.check || "
                "document.activeElement.id");
  };
  Chromium->press("j");
  EXPECT_EQ(Focused(), "coro-blocking-call");
  Chromium->press("j");
  EXPECT_EQ(Focused(), "coro-discarded-task");
  Chromium->press("k");
  EXPECT_EQ(Focused(), "coro-blocking-call");
  Chromium->press("/");
  EXPECT_EQ(Focused(), "q");
  for (const char *Key : {"l", "a", "z", "y"})
    Chromium->press(Key);
  EXPECT_EQ(shown(), "1 of 2 findings");
  EXPECT_EQ(text("location.hash"), "#q=lazy");
  Chromium->press("Escape");
  EXPECT_EQ(shown(), "2 findings");
}

TEST_F(HtmlPageTest, MakesOnlyWhatIsInSight) {
  openMade(5000);
  EXPECT_EQ(texts("[data-tile=findings] .number"), "5000");
  EXPECT_EQ(shown(), "5000 findings");
  EXPECT_EQ(texts("#by-check .row-count"), "3333|1667");
  EXPECT_EQ(texts("#by-folder .row-count"),
            "500|500|500|500|500|500|500|500|500|500");
  const int64_t First = count(".finding");
  EXPECT_GT(First, 20);
  EXPECT_LT(First, 200);
  evaluate("document.getElementById('more').scrollIntoView()");
  evaluate("new Promise(done => setTimeout(done, 500))");
  EXPECT_GT(count(".finding"), First);
  EXPECT_LT(count(".finding"), 400);
  click("#by-folder [data-name='src7/']");
  EXPECT_EQ(shown(), "500 of 5000 findings");
  EXPECT_EQ(texts("#by-folder .row-label"),
            "file17.cpp|file27.cpp|file37.cpp|file47.cpp|file57.cpp|"
            "file67.cpp|file7.cpp|file77.cpp|file87.cpp|file97.cpp");
  evaluate("location.hash = '#q=4999'");
  evaluate("new Promise(done => setTimeout(done, 100))");
  EXPECT_EQ(texts(".finding h3"), "finding 4999 of f");
  screenshot("large");
}

TEST_F(HtmlPageTest, FilesElsewhereHaveTheirFullPath) {
  Finding F = made(1);
  F.Loc.Path = F.End.Path = "/usr/include/x.h";
  F.Suppressed = {Suppression::Source::Baseline, "", {}};
  openMade(3, {F});
  click("#hidden");
  EXPECT_EQ(texts("#by-folder .row-label"), "/usr/|src0/|src1/|src2/");
  click("#by-folder [data-name='/usr/']");
  EXPECT_EQ(texts("#by-folder .row-label"), "include/x.h");
  click("#by-folder [data-name='/usr/include/x.h']");
  EXPECT_EQ(texts(".crumb"), "all files|/usr|include|x.h");
  EXPECT_EQ(shown(), "1 of 4 findings");
  EXPECT_EQ(texts(".finding .meta > .place"), "/usr/include/x.h:1:1");
  EXPECT_EQ(texts(".no-code"), "The source file could not be read.");
  click(".crumb[data-name='/usr/']");
  EXPECT_EQ(texts(".crumb"), "all files|/usr");
  EXPECT_EQ(shown(), "1 of 4 findings");
}

TEST_F(HtmlPageTest, SortsBySeverity) {
  openMade(8);
  evaluate("location.hash = '#group=none&sort=severity'");
  evaluate("new Promise(done => setTimeout(done, 100))");
  EXPECT_EQ(text("[...document.querySelectorAll('.finding')].map("
                 "e => e.dataset.severity[0]).join('')"),
            "eewwwwww");
  EXPECT_EQ(texts(".group"), "");
}

TEST_F(HtmlPageTest, ShowsWhatIsNotReportedOnRequest) {
  Finding ByComment = made(100);
  ByComment.Suppressed = {Suppression::Source::Comment, "one-time set-up", {}};
  Finding InBaseline = made(101);
  InBaseline.Suppressed = {Suppression::Source::Baseline, "", {}};
  openMade(3, {ByComment, InBaseline});
  EXPECT_EQ(shown(), "3 findings");
  EXPECT_EQ(count(".is-hidden"), 0);
  click("#hidden");
  EXPECT_EQ(shown(), "5 findings");
  EXPECT_EQ(texts(".hidden-badge"),
            "suppressed by a comment: one-time set-up|in the baseline");
  EXPECT_EQ(text("location.hash"), "#hidden=1");
  // They are shown, and not counted.
  EXPECT_EQ(texts("[data-tile=findings] .number"), "3");
}

} // namespace
} // namespace corolint::test

//===- HtmlPageTest.cpp - what is on the page of the HTML report ----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/driver/HtmlPageTest.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Error.h"

using namespace corolint::test;
using namespace llvm;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

TEST_F(HtmlPageTest, SaysWhatTheSummarySays) {
  writeProject({{"net/a.cpp", BlockingSource},
                {"net/b.cpp", SerialSource},
                {"c.cpp", "#include <nowhere.h>\n"}});
  openReport();
  const ProcessResult R = run({"--format=json"});
  Expected<json::Value> Report = json::parse(R.Stdout);
  ASSERT_TRUE(static_cast<bool>(Report)) << toString(Report.takeError());
  const json::Object &Summary = *Report->getAsObject()->getObject("summary");
  auto Tile = [&](const char *Name) {
    return texts(std::string("[data-tile='") + Name + "'] .number");
  };
  auto Number = [&](const char *Name) {
    return itostr(*Summary.getInteger(Name));
  };
  EXPECT_EQ(Number("findings"), "3");
  EXPECT_EQ(Tile("findings"), Number("findings"));
  EXPECT_EQ(Tile("errors"), Number("errors"));
  EXPECT_EQ(Tile("warnings"), Number("warnings"));
  EXPECT_EQ(Tile("files analysed"), Number("analyzed"));
  EXPECT_EQ(Tile("files not analysed"), Number("notAnalyzed"));
  EXPECT_EQ(count(".finding"), 3);
  EXPECT_EQ(shown(), "3 findings");
  EXPECT_EQ(texts("#by-check .row-label"),
            "coro-blocking-call|coro-discarded-task|coro-sequential-await");
  EXPECT_EQ(texts("#by-check .row-count"), "1|1|1");
  EXPECT_EQ(count("#by-check rect.severity-warning[data-count='1']"), 3);
  EXPECT_EQ(texts("#by-folder .row-label"), "net/b.cpp|net/a.cpp");
}

TEST_F(HtmlPageTest, SaysWhatIsMissing) {
  writeProject({{"a.cpp", "#include <nowhere.h>\n"},
                {"b.cpp", "#include \"task.h\"\nint X = undeclared;\n"
                          "Task<int> f() { sleep(1); co_return 1; }\n"}});
  openReport();
  const std::string Text = texts(".incomplete");
  EXPECT_THAT(Text, StartsWith("1 file could not be analysed: this report is "
                               "not complete"));
  EXPECT_THAT(Text, HasSubstr("Not analysed: missing header 'nowhere.h'"));
  EXPECT_THAT(Text, HasSubstr("use of undeclared identifier 'undeclared'"));
  EXPECT_TRUE(evaluate("document.querySelector('.incomplete').offsetTop < "
                       "document.querySelector('.tiles').offsetTop")
                  .getAsBoolean()
                  .value_or(false));
  screenshot("incomplete");
}

TEST_F(HtmlPageTest, NothingFoundIsNotTheSameAsNothingAnalysed) {
  writeProject({{"a.cpp", CleanSource}});
  openReport();
  EXPECT_EQ(texts("#list"), "Nothing was found.");
  EXPECT_EQ(count(".incomplete"), 0);
  writeProject({{"a.cpp", "#include <nowhere.h>\n"}});
  openReport();
  EXPECT_EQ(texts("#list"), "Nothing was analysed, so nothing was found.");
}

TEST_F(HtmlPageTest, TheCodeIsMarkedAndColoured) {
  writeProject({{"a.cpp", "#include \"task.h\"\nTask<int> f() {\n"
                          "  /* \xff \xc3\xa4 \xf0\x9f\x98\x80 */ fetch(1);\n"
                          "  co_return 'x' + 0x1'0; // \"end\"\n}\n"}});
  openReport();
  EXPECT_EQ(texts("mark.primary"), "fetch(1)");
  EXPECT_EQ(texts(".line.marked > .t-comment, mark.primary > .t-call"),
            "/* \xef\xbf\xbd \xc3\xa4 \xf0\x9f\x98\x80 */|fetch");
  EXPECT_EQ(texts(".t-coroutine"), "co_return");
  EXPECT_EQ(text("document.querySelector('.code').querySelector("
                 "'.line:nth-child(4)').textContent"),
            "  co_return 'x' + 0x1'0; // \"end\"\n");
  EXPECT_EQ(text("[...document.querySelectorAll('.code .t-string, "
                 ".code .t-number, .code .t-comment')].map(e => "
                 "e.textContent).slice(0, 6).join('|')"),
            "\"task.h\"|/* \xef\xbf\xbd \xc3\xa4 \xf0\x9f\x98\x80 */|1|'x'|"
            "0x1'0|// \"end\"");
}

TEST_F(HtmlPageTest, DrawsTheChainToWhatBlocks) {
  writeProject({{"a.cpp", ChainSource}, {"lib/b.cpp", HelperSource}});
  openReport();
  EXPECT_EQ(count(".finding"), 1);
  EXPECT_EQ(texts(".chain .step-title"),
            "coroutine settings calls loadSettings|loadSettings calls retry|"
            "retry calls pause|pause calls sleep|sleep blocks");
  EXPECT_EQ(texts(".chain .place"), "a.cpp:4|lib/b.cpp:5|lib/b.cpp:4|"
                                    "lib/b.cpp:3");
  EXPECT_EQ(texts(".chain mark"), "loadSettings()|retry|pause|sleep");
  // A ring at its begin, a dot for each function, a stop sign at its end; and
  // an arrow from each to the next.
  EXPECT_EQ(count(".chain .ring"), 1);
  EXPECT_EQ(count(".chain .dot"), 3);
  EXPECT_EQ(count(".chain .step.leaf .stop"), 1);
  EXPECT_EQ(count(".chain .arrow svg"), 4);
  screenshot("chain");
}

TEST_F(HtmlPageTest, ChainsLeadThroughOverrides) {
  writeProject({{"a.cpp", R"cpp(#include "task.h"
struct Store { virtual void load() = 0; };
struct Tape final : Store { void load() override { sleep(1); } };
void reload(Store &S) { S.load(); }
Task<int> f(Store &S, Tape &T) {
  S.load();
  reload(T);
  co_return 1;
}
)cpp"}});
  openReport();
  EXPECT_EQ(count(".finding"), 2);
  EXPECT_EQ(texts(".chain .step-title"),
            "coroutine f calls Store::load|Tape::load is what runs|"
            "Tape::load calls sleep|sleep blocks|"
            "coroutine f calls reload|reload calls Tape::load, by a virtual "
            "call|Tape::load calls sleep|sleep blocks");
}

TEST_F(HtmlPageTest, DrawsAwaitsAgainstTime) {
  writeProject({{"a.cpp", SerialSource}});
  openReport("#check=coro-sequential-await");
  EXPECT_EQ(count(".finding"), 1);
  EXPECT_EQ(count(".timeline"), 1);
  EXPECT_EQ(texts(".timeline .title"), "Now: one after the other|Overlapped");
  EXPECT_EQ(texts(".timeline .panel:first-child .name"),
            "fetch(Id)|fetch(Id + 1)|fetch(Id + 2)");
  auto Starts = [&](const std::string &Bar) {
    return text("[...document.querySelectorAll('rect." + Bar +
                "')].map(e => Number(e.getAttribute('x'))).join(' ')");
  };
  // Each begins where the one before ends, or all begin together.
  EXPECT_EQ(Starts("serial"), "251 381 511");
  EXPECT_EQ(Starts("overlapped"), "251 251 251");
  EXPECT_EQ(texts(".annotation-text"), "awaited first here|also awaited here");
  EXPECT_EQ(texts("mark"),
            "co_await fetch(Id)|co_await fetch(Id + 1)|co_await fetch(Id + 2)");
  EXPECT_THAT(texts(".timeline figcaption"), StartsWith("Schematic"));
}

TEST_F(HtmlPageTest, DrawsTheIterationsOfALoop) {
  writeProject({{"a.cpp", R"cpp(#include "task.h"
Task<int> all(const int (&Ids)[9]) {
  int Sum = 0;
  for (int Id : Ids)
    Sum += co_await fetch(Id);
  co_return Sum;
}
)cpp"}});
  openReport();
  EXPECT_EQ(texts(".timeline .panel:first-child .name"),
            "first iteration|second iteration|third iteration");
  EXPECT_EQ(count("rect.serial"), 3);
}

TEST_F(HtmlPageTest, AnAwaitEndsWhereItsOperandDoes) {
  writeProject({{"a.cpp", R"cpp(#include "task.h"
Task<int> sum() { co_return co_await fetch(1) + co_await fetch(2 + 3); }
)cpp"}});
  openReport();
  EXPECT_EQ(texts(".timeline .panel:first-child .name"),
            "fetch(1)|fetch(2 + 3)");
}

TEST_F(HtmlPageTest, OpensFixesAndDocs) {
  writeProject({{"a.cpp", DiscardedSource}});
  openReport();
  evaluate("document.querySelectorAll('.finding details')"
           ".forEach(e => { e.open = true; })");
  evaluate("new Promise(done => setTimeout(done, 100))");
  EXPECT_EQ(texts(".diff .removed"), "-  fetch(1);");
  EXPECT_EQ(texts(".diff .added"), "+  co_await fetch(1);");
  EXPECT_THAT(texts(".docs h4"),
              HasSubstr("coro-discarded-task|What it finds|Why|Example"));
  EXPECT_GT(count(".docs .t-coroutine"), 0);
  screenshot("opened");
}

} // namespace

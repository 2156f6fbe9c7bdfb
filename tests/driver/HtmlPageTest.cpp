//===- HtmlPageTest.cpp - the HTML report in a browser --------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/SourceText.h"
#include "driver/report/Formats.h"
#include "driver/report/Renderers.h"
#include "tests/driver/DriverTest.h"
#include "tests/support/Browser.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdlib>
#include <memory>

using namespace corolint;
using namespace corolint::test;
using namespace llvm;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

/// Three awaits in a row, at 3:11, 4:11 and 5:11, and a lost task.
constexpr char SerialSource[] = R"cpp(#include "task.h"
Task<int> page(int Id) {
  int A = co_await fetch(Id);
  int B = co_await fetch(Id + 1);
  int C = co_await fetch(Id + 2);
  co_return A + B + C;
}
Task<int> lost() {
  fetch(1);
  co_return 1;
}
)cpp";

/// A coroutine that blocks three calls away.
constexpr char ChainSource[] = R"cpp(#include "task.h"
void loadSettings();
Task<int> settings() {
  loadSettings();
  co_return 1;
}
)cpp";
constexpr char HelperSource[] = R"cpp(
extern "C" unsigned sleep(unsigned);
static void pause() { sleep(5); }
static void retry() { pause(); }
void loadSettings() { retry(); }
)cpp";

class HtmlPageTest : public DriverTest {
protected:
  void SetUp() override {
    Program = Browser::program();
    if (!Program.empty())
      return;
    ASSERT_FALSE(std::getenv("COROLINT_REQUIRE_CHROMIUM"))
        << "there is no Chromium";
    GTEST_SKIP() << "there is no Chromium: install 'chromium-headless-shell'";
  }

  /// A page does nothing on its own, and nothing goes wrong in it.
  void TearDown() override {
    if (!Chromium)
      return;
    EXPECT_THAT(Chromium->problems(), ElementsAre());
    for (const std::string &Request : Chromium->requests())
      EXPECT_TRUE(Request == "about:blank" ||
                  StringRef(Request).starts_with(address()))
          << Request;
  }

  std::string address() const {
    return "file://" + Project.path("report.html");
  }

  /// Lints the project and opens its report.
  void openReport(const std::string &Hash = "") {
    run({"--format=html:report.html"});
    open(Hash);
  }

  void open(const std::string &Hash) {
    if (!Chromium)
      Chromium = std::make_unique<Browser>(Program);
    Chromium->open(address() + Hash);
  }

  json::Value evaluate(const std::string &Expression) {
    return Chromium->evaluate(Expression);
  }

  std::string text(const std::string &Expression) {
    return evaluate("String(" + Expression + ")").getAsString()->str();
  }

  /// The texts of what a selector finds, joined by `|`.
  std::string texts(const std::string &Selector) {
    return text("[...document.querySelectorAll(`" + Selector +
                "`)].map(e => e.textContent.trim()).join('|')");
  }

  int64_t count(const std::string &Selector) {
    return evaluate("document.querySelectorAll(`" + Selector + "`).length")
        .getAsInteger()
        .value_or(-1);
  }

  std::string shown() { return texts("#shown"); }

  void click(const std::string &Selector) {
    evaluate("document.querySelector(`" + Selector + "`).click()");
  }

  /// For a person to look at: see docs/testing.md.
  void screenshot(const std::string &Name) {
    if (const char *Folder = std::getenv("COROLINT_SCREENSHOTS"))
      Chromium->screenshot(std::string(Folder) + "/" + Name + ".png");
  }

  /// Writes and opens a report of \p Count findings in ten folders, of which
  /// every fourth is an error. Those of \p Hidden were suppressed.
  void openMade(unsigned Count, std::vector<Finding> Hidden = {});

  std::string Program;
  std::unique_ptr<Browser> Chromium;
};

Finding made(unsigned I) {
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

//===----------------------------------------------------------------------===//
// Themes, and who cannot see or use the page as others do
//===----------------------------------------------------------------------===//

/// The contrast of each text on the page with what is behind it, where that is
/// less than WCAG 2 asks for; and how many texts there are.
constexpr char LowContrast[] = R"js((() => {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d',
      {willReadFrequently: true});
  // Paints colours over each other, the last one on top.
  const blend = colors => {
    canvas.clearRect(0, 0, 1, 1);
    for (const color of colors) {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = rgb => {
    const [r, g, b] = rgb.map(c => c / 255).map(
        c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const low = new Set();
  let texts = 0;
  const walker = document.createTreeWalker(document.body,
                                           NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility() ||
        element.closest('script, noscript, option'))
      continue;
    ++texts;
    const behind = [];
    for (let e = element; e; e = e.parentElement)
      behind.unshift(getComputedStyle(e).backgroundColor);
    const style = getComputedStyle(element);
    const front = element.namespaceURI.endsWith('svg') ? style.fill
                                                       : style.color;
    const lights = [blend(behind), blend([...behind, front])].map(luminance);
    const contrast = (Math.max(...lights) + 0.05) /
        (Math.min(...lights) + 0.05);
    if (contrast < 4.5)
      low.add(contrast.toFixed(2) + ' ' + element.className + ' in ' +
              element.parentElement.className + ': ' +
              walker.currentNode.data.trim().slice(0, 20));
  }
  return (texts > 100 ? '' : 'too few texts ') + [...low].join('\n');
})())js";

TEST_F(HtmlPageTest, BothThemesCanBeRead) {
  writeProject({{"a.cpp", ChainSource},
                {"b.cpp", HelperSource},
                {"c.cpp", SerialSource},
                {"d.cpp", "#include <nowhere.h>\n"}});
  Project.write(".clang-tidy", "WarningsAsErrors: coro-discarded-task\n");
  for (const char *Theme : {"light", "dark"}) {
    openReport(std::string("#severity=error,warning&theme=") + Theme);
    screenshot(Theme);
    evaluate("document.querySelectorAll('details')"
             ".forEach(e => { e.open = true; })");
    evaluate("new Promise(done => setTimeout(done, 300))");
    EXPECT_EQ(text(LowContrast), "") << Theme;
  }
}

TEST_F(HtmlPageTest, TheThemeIsTheSystemsOrTheReaders) {
  writeProject({{"a.cpp", BlockingSource}});
  openReport();
  auto Background = [&] {
    return text("getComputedStyle(document.body).backgroundColor");
  };
  Chromium->emulate("screen", "light");
  const std::string Light = Background();
  Chromium->emulate("screen", "dark");
  const std::string Dark = Background();
  EXPECT_NE(Light, Dark);
  evaluate("(() => { const e = document.getElementById('theme');"
           "e.value = 'light'; e.dispatchEvent(new Event('change')); })()");
  EXPECT_EQ(Background(), Light);
  EXPECT_EQ(text("location.hash"), "#theme=light");
  Chromium->emulate("screen", "light");
  open("#theme=dark");
  EXPECT_EQ(Background(), Dark);
}

TEST_F(HtmlPageTest, EverythingThatCanBeUsedHasAName) {
  writeProject({{"a.cpp", ChainSource},
                {"b.cpp", HelperSource},
                {"c.cpp", SerialSource}});
  openReport();
  EXPECT_EQ(text(R"js([...document.querySelectorAll(
      'button, a, input, select, summary, [role=img], [tabindex="0"]')]
      .filter(e => !(e.getAttribute('aria-label') || e.textContent.trim() ||
                     e.closest('label')?.textContent.trim()))
      .map(e => e.outerHTML).join())js"),
            "");
  EXPECT_GT(count("button, a, input, select, summary"), 20);
  EXPECT_EQ(text("[...document.querySelectorAll('[id]')].length - "
                 "new Set([...document.querySelectorAll('[id]')].map("
                 "e => e.id)).size"),
            "0");
}

TEST_F(HtmlPageTest, WithoutScriptsThereIsATable) {
  writeProject({{"a.cpp", BlockingSource}});
  run({"--format=html:report.html"});
  Chromium = std::make_unique<Browser>(Program);
  Chromium->allowScripts(false);
  open("");
  Chromium->allowScripts(true);
  EXPECT_EQ(count(".finding"), 0);
  EXPECT_TRUE(evaluate("document.querySelector('noscript table')"
                       ".getBoundingClientRect().height > 20")
                  .getAsBoolean()
                  .value_or(false));
  EXPECT_THAT(texts("noscript td"), StartsWith("a.cpp:3:3|warning|"));
}

//===----------------------------------------------------------------------===//
// Large and made reports
//===----------------------------------------------------------------------===//

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

TEST_F(HtmlPageTest, PrintsEverything) {
  openMade(300);
  EXPECT_LT(count(".finding"), 300);
  evaluate("window.dispatchEvent(new Event('beforeprint'))");
  EXPECT_EQ(count(".finding"), 300);
  // On white paper, without what only a screen is for.
  Chromium->emulate("print", "dark");
  EXPECT_EQ(text("getComputedStyle(document.querySelector('.message')).color"),
            "rgb(28, 33, 40)");
  EXPECT_EQ(text("['.filters', '.theme'].map(e => getComputedStyle("
                 "document.querySelector(e)).display).join(' ')"),
            "none none");
  screenshot("print");
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

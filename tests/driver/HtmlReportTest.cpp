//===- HtmlReportTest.cpp - the HTML report, as text ----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/driver/DriverTest.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/JSON.h"
#include <map>

using namespace corolint::test;
using namespace llvm;
using testing::HasSubstr;
using testing::Not;

namespace {

class HtmlReportTest : public DriverTest {
protected:
  /// The page that a run writes.
  std::string page(std::vector<std::string> Args = {}) {
    Args.push_back("--format=html");
    return run(std::move(Args)).Stdout;
  }

  /// The JSON that stands in \p Page.
  static json::Object dataOf(StringRef Page) {
    const StringRef Data =
        Page.split("id=\"data\">").second.split("</script>").first;
    Expected<json::Value> Value = json::parse(Data);
    if (!Value || !Value->getAsObject()) {
      ADD_FAILURE() << (Value ? "no object" : toString(Value.takeError()));
      return {};
    }
    return std::move(*Value->getAsObject());
  }

  /// The lines of \p Path in the page's data, by their numbers.
  std::map<int64_t, std::string> linesOf(const json::Object &Data,
                                         const std::string &Path) {
    std::map<int64_t, std::string> Result;
    const json::Object *Sources = Data.getObject("sources");
    const json::Array *Pieces =
        Sources ? Sources->getArray(Project.path(Path)) : nullptr;
    for (const json::Value &Piece : Pieces ? *Pieces : json::Array()) {
      const json::Array &Lines = *Piece.getAsArray();
      int64_t Number = Lines[0].getAsInteger().value_or(0);
      for (const json::Value &Line : drop_begin(Lines))
        Result[Number++] = Line.getAsString().value_or("").str();
    }
    return Result;
  }
};

TEST_F(HtmlReportTest, HasTheJsonReportInIt) {
  writeProject({{"a.cpp", BlockingSource},
                {"b.cpp", DiscardedSource},
                {"c.cpp", "#include <nowhere.h>\n"}});
  Expected<json::Value> Report = json::parse(run({"--format=json"}).Stdout);
  ASSERT_TRUE(static_cast<bool>(Report)) << toString(Report.takeError());
  const json::Object Data = dataOf(page());
  EXPECT_EQ(Report->getAsObject()->size(), 8U);
  for (const auto &[Key, Value] : *Report->getAsObject()) {
    const json::Value *Same = Data.get(Key);
    ASSERT_TRUE(Same) << Key.str();
    EXPECT_TRUE(*Same == Value) << Key.str();
  }
}

TEST_F(HtmlReportTest, BringsTheCodeAlong) {
  std::string Source = "#include \"task.h\"\n" + std::string(20, '\n');
  Source += "Task<int> f() {\n  fetch(1);\n  co_return 1;\n}\n" +
            std::string(20, '\n');
  writeProject({{"a.cpp", Source}});
  const json::Object Data = dataOf(page());
  const auto Lines = linesOf(Data, "a.cpp");
  // Of the finding in line 23, three lines around it; and nothing else.
  EXPECT_EQ(Lines.size(), 7U);
  EXPECT_EQ(Lines.at(20), "");
  EXPECT_EQ(Lines.at(22), "Task<int> f() {");
  EXPECT_EQ(Lines.at(23), "  fetch(1);");
  // The note is about the header.
  EXPECT_EQ(linesOf(Data, "task.h").at(37), "Task<int> fetch(int);");
}

TEST_F(HtmlReportTest, ShowsWhatAFixChanges) {
  writeProject({{"a.cpp", DiscardedSource}, {"b.cpp", BlockingSource}});
  const json::Object Data = dataOf(page());
  const json::Array &Diffs = *Data.getArray("diffs");
  ASSERT_EQ(Diffs.size(), 2U);
  ASSERT_EQ(Diffs[0].getAsArray()->size(), 1U);
  const json::Object &Fix = *(*Diffs[0].getAsArray())[0].getAsObject();
  EXPECT_EQ(Fix.getString("kind"), "safe");
  EXPECT_THAT(Fix.getString("diff").value_or("").str(),
              HasSubstr("-  fetch(1);\n+  co_await fetch(1);\n"));
  EXPECT_TRUE(Diffs[1].getAsArray()->empty());
}

TEST_F(HtmlReportTest, NothingInItEndsIt) {
  writeProject({{"a.cpp", R"cpp(#include "task.h"
Task<int> f() {
  // </script><script>alert(1)</script><!-- <b>
  fetch(1);
  co_return 1;
}
)cpp"}});
  const std::string Page = page();
  const StringRef Text = Page;
  EXPECT_EQ(Text.count("</script>"), 2U);
  EXPECT_EQ(Text.count("<script"), 2U);
  EXPECT_EQ(Text.count("<!--"), 0U);
  EXPECT_EQ(linesOf(dataOf(Page), "a.cpp").at(3),
            "  // </script><script>alert(1)</script><!-- <b>");
}

TEST_F(HtmlReportTest, IsTextWhateverTheSourceIs) {
  writeProject({{"a.cpp", "#include \"task.h\"\nTask<int> f() {\n"
                          "  /* \xff \xc3\xa4 */ fetch(1);\n"
                          "  co_return 1;\n}\n"}});
  const std::string Page = page();
  EXPECT_TRUE(json::isUTF8(Page));
  // The byte is one character, so that columns can be told.
  EXPECT_EQ(linesOf(dataOf(Page), "a.cpp").at(3),
            "  /* \xef\x9f\xbf \xc3\xa4 */ fetch(1);");
}

TEST_F(HtmlReportTest, AsksForNothing) {
  writeProject({{"a.cpp", DiscardedSource}});
  const std::string Page = page();
  EXPECT_THAT(Page, HasSubstr("content=\"default-src 'none'; script-src "
                              "'sha256-"));
  for (const char *Word : {"<link", "<img", "src=", "@import", "url(",
                           "unsafe-inline", "fetch(\"", "XMLHttpRequest"})
    EXPECT_THAT(Page, Not(HasSubstr(Word))) << Word;
}

TEST_F(HtmlReportTest, HasATableForThoseWithoutScripts) {
  writeProject(
      {{"a.cpp", BlockingSource}, {"b.cpp", "#include <nowhere.h>\n"}});
  const std::string Page = page();
  const StringRef Table =
      StringRef(Page).split("<noscript>").second.split("</noscript>").first;
  EXPECT_THAT(Table.str(), HasSubstr("<h1>corolint: 1 finding</h1>"));
  EXPECT_THAT(Table.str(),
              HasSubstr("<tr><td>a.cpp:3:3</td><td>warning</td>"
                        "<td>coro-blocking-call</td><td>&apos;sleep&apos; "));
  EXPECT_THAT(Table.str(),
              HasSubstr("<p>Not analysed, missing header "
                        "&apos;nowhere.h&apos;:</p>\n<ul>\n<li>b.cpp</li>"));
}

TEST_F(HtmlReportTest, IsTheSameForAnyNumberOfJobs) {
  writeProject({{"a.cpp", BlockingSource},
                {"b.cpp", DiscardedSource},
                {"c.cpp", CleanSource}});
  const std::string One = page({"-j1"});
  EXPECT_THAT(One, HasSubstr("\"findings\":2"));
  EXPECT_EQ(One, page({"-j4"}));
}

TEST_F(HtmlReportTest, GoesToAFileBesideOthers) {
  writeProject({{"a.cpp", BlockingSource}});
  const ProcessResult R = run({"--format=text", "--format=html:report.html"});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, HasSubstr("a.cpp:3:3: warning: "));
  EXPECT_THAT(Project.read("report.html"), HasSubstr("<!DOCTYPE html>"));
}

} // namespace

//===- HtmlPageTest.h - the HTML report in a browser ------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Opens reports in a real browser and asks what is to be seen there. Whatever a
// test does, the page must have no problem and ask for nothing.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_DRIVER_HTMLPAGETEST_H
#define COROLINT_TESTS_DRIVER_HTMLPAGETEST_H

#include "driver/Finding.h"
#include "tests/driver/DriverTest.h"
#include "tests/support/Browser.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/JSON.h"
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

namespace corolint::test {

/// Three awaits in a row, at 3:11, 4:11 and 5:11, and a lost task.
inline constexpr char SerialSource[] = R"cpp(#include "task.h"
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
inline constexpr char ChainSource[] = R"cpp(#include "task.h"
void loadSettings();
Task<int> settings() {
  loadSettings();
  co_return 1;
}
)cpp";
inline constexpr char HelperSource[] = R"cpp(
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
    EXPECT_THAT(Chromium->problems(), testing::ElementsAre());
    for (const std::string &Request : Chromium->requests())
      EXPECT_TRUE(Request == "about:blank" ||
                  llvm::StringRef(Request).starts_with(address()))
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

  llvm::json::Value evaluate(const std::string &Expression) {
    return Chromium->evaluate(Expression);
  }

  std::string text(const std::string &Expression) {
    return evaluate("String(" + Expression + ")")
        .getAsString()
        .value_or("")
        .str();
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
  /// The finding \p I of these.
  static Finding made(unsigned I);

  std::string Program;
  std::unique_ptr<Browser> Chromium;
};

} // namespace corolint::test

#endif // COROLINT_TESTS_DRIVER_HTMLPAGETEST_H
